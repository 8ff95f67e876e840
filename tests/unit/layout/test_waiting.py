"""Which articles are still to be set, and which of them may come next."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.layout.waiting import ArticleOrder, Waiting
from tests.support import issues
from tests.support.pages import SPEC


def test_an_article_that_is_set_leaves_those_that_it_overtakes() -> None:
    left = Waiting(0, 6)

    assert left.first(3) == (0, 1, 2)
    assert left.without(2) == Waiting(3, 6, (0, 1))
    assert left.without(2).first(3) == (0, 1, 3)
    assert left.without(2).without(0) == Waiting(3, 6, (1,))
    assert left.without(0, 1, 2) == Waiting(3, 6)
    assert left.without() == left


@pytest.mark.parametrize(("index", "overtaken"), [(0, 0), (1, 1), (3, 2), (5, 4)])
def test_it_is_known_how_many_an_article_overtakes(index: int, overtaken: int) -> None:
    assert Waiting(3, 6, (0, 1)).before(index) == overtaken


@given(st.permutations(range(8)))
def test_what_is_left_is_what_was_not_set(order: Sequence[int]) -> None:
    left = Waiting(0, 8)
    for count, index in enumerate(order, start=1):
        expected = sorted(set(range(8)) - set(order[: count - 1]))
        assert left.first(8) == tuple(expected)
        assert left.before(index) == expected.index(index)
        left = left.without(index)
    assert left == Waiting(8, 8)


@pytest.mark.parametrize(
    ("order", "left", "following"),
    [
        (ArticleOrder(False, False, False), Waiting(2, 9), (2,)),
        (ArticleOrder(True, False, False), Waiting(2, 9), (2, 3, 4, 5)),
        (ArticleOrder(True, False, False), Waiting(5, 9, (1, 3)), (1, 3, 5, 6)),
        (ArticleOrder(True, True, False), Waiting(0, 9), (0,)),
        (ArticleOrder(True, True, False), Waiting(1, 9), (1, 2, 3, 4)),
        (ArticleOrder(True, False, True), Waiting(6, 9), (6, 7)),
        (ArticleOrder(True, False, True), Waiting(8, 9, (2,)), (2,)),
        (ArticleOrder(True, False, True), Waiting(8, 9), (8,)),
        (ArticleOrder(True, True, True), Waiting(0, 1), (0,)),
    ],
)
def test_a_few_of_those_that_are_left_may_come_next(
    order: ArticleOrder, left: Waiting, following: tuple[int, ...]
) -> None:
    assert order.following(left) == following


@pytest.mark.parametrize(
    ("kind", "fields", "order"),
    [
        ("news", {}, ArticleOrder(False, False, False)),
        ("news", {"is_order_free": True}, ArticleOrder(True, False, False)),
        ("feature", {"is_order_free": True}, ArticleOrder(True, True, False)),
        ("news", {"is_order_free": True, "qr": "https://example.org/"}, ArticleOrder(True, False, True)),
    ],
)
def test_an_article_stays_that_opens_or_closes_its_section_in_a_way_of_its_own(
    kind: str, fields: dict[str, object], order: ArticleOrder
) -> None:
    articles = [issues.article(f"tin/{n}", [issues.paragraph("Một.")]) for n in range(3)]
    (section,) = build_flow(issues.issue([issues.section("tin", kind, articles, **fields)]), SPEC).sections

    assert ArticleOrder.of(section) == order

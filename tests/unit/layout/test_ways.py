"""The ways that the search keeps: of alike ones the cheapest, the cheapest of all, the shortest, on four pages."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import ArticleFlow, Element, Role
from bantin_cli.layout.besides import Column
from bantin_cli.layout.laid import Place
from bantin_cli.layout.waiting import Waiting
from bantin_cli.layout.ways import Step, Way, best_ways

_WAYS = st.lists(
    st.builds(
        Way,
        at=st.builds(Place, page=st.integers(0, 6), line=st.integers(0, 48)),
        bands=st.integers(0, 2),
        price=st.integers(0, 400).map(float),
        left=st.sampled_from([Waiting(2, 9), Waiting(3, 9, (1,))]),
    ),
    min_size=1,
    max_size=300,
)


def _way(price: float, line: int = 10, page: int = 0, bands: int = 1, left: Waiting = Waiting(1, 5)) -> Way:  # noqa: B008
    return Way(Place(page, line), bands, price, left)


def _step(key: str, line: int = 0, column: int = 0) -> Step:
    span = SourceSpan(f"{key}.md", 1)
    article = ArticleFlow(key, key, (), (), 0, Element(key, Role.TITLE, 1), span)
    return Step(0, article, Place(0, line), Column((), 0, 0.0), column)


def test_of_ways_that_are_alike_for_all_that_follows_the_cheapest_is_kept() -> None:
    assert best_ways([_way(7), _way(3), _way(5)]) == [_way(3)]


def test_of_ways_that_are_alike_and_cost_the_same_the_first_is_kept() -> None:
    first, second = Way(Place(0, 5), 1, 3.0, steps=(_step("a"),)), Way(Place(0, 5), 1, 3.0, steps=(_step("b"),))

    assert best_ways([first, second]) == [first]


def test_ways_that_differ_in_what_follows_are_kept_beside_each_other_the_cheapest_first() -> None:
    ways = [_way(5), _way(4, line=11), _way(6, bands=2), _way(7, left=Waiting(2, 5, (0,))), _way(8, page=1)]

    assert best_ways(reversed(ways)) == [ways[1], ways[0], ways[2], ways[3], ways[4]]


def test_of_ways_at_one_price_the_shorter_come_first() -> None:
    ways = [_way(5, page=1, line=3), _way(5, line=12), _way(5, line=9)]

    assert [(way.at.page, way.at.line) for way in best_ways(ways)] == [(0, 9), (0, 12), (1, 3)]


def test_thirty_of_the_cheapest_are_kept_on_a_page() -> None:
    ways = [_way(price=line, line=line) for line in range(49)]
    random.Random(3).shuffle(ways)

    assert [way.at.line for way in best_ways(ways)] == list(range(30))
    other = [_way(price=line, line=line, page=1) for line in range(40)]
    assert len(best_ways([*ways, *other])) == 60


def test_eight_are_kept_besides_that_are_dearer_and_shorter_than_all_that_are_as_cheap() -> None:
    # The longer, the cheaper: each is the shortest at its price.
    ways = [_way(price=100 - line, line=line) for line in range(1, 49)]

    kept = sorted(way.at.line for way in best_ways(ways))

    assert kept == [*range(1, 9), *range(19, 49)]


def test_a_way_that_is_dearer_than_a_shorter_one_is_not_kept_for_being_short() -> None:
    cheap = [_way(price=line / 10, line=line + 10) for line in range(30)]

    kept = best_ways([*cheap, _way(50, line=4), _way(60, line=5), _way(49, line=6)])

    assert [(way.price, way.at.line) for way in kept[30:]] == [(49, 6), (50, 4)]


def test_of_short_ways_at_one_price_the_shortest_is_kept() -> None:
    cheap = [_way(price=line / 10, line=line + 10) for line in range(30)]

    assert [way.at.line for way in best_ways([*cheap, _way(50, line=5), _way(50, line=4)])[30:]] == [4]


def test_ways_are_kept_on_the_four_pages_that_the_cheapest_have_come_to() -> None:
    prices = {0: 9.0, 1: 3.0, 2: 5.0, 3: 8.0, 4: 1.0, 5: 7.0}

    kept = best_ways([_way(price, page=page) for page, price in prices.items()])

    assert [way.at.page for way in kept] == [4, 1, 2, 5]


def test_the_articles_of_a_way_come_in_the_order_of_its_pages() -> None:
    first = Way(Place(0, 9), 1, 0.0, steps=(_step("a"),))
    pair = Way(Place(0, 20), 2, 0.0, steps=(_step("b", 9), _step("c", 9, 1)), before=first)
    last = Way(Place(0, 30), 3, 0.0, steps=(_step("d", 20),), before=pair)

    assert [step.article.key for step in last.all_steps()] == ["a", "b", "c", "d"]
    assert Way(Place(0, 0), 0, 0.0).all_steps() == []


@given(_WAYS)
def test_the_cheapest_way_is_always_kept(ways: list[Way]) -> None:
    kept = best_ways(ways)

    assert min(way.price for way in kept) == min(way.price for way in ways)
    assert kept[0].price == min(way.price for way in ways)


@given(_WAYS)
def test_on_each_page_kept_both_the_cheapest_and_the_shortest_stay_and_none_is_dearer_than_one_alike(
    ways: list[Way],
) -> None:
    kept = best_ways(ways)

    assert len({way.at.page for way in kept}) == min(4, len({way.at.page for way in ways}))
    for page in {way.at.page for way in kept}:
        of_page = [way for way in ways if way.at.page == page]
        still = [way for way in kept if way.at.page == page]
        assert min(way.price for way in still) == min(way.price for way in of_page)
        assert min(way.at.line for way in still) == min(way.at.line for way in of_page)
        assert len(still) <= 38
    for way in kept:
        alike = [one.price for one in ways if (one.at, one.bands, one.left) == (way.at, way.bands, way.left)]
        assert way.price == min(alike)

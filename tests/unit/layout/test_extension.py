"""From the ways so far to those with one article more: where it may stand, and what each place costs."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bantin_cli.layout.candidates import Candidate
from bantin_cli.layout.extension import Extension
from bantin_cli.layout.laid import Place
from bantin_cli.layout.waiting import Waiting
from bantin_cli.layout.ways import Way
from tests.support.ways import EXTENSION, PAGE_LINES, candidate_of, way_at


def _ends(ways: list[Way]) -> dict[tuple[int, int], float]:
    """The cheapest price for each page and line on which the ways end."""
    ends: dict[tuple[int, int], float] = {}
    for way in sorted(ways, key=lambda way: -way.price):
        ends[way.at.page, way.at.line] = pytest.approx(way.price)
    return ends


def _further(candidate: Candidate, *ways: Way) -> dict[tuple[int, int], float]:
    return _ends(list(EXTENSION.further(ways, candidate)))


def _foot_price(line: int, bands: int) -> float:
    """The price of going on on the next page, as an article shows it that costs nothing at its head."""
    return _further(candidate_of({1: 0.0}, {}), way_at(line, bands=bands))[1, 1]


def test_at_the_head_of_a_page_an_article_takes_the_heights_for_the_head_without_a_separator() -> None:
    candidate = candidate_of({10: 1.0, 40: 2.0, 41: 0.0}, {20: 0.0})

    assert _further(candidate, way_at(0, 5.0, bands=0)) == {(0, 10): 6.0, (0, 40): 7.0}


def test_further_down_it_takes_the_heights_for_there_under_a_separator_and_as_far_as_the_foot() -> None:
    candidate = candidate_of({}, {10: 1.0, 18: 2.0, 19: 0.0})

    assert _further(candidate, way_at(20, 5.0)) == {(0, 32): 6.0, (0, 40): 7.0}


def test_a_way_with_one_article_more_knows_what_was_set_and_where() -> None:
    start = way_at(20, 5.0, bands=2)
    candidate = candidate_of({}, {10: 1.0})

    (way,) = EXTENSION.further([start], candidate)

    assert (way.at, way.bands, way.left, way.before) == (Place(0, 32), 3, start.left, start)
    (step,) = way.steps
    assert (step.section, step.article, step.at) == (0, candidate.article, start.at)
    assert step.setting == candidate.wholes.below[10]


def test_an_article_that_begins_a_page_stands_at_the_head_of_the_next() -> None:
    candidate = replace(candidate_of({10: 1.0}, {10: 1.0}), starts_page=True)

    assert set(_further(candidate, way_at(20))) == {(1, 10)}
    assert set(_further(candidate, way_at(0, page=2, bands=0))) == {(2, 10)}
    assert set(_further(replace(candidate, starts_page=False), way_at(20))) == {(0, 32), (1, 10)}


@pytest.mark.parametrize(
    ("line", "bands", "price"),
    [
        (40, 1, 0.0),
        (39, 1, 0.6),
        (38, 1, 0.6 + 40),
        (30, 1, 0.6 + 9 * 40),
        (36, 2, 4 * 0.6),
        (35, 2, 4 * 0.6 + 40),
        (33, 3, 7 * 0.6),
        (30, 3, 7 * 0.6 + 3 * 40),
        (39, 0, 0.6),
        (38, 0, 0.6 + 40),
    ],
)
def test_white_at_the_foot_costs_little_where_the_white_between_bands_takes_it_up_and_much_beyond(
    line: int, bands: int, price: float
) -> None:
    assert _foot_price(line, bands) == pytest.approx(price)


def test_from_each_page_only_the_cheapest_way_turns_with_the_white_that_it_leaves() -> None:
    candidate = replace(candidate_of({10: 0.0}, {}), starts_page=True)
    ways = [way_at(36, 20.0), way_at(39, 30.0), way_at(20, 0.0), way_at(38, 25.0, page=1)]

    turned = list(EXTENSION.further(ways, candidate))

    assert [(way.at, way.price) for way in turned] == [
        (Place(1, 10), pytest.approx(30.6)),
        (Place(2, 10), pytest.approx(65.6)),
    ]
    assert _further(candidate, *ways, way_at(0, 29.0, page=1, bands=0)) == {(1, 10): 29.0, (2, 10): 65.6}


def test_ways_with_different_articles_left_turn_apart_from_each_other() -> None:
    candidate = candidate_of({10: 0.0}, {})
    others = Waiting(2, 9, (0,))

    turned = list(EXTENSION.further([way_at(40, 3.0), way_at(40, 9.0, left=others), way_at(40, 5.0)], candidate))

    assert [(way.price, way.left, way.bands) for way in turned] == [(3.0, Waiting(1, 9), 1), (9.0, others, 1)]


def test_of_two_ways_at_one_price_the_first_turns() -> None:
    first, second = (replace(way_at(40, 3.0), before=way_at(line)) for line in (20, 30))

    (turned,) = EXTENSION.further([first, second], candidate_of({10: 0.0}, {}))

    assert turned.before is not None
    assert turned.before.before == way_at(20)


def test_a_way_that_turns_keeps_what_it_has_set() -> None:
    first, *_ = EXTENSION.further([way_at(0, bands=0)], candidate_of({40: 0.0}, {}))

    (second,) = EXTENSION.further([first], candidate_of({7: 0.0}, {}))

    assert [step.at for step in second.all_steps()] == [Place(0, 0), Place(1, 0)]


@pytest.mark.parametrize(
    ("at", "price"),
    [
        (Place(0, 0), 0.0),
        (Place(3, 0), 0.0),
        (Place(3, 40), 0.0),
        (Place(3, 39), 0.4),
        (Place(3, 20), 20 * 0.4),
        (Place(3, 19), 21 * 0.4 + 5.0),
        (Place(3, 14), 26 * 0.4 + 6 * 5.0),
        (Place(3, 13), 27 * 0.4 + 7 * 5.0 + 5.0),
        (Place(3, 4), 36 * 0.4 + 16 * 5.0 + 50.0),
        (Place(0, 4), 36 * 0.4 + 16 * 5.0),
    ],
)
def test_the_last_page_of_a_section_may_be_white_but_not_by_more_than_half_and_holds_fourteen_lines(
    at: Place, price: float
) -> None:
    assert EXTENSION.last_price(at) == pytest.approx(price)


def _beside(ways: list[Way], *columns: Mapping[int, float], extension: Extension = EXTENSION) -> list[Way]:
    candidates = [candidate_of({}, {}, columns=each) for each in columns]
    return list(extension.beside(ways, candidates[0], lambda index: candidates[index]))


def test_two_articles_side_by_side_stand_under_a_separator_on_this_page_or_at_the_head_of_the_next() -> None:
    ways = _beside([way_at(20, 5.0, left=Waiting(1, 3))], {10: 1.0}, {9: 0.5, 30: 0.0})

    assert _ends(ways) == {(0, 32): 5.0 + 2.0 + 1.5, (1, 10): 5.0 + 0.6 + 19 * 40 + 2.0 + 1.5}
    assert [(way.bands, way.left) for way in ways] == [(2, Waiting(2, 3)), (1, Waiting(2, 3))]
    assert [(step.at, step.column) for step in ways[0].steps] == [(Place(0, 20), 0), (Place(0, 20), 1)]
    assert [getattr(step.setting, "height", None) for step in ways[0].steps] == [10, 9]


def test_articles_stand_side_by_side_as_far_as_the_foot_and_no_further() -> None:
    ways = _beside([way_at(20, left=Waiting(1, 3))], {18: 0.0, 19: 0.0, 40: 0.0, 41: 0.0}, {18: 0.0, 19: 0.0, 41: 0.0})

    assert {(way.at.page, way.at.line) for way in ways if way.at.page == 0} == {(0, 40)}
    assert {way.at.line for way in ways if way.at.page == 1} == {18, 19}


def test_articles_stand_side_by_side_only_where_there_is_one_for_every_column() -> None:
    ways, column = [way_at(20, left=Waiting(1, 2))], {10: 0.0}

    assert len(_beside(ways, column, column)) == 2
    assert _beside(ways, column, {}) == []
    assert _beside([way_at(20, left=Waiting(1, 1))], column, column) == []
    assert _beside(ways, column, column, column, extension=Extension(3, PAGE_LINES)) == []
    three = [way_at(20, left=Waiting(1, 3))]
    assert [len(way.steps) for way in _beside(three, column, column, column, extension=Extension(3, PAGE_LINES))] == [
        3,
        3,
    ]


def test_the_articles_beside_are_those_that_come_next_in_each_way() -> None:
    overtaken = way_at(20, left=Waiting(3, 4, (1,)))
    ways = _beside([way_at(20, left=Waiting(1, 4)), overtaken], {10: 0.0}, {10: 1.0}, {12: 0.0}, {12: 0.0})

    assert {(way.left, way.price) for way in ways if way.at.page == 0} == {(Waiting(2, 4), 3.0), (Waiting(3, 4), 3.0)}

"""Articles parted between pages: from where, in which variants, at which price."""

from dataclasses import replace

import pytest

from bantin_cli.layout.bands import Segment
from bantin_cli.layout.candidates import Candidate
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.strips import Part, Strip
from bantin_cli.layout.variants import Variant
from bantin_cli.layout.ways import Way
from bantin_cli.layout.wholes import Wholes
from tests.support.columns import picture, text
from tests.support.ways import EXTENSION, candidate_of, way_at


def _columns(lines: int) -> Segment:
    return Segment(2, (text(lines),))


def _head(lines: int) -> Segment:
    return Segment(1, (Part((Strip(lines, (), may_break=False),)),), keeps_with_next=True)


def _parted(candidate: Candidate, *ways: Way) -> list[tuple[Way, Laid]]:
    found = EXTENSION.further(ways, candidate)
    return [(way, way.steps[0].setting) for way in found if isinstance(way.steps[0].setting, Laid)]


def test_an_article_higher_than_a_page_is_parted_at_its_own_price() -> None:
    candidate = candidate_of({}, {}, Variant((_columns(100),), 3.0))

    ((way, laid),) = _parted(candidate, way_at(0, 5.0, bands=0, page=4))[:1]

    assert [piece.height for piece in laid.pieces] == [40, 10]
    assert (way.at, way.price, way.bands) == (Place(5, 10), 8.0, 1)


def test_an_article_that_fits_a_page_costs_a_hundred_when_it_is_parted() -> None:
    whole = candidate_of({30: 0.0}, {30: 0.0}, Variant((_columns(60),), 0.0))

    ((way, laid),) = _parted(whole, way_at(18))

    assert [(piece.at, piece.height) for piece in laid.pieces] == [(Place(0, 20), 20), (Place(1, 0), 10)]
    assert (way.at, way.price) == (Place(1, 10), 100.0)


@pytest.mark.parametrize(
    ("line", "lines", "heights", "price"),
    [(32, 100, [6, 40, 4], 25.0), (33, 100, [5, 40, 5], 0.0), (34, 100, [4, 40, 6], 25.0), (35, 88, [3, 39, 2], 125.0)],
)
def test_a_share_of_a_parted_article_lower_than_five_lines_costs_25_for_each_that_is_missing(
    line: int, lines: int, heights: list[int], price: float
) -> None:
    candidate = candidate_of({}, {}, Variant((_columns(lines),), 0.0))

    laid_at = [(way, laid) for way, laid in _parted(candidate, way_at(line)) if laid.pieces[0].at.page == 0]

    assert [[piece.height for piece in laid.pieces] for _, laid in laid_at[:1]] == [heights]
    assert laid_at[0][0].price == pytest.approx(price)


def test_an_article_that_begins_a_page_is_never_parted_from_the_foot_of_one() -> None:
    candidate = replace(candidate_of({}, {}, Variant((_columns(100),), 0.0)), starts_page=True)

    assert {way.steps[0].at for way, _ in _parted(candidate, way_at(20), way_at(30))} == {Place(1, 0)}


def test_an_article_that_is_whole_at_the_head_of_a_page_is_not_parted_from_there() -> None:
    candidate = candidate_of({30: 0.0}, {}, Variant((_columns(100),), 0.0))

    assert {way.steps[0].at for way, _ in _parted(candidate, way_at(20))} == {Place(0, 20)}
    higher = replace(candidate, wholes=Wholes({}, {}))
    assert {way.steps[0].at for way, _ in _parted(higher, way_at(20))} == {Place(0, 20), Place(1, 0)}


def test_what_neither_goes_on_nor_begins_on_this_page_is_no_parting() -> None:
    short, late = Variant((_columns(20),), 0.0), Variant((_head(6), _columns(100)), 0.0)

    assert _parted(candidate_of({10: 0.0}, {10: 0.0}, short), way_at(20)) == []
    assert _parted(candidate_of({30: 0.0}, {30: 0.0}, late), way_at(33)) == []
    assert len(_parted(candidate_of({30: 0.0}, {30: 0.0}, late), way_at(29))) == 1


def test_parting_is_tried_from_the_sixteen_best_ways_on_each_page() -> None:
    candidate = candidate_of({30: 0.0}, {30: 0.0}, Variant((_columns(60),), 0.0))
    ways = [way_at(line=n % 20 + 10, price=float(n), bands=n) for n in range(20)]
    others = [replace(way, at=Place(1, way.at.line)) for way in ways]

    parted = [way.before for way, _ in _parted(candidate, *ways, *others)]

    assert parted == [*ways[:16], *others[:16]]


def test_parting_is_tried_in_the_three_cheapest_variants_and_in_the_one_that_begins_lowest() -> None:
    prices = (0.0, 4.0, 2.0, 1.0, 3.0)
    wide = [Variant((_head(10), _columns(60 + 2 * n)), price) for n, price in enumerate(prices)]
    low = Variant((_head(3), _columns(80)), 9.0)

    def heads(*variants: Variant) -> list[float]:
        return [way.price - 100 for way, _ in _parted(candidate_of({30: 0.0}, {30: 0.0}, *variants), way_at(10))]

    assert heads(*wide) == [0.0, 1.0, 2.0]
    assert heads(*wide, low) == [0.0, 1.0, 2.0, 9.0]
    assert heads(replace(low, price=1.5), *wide) == [0.0, 1.0, 1.5]


def test_a_variant_that_begins_with_columns_begins_as_low_as_its_first_line() -> None:
    bare = Variant((_columns(90),), 9.0)
    one, two = ([Variant((_head(lines), _columns(80 + 2 * n)), float(n)) for n in range(4)] for lines in (1, 2))

    def prices(*variants: Variant) -> list[float]:
        return [way.price - 100 for way, _ in _parted(candidate_of({30: 0.0}, {30: 0.0}, *variants), way_at(10))]

    assert prices(*one, bare) == [0.0, 1.0, 2.0, 9.0]
    assert prices(*two, replace(one[0], price=5.0)) == [0.0, 1.0, 2.0, 5.0]


def test_parting_keeps_a_variant_to_the_part_of_the_page_for_which_it_is() -> None:
    head = Variant((_columns(100),), 1.0, at_head=True)
    below = Variant((_columns(98),), 2.0, at_head=False)

    parted = [
        (way.steps[0].at.line, way.price) for way, _ in _parted(candidate_of({}, {}, head, below), way_at(10, page=3))
    ]

    # From the foot of this page, and from the head of the next: 30 white lines, of which one costs less.
    assert parted == [(10, 2.0), (0, pytest.approx(1.0 + 0.6 + 29 * 40))]


def test_other_ends_of_a_parted_article_are_tried_from_the_six_best_ways_in_its_cheapest_variant() -> None:
    body = Segment(2, (text(60), picture(10, low=2, high=18)))
    variants = [Variant((body,), 0.0), Variant((_head(2), body), 1.0)]
    ways = [way_at(line=12 + n) for n in range(8)]

    parted = _parted(candidate_of({40: 0.0}, {40: 0.0}, *variants), *ways)

    for number, way in enumerate(ways):
        prices: dict[bool, list[float]] = {True: [], False: []}
        for one, laid in parted:
            if one.before == way:
                prices[len(laid.pieces[0].columns) == 1].append(one.price)
        assert len(prices[True]) == 1
        assert (len(prices[False]) > 4) == (number < 6)
        assert prices[False]

"""How high an article is whole on a page: every height its variants give, each at its cheapest."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bantin_cli.layout.bands import Segment
from bantin_cli.layout.flexing import picture_price
from bantin_cli.layout.laid import Laid, Piece, Place
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.variants import Variant
from bantin_cli.layout.wholes import Whole, whole_ways
from tests.support.columns import picture, text

_LINES = 20


def _variant(height: Lines, price: float = 0.0, *, at_head: bool | None = None) -> Variant:
    return Variant((Segment(1, (text(height),)),), price, at_head=at_head)


def _laid(*columns: tuple[int, Lines], badness: float = 0.0) -> Laid:
    """Lay pieces, each given by its columns and its height, under one another."""
    pieces, line = [], 0
    for count, height in columns:
        pieces.append(Piece(Place(0, line), ((),) * count, height))
        line += height
    return Laid(tuple(pieces), Place(0, line), badness, 0)


def _as_high_as_it_is(badness: float = 0.0) -> Callable[[Variant], Laid]:
    return lambda variant: _laid((1, sum(segment.height for segment in variant.segments)), badness=badness)


def test_an_article_is_as_high_as_its_variant_is_when_laid() -> None:
    variant = _variant(12, 3.0)

    lay = _as_high_as_it_is(badness=2.5)
    wholes = whole_ways([variant], lay, _LINES)

    assert wholes.at_head == wholes.below == {12: Whole(12, 5.5, variant, 0, lay(variant))}


@pytest.mark.parametrize(("height", "fits"), [(19, True), (20, True), (21, False)])
def test_it_is_whole_where_it_is_no_higher_than_a_page(height: Lines, fits: bool) -> None:
    assert list(whole_ways([_variant(height)], _as_high_as_it_is(), _LINES).at_head) == [height] * fits


def test_for_each_height_the_cheapest_variant_is_kept_the_first_of_those_at_one_price() -> None:
    variants = [_variant(12, 3.0), _variant(12, 1.0), _variant(12, 1.0, at_head=None), _variant(11, 9.0)]

    wholes = whole_ways(variants, _as_high_as_it_is(), _LINES)

    assert {height: (whole.price, whole.variant) for height, whole in wholes.below.items()} == {
        12: (1.0, variants[1]),
        11: (9.0, variants[3]),
    }
    assert wholes.below[12].variant is variants[1]


def test_a_variant_for_the_head_of_a_page_is_not_set_further_down_nor_the_other_way_round() -> None:
    variants = [_variant(10, at_head=True), _variant(11, at_head=False), _variant(12)]

    wholes = whole_ways(variants, _as_high_as_it_is(), _LINES)

    assert (set(wholes.at_head), set(wholes.below)) == ({10, 12}, {11, 12})


def test_a_picture_over_the_page_gives_every_height_between_its_limits_at_the_price_of_its_distance() -> None:
    variant = Variant((Segment(1, (text(5),)), Segment(1, (picture(6, low=5, high=8),))), 1.0, flexible=1)

    wholes = whole_ways([variant], _as_high_as_it_is(), _LINES)

    assert {height: (whole.delta, whole.price) for height, whole in wholes.below.items()} == {
        11: (0, 1.0),
        12: (1, pytest.approx(1.0 + picture_price(1))),
        13: (2, pytest.approx(1.0 + picture_price(2))),
        10: (-1, pytest.approx(1.0 + picture_price(1))),
    }


def test_a_lower_picture_makes_an_article_fit_that_is_higher_than_a_page_and_a_higher_one_never_passes_the_foot() -> (
    None
):
    variant = Variant((Segment(1, (text(15),)), Segment(1, (picture(7, low=3, high=9),))), 0.0, flexible=1)

    wholes = whole_ways([variant], _as_high_as_it_is(), _LINES)

    assert {height: whole.delta for height, whole in wholes.at_head.items()} == {20: -2, 19: -3, 18: -4}


def test_another_variant_is_cheaper_than_a_picture_far_from_its_ideal() -> None:
    wide = Variant((Segment(1, (picture(6, low=1, high=9),)),), 0.0, flexible=0)
    other = _variant(9, 1.0)

    wholes = whole_ways([wide, other], _as_high_as_it_is(), _LINES)

    assert [wholes.below[height].variant for height in (8, 9)] == [wide, other]


@pytest.mark.parametrize(
    ("columns", "price"),
    [
        ([(2, 7)], 0),
        ([(2, 6)], 2.5),
        ([(1, 9), (2, 4)], 7.5),
        ([(2, 4), (1, 9), (2, 3)], 0),
        ([(1, 9)], 0),
        ([(3, 1)], 15),
    ],
)
def test_columns_lower_than_seven_lines_in_all_cost_two_and_a_half_for_each_line_missing(
    columns: list[tuple[int, Lines]], price: float
) -> None:
    variant = _variant(1)

    (whole,) = whole_ways([variant], lambda _: _laid(*columns), _LINES).below.values()

    assert whole.price == pytest.approx(price)


def _with_picture() -> Whole:
    """An article with a head of 3 lines, a picture of 6 and columns of 4, its picture set 2 lines higher."""
    segments = (
        Segment(1, ()),
        Segment(1, (text(3),)),
        Segment(1, (picture(6, low=3, high=9, white=1),)),
        Segment(2, (text(8),)),
    )
    parts = [segments[1].parts[0].strips, segments[2].parts[0].strips]
    pieces = (
        Piece(Place(0, 0), (parts[0],), 3),
        Piece(Place(0, 4), (parts[1],), 6),
        Piece(Place(0, 10), ((), ()), 4),
    )
    variant = Variant(segments, 0.0, bleeds=True, flexible=2)
    return Whole(16, 0.0, variant, 2, Laid(pieces, Place(0, 14), 0.0, 0))


def test_what_stands_under_a_picture_moves_down_with_its_foot() -> None:
    whole = _with_picture()

    for line in (0, 12):
        pieces = whole.pieces(line)
        assert [(piece.at, piece.height) for piece in pieces] == [
            (Place(0, line), 3),
            (Place(0, line + 4), 8),
            (Place(0, line + 12), 4),
        ]
        assert [(strip.height, strip.white) for strip in pieces[1].columns[0]] == [(8, 1)]
        assert [piece.has_rule for piece in pieces] == [line > 0, False, False]
        assert [piece.bleeds for piece in pieces] == [True, False, False]


def test_a_picture_at_the_height_that_it_would_like_is_placed_as_it_was_laid() -> None:
    whole = replace(_with_picture(), delta=0, height=14)

    assert whole.pieces(0) == (replace(whole.laid.pieces[0], bleeds=True), *whole.laid.pieces[1:])

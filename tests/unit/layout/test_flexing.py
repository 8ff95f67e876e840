"""What gives way when columns must be higher or lower: pictures first, then paragraphs on which it shows least."""

import pytest

from bantin_cli.layout.flexing import flexed_column, picture_price
from bantin_cli.layout.strips import FREELY, Part, strain
from tests.support.columns import heights, picture, text


def _steps(parts: list[Part], columns: int) -> dict[int, float]:
    """By how many lines each way is higher in all, and its price."""
    height = sum(heights(parts))
    return {sum(heights(other)) - height: pytest.approx(price) for other, price in flexed_column(parts, columns)}


@pytest.mark.parametrize(("delta", "price"), [(0, 0), (1, 0.45), (-1, 0.45), (2, 1.2), (-3, 2.25), (4, 3.6), (10, 18)])
def test_the_price_of_a_picture_grows_faster_than_its_distance_from_the_ideal(delta: int, price: float) -> None:
    assert picture_price(delta) == pytest.approx(price)


def test_a_picture_gives_way_by_a_whole_number_of_lines_for_every_column_at_half_the_price_of_one_over_the_page() -> (
    None
):
    parts = [text(12), picture(10, low=2, high=18)]

    assert _steps(parts, 2) == {delta: picture_price(delta) / 2 for delta in (-2, 2, -4, 4, -6, 6, -8, 8)}
    assert _steps(parts, 1) == {delta: picture_price(delta) / 2 for delta in (-1, 1, -2, 2, -3, 3, -4, 4)}


def test_the_ways_that_are_nearest_come_first() -> None:
    parts = [picture(10, low=0, high=20)]

    assert [heights(other)[0] - 10 for other, _ in flexed_column(parts, 1)] == [-1, 1, -2, 2, -3, 3, -4, 4]


def test_a_picture_goes_no_further_than_its_limits_and_the_next_one_takes_what_is_left() -> None:
    parts = [picture(10, low=9, high=10), picture(8, low=5, high=14)]

    found = {sum(heights(other)) - 18: (heights(other), price) for other, price in flexed_column(parts, 2)}

    assert set(found) == {-2, 2, -4, 4, 6}
    assert found[-2] == ([9, 7], pytest.approx(picture_price(1)))
    assert found[-4] == ([9, 5], pytest.approx((picture_price(1) + picture_price(3)) / 2))
    assert found[2] == ([10, 10], pytest.approx(picture_price(2) / 2))
    assert found[6] == ([10, 14], pytest.approx(picture_price(6) / 2))


def test_without_a_picture_paragraphs_give_way_by_one_line_for_every_column() -> None:
    loose = [text(20, 0.9), text(20, 0.8), text(20, 0.7)]

    # A line more costs each of their lines (1 - fill + 0.2) / 20 of the measure, a line less fill / 20.
    assert _steps(loose, 2) == {2: 60 * (0.3 + 0.4) / 20, -2: 60 * (0.7 + 0.8) / 20}
    assert _steps([*loose, text(20, 0.95, most=2)], 1) == {1: 60 * 0.25 / 20, -1: 60 * 0.7 / 20}


def test_those_paragraphs_give_way_on_which_it_shows_least() -> None:
    parts = [text(10, 0.1), text(20, 0.3), text(40, 0.1), text(40, 0.9)]

    (shorter, price), (longer, other_price) = flexed_column(parts, 1)

    assert heights(shorter) == [10, 20, 39, 40]
    assert price == pytest.approx(60 * 0.1 / 40)
    assert heights(longer) == [10, 20, 40, 41]
    assert other_price == pytest.approx(60 * 0.3 / 40)


def test_no_paragraph_gives_way_whose_lines_would_gain_or_lose_more_than_six_hundredths_of_the_measure() -> None:
    assert _steps([text(10, 0.61)], 1) == {1: 60 * 0.59 / 10}
    assert _steps([text(10, 0.59)], 1) == {-1: 60 * 0.59 / 10}
    assert _steps([text(5, 0.5)], 1) == {}


def test_a_paragraph_with_next_to_nothing_on_its_last_line_loses_it_for_nothing() -> None:
    assert _steps([text(20, 0.0)], 1) == {-1: 0.0, 1: 60 * 1.2 / 20}


def test_a_picture_and_paragraphs_give_way_together() -> None:
    parts = [picture(10, low=10, high=13), text(20, 0.9), text(20, 0.8)]

    found = {sum(heights(other)) - 50: (heights(other), price) for other, price in flexed_column(parts, 2)}

    assert set(found) == {-2, 2, 4}
    assert found[-2] == ([10, 19, 19], pytest.approx(60 * (0.9 + 0.8) / 20))
    assert found[2] == ([12, 20, 20], pytest.approx(picture_price(2) / 2))
    assert found[4] == ([13, 21, 20], pytest.approx(picture_price(3) / 2 + 60 * 0.3 / 20))


def test_the_way_is_not_taken_when_the_setting_refuses() -> None:
    assert _steps([text(20, 0.9, most=0)], 1) == {}


def test_neither_a_box_nor_the_white_above_a_subhead_gives_way() -> None:
    box = Part(text(6).strips, moves=FREELY)
    subhead = Part(text(1).strips, vary=text(1, 0.5).vary)

    assert _steps([box, subhead, text(9)], 1) == {}


@pytest.mark.parametrize(
    ("delta", "strained"), [(1, (1 - 0.7 + 0.2) / 10), (-1, 0.7 / 10), (2, (2 - 0.7 + 0.2) / 10), (-2, 1.7 / 10)]
)
def test_a_line_is_gained_easily_where_the_last_is_nearly_full_and_lost_easily_where_it_is_short(
    delta: int, strained: float
) -> None:
    assert strain(text(10, 0.7), delta) == pytest.approx(strained)
    assert strain(text(10), delta) == 0

import pytest

from bantin_cli.fonts.outline import PathStep
from bantin_cli.geometry import Rect, Size
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.operators import (
    number,
    outline_path,
    rectangle,
    rounded_rectangle,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (-0.0, "0"), (0.00004, "0"), (-0.0004, "0"), (12, "12"), (765.3543, "765.354"), (0.001, "0.001")],
)
def test_numbers_have_three_decimals_at_most_and_no_exponent(value: float, written: str) -> None:
    assert number(value) == written


def test_a_radius_of_half_the_side_gives_a_disc() -> None:
    path = rounded_rectangle(Rect(0, 0, 20, 20), 99)

    assert path.startswith("10 0 m 10 0 l")
    assert path.count(" c") == 4
    assert path.endswith("h")


def test_a_rectangle_is_written_with_its_sides() -> None:
    assert rectangle(Rect(1, 2, 3, 4)) == "1 2 3 4 re"


def test_an_outline_is_written_with_its_steps() -> None:
    steps = (PathStep("m", (0, 1)), PathStep("l", (2.5, 3)), PathStep("h", ()))

    assert outline_path(steps) == "0 1 m 2.5 3 l h"


def test_a_setting_is_written_once_and_again_after_the_state_is_restored() -> None:
    content = PageContent(Size(100, 100))
    red = Colour(1, 0, 0)

    content.fill_with(Colour(0, 0, 0))
    content.fill_with(red)
    content.fill_with(red)
    with content.saved():
        content.fill_with(Colour(0, 1, 0))
    content.fill_with(red)
    content.fill_with(Colour(0, 1, 0))

    assert content.operators == ["1 0 0 rg", "q", "0 1 0 rg", "Q", "0 1 0 rg"]


def test_y_is_turned_at_the_height_of_the_page() -> None:
    content = PageContent(Size(500, 700))

    assert content.up(100) == 600
    assert content.upright(Rect(10, 20, 30, 40)) == Rect(10, 640, 30, 40)

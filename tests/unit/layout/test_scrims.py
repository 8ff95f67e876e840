"""Text on pictures: the scrim is as dark as the picture asks for, and no darker."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.geometry import Rect
from bantin_cli.layout.ownpages import contrast, luminance, over_text, scrim_opacity
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.styles.spec import Colour, ScrimSpec

WHITE, BLACK, NAVY = Colour(1, 1, 1), Colour(0, 0, 0), Colour(0x0B / 255, 0x3D / 255, 0x78 / 255)
SCRIM = ScrimSpec(
    Rect(0, 0, 10, 10), 5, NAVY, is_at_top=True, text=WHITE, contrast=4.5, opacity_min=0.18, past_text=6.0
)


def test_contrast_of_black_and_white_is_21():
    assert contrast(luminance(BLACK), luminance(WHITE)) == pytest.approx(21.0)


def test_a_bright_picture_asks_for_a_denser_scrim_than_a_dark_one():
    assert scrim_opacity(SCRIM, 1.0) > scrim_opacity(SCRIM, 0.5) > scrim_opacity(SCRIM, 0.0) == pytest.approx(0.18)


@given(st.floats(0, 1))
def test_text_keeps_its_contrast_over_any_picture(brightest: float):
    opacity = scrim_opacity(SCRIM, brightest)
    part = 12.92 * brightest if brightest <= 0.0031308 else 1.055 * brightest ** (1 / 2.4) - 0.055
    ground = Colour(*(over * opacity + part * (1 - opacity) for over in (NAVY.red, NAVY.green, NAVY.blue)))
    assert contrast(luminance(WHITE), luminance(ground)) >= 4.5


def test_a_scrim_that_cannot_help_is_opaque():
    assert scrim_opacity(replace(SCRIM, contrast=21), 1.0) == 1.0


def test_a_scrim_is_even_under_the_text_that_would_stand_where_it_fades() -> None:
    foot = replace(SCRIM, rect=Rect(0, 200, 100, 77), fade=52.0, is_at_top=False)
    line = PlacedLine(Rect(15, 170, 80, 34), 196, 60, (), None, None)
    above = replace(line, box=Rect(15, 10, 80, 34))

    assert over_text(foot, [line, above]).rect == Rect(0, 164, 100, 113)
    assert over_text(foot, [above]).rect == foot.rect
    head = replace(foot, rect=Rect(0, 0, 100, 150), is_at_top=True)
    assert over_text(head, [line, above]).rect == Rect(0, 0, 100, 210)

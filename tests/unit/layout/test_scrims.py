"""Text on pictures: the scrim is as dark as the picture asks for, and no darker."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedLine, PlacedRun
from bantin_cli.layout.scrims import contrast, luminance, over_text, scrim_opacity, text_over, watched
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


def test_a_scrim_is_even_under_the_text_that_would_stand_where_it_fades_or_beyond() -> None:
    foot = replace(SCRIM, rect=Rect(0, 200, 100, 77), fade=52.0, is_at_top=False)
    head = replace(SCRIM, rect=Rect(0, 0, 100, 50))
    title, lead, wide = Rect(15, 10, 80, 34), Rect(15, 130, 80, 34), Rect(-4, 240, 130, 20)

    (upper, above), (lower, below) = over_text([head, foot], [title, lead, wide])

    assert (upper.rect, above) == (Rect(0, 0, 100, 50), (title,))
    assert (lower.rect, below) == (Rect(-4, 124, 130, 153), (lead, wide))
    assert over_text([], [title]) == []


def test_only_text_over_the_picture_itself_is_watched() -> None:
    def line(x: float, y: float) -> PlacedLine:
        return PlacedLine(Rect(x, y, 80, 12), y + 9, 30, (PlacedRun(x, "chữ", "sans", 9, WHITE),), None, None)

    chip = PlacedFill(Rect(45, 5, 40, 20), NAVY)
    boxes = text_over([chip, line(50, 10), line(10, 60), line(10, 300)], Rect(0, 0, 100, 200))

    assert boxes == [Rect(10, 60, 30, 12)]
    assert [watched(box) for box in boxes] == [Rect(7, 57, 36, 18)]


def test_dark_text_on_a_light_scrim_keeps_its_contrast_over_black() -> None:
    light = replace(SCRIM, colour=WHITE, text=NAVY)
    opacity = scrim_opacity(light, 1.0)
    ground = Colour(opacity, opacity, opacity)
    assert contrast(luminance(NAVY), luminance(ground)) >= 4.5


_PART = st.floats(0, 1)


@given(_PART, _PART, _PART)
def test_no_colour_of_a_picture_shines_through(red: float, green: float, blue: float) -> None:
    picture = Colour(red, green, blue)
    opacity = scrim_opacity(SCRIM, luminance(picture))
    parts = zip((NAVY.red, NAVY.green, NAVY.blue), (red, green, blue), strict=True)
    ground = Colour(*(over * opacity + under * (1 - opacity) for over, under in parts))
    assert contrast(luminance(WHITE), luminance(ground)) >= 4.5 - 1e-6

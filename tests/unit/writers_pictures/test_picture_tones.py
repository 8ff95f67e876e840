import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.tones import bounding, brightest_tone, cut_parts


def luminance(colour: tuple[int, int, int]) -> float:
    """Compute WCAG 2.1's relative luminance as its text has it."""
    parts = [c / 255 / 12.92 if c / 255 <= 0.03928 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])


@given(st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255)))
def test_a_flat_colour_has_its_own_luminance(colour: tuple[int, int, int]) -> None:
    assert brightest_tone(Image.new("RGB", (4, 4), colour)) == pytest.approx(luminance(colour), abs=1e-6)


def test_white_and_black_are_the_ends() -> None:
    assert brightest_tone(Image.new("RGB", (4, 4), "white")) == pytest.approx(1.0)
    assert brightest_tone(Image.new("L", (4, 4), 0)) == 0.0


def test_grey_is_measured_as_its_colour() -> None:
    grey = brightest_tone(Image.new("L", (4, 4), 119))
    assert grey == pytest.approx(brightest_tone(Image.new("RGB", (4, 4), (119, 119, 119))))


def test_the_brightest_spot_counts_however_small() -> None:
    image = Image.new("RGB", (100, 100), (200, 10, 10))
    image.putpixel((50, 50), (40, 250, 90))
    assert brightest_tone(image) == pytest.approx(luminance((40, 250, 90)), abs=1e-6)


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255)), min_size=16, max_size=16))
def test_the_brightest_of_many_colours_is_found_exactly(colours: list[tuple[int, int, int]]) -> None:
    image = Image.new("RGB", (4, 4))
    image.putdata(colours)
    assert brightest_tone(image) == pytest.approx(max(luminance(colour) for colour in colours), abs=1e-6)


def test_parts_are_cut_with_every_pixel_that_they_touch() -> None:
    sample = Image.new("L", (100, 50), 0)
    shown = Rect(0.5, 0.5, 0.5, 0.25)
    parts = [Rect(0.5, 0.5, 0.5, 0.25), Rect(0.501, 0.6, 0.004, 0.1), Rect(0.999, 0.7499, 0.001, 0.0001)]
    assert bounding(parts) == Rect(0.5, 0.5, 0.5, 0.25)
    assert [part.size for part in cut_parts(sample, shown, parts)] == [(100, 50), (1, 20), (1, 1)]


def test_only_the_parts_count() -> None:
    sample = Image.new("L", (10, 10), 0)
    sample.putpixel((9, 9), 255)
    left, right = Rect(0, 0, 0.5, 1), Rect(0.5, 0, 0.5, 1)
    tones = [brightest_tone(part) for part in cut_parts(sample, Rect(0, 0, 1, 1), [left, right])]
    assert tones == pytest.approx([0.0, 1.0])

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.writers.pictures.tones import brightest_tone


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


def test_a_spark_does_not_count_and_a_window_does() -> None:
    image = Image.new("L", (100, 100), 40)
    image.paste(255, (0, 0, 10, 10))
    assert brightest_tone(image) < 0.03
    image.paste(255, (0, 0, 20, 20))
    assert brightest_tone(image) == pytest.approx(1.0)

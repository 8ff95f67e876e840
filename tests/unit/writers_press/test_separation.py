import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.writers.press.separation import is_all_grey, separate, separate_colour
from tests.support.print_profiles import RELATIVE, press_profile

PRESS = press_profile()


@pytest.mark.parametrize(
    ("rgb", "inks"),
    [
        ((255, 255, 255), (0, 0, 0, 0)),
        # Blue leaves 0.09, 0.41 and 0.66 of the light: 0.6 × 0.34 black, and what is left of 0.8 to each.
        ((23, 105, 170), (226, 124, 44, 51)),
        ((0, 0, 0), (255, 255, 255, 153)),
    ],
)
def test_a_colour_takes_the_inks_that_the_model_gives_it(
    rgb: tuple[int, int, int], inks: tuple[int, int, int, int]
) -> None:
    assert separate_colour(rgb, PRESS) == pytest.approx(inks, abs=9)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_intent_gives_shares_of_ink(rgb: tuple[int, int, int]) -> None:
    for profile in (PRESS, press_profile(intent=RELATIVE)):
        assert all(0 <= share <= 255 for share in separate_colour(rgb, profile))


def test_a_picture_in_inks_is_left_as_it_is() -> None:
    inks = Image.new("CMYK", (4, 4), (10, 200, 30, 40))

    assert separate(inks, None, PRESS) is inks
    assert separate(inks, PRESS.data, PRESS) is inks


def test_a_picture_in_inks_of_another_press_gets_those_of_this_one() -> None:
    other = press_profile("Other press", RELATIVE).data
    blue = Image.new("CMYK", (4, 4), (200, 100, 0, 20))
    separated = separate(blue, other, PRESS)

    assert separated.mode == "CMYK"
    assert separated is not blue
    # The same colour in the two presses' common model: full cyan leads, no black is lost.
    cyan, magenta, yellow, _ = separated.getpixel((1, 1))  # type: ignore[misc]
    assert cyan > magenta > yellow


@pytest.mark.parametrize("profile", [b"nonsense", PRESS.data], ids=["damaged", "of another kind"])
def test_a_profile_that_does_not_fit_the_picture_is_passed_over(profile: bytes) -> None:
    photograph = Image.new("RGB", (4, 4), (23, 105, 170))

    assert separate(photograph, profile, PRESS).getpixel((0, 0)) == separate_colour((23, 105, 170), PRESS)


def test_a_picture_is_grey_when_its_components_hardly_differ() -> None:
    assert is_all_grey(Image.new("L", (4, 4), 90))
    assert is_all_grey(Image.new("RGB", (4, 4), (90, 94, 88)))
    assert not is_all_grey(Image.new("RGB", (4, 4), (90, 100, 88)))
    one_red_pixel = Image.new("RGB", (40, 40), (90, 90, 90))
    one_red_pixel.putpixel((39, 0), (200, 20, 20))
    assert not is_all_grey(one_red_pixel)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.geometry import Size
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.inks import SCREEN, Inks
from tests.support.print_profiles import press_profile

RGB_PRESS = Inks(for_press=True)
PRESS = Inks(for_press=True, press=press_profile())

components = st.integers(0, 255).map(lambda value: value / 255)
colours = st.builds(Colour, components, components, components)


def of(hexadecimal: str) -> Colour:
    return Colour(*(value / 255 for value in bytes.fromhex(hexadecimal)))


def shares(operator: str) -> list[float]:
    return [float(part) for part in operator.split()[:-1]]


def test_on_a_screen_black_is_grey_and_a_colour_has_three_components() -> None:
    assert SCREEN.fill(Colour(0, 0, 0)) == "0 g"
    assert SCREEN.stroke(Colour(0.5, 0.5, 0.5)) == "0.5 G"
    assert SCREEN.fill(Colour(0.1, 0.2, 1)) == "0.1 0.2 1 rg"
    assert SCREEN.fill(of("1B1F24")) == "0.106 0.122 0.141 rg"


@pytest.mark.parametrize(
    ("colour", "without_profile", "with_profile"),
    [
        ("000000", "0 g", "0 0 0 1 k"),
        ("FFFFFF", "1 g", "0 0 0 0 k"),
        ("808080", "0.5 g", "0 0 0 0.5 k"),
        ("F2F2F2", "0.95 g", "0 0 0 0.05 k"),
        ("222222", "0 g", "0 0 0 1 k"),
        ("1B1F24", "0 g", "0 0 0 1 k"),
        ("221D18", "0 g", "0 0 0 1 k"),
        ("56616B", "0.37 g", "0 0 0 0.63 k"),
    ],
)
def test_on_a_press_black_and_grey_take_black_ink_alone(colour: str, without_profile: str, with_profile: str) -> None:
    assert RGB_PRESS.fill(of(colour)) == without_profile
    assert PRESS.fill(of(colour)) == with_profile


def test_colours_are_separated_and_without_a_profile_stay_as_they_are() -> None:
    assert RGB_PRESS.fill(of("1769AA")) == SCREEN.fill(of("1769AA")) == "0.09 0.412 0.667 rg"
    assert shares(PRESS.fill(of("1769AA"))) == pytest.approx([0.89, 0.48, 0.17, 0.2], abs=0.05)
    assert PRESS.stroke(of("1769AA")).endswith(" K")


def test_a_light_tint_keeps_its_colour() -> None:
    cyan, magenta, yellow, black = shares(PRESS.fill(of("F5EEDD")))

    assert yellow > cyan
    assert black < 0.1
    assert magenta < yellow


@given(colours)
def test_no_colour_takes_more_ink_than_dries_and_every_share_is_a_whole_percent(colour: Colour) -> None:
    inks = shares(PRESS.fill(colour))

    assert len(inks) == 4
    assert sum(inks) <= 3 + 1e-9
    assert all(0 <= share <= 1 and share == round(share, 2) for share in inks)


def test_a_dark_colour_gives_up_colour_and_keeps_its_black() -> None:
    inks = shares(PRESS.fill(of("00001E")))

    assert 2.9 <= sum(inks) <= 3
    assert inks[3] == pytest.approx(0.53, abs=0.03)


@given(colours)
def test_lines_and_fills_of_one_colour_take_the_same_inks(colour: Colour) -> None:
    for inks in (SCREEN, RGB_PRESS, PRESS):
        assert inks.stroke(colour) == inks.fill(colour).upper()


def test_a_page_writes_its_colours_in_its_inks() -> None:
    content = PageContent(Size(100, 100), inks=PRESS)
    content.fill_with(Colour(0, 0, 0))
    content.stroke_with(Colour(1, 1, 1))

    assert content.operators == ["0 0 0 1 k", "0 0 0 0 K"]

"""The file for a print shop: which colours and pictures stand in it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedGradient, PlacedQr, PlacedRule
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.edition import Edition, press_edition
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.fonts import SERIF
from tests.support.placed import (
    SPAN,
    TIMESTAMP,
    FixedPictures,
    element,
    encoded,
    issue,
    line,
    page,
    picture,
    run,
    written,
)
from tests.support.print_profiles import press_profile

BLUE = Colour(0.09, 0.41, 0.67)
INK = Colour(0.106, 0.122, 0.141)
CODE = tuple(tuple((x + y) % 2 == 0 for x in range(21)) for y in range(21))
COLOUR_OPERATORS = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}


def inked() -> EncodedPicture:
    file = BytesIO()
    Image.new("CMYK", (80, 60), (200, 90, 10, 5)).save(file, "JPEG")
    clear = encoded(128, form="PNG")
    return EncodedPicture(file.getvalue(), 80, 60, "cmyk", "image/jpeg", clear)


def printed(edition: Edition, colour_picture: EncodedPicture) -> pikepdf.Pdf:
    """Write a page that has everything of which a page can be made."""
    items = (
        PlacedFill(Rect(0, 0, 300, 300), Colour(0.92, 0.95, 0.98)),
        picture("mau.jpg"),
        picture("xam.jpg", Rect(60, 400, 100, 75)),
        PlacedGradient(Rect(60, 200, 200, 150), Colour(0, 0, 0), 0, 0.7),
        PlacedRule(60, 380, 260, 380, 0.5, BLUE),
        PlacedQr(Rect(300, 400, 60, 60), CODE, "https://example.org", "Mã QR", BLUE, element(), SPAN),
        PlacedGlyph(60, 600, "B", SERIF.name, 40, BLUE),
        line(replace(run("Chữ đen "), colour=INK), replace(run("xanh", 120), colour=BLUE), baseline=560),
    )
    pictures = {"mau.jpg": colour_picture, "xam.jpg": encoded(90)}
    return pikepdf.open(BytesIO(written(issue(page(*items)), FixedPictures(pictures), edition)))


def colours(document: pikepdf.Pdf) -> set[str]:
    """Return the operators that set a colour on the first page, with what they set."""
    steps = pikepdf.parse_content_stream(document.pages[0])
    named = ((" ".join(str(part) for part in operands), str(operator)) for operands, operator in steps)
    return {f"{operands} {operator}" for operands, operator in named if operator in COLOUR_OPERATORS}


def spaces(document: pikepdf.Pdf) -> set[str]:
    return {
        str(o.ColorSpace)
        for o in document.objects
        if isinstance(o, pikepdf.Dictionary | pikepdf.Stream) and "/ColorSpace" in o
    }


def test_with_a_profile_nothing_is_red_green_and_blue() -> None:
    with printed(press_edition(TIMESTAMP, press_profile()), inked()) as document:
        assert {colour.split()[-1] for colour in colours(document)} == {"k", "K"}
        assert "0 0 0 1 k" in colours(document)
        # Grey pictures, masks and the runs of opacity need no ink but black.
        assert spaces(document) == {"/DeviceCMYK", "/DeviceGray"}


def test_with_a_profile_it_is_the_output_intent_under_its_own_name() -> None:
    with printed(press_edition(TIMESTAMP, press_profile()), inked()) as document:
        intents = list(document.Root.OutputIntents)
        assert {str(intent.OutputConditionIdentifier) for intent in intents} == {"Model press"}
        assert {intent.DestOutputProfile.read_bytes() for intent in intents} == {press_profile().data}
        assert {int(intent.DestOutputProfile.N) for intent in intents} == {4}


def test_without_a_profile_colours_stay_and_black_is_black_ink_alone() -> None:
    with printed(press_edition(TIMESTAMP), encoded((20, 30, 220))) as document:
        assert {"0 g", "0.09 0.41 0.67 rg", "0.09 0.41 0.67 RG"} <= colours(document)
        assert spaces(document) == {"/DeviceRGB", "/DeviceGray"}
        assert {int(intent.DestOutputProfile.N) for intent in document.Root.OutputIntents} == {3}


@pytest.mark.parametrize("edition", [Edition(TIMESTAMP), press_edition(TIMESTAMP)], ids=["screen", "press"])
def test_only_a_press_takes_a_tinged_black_for_black(edition: Edition) -> None:
    with printed(edition, encoded((20, 30, 220))) as document:
        assert ("0.106 0.122 0.141 rg" in colours(document)) is not edition.is_for_press


def test_the_same_press_gives_the_same_bytes() -> None:
    once, twice = (
        written(
            issue(page(picture())),
            FixedPictures({"images/mau.jpg": inked()}),
            press_edition(TIMESTAMP, press_profile()),
        )
        for _ in range(2)
    )
    assert once == twice

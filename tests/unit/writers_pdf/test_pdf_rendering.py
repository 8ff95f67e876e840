import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedGradient, PlacedPage, PlacedQr, PlacedRule
from bantin_cli.styles.spec import Colour
from bantin_cli.units import MM
from bantin_cli.writers.qr import encode_qr
from tests.support.fonts import SANS_BOLD
from tests.support.placed import BLACK, SPAN, element, encoded, line, page, pdf, picture, run
from tests.support.tools import require_program

RED = Colour(0.8, 0.1, 0.1)
WHITE = (255, 255, 255)
ADDRESSES = (
    "https://example.org",
    "https://example.org/" + "duong-dan-dai/" * 6,
    "https://example.org/" + "x" * 400,
)


def by_pdfium(placed: PlacedPage, scale: float = 2) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf(placed, pictures={"images/mau.jpg": encoded((0, 0, 200))}))
    return document[0].render(scale=scale).to_pil().convert("RGB")


def by_poppler(placed: PlacedPage, folder: Path) -> Image.Image:
    program = require_program("pdftoppm")
    (folder / "a.pdf").write_bytes(pdf(placed))
    subprocess.run([program, "-r", "144", "-png", folder / "a.pdf", folder / "a"], check=True)
    return Image.open(next(folder.glob("a*.png"))).convert("RGB")


def qr_code(address: str, box: Rect) -> PlacedQr:
    return PlacedQr(box, encode_qr(address), address, "Mã QR", Colour(0.05, 0.1, 0.3), element(Role.QR, 9), SPAN)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_printed_qr_code_is_read_with_modules_of_four_tenths_of_a_millimetre(address: str) -> None:
    side = (len(encode_qr(address)) + 8) * 0.4 * MM
    ground = PlacedFill(Rect(0, 0, 400, 400), Colour(0.9, 0.85, 0.3))
    image = by_pdfium(page(ground, qr_code(address, Rect(100, 100, side, side))), scale=300 / 72)

    assert [code.text for code in zxingcpp.read_barcodes(image)] == [address]


def test_several_codes_on_a_page_are_all_read() -> None:
    codes = [qr_code(address, Rect(60, 60 + 180 * n, 160, 160)) for n, address in enumerate(ADDRESSES)]

    assert {code.text for code in zxingcpp.read_barcodes(by_pdfium(page(*codes), scale=3))} == set(ADDRESSES)


def test_no_seams_show_between_modules(tmp_path: Path) -> None:
    # 2.37 px a module: no edge falls on a pixel, so a seam inside a finder pattern would be lighter than its colour.
    code = qr_code(ADDRESSES[0], Rect(100.3, 100.7, 39.1, 39.1))
    module = 39.1 / 33 * 2
    left, top = 200.6 + 6 * module, 201.4 + 6 * module
    core = (round(left + 1), round(top + 1), round(left + 3 * module - 1), round(top + 3 * module - 1))
    for image in (by_pdfium(page(code)), by_poppler(page(code), tmp_path)):
        colours = image.crop(core).getcolors() or []
        assert len(colours) == 1
        assert sum(colours[0][1]) < 120


def test_the_quiet_zone_is_white_on_any_ground() -> None:
    image = by_pdfium(page(PlacedFill(Rect(0, 0, 500, 500), RED), qr_code(ADDRESSES[0], Rect(100, 100, 99, 99))))
    quiet = 4 * 99 / 33 * 2

    assert image.crop((202, 202, 396, int(200 + quiet))).getcolors() == [(194 * (int(quiet) - 2), WHITE)]


def test_a_gradient_runs_from_one_opacity_to_the_other() -> None:
    image = by_pdfium(page(PlacedGradient(Rect(50, 100, 200, 300), BLACK, 0.2, 0.9)), scale=1)
    greys = [image.getpixel((150, y))[0] for y in (101, 250, 398)]

    assert greys == pytest.approx([255 * 0.8, 255 * 0.45, 255 * 0.1], abs=3)
    assert image.getpixel((150, 95)) == WHITE
    assert image.getpixel((150, 405)) == WHITE


def test_a_gradient_looks_the_same_in_two_renderers(tmp_path: Path) -> None:
    placed = page(
        PlacedFill(Rect(0, 0, 540, 400), Colour(0.2, 0.5, 0.8)),
        PlacedGradient(Rect(-8.5, -8.5, 560, 200), BLACK, 0.6, 0),
        PlacedGradient(Rect(-8.5, 300, 560, 400), Colour(0.3, 0, 0.1), 0, 1),
    )
    difference = ImageChops.difference(by_pdfium(placed), by_poppler(placed, tmp_path).resize((1078, 1531)))

    inside = difference.crop((4, 4, 1070, 590))
    assert max(high for _, high in inside.getextrema()) <= 4


def test_equal_gradients_are_one_picture() -> None:
    gradient = PlacedGradient(Rect(0, 0, 100, 100), BLACK, 0, 1)

    def drawn(*placed: PlacedPage) -> int:
        with pikepdf.open(BytesIO(pdf(*placed))) as opened:
            return len({found.objgen for each in opened.pages for found in each.Resources.XObject.values()})

    assert drawn(page(gradient), page(replace(gradient, box=Rect(9, 9, 50, 50)), number=2)) == 1
    assert drawn(page(gradient), page(replace(gradient, top_opacity=0.5), number=2)) == 2
    assert drawn(page(gradient), page(replace(gradient, colour=RED), number=2)) == 2


def test_neighbouring_steps_of_a_gradient_are_not_seen() -> None:
    image = by_pdfium(page(PlacedGradient(Rect(0, 0, 538, 765), BLACK, 0, 1)))
    greys = [image.getpixel((500, y))[0] for y in range(4, 1520)]

    assert greys == sorted(greys, reverse=True)
    assert max(upper - lower for upper, lower in pairwise(greys)) <= 1


def test_later_things_are_drawn_over_earlier_ones() -> None:
    image = by_pdfium(page(PlacedFill(Rect(0, 0, 90, 90), RED), PlacedFill(Rect(30, 30, 30, 30), BLACK)), scale=1)

    assert image.getpixel((20, 20)) == pytest.approx((204, 26, 26), abs=1)
    assert image.getpixel((45, 45)) == (0, 0, 0)


def test_a_disc_leaves_its_corners_free() -> None:
    image = by_pdfium(page(PlacedFill(Rect(100, 100, 40, 40), RED, radius=20)), scale=2)

    assert image.getpixel((203, 203)) == WHITE
    assert image.getpixel((240, 240)) == pytest.approx((204, 26, 26), abs=1)
    assert image.getpixel((240, 202)) == pytest.approx((204, 26, 26), abs=1)


def test_a_rule_has_its_thickness_and_colour() -> None:
    image = by_pdfium(page(PlacedRule(50, 100, 150, 100, 4, RED)), scale=1)
    column = [image.getpixel((100, y)) for y in range(95, 106)]

    # The page is no whole number of pixels high, so the edges may share a row.
    assert sum(255 - pixel[1] for pixel in column) == pytest.approx(4 * 229, abs=12)
    assert image.getpixel((100, 99)) == pytest.approx((204, 26, 26), abs=1)


def test_a_drop_cap_stands_on_its_baseline_in_its_size() -> None:
    glyph = PlacedGlyph(100, 200, "H", SANS_BOLD.name, 100, RED)
    dark = by_pdfium(page(glyph), scale=1).convert("L").point(lambda v: 255 if v < 200 else 0).getbbox()

    assert dark is not None
    left, top, _right, bottom = dark
    assert (top, bottom) == pytest.approx((200 - 74, 200), abs=1)
    assert 100 <= left <= 112


def test_a_picture_fills_its_box_upright() -> None:
    image = by_pdfium(page(picture(box=Rect(100, 200, 80, 60))), scale=1)

    assert image.getpixel((101, 201)) == pytest.approx((0, 0, 200), abs=6)
    assert image.getpixel((178, 258)) == pytest.approx((0, 0, 200), abs=6)
    assert image.getpixel((98, 230)) == WHITE
    assert image.getpixel((140, 262)) == WHITE


def test_text_after_a_picture_keeps_its_own_colour() -> None:
    white = replace(run("HHHHH", 110, SANS_BOLD.name, 40), colour=Colour(1, 1, 1))
    placed = page(
        picture(box=Rect(100, 200, 200, 150)), line(white, baseline=300), line(run("H", 20, size=60), baseline=90)
    )
    image = by_pdfium(placed, scale=1)

    assert WHITE in {image.getpixel((x, 290)) for x in range(110, 200)}
    assert (0, 0, 0) in {image.getpixel((x, 80)) for x in range(20, 60)}

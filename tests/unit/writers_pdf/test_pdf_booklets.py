"""The pages of a booklet in its file."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from bantin_cli.layout.booklet import Paper
from bantin_cli.units import MM
from tests.support.editions import CLOSE, GREEN, RED, WHITE, booklet, box, is_near, placed_pages, rendered, rgb, text_of
from tests.support.placed import PAGE, written
from tests.support.tools import require_program


def test_a_booklet_shows_two_pages_on_a_sheet_each_on_its_side_of_the_fold() -> None:
    data = booklet(placed_pages(8))
    document = pypdfium2.PdfDocument(data)

    assert [text_of(data, index).split() for index in range(4)] == [
        ["Trang", left, "Trang", right] for left, right in (("8", "1"), ("2", "7"), ("6", "3"), ("4", "5"))
    ]
    for sheet in document:
        assert sheet.get_size() == pytest.approx((2 * PAGE.width, PAGE.height), abs=0.1)


def test_nothing_of_a_page_runs_over_the_fold_of_a_booklet() -> None:
    image = rendered(booklet(placed_pages(4)), index=0)
    fold, middle = image.width / 2, image.height // 2

    # Page 4 is green and stands left of page 1, which is red.
    assert is_near(image.getpixel((int(fold - 4), middle)), rgb(GREEN))
    assert is_near(image.getpixel((int(fold + 4), middle)), rgb(RED))


def test_a_booklet_on_smaller_paper_is_made_smaller_in_its_middle() -> None:
    data = booklet(placed_pages(4), Paper.A4)
    with pikepdf.open(BytesIO(data)) as document:
        assert box(document, "/MediaBox") == pytest.approx([0, 0, 297 * MM, 210 * MM], abs=CLOSE)
        left, bottom, right, top = box(document, "/TrimBox")
    image = rendered(data)

    assert left == pytest.approx(297 * MM - right, abs=CLOSE)
    assert bottom == pytest.approx(210 * MM - top, abs=CLOSE)
    assert (right - left) / (top - bottom) == pytest.approx(2 * PAGE.width / PAGE.height, rel=0.001)
    assert image.getpixel((int(left), image.height // 2)) == WHITE
    assert is_near(image.getpixel((int(2 * left + 4), image.height // 2)), rgb(GREEN))
    assert is_near(image.getpixel((int(2 * right - 4), image.height // 2)), rgb(RED))


def test_a_booklet_asks_printers_for_both_sides_and_its_own_size() -> None:
    with pikepdf.open(BytesIO(booklet(placed_pages()))) as document:
        asked = document.Root.ViewerPreferences
        assert (str(asked.Duplex), str(asked.PrintScaling)) == ("/DuplexFlipShortEdge", "/None")
    with pikepdf.open(BytesIO(written(placed_pages()))) as document:
        assert "/Duplex" not in document.Root.ViewerPreferences


def test_pages_of_other_sizes_are_drawn_where_they_stand(tmp_path: Path) -> None:
    """Poppler agrees with PDFium about a scaled sheet."""
    program = require_program("pdftoppm")
    path = tmp_path / "in.pdf"
    path.write_bytes(booklet(placed_pages(4), Paper.A4))
    subprocess.run([program, "-r", "72", "-png", str(path), str(tmp_path / "a")], check=True, timeout=60)
    first = Image.open(sorted(tmp_path.glob("a*.png"))[0]).convert("RGB")

    assert is_near(first.getpixel((first.width // 2 - 5, first.height // 2)), rgb(GREEN))
    assert is_near(first.getpixel((first.width // 2 + 5, first.height // 2)), rgb(RED))

"""The pages of the files for screens and for the print shop."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bantin_cli.flow.items import Role
from bantin_cli.layout.booklet import Paper
from bantin_cli.layout.placed import PlacedPage
from bantin_cli.writers.pdf.edition import Edition
from tests.support.editions import (
    BLEED,
    CLOSE,
    OUT,
    WHITE,
    all_objects,
    booklet,
    box,
    for_press,
    is_near,
    labels,
    maker,
    placed_pages,
    rendered,
    target_of,
    text_of,
)
from tests.support.pdf_validators import page_findings
from tests.support.placed import PAGE, TIMESTAMP, element, issue, line, page, run, written
from tests.support.tools import require_program


def test_a_file_for_the_print_shop_says_where_it_is_cut() -> None:
    with pikepdf.open(BytesIO(for_press(placed_pages()))) as document:
        assert len(document.pages) == 4
        assert box(document, "/MediaBox") == pytest.approx(
            [0, 0, PAGE.width + 2 * OUT, PAGE.height + 2 * OUT], abs=CLOSE
        )
        assert box(document, "/TrimBox") == pytest.approx([OUT, OUT, OUT + PAGE.width, OUT + PAGE.height], abs=CLOSE)
        edges = [OUT - BLEED, OUT - BLEED, OUT + PAGE.width + BLEED, OUT + PAGE.height + BLEED]
        assert box(document, "/BleedBox") == pytest.approx(edges, abs=CLOSE)
        assert "/CropBox" not in document.pages[0] or box(document, "/CropBox") == box(document, "/MediaBox")


def test_a_file_for_reading_is_cut_at_the_trim() -> None:
    with pikepdf.open(BytesIO(written(placed_pages()))) as document:
        for name in ("/MediaBox", "/TrimBox", "/BleedBox"):
            assert box(document, name) == pytest.approx([0, 0, PAGE.width, PAGE.height], abs=CLOSE)


@pytest.mark.parametrize("has_profile", [False, True])
def test_colour_runs_out_to_the_edge_of_the_bleed_and_no_further(has_profile: bool) -> None:
    image = rendered(for_press(placed_pages(), has_profile=has_profile))
    left, top = 2 * OUT, 2 * OUT
    right, bottom = 2 * (OUT + PAGE.width), 2 * (OUT + PAGE.height)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    near, far = 2 * (BLEED - 1), 2 * (BLEED + 1)
    ways = ((left, middle_y, -1, 0), (right, middle_y, 1, 0), (middle_x, top, 0, -1), (middle_x, bottom, 0, 1))
    ground = image.getpixel((int(middle_x), int(middle_y)))

    assert not is_near(ground, WHITE)
    for x, y, dx, dy in ways:
        assert is_near(image.getpixel((int(x + dx * near), int(y + dy * near))), ground), (dx, dy)
        assert image.getpixel((int(x + dx * far), int(y + dy * far))) == WHITE, (dx, dy)


def test_marks_are_drawn_in_black_ink_outside_the_bleed() -> None:
    image = rendered(for_press(placed_pages(bleeds=False)), scale=4)
    inside = 4 * (OUT - BLEED)
    width, height = image.size
    frame = image.copy()
    frame.paste(WHITE, (int(inside), int(inside), int(width - inside), int(height - inside)))
    darkest, lightest = frame.convert("L").getextrema()
    page_only = image.crop((int(inside), int(inside), int(width - inside), int(height - inside)))

    assert (darkest < 100, lightest) == (True, 255)
    assert frame.convert("RGB").resize((50, 50)).getpixel((0, 0)) == WHITE
    assert page_only.getpixel((2, 2)) == WHITE


@pytest.mark.parametrize("has_profile", [False, True])
def test_black_text_and_the_marks_are_set_in_no_mixed_colour(has_profile: bool) -> None:
    with pikepdf.open(BytesIO(for_press(placed_pages(bleeds=False), has_profile=has_profile))) as document:
        for sheet in document.pages:
            steps = list(pikepdf.parse_content_stream(sheet))
            operators = {str(operator) for _, operator in steps}
            assert operators.isdisjoint({"rg", "RG", "cs", "CS", "scn", "SCN"})
            inks = [[float(part) for part in operands] for operands, operator in steps if str(operator) in ("k", "K")]
            assert all(ink == [0, 0, 0, 1] for ink in inks)
            assert bool(inks) is has_profile


@pytest.mark.parametrize("has_profile", [False, True])
def test_mupdf_finds_black_ink_alone_on_a_page_of_text(has_profile: bool, tmp_path: Path) -> None:
    program = require_program("mutool")
    path, plates = tmp_path / "in.pdf", tmp_path / "in.pam"
    path.write_bytes(for_press(placed_pages(bleeds=False), has_profile=has_profile))
    subprocess.run([program, "draw", "-q", "-c", "cmyk", "-o", plates, path, "1"], check=True, timeout=60)
    head, _, dots = plates.read_bytes().partition(b"ENDHDR\n")

    assert b"TUPLTYPE CMYK" in head
    assert [max(dots[ink::4]) for ink in range(3)] == [0, 0, 0]
    assert max(dots[3::4]) > 200


@pytest.mark.parametrize("has_profile", [False, True])
def test_ghostscript_finds_black_ink_alone_on_pages_of_text(has_profile: bool, tmp_path: Path) -> None:
    program = require_program("gs")
    path = tmp_path / "in.pdf"
    path.write_bytes(for_press(placed_pages(bleeds=False), has_profile=has_profile))
    command = [program, "-q", "-o", "-", "-sDEVICE=inkcov", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)

    for inks in (text.split()[:4] for text in done.stdout.splitlines() if "CMYK" in text):
        assert [float(share) for share in inks[:3]] == [0, 0, 0]
        assert float(inks[3]) > 0


@pytest.mark.parametrize("make", [for_press, booklet])
def test_what_is_printed_has_no_links_and_its_words_are_plain_text(make: object) -> None:
    data = make(placed_pages())  # type: ignore[operator]

    with pikepdf.open(BytesIO(data)) as document:
        assert all("/Annots" not in sheet for sheet in document.pages)
    assert "Trang 1" in text_of(data, 0)
    assert b"/Link" not in all_objects(data)


def test_the_file_for_reading_still_has_its_links() -> None:
    with pikepdf.open(BytesIO(written(placed_pages()))) as document:
        assert all("/Annots" in sheet for sheet in document.pages)


def test_blank_pages_stand_before_the_back_cover() -> None:
    pages = placed_pages(6).pages
    data = for_press(issue(*pages[:5], replace(pages[5], name="back")))

    assert [text_of(data, index).strip() for index in range(8)] == [
        *[f"Trang {n}" for n in range(1, 6)],
        "",
        "",
        "Trang 6",
    ]


def test_viewers_call_each_page_by_its_printed_numbers() -> None:
    assert labels(written(placed_pages(4))) == ["1", "2", "3", "4"]
    assert labels(for_press(placed_pages(4))) == ["1", "2", "3", "4"]
    assert labels(booklet(placed_pages(4))) == ["4–1", "2–3"]


def test_the_outline_leads_to_where_the_page_stands_on_its_sheet() -> None:
    for data, left, top in (
        (for_press(placed_pages()), OUT, OUT + PAGE.height - 60),
        (booklet(placed_pages()), PAGE.width, PAGE.height - 60),
    ):
        with pikepdf.open(BytesIO(data)) as document, document.open_outline() as outline:
            entry = outline.root[0]
            target = target_of(document, entry)
        assert [float(part) for part in list(target)[2:4]] == pytest.approx([left, top], abs=CLOSE)


@pytest.mark.parametrize("name", ["screen", "press", "inks", "booklet", "paper"])
def test_every_file_keeps_the_standards(name: str) -> None:
    placed = placed_pages(5)
    editions: dict[str, Edition] = {
        "screen": Edition(TIMESTAMP),
        "press": maker(placed).for_press(),
        "inks": maker(placed, has_profile=True).for_press(),
        "booklet": maker(placed).booklet(None),
        "paper": maker(placed).booklet(Paper.A4),
    }
    data = written(placed, edition=editions[name])

    assert page_findings(data) == []


def test_a_page_that_stands_alone_needs_no_further_operators() -> None:
    lone: PlacedPage = page(line(run("Chữ"), of=element(Role.PARAGRAPH, 1)))
    with pikepdf.open(BytesIO(written(issue(lone)))) as document:
        operators = [str(operator) for _, operator in pikepdf.parse_content_stream(document.pages[0])]

    assert {"q", "cm", "W"}.isdisjoint(operators)

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pytest

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedGradient, PlacedQr
from bantin_cli.writers.qr import encode_qr
from tests.support.fonts import SANS_BOLD
from tests.support.placed import BLACK, PAGE, SPAN, element, encoded, issue, line, page, pdf, picture, run, written
from tests.support.project import ROOT
from tests.support.tools import require_program

ADDRESS = "https://example.org/tin-tức"
PLAIN_ADDRESS = "https://example.org/tin-t%E1%BB%A9c"
QR = PlacedQr(Rect(60, 300, 90, 90), encode_qr(ADDRESS), ADDRESS, "Mã QR", BLACK, element(Role.QR, 9), SPAN)


def full_document() -> bytes:
    """Two pages with everything that the writer can draw."""
    linked = replace(run("địa chỉ ", 100), url=ADDRESS)
    first = page(
        picture(box=Rect(-8.5, -8.5, 555.6, 300)),
        PlacedGradient(Rect(-8.5, 100, 555.6, 191.5), BLACK, 0, 0.7),
        line(run("Bản tin ", 60, SANS_BOLD.name, 30), baseline=260),
        QR,
    )
    paragraph = element(Role.PARAGRAPH, 12)
    text = line(run("Đọc ở ", 60), linked, replace(linked, x=140, face=SANS_BOLD.name), run("nhé", 200), of=paragraph)
    second = page(text, number=2)
    return pdf(first, second, pictures={"images/mau.jpg": encoded((200, 30, 60))})


@pytest.fixture(scope="module")
def document() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(full_document())) as opened:
        yield opened


def test_qpdf_finds_nothing_to_complain_of(tmp_path: Path) -> None:
    qpdf = require_program("qpdf")
    (tmp_path / "a.pdf").write_bytes(full_document())
    done = subprocess.run([qpdf, "--check", tmp_path / "a.pdf"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_properties_and_language_are_those_of_the_issue(document: pikepdf.Pdf) -> None:
    assert {key: str(value) for key, value in document.docinfo.items()} == {
        "/Title": "Bản tin Mẫu số 10",
        "/Author": "Trung tâm Mẫu",
        "/Subject": "Tháng 10/2026",
        "/Creator": "bantin 0.1.0",
        "/Producer": "bantin 0.1.0, ReportLab, qpdf",
        "/Trapped": "/False",
        "/CreationDate": "D:20261105073000+00'00'",
        "/ModDate": "D:20261105073000+00'00'",
    }
    assert document.Root.Lang == "vi-VN"
    assert document.Root.ViewerPreferences.DisplayDocTitle is True
    assert document.Root.PageMode == "/UseOutlines"
    assert document.pdf_version == "1.7"


def test_every_page_is_the_trimmed_page(document: pikepdf.Pdf) -> None:
    for found in document.pages:
        for box in (found.mediabox, found.TrimBox, found.BleedBox):
            assert [float(edge) for edge in box] == [0, 0, PAGE.width, PAGE.height]


def test_page_labels_count_the_cover_as_its_number(document: pikepdf.Pdf) -> None:
    assert [found.label for found in document.pages] == ["1", "2"]


def test_every_font_is_an_embedded_subset_with_its_unicode_map(document: pikepdf.Pdf) -> None:
    fonts = [font for found in document.pages for font in found.Resources.Font.values()]

    assert {str(font.BaseFont)[8:] for font in fonts} == {"SourceSerif4-Regular", "BeVietnamPro-Bold"}
    for font in fonts:
        assert str(font.BaseFont)[7] == "+"
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < 20_000
        mapping = font.ToUnicode.read_bytes()
        assert b"<0000>" not in mapping
        assert mapping.count(b"beginbfchar") == mapping.count(b"endbfchar") > 0


def test_two_subsets_of_one_face_bear_different_tags() -> None:
    def tag(text: str) -> str:
        with pikepdf.open(BytesIO(pdf(page(line(run(text)))))) as opened:
            return str(opened.pages[0].Resources.Font.F1.BaseFont)[1:7]

    assert tag("một") != tag("hai")
    assert tag("một") == tag("tộm")


def test_nothing_but_the_faces_of_the_page_is_called_up(document: pikepdf.Pdf) -> None:
    assert b"Helvetica" not in full_document()
    assert [sorted(found.Resources.XObject.keys()) for found in document.pages] == [["/G1", "/P1"], []]


def test_runs_with_one_address_are_one_link(document: pikepdf.Pdf) -> None:
    (link,) = document.pages[1].Annots
    left, bottom, right, top = (float(edge) for edge in link.Rect)

    assert (left, right) == (100, 200)
    assert bottom < PAGE.height - 100 < top
    assert link.A.URI == PLAIN_ADDRESS
    assert link.Contents == PLAIN_ADDRESS
    assert link.F == 4


def test_a_link_ends_with_the_last_letter_of_the_line() -> None:
    linked = replace(run("địa chỉ ", 100), url=ADDRESS)
    placed = line(run("Đọc ", 60), linked, of=element(Role.PARAGRAPH, 3))
    with pikepdf.open(BytesIO(pdf(page(placed)))) as opened:
        (link,) = opened.pages[0].Annots
        assert float(link.Rect[2]) == pytest.approx(60 + placed.width, abs=0.001)


def test_a_qr_code_can_be_clicked(document: pikepdf.Pdf) -> None:
    (link,) = document.pages[0].Annots

    assert [float(edge) for edge in link.Rect] == pytest.approx([60, PAGE.height - 390, 150, PAGE.height - 300])
    assert link.A.URI == PLAIN_ADDRESS


def test_the_outline_names_sections_and_under_them_articles(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        (section,) = outline.root
        (article,) = section.children

    assert (section.title, article.title) == ("Điểm tin", "Bài mẫu")
    assert [str(part) for part in section.destination[1:2]] == ["/XYZ"]
    assert float(section.destination[3]) == pytest.approx(PAGE.height - 60)
    assert article.destination[0].objgen == document.pages[0].objgen


def test_a_section_that_is_one_table_has_no_line_under_it() -> None:
    placed = issue(page(number=3))
    table = replace(placed.articles[0], key="diem-tin", title="Điểm tin")
    with pikepdf.open(BytesIO(written(replace(placed, articles=(table,))))) as opened:
        with opened.open_outline() as outline:
            assert [(entry.title, entry.children) for entry in outline.root] == [("Điểm tin", [])]
        assert opened.pages[0].label == "3"


def test_lines_of_a_stream_end_before_the_keyword_that_closes_it() -> None:
    data = full_document()

    assert data.count(b"endstream") == data.count(b"\nendstream") > 5


SCRIPT = """
import sys
from tests.unit.writers_pdf import test_pdf_document
sys.stdout.buffer.write(test_pdf_document.full_document())
"""


def test_two_processes_in_two_places_write_the_same_bytes(tmp_path: Path) -> None:
    def build(seed: str, zone: str, folder: Path) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": zone, "RL_pdfComments": "1"}
        command = [sys.executable, "-c", SCRIPT]
        return subprocess.run(command, env=environment, cwd=folder, capture_output=True, check=True).stdout

    first = build("1", "UTC", ROOT)

    assert first.startswith(b"%PDF-1.7")
    assert first == build("77", "Asia/Ho_Chi_Minh", tmp_path)
    assert str(ROOT).encode() not in first


def test_another_picture_makes_another_file_of_the_same_document() -> None:
    def identifiers(colour: int) -> tuple[bytes, bytes]:
        data = pdf(page(picture()), pictures={"images/mau.jpg": encoded(colour)})
        with pikepdf.open(BytesIO(data)) as opened:
            document, file = opened.trailer.ID
            return bytes(document), bytes(file)

    assert identifiers(10) == identifiers(10)
    assert identifiers(10)[0] == identifiers(200)[0]
    assert identifiers(10)[1] != identifiers(200)[1]


def test_an_issue_without_sections_opens_without_an_outline() -> None:
    placed = replace(issue(page(line(run("Một trang")))), sections=(), articles=())
    with pikepdf.open(BytesIO(written(placed))) as opened:
        assert opened.Root.PageMode == "/UseNone"


@pytest.mark.parametrize("profile", [validator.ValidationProfile.PDF_UA_1, validator.ValidationProfile.PDF_A_2A])
def test_a_file_is_for_everyone_and_for_keeping(profile: validator.ValidationProfile) -> None:
    report = validator.validate_pdf_bytes(full_document(), profile=profile)

    assert [failure.message for failure in report.failures] == []

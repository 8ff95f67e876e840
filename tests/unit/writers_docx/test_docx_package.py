"""The file as Word opens it: valid, complete, the same for the same input."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import zxingcpp
from PIL import Image

from bantin_cli.model.blocks import Paragraph
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Cover
from bantin_cli.writers.docx.archive import write_archive
from bantin_cli.writers.docx.document import write_docx
from bantin_cli.writers.qr import encode_qr
from tests.support.issues import SPAN, article, documents, figure, issue, paragraph, section, words
from tests.support.tools import ooxml_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARTS = (".xml", ".rels")


def _validated(written: Any, tmp_path: Path) -> list[str]:
    path = tmp_path / "ban-tin.docx"
    path.write_bytes(written.data)
    return ooxml_errors(path)


def test_the_file_is_valid_open_xml(rich: Any, tmp_path: Path) -> None:
    assert _validated(rich, tmp_path) == []


def test_a_draft_is_valid_and_marks_every_page(write_issue: Callable[..., Any], tmp_path: Path) -> None:
    written = write_issue(issue((section("tin", "news", [article("tin/01", [paragraph("Tin.")])]),)), is_draft=True)

    headers = [
        paragraph_.text
        for s in written.document.sections
        for header in (s.header, s.even_page_header)
        for paragraph_ in header.paragraphs
    ]
    assert len(headers) >= 8
    assert [text for text in headers if "Bản nháp – chưa duyệt" not in text] == []
    assert _validated(written, tmp_path) == []


def test_python_docx_opens_what_was_written(rich: Any) -> None:
    assert len(rich.document.paragraphs) > 50


def test_the_same_input_gives_the_same_bytes(rich: Any) -> None:
    modules = {url: encode_qr(url) for url in ("https://example.org/tieu-diem", "https://example.org/van-ban")}
    again = write_docx(rich.flow, rich.spec, rich.pictures, modules, datetime(2026, 11, 5, 7, 30, tzinfo=UTC))

    assert again == rich.data


def test_entries_are_sorted_behind_the_content_types_and_carry_the_given_time(rich: Any) -> None:
    with rich.archive() as archive:
        entries = archive.infolist()

    assert [entry.filename for entry in entries[:2]] == ["[Content_Types].xml", "_rels/.rels"]
    assert [entry.filename for entry in entries[2:]] == sorted(entry.filename for entry in entries[2:])
    assert {entry.date_time for entry in entries} == {(2026, 11, 5, 7, 30, 0)}
    assert {entry.create_system for entry in entries} == {0}


def test_an_archive_older_than_zip_gets_the_first_year_that_zip_knows() -> None:
    data = write_archive({"a.xml": b"<a/>"}, datetime(1970, 2, 3, tzinfo=UTC))

    assert zipfile.ZipFile(io.BytesIO(data)).infolist()[0].date_time == (1980, 2, 3, 0, 0, 0)


def test_properties_are_those_of_the_bulletin(rich: Any) -> None:
    properties = rich.document.core_properties

    assert properties.title == "Bản tin Mẫu – số 10, tháng 10/2026"
    assert (properties.author, properties.last_modified_by) == ("Văn phòng Mẫu", "Văn phòng Mẫu")
    assert properties.language == "vi-VN"
    assert properties.created == properties.modified == datetime(2026, 11, 5, 7, 30, tzinfo=UTC)


def test_nothing_tells_of_the_library_that_wrote_it(rich: Any) -> None:
    with rich.archive() as archive:
        found = [name for name in archive.namelist() if b"python-docx" in archive.read(name)]

    assert found == []
    assert not [name for name in rich.names if "thumbnail" in name or "theme" in name]


def test_ids_and_names_are_unique_and_bookmarks_closed(rich: Any) -> None:
    starts = [(b.get(f"{W}id"), b.get(f"{W}name")) for b in rich.root.iter(f"{W}bookmarkStart")]
    ends = [b.get(f"{W}id") for b in rich.root.iter(f"{W}bookmarkEnd")]
    drawings = [d.get("id") for d in rich.root.iter(f"{WP}docPr")]

    assert len(starts) > 60
    assert len({number for number, _ in starts}) == len({name for _, name in starts}) == len(starts)
    assert [number for number, _ in starts] == ends
    assert len(set(drawings)) == len(drawings) > 8


def test_bookmarks_are_hidden_and_short_enough_for_word(rich: Any) -> None:
    names = [b.get(f"{W}name") for b in rich.root.iter(f"{W}bookmarkStart")]

    assert [name for name in names if not (name.startswith("_bt") and len(name) <= 40)] == []


def test_every_block_of_the_source_has_a_bookmark_around_its_text(rich: Any) -> None:
    marked = set()
    for start in rich.root.iter(f"{W}bookmarkStart"):
        marked.add("".join(node.text or "" for node in start.getparent().iter(f"{W}t")))

    wanted = {"Đoạn dẫn của bài.", "Ý lớn", "Bước hai", "Ô 1.1", "Mục hai", "Dữ liệu là tài sản.", "Lời trích."}
    assert wanted <= marked


def test_relationships_are_all_used_and_all_resolved(rich: Any) -> None:
    relations = {node.get("Id"): node for node in rich.part("word/_rels/document.xml.rels")}
    used = {value for node in rich.root.iter() for name, value in node.attrib.items() if name.startswith(R)}
    implied = {
        key
        for key, node in relations.items()
        if node.get("Type").rsplit("/", 1)[1] in ("styles", "numbering", "settings", "fontTable")
    }

    assert used | implied == set(relations)
    assert len(implied) == 4
    targets = [f"word/{node.get('Target')}" for node in relations.values() if node.get("TargetMode") != "External"]
    assert [target for target in targets if target not in rich.names] == []


def test_every_picture_has_words_for_those_who_cannot_see_it_and_no_distance(rich: Any) -> None:
    assert [d.get("name") for d in rich.root.iter(f"{WP}docPr") if not d.get("descr")] == []
    for inline in rich.root.iter(f"{WP}inline"):
        assert [inline.get(f"dist{side}") for side in "TBLR"] == ["0", "0", "0", "0"]
    assert "Ảnh mẫu" in [d.get("descr") for d in rich.root.iter(f"{WP}docPr")]


def test_the_language_is_said_for_the_document_and_for_foreign_words(rich: Any) -> None:
    default = rich.part("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    foreign = {
        "".join(run.itertext()): run.find(f"{W}rPr/{W}lang").get(f"{W}val")
        for run in rich.root.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}lang") is not None
    }

    assert {default.get(f"{W}{slot}") for slot in ("val", "eastAsia", "bidi")} == {"vi-VN"}
    assert foreign == {"open data": "en-US"}


def test_links_are_relationships_and_their_addresses_plain(rich: Any) -> None:
    targets = [
        node.get("Target") for node in rich.part("word/_rels/document.xml.rels") if node.get("TargetMode") == "External"
    ]

    assert "https://example.org/b%C3%A0i%20vi%E1%BA%BFt?a=1&b=%3C2%3E" in targets
    assert "mailto:mau@example.org" in targets


def test_an_address_that_word_takes_for_damage_is_left_as_text(
    write_blocks: Callable[..., Any], tmp_path: Path
) -> None:
    urls = ["https://", "http://[bad/", "javascript:alert(1)", "example.org", "https://a b/c", "http://x:y/", "\x00"]
    runs = tuple(TextRun(f"liên kết {n} ", url=url) for n, url in enumerate(urls))
    written = write_blocks(Paragraph(runs, SPAN))
    targets = [node.get("Target") for node in written.part("word/_rels/document.xml.rels")]

    assert "".join(run.text for run in runs) in [text for _, text in written.paragraphs()]
    assert [target for target in targets if target.startswith(("http", "java", "example"))] == []
    assert _validated(written, tmp_path) == []


def test_pictures_are_asked_for_whole_at_the_width_they_are_printed(rich: Any) -> None:
    widths = {(path, round(width)) for path, width in rich.pictures.asked}

    assert ("images/anh.jpg", round(rich.spec.text_area.width)) in widths
    assert ("images/anh.jpg", round(rich.spec.column_width / 2)) in widths


def test_qr_codes_decode_and_their_modules_are_whole_pixels(rich: Any) -> None:
    found = {}
    with rich.archive() as archive:
        for name in rich.names:
            if name.endswith(".png"):
                image = Image.open(io.BytesIO(archive.read(name))).convert("L")
                for code in zxingcpp.read_barcodes(image):
                    found[code.text] = image

    assert set(found) == {"https://example.org/tieu-diem", "https://example.org/van-ban"}
    image = found["https://example.org/tieu-diem"]
    modules = len(encode_qr("https://example.org/tieu-diem")) + 8
    assert image.width % modules == 0
    assert image.crop((0, 0, image.width, image.width * 4 // modules)).getextrema() == (255, 255)


def test_modules_are_never_smaller_than_four_tenths_of_a_millimetre(write_issue: Callable[..., Any]) -> None:
    address = "https://example.org/" + "a" * 250
    written = write_issue(issue((section("tin", "news", [article("tin/01", [paragraph("Tin.")], qr=address)]),)))
    extent = next(
        inline.find(f"{WP}extent")
        for inline in written.root.iter(f"{WP}inline")
        if address in inline.find(f"{WP}docPr").get("descr")
    )

    module_mm = int(extent.get("cx")) / 36000 / (len(encode_qr(address)) + 8)
    assert module_mm >= 0.4


def test_our_png_is_one_that_others_read(rich: Any) -> None:
    with rich.archive() as archive:
        data = next(archive.read(name) for name in rich.names if name.endswith(".png"))
    (length,) = struct.unpack(">I", data[8:12])

    assert struct.unpack(">I", data[16 + length : 20 + length])[0] == zlib.crc32(data[12 : 16 + length])
    Image.open(io.BytesIO(data)).verify()


def test_the_end_mark_is_drawn_and_adds_no_letter(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(paragraph("Câu cuối."))
    (last,) = [p for p in written.document.paragraphs if p.text == "Câu cuối."]

    assert len(list(last._p.iter(f"{WP}inline"))) == 1


def test_a_picture_that_stands_twice_is_kept_once(write_issue: Callable[..., Any]) -> None:
    one = article("tin/01", [figure(), paragraph(words(10))])
    written = write_issue(issue((section("tin", "news", [one, replace(one, key="tin/02")]),)))

    assert len([name for name in written.names if name.endswith(".jpg")]) == 1


def test_a_typographic_cover_needs_no_picture(write_issue: Callable[..., Any], tmp_path: Path) -> None:
    plain = issue((section("vb", "documents", documents=documents(2)),))
    written = write_issue(replace(plain, cover=Cover(None, plain.cover.focus, (), SPAN)))

    assert "Mẫu" in [text for _, text in written.paragraphs()]
    assert _validated(written, tmp_path) == []
    assert docx.Document(io.BytesIO(written.data)).sections[0].page_width is not None

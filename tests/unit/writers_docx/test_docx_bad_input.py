"""What no layout foresees: unbreakable words, wide tables, forbidden characters, nothing at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bantin_cli.model.blocks import Alignment, Paragraph, Picture, Table, TableRow
from bantin_cli.model.inlines import TextRun
from bantin_cli.writers.docx.document import write_docx
from bantin_cli.writers.docx.markup import escape
from bantin_cli.writers.docx.runs import write_text
from tests.support.issues import SPAN, article, figure, issue, paragraph, section
from tests.support.tools import ooxml_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _errors(written: Any, tmp_path: Path) -> list[str]:
    path = tmp_path / "ban-tin.docx"
    path.write_bytes(written.data)
    return ooxml_errors(path)


def test_a_word_of_three_thousand_letters_arrives_whole(write_blocks: Callable[..., Any]) -> None:
    word = "ừ" * 3000
    written = write_blocks(paragraph(word))

    assert word in [text for _, text in written.paragraphs()]


def test_characters_that_xml_forbids_are_left_out(write_blocks: Callable[..., Any], tmp_path: Path) -> None:
    written = write_blocks(paragraph('a\x00b\x0bc\ufffed\ud800e & <f> "g" ]]>'))

    assert 'abcde & <f> "g" ]]>' in [text for _, text in written.paragraphs()]
    assert _errors(written, tmp_path) == []


def test_a_table_of_twelve_columns_stays_inside_the_page(write_blocks: Callable[..., Any], tmp_path: Path) -> None:
    row = TableRow(tuple((TextRun(f"Cột{n}"),) for n in range(12)), SPAN)
    written = write_blocks(Table(row, (row, row), (Alignment.LEFT,) * 12, SPAN))
    grids = [[int(c.get(f"{W}w")) for c in table.iter(f"{W}gridCol")] for table in written.root.iter(f"{W}tbl")]

    (grid,) = [grid for grid in grids if len(grid) == 12]
    assert sum(grid) <= round(written.spec.text_area.width * 20) + 6
    assert _errors(written, tmp_path) == []


def test_an_issue_without_sections_is_a_valid_document(write_issue: Callable[..., Any], tmp_path: Path) -> None:
    written = write_issue(issue(()))

    assert _errors(written, tmp_path) == []


def test_a_flow_without_anything_is_a_valid_document(rich: Any, tmp_path: Path) -> None:
    flow = replace(rich.flow, before=(), sections=(), after=(), folio=())
    data = write_docx(flow, rich.spec, rich.pictures, {}, rich.document.core_properties.created)

    assert _errors(type(rich)(flow, rich.spec, data, rich.pictures), tmp_path) == []


def test_a_section_without_articles_keeps_its_title(rich: Any) -> None:
    (first, *_) = rich.flow.sections
    flow = replace(rich.flow, before=(), sections=(replace(first, articles=()),), after=())
    data = write_docx(flow, rich.spec, rich.pictures, {}, rich.document.core_properties.created)
    written = type(rich)(flow, rich.spec, data, rich.pictures)

    assert ("Heading1", "Điểm tin") in written.paragraphs()


def test_an_article_without_title_or_text_is_no_harm(write_issue: Callable[..., Any], tmp_path: Path) -> None:
    empty = article("tin/01", [], title="")
    written = write_issue(issue((section("tin", "news", [empty, article("tin/02", [figure(caption="")])]),)))

    assert _errors(written, tmp_path) == []


def test_a_picture_that_is_a_thin_strip_is_shown_whole_and_not_higher_than_half_a_page(
    write_blocks: Callable[..., Any],
) -> None:
    strip = replace(figure(), picture=Picture("images/dai.jpg", 10, 4000))
    written = write_blocks(paragraph("Đầu."), strip)
    extents = [
        (int(e.get("cx")), int(e.get("cy")))
        for e in written.root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent")
    ]

    highest = max(height for _, height in extents) / 12700
    assert highest <= written.spec.page.height


def test_a_language_tag_or_address_cannot_break_out_of_its_attribute(write_blocks: Callable[..., Any]) -> None:
    run = TextRun("chữ", language='en"><w:p/>', url='https://example.org/"><x>')
    written = write_blocks(Paragraph((run,), SPAN))

    assert "chữ" in [text for _, text in written.paragraphs()]


@settings(max_examples=200)
@given(st.text())
@example("\r\n")
@example("a\r\x00\nb\rc")
def test_any_text_becomes_well_formed_xml_that_reads_back(text: str) -> None:
    root = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{write_text(text)}</w:r>')
    breaks = {f"{W}br": "\n", f"{W}tab": "\t"}
    read = "".join(breaks.get(node.tag, node.text or "") for node in root)

    legal = "".join(
        c
        for c in text
        if c in "\t\n\r" or (" " <= c <= "\ufffd" and not "\ud800" <= c <= "\udfff") or c >= "\U00010000"
    )
    assert read == legal.replace("\r\n", "\n").replace("\r", "\n")
    assert "<" not in escape(text)

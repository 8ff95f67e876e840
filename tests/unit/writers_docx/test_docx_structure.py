"""Styles, sections, lists, tables, fields: what makes the file a Word document and not typed paper."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.enum.section import WD_SECTION

from bantin_cli.flow.references import number_references
from bantin_cli.flow.texts import text_items
from bantin_cli.model.blocks import FigureWidth, Paragraph
from bantin_cli.model.inlines import TextRun
from bantin_cli.units import MM
from bantin_cli.writers.docx.document import write_docx
from bantin_cli.writers.qr import encode_qr
from tests.support.issues import figure, paragraph, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def _names(written: Any) -> dict[str, str]:
    """Names of the styles of all paragraphs by their text."""
    styles = {style.style_id: style.name for style in written.document.styles}
    return {text: styles[style] for style, text in written.paragraphs() if text}


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Điểm tin", "Heading 1"),
        ("Tiêu điểm", "Heading 1 kicker"),
        ("Bài diem-tin/01-tin", "Heading 2"),
        ("Bài tiêu điểm có đủ mọi thứ", "Heading 2 feature-headline"),
        ("Đề mục thứ nhất", "Heading 3"),
        ("Đề mục nhỏ", "Heading 4"),
        ("Ý lớn", "List Bullet"),
        ("Bước một", "List Number 2"),
        ("Việc thứ nhất", "List Number"),
        ("Mục một", "List Bullet box-body"),
        ("Lời trích.", "Quote"),
        ("Ảnh rộng cả trang Ảnh: Tư liệu mẫu", "Caption"),
        ("Trong số này", "TOC Heading"),
        ("Chuyên đề", "kicker"),
        ("Đoạn dẫn của bài.", "feature-lead"),
        ("Người viết", "author"),
        ("Nguồn: Báo Mẫu", "source"),
        ("Một số mục tiêu", "box-heading"),
        ("Dữ liệu là tài sản.", "pull-quote"),
        ("Câu cuối của bài.", "Body Text"),
        ("Phường Mẫu", "Subtitle back-place"),
    ],
)
def test_a_paragraph_has_the_style_of_what_it_is(rich: Any, text: str, style: str) -> None:
    assert _names(rich)[text] == style


def test_the_name_of_the_bulletin_has_the_style_title(rich: Any) -> None:
    assert [p.text for p in rich.document.paragraphs if p.style.name == "Title"] == ["Mẫu"]


def test_variants_of_headings_keep_their_outline_level(rich: Any) -> None:
    variant = rich.document.styles["Heading 2 feature-headline"]

    assert variant.base_style.name == "Heading 2"
    assert variant.element.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "1"


def test_a_style_names_its_font_in_all_four_slots_and_no_theme(rich: Any) -> None:
    fonts = rich.document.styles["Heading 2"].element.find(f"{W}rPr/{W}rFonts")

    assert dict(fonts.attrib) == {f"{W}{slot}": "Be Vietnam Pro" for slot in ("ascii", "hAnsi", "eastAsia", "cs")}


def test_kickers_are_set_in_capitals_and_written_as_they_are(rich: Any) -> None:
    style = rich.document.styles["kicker"]

    assert style.font.all_caps is True
    assert style.font.bold is True
    assert "Chuyên đề" in [text for _, text in rich.paragraphs()]


def test_text_items_are_written_once_and_in_the_order_of_the_flow(rich: Any) -> None:
    generated = {"Tiêu điểm"}  # the title of a section that print names in its running head only
    expected = ["".join(run.text for run in item.runs) for item in text_items(rich.flow)]
    written = [text for _, text in rich.paragraphs() if text]
    in_contents = written.index("Tiêu điểm")
    second = written.index("Tiêu điểm", in_contents + 1)

    assert generated <= set(written)
    assert [text.removesuffix("\t") for n, text in enumerate(written) if n != second] == expected


def test_pages_have_the_size_and_margins_of_the_layout(rich: Any) -> None:
    for section in rich.document.sections:
        assert section.page_width.pt == pytest.approx(190 * MM, abs=0.05)
        assert section.page_height.pt == pytest.approx(270 * MM, abs=0.05)
        assert section.left_margin.pt == pytest.approx(15.5 * MM, abs=0.05)
    assert rich.document.sections[1].top_margin.pt == pytest.approx(24 * MM, abs=0.05)


def _columns(rich: Any) -> list[tuple[int, int]]:
    found = [section._sectPr.find(f"{W}cols") for section in rich.document.sections]
    return [(int(cols.get(f"{W}num")), int(cols.get(f"{W}space"))) for cols in found]


def test_headlines_span_the_columns_and_text_runs_in_two(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(paragraph(words(200)))
    counts = [count for count, _ in _columns(written)]

    assert counts == [1, 1, 1, 2, 1]  # cover, inside, headline, text, back cover
    assert _columns(written)[3][1] == round(5 * MM * 20)
    assert written.document.sections[3].start_type is WD_SECTION.CONTINUOUS


def test_a_picture_over_the_page_interrupts_the_columns(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(paragraph(words(50)), figure(width=FigureWidth.PAGE), paragraph(words(50)))

    assert [count for count, _ in _columns(written)] == [1, 1, 1, 2, 1, 2, 1]


def test_no_paragraph_is_empty_but_the_one_that_word_asks_for_after_a_table(rich: Any) -> None:
    empty = []
    for element in rich.root.iter(f"{W}p"):
        has_content = element.find(f".//{W}r") is not None
        before = element.getprevious()
        follows_table = before is not None and before.tag == f"{W}tbl"
        if not has_content and not follows_table:
            empty.append(element)

    assert empty == []


def _numbering(written: Any) -> dict[str, tuple[str, int]]:
    """List id and level by text."""
    found = {}
    for element in written.root.iter(f"{W}p"):
        number = element.find(f"{W}pPr/{W}numPr")
        if number is not None:
            text = "".join(node.text or "" for node in element.iter(f"{W}t"))
            level = int(number.find(f"{W}ilvl").get(f"{W}val"))
            found[text] = (number.find(f"{W}numId").get(f"{W}val"), level)
    return found


def test_each_numbered_list_starts_with_the_number_that_print_shows(rich: Any) -> None:
    numbering = rich.part("word/numbering.xml")
    starts = {
        num.get(f"{W}numId"): int(start.get(f"{W}val"))
        for num in numbering.iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    lists = _numbering(rich)

    assert lists["Việc thứ nhất"][0] == lists["Việc thứ hai"][0]
    assert len({lists[text][0] for text in ("Việc thứ nhất", "Việc khác", "Việc thứ năm", "Bước một")}) == 4
    assert starts[lists["Việc khác"][0]] == 1
    assert starts[lists["Việc thứ năm"][0]] == 5


def test_a_list_in_a_list_stands_one_level_deeper_and_the_outer_one_goes_on(rich: Any) -> None:
    lists = _numbering(rich)

    assert (lists["Ý lớn"][1], lists["Bước hai"][1]) == (0, 1)
    assert lists["Ý lớn"] == lists["Ý lớn khác"]


def _table_with(written: Any, text: str) -> Any:
    return next(table for table in written.root.iter(f"{W}tbl") if text in "".join(table.itertext()))


def test_the_header_row_repeats_and_rows_stay_whole(rich: Any) -> None:
    rows = list(_table_with(rich, "Số và ngày").iter(f"{W}tr"))

    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 4
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_column_widths_are_said_in_the_grid_and_in_the_cells(rich: Any) -> None:
    table = _table_with(rich, "Số và ngày")
    grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    first = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in next(table.iter(f"{W}tr")).iter(f"{W}tc")]

    assert grid == first
    assert sum(grid) == pytest.approx(159 * MM * 20, abs=2)
    assert grid[0] / sum(grid) == pytest.approx(0.27, abs=0.001)


def test_every_second_row_is_shaded_and_the_header_dark(rich: Any) -> None:
    rows = list(_table_with(rich, "Số và ngày").iter(f"{W}tr"))
    fills = [row.find(f".//{W}tcPr/{W}shd") for row in rows]

    assert [None if fill is None else fill.get(f"{W}fill") for fill in fills] == [
        "0B3D78",
        None,
        "EAF2FA",
        None,
        "EAF2FA",
    ]


def test_a_callout_is_a_shaded_table_of_one_cell_with_a_bar(rich: Any) -> None:
    table = _table_with(rich, "Một số mục tiêu")
    (cell,) = table.iter(f"{W}tc")

    assert cell.find(f"{W}tcPr/{W}shd").get(f"{W}fill") == "EAF2FA"
    assert cell.find(f"{W}tcPr/{W}tcBorders/{W}left").get(f"{W}sz") == "20"


def test_headers_carry_the_section_and_footers_the_page_at_the_outer_edge(rich: Any) -> None:
    section = next(s for s in rich.document.sections if "Điểm tin" in "".join(p.text for p in s.header.paragraphs))
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]

    assert section.header.paragraphs[0].text.strip() == "Điểm tin"
    assert (odd.alignment, even.alignment) == (2, 0)
    assert odd.text.replace("\u00a0", " ") == "Bản tin Mẫu | 1"
    assert even.text.replace("\u00a0", " ") == "1 | Bản tin Mẫu"
    assert [node.text.strip() for node in odd._p.iter(f"{W}instrText")] == ["PAGE"]
    assert rich.part("word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


def test_cover_and_back_cover_have_neither_header_nor_footer(rich: Any) -> None:
    sections = rich.document.sections

    assert sections[0].different_first_page_header_footer is True
    assert sections[0].header.is_linked_to_previous is True
    last = sections[len(sections) - 1]
    assert [p.text for p in (*last.header.paragraphs, *last.footer.paragraphs)] == ["", ""]


def test_contents_are_a_field_filled_with_links_to_the_articles(rich: Any) -> None:
    codes = [node.text.strip() for node in rich.root.iter(f"{W}instrText")]
    marks = [node.get(f"{W}fldCharType") for node in rich.root.iter(f"{W}fldChar")]
    anchors = [link.get(f"{W}anchor") for link in rich.root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    bookmarks = {node.get(f"{W}name") for node in rich.root.iter(f"{W}bookmarkStart")}

    assert codes[0] == 'TOC \\o "1-2" \\h \\z \\u'
    assert marks.count("begin") == marks.count("separate") == marks.count("end") == len(codes)
    assert [code.split()[1] for code in codes if code.startswith("PAGEREF")] == anchors[-len(codes) + 1 :]
    assert set(anchors) <= bookmarks
    assert rich.part("word/settings.xml").find(f"{W}updateFields") is None


def test_known_pages_stand_in_the_contents_and_on_the_cover(rich: Any) -> None:
    flow = number_references(rich.flow, {"diem-tin/01-tin": 3, "tieu-diem/01-mau": 11})
    modules = {url: encode_qr(url) for url in ("https://example.org/tieu-diem", "https://example.org/van-ban")}
    data = write_docx(flow, rich.spec, rich.pictures, modules, rich.document.core_properties.created)
    written = type(rich)(flow, rich.spec, data, rich.pictures)
    texts = [text for _, text in written.paragraphs()]

    assert "Bài diem-tin/01-tin\t3" in texts
    assert "Bài tiêu điểm có đủ mọi thứ\t11" in texts
    assert "Bài diem-tin/01-tin\u2002tr. 3" in texts


def test_words_in_another_language_say_so_and_the_document_is_vietnamese(write_blocks: Callable[..., Any]) -> None:
    runs = (
        TextRun("Cổng "),
        TextRun("Open Data", language="en"),
        TextRun(" và "),
        TextRun("the hub", language="en-GB"),
    )
    written = write_blocks(Paragraph(runs, paragraph("").span), language="fr")
    default = written.document.styles.element.find(f"{W}docDefaults").find(f".//{W}lang")
    said = {
        run.text: [lang.get(f"{W}val") for lang in run._r.iter(f"{W}lang")]
        for one in written.document.paragraphs
        for run in one.runs
        if run.text
    }

    assert default.get(f"{W}val") == "vi-VN"
    assert (said["Cổng "], said["Open Data"], said[" và "], said["the hub"]) == ([], ["en-US"], [], ["en-GB"])
    assert said["Bài tin/01"] == ["fr-FR"]

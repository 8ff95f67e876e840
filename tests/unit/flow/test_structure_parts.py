"""Boxes, numbers, tables, pictures and QR codes in the structure tree."""

from dataclasses import replace
from datetime import date

import pytest

from bantin_cli.flow.structure.nodes import Numbering, Scope, StructureNode
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    Figure,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    PictureGroup,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Activity, LegalDocument, Section
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.structures import article, body, find, lines, sketches, structure


def _runs(text: str) -> tuple[TextRun, ...]:
    return (TextRun(text),) if text else ()


def _figure(caption: str = "", alt: str = "Cây cầu", credit: str = "") -> Figure:
    return replace(issues.figure(caption=caption), alt=alt, credit=credit)


def _numbers(title: str = "") -> Numbers:
    entries = tuple(
        NumberEntry(_runs(figure), _runs(text), SPAN) for figure, text in (("12", "điểm"), ("95 %", "hồ sơ"))
    )
    return Numbers(_runs(title), entries, SPAN)


def _callout(*blocks: Block, title: str = "Khung") -> Callout:
    return Callout(_runs(title), blocks, SPAN)


def test_a_box_is_a_section_of_its_own_with_its_heading() -> None:
    heading = issues.heading("Trong khung")
    box = _callout(issues.paragraph("Một."), heading, issues.paragraph("Hai."), title="Cần biết")
    (section,) = find(article(box), "Sect")

    assert (section.title, section.element) == ("Cần biết", None)
    assert sketches(section) == lines(
        """
        Sect
          H3 Cần biết
          P Một.
          H4 Trong khung
          P Hai.
        """
    )


def test_a_box_without_heading_has_no_title() -> None:
    (section,) = find(article(_callout(issues.paragraph("Một."), title="")), "Sect")

    assert (section.title, sketches(section)) == ("", "Sect\n  P Một.")


def test_what_a_box_cannot_hold_is_read_behind_it_though_it_was_written_inside() -> None:
    """The one place where the tree's order is not that of `Element.order`: a picture in a list in a box."""
    entries = ListBlock(None, (ListItem((issues.paragraph("một"), _figure(), issues.paragraph("hai")), SPAN),), SPAN)
    node = article(_callout(entries), issues.paragraph("Sau."))

    assert sketches(*node.children[1:]) == lines(
        """
        Sect
          H3 Khung
          L
            LI
              LBody
                P một
                P hai
        Figure [Cây cầu]
        P Sau.
        """
    )
    orders = {each.text or each.alt: each.element.order for each in node.walk() if each.element}
    assert orders["một"] < orders["Cây cầu"] < orders["hai"] < orders["Sau."]


def test_large_numbers_label_what_they_count() -> None:
    (section,) = find(article(_numbers("Kết quả")), "Sect")

    assert (section.title, [each.numbering for each in find(section, "L")]) == ("Kết quả", [Numbering.NONE])
    assert sketches(section) == lines(
        """
        Sect
          H3 Kết quả
          L
            LI
              Lbl 12
              LBody
                P điểm
            LI
              Lbl 95 %
              LBody
                P hồ sơ
        """
    )


def test_numbers_without_heading_begin_with_their_list() -> None:
    (section,) = find(article(_numbers()), "Sect")

    assert (section.title, [child.tag for child in section.children]) == ("", ["L"])


@pytest.mark.parametrize(
    ("figure", "sketch"),
    [
        (_figure(), "Figure [Cây cầu]"),
        (_figure("Cầu mới"), "Div\n  Figure [Cây cầu]\n  Caption Cầu mới"),
        (_figure("Cầu mới", credit="An"), "Div\n  Figure [Cây cầu]\n  Caption Cầu mới Ảnh: An"),
        (_figure("Cầu mới", alt=""), "P Cầu mới"),
        (_figure(alt=""), ""),
    ],
)
def test_a_picture_is_read_by_its_alternative_text_and_its_caption(figure: Figure, sketch: str) -> None:
    assert body(figure) == sketch


def test_pictures_side_by_side_stand_together_each_with_its_caption() -> None:
    group = PictureGroup((_figure("Trái"), _figure("Giữa", alt=""), _figure(alt="Ngôi nhà")), _runs("Cả ba"), SPAN)

    assert body(group) == lines(
        """
        Div
          Div
            Figure [Cây cầu]
            Caption Trái
          P Giữa
          Figure [Ngôi nhà]
          Caption Cả ba
        """
    )


def _table(*rows: tuple[str, ...]) -> Table:
    made = [TableRow(tuple(map(_runs, row)), SPAN) for row in rows]
    return Table(made[0], tuple(made[1:]), (Alignment.LEFT,) * len(rows[0]), SPAN)


def _cells(table: StructureNode) -> dict[str, StructureNode]:
    """Return the cells of a table by their words."""
    return {" ".join(each.text for each in cell.walk() if each.text): cell for cell in table.walk() if _is_cell(cell)}


def _is_cell(node: StructureNode) -> bool:
    return node.tag in ("TH", "TD")


def _heads_of(cell: StructureNode, table: StructureNode) -> list[str]:
    """Return the words of the cells that a cell names as its headers."""
    names = {each.identifier: words for words, each in _cells(table).items() if each.tag == "TH"}
    return [names[name] for name in cell.headers]


def test_a_table_has_headers_that_its_cells_name() -> None:
    (table,) = find(
        article(_table(("Phường", "Hồ sơ", "Tỉ lệ"), ("Một", "12", "95 %"), ("Hai", "34", "97 %"))), "Table"
    )
    cells = _cells(table)

    assert [child.tag for child in table.children] == ["THead", "TBody"]
    assert {words: cell.scope for words, cell in cells.items() if cell.tag == "TH"} == {
        "Phường": Scope.COLUMN,
        "Hồ sơ": Scope.COLUMN,
        "Tỉ lệ": Scope.COLUMN,
        "Một": Scope.ROW,
        "Hai": Scope.ROW,
    }
    assert {words: _heads_of(cell, table) for words, cell in cells.items()} == {
        "Phường": [],
        "Hồ sơ": [],
        "Tỉ lệ": [],
        "Một": ["Phường"],
        "12": ["Hồ sơ", "Một"],
        "95 %": ["Tỉ lệ", "Một"],
        "Hai": ["Phường"],
        "34": ["Hồ sơ", "Hai"],
        "97 %": ["Tỉ lệ", "Hai"],
    }


def test_names_of_header_cells_are_unique_in_the_whole_issue() -> None:
    table = _table(("Phường", "Hồ sơ"), ("Một", "12"))
    names = [each.identifier for each in article(table, table).walk() if each.identifier]

    assert len(names) == 6
    assert len(set(names)) == 6


def test_empty_cells_stay_so_that_rows_are_equally_long() -> None:
    (table,) = find(article(_table(("", "Hồ sơ"), ("Một", ""))), "Table")

    assert [len(row.children) for row in find(table, "TR")] == [2, 2]


def _register(*documents: LegalDocument, **fields: object) -> StructureNode:
    return _section(issues.section("vb", "documents", documents=documents, **fields))


def _section(section: Section) -> StructureNode:
    (found,) = (node for node in structure(issues.issue([section])).children if node.title == section.title)
    return found


def test_a_section_that_is_a_table_holds_it_without_an_article() -> None:
    document = LegalDocument("12/QĐ", date(2026, 10, 2), "Về dữ liệu", "https://example.org/12", SPAN)
    section = _register(document, LegalDocument("13/QĐ", None, "Về phí", None, SPAN), subtitle="Tháng 10")

    assert [(child.tag, child.text) for child in section.children] == [
        ("P", "Tháng 10"),
        ("H1", "Mục vb"),
        ("Table", ""),
    ]
    (table,) = find(section, "Table")
    assert sketches(*table.children[-1].children) == lines(
        """
        TR
          TH
            P 12/QĐ
            P Ngày 02/10/2026
          TD
            P Về dữ liệu
        TR
          TH
            P 13/QĐ
          TD
            P Về phí
        """
    )
    cells = _cells(table)
    assert _heads_of(cells["Về dữ liệu"], table)[-1] == "12/QĐ Ngày 02/10/2026"
    assert cells["12/QĐ Ngày 02/10/2026"].scope is Scope.ROW


def test_a_table_without_header_row_has_a_header_in_each_row() -> None:
    activities = (Activity(date(2026, 10, 2), "Họp tổ", SPAN), Activity(None, "Chưa định ngày", SPAN))
    (table,) = find(_section(issues.section("hd", "activities", activities=activities)), "Table")

    assert sketches(table) == lines(
        """
        Table
          TBody
            TR
              TH
                P 02
                P Tháng 10
              TD
                P Họp tổ
            TR
              TH
              TD
                P Chưa định ngày
        """
    )
    assert _heads_of(_cells(table)["Họp tổ"], table) == ["02 Tháng 10"]


def test_a_qr_code_leads_where_its_link_does_and_is_read_with_the_words_beside_it() -> None:
    node = article(issues.paragraph("Đoạn."), qr="https://example.org/bai")

    code = node.children[-1]
    figure, *notes = code.children
    assert (code.tag, figure.tag, figure.url) == ("Div", "Figure", "https://example.org/bai")
    assert "example.org/bai" in figure.alt
    assert [(note.tag, note.text) for note in notes][-1] == ("P", "example.org/bai")
    assert len(notes) == 2


def test_the_panel_of_a_section_stands_in_its_last_article() -> None:
    articles = [issues.article(f"tin/{n}", [issues.paragraph("Đoạn.")]) for n in "ab"]
    section = _section(issues.section("tin", "news", articles, qr="https://example.org", qr_note="Xem thêm"))

    assert [[each.url for each in find(node, "Figure")] for node in find(section, "Art")] == [
        [],
        ["https://example.org"],
    ]
    assert "Xem thêm" in sketches(section)

"""Tables: rows in whole lines, the header row again where the table goes on, tall rows broken."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import Cell, Element, Role, TableItem
from bantin_cli.geometry import Edges
from bantin_cli.layout.bandpages import BandLayer
from bantin_cli.layout.bands import Segment
from bantin_cli.layout.columns import Parter
from bantin_cli.layout.laid import Place
from bantin_cli.layout.placed import PlacedFill, PlacedRule
from bantin_cli.layout.strips import Strip, stacked
from bantin_cli.layout.tables import TableSetter
from bantin_cli.model.blocks import Alignment
from bantin_cli.styles.spec import TableStyle
from tests.support import issues
from tests.support.pages import lines_of, read
from tests.support.typesetting import BLACK, BLUE, LEFT, item, typesetter

_STYLE = TableStyle("mau", LEFT, LEFT, BLACK, BLUE, BLACK, 0.5, Edges(3, 5, 3, 5))
_SETTER = TableSetter(typesetter(), 200.0, 13.0, 10)


def _table(*rows: tuple[str, ...], has_header: bool = True, alignment: Alignment = Alignment.LEFT) -> TableItem:
    made = [tuple(Cell((item(text, style=LEFT, role=Role.CELL),), alignment) for text in row) for row in rows]
    header = made.pop(0) if has_header else ()
    count = len(rows[0])
    return TableItem(Element("a", Role.TABLE, 1), issues.SPAN, _STYLE, header, tuple(made), (1 / count,) * count)


def _texts(strip: Strip) -> list[str]:
    return [read(line) for line in lines_of(strip.items)]


def test_each_row_is_a_strip_of_whole_lines_and_the_header_is_not_parted_from_the_first() -> None:
    strips = _SETTER.part(_table(("Tên", "Số"), ("An", "1"), ("một hai ba bốn năm sáu", "2"))).strips

    # A line of 13 points and 6 points of padding need two lines of the grid; two lines of text need three.
    assert [strip.height for strip in strips] == [2, 2, 3]
    assert [strip.may_break for strip in strips] == [False, True, True]
    assert [_texts(strip) for strip in strips] == [["Tên", "Số"], ["An", "1"], ["một hai ba bốn", "năm sáu", "2"]]
    assert [strip.repeats is not None for strip in strips] == [False, True, True]


def test_a_table_of_few_lines_is_not_broken_where_its_style_keeps_it_whole() -> None:
    table = _table(("Tên", "Số"), ("An", "1"), ("Ba", "2"))

    kept = _SETTER.part(replace(table, style=replace(_STYLE, whole_lines=6))).strips
    broken = _SETTER.part(replace(table, style=replace(_STYLE, whole_lines=5))).strips

    assert [strip.may_break for strip in kept] == [False, False, True]
    assert [strip.may_break for strip in broken] == [False, True, True]


def test_cells_stand_side_by_side_by_their_shares() -> None:
    (strip,) = _SETTER.part(_table(("a", "b", "c", "d"), has_header=False)).strips

    # Each column is 50 points wide; the padding at its left is 5.
    assert [line.runs[0].x for line in lines_of(strip.items)] == pytest.approx([5, 55, 105, 155])


def test_a_column_is_wide_enough_for_its_longest_word_where_the_others_can_spare_the_room() -> None:
    table = _table(("nghiêngnghiêng", "b c", "d"), has_header=False)
    wide = replace(table, shares=(0.1, 0.5, 0.4))

    (strip,) = _SETTER.part(wide).strips

    # Fourteen letters of 5 points and 10 of padding; the others give the 60 that are missing by what each can spare.
    assert _texts(strip) == ["nghiêngnghiêng", "b c", "d"]
    assert [line.runs[0].x for line in lines_of(strip.items)] == pytest.approx([5, 85, 151.4], abs=0.1)


def test_columns_keep_their_shares_where_there_is_not_room_for_all_words() -> None:
    table = _table(("a" * 30, "b" * 30), has_header=False)

    (strip,) = _SETTER.part(replace(table, shares=(0.3, 0.7))).strips

    assert {round(line.runs[0].x) for line in lines_of(strip.items)} == {5, 65}


def test_numbers_are_set_to_the_right_where_the_table_says_so() -> None:
    (strip,) = _SETTER.part(_table(("aa", "bb"), has_header=False, alignment=Alignment.RIGHT)).strips

    # Two letters are 10 points wide; the column of 100 ends 5 points before its edge.
    assert [line.runs[0].x for line in lines_of(strip.items)] == pytest.approx([85, 185])


def test_the_header_has_a_ground_and_no_rule_and_every_second_row_is_tinted() -> None:
    strips = _SETTER.part(_table(("Tên",), ("a",), ("b",), ("c",))).strips

    fills = [[item.colour for item in strip.items if isinstance(item, PlacedFill)] for strip in strips]
    rules = [sum(isinstance(item, PlacedRule) for item in strip.items) for strip in strips]
    assert fills == [[BLACK], [], [BLUE], []]
    assert rules == [0, 1, 1, 1]


def test_the_header_stands_again_at_the_head_of_every_column_and_page() -> None:
    part = _SETTER.part(_table(("Tên",), *((f"dòng {n}",) for n in range(12))))
    laid = BandLayer(2, 10, issues.SPAN, Place(0, 0), Parter()).lay((Segment(1, (part,)),))

    texts = [[read(line) for line in lines_of(stacked(piece.columns[0], x=0, y=0, grid=13))] for piece in laid.pieces]
    assert len(texts) > 2
    assert [page[0] for page in texts] == ["Tên"] * len(texts)
    assert [text for page in texts for text in page[1:]] == [f"dòng {n}" for n in range(12)]


def test_a_row_higher_than_half_a_page_is_broken_between_its_lines() -> None:
    strips = _SETTER.part(_table(("Tên", "Số"), (issues.words(60), "1"), ("cuối", "2"))).strips

    sliced = strips[1:-1]
    assert len(sliced) > 2
    assert all(strip.height <= 5 and strip.may_break for strip in sliced)
    words = " ".join(text for strip in sliced for text in _texts(strip)).split()
    assert words == [*issues.words(60).split()[: words.index("1")], "1", *issues.words(60).split()[words.index("1") :]]
    rules = [sum(isinstance(item, PlacedRule) for item in strip.items) for strip in sliced]
    assert rules == [0] * (len(sliced) - 1) + [1]


def test_a_table_of_very_many_columns_is_set_all_the_same() -> None:
    (strip,) = _SETTER.part(_table(tuple("x" for _ in range(40)), has_header=False)).strips

    assert len(_texts(strip)) == 40


def test_a_table_without_rows_is_nothing() -> None:
    empty = TableItem(Element("a", Role.TABLE, 1), issues.SPAN, _STYLE, (), (), ())

    assert _SETTER.part(empty).strips == ()

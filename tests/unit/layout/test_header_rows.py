"""A table's header row that is set again: seen twice, said once."""

from bantin_cli.flow.items import Cell, Element, Role, TableItem
from bantin_cli.geometry import Edges
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.layout.strips import Strip, stacked
from bantin_cli.layout.tables import TableSetter
from bantin_cli.styles.spec import TableStyle
from tests.support import issues
from tests.support.pages import lines_of, read
from tests.support.typesetting import LEFT, item, typesetter

_STYLE = TableStyle("mau", LEFT, LEFT, None, None, None, 0.5, Edges(0, 0, 0, 0))


def _strips() -> tuple[Strip, ...]:
    header, *rows = ((Cell((item(text, style=LEFT, role=Role.CELL),)),) for text in ("Tên", "An", "Bình"))
    table = TableItem(Element("a", Role.TABLE, 1), issues.SPAN, _STYLE, header, tuple(rows), (1.0,))
    return TableSetter(typesetter(), 200.0, 13.0, 10).part(table).strips


def _said(lines: list[PlacedLine]) -> list[tuple[str, bool]]:
    return [(read(line), line.element is not None) for line in lines]


def test_the_header_row_belongs_to_the_document_where_it_stands_first() -> None:
    placed = lines_of(stacked(_strips(), x=0, y=0, grid=13.0))

    assert _said(placed) == [("Tên", True), ("An", True), ("Bình", True)]


def test_a_header_row_that_is_set_again_is_furniture() -> None:
    placed = lines_of(stacked(_strips()[2:], x=0, y=0, grid=13.0))

    assert _said(placed) == [("Tên", False), ("Bình", True)]

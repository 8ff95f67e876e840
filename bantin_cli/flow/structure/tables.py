"""Tables: rows of header and data cells, each data cell with the names of the cells that head it."""

from collections.abc import Iterator

from bantin_cli.flow.items import Cell, TableItem
from bantin_cli.flow.structure.nodes import Scope, StructureNode, Tag
from bantin_cli.flow.structure.texts import leaf


def table_node(table: TableItem) -> StructureNode:
    """Return a table. The first cell of each row heads it: a document's number, an activity's day, what is compared."""
    name = f"table-{table.element.order}"
    columns = len(table.header)
    head = tuple(
        StructureNode(Tag.HEADER_CELL, tuple(_paragraphs(cell)), identifier=f"{name}-column-{at}", scope=Scope.COLUMN)
        for at, cell in enumerate(table.header, start=1)
    )
    rows = tuple(_row(row, f"{name}-row-{at}", name, columns) for at, row in enumerate(table.rows, start=1))
    top = StructureNode(Tag.ROW, head)
    if not rows:
        # A head stands above a body only (ISO 32000-1, table 337).
        return StructureNode(Tag.TABLE, (top,))
    header = (StructureNode(Tag.TABLE_HEAD, (top,)),) if head else ()
    return StructureNode(Tag.TABLE, (*header, StructureNode(Tag.TABLE_BODY, rows)))


def _row(cells: tuple[Cell, ...], row: str, table: str, columns: int) -> StructureNode:
    first, *others = cells
    headed = [(f"{table}-column-{at}",) if at <= columns else () for at in range(1, len(cells) + 1)]
    header = StructureNode(
        Tag.HEADER_CELL, tuple(_paragraphs(first)), identifier=row, scope=Scope.ROW, headers=headed[0]
    )
    data = (
        StructureNode(Tag.DATA_CELL, tuple(_paragraphs(cell)), headers=(*names, row))
        for cell, names in zip(others, headed[1:], strict=True)
    )
    return StructureNode(Tag.ROW, (header, *data))


def _paragraphs(cell: Cell) -> Iterator[StructureNode]:
    return (leaf(item, Tag.PARAGRAPH) for item in cell.items)

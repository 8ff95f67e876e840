"""Tables: those of articles, the register of legal documents, the dated list of activities."""

from dataclasses import dataclass
from datetime import date

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import Cell, Role, TableItem, TextItem
from bantin_cli.model.blocks import Table
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Activity, LegalDocument, Section
from bantin_cli.styles.spec import KindSpec, LayoutSpec, TextStyle

_SHARE_MIN = 0.4
"""No column is narrower than this part of an even share."""


def build_table(table: Table, spec: LayoutSpec, order: ReadingOrder, owner: str) -> TableItem:
    """Return a table of an article; one with many columns or long rows stands over all columns of the page."""
    element = order.next(owner, Role.TABLE)

    def cells(row_cells: tuple[tuple[TextRun, ...], ...], span: SourceSpan, style: TextStyle) -> tuple[Cell, ...]:
        return tuple(
            Cell((TextItem(order.next(owner, Role.CELL), span, style, runs, is_first=True),), alignment)
            for runs, alignment in zip(row_cells, table.alignments, strict=True)
        )

    header = cells(table.header.cells, table.header.span, spec.table.header)
    rows = tuple(cells(row.cells, row.span, spec.table.cell) for row in table.rows)
    lengths = _column_lengths(table)
    return TableItem(
        element=element,
        span=table.span,
        style=spec.table,
        header=header,
        rows=rows,
        shares=_shares(lengths),
        spans=len(lengths) >= spec.table.span_columns or sum(lengths) > spec.table.span_letters,
    )


def _column_lengths(table: Table) -> list[int]:
    rows = (table.header, *table.rows)
    return [max(len(plain_text(row.cells[i])) for row in rows) for i in range(len(table.header.cells))]


def _shares(lengths: list[int]) -> tuple[float, ...]:
    """Share the width out by the square root of each column's longest cell: long cells wrap, short ones need not."""
    weights = [max(1, length) ** 0.5 for length in lengths]
    floor = _SHARE_MIN * sum(weights) / len(weights)
    weights = [max(weight, floor) for weight in weights]
    return tuple(weight / sum(weights) for weight in weights)


def build_register(section: Section, kind: KindSpec, spec: LayoutSpec, order: ReadingOrder) -> TableItem:
    """Return the table of legal documents: number and date on the left, what it is about on the right."""
    style = kind.table or spec.table
    element = order.next(section.id, Role.TABLE)
    header = _header(section, kind, order)
    rows = tuple(_document(document, section, kind, _Making(spec, order)) for document in section.documents)
    return TableItem(element, section.span, style, header, rows, kind.table_shares, spans=True)


def _header(section: Section, kind: KindSpec, order: ReadingOrder) -> tuple[Cell, ...]:
    style = kind.table.header if kind.table else None
    if style is None or not kind.table_header:
        return ()
    return tuple(
        Cell((TextItem(order.next(section.id, Role.CELL), section.span, style, (TextRun(text),), is_first=True),))
        for text in kind.table_header
    )


@dataclass(frozen=True, slots=True)
class _Making:
    spec: LayoutSpec
    order: ReadingOrder


def _document(document: LegalDocument, section: Section, kind: KindSpec, making: _Making) -> tuple[Cell, ...]:
    spec = making.spec

    def item(key: str, text: str, url: str | None = None) -> TextItem:
        element = making.order.next(section.id, Role.CELL)
        style = kind.cell_style(key, spec.table.cell)
        return TextItem(element, document.span, style, (TextRun(text, url=url),), is_first=True)

    left = [item("number", document.number, document.url)]
    if document.date:
        left.append(item("date", spec.labels.document_date.format(date=printed_date(document.date))))
    return (Cell(tuple(left)), Cell((item("text", document.title),)))


def build_dated_list(section: Section, kind: KindSpec, spec: LayoutSpec, order: ReadingOrder) -> TableItem:
    """Return the leaders' activities: the day large, the month small, the text beside them."""
    style = kind.table or spec.table
    element = order.next(section.id, Role.TABLE)
    rows = tuple(_activity(activity, section, kind, _Making(spec, order)) for activity in section.activities)
    return TableItem(element, section.span, style, (), rows, kind.table_shares, spans=True)


def _activity(activity: Activity, section: Section, kind: KindSpec, making: _Making) -> tuple[Cell, ...]:
    def item(key: str, text: str) -> TextItem:
        element = making.order.next(section.id, Role.CELL)
        style = kind.cell_style(key, making.spec.table.cell)
        return TextItem(element, activity.span, style, (TextRun(text),), is_first=True)

    left: list[TextItem] = []
    if activity.date:
        left.append(item("day", f"{activity.date.day:02d}"))
        left.append(item("month", making.spec.labels.month.format(month=activity.date.month)))
    return (Cell(tuple(left)), Cell((item("text", activity.text),)))


def printed_date(day: date) -> str:
    """Return a date as Vietnamese readers write it, ``05/11/2026``."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"

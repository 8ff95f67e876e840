"""Tables: a grid with widths said twice, a header that repeats, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import Cell, TableItem
from bantin_cli.geometry import Edges
from bantin_cli.model.blocks import Alignment
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Block, Paragraph, TableBlock, settle
from bantin_cli.writers.docx.markup import border, shading, twips
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.styles_part import table_style_id

_CLEARANCE: Pt = 8.0
_ALIGNMENTS = {Alignment.LEFT: "", Alignment.CENTRE: "center", Alignment.RIGHT: "right"}
_NARROW: Pt = 60.0
"""Under this width a column's padding is taken back: a table of twelve columns has 37 points for each."""

_NO_EDGES = Edges(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell looks; None and zero for nothing.

    Attributes:
        bar: colour and thickness of a bar at the left.
        rule: colour and thickness of the line under it.
        spanned: how many columns of the grid it covers.
        vertical: ``top`` or ``center``.
    """

    fill: Colour | None = None
    padding: Edges = _NO_EDGES
    bar: tuple[Colour, Pt] | None = None
    rule: tuple[Colour, Pt] | None = None
    spanned: int = 1
    vertical: str = "top"


@dataclass(frozen=True, slots=True)
class Written:
    """Markup of a cell or row, and about how high it is."""

    markup: str
    height: Pt


def write_cell(blocks: Sequence[Block], width: Pt, look: CellLook) -> Written:
    """Return the element ``w:tc``; a cell without blocks gets the empty paragraph that Word asks for."""
    edges = look.padding
    sides = (("top", edges.top), ("left", edges.left), ("bottom", edges.bottom), ("right", edges.right))
    margins = "".join(f'<w:{side} w:w="{twips(size)}" w:type="dxa"/>' for side, size in sides)
    lines = ""
    if look.bar:
        lines += border("left", look.bar[0].hex, look.bar[1])
    if look.rule:
        lines += border("bottom", look.rule[0].hex, look.rule[1])
    parts = [
        f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{look.spanned}"/>' if look.spanned > 1 else "",
        f"<w:tcBorders>{lines}</w:tcBorders>" if lines else "",
        shading(look.fill.hex) if look.fill else "",
        f"<w:tcMar>{margins}</w:tcMar>",
        f'<w:vAlign w:val="{look.vertical}"/>',
    ]
    settled = settle(tuple(blocks)) or (Paragraph("Normal", ""),)
    content = "".join(block.markup() if isinstance(block, Paragraph) else block.text for block in settled)
    inner = max(1.0, width - edges.left - edges.right)
    height = edges.top + edges.bottom + sum(block.height(inner) for block in settled)
    return Written(f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{content}</w:tc>", height)


def write_row(cells: Sequence[Written], *, is_header: bool = False, can_split: bool = False) -> Written:
    """Return the element ``w:tr``."""
    marks = "" if can_split else "<w:cantSplit/>"
    if is_header:
        marks += "<w:tblHeader/>"
    properties = f"<w:trPr>{marks}</w:trPr>" if marks else ""
    markup = "".join(cell.markup for cell in cells)
    return Written(f"<w:tr>{properties}{markup}</w:tr>", max(cell.height for cell in cells))


def write_grid(
    rows: Sequence[Written], widths: Sequence[Pt], clearance: Pt = 0.0, style_id: str = "", look: str = ""
) -> TableBlock:
    """Return the table.

    Args:
        rows: from the top.
        widths: of the columns; LibreOffice goes by the grid, Word by the cells.
        clearance: white above and below.
        style_id: of the table style; empty for Word's plain one.
        look: attributes of ``w:tblLook``.
    """
    style = f'<w:tblStyle w:val="{style_id}"/>' if style_id else ""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    shown = f"<w:tblLook {look}/>" if look else ""
    content = "".join(row.markup for row in rows)
    markup = (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{shown}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>'
    )
    return TableBlock(markup, sum(row.height for row in rows), clearance, clearance)


def write_table(item: TableItem, width: Pt, story: Story) -> TableBlock:
    """Return a table as wide as `width`."""
    story.numbering.close_lists()
    style = item.style
    widths = [share * width for share in item.shares]
    padding = _padding(style.padding, min(widths))
    rule = (style.rule_colour, style.rule_thickness) if style.rule_colour else None
    rows = []
    if item.header:
        look = CellLook(style.header_fill, padding, vertical="center")
        cells = [_cell(cell, size, look, story) for cell, size in zip(item.header, widths, strict=True)]
        rows.append(write_row(cells, is_header=True))
    for number, row in enumerate(item.rows):
        look = CellLook(style.zebra if number % 2 else None, padding, rule=rule)
        cells = [_cell(cell, size, look, story) for cell, size in zip(row, widths, strict=True)]
        rows.append(write_row(cells))
    shown = f'w:val="0000" w:firstRow="{int(bool(item.header))}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    shown += ' w:noHBand="1" w:noVBand="1"'
    return write_grid(rows, widths, _CLEARANCE, table_style_id(style), shown)


def _cell(cell: Cell, width: Pt, look: CellLook, story: Story) -> Written:
    paragraphs = [replace(story.paragraph(item), align=_ALIGNMENTS[cell.alignment]) for item in cell.items]
    return write_cell(paragraphs, width, look)


def _padding(edges: Edges, narrowest: Pt) -> Edges:
    if narrowest >= _NARROW:
        return edges
    side = min(edges.left, edges.right, 2.0)
    return Edges(edges.top, side, edges.bottom, side)

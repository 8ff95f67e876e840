"""The tokens of a Markdown table to a table node. Code: BT142."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from bantin_cli.sources.codes_markdown import TABLE_ROW_TOO_LONG
from bantin_cli.sources.markdown_inlines import InlineContent, join_runs
from bantin_cli.sources.markdown_nodes import ImageNode, RowNode, RunNode, TableNode
from bantin_cli.sources.markdown_source import MarkdownSource
from bantin_cli.sources.markdown_syntax import markdown_parser

_PREFIX = re.compile(r"[\s>]*")
_ALIGNMENT = "text-align:"


def read_table(
    tokens: Sequence[Token], line: int, source: MarkdownSource
) -> tuple[TableNode | None, tuple[ImageNode, ...]]:
    """Read a table.

    Args:
        tokens: those between the table's opening and closing.
        line: of the file on which it begins.
        source: the text; takes the findings.

    Returns:
        The table, None when it has no row; and the pictures in its cells, which cannot stand there.
    """
    rows: list[RowNode] = []
    images: list[ImageNode] = []
    for opening, cells in _rows(tokens):
        contents = _contents(opening, cells, source)
        images += (image for content in contents for image in content.images)
        rows.append(RowNode(_cells(contents, len(cells)), source.line_of(opening)))
    if not rows:
        return None, ()
    styles = (str(token.attrs.get("style", "")) for token in tokens if token.type == "th_open")
    alignments = tuple(style.removeprefix(_ALIGNMENT) or "left" for style in styles)
    return TableNode(rows[0], tuple(rows[1:]), alignments, line), tuple(images)


def _rows(tokens: Sequence[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Give the opening of each row and the inline tokens of its cells."""
    opening: Token | None = None
    cells: list[Token] = []
    for token in tokens:
        if token.type == "tr_open":
            opening, cells = token, []
        elif token.type == "inline":
            cells.append(token)
        elif token.type == "tr_close" and opening is not None:
            yield opening, cells


def _contents(opening: Token, cells: Sequence[Token], source: MarkdownSource) -> list[InlineContent]:
    """Read the cells of a row, and behind them what the row has beyond the table's columns; the parser drops it."""
    line = source.line_of(opening)
    contents = [source.inlines(cell, line) for cell in cells]
    written = _written_cells(source.lines[opening.map[0]]) if opening.map else []
    if len(written) > len(cells):
        source.find(TABLE_ROW_TOO_LONG, line, cells=len(written), columns=len(cells))
        surplus = " ".join(cell.strip() for cell in written[len(cells) :])
        contents.append(source.inlines(markdown_parser().parseInline(surplus)[0], line))
    return contents


def _cells(contents: Sequence[InlineContent], columns: int) -> tuple[tuple[RunNode, ...], ...]:
    cells = [content.runs for content in contents[:columns]]
    for surplus in contents[columns:]:
        cells[-1] = join_runs((*cells[-1], RunNode(" "), *surplus.runs))
    return tuple(cells)


def _written_cells(line: str) -> list[str]:
    cells = escapedSplit(_PREFIX.sub("", line, count=1).strip())
    if cells and not cells[0]:
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1] else cells

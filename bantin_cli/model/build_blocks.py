"""Block nodes of a Markdown text to the document's blocks, with their pictures found. Codes: those of pictures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    Figure,
    FigureWidth,
    FocalPoint,
    Heading,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    Paragraph,
    Picture,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.languages import Languages
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.images import read_picture_header
from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    HeadingNode,
    ImageNode,
    ListNode,
    NumbersNode,
    ParagraphNode,
    PictureGroupNode,
    QuoteNode,
    RowNode,
    RunNode,
    TableNode,
)
from bantin_cli.sources.reading import Reading

_PAGE = FigureWidth.PAGE.value
_ALIGNMENTS = {"left": Alignment.LEFT, "center": Alignment.CENTRE, "right": Alignment.RIGHT}


def build_picture(folder: IssueFolder, written: str, span: SourceSpan) -> Reading[Picture | None]:
    """Find a picture of the issue; None with a finding when it cannot be used."""
    reading = read_picture_header(folder, written, span)
    header = reading.value
    if header is None:
        return Reading(None, reading.diagnostics)
    return Reading(Picture(header.path, header.width_px, header.height_px), reading.diagnostics)


def build_blocks(
    folder: IssueFolder, nodes: Sequence[BlockNode], path: str, languages: Languages
) -> Reading[tuple[Block, ...]]:
    """Make the document's blocks of an article.

    Args:
        folder: of the issue, for its pictures.
        nodes: as the Markdown reader gives them.
        path: of the article's file.
        languages: of the bulletin and the article.

    Returns:
        The blocks in order. A picture that cannot be used is left out and is a finding.
    """
    builder = _BlockBuilder(folder, path, languages)
    return Reading(builder.blocks(nodes), tuple(builder.diagnostics))


class _BlockBuilder:
    def __init__(self, folder: IssueFolder, path: str, languages: Languages) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._folder = folder
        self._path = path
        self._languages = languages

    def blocks(self, nodes: Iterable[BlockNode]) -> tuple[Block, ...]:
        """Convert nodes; pictures that cannot be used are missing from the result."""
        converted = (self._block(node) for node in nodes)
        return tuple(block for block in converted if block is not None)

    def _runs(self, nodes: Iterable[RunNode]) -> tuple[TextRun, ...]:
        of = self._languages.of
        return tuple(TextRun(node.text, node.strong, node.emphasis, node.url, of(node.language)) for node in nodes)

    def _span(self, line: int) -> SourceSpan:
        return SourceSpan(self._path, line)

    def _block(self, node: BlockNode) -> Block | None:
        span = self._span(node.line)
        match node:
            case ParagraphNode():
                return Paragraph(self._runs(node.runs), span)
            case HeadingNode():
                return Heading(node.level, self._runs(node.runs), span)
            case ListNode():
                items = tuple(ListItem(self.blocks(item.blocks), self._span(item.line)) for item in node.items)
                return ListBlock(node.start, items, span)
            case QuoteNode():
                return Quote(self.blocks(node.blocks), span)
            case ImageNode():
                return self._figure(node, span)
            case TableNode():
                alignments = tuple(_ALIGNMENTS.get(alignment, Alignment.LEFT) for alignment in node.alignments)
                return Table(self._row(node.header), tuple(self._row(row) for row in node.rows), alignments, span)
            case ContainerNode():
                return self._container(node, span)
            case PictureGroupNode():
                return self._picture_group(node, span)
            case NumbersNode():
                return self._numbers(node, span)
            case _:
                assert_never(node)

    def _row(self, node: RowNode) -> TableRow:
        return TableRow(tuple(self._runs(cell) for cell in node.cells), self._span(node.line))

    def _container(self, node: ContainerNode, span: SourceSpan) -> Block:
        if node.kind == "callout":
            return Callout(self._runs(node.title), self.blocks(node.blocks), span, spans=node.width == _PAGE)
        lines = list(_lines(node.blocks))
        runs: list[TextRun] = []
        for line in lines:
            runs += [TextRun("\n"), *self._runs(line)] if runs else self._runs(line)
        return PullQuote(tuple(runs), self._runs(node.title), span)

    def _picture_group(self, node: PictureGroupNode, span: SourceSpan) -> Block | None:
        """Build a group of the pictures that can be used; a single one is no group."""
        found = (self._figure(replace(picture, width=None), self._span(picture.line)) for picture in node.pictures)
        pictures = tuple(picture for picture in found if picture is not None)
        if len(pictures) > 1:
            return PictureGroup(pictures, self._runs(node.caption), span, spans=node.width in (None, _PAGE))
        return pictures[0] if pictures else None

    def _numbers(self, node: NumbersNode, span: SourceSpan) -> Numbers:
        runs = self._runs
        entries = tuple(
            NumberEntry(runs(entry.figure), runs(entry.text), self._span(entry.line)) for entry in node.entries
        )
        return Numbers(runs(node.title), entries, span, spans=node.width == _PAGE)

    def _figure(self, node: ImageNode, span: SourceSpan) -> Figure | None:
        reading = build_picture(self._folder, node.target, span)
        self.diagnostics += reading.diagnostics
        if reading.value is None:
            return None
        return Figure(
            picture=reading.value,
            alt=node.alt,
            caption=self._runs(node.caption),
            credit=node.credit,
            width=FigureWidth(node.width) if node.width else None,
            focus=FocalPoint(*node.focus) if node.focus else FocalPoint(),
            span=span,
        )


def _lines(nodes: Iterable[BlockNode]) -> Iterator[tuple[RunNode, ...]]:
    """Give the text of blocks line by line: a pull quote holds nothing but text."""
    for node in nodes:
        match node:
            case ParagraphNode() | HeadingNode():
                yield node.runs
            case ListNode():
                yield from _lines(block for item in node.items for block in item.blocks)
            case QuoteNode():
                yield from _lines(node.blocks)
            case ContainerNode():
                yield from filter(None, (node.title,))
                yield from _lines(node.blocks)
            case TableNode():
                yield from (cell for row in (node.header, *node.rows) for cell in row.cells if cell)
            case NumbersNode():
                yield from filter(None, (node.title,))
                yield from (part for entry in node.entries for part in (entry.figure, entry.text))
            case PictureGroupNode():
                yield from filter(None, (node.caption,))
            case ImageNode():
                continue
            case _:
                assert_never(node)

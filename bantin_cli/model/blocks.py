"""The blocks of an article's body, in the order in which they were written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.inlines import TextRun


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file that could be read.

    Attributes:
        path: relative to the issue folder, with forward slashes.
        width_px: width as seen, after the turn that EXIF asks for.
        height_px: height as seen.
    """

    path: str
    width_px: int
    height_px: int


class FigureWidth(StrEnum):
    """How wide a figure stands: one column, all columns, or half a column with text beside it."""

    COLUMN = "column"
    PAGE = "page"
    HALF = "half"


@dataclass(frozen=True, slots=True)
class FocalPoint:
    """The point of a picture to keep when it is cropped; both from the top left, 0 to 1."""

    x: float = 0.5
    y: float = 0.5


class Alignment(StrEnum):
    """How a table's column is set."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    runs: tuple[TextRun, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Heading:
    """A subheading; `level` 2 is the first below the article's title."""

    level: int
    runs: tuple[TextRun, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry of a list: its own text and the lists under it."""

    blocks: tuple["Block", ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; `start` is the first number of an ordered list, None of a bulleted one."""

    start: int | None
    items: tuple[ListItem, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple["Block", ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words.

    Attributes:
        picture: the file.
        alt: what it shows, for those who cannot see it.
        caption: text under it; may be empty.
        credit: who made it; may be empty.
        width: None when the layout chooses.
        focus: kept when the picture is cropped.
    """

    picture: Picture
    alt: str
    caption: tuple[TextRun, ...]
    credit: str
    width: FigureWidth | None
    focus: FocalPoint
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: the runs of each cell."""

    cells: tuple[tuple[TextRun, ...], ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: TableRow
    rows: tuple[TableRow, ...]
    alignments: tuple[Alignment, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Callout:
    """A box beside the text; `title` may be empty. It stands in one column or `spans` all of them."""

    title: tuple[TextRun, ...]
    blocks: tuple["Block", ...]
    span: SourceSpan
    spans: bool = False


@dataclass(frozen=True, slots=True)
class PullQuote:
    """A sentence lifted out; `attribution` says whose it is and may be empty."""

    runs: tuple[TextRun, ...]
    attribution: tuple[TextRun, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class PictureGroup:
    """Two or three pictures side by side; `caption` is common to them and may be empty."""

    pictures: tuple[Figure, ...]
    caption: tuple[TextRun, ...]
    span: SourceSpan
    spans: bool = True


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """A number that is printed large, and what it counts."""

    figure: tuple[TextRun, ...]
    text: tuple[TextRun, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Numbers:
    """A box of a few large numbers; `title` may be empty."""

    title: tuple[TextRun, ...]
    entries: tuple[NumberEntry, ...]
    span: SourceSpan
    spans: bool = False


Block: TypeAlias = (
    Paragraph | Heading | ListBlock | Quote | Figure | Table | Callout | PullQuote | PictureGroup | Numbers
)


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Yield the pictures among `blocks`, those inside groups, quotes, lists and callouts too."""
    for block in pictured(blocks):
        yield from block.pictures if isinstance(block, PictureGroup) else (block,)


def pictured(blocks: Iterable[Block]) -> Iterator[Figure | PictureGroup]:
    """Yield the single pictures and the groups among `blocks`, those inside quotes, lists and callouts too."""
    for block in blocks:
        match block:
            case Figure() | PictureGroup():
                yield block
            case Quote() | Callout():
                yield from pictured(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from pictured(item.blocks)
            case _:
                pass

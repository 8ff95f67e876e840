"""What an article's body is made of: texts, pictures, tables, boxes, QR codes, styled and without places."""

from dataclasses import dataclass
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.roles import Element
from bantin_cli.model.blocks import Alignment, FigureWidth, FocalPoint, Picture
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import BoxStyle, Hero, NumbersStyle, QrStyle, QuoteStyle, TableStyle, TextStyle
from bantin_cli.units import Pt

BULLET = "•"
"""Marker of an unordered list's entries; in a box it is drawn instead."""

_NUMBERS_IN_ROW = 4
_IN_ROW_OF_MORE = 3
"""More numbers than go in one row stand in rows of three."""


@dataclass(frozen=True, slots=True)
class TextItem:
    """A paragraph, heading, caption, list entry: anything that is broken into lines.

    Attributes:
        marker: set before the first line, in the indent: a bullet or a number. Not part of `runs`.
        indent: of all lines, in points; the marker hangs in it.
        is_first: no first-line indent: the first paragraph, or one after a heading, picture or box.
        ends_article: the drawn end mark follows the last word.
    """

    element: Element
    span: SourceSpan
    style: TextStyle
    runs: tuple[TextRun, ...]
    marker: str = ""
    indent: Pt = 0.0
    is_first: bool = False
    ends_article: bool = False

    @property
    def has_bullet(self) -> bool:
        """Tell whether it is an entry of an unordered list."""
        return self.marker == BULLET


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A picture with its caption (credit included, as a run with emphasis).

    Attributes:
        hero: of an article's opening picture, where it may stand over all columns; None for every other picture.
    """

    element: Element
    span: SourceSpan
    picture: Picture
    alt: str
    caption: TextItem | None
    width: FigureWidth | None
    focus: FocalPoint
    hero: Hero | None = None


@dataclass(frozen=True, slots=True)
class PictureGroupItem:
    """Two or three pictures in one row of equal height, each with its caption.

    Attributes:
        caption: common to all of them, under their own.
        spans: stands over all columns.
    """

    element: Element
    span: SourceSpan
    figures: tuple[FigureItem, ...]
    caption: TextItem | None
    spans: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its paragraphs and how they are aligned."""

    items: tuple[TextItem, ...]
    alignment: Alignment = Alignment.LEFT


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table. `header` is empty when it has none; it is repeated where the table continues.

    Attributes:
        shares: width of each column as a share of the whole; they add up to 1.
        spans: stands over all columns.
    """

    element: Element
    span: SourceSpan
    style: TableStyle
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    spans: bool = False


@dataclass(frozen=True, slots=True)
class BoxItem:
    """A callout: a heading and paragraphs or list entries, in one column or (`spans`) over all of them."""

    element: Element
    span: SourceSpan
    style: BoxStyle
    heading: TextItem | None
    items: tuple[TextItem, ...]
    spans: bool = False


@dataclass(frozen=True, slots=True)
class NumbersItem:
    """A box of a few large numbers.

    Attributes:
        entries: of each the number, and the words that say what it counts.
        spans: stands over all columns.
    """

    element: Element
    span: SourceSpan
    style: NumbersStyle
    heading: TextItem | None
    entries: tuple[tuple[TextItem, TextItem], ...]
    spans: bool = False

    @property
    def in_row(self) -> int:
        """How many numbers stand beside each other in a box over all columns."""
        count = len(self.entries)
        return count if count <= _NUMBERS_IN_ROW else _IN_ROW_OF_MORE


@dataclass(frozen=True, slots=True)
class PullQuoteItem:
    """A sentence lifted out of the text."""

    element: Element
    span: SourceSpan
    style: QuoteStyle
    text: TextItem
    attribution: TextItem | None


@dataclass(frozen=True, slots=True)
class QrItem:
    """A QR code with a note beside it; `alt` names the address."""

    element: Element
    span: SourceSpan
    style: QrStyle
    url: str
    alt: str
    notes: tuple[TextItem, ...]


BodyItem: TypeAlias = (
    TextItem | FigureItem | PictureGroupItem | TableItem | BoxItem | NumbersItem | PullQuoteItem | QrItem
)

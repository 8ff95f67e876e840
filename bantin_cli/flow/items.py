"""What will be printed, in reading order, with styles and without places.

The layout and the DOCX writer both start here. An item's `element` says what it is in the document;
its `span` says where it was written.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.ranks import Rank
from bantin_cli.model.blocks import Alignment, FigureWidth, FocalPoint, Picture
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Month
from bantin_cli.styles.spec import BoxStyle, Hero, QrStyle, QuoteStyle, SectionStyle, TableStyle, TextStyle
from bantin_cli.units import Pt

BULLET = "•"
"""Marker of an unordered list's entries; in a box it is drawn instead."""


class Role(StrEnum):
    """What an element is in the document, whatever it looks like."""

    MASTHEAD = "masthead"
    PLACE = "place"
    ISSUE_LINE = "issue-line"
    COVER_HEADLINE = "cover-headline"
    COVER_PICTURE = "cover-picture"
    IMPRINT_LABEL = "imprint-label"
    IMPRINT = "imprint"
    QR_GUIDE_HEADING = "qr-guide-heading"
    QR_GUIDE_STEP = "qr-guide-step"
    CONTENTS_HEADING = "contents-heading"
    CONTENTS_SECTION = "contents-section"
    CONTENTS_ENTRY = "contents-entry"
    CONTACT_HEADING = "contact-heading"
    CONTACT = "contact"
    SECTION_TITLE = "section-title"
    SECTION_SUBTITLE = "section-subtitle"
    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    AUTHOR = "author"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    FIGURE = "figure"
    CAPTION = "caption"
    TABLE = "table"
    CELL = "cell"
    CALLOUT = "callout"
    CALLOUT_TITLE = "callout-title"
    PULL_QUOTE = "pull-quote"
    ATTRIBUTION = "attribution"
    QR = "qr"
    QR_NOTE = "qr-note"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Element:
    """The logical element that printed things belong to.

    Attributes:
        owner: the article's key, the section's id, or ``cover``, ``inside``, ``back``.
        role: what it is.
        order: its place in the reading order of the whole issue; unique.
        level: of a heading, 1 for a section's title, 2 for an article's, 3 and more inside; of a list item, its depth
            from 1; else 0.
    """

    owner: str
    role: Role
    order: int
    level: int = 0


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
    """A callout: a box with a heading and paragraphs or list entries."""

    element: Element
    span: SourceSpan
    style: BoxStyle
    heading: TextItem | None
    items: tuple[TextItem, ...]


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


BodyItem: TypeAlias = TextItem | FigureItem | TableItem | BoxItem | PullQuoteItem | QrItem


@dataclass(frozen=True, slots=True)
class ArticleFlow:
    """An article, a table of documents or a list of activities: one band of the page.

    Attributes:
        key: the article's key or the section's id.
        title: plain text for outlines and the record.
        head: kicker, title, lead, author: what stands over all columns.
        body: runs in the columns.
        narrow_head: the same when the article takes one column beside others; empty where the layout never asks for it.
        words: number of words in the source's text, for the record.
        is_listed: stands in the contents under its own title.
    """

    key: str
    title: str
    head: tuple[TextItem, ...]
    body: tuple[BodyItem, ...]
    words: int
    is_listed: bool
    element: Element
    span: SourceSpan
    narrow_head: tuple[TextItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionFlow:
    """A section with its articles.

    Attributes:
        running_head: printed at the head of its pages.
        opening: the section's title and subtitle where the style prints them as text; else empty.
        is_order_free: the layout may let articles overtake one another.
    """

    id: str
    title: str
    running_head: str
    style: SectionStyle
    opening: tuple[TextItem, ...]
    articles: tuple[ArticleFlow, ...]
    element: Element
    span: SourceSpan
    is_order_free: bool = False


@dataclass(frozen=True, slots=True)
class PageReference:
    """An item whose page is known only when the pages are made: a line of the contents, a headline on the cover.

    Attributes:
        text: what is printed beside the page number.
        target: `ArticleFlow.key` or `SectionFlow.id`.
        picture: the article's first picture, which the layout may show beside the line; without alternative text, as
            it is described where the article shows it.
        rank: which lines show theirs first where there is not room for all.
        page: where the target begins, once the pages are made (`flow.references`); the layout does not ask for it.
    """

    text: TextItem
    target: str
    picture: FigureItem | None = None
    rank: Rank = Rank.OTHER
    page: int | None = None


PageItem: TypeAlias = TextItem | QrItem | FigureItem | PageReference


@dataclass(frozen=True, slots=True)
class PageFlow:
    """A page of its own design: cover, inside page, back cover.

    Attributes:
        name: the layout's name of the page: ``cover``, ``inside``, ``back``.
        slots: the words and pictures by the name of the frame that takes them, in reading order.
    """

    name: str
    slots: tuple[tuple[str, tuple[PageItem, ...]], ...]


@dataclass(frozen=True, slots=True)
class FlowMetadata:
    """Properties of the whole publication, for outlines, document properties and the record."""

    title: str
    subject: str
    creator: str
    language: str
    month: Month
    number: int
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The issue, styled and in reading order.

    Attributes:
        before: pages before the first section, in order.
        after: pages after the last section, in order.
        folio: the bulletin's name beside the page number.
    """

    metadata: FlowMetadata
    before: tuple[PageFlow, ...]
    sections: tuple[SectionFlow, ...]
    after: tuple[PageFlow, ...]
    folio: tuple[TextRun, ...]
    multiple_of: int
    target: int | None
    draft_label: str = field(default="")

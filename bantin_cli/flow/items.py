"""What will be printed, in reading order, with styles and without places.

The layout and the DOCX writer both start here. An item's `element` says what it is in the document;
its `span` says where it was written.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.bodyitems import (
    BULLET,
    BodyItem,
    BoxItem,
    Cell,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    TableItem,
    TextItem,
)
from bantin_cli.flow.ranks import Rank
from bantin_cli.flow.roles import Element, Role
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Month
from bantin_cli.styles.spec import SectionStyle

__all__ = [
    "BULLET",
    "ArticleFlow",
    "BodyItem",
    "BoxItem",
    "Cell",
    "Element",
    "FigureItem",
    "Flow",
    "FlowMetadata",
    "NumbersItem",
    "PageFlow",
    "PageItem",
    "PageReference",
    "PictureGroupItem",
    "PullQuoteItem",
    "QrItem",
    "Role",
    "SectionFlow",
    "TableItem",
    "TextItem",
]


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
        language: BCP 47 tag where it differs from the bulletin's; every run of its own words names it too.
    """

    key: str
    title: str
    head: tuple[TextItem, ...]
    body: tuple[BodyItem, ...]
    words: int
    element: Element
    span: SourceSpan
    narrow_head: tuple[TextItem, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class SectionFlow:
    """A section with its articles.

    Attributes:
        running_head: printed at the head of its pages.
        opening: the section's title and subtitle where the style prints them as text; else empty.
        element: of its title, wherever that is printed.
        is_order_free: the layout may let articles overtake one another.
        fillers: of which one may stand at the foot of its last page; they follow its articles in the reading order.
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
    fillers: tuple[BoxItem | QrItem, ...] = ()

    @property
    def is_named_by_running_head(self) -> bool:
        """Tell whether its name is printed nowhere but at the head of its pages."""
        return not self.opening and all(article.key != self.id for article in self.articles)


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

"""How sections and articles are set, and what the layout asks of an issue."""

from dataclasses import dataclass
from enum import StrEnum

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.styles.parts import TableStyle
from bantin_cli.styles.text import Colour, TextStyle
from bantin_cli.units import Pt


class Start(StrEnum):
    """Where something may begin: on the page at hand or on a page of its own."""

    SAME_PAGE = "same-page"
    NEW_PAGE = "new-page"


class Hero(StrEnum):
    """Where the opening picture of an article stands when the author does not say."""

    BLEED = "bleed"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class ArticleStyle:
    """How an article is set.

    Attributes:
        hero: place of the opening picture; ``bleed`` runs it over the head of a new page.
        hero_ratio: height of a bleeding picture as a share of the page's height.
        start: whether the article begins on a new page.
        narrow_kicker, narrow_title, narrow_lead: when short articles stand side by side, one in each column; no title
            where the layout never sets them so.
    """

    name: str
    kicker: TextStyle
    title: TextStyle
    lead: TextStyle
    author: TextStyle
    body: TextStyle
    first: TextStyle
    subheads: tuple[TextStyle, ...]
    list: TextStyle
    quote: TextStyle
    source: TextStyle
    list_indent: Pt
    hero: Hero
    hero_ratio: float
    start: Start
    narrow_kicker: TextStyle
    narrow_title: TextStyle | None
    narrow_lead: TextStyle


@dataclass(frozen=True, slots=True)
class SectionStyle:
    """How a section is set: where it begins, and the styles of its first and its further articles.

    Attributes:
        chip_fill: ground of the running head; None for none.
    """

    name: str
    start: Start
    opening_title: TextStyle | None
    opening_subtitle: TextStyle | None
    first: ArticleStyle
    others: ArticleStyle
    chip_fill: Colour | None
    chip_text: Colour


class ContentKind(StrEnum):
    """What a section of some kind holds."""

    ARTICLES = "articles"
    DOCUMENTS = "documents"
    ACTIVITIES = "activities"


@dataclass(frozen=True, slots=True)
class KindSpec:
    """A kind of section that the layout knows.

    Attributes:
        name: as in the manifest's ``kind:``.
        folder: what a new issue calls a section of this kind, and its folder or file.
        content: what its ``from:`` holds.
        is_required: an issue must have a section of this kind.
        min_items: how many articles or rows it must have unless it is marked empty.
        style: how it is set.
        table: style of its table, for documents and activities.
    """

    name: str
    folder: str
    title: Wording
    content: ContentKind
    is_required: bool
    min_items: int
    style: SectionStyle
    table: TableStyle | None
    table_shares: tuple[float, ...]
    table_header: tuple[str, ...]
    cell_styles: tuple[tuple[str, TextStyle], ...]

    def cell_style(self, key: str, otherwise: TextStyle) -> TextStyle:
        """Return the style of what `key` names in the table: ``number``, ``date``, ``text``, ``day``, ``month``."""
        return dict(self.cell_styles).get(key, otherwise)


@dataclass(frozen=True, slots=True)
class Requirements:
    """What an issue in this layout must fill in, as dotted field names: ``contact.email``."""

    fields: tuple[str, ...]

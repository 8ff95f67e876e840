"""Finished pages: everything has its place, and a writer only draws.

Points, origin at the trimmed page's top left, y downwards. Things that bleed reach outside the page's rectangle.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import FlowMetadata
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placeditems import (
    Furniture,
    PlacedFill,
    PlacedGlyph,
    PlacedGradient,
    PlacedItem,
    PlacedLine,
    PlacedPicture,
    PlacedQr,
    PlacedRule,
    PlacedRun,
    element_of,
)
from bantin_cli.units import Pt

__all__ = [
    "Furniture",
    "PageFit",
    "PlacedArticle",
    "PlacedBand",
    "PlacedFill",
    "PlacedGlyph",
    "PlacedGradient",
    "PlacedIssue",
    "PlacedItem",
    "PlacedLine",
    "PlacedPage",
    "PlacedPicture",
    "PlacedQr",
    "PlacedRule",
    "PlacedRun",
    "PlacedSection",
    "Resizing",
    "element_of",
]


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """What an article takes up of a page: a run of whole grid lines over all columns or some.

    Attributes:
        owner: the article's key or the section's id.
        box: from the upper edge of its first line to the lower edge of its last.
        first_line: counted from 1 at the head of the text area.
        lines: how many.
        columns: how many it takes up; fewer than the page has where it stands beside another.
    """

    owner: str
    box: Rect
    first_line: int
    lines: int
    columns: int


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """One page; items are drawn in order, later over earlier.

    Attributes:
        number: as printed, from 1.
        name: ``cover``, ``inside``, ``back`` or the section's id.
        fill: y of the lowest used line of the text area as a share of its height, 0 to 1; a filler counts.
        bands: of the articles on it, from top to bottom; none on a page of its own design.
        filler: name of the layout's notice at its foot; empty for none.
        free_lines: grid lines under its text, those of all columns together; a filler does not count.
        column_difference: by how many lines the columns of its last band's text differ.
    """

    number: int
    name: str
    size: Size
    bleed: Pt
    items: tuple[PlacedItem, ...]
    fill: float
    bands: tuple[PlacedBand, ...] = ()
    filler: str = ""
    free_lines: int = 0
    column_difference: int = 0


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """Where an article came to stand, for the outline, the contents and the record.

    Attributes:
        lines: of its running text, as they are set.
        is_parted: short enough for one page, yet parted between two.
        surplus_lines: so many must be cut for it to stand whole on one page; 0 where it does, where it is longer than a
            page, and where it was not worked out.
        surplus_words: the words of these lines.
        free_lines: so many could be added before anything moves: the white under its last band.
    """

    key: str
    section: str
    title: str
    first_page: int
    last_page: int
    top: Pt
    words: int
    span: SourceSpan
    lines: int = 0
    is_parted: bool = False
    surplus_lines: int = 0
    surplus_words: int = 0
    free_lines: int = 0


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """Where a section starts, for the outline."""

    id: str
    title: str
    first_page: int
    top: Pt


@dataclass(frozen=True, slots=True)
class Resizing:
    """An article that must be shorter or longer.

    Attributes:
        key: of the article.
        span: its place in the source.
        lines: to be added to its running text; below 0, to be cut.
        words: of these lines.
    """

    key: str
    span: SourceSpan
    lines: int
    words: int


@dataclass(frozen=True, slots=True)
class PageFit:
    """The number of pages against what the issue asks for, and what would bring it there.

    Attributes:
        target: the number that is wanted; None for any that `multiple_of` divides.
        is_met: the number is as wanted.
        cures: any one of these brings it there; of one that names several articles, all are needed. Every number of
            lines is exact, those before it given: with one line less the number of pages is missed.
    """

    multiple_of: int = 1
    target: int | None = None
    is_met: bool = True
    cures: tuple[tuple[Resizing, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedIssue:
    """All pages, ready to be drawn.

    Attributes:
        findings: what a draft was placed in spite of.
    """

    metadata: FlowMetadata
    pages: tuple[PlacedPage, ...]
    sections: tuple[PlacedSection, ...]
    articles: tuple[PlacedArticle, ...]
    findings: tuple[Diagnostic, ...] = ()
    fit: PageFit = PageFit()

    def first_pages(self) -> dict[str, int]:
        """Return the first printed page by section id and article key, as `PageReference.target` names them."""
        sections = {section.id: section.first_page for section in self.sections}
        return sections | {article.key: article.first_page for article in self.articles}


def placed_pictures(placed: PlacedIssue) -> Iterator[PlacedPicture]:
    """Yield the pictures on all pages, in the order in which they are drawn."""
    return (item for page in placed.pages for item in page.items if isinstance(item, PlacedPicture))


def placed_orders(placed: PlacedIssue) -> frozenset[int]:
    """Return the places in the reading order of all elements that something on the pages belongs to."""
    elements = (element_of(item) for page in placed.pages for item in page.items)
    return frozenset(element.order for element in elements if element is not None)

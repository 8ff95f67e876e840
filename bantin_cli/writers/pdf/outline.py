"""The outline (bookmarks): sections, and the articles under them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline.

    Attributes:
        key: unique in the document.
        level: 0 for a section, 1 for an article.
        page: number as printed.
        top: distance from the page's top.
    """

    key: str
    title: str
    level: int
    page: int
    top: Pt


def outline_entries(placed: PlacedIssue) -> Iterator[OutlineEntry]:
    """Return the outline in reading order.

    A table or a list of activities bears its section's id as key and is the section; it gets no line of its own.
    """
    for section in placed.sections:
        yield OutlineEntry(f"section:{section.id}", section.title, 0, section.first_page, section.top)
        for article in placed.articles:
            if article.section == section.id and article.key != section.id:
                yield OutlineEntry(f"article:{article.key}", article.title, 1, article.first_page, article.top)

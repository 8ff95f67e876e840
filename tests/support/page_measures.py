"""How well pages are filled: what a layout editor would take up, counted."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bantin_cli.flow.items import Flow
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPicture, PlacedQr
from bantin_cli.styles.spec import LayoutSpec
from tests.support.page_regions import column_feet
from tests.support.page_rules import section_pages

FULL = 0.97
"""A page that is filled less is not full."""


class Unfilled(NamedTuple):
    """A page that is not full, though its section goes on."""

    page: int
    section: str
    fill: float
    next: str


class Uneven(NamedTuple):
    """Columns that end more than a line apart: from this y of a page downwards, by so many lines."""

    page: int
    section: str
    top: float
    lines: int


def unfilled_pages(pages: PlacedIssue) -> Iterator[Unfilled]:
    """Yield the pages under `FULL`; a page on which all of its sections end is as full as it is."""
    begins: dict[int, str] = {article.first_page: article.key for article in reversed(pages.articles)}
    ends: dict[str, int] = {}
    for article in pages.articles:
        ends[article.section] = max(article.last_page, ends.get(article.section, 0))
    starts = {section.id: section.first_page for section in pages.sections}
    for page in section_pages(pages):
        goes_on = any(starts[name] <= page.number < last for name, last in ends.items())
        if goes_on and page.fill < FULL:
            is_cut = any(article.first_page <= page.number < article.last_page for article in pages.articles)
            following = "goes on" if is_cut else begins.get(page.number + 1, "")
            yield Unfilled(page.number, page.name, page.fill, following)


def uneven_columns(pages: PlacedIssue, spec: LayoutSpec) -> Iterator[Uneven]:
    """Yield the regions whose columns end more than a line apart."""
    for page in section_pages(pages):
        for region in column_feet(page, spec):
            if region.apart(spec.grid) > 1:
                yield Uneven(page.number, page.name, round(region.top), region.apart(spec.grid))


def cut_articles(flow: Flow, pages: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Return the articles that are parted between pages though they are shorter than one."""
    extents: dict[str, float] = defaultdict(float)
    for page in section_pages(pages):
        spans: dict[str, list[float]] = defaultdict(list)
        for item in page.items:
            if isinstance(item, PlacedLine | PlacedPicture | PlacedQr) and item.element:
                spans[item.element.owner] += [item.box.y, item.box.bottom]
        for owner, ys in spans.items():
            extents[owner] += max(ys) - min(ys)
    kept = {article.key for section in flow.sections for article in section.articles if article.key != section.id}
    return [
        article.key
        for article in pages.articles
        if article.last_page > article.first_page
        and article.key in kept
        and extents[article.key] <= spec.text_area.height
    ]

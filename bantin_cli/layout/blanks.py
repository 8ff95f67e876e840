"""Blank pages: what a stapled bulletin needs when its pages do not fill whole folded sheets."""

from collections.abc import Collection
from dataclasses import replace

from bantin_cli.layout.placed import PlacedIssue, PlacedPage

FOLDED = 4
"""Pages on a sheet that is folded once."""

BLANK = "blank"
"""Name of a page that nothing stands on."""


def blanks_needed(count: int) -> int:
    """Return how many pages must be added to `count` for whole folded sheets."""
    return -count % FOLDED


def add_blank_pages(placed: PlacedIssue, covers: Collection[str]) -> PlacedIssue:
    """Add blank pages until the pages fill whole folded sheets.

    They stand before a back cover, which stays the last page; where there is none, they stand at the end.

    Args:
        placed: the finished pages.
        covers: names of the layout's pages of their own design; a last page called so is the back cover.
    """
    count = len(placed.pages)
    blanks = blanks_needed(count)
    if not blanks:
        return placed
    has_back = count > 1 and placed.pages[-1].name in covers
    body, back = (placed.pages[:-1], placed.pages[-1:]) if has_back else (placed.pages, ())
    last = body[-1]
    added = (PlacedPage(last.number + n, BLANK, last.size, last.bleed, (), 0.0) for n in range(1, blanks + 1))
    moved = (replace(page, number=page.number + blanks) for page in back)
    return replace(placed, pages=(*body, *added, *moved))

"""Whether what stands at the edge of a page runs out far enough to be cut."""

from collections.abc import Iterator

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import (
    PlacedFill,
    PlacedGradient,
    PlacedIssue,
    PlacedItem,
    PlacedPage,
    PlacedPicture,
    PlacedRule,
)
from bantin_cli.units import MM, Pt

TOUCHES: Pt = 0.5 * MM
"""What comes so near to the trim would be cut by a knife that is set a little askew."""

_EXACT: Pt = 0.01


def short_of_bleed(issue: PlacedIssue) -> list[str]:
    """Return what touches a trim edge, or lies over it, without reaching the edge of the bleed; the fold counts too."""
    return [fault for page in issue.pages for item in page.items for fault in _faults(page, item)]


def bleeding(issue: PlacedIssue) -> list[tuple[int, PlacedItem]]:
    """Return the printed number of the page and the item, of all that lies over a trim edge."""
    return [
        (page.number, item)
        for page in issue.pages
        for item in page.items
        if (box := _box(item)) and min(_distances(page, box).values()) < 0
    ]


def _faults(page: PlacedPage, item: PlacedItem) -> Iterator[str]:
    box = _box(item)
    for edge, distance in (_distances(page, box) if box else {}).items():
        if distance < TOUCHES and abs(distance + page.bleed) > _EXACT:
            yield f"page {page.number}: {type(item).__name__} ends {distance:.1f} pt inside the {edge} edge"


def _box(item: PlacedItem) -> Rect | None:
    """Return what an item covers; letters are not asked to bleed."""
    match item:
        case PlacedFill() | PlacedGradient() | PlacedPicture():
            return item.box
        case PlacedRule():
            half = item.thickness / 2
            across, along = (half, 0.0) if item.x == item.x2 else (0.0, half)
            left, top = min(item.x, item.x2) - across, min(item.y, item.y2) - along
            return Rect(left, top, abs(item.x2 - item.x) + 2 * across, abs(item.y2 - item.y) + 2 * along)
        case _:
            return None


def _distances(page: PlacedPage, box: Rect) -> dict[str, Pt]:
    """Return how far a box ends inside each trim edge; below 0 where it lies over it."""
    return {
        "left": box.x,
        "top": box.y,
        "right": page.size.width - box.right,
        "bottom": page.size.height - box.bottom,
    }

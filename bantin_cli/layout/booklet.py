"""Sheets for a booklet: printed on both sides, laid together, folded in the middle and stapled there."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.blanks import FOLDED
from bantin_cli.layout.placed import PlacedPage
from bantin_cli.layout.sheets import Sheet, SheetPage
from bantin_cli.units import MM


class Paper(StrEnum):
    """The paper that offices have."""

    A4 = "a4"
    A3 = "a3"

    @property
    def wide(self) -> Size:
        """The sheet laid on its long side (ISO 216)."""
        return Size(297 * MM, 210 * MM) if self is Paper.A4 else Size(420 * MM, 297 * MM)


def booklet_sides(count: int) -> Iterator[tuple[int, int]]:
    """Yield the pages of each printed side, left and right, counted from 1; the outermost sheet first.

    A sheet's front comes before its back; turned over on its short edge, the back is upright. Laid on each other with
    their fronts down and folded, the sheets read from 1 to `count`.

    Raises:
        ValueError: `count` pages do not fill whole sheets.
    """
    if count % FOLDED:
        raise ValueError(f"{count} pages do not fill folded sheets")
    for first in range(1, count // 2, 2):
        last = count + 1 - first
        yield last, first
        yield first + 1, last - 1


def booklet_sheets(pages: Sequence[PlacedPage], paper: Paper | None = None) -> tuple[Sheet, ...]:
    """Put two pages side by side on each side of the sheets of a booklet.

    Each page is cut off at its trim: nothing of it runs over the fold.

    Args:
        pages: all of them; as many as fill whole sheets.
        paper: what it is printed on: pages that are too large for it are made smaller, and they stand in its middle.
            None makes a sheet as large as two pages.

    Raises:
        ValueError: the pages do not fill whole sheets.
    """
    return tuple(_side(pages[left - 1], pages[right - 1], paper) for left, right in booklet_sides(len(pages)))


def _side(left: PlacedPage, right: PlacedPage, paper: Paper | None) -> Sheet:
    page = left.size
    size = paper.wide if paper else Size(2 * page.width, page.height)
    scale = min(1.0, size.width / (2 * page.width), size.height / page.height)
    width, height = scale * page.width, scale * page.height
    fold, top = size.width / 2, (size.height - height) / 2
    boxes = Rect(fold - width, top, width, height), Rect(fold, top, width, height)
    trim = Rect(fold - width, top, 2 * width, height)
    placed = tuple(SheetPage(each, box.x, box.y, box, scale) for each, box in zip((left, right), boxes, strict=True))
    return Sheet(f"{left.number}–{right.number}", size, trim, trim, placed)

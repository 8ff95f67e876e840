"""Where a page can be clicked: text with an address, QR codes, and lines that lead to a page of the issue."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage, PlacedQr

Target: TypeAlias = str | int
"""Where a link leads: an address, or the printed number of a page."""

_SAME_BASELINE = 0.5
"""How far apart the baselines of a title and its page number may be, in points, and still be one line."""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """An area of the page and where it leads; origin at the page's top left.

    Attributes:
        text: what is read there; empty for a QR code.
        line: that the text stands on; None for a QR code.
    """

    box: Rect
    target: Target
    text: str = ""
    line: PlacedLine | None = None


def link_areas(page: PlacedPage) -> Iterator[LinkArea]:
    """Return the areas of a page in the order in which they are drawn.

    What stands on one line and leads to one page is one area: a title of the contents and its number.
    """
    last: LinkArea | None = None
    for area in _areas(page):
        if last and _are_one_line(last, area):
            last = replace(last, box=_around(last.box, area.box), text=f"{last.text} {area.text}")
            continue
        if last:
            yield last
        last = area
    if last:
        yield last


def linked_pages(placed: PlacedIssue) -> frozenset[int]:
    """Return the printed numbers of the pages that links lead to."""
    lines = (item for page in placed.pages for item in page.items if isinstance(item, PlacedLine))
    return frozenset(run.page for line in lines for run in line.runs if run.page)


def _areas(page: PlacedPage) -> Iterator[LinkArea]:
    for item in page.items:
        if isinstance(item, PlacedQr):
            yield LinkArea(item.box, item.url)
        elif isinstance(item, PlacedLine):
            yield from _linked_runs(item)


def _linked_runs(line: PlacedLine) -> Iterator[LinkArea]:
    """Return one area for each target on a line, however many runs lead to it."""
    if not any(run.url or run.page for run in line.runs):
        return
    end = line.runs[0].x + line.width
    starts = [run.x for run in line.runs]
    ends = [*starts[1:], end]
    spans = zip((run.url or run.page for run in line.runs), line.runs, starts, ends, strict=True)
    for target, same in groupby(spans, key=lambda span: span[0]):
        parts = list(same)
        if target:
            left, right = parts[0][2], parts[-1][3]
            text = "".join(run.text for _, run, _, _ in parts).strip()
            yield LinkArea(Rect(left, line.box.y, right - left, line.box.height), target, text, line)


def _are_one_line(one: LinkArea, other: LinkArea) -> bool:
    if not isinstance(one.target, int) or one.target != other.target:
        return False
    if one.line is None or other.line is None or one.line.element != other.line.element:
        return False
    return abs(one.line.baseline - other.line.baseline) <= _SAME_BASELINE


def _around(one: Rect, other: Rect) -> Rect:
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)

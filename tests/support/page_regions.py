"""Where things stand on a page of a section: which column, and between which things that stand over all columns.

Everything is read off the placed items, as a reader would see it; nothing is asked of the program that placed them.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import (
    PlacedFill,
    PlacedItem,
    PlacedLine,
    PlacedPage,
    PlacedPicture,
    PlacedQr,
    PlacedRule,
)
from bantin_cli.styles.spec import LayoutSpec

_SMALL = 12.0
"""Fills and rules that are narrower, in points, are marks: a bullet, an end mark."""


class Feet(NamedTuple):
    """How deep the columns of one region reach, in points from the page's top."""

    top: float
    feet: tuple[float, ...]

    def apart(self, grid: float) -> int:
        """Return by how many whole lines the deepest column is longer than the shortest."""
        return round((max(self.feet) - min(self.feet)) / grid)


def column_of(x: float, spec: LayoutSpec) -> int:
    """Return the column that an x of the text area lies in."""
    step = spec.column_width + spec.gutter
    return min(spec.columns - 1, max(0, int((x - spec.text_area.x + 1) // step)))


def lines_in_place(page: PlacedPage, spec: LayoutSpec) -> list[tuple[tuple[int, int], Element, PlacedLine]]:
    """Return a page's lines with the region and the column that they stand in, in reading order."""
    bounds = [box.y for box in dividers(page, spec)]
    placed = []
    for item in page.items:
        if isinstance(item, PlacedLine) and item.element is not None:
            region = sum(y < item.baseline - 2 for y in bounds)
            placed.append(((region, column_of(item.box.x, spec)), item.element, item))
    return sorted(placed, key=lambda each: (each[0], each[2].baseline))


def dividers(page: PlacedPage, spec: LayoutSpec) -> list[Rect]:
    """Return what stands over all columns, from top to bottom."""
    area = spec.text_area
    boxes = (_box(item) for item in page.items)
    wide = [box for box in boxes if box and box.width > 0.95 * area.width and _is_inside(box, spec)]
    return sorted(wide, key=lambda box: box.y)


def column_feet(page: PlacedPage, spec: LayoutSpec) -> Iterator[Feet]:
    """Yield the feet of the columns in each region of a page; a column without anything ends at the region's top."""
    bounds = dividers(page, spec)
    regions: dict[int, dict[int, list[Rect]]] = defaultdict(lambda: defaultdict(list))
    for item in page.items:
        box = _box(item)
        if box is None or box.width > 0.95 * spec.text_area.width or not _is_inside(box, spec):
            continue
        if isinstance(item, PlacedLine) and (item.element is None or item.element.role is Role.CELL):
            continue  # rows of tables end at their rules
        if any(bound.y <= box.y and box.bottom <= bound.bottom for bound in bounds):
            continue  # a panel over all columns ends at its ground
        region = sum(bound.y < box.bottom - 2 for bound in bounds)
        for column in range(column_of(box.x, spec), column_of(box.right - 2, spec) + 1):
            regions[region][column].append(box)
    for columns in regions.values():
        top = min(box.y for boxes in columns.values() for box in boxes)
        feet = (max((box.bottom for box in columns.get(c, ())), default=top) for c in range(spec.columns))
        yield Feet(top, tuple(feet))


def _is_inside(box: Rect, spec: LayoutSpec) -> bool:
    area = spec.text_area
    return box.y < area.bottom and box.bottom > area.y and box.right > area.x and box.x < area.right


def _box(item: PlacedItem) -> Rect | None:
    """Return the room that an item takes, a line's down to its baseline; None for marks and what only decorates."""
    match item:
        case PlacedLine():
            return Rect(item.box.x, item.box.y, item.box.width, item.baseline - item.box.y)
        case PlacedPicture() | PlacedQr():
            return item.box
        case PlacedFill() if item.box.width >= _SMALL:
            return item.box
        case PlacedRule() if item.x2 - item.x >= _SMALL:
            return Rect(item.x, item.y, item.x2 - item.x, 0.0)
        case _:
            return None

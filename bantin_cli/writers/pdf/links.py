"""Where a page can be clicked: text with an address, and QR codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedLine, PlacedPage, PlacedQr


@dataclass(frozen=True, slots=True)
class LinkArea:
    """An area of the page and where it leads; origin at the page's top left."""

    box: Rect
    url: str


def link_areas(page: PlacedPage) -> Iterator[LinkArea]:
    """Return the areas of a page in the order in which they are drawn."""
    for item in page.items:
        if isinstance(item, PlacedQr):
            yield LinkArea(item.box, item.url)
        elif isinstance(item, PlacedLine):
            yield from _linked_runs(item)


def _linked_runs(line: PlacedLine) -> Iterator[LinkArea]:
    """Return one area for each address on a line, however many runs carry it."""
    if not any(run.url for run in line.runs):
        return
    end = line.runs[0].x + line.width
    starts = [run.x for run in line.runs]
    ends = [*starts[1:], end]
    spans = zip((run.url for run in line.runs), starts, ends, strict=True)
    for url, same in groupby(spans, key=lambda span: span[0]):
        parts = list(same)
        if url:
            left, right = parts[0][1], parts[-1][2]
            yield LinkArea(Rect(left, line.box.y, right - left, line.box.height), url)

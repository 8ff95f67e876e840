"""The contact sheet: all pages on one picture, side by side as in the printed bulletin."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bantin_cli.layout.placed import PlacedPage
from bantin_cli.writers.proof.png import encode_png
from bantin_cli.writers.proof.raster import rasterise

_GROUND = (214, 214, 214)
"""A light neutral grey: white paper stands off it, and it tints no colour."""

_EDGE = (176, 176, 176)
_INK = (64, 64, 64)

PAGE_WIDTH_PX = 280
_PAGE_WIDTH_MIN_PX = 70
_PIXELS_MAX = 40_000_000
"""More pixels than this make a sheet that viewers are slow to open: longer issues get smaller pages."""

_GAP_PX = 28
"""Between two spreads, and round all of them."""

_FOOT_PX = 30
"""Room for the page numbers under a row."""

_NUMBER_PX = 14


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """Where pages stand on a contact sheet; all lengths in pixels.

    Attributes:
        page: width and height of one page.
        columns: spreads beside each other.
        spreads: numbers of the pages at the left and at the right of each spread; None where there is none.
    """

    page: tuple[int, int]
    columns: int
    spreads: tuple[tuple[int | None, int | None], ...]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the whole sheet."""
        rows = math.ceil(len(self.spreads) / self.columns)
        width = self.columns * (2 * self.page[0] + _GAP_PX) + _GAP_PX
        return width, rows * (self.page[1] + _FOOT_PX + _GAP_PX) + _GAP_PX

    def corners(self) -> dict[int, tuple[int, int]]:
        """Return the upper left corner of each page by its number."""
        corners: dict[int, tuple[int, int]] = {}
        for index, spread in enumerate(self.spreads):
            row, column = divmod(index, self.columns)
            x = _GAP_PX + column * (2 * self.page[0] + _GAP_PX)
            y = _GAP_PX + row * (self.page[1] + _FOOT_PX + _GAP_PX)
            for side, number in enumerate(spread):
                if number is not None:
                    corners[number] = (x + side * self.page[0], y)
        return corners


def write_contact_sheet(pdf: bytes, pages: Sequence[PlacedPage], numbers: Path) -> bytes:
    """Return a PNG file with all pages.

    Args:
        pdf: the finished file.
        pages: those that it holds.
        numbers: font file for the page numbers.
    """
    plan = plan_sheet(pages)
    sheet = Image.new("RGB", plan.size, _GROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(numbers), _NUMBER_PX)
    corners = plan.corners()
    for page, picture in zip(pages, rasterise(pdf, width_px=plan.page[0]), strict=True):
        x, y = corners[page.number]
        sheet.paste(picture.resize(plan.page), (x, y))
        draw.rectangle((x - 1, y - 1, x + plan.page[0], y + plan.page[1]), outline=_EDGE)
        place = (x + plan.page[0] / 2, y + plan.page[1] + _FOOT_PX / 2)
        draw.text(place, str(page.number), fill=_INK, font=font, anchor="mm")
    return encode_png(sheet)


def plan_sheet(pages: Sequence[PlacedPage]) -> SheetPlan:
    """Place pages in spreads, and spreads in rows about as wide as the whole is high."""
    first = pages[0].size
    ratio = first.height / first.width
    spreads = _spreads(tuple(page.number for page in pages))
    shape = 2 / ratio
    columns = max(1, min(len(spreads), round(math.sqrt(len(spreads) / shape * 1.2))))
    area = 2 * len(spreads) * ratio
    width = min(PAGE_WIDTH_PX, max(_PAGE_WIDTH_MIN_PX, math.isqrt(int(_PIXELS_MAX / area))))
    return SheetPlan((width, round(width * ratio)), columns, spreads)


def _spreads(numbers: tuple[int, ...]) -> tuple[tuple[int | None, int | None], ...]:
    """Pair the pages as they face each other: even numbers stand at the left."""
    lefts = dict.fromkeys(number - number % 2 for number in numbers)
    known = set(numbers)
    return tuple((left if left in known else None, left + 1 if left + 1 in known else None) for left in lefts)

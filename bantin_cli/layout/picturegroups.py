"""Two or three pictures side by side: one height for all, the width shared out so that little of each is cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt

from bantin_cli.flow.items import PictureGroupItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import CROP_MAX, FigureSetter, place_picture
from bantin_cli.layout.placed import PlacedItem
from bantin_cli.layout.strips import FREELY, Lines, Part, Strip, shifted
from bantin_cli.layout.text import Stack, stack_text
from bantin_cli.units import Pt

_SHARE_MIN = 0.62
"""No picture is narrower than this part of an even share: its caption needs room."""

_EVEN_MAX = 0.14
"""Pictures as many as the columns keep to them where that cuts off no more than this share of any."""

_LEAST: Lines = 4
"""No row of pictures is lower, its captions apart."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Pictures with the widths that they share.

    Attributes:
        gap: white between two of them.
        captions: of each picture; the last stands under all of them.
        under: height of all captions with their white.
    """

    group: PictureGroupItem
    widths: tuple[Pt, ...]
    gap: Pt
    captions: tuple[Stack, ...]
    under: Pt


@dataclass(frozen=True, slots=True)
class PictureGroupSetter:
    """Sets rows of pictures for one measure.

    Attributes:
        figure: sets single pictures in that measure.
        columns: of the page, over which the measure goes.
        gutter: white between two of them.
        lines_max: no row is higher, captions included.
    """

    figure: FigureSetter
    columns: int
    gutter: Pt
    lines_max: Lines

    def part(self, group: PictureGroupItem) -> Part:
        """Set a group, a whole number of grid lines high; it may be varied within the limits of its crops."""
        row = self._row(group)
        heights = [width * ratio for width, ratio in zip(row.widths, _ratios(group), strict=True)]
        low, high = self._limits(heights, row.under)
        height = min(max(self._lines_for(sqrt(min(heights) * max(heights)), row.under), low), high)
        strip = self._strip(row, height)

        @cache
        def vary(delta: int) -> Part | None:
            if not low <= height + delta <= high:
                return None
            return Part((self._strip(row, height + delta),), moves=FREELY)

        return Part((strip,), vary=vary, moves=FREELY)

    def _row(self, group: PictureGroupItem) -> _Row:
        widths, gap = self._widths(_ratios(group))
        captions = [
            replace(self.figure, measure=width).caption(figure)
            for figure, width in zip(group.figures, widths, strict=True)
        ]
        captions.append(
            stack_text(self.figure.typesetter, (group.caption,) if group.caption else (), self.figure.measure)
        )
        own = max(caption.height for caption in captions[:-1])
        under = self.figure.style.foot + sum(
            self.figure.style.caption_gap + height for height in (own, captions[-1].height) if height
        )
        return _Row(group, widths, gap, tuple(captions), under)

    def _widths(self, ratios: Sequence[float]) -> tuple[tuple[Pt, ...], Pt]:
        """Share the measure out: in proportion to the pictures' own shapes, or by the page's columns."""
        count, measure = len(ratios), self.figure.measure
        heights = [ratio * measure for ratio in ratios]
        if count == self.columns and sqrt(min(heights) / max(heights)) >= 1 - _EVEN_MAX:
            return ((measure - (count - 1) * self.gutter) / count,) * count, self.gutter
        gap = self.figure.style.group_gap
        room = measure - (count - 1) * gap
        least = _SHARE_MIN * room / count
        wide = {index: 1 / ratio for index, ratio in enumerate(ratios)}
        narrow: list[int] = []
        while True:
            left = room - least * len(narrow)
            total = sum(wide.values())
            further = [index for index, shape in wide.items() if left * shape / total < least]
            if not further:
                break
            narrow += further
            for index in further:
                del wide[index]
        return tuple(left * wide[index] / total if index in wide else least for index in range(count)), gap

    def _lines_for(self, picture: Pt, under: Pt) -> Lines:
        return max(_LEAST, round((picture + self.figure.style.top + under) / self.figure.grid))

    def _limits(self, heights: Sequence[Pt], under: Pt) -> tuple[Lines, Lines]:
        """Return the lowest and highest row that cut off no more of any picture than is allowed."""
        grid = self.figure.grid
        floor = _LEAST + int(under // grid)
        low = self._lines_for(max(heights) * (1 - CROP_MAX), under)
        high = self._lines_for(min(heights) / (1 - CROP_MAX), under)
        if low > high:
            low = high = self._lines_for(sqrt(min(heights) * max(heights)), under)
        most = max(floor, self.lines_max)
        return min(max(low, floor), most), min(max(high, floor), most)

    def _strip(self, row: _Row, height: Lines) -> Strip:
        style = self.figure.style
        foot = height * self.figure.grid - row.under
        items: list[PlacedItem] = []
        x: Pt = 0.0
        for figure, width, caption in zip(row.group.figures, row.widths, row.captions[:-1], strict=True):
            items.append(place_picture(figure, Rect(x, style.top, width, foot - style.top)))
            items += [shifted(line, x, foot + style.caption_gap) for line in caption.items]
            x += width + row.gap
        common = row.captions[-1]
        top = height * self.figure.grid - style.foot - common.height
        items += [shifted(line, 0, top) for line in common.items]
        return Strip(height, tuple(items), 1, is_poor_foot=True)


def _ratios(group: PictureGroupItem) -> tuple[float, ...]:
    """Return height over width of each picture as it is."""
    return tuple(figure.picture.height_px / figure.picture.width_px for figure in group.figures)

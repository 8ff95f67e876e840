"""Boxes of a few large numbers: side by side over all columns, under one another in a single one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import NumbersItem, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedLine, PlacedRule
from bantin_cli.layout.strips import Lines, Part, Strip, shifted, shifted_line
from bantin_cli.layout.text import CAPITALS, first_baseline, lines_needed, place_line
from bantin_cli.units import Pt

_SIZES = (1.0, 0.92, 0.84, 0.76, 0.7)
"""All numbers of a box are set smaller, step by step, until each fits on one line."""

_FIGURE_SHARE = 0.46
"""Numbers under one another have their words at their right, unless the widest takes more of the box than this."""

_WORDS_MIN = 7.0
"""And unless less room than this, in sizes of their type, would be left for the words."""

_CLEAR = 0.7
"""A row's capitals keep so much from the row above, in grid lines."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a number and its words stand in a row.

    Attributes:
        x: left edge of the cell.
        words_x: left edge of the words.
        figure_width, words_width: measures of the two.
    """

    x: Pt
    words_x: Pt
    figure_width: Pt
    words_width: Pt

    @property
    def is_beside(self) -> bool:
        """Tell whether the words stand at the number's right, not under it."""
        return self.words_x > self.x


@dataclass(frozen=True, slots=True)
class NumbersSetter:
    """Sets boxes of numbers for one measure. Words stand on the grid, and so do numbers.

    Attributes:
        lines_max: a box of so many lines or fewer is never broken.
    """

    typesetter: Typesetter
    measure: Pt
    grid: Pt
    lines_max: Lines

    def part(self, box: NumbersItem) -> Part:
        """Set a box; only one that is higher than most is broken, between rows."""
        cells = self._cells(box)
        size = self._size(box, cells[0].figure_width)
        strips = [self._head(box)]
        for start in range(0, len(box.entries), len(cells)):
            entries = [(_sized(figure, size), words) for figure, words in box.entries[start : start + len(cells)]]
            strips.append(self._row(box, entries, cells, is_first=start == 0))
        strips.append(self._strip(box, 1, (), bottom=box.style.box.foot))
        if sum(strip.height for strip in strips) <= self.lines_max:
            strips = [self._joined(strips)]
        else:
            last = len(strips) - 1
            strips = [replace(strip, may_break=index not in (0, last - 1)) for index, strip in enumerate(strips)]
        return Part((replace(strips[0], white=1), *strips[1:]), after=1)

    def _cells(self, box: NumbersItem) -> tuple[_Cell, ...]:
        padding, gap = box.style.padding, box.style.gap
        inner = self.measure - padding.left - padding.right
        if not box.spans:
            widest = self._widest(box)
            words = inner - widest - gap
            if widest <= _FIGURE_SHARE * inner and words >= _WORDS_MIN * box.style.text.size:
                return (_Cell(padding.left, padding.left + widest + gap, widest + 0.1, words),)
            return (_Cell(padding.left, padding.left, inner, inner),)
        in_row = box.in_row
        width = (inner - (in_row - 1) * gap) / in_row
        lefts = (padding.left + index * (width + gap) for index in range(in_row))
        return tuple(_Cell(x, x, width, width) for x in lefts)

    def _size(self, box: NumbersItem, width: Pt) -> float:
        """Return how far the numbers are set down so that each fits on a line."""
        widest = self._widest(box)
        return next((size for size in _SIZES if widest * size <= width), _SIZES[-1])

    def _widest(self, box: NumbersItem) -> Pt:
        return max(self.typesetter.natural_width(figure) for figure, _ in box.entries)

    def _head(self, box: NumbersItem) -> Strip:
        """Set the line of ground above, and the heading."""
        padding, top = box.style.padding, box.style.box.top
        if box.heading is None:
            return self._strip(box, 1, (), top=top)
        placed, height = self._text(box.heading, padding.left, 1, self.measure - padding.left - padding.right)
        return self._strip(box, height, [shifted(line, 0, -box.style.box.heading_gap) for line in placed], top=top)

    def _row(
        self, box: NumbersItem, entries: Sequence[tuple[TextItem, TextItem]], cells: Sequence[_Cell], *, is_first: bool
    ) -> Strip:
        """Set one row of numbers and words, with a line of white above where what stands above would be too near."""
        placed, height = self._entries(box, entries, cells, 0)
        if (box.heading or not is_first) and min(map(_cap_top, placed), default=0.0) < _CLEAR * self.grid:
            placed, height = self._entries(box, entries, cells, 1)
        items: list[PlacedItem] = [*placed]
        if not is_first and cells[0].is_beside and box.style.rule_colour:
            y, right = self.grid / 2, self.measure - box.style.padding.right
            rule = (box.style.rule_thickness, box.style.rule_colour)
            items.insert(0, PlacedRule(box.style.padding.left, y, right, y, *rule))
        return self._strip(box, height, items)

    def _entries(
        self, box: NumbersItem, entries: Sequence[tuple[TextItem, TextItem]], cells: Sequence[_Cell], above: Lines
    ) -> tuple[list[PlacedLine], Lines]:
        """Set the numbers and words of a row under so many lines of white; return its height too."""
        placed: list[PlacedLine] = []
        height = above
        for (figure, words), cell in zip(entries, cells, strict=False):
            baseline = first_baseline(words.style) - (0.0 if cell.is_beside else box.style.number_rise)
            number, under = self._text(figure, cell.x, above, cell.figure_width, baseline=baseline)
            first = under
            if cell.is_beside:
                first = max(above, under - self._text(words, 0.0, 0, cell.words_width)[1])
            text, foot = self._text(words, cell.words_x, first, cell.words_width)
            placed += [*number, *text]
            height = max(height, under, foot)
        return placed, height

    def _text(
        self, item: TextItem, x: Pt, top: Lines, width: Pt, *, baseline: Pt | None = None
    ) -> tuple[list[PlacedLine], Lines]:
        """Set a text on the grid.

        Args:
            item: the text.
            x: its left edge.
            top: grid lines above it.
            width: its measure.
            baseline: where the baseline of each line's last grid line stands; None to centre the line in its leading.

        Returns:
            The lines, and the first grid line under them.
        """
        paragraph = self.typesetter.set(item, width)
        step = max(1, lines_needed(item.style.leading, self.grid))
        drop = 0.0 if baseline is None else (step - 1) * self.grid + baseline - first_baseline(item.style)
        placed: list[PlacedLine] = []
        for line in paragraph.lines if paragraph else ():
            y = top * self.grid
            moved = shifted_line(place_line(line, item, y=y + drop, measure=width), x, 0)
            # Its box is the room that it takes on the grid, wherever in it the letters stand.
            placed.append(replace(moved, box=Rect(x, y, width, step * self.grid)))
            top += step
        return placed, top

    def _strip(
        self, box: NumbersItem, height: Lines, placed: Sequence[PlacedItem], top: Pt = 0.0, bottom: Pt | None = None
    ) -> Strip:
        depth = (height * self.grid if bottom is None else bottom) - top
        return Strip(height, (PlacedFill(Rect(0, top, self.measure, depth), box.style.fill), *placed))

    def _joined(self, strips: Sequence[Strip]) -> Strip:
        items: list[PlacedItem] = []
        height: Lines = 0
        for strip in strips:
            items += [shifted(item, 0, height * self.grid) for item in strip.items]
            height += strip.height
        return Strip(height, tuple(items))


def _cap_top(line: PlacedLine) -> Pt:
    return line.baseline - CAPITALS * max(run.size for run in line.runs)


def _sized(item: TextItem, size: float) -> TextItem:
    return item if size == 1.0 else replace(item, style=replace(item.style, size=item.style.size * size))

"""Callouts: in one column a strip for each line, over all columns one strip with balanced columns inside."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import BoxItem, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.boxes import place_ground
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem
from bantin_cli.layout.strips import Lines, Part, Strip, shifted
from bantin_cli.layout.text import first_baseline, lines_needed, place_end_mark, place_line
from bantin_cli.styles.spec import BoxStyle, EndMarkSpec
from bantin_cli.units import Pt

_SHARE_MIN = 4
"""A callout that may be broken is broken after so many lines at the earliest."""

_COLUMN_MIN = 2
"""Each of the columns inside a callout holds so many lines, or there are fewer columns."""

_BULLET_RISE = 0.26
"""The middle of small letters stands so far over their baseline, in sizes of their type: so does a bullet's."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a callout: what stands on it, from its own upper left corner; may a column end after it?"""

    height: Lines
    items: tuple[PlacedItem, ...]
    may_end: bool


@dataclass(frozen=True, slots=True)
class CalloutSetter:
    """Sets callouts for one measure.

    Attributes:
        columns: of the page, over which the measure goes.
        lines_max: of the page.
    """

    typesetter: Typesetter
    measure: Pt
    grid: Pt
    end_mark: EndMarkSpec
    columns: int
    lines_max: Lines

    def part(self, box: BoxItem) -> Part:
        """Set a callout.

        Text stands on the grid, a line of ground above it and one below; a line never hangs over its strip's ground,
        so that a share of the callout is closed wherever it ends.
        """
        for columns in range(self.columns, 1, -1):
            width = (self._inner(box.style) - (columns - 1) * box.style.column_gap) / columns
            lines = [line for item in box.items for line in self._lines(box, item, width)]
            if sum(line.height for line in lines) >= _COLUMN_MIN * columns:
                return self._in_columns(box, lines, columns, width)
        return self._line_by_line(box)

    def _inner(self, style: BoxStyle) -> Pt:
        return self.measure - style.padding.left - style.padding.right

    def _lines(self, box: BoxItem, item: TextItem, width: Pt) -> list[_Line]:
        paragraph = self.typesetter.set(_without_bullet(item), width)
        set_lines = paragraph.lines if paragraph else ()
        height = lines_needed(item.style.leading, self.grid)
        lift = box.style.heading_gap if item is box.heading else 0.0
        lines: list[_Line] = []
        for number, line in enumerate(set_lines, start=1):
            left = len(set_lines) - number
            items: list[PlacedItem] = [place_line(line, item, y=0, measure=width)]
            if number == 1 and item.has_bullet:
                items.append(_bullet(box.style, item))
            if left == 0 and item.ends_article:
                items.append(place_end_mark(line, item.style, self.end_mark))
            placed = tuple(shifted(one, box.style.padding.left, -lift) for one in items)
            lines.append(_Line(height, placed, left == 0 or (number >= 2 and left >= 2)))
        return lines

    def _line_by_line(self, box: BoxItem) -> Part:
        """Set a callout with a strip for each line, so that a long one may go on in the next column."""
        texts = ((box.heading,) if box.heading else ()) + box.items
        strips: list[Strip] = []
        for index, item in enumerate(texts):
            lines = self._lines(box, item, self._inner(box.style))
            for number, line in enumerate(lines, start=1):
                above = 0 if strips else 1
                may_break = number == len(lines) and len(strips) >= _SHARE_MIN and index < len(texts) - 1
                ground = place_ground(box.style, self.measure, above * box.style.top, (above + line.height) * self.grid)
                placed = (shifted(one, 0, above * self.grid) for one in line.items)
                strips.append(Strip(above + line.height, (*ground, *placed), 0, may_break))
        strips.append(Strip(1, tuple(place_ground(box.style, self.measure, 0.0, box.style.foot))))
        if len(strips) <= box.style.whole_lines:
            strips = [replace(strip, may_break=strip is strips[-1]) for strip in strips]
        strips[0] = replace(strips[0], white=1)
        return Part(tuple(strips), after=1)

    def _in_columns(self, box: BoxItem, lines: Sequence[_Line], columns: int, width: Pt) -> Part:
        """Set a callout over all columns with its text in columns; one higher than a page goes on on the next."""
        head = self._lines(box, box.heading, self._inner(box.style)) if box.heading else []
        strips: list[Strip] = []
        while lines:
            above = 1 + sum(line.height for line in head)
            shares, lines = _shared_out(lines, columns, self.lines_max - above - 1)
            height = above + max(_height(share) for share in shares) + 1
            foot = (height - 1) * self.grid + box.style.foot
            items = place_ground(box.style, self.measure, box.style.top, foot)
            items += self._placed(head, 0.0, 1)
            for number, share in enumerate(shares):
                items += self._placed(share, number * (width + box.style.column_gap), above)
            strips.append(Strip(height, tuple(items), 0 if strips else 1))
            head = []
        return Part(tuple(strips), after=1)

    def _placed(self, lines: Sequence[_Line], x: Pt, top: Lines) -> list[PlacedItem]:
        placed: list[PlacedItem] = []
        for line in lines:
            placed += [shifted(item, x, top * self.grid) for item in line.items]
            top += line.height
        return placed


def _height(lines: Sequence[_Line]) -> Lines:
    return sum(line.height for line in lines)


def _shared_out(
    lines: Sequence[_Line], columns: int, available: Lines
) -> tuple[list[Sequence[_Line]], Sequence[_Line]]:
    """Part lines into columns of which the highest is as low as can be, the first ones rather higher than the last.

    Returns:
        The lines of each column, and those that do not fit into `available` lines.
    """
    low = -(-_height(lines) // columns)
    for height in range(low, available):
        shares, rest = _filled(lines, columns, height)
        if not rest:
            return shares, rest
    return _filled(lines, columns, available)


def _filled(lines: Sequence[_Line], columns: int, height: Lines) -> tuple[list[Sequence[_Line]], Sequence[_Line]]:
    """Fill columns one after the other; a text longer than a column is broken wherever the column ends."""
    shares: list[Sequence[_Line]] = []
    for _ in range(columns):
        count = covered = 0
        while count < len(lines) and covered + lines[count].height <= height:
            covered += lines[count].height
            count += 1
        legal = count
        while 0 < legal < len(lines) and not lines[legal - 1].may_end:
            legal -= 1
        count = legal or max(1, count) if lines else 0
        shares.append(lines[:count])
        lines = lines[count:]
    return shares, lines


def _bullet(style: BoxStyle, item: TextItem) -> PlacedFill:
    middle = first_baseline(item.style) - _BULLET_RISE * item.style.size
    side = style.bullet_size
    return PlacedFill(Rect(item.indent - style.list_indent, middle - side / 2, side, side), style.bullet_colour)


def _without_bullet(item: TextItem) -> TextItem:
    """Return the text without its bullet, which is drawn in the box's colour; a number stays text."""
    return replace(item, marker="") if item.has_bullet else item

"""Total-fit line breaking: of all ways to break a paragraph, the one whose lines together look best.

After Knuth and Plass, "Breaking Paragraphs into Lines" (1981), with three changes. Vietnamese is broken at spaces and
never hyphenated, so a line's candidates lie side by side in the row and are found by two moving ends instead of a list
of active breaks. A line's price is a smooth function of its ratio, and a difference to the line before costs by its
square, in place of classes of fitness. The best way to a position is kept for the position, or for the position and
the line number when lines differ in measure or an exact number of lines is asked for.

Times grow with the number of words times the words on a line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import add, sub
from typing import NamedTuple

from bantin_cli.layout.fitting import INFINITE, Fitting
from bantin_cli.layout.room import Room
from bantin_cli.layout.row import Row
from bantin_cli.layout.tokens import Break
from bantin_cli.units import Pt

_PRICES = {
    Break.SPACE: 0.0,
    Break.PART: 1.0,
    Break.HYPHEN: 1.0,
    Break.SLASH: 4.0,
    Break.PHRASE: 3.0,
    Break.WEAK: 12.0,
    Break.FIRM: 40.0,
    Break.LAST_RESORT: 120.0,
    Break.LETTERS: 0.0,
    Break.NEVER: 1e6,
}
"""What a line's end costs; a line at a ratio of 1 costs 2, one at a ratio of 2 costs 20, at 2.4 as much as a bond."""

PRICE_BY_KIND = [_PRICES[kind] for kind in Break]

_RELEASE = 3.0
"""Ratio up to which lines are tried first; above it a bond gives way anyhow."""

_MOST_TRIED = 100_000
"""Pieces times lines up to which a number of lines may be asked for; a paragraph of several pages keeps its own."""

_HOPELESS = 8.0
"""Ratios above this are all the same."""

_ROUNDING: Pt = 0.005
"""Letters may reach this far over the measure."""


class _Columns(NamedTuple):
    """What lines give at a ratio of 1, by `Fitting.capacity`: stretched and shrunk."""

    fitting: Fitting
    wide: tuple[list[Pt], list[Pt]]
    narrow: tuple[list[Pt], list[Pt]]
    reaches: dict[float, list[Pt]]

    @classmethod
    def of(cls, row: Row, fitting: Fitting) -> "_Columns":
        return cls(fitting, fitting.capacity(row, fitting.stretch), fitting.capacity(row, fitting.shrink), {})

    def reach(self, end: list[Pt], tolerance: float) -> list[Pt]:
        """Return how far the letters before each position can be stretched; computed once for a tolerance."""
        if tolerance not in self.reaches:
            self.reaches[tolerance] = [x + tolerance * give for x, give in zip(end, self.wide[0], strict=True)]
        return self.reaches[tolerance]


class Ways:
    """The best way to each position: its price, where its last line begins, and that line's ratio."""

    __slots__ = ("came", "price", "ratio")

    def __init__(self, length: int) -> None:
        """Know no way."""
        self.price = [INFINITE] * (length + 1)
        self.came = [-1] * (length + 1)
        self.ratio = [0.0] * (length + 1)

    @classmethod
    def outset(cls, length: int) -> "Ways":
        """Know the first position alone."""
        ways = cls(length)
        ways.price[0] = 0.0
        return ways


@dataclass(frozen=True, slots=True)
class Fit:
    """A paragraph broken into lines.

    Attributes:
        stops: position after each line.
        ratios: of each line; 0 for a last line with room to spare.
        price: of all lines together.
    """

    stops: tuple[int, ...]
    ratios: tuple[float, ...]
    price: float


class Breaker:
    """Breaks one paragraph in one room, into the best lines or into a number of lines."""

    def __init__(self, row: Row, room: Room, fitting: Fitting) -> None:
        """Prepare the columns; nothing is broken yet.

        Args:
            row: the paragraph; no piece wider than `room.narrowest`.
            room: the measures.
            fitting: how lines are judged.
        """
        self._room = room
        self._fitting = fitting
        self._length = row.length
        self._begin = row.begin.copy()
        self._begin[:1] = [x - room.indent for x in row.begin[:1]]
        self._end = row.end.copy()
        self._end[-1] += room.reserve
        if row.hang_left:
            self._begin = list(map(add, self._begin, row.hang_left))
            self._end = list(map(sub, self._end, row.hang_right))
        self._columns = _Columns.of(row, fitting)
        self._narrow_columns = _Columns.of(row, fitting.narrow) if fitting.narrow else self._columns
        self._prices = [PRICE_BY_KIND[kind] for kind in row.kinds]
        self._closes = row.closes
        self._lonely = row.lonely
        self._layers = [Ways.outset(self._length)]

    def best(self) -> Fit:
        """Return the best lines: with ratios up to `_RELEASE`, else with looser lines, else whatever goes."""
        tried = None if self._fitting.tolerance == INFINITE else self._find(_RELEASE)
        return tried or self._find(INFINITE) or self._greedy()

    def exactly(self, count: int) -> Fit | None:
        """Return the best `count` lines within the tolerance; None when there are none or the paragraph is too long.

        The ways found are kept, so that asking for another number costs little.
        """
        if count * self._length > _MOST_TRIED:
            return None
        layers = self._layers
        while len(layers) <= count:
            tolerance = self._fitting.at(self._room.width_of(len(layers) - 1)).tolerance
            layers.append(self._next_layer(layers[-1], len(layers) - 1, tolerance))
        price = layers[count].price[-1]
        return None if price == INFINITE else _fit(_trace(layers, count, self._length), price)

    def _next_layer(self, source: Ways, number: int, tolerance: float) -> Ways:
        target = Ways(self._length)
        starts = [start for start in range(self._length) if source.price[start] != INFINITE]
        self._relax(source, target, (self._room.width_of(number), tolerance), starts)
        return target

    def _find(self, tolerance: float) -> Fit | None:
        layers = [Ways.outset(self._length)]
        for number in range(len(self._room.head)):
            layers.append(self._next_layer(layers[-1], number, tolerance))
        rest = Ways(self._length)
        rest.price = layers[-1].price.copy()
        rest.ratio = layers[-1].ratio.copy()
        self._relax(rest, rest, (self._room.width, tolerance), range(self._length))
        short = min(range(len(layers)), key=lambda number: layers[number].price[-1])
        price = layers[short].price[-1]
        if price != INFINITE and price <= rest.price[-1]:
            return _fit(_trace(layers, short, self._length), price)
        if rest.price[-1] == INFINITE:
            return None
        lines: list[tuple[int, float]] = []
        stop = self._length
        while rest.came[stop] >= 0:
            lines.append((stop, rest.ratio[stop]))
            stop = rest.came[stop]
        return _fit(lines + _trace(layers, len(layers) - 1, stop), rest.price[-1])

    def _relax(self, source: Ways, target: Ways, limits: tuple[Pt, float], starts: Iterable[int]) -> None:
        """Try every line that begins at `starts`; `limits` are its measure and the largest ratio.

        The innermost loop of the program: columns are local, and both ends of a line only ever move forwards.
        """
        measure, tolerance = limits
        columns = self._columns if self._fitting.at(measure) is self._fitting else self._narrow_columns
        fitting = columns.fitting
        begin, end, prices, closes = self._begin, self._end, self._prices, self._closes
        wide, wide_before = columns.wide
        narrow, narrow_before = columns.narrow
        price_to, came_to, ratio_to = target.price, target.came, target.ratio
        line_price, steep, contrast = fitting.line_price, fitting.steepness, fitting.contrast
        is_limited = tolerance != INFINITE
        reach = columns.reach(end, tolerance) if is_limited else []
        first = 0
        for start in starts:
            base = source.price[start] + line_price
            if base == INFINITE:
                continue
            room = measure + begin[start] + _ROUNDING
            wide_here, narrow_here = wide_before[start], narrow_before[start]
            close = closes[start]
            first = max(first, start + 1)
            if is_limited:
                need = room + tolerance * wide_here
                while first < close and reach[first] < need:
                    first += 1
            previous = source.ratio[start]
            for stop in range(first, close):
                slack = room - end[stop]
                if slack >= 0:
                    ratio = min(slack / (wide[stop] - wide_here), _HOPELESS)
                elif narrow[stop] - narrow_here < -slack:
                    break
                else:
                    ratio = slack / (narrow[stop] - narrow_here)
                square = ratio * ratio
                change = ratio - previous
                price = base + prices[stop] + square * (1 + steep * square) + contrast * change * change
                if price < price_to[stop]:
                    price_to[stop], came_to[stop], ratio_to[stop] = price, start, ratio
            else:
                self._close((source, target), columns, start, room)

    def _close(self, ways: tuple[Ways, Ways], columns: _Columns, start: int, room: Pt) -> None:
        """Try the line from `start` to the next forced end; it is never stretched, but shrunk if it must be."""
        source, target = ways
        fitting = columns.fitting
        stop = self._closes[start]
        slack = room - self._end[stop]
        give = columns.narrow[0][stop] - columns.narrow[1][start]
        ratio = 0.0
        white = fitting.closing_weight * (max(slack, 0.0) / fitting.stretch) ** 2
        if slack < 0:
            if give < -slack:
                return
            ratio = slack / give
        price = source.price[start] + fitting.line_price + white + ratio**2 + fitting.steepness * ratio**4
        if start >= self._lonely[stop]:
            price += fitting.lonely_price
        if price < target.price[stop]:
            target.price[stop], target.came[stop], target.ratio[stop] = price, start, ratio

    def _greedy(self) -> Fit:
        """Fill line after line; the way out where a letter or a glued pair is wider than the measure."""
        lines: list[tuple[int, float]] = []
        start = 0
        while start < self._length:
            limit = self._room.width_of(len(lines)) + self._begin[start] + _ROUNDING
            stop = start + 1
            while stop < self._closes[start] and self._end[stop + 1] <= limit:
                stop += 1
            lines.append((stop, 0.0))
            start = stop
        return _fit(lines[::-1], _PRICES[Break.NEVER])


def _trace(layers: list[Ways], number: int, stop: int) -> list[tuple[int, float]]:
    """Return the line ends up to `stop` with their ratios, from the last backwards."""
    lines: list[tuple[int, float]] = []
    for layer in layers[number:0:-1]:
        lines.append((stop, layer.ratio[stop]))
        stop = layer.came[stop]
    return lines


def _fit(backwards: list[tuple[int, float]], price: float) -> Fit:
    stops, ratios = zip(*reversed(backwards), strict=True)
    return Fit(stops, ratios, price)

"""Part a column of strips into several: balanced when all of it fits, filled to the foot when it goes on.

Knows nothing of pages. Heights are whole grid lines.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from bantin_cli.layout.choices import column_choices
from bantin_cli.layout.strips import Lines, Part, Strip, strips_of

_SLACK = 3
"""How many lines higher than the mean a balanced column may become before other line counts are tried."""

_UNLIMITED: Lines = 1_000_000
_GIVEN_MOST: Lines = 6
"""By how many lines columns may come out lower than their parts are in all: pictures in them give way."""

_BEYOND: Lines = 20
"""How many lines beyond the page are looked at: enough for any part to be varied or moved over its foot."""

_TRIED = 60
"""So many choices are tried of a column; those that come later are far from it, and seldom better."""

_REST_MIN = 2
"""Lines that must remain for every column of the next page."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A column of strips parted into columns.

    Attributes:
        columns: the strips of each column.
        rest: what goes on on the next page.
        height: of the tallest column.
        difference: between the tallest and the shortest column; an empty last column does not count.
    """

    columns: tuple[tuple[Strip, ...], ...]
    rest: tuple[Part, ...]
    height: Lines
    difference: Lines


class _Ruler:
    """Heights of any run of strips, by prefix sums."""

    def __init__(self, strips: tuple[Strip, ...], *, is_strict: bool = False) -> None:
        self.strips = strips
        self.is_strict = is_strict
        self.sums = [0]
        for strip in strips:
            self.sums.append(self.sums[-1] + strip.white + strip.height)

    def height(self, start: int, end: int) -> Lines:
        """Height of a column from strip `start` up to, not with, strip `end`."""
        if start >= end:
            return 0
        first = self.strips[start]
        repeated = first.repeats.height if first.repeats else 0
        return self.sums[end] - self.sums[start] - first.white + repeated

    def ends(self, start: int, low: Lines, high: Lines) -> Iterator[int]:
        """Legal ends of a column that begins at `start` and is `low` to `high` lines high, the highest first."""
        if start >= len(self.strips):
            return
        offset = self.height(start, start + 1) - (self.sums[start + 1] - self.sums[start])
        end = bisect_right(self.sums, high - offset + self.sums[start], lo=start + 1) - 1
        while end > start and self.height(start, end) >= low:
            last = self.strips[end - 1]
            if (end == len(self.strips) or last.may_break) and not (self.is_strict and last.is_poor_foot):
                yield end
            end -= 1


class Parter:
    """Parts columns and remembers how: the search asks for the same columns again and again.

    One for each article; what it remembers holds the parts, so that none of them can be mistaken for another.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._heights: dict[tuple[int, int], tuple[Sequence[Part], Lines]] = {}
        self._balanced: dict[tuple[int, int], tuple[Sequence[Part], Parting | None]] = {}
        self._filling: dict[tuple[int, int, Lines], tuple[Sequence[Part], Parting | None]] = {}

    def balanced(self, parts: Sequence[Part], columns: int, available: Lines) -> Parting | None:
        """Part everything into even columns, as `part_balanced` does, or None when that is too high."""
        key = (id(parts), columns)
        if key not in self._balanced:
            if key not in self._heights:
                self._heights[key] = (parts, -(-sum(part.height for part in parts) // columns))
            if self._heights[key][1] > available + _GIVEN_MOST:
                return None
            self._balanced[key] = (parts, part_balanced(parts, columns, _UNLIMITED))
        parting = self._balanced[key][1]
        return parting if parting and parting.height <= available else None

    def filling(self, parts: Sequence[Part], columns: int, available: Lines) -> Parting | None:
        """Fill columns to the foot, as `part_filling` does."""
        key = (id(parts), columns, available)
        if key not in self._filling:
            self._filling[key] = (parts, part_filling(parts, columns, available))
        return self._filling[key][1]


def part_balanced(parts: Sequence[Part], columns: int, available: Lines) -> Parting | None:
    """Part everything into columns of equal height, as low as possible.

    Args:
        parts: of one band.
        columns: how many columns.
        available: no column may be higher, in lines.

    Returns:
        Columns that end within one line of each other; where no choice of breaks and line counts gives that, those
        that come nearest; None when they do not fit into `available`.
    """
    plain = strips_of(parts)
    if not plain:
        return Parting(((),) * columns, (), 0, 0)
    ruler = _Ruler(plain)
    if columns == 1:
        height = ruler.height(0, len(plain))
        return Parting((plain,), (), height, 0) if height <= available else None
    if -(-ruler.height(0, len(plain)) // columns) > available + _GIVEN_MOST:
        return None
    for is_strict in (True, False) if _has_poor_feet(plain) else (False,):
        for choice in islice(column_choices(parts), _TRIED):
            parting = _even(_Ruler(strips_of(choice), is_strict=is_strict), columns, available)
            if parting:
                return parting
    return _nearest(plain, columns, available)


def part_filling(parts: Sequence[Part], columns: int, available: Lines) -> Parting | None:
    """Fill columns to the foot; the rest goes on on the next page.

    Returns:
        Columns that end within one line of each other as near to the foot as can be; None when nothing fits.
    """
    near = _near(parts, columns * available + _BEYOND)
    parting = _part_near(near, columns, available)
    return replace(parting, rest=(*parting.rest, *parts[len(near) :])) if parting else None


def _near(parts: Sequence[Part], height: Lines) -> Sequence[Part]:
    """Return the first parts that are `height` lines high together: what comes after cannot matter to this page."""
    covered: Lines = 0
    for count, part in enumerate(parts, start=1):
        covered += part.height
        if covered >= height:
            return parts[:count]
    return parts


def _part_near(parts: Sequence[Part], columns: int, available: Lines) -> Parting | None:
    plain = strips_of(parts)
    for is_strict in (True, False) if _has_poor_feet(plain) else (False,):
        for choice in islice(column_choices(parts), _TRIED):
            ruler = _Ruler(strips_of(choice), is_strict=is_strict)
            parting = _filled(ruler, columns, available) or _filled(ruler, columns, available - 1)
            if parting:
                return _with_rest(parting, choice)
    for slack in range(2, min(available, 9)):
        parting = _filled(_Ruler(plain), columns, available - slack)
        if parting:
            return _with_rest(parting, parts)
    parting = _ragged(plain, columns, available)
    return _with_rest(parting, parts) if parting else None


def _with_rest(parting: Parting, parts: Sequence[Part]) -> Parting:
    """Return the parting with what remains of its parts; one that was broken can no longer be varied."""
    placed = sum(len(column) for column in parting.columns)
    rest: list[Part] = []
    for part in parts:
        count = len(part.strips)
        if placed < count:
            rest.append(part if placed == 0 else Part(part.strips[placed:], part.after))
        placed = max(0, placed - count)
    return replace(parting, rest=tuple(rest))


def _has_poor_feet(strips: Sequence[Strip]) -> bool:
    return any(strip.is_poor_foot for strip in strips)


def _even(ruler: _Ruler, columns: int, available: Lines) -> Parting | None:
    strips = ruler.strips
    low = -(-ruler.height(0, len(strips)) // columns)
    for height in range(max(1, low - 1), min(available, low + _SLACK) + 1):
        for breaks in _breaks(ruler, columns, height):
            if breaks[-1] == len(strips):
                parting = _parting(strips, (0, *breaks), ruler)
                if _text_difference(parting.columns) <= 1:
                    return parting
    return None


def _text_difference(columns: Sequence[Sequence[Strip]]) -> Lines:
    """Return by how much columns differ when a source line under the last one does not count."""
    heights = [
        sum(strip.height + (strip.white if index else 0) for index, strip in enumerate(column))
        - sum(strip.height for strip in column if strip.is_tail)
        for column in columns
    ]
    return max(heights) - min(heights)


def _breaks(ruler: _Ruler, columns: int, height: Lines, start: int = 0) -> Iterator[tuple[int, ...]]:
    """Yield the ends of `columns` columns from `start`, each `height` lines high or one less."""
    for end in ruler.ends(start, height - 1, height):
        if columns == 1:
            yield (end,)
        else:
            for rest in _breaks(ruler, columns - 1, height, end):
                yield (end, *rest)


def _filled(ruler: _Ruler, columns: int, height: Lines) -> Parting | None:
    strips = ruler.strips
    for breaks in _breaks(ruler, columns, height):
        rest = ruler.height(breaks[-1], len(strips))
        if rest >= _REST_MIN * columns:
            return _parting(strips, (0, *breaks), ruler)
    return None


def _nearest(strips: tuple[Strip, ...], columns: int, available: Lines) -> Parting | None:
    """Balance as well as it goes when nothing is even: by the least difference, then the least height.

    The difference that is allowed doubles until there is a way: trying every way takes seconds in four columns.
    """
    ruler = _Ruler(strips)
    allowed: Lines = 2
    while True:
        found = min(_uneven(ruler, columns, available, allowed), default=None)
        if found:
            return _parting(strips, (0, *found[2]), ruler)
        if allowed >= available:
            return None
        allowed *= 2


def _uneven(
    ruler: _Ruler, columns: int, available: Lines, allowed: Lines
) -> Iterator[tuple[Lines, Lines, tuple[int, ...]]]:
    """Yield the ways to part everything into columns of heights that differ by no more than `allowed`.

    An empty column counts as one without height.

    Returns:
        For each way the difference, the height of the tallest column, and the ends of the columns.
    """
    count = len(ruler.strips)

    def further(ends: tuple[int, ...], lowest: Lines, tallest: Lines) -> Iterator[tuple[Lines, Lines, tuple[int, ...]]]:
        start = ends[-1] if ends else 0
        left = columns - len(ends)
        if left == 0 or start == count:
            lowest = 0 if left else lowest
            if start == count and tallest - lowest <= allowed:
                yield (tallest - lowest, tallest, (*ends, *(count,) * left))
            return
        for end in ruler.ends(start, max(0, tallest - allowed), min(available, lowest + allowed)):
            height = ruler.height(start, end)
            if left > 1 or end == count:
                yield from further((*ends, end), min(lowest, height), max(tallest, height))

    return further((), available, 0)


def _ragged(strips: tuple[Strip, ...], columns: int, available: Lines) -> Parting | None:
    """Fill each column as far as it goes: for columns of pictures and boxes, which no line count can even out."""
    ruler = _Ruler(strips)
    breaks: list[int] = []
    at = 0
    for _ in range(columns):
        end = next(ruler.ends(at, 1, available), at)
        breaks.append(end)
        at = end
    return _parting(strips, (0, *breaks), ruler) if breaks and breaks[0] else None


def _parting(strips: tuple[Strip, ...], bounds: Sequence[int], ruler: _Ruler) -> Parting:
    pairs = list(pairwise(bounds))
    heights = [ruler.height(start, end) for start, end in pairs]
    used = [height for height in heights if height]
    return Parting(
        columns=tuple(strips[start:end] for start, end in pairs),
        rest=(),
        height=max(heights),
        difference=max(used) - min(used) if used else 0,
    )

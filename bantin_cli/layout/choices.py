"""Other ways to fill the same column: paragraphs a line longer or shorter, pictures higher or elsewhere.

The first choice is the column as it was written; every further one is a little further from it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from bantin_cli.layout.strips import Lines, Part, strain

_PAIRS = 8
"""So many varied parts are tried two at a time, or together with a moved picture."""

_PARAGRAPH = (-1, 1)
_FLEXIBLE = (-1, 1, -2, 2, -3, 3, -4, 4)
"""By how many lines a paragraph, and a picture or the white above a subhead, may be varied."""

_LOSS_MAX = 0.25
"""No more than this is cut off a picture only to even out columns."""

_PER_LINE = 0.005
"""What a line of a picture or of white counts beside the white that the lines of a paragraph gain or lose."""

_STRAIN_MAX = 0.05
"""No paragraph is varied whose lines would gain or lose more than this share of the measure."""


def column_choices(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """Yield the column as it stands, then with one part varied, with one moved, with two changes of either kind."""
    yield parts
    varied: list[tuple[int, Part]] = []
    for index, other in _variants(parts):
        varied.append((index, other))
        yield _with(parts, index, other)
    arrangements = list(_arrangements(parts))
    yield from arrangements
    for (index, other), (second, other_second) in combinations(varied[:_PAIRS], 2):
        if index != second:
            yield _with(_with(parts, index, other), second, other_second)
    for arrangement in arrangements:
        for index, other in islice(_variants(arrangement), _PAIRS):
            yield _with(arrangement, index, other)
    if sum(bool(part.moves) for part in parts) > 1:
        for arrangement in arrangements:
            yield from _arrangements(arrangement)


def _variants(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    """Yield the column's parts some lines lower or higher, one at a time; those first on which it shows least."""
    tried = [
        (_cost(part, delta), index, delta)
        for index, part in enumerate(parts)
        if part.vary
        for delta in (_FLEXIBLE if part.last_line is None else _PARAGRAPH)
    ]
    for cost, index, delta in sorted(tried):
        vary = parts[index].vary
        other = vary(delta) if vary and cost <= _STRAIN_MAX else None
        if other and other.loss <= max(parts[index].loss, _LOSS_MAX):
            yield index, other


def _cost(part: Part, delta: Lines) -> float:
    return strain(part, delta) if part.last_line is not None else _PER_LINE * abs(delta)


def _with(parts: Sequence[Part], index: int, other: Part) -> list[Part]:
    return [*parts[:index], other, *parts[index + 1 :]]


def _arrangements(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the column with one picture or box further down or up, never right under a heading or after the text."""
    for index, part in enumerate(parts):
        for distance in part.moves:
            to = index + distance
            others = [*parts[:index], *parts[index + 1 :]]
            if 0 <= to < len(others) and (to == 0 or _may_end(others[to - 1])):
                moved = [*others[:to], part, *others[to:]]
                for position in (to + 1, index if to > index else index + 1):
                    _indent(moved, position)
                yield moved


def _indent(parts: list[Part], position: int) -> None:
    """Give the paragraph at a position the first-line indent that it has after what now stands above it."""
    if not 0 < position < len(parts):
        return
    part, above = parts[position], parts[position - 1]
    if part.indented and (above.moves or above.indented):
        parts[position] = part.indented(not above.moves)


def _may_end(part: Part) -> bool:
    return not part.strips or part.strips[-1].may_break

"""One line's places: how the white of a line is shared among word spaces and letters."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from bantin_cli.flow.items import TextItem
from bantin_cli.layout.breaking import Breaker
from bantin_cli.layout.fitting import ORDINARY, Fitting
from bantin_cli.layout.placed import PlacedRun
from bantin_cli.layout.room import Room
from bantin_cli.layout.row import Row
from bantin_cli.layout.runs import Spacing, place_runs
from bantin_cli.layout.tokens import Break
from bantin_cli.styles.spec import Align
from bantin_cli.units import Pt

_LOOSE = 0.44
"""Word gap in em above which a line draws on all its letter space."""

_SATURATION = 0.3
"""Ratio at which letter space reaches its ordinary limit: letters give way before word spaces become uneven."""

_TIGHT = 0.156
"""Word gap in em below which a line draws on all its letter space: some readers copy words 0.15 apart as one."""

_HOPELESS = 1.0
"""Word gap in em above which a line stays loose and short instead: what follows it cannot be broken."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line; x = 0 is the column's left edge.

    Attributes:
        runs: from left to right; a list's marker stands before the text.
        width: as drawn, from the first letter to the last; a trailing space is not counted.
        left: where the first letter stands.
        ratio: of its spaces: 0 natural, above 0 stretched, below 0 shrunk.
        end_x: right end of the last letter.
        breaks_word: it ends between the letters of a word that is wider than a line.
    """

    runs: tuple[PlacedRun, ...]
    width: Pt
    left: Pt
    ratio: float
    end_x: Pt
    breaks_word: bool = False


def labelling(line: SetLine) -> SetLine:
    """Return a line that stands beside a text as its marker or page number."""
    return replace(line, runs=tuple(replace(run, is_label=True) for run in line.runs))


class Plan(NamedTuple):
    """A paragraph ready to be set in one place.

    Attributes:
        row: its words.
        room: where its lines may stand.
        fitting: how they are judged.
        breaker: finds them.
        space: the word space of its style's face.
    """

    row: Row
    room: Room
    fitting: Fitting
    breaker: Breaker
    space: Pt


def set_line(item: TextItem, plan: Plan, number: int, stops: tuple[int, int]) -> SetLine:
    """Give the letters of one line their places.

    Args:
        item: the paragraph.
        plan: of the paragraph.
        number: of the line, the first being 0.
        stops: positions before its first and after its last piece.
    """
    row, room = plan.row, plan.room
    fitting = plan.fitting.at(room.width_of(number))
    start, stop = stops
    indent = room.indent if number == 0 else 0.0
    left = room.left_of(number) + indent
    width = row.end[stop] - row.begin[start]
    spare = room.width_of(number) - indent - width
    if row.hang_left:
        left -= row.hang_left[start]
        spare += row.hang_left[start] + row.hang_right[stop]
    if stop == row.length:
        spare -= room.reserve
    gaps = row.inside[stop] - row.before[start]
    spacing = Spacing(0.0, 0.0)
    ratio = 0.0
    if fitting.is_ragged:
        left += {Align.RIGHT: spare, Align.CENTRE: spare / 2}.get(item.style.align, 0.0)
    elif gaps and (spare < 0 or stop not in row.lonely):
        joints = row.joints_inside[stop] - row.joints_before[start]
        spacing = _share(plan, item.style.size, (gaps, joints, width), spare)
        gap = spacing.word_space + 2 * spacing.letter_space
        ratio = gap / (fitting.stretch if gap > 0 else fitting.shrink)
        width = width * spacing.scale + gaps * gap + joints * spacing.letter_space
    runs = place_runs(row, start, stop, left, spacing)
    return SetLine(runs, width, left, ratio, left + width, row.kinds[stop] == Break.LETTERS)


def _share(plan: Plan, size: Pt, counts: tuple[int, int, Pt], spare: Pt) -> Spacing:
    """Share the white of a justified line among its word gaps and, up to a limit, the joints between letters.

    A gap is seen between two letters: letter space before and after the space is part of it. A line that would gape
    even so has its letters set a little wider; where words would run together, letters stand a little closer.

    Args:
        plan: of the paragraph.
        size: of the type.
        counts: numbers of gaps and of joints inside words, and the line's own width.
        spare: white to be added, or taken when negative.
    """
    gaps, joints, width = counts
    fitting = plan.fitting
    limit = fitting.letter
    eager = limit / _SATURATION
    give = gaps * (fitting.stretch if spare > 0 else fitting.shrink)
    letter_space = max(-limit, min(limit, eager * spare / (give + joints * eager)))
    lack = joints * letter_space + gaps * (_TIGHT * size - plan.space) - spare
    if lack > 0 and joints:
        letter_space = max(-limit / ORDINARY, letter_space - lack / joints)
    scale = 1.0
    loose = _LOOSE * size - plan.space
    excess = spare - joints * letter_space - gaps * loose
    if excess > 0:
        if joints:
            letter_space = min(limit / ORDINARY, letter_space + excess / joints)
        excess = spare - joints * letter_space - gaps * loose
        scale += min(fitting.scaling, max(0.0, excess) / width)
    gap = (spare - joints * letter_space - width * (scale - 1)) / gaps
    if plan.space + gap > _HOPELESS * size:
        return Spacing(loose, 0.0)
    return Spacing(gap - 2 * letter_space, letter_space, scale)

"""What a column is made of: strips, the smallest pieces that are not broken, in whole lines of the grid."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import (
    PlacedFill,
    PlacedGlyph,
    PlacedGradient,
    PlacedItem,
    PlacedLine,
    PlacedPicture,
    PlacedQr,
    PlacedRule,
)
from bantin_cli.units import Pt

Lines: TypeAlias = int
"""A height in lines of the baseline grid."""

_LAST_MIN = 0.2
"""A last line that a paragraph gains fills so much of the measure at least."""

FREELY = (1, -1, 2, -2, 3, -3, 4, 5)
"""By how many parts a picture or a box moves at the most: a reader still finds it by the text it belongs to."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of text, a picture with its caption, a table row: never broken.

    Attributes:
        height: in grid lines.
        items: placed from the strip's own top left corner.
        white: grid lines left free above, except at a column's head.
        may_break: a column may end after it.
        repeats: set again above this strip when a column begins with it: a table's header row.
        is_tail: a source line under the text: columns are even without it too.
        is_poor_foot: a column should not end with it where another choice is: a picture under which text would follow.
    """

    height: Lines
    items: tuple[PlacedItem, ...]
    white: Lines = 0
    may_break: bool = True
    repeats: "Strip | None" = None
    is_poor_foot: bool = False
    is_tail: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The strips of one flow item.

    Attributes:
        strips: from top to bottom.
        after: grid lines left free below, unless more is asked for above what follows.
        vary: gives the part so many lines higher or lower, with the same content; None where it cannot.
        moves: by how many parts a picture or a box may stand further down, or up where negative; best first.
        indented: gives a paragraph with or without its first-line indent; None for all that has none.
        loss: of a picture, the share of it that is cut off.
        last_line: of a paragraph that can vary, how much of the measure its last line fills, 0 to 1; None for others.
    """

    strips: tuple[Strip, ...]
    after: Lines = 0
    vary: Callable[[int], "Part | None"] | None = None
    moves: tuple[int, ...] = ()
    indented: Callable[[bool], "Part"] | None = None
    loss: float = 0.0
    last_line: float | None = None

    @property
    def height(self) -> Lines:
        """Height with the white between its strips, without that above the first."""
        return sum(strip.height + strip.white for strip in self.strips) - (self.strips[0].white if self.strips else 0)


def strain(part: Part, delta: Lines) -> float:
    """Estimate how much white each line gains or loses, as a share of the measure, when a part is varied.

    A paragraph whose last line is short loses a line easily; one whose last line is nearly full gains one easily. For
    a part that is no paragraph it is 0.
    """
    if part.last_line is None:
        return 0.0
    given = delta - part.last_line + _LAST_MIN if delta > 0 else part.last_line - delta - 1
    return given / len(part.strips)


def strips_of(parts: Iterable[Part]) -> tuple[Strip, ...]:
    """Join parts to one column; of two whites that meet, the larger stays."""
    joined: list[Strip] = []
    after: Lines = 0
    for part in parts:
        for index, strip in enumerate(part.strips):
            wider = index == 0 and after > strip.white
            joined.append(replace(strip, white=after) if wider else strip)
        after = part.after
    return tuple(joined)


def shifted_line(line: PlacedLine, dx: Pt, dy: Pt) -> PlacedLine:
    """Return the line moved by `dx` to the right and `dy` down, in points."""
    return PlacedLine(
        line.box.moved(dx, dy),
        line.baseline + dy,
        line.width,
        tuple(replace(run, x=run.x + dx) for run in line.runs),
        line.element,
        line.span,
        line.breaks_word,
        line.furniture,
    )


def shifted(item: PlacedItem, dx: Pt, dy: Pt) -> PlacedItem:
    """Return the item moved by `dx` to the right and `dy` down, in points."""
    match item:
        case PlacedLine():
            return shifted_line(item, dx, dy)
        case PlacedPicture() | PlacedQr() | PlacedFill() | PlacedGradient():
            return replace(item, box=item.box.moved(dx, dy))
        case PlacedRule():
            return replace(item, x=item.x + dx, y=item.y + dy, x2=item.x2 + dx, y2=item.y2 + dy)
        case PlacedGlyph():
            return replace(item, x=item.x + dx, baseline=item.baseline + dy)


def stacked(strips: Iterable[Strip], *, x: Pt, y: Pt, grid: Pt) -> list[PlacedItem]:
    """Place strips under one another.

    Args:
        strips: of one column; the white above the first is dropped.
        x: left edge of the column, in points.
        y: its upper edge, in points.
        grid: distance of the grid's lines, in points.
    """
    placed: list[PlacedItem] = []
    at = y
    for index, strip in enumerate(strips):
        if index == 0 and strip.repeats is not None:
            placed += [shifted(item, x, at) for item in strip.repeats.items]
            at += strip.repeats.height * grid
        if index > 0:
            at += strip.white * grid
        placed += [shifted(item, x, at) for item in strip.items]
        at += strip.height * grid
    return merged_fills(placed)


def merged_fills(items: Iterable[PlacedItem]) -> list[PlacedItem]:
    """Make one field of fills that stand flush under one another, so that no seam shows between them."""
    merged: list[PlacedItem] = []
    open_fills: dict[tuple[object, ...], int] = {}
    for item in items:
        if not isinstance(item, PlacedFill) or item.radius:
            merged.append(item)
            continue
        key = (round(item.box.x, 2), round(item.box.width, 2), item.colour, round(item.box.y, 2))
        at = open_fills.pop(key, None)
        if at is None:
            at = len(merged)
            merged.append(item)
        else:
            upper = merged[at]
            if isinstance(upper, PlacedFill):
                box = Rect(upper.box.x, upper.box.y, upper.box.width, item.box.bottom - upper.box.y)
                merged[at] = replace(upper, box=box)
        open_fills[(*key[:3], round(item.box.bottom, 2))] = at
    return merged

"""The white that a paragraph's lines may fill: measures and left edges by line number."""

from dataclasses import dataclass

from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class Cutout:
    """White that other things take from the first lines.

    Attributes:
        lines: how many lines are shortened.
        left: by this much at their left.
        right: by this much at their right.
    """

    lines: int
    left: Pt = 0.0
    right: Pt = 0.0


@dataclass(frozen=True, slots=True)
class Room:
    """Where lines may stand, from the column's left edge.

    Attributes:
        left: where lines begin.
        width: how wide they may be.
        head: left and width of the first lines, where they differ.
        indent: white before the first line's first letter, inside its width.
        reserve: white kept after the last word.
    """

    left: Pt
    width: Pt
    head: tuple[tuple[Pt, Pt], ...] = ()
    indent: Pt = 0.0
    reserve: Pt = 0.0

    def left_of(self, number: int) -> Pt:
        """Return where a line begins, the first being number 0; without the first line's indent."""
        return self.head[number][0] if number < len(self.head) else self.left

    def width_of(self, number: int) -> Pt:
        """Return how wide a line may be; the first line's indent is part of it."""
        return self.head[number][1] if number < len(self.head) else self.width

    @property
    def widths(self) -> tuple[Pt, ...]:
        """How wide the first lines may be, where they differ, and all others."""
        return (*(width for _, width in self.head), self.width)

    @property
    def narrowest(self) -> Pt:
        """The least width that a line offers to letters."""
        return min(self.width_of(0) - self.indent, *self.widths)


def build_room(measure: Pt, left: Pt, cutouts: tuple[Cutout, ...], indent: Pt, reserve: Pt) -> Room:
    """Take cutouts out of a column.

    Args:
        measure: width of the column.
        left: white before all lines.
        cutouts: white taken from the first lines, one beside the other.
        indent: white before the first line's first letter.
        reserve: white kept after the last word.
    """
    head: list[tuple[Pt, Pt]] = []
    for number in range(max((cutout.lines for cutout in cutouts), default=0)):
        taken = [cutout for cutout in cutouts if number < cutout.lines]
        start = left + sum(cutout.left for cutout in taken)
        head.append((start, measure - start - sum(cutout.right for cutout in taken)))
    return Room(left, measure - left, tuple(head), indent, reserve)

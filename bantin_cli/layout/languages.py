"""Where the language changes inside a paragraph.

Lines are broken as if there were one language; only what is drawn is parted, so that a reader aloud can be told.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bantin_cli.layout.tokens import MeasuredWords, Piece
from bantin_cli.units import Pt


class Stretch(NamedTuple):
    """The letters of a piece that are in one language.

    Attributes:
        start: number of the piece's letters before them.
        x: of the first, from the piece's own.
        language: None for the bulletin's.
    """

    start: int
    x: Pt
    language: str | None


def find_stretches(
    pieces: Sequence[Piece], changes: Sequence[tuple[int, str | None]], measured: Sequence[MeasuredWords]
) -> list[tuple[Stretch, ...]]:
    """Part pieces where the language changes.

    Args:
        pieces: of a paragraph, in order.
        changes: the number of letters before each change, and the language from there on; the first is at 0.
        measured: the words of each piece's look.

    Returns:
        At least one stretch for each piece.
    """
    found: list[tuple[Stretch, ...]] = []
    passed, number = 0, 0
    for piece, words in zip(pieces, measured, strict=True):
        stretches: list[Stretch] = []
        end = passed + len(piece.text)
        while number + 1 < len(changes) and changes[number + 1][0] <= passed:
            number += 1
        stretches.append(Stretch(0, 0.0, changes[number][1]))
        while number + 1 < len(changes) and changes[number + 1][0] < end:
            number += 1
            start = changes[number][0] - passed
            stretches.append(Stretch(start, words.reach(piece, start), changes[number][1]))
        found.append(tuple(stretches))
        passed = end
    return found

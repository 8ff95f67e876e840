"""Optical margins: how far quotes, points and dashes hang over the edges of a column.

A small mark at a line's end leaves white above and below it and makes the edge look dented. The shares follow what
pdfTeX's character protrusion uses for text faces (Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting
system", 2000).
"""

from bantin_cli.layout.row import Row
from bantin_cli.layout.tokenrow import WordStore
from bantin_cli.units import Pt

_AT_THE_LEFT = {mark: 0.7 for mark in "“‘\"'"} | {mark: 0.4 for mark in "(«–—"}
_AT_THE_RIGHT = {mark: 0.7 for mark in ".,-”’\"'"} | {mark: 0.5 for mark in ":;"} | {mark: 0.3 for mark in "!?)»–—…"}
"""Shares of a mark's width that stand outside where the layout asks for all of it."""


def hang_marks(row: Row, store: WordStore, share: float) -> None:
    """Fill the columns of a row that tell how far its marks may hang over.

    Args:
        row: the paragraph.
        store: what was measured.
        share: how much of the whole overhang the layout asks for, 0 to 1.
    """
    row.hang_left = [share * _overhang(row, store, index, 0) for index in range(row.length)]
    row.hang_right = [0.0, *(share * _overhang(row, store, index, -1) for index in range(row.length))]


def _overhang(row: Row, store: WordStore, index: int, end: int) -> Pt:
    letters = row.texts[index].rstrip(" ")
    shares = _AT_THE_RIGHT if end else _AT_THE_LEFT
    mark = letters[end:][:1]
    if mark not in shares or len(letters) < 2:
        return 0.0
    return shares[mark] * store.words(row.looks[row.look_ids[index]]).measure(mark).width

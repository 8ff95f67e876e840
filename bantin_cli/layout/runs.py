"""Pieces of a row on one line: letters of one look become one run with its place."""

from itertools import chain
from typing import NamedTuple

from bantin_cli.layout.placed import PlacedRun
from bantin_cli.layout.row import Look, Row
from bantin_cli.units import Pt


class Spacing(NamedTuple):
    """What one line does to its letters.

    Attributes:
        word_space: added to every word space, in points.
        letter_space: added after every character, in points.
        scale: width of letters and spaces over their own, before anything is added.
    """

    word_space: Pt
    letter_space: Pt
    scale: float = 1.0


class _Part(NamedTuple):
    """Letters or a space of one look."""

    look_id: int
    x: Pt
    text: str
    kerns: tuple[float, ...]


def place_runs(row: Row, start: int, stop: int, x: Pt, spacing: Spacing) -> tuple[PlacedRun, ...]:
    """Place the pieces from `start` to `stop`, the first letter at `x`.

    A space after the last piece is part of the last run.
    """
    if len(row.looks) == 1:
        text = "".join(row.texts[start:stop])
        return (_run(row.looks[0], x, text, _kerns(row, start, stop), spacing),)
    runs: list[PlacedRun] = []
    parts: list[_Part] = []
    for part in _parts(row, start, stop, x, spacing):
        if parts and part.look_id != parts[-1].look_id:
            runs.append(_join(row, parts, spacing))
            parts = []
        parts.append(part)
    runs.append(_join(row, parts, spacing))
    return tuple(runs)


def _kerns(row: Row, start: int, stop: int) -> tuple[float, ...]:
    kerns = tuple(chain.from_iterable(row.kerns[start:stop]))
    return kerns if any(kerns) else ()


def _parts(row: Row, start: int, stop: int, x: Pt, spacing: Spacing) -> list[_Part]:
    parts: list[_Part] = []
    word_space, letter_space, scale = spacing
    origin = x - row.begin[start] * scale
    passed = row.before[start]
    characters = 0
    for index in range(start, stop):
        text, look_id, space_id = row.texts[index], row.look_ids[index], row.space_ids[index]
        letters = text[:-1] if space_id >= 0 else text
        added = (row.before[index] - passed) * word_space + characters * letter_space
        parts.append(
            _Part(look_id, origin + row.begin[index] * scale + added, letters, row.kerns[index][: len(letters)])
        )
        characters += len(text)
        if space_id >= 0:
            end = origin + (row.end[index + 1] + row.looks[look_id].letter_space) * scale
            parts.append(_Part(space_id, end + added + len(letters) * letter_space, " ", (0.0,)))
    last = parts[-1]
    if last.text == " " and len(parts) > 1:
        parts[-1] = last._replace(look_id=parts[-2].look_id)
    return parts


def _join(row: Row, parts: list[_Part], spacing: Spacing) -> PlacedRun:
    text = "".join(part.text for part in parts)
    kerns = tuple(chain.from_iterable(part.kerns for part in parts))
    return _run(row.looks[parts[0].look_id], parts[0].x, text, kerns if any(kerns) else (), spacing)


def _run(look: Look, x: Pt, text: str, kerns: tuple[float, ...], spacing: Spacing) -> PlacedRun:
    word_space, letter_space, scale = spacing
    letter_space += look.letter_space * scale
    return PlacedRun(x, text, look.face, look.size, look.colour, kerns, word_space, letter_space, look.url, scale)

"""Pieces of a row on one line: letters of one look and language become one run with its place."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from bantin_cli.layout.languages import Stretch
from bantin_cli.layout.placed import PlacedRun
from bantin_cli.layout.row import Row
from bantin_cli.layout.tokenrow import Look
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
    """Letters or a space of one look and language."""

    look_id: int
    language: str | None
    x: Pt
    text: str
    kerns: tuple[float, ...]


def place_runs(row: Row, start: int, stop: int, x: Pt, spacing: Spacing) -> tuple[PlacedRun, ...]:
    """Place the pieces from `start` to `stop`, the first letter at `x`.

    A space after the last piece is part of the last run.
    """
    if len(row.looks) == 1 and not row.stretches:
        whole = _Part(0, row.language, x, "".join(row.texts[start:stop]), _kerns(row, start, stop))
        return (_run(row.looks[0], whole, spacing),)
    runs: list[PlacedRun] = []
    parts: list[_Part] = []
    for part in _parts(row, start, stop, x, spacing):
        if parts and part[:2] != parts[-1][:2]:
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
    whole = (Stretch(0, 0.0, row.language),)
    for index in range(start, stop):
        text, look_id, space_id = row.texts[index], row.look_ids[index], row.space_ids[index]
        letters = text[:-1] if space_id >= 0 else text
        added = (row.before[index] - passed) * word_space + characters * letter_space
        begin = origin + row.begin[index] * scale + added
        stretches = row.stretches[index] if row.stretches else whole
        for (first, ahead, language), end in zip(stretches, _ends(stretches, len(letters)), strict=True):
            place = begin + ahead * scale + first * letter_space
            parts.append(_Part(look_id, language, place, letters[first:end], row.kerns[index][first:end]))
        characters += len(text)
        if space_id >= 0:
            right = origin + (row.end[index + 1] + row.looks[look_id].letter_space) * scale
            place = right + added + len(letters) * letter_space
            parts.append(_Part(space_id, _language_after(row, index), place, " ", (0.0,)))
    last = parts[-1]
    if last.text == " " and len(parts) > 1:
        parts[-1] = last._replace(look_id=parts[-2].look_id, language=parts[-2].language)
    return parts


def _ends(stretches: Sequence[Stretch], length: int) -> list[int]:
    return [*(stretch.start for stretch in stretches[1:]), length]


def _language_after(row: Row, index: int) -> str | None:
    """Return the language of the space after a piece: that of the words around it, where they share one."""
    if not row.stretches:
        return row.language
    before, after = row.stretches[index][-1], row.stretches[min(index + 1, row.length - 1)][0]
    return before.language if before.language == after.language else None


def _join(row: Row, parts: list[_Part], spacing: Spacing) -> PlacedRun:
    text = "".join(part.text for part in parts)
    kerns = tuple(chain.from_iterable(part.kerns for part in parts))
    whole = parts[0]._replace(text=text, kerns=kerns if any(kerns) else ())
    return _run(row.looks[whole.look_id], whole, spacing)


def _run(look: Look, part: _Part, spacing: Spacing) -> PlacedRun:
    word_space, letter_space, scale = spacing
    letter_space += look.letter_space * scale
    return PlacedRun(
        part.x,
        part.text,
        look.face,
        look.size,
        look.colour,
        part.kerns,
        word_space,
        letter_space,
        look.url,
        scale,
        language=part.language,
    )

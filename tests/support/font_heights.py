"""How high the letters of a font stand, from its outlines."""

import functools
from pathlib import Path

import uharfbuzz

_STACKED = "ẳẵẫễỗẩểổấếốữử"


@functools.cache
def stacked_height(file: Path, *, is_capitals: bool) -> float:
    """Return how far the tallest letter with two marks rises above the baseline, in sizes of the type."""
    face = uharfbuzz.Face(file.read_bytes())
    font = uharfbuzz.Font(face)

    def top(letter: str) -> float:
        extents = font.get_glyph_extents(font.get_nominal_glyph(ord(letter)))
        return float(extents.y_bearing) / float(face.upem)

    return max(map(top, _STACKED.upper() if is_capitals else _STACKED))

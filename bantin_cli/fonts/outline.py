"""Outlines of glyphs as PDF path operators; a letter drawn large is a shape and not text."""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

import uharfbuzz

Operator: TypeAlias = Literal["m", "l", "c", "h"]


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of an outline.

    Attributes:
        operator: as PDF names it (ISO 32000-1, 8.5.2): move, line, cubic curve, close.
        points: x and y by turns, in 1/1000 em from the letter's origin, y upwards: 2 numbers, 6 for a curve, none for
            a close.
    """

    operator: Operator
    points: tuple[float, ...]


@dataclass(slots=True)
class _Pen:
    """Collects the steps of one glyph; `scale` turns font units into 1/1000 em."""

    scale: float
    steps: list[PathStep] = field(default_factory=list)

    def add(self, operator: Operator, *units: float) -> None:
        self.steps.append(PathStep(operator, tuple(unit * self.scale for unit in units)))


def read_outline(font: Any, glyph: int) -> tuple[PathStep, ...]:
    """Return the outline of a glyph of a HarfBuzz font; empty for a space.

    TrueType curves are quadratic and PDF has cubic ones only: each control point is raised by two thirds.
    """
    pen = _Pen(1000 / font.face.upem)
    functions = uharfbuzz.DrawFuncs()
    last = (0.0, 0.0)

    def move(x: float, y: float, _state: object) -> None:
        nonlocal last
        pen.add("m", x, y)
        last = (x, y)

    def line(x: float, y: float, _state: object) -> None:
        nonlocal last
        pen.add("l", x, y)
        last = (x, y)

    def quadratic(cx: float, cy: float, x: float, y: float, _state: object) -> None:
        nonlocal last
        x0, y0 = last
        pen.add("c", (x0 + 2 * cx) / 3, (y0 + 2 * cy) / 3, (x + 2 * cx) / 3, (y + 2 * cy) / 3, x, y)
        last = (x, y)

    def close(_state: object) -> None:
        pen.add("h")

    functions.set_move_to_func(move)
    functions.set_line_to_func(line)
    functions.set_quadratic_to_func(quadratic)
    functions.set_close_path_func(close)
    font.draw_glyph(glyph, functions, None)
    return tuple(pen.steps)

"""Rows of buildings, near or far, with windows lit here and there."""

import random
from dataclasses import dataclass

from pictures.canvas import Blend, Canvas
from pictures.palette import darker, lighter
from pictures.shapes import Shape, box, circle, polygon, rounded, stroke, union


@dataclass(frozen=True, slots=True)
class Row:
    """A row of buildings.

    Attributes:
        base: y of the foot.
        rises: lowest and highest building.
        widths: narrowest and widest building.
        colour: of the walls.
        window: colour of the lit windows.
        lit: share of the windows that are lit, 0 to 1.
        haze: colour into which the feet fade.
        seed: fixes the row.
    """

    base: float
    rises: tuple[float, float]
    widths: tuple[float, float]
    colour: str
    window: str
    lit: float
    haze: str
    seed: int


def draw_row(canvas: Canvas, row: Row, span: tuple[float, float] | None = None) -> None:
    """Draw the row over the whole width, or between two values of x."""
    rng = random.Random(row.seed)
    x, end = span or (canvas.left - 20, canvas.left + canvas.width + 20)
    while x < end:
        width = min(rng.uniform(*row.widths), end - x)
        rise = rng.triangular(*row.rises, row.rises[0] + (row.rises[1] - row.rises[0]) * 0.35)
        if width > row.widths[0] * 0.6:
            _draw_building(canvas, row, rng, (x, width, rise))
        x += width + rng.choice((0.0, 0.0, row.widths[0] * 0.15))


def _draw_building(canvas: Canvas, row: Row, rng: random.Random, place: tuple[float, float, float]) -> None:
    x, width, rise = place
    top = row.base - rise
    wall = lighter(row.colour, rng.uniform(0.0, 0.07))
    kind = rng.choice(("flat", "flat", "step", "slant", "round", "spire"))
    canvas.draw(_silhouette(kind, place, row.base), Blend(wall, row.haze))
    side = width * rng.uniform(0.2, 0.34)
    canvas.draw(box(x + width - side, top + rise * 0.02, side, rise), Blend(darker(wall, 0.22), row.haze), 0.55)
    pitch = rng.uniform(0.11, 0.16) * max(width, 30)
    columns = max(2, int((width - pitch * 0.6) / pitch))
    lines = int(rise * 0.8 / (pitch * 1.35))
    left = x + (width - (columns - 1) * pitch) / 2
    panes = [
        box(left + c * pitch - pitch * 0.24, top + pitch * (1.3 + r * 1.35), pitch * 0.48, pitch * 0.62)
        for r in range(lines)
        for c in range(columns)
        if rng.random() < row.lit
    ]
    if panes:
        canvas.draw(union(panes), row.window, rng.uniform(0.55, 0.95))


def _silhouette(kind: str, place: tuple[float, float, float], base: float) -> Shape:
    x, width, rise = place
    top = base - rise
    body = box(x, top, width, rise)
    if kind == "step":
        return (
            body
            + box(x + width * 0.18, top - rise * 0.09, width * 0.64, rise)
            + box(x + width * 0.36, top - rise * 0.15, width * 0.28, rise)
        )
    if kind == "slant":
        return polygon((x, base), (x, top), (x + width, top - width * 0.35), (x + width, base))
    if kind == "round":
        return rounded(x, top - width * 0.2, width, rise, width * 0.5) + box(x, top + rise * 0.5, width, rise * 0.5)
    if kind == "spire":
        middle = x + width / 2
        return (
            body
            + polygon((x + width * 0.2, top), (middle, top - rise * 0.12), (x + width * 0.8, top))
            + stroke(((middle, top), (middle, top - rise * 0.28)), max(1.2, width * 0.03))
        )
    return body + box(x + width * 0.2, top - width * 0.08, width * 0.25, width * 0.1)


def draw_tower(canvas: Canvas, x: float, base: float, rise: float, colours: tuple[str, str, str]) -> None:
    """Draw a slender tower that swells in the middle; the colours are of wall, foot and windows."""
    wall, haze, window = colours
    half = rise * 0.105
    outline = polygon(
        (x - half * 0.8, base),
        (x - half, base - rise * 0.45),
        (x - half * 0.72, base - rise * 0.8),
        (x - half * 0.1, base - rise),
        (x + half * 0.35, base - rise * 0.86),
        (x + half, base - rise * 0.45),
        (x + half * 0.8, base),
    )
    canvas.draw(outline, Blend(lighter(wall, 0.12), haze))
    lit_side = polygon(
        (x + half * 0.15, base),
        (x + half * 0.1, base - rise * 0.6),
        (x + half * 0.2, base - rise * 0.9),
        (x + half * 0.35, base - rise * 0.86),
        (x + half, base - rise * 0.45),
        (x + half * 0.8, base),
    )
    canvas.draw(lit_side, Blend(darker(wall, 0.25), haze), 0.6, outline)
    floors = [box(x - half, base - rise * (0.08 + i * 0.031), half * 2, rise * 0.005) for i in range(26)]
    canvas.draw(union(floors), window, 0.34, outline)
    canvas.draw(stroke(((x - half * 0.1, base - rise), (x - half * 0.1, base - rise * 1.16)), rise * 0.008), wall)
    canvas.draw(circle(x - half * 0.1, base - rise * 1.16, rise * 0.009), window)

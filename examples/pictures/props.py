"""Things that stand in several scenes: screens, telephones, papers, furniture, signs."""

import math
import random

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    BLUE,
    CREAM,
    GOLD,
    ICE,
    INK,
    LEAF,
    NAVY,
    SLATE,
    STEEL,
    TINT,
    WHITE,
    WOOD,
    darker,
    lighter,
)
from pictures.shapes import Point, Shape, blob, box, circle, ellipse, polygon, rounded, stroke, union


def draw_code(canvas: Canvas, x: float, y: float, side: float, colour: str = INK) -> None:
    """Draw the likeness of a QR code on a white field; it is too coarse to mean anything."""
    cells, rng = 17, random.Random(2026)
    cell = side / (cells + 4)
    canvas.draw(box(x, y, side, side), WHITE)
    left, top = x + 2 * cell, y + 2 * cell
    corners = ((0, 0), (cells - 5, 0), (0, cells - 5))
    dots = [
        box(left + c * cell, top + r * cell, cell * 1.03, cell * 1.03)
        for r in range(cells)
        for c in range(cells)
        if rng.random() < 0.48 and not any(a - 1 <= c < a + 6 and b - 1 <= r < b + 6 for a, b in corners)
    ]
    canvas.draw(union(dots), colour)
    for a, b in corners:
        for inset, paint in ((0.0, colour), (0.8, WHITE), (1.6, colour)):
            canvas.draw(
                box(
                    left + (a + inset) * cell, top + (b + inset) * cell, (5 - 2 * inset) * cell, (5 - 2 * inset) * cell
                ),
                paint,
            )


def draw_phone(canvas: Canvas, centre: Point, height: float, screen: str = TINT, tilt: float = 0.0) -> Shape:
    """Draw an upright telephone and return the shape of its screen."""
    x, y = centre
    width = height * 0.49
    body = rounded(x - width / 2, y - height / 2, width, height, width * 0.15).turned(tilt, centre)
    glass = rounded(x - width * 0.44, y - height * 0.46, width * 0.88, height * 0.92, width * 0.1).turned(tilt, centre)
    canvas.draw(body, Blend("#2B3A50", INK, "diagonal"))
    canvas.draw(glass, Blend(lighter(screen, 0.3), screen))
    return glass


def draw_monitor(canvas: Canvas, place: tuple[float, float, float, float], paint: str = TINT) -> Shape:
    """Draw a screen on a foot at left, top, width and height, and return the shape of its glass."""
    x, y, width, height = place
    canvas.draw(box(x + width * 0.44, y + height, width * 0.12, height * 0.16), STEEL)
    canvas.draw(rounded(x + width * 0.28, y + height * 1.14, width * 0.44, height * 0.05, 6), SLATE)
    canvas.draw(rounded(x, y, width, height, height * 0.05), Blend("#2F4057", INK))
    glass = rounded(x + width * 0.025, y + height * 0.04, width * 0.95, height * 0.9, height * 0.03)
    canvas.draw(glass, Blend(lighter(paint, 0.4), paint, "diagonal"))
    return glass


def draw_paper(canvas: Canvas, place: tuple[float, float, float, float], tilt: float = 0.0, lines: int = 6) -> None:
    """Draw a sheet with lines of writing at left, top, width and height."""
    x, y, width, height = place
    about = (x + width / 2, y + height / 2)
    sheet = box(x, y, width, height).turned(tilt, about)
    canvas.shade(sheet.moved(width * 0.03, height * 0.03), width * 0.03, 0.25)
    canvas.draw(sheet, Blend(WHITE, "#F1F4F8"))
    canvas.draw(box(x + width * 0.12, y + height * 0.1, width * 0.45, height * 0.05).turned(tilt, about), BLUE)
    pitch = height * 0.68 / max(lines, 1)
    rows = union(
        box(x + width * 0.12, y + height * 0.24 + i * pitch, width * (0.76 if i % 3 != 2 else 0.5), height * 0.022)
        for i in range(lines)
    )
    canvas.draw(rows.turned(tilt, about), STEEL, 0.75)


def draw_plant(canvas: Canvas, foot: Point, height: float, leaf: str = LEAF) -> None:
    """Draw a plant in a pot."""
    x, y = foot
    pot = height * 0.3
    for i, (dx, dy, lean) in enumerate(
        ((-0.3, 0.72, -38), (0.3, 0.76, 36), (-0.14, 0.92, -16), (0.15, 0.96, 15), (0.0, 1.0, 0))
    ):
        tip = (x + dx * height, y - dy * height)
        base = (x, y - pot * 0.9)
        middle = ((tip[0] + base[0]) / 2, (tip[1] + base[1]) / 2)
        blade = ellipse(*middle, height * 0.085, abs(base[1] - tip[1]) / 1.8).turned(lean * 0.7, middle)
        canvas.draw(blade, Blend(lighter(leaf, 0.2), darker(leaf, 0.1 + 0.05 * i)))
        canvas.draw(stroke((base, tip), height * 0.012), darker(leaf, 0.3), 0.5)
    canvas.draw(
        polygon((x - pot * 0.5, y - pot), (x + pot * 0.5, y - pot), (x + pot * 0.38, y), (x - pot * 0.38, y)),
        Blend("#D98A63", "#B5603F", "right"),
    )
    canvas.draw(rounded(x - pot * 0.56, y - pot * 1.08, pot * 1.12, pot * 0.2, 4), "#C9774F")


def draw_chair(canvas: Canvas, seat: Point, size: float, facing: int, colour: str = GOLD) -> None:
    """Draw a plain chair seen from the side; `seat` is the middle of the seat's top."""
    x, y = seat
    back = x - facing * size * 0.3
    legs = stroke(((x - size * 0.28, y), (x - size * 0.33, y + size * 0.75)), size * 0.06) + stroke(
        ((x + size * 0.28, y), (x + size * 0.33, y + size * 0.75)), size * 0.06
    )
    canvas.draw(legs, darker(WOOD, 0.3))
    canvas.draw(stroke(((back, y), (back - facing * size * 0.1, y - size * 0.72)), size * 0.1), darker(colour, 0.12))
    canvas.draw(rounded(x - size * 0.36, y - size * 0.05, size * 0.72, size * 0.12, size * 0.05), colour)


def draw_table(canvas: Canvas, place: tuple[float, float, float], height: float, colour: str = WOOD) -> None:
    """Draw a table seen from the front, at left, top and width."""
    x, y, width = place
    canvas.shade(ellipse(x + width / 2, y + height, width * 0.5, height * 0.06), 8, 0.3)
    for share in (0.06, 0.9):
        canvas.draw(box(x + width * share, y, width * 0.04, height), darker(colour, 0.3))
    canvas.draw(rounded(x, y, width, max(8.0, height * 0.09), 4), Blend(lighter(colour, 0.2), colour))


def draw_lamp(canvas: Canvas, x: float, y: float, drop: float, light: str = "#FFE7B0") -> None:
    """Draw a lamp that hangs from above; `y` is its lower edge."""
    canvas.draw(box(x - 1.2, y - drop, 2.4, drop - 20), SLATE)
    canvas.glow((x, y + 10), 150, light, 0.55)
    canvas.draw(polygon((x - 11, y - 26), (x + 11, y - 26), (x + 32, y), (x - 32, y)), Blend("#2F4B6E", NAVY))
    canvas.draw(ellipse(x, y, 32, 5), light)


def draw_window(canvas: Canvas, place: tuple[float, float, float, float], sky: tuple[str, str]) -> Shape:
    """Draw a window with four panes at left, top, width and height, and return its opening."""
    x, y, width, height = place
    canvas.draw(box(x - 8, y - 8, width + 16, height + 16), CREAM)
    opening = box(x, y, width, height)
    canvas.draw(opening, Blend(*sky))
    return opening


def draw_mullions(canvas: Canvas, place: tuple[float, float, float, float], colour: str = CREAM) -> None:
    """Draw the bars of a window over what is seen through it."""
    x, y, width, height = place
    canvas.draw(box(x + width / 2 - 3, y, 6, height) + box(x, y + height * 0.42, width, 6), colour)
    canvas.draw(box(x - 12, y + height + 6, width + 24, 9), darker(colour, 0.1))


def draw_bars(canvas: Canvas, place: tuple[float, float, float, float], values: tuple[float, ...], paint: str) -> None:
    """Draw a small bar chart with its foot at the lower edge; the values lie between 0 and 1."""
    x, y, width, height = place
    step = width / len(values)
    canvas.draw(
        union(
            rounded(x + i * step + step * 0.18, y + height * (1 - value), step * 0.64, height * value, 2)
            for i, value in enumerate(values)
        ),
        paint,
    )


def draw_curve(canvas: Canvas, points: tuple[Point, ...], width: float, paint: str) -> None:
    """Draw a line chart with dots."""
    canvas.draw(stroke(points, width), paint)
    canvas.draw(union(circle(*point, width * 1.5) for point in points), lighter(paint, 0.35))


def draw_leafy_mass(canvas: Canvas, centre: Point, radius: float, colours: tuple[str, str], seed: int) -> None:
    """Draw a crown of leaves: dark below, light where the sun falls from the upper left."""
    rng = random.Random(seed)
    x, y = centre
    dark, light = colours
    canvas.draw(ellipse(x, y, radius * 0.86, radius * 0.66), dark)
    for tone, (dx, dy), spread, size, count in (
        (darker(dark, 0.28), (0.08, 0.16), 0.82, 0.27, 30),
        (dark, (0.0, -0.02), 0.84, 0.25, 44),
        (light, (-0.14, -0.2), 0.62, 0.16, 34),
        (lighter(light, 0.22), (-0.26, -0.34), 0.42, 0.09, 24),
    ):
        puffs: list[Shape] = []
        for _ in range(count):
            turn, reach = rng.uniform(0, 2 * math.pi), spread * math.sqrt(rng.random())
            px = x + radius * (dx + reach * math.cos(turn))
            py = y + radius * (dy + reach * 0.74 * math.sin(turn))
            puffs.append(circle(px, py, radius * size * rng.uniform(0.7, 1.15)))
        canvas.draw(union(puffs), tone, 0.92)


def draw_cloud(canvas: Canvas, centre: Point, width: float, alpha: float = 0.85) -> None:
    """Draw a flat-bottomed cloud."""
    x, y = centre
    shape = blob(
        (x - width * 0.5, y),
        (x - width * 0.38, y - width * 0.13),
        (x - width * 0.2, y - width * 0.15),
        (x - width * 0.02, y - width * 0.27),
        (x + width * 0.2, y - width * 0.18),
        (x + width * 0.34, y - width * 0.13),
        (x + width * 0.5, y),
    )
    canvas.draw(shape, Blend(WHITE, ICE), alpha)


def draw_floor_shadow(canvas: Canvas, x: float, y: float, half_width: float) -> None:
    """Draw the soft shadow of something that stands on the ground."""
    canvas.shade(ellipse(x, y, half_width, half_width * 0.13), half_width * 0.1 + 2, 0.32)

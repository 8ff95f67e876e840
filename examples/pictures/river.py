"""The river with its sensor under the bridge."""

import random

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    CREAM,
    GOLD,
    HAIR,
    ICE,
    INK,
    NAVY,
    ROSE,
    SKIN,
    SLATE,
    TEAL,
    WHITE,
    darker,
    lighter,
)
from pictures.people import Look, draw_person, standing
from pictures.props import draw_leafy_mass
from pictures.shapes import arc_points, box, circle, ellipse, polygon, rounded, stroke, union
from pictures.skyline import Row, draw_row
from pictures.vehicles import draw_motorbike


def draw_river(canvas: Canvas) -> None:
    """The river towards evening; under the bridge a sensor sends its beam to the water."""
    water = 330.0
    canvas.draw(box(0, 0, 1200, 180), Blend("#5C9FD0", "#BBD9EA"))
    canvas.draw(box(0, 179, 1200, 160), Blend("#BBD9EA", "#FBD9AE"))
    canvas.glow((250, 300), 420, "#FFE7B4", 0.95)
    canvas.draw(circle(250, 268, 36), "#FFF7DF")
    draw_row(canvas, Row(water, (40, 130), (34, 70), "#8FB0CB", "#FFF0CC", 0.3, "#E4D7C4", 52))
    _draw_bank(canvas, water)
    _draw_water(canvas, water)
    _draw_bridge(canvas)
    _draw_sensor(canvas)


def _draw_bank(canvas: Canvas, water: float) -> None:
    rng = random.Random(15)
    x = -10.0
    while x < 560:
        width, rise = rng.uniform(34, 58), rng.uniform(44, 96)
        tone = rng.choice(("#E8C39A", "#D98F6C", "#F1DDB8", "#7FA7B8", "#C9D6C2"))
        canvas.draw(box(x, water - rise, width, rise), Blend(lighter(tone, 0.1), darker(tone, 0.08)))
        roof = polygon((x - 4, water - rise), (x + width / 2, water - rise - 18), (x + width + 4, water - rise))
        canvas.draw(roof, "#A9553C")
        panes = [box(x + 8 + i * 15, water - rise + 14, 8, 11) for i in range(int((width - 10) / 15))]
        canvas.draw(union(panes), "#FFE7AE")
        x += width + 2
    for x in range(20, 580, 62):
        draw_leafy_mass(canvas, (x, water - 12), 26, ("#3A7F58", "#7DB571"), x)
    canvas.draw(polygon((-10, water - 4), (640, water - 4), (600, water + 14), (-10, water + 18)), "#8B9BA8")
    canvas.draw(box(-10, water - 8, 648, 6), "#B9C6CF")


def _draw_water(canvas: Canvas, water: float) -> None:
    rng = random.Random(18)
    canvas.draw(box(0, water + 6, 1200, 300), Blend("#7FA9C4", "#1D4E80"))
    canvas.glow((250, water + 20), 320, "#FFE2B0", 0.7)
    light = [
        ellipse(rng.gauss(250, 70 + i * 0.8), water + 16 + i * 1.4, rng.uniform(8, 34), rng.uniform(1.2, 2.6))
        for i in range(120)
    ]
    canvas.draw(union(light), "#FFEBC6", 0.65)
    ripples = [
        ellipse(rng.uniform(0, 1200), water + 20 + 240 * rng.random(), rng.uniform(16, 70), rng.uniform(0.9, 2))
        for _ in range(130)
    ]
    canvas.draw(union(ripples), "#D5E8F4", 0.3)
    hull = polygon((350, 392), (520, 386), (496, 416), (372, 418))
    canvas.shade(ellipse(436, 422, 90, 9), 7, 0.45)
    canvas.draw(hull, Blend("#B0573A", "#6E3324"))
    canvas.draw(polygon((392, 390), (404, 356), (464, 356), (476, 388)), Blend(CREAM, "#D8BE94"))
    draw_person(canvas, Look(TEAL, SLATE, SKIN[2], HAIR[0], "short", "leaf"), standing(490, 392, 78, -1))


def _draw_bridge(canvas: Canvas) -> None:
    canvas.draw(polygon((560, 196), (1220, 120), (1220, 176), (560, 236)), Blend("#DDE4EA", "#AAB8C6"))
    canvas.draw(polygon((560, 232), (1220, 170), (1220, 250), (560, 270)), Blend("#74869A", "#4E6076"))
    rails = [stroke(((560 + i * 44, 196 - i * 5.1), (560 + i * 44, 164 - i * 5.6)), 3) for i in range(16)]
    canvas.draw(union(rails) + stroke(((556, 164), (1220, 80)), 4), "#F3F6F8")
    for x, top, width in ((640, 256, 54), (1010, 236, 84)):
        pier = polygon((x, top), (x + width, top), (x + width - 6, 470), (x + 6, 470))
        canvas.draw(pier, Blend("#A9B7C5", "#5D7087", "right"))
        canvas.shade(ellipse(x + width / 2, 474, width * 0.9, 12), 7, 0.4)
        for i in range(8):
            tone = ACCENT if i < 2 else (GOLD if i < 4 else WHITE)
            canvas.draw(box(x + width * 0.3, 300 + i * 19, width * 0.24, 10), tone, 0.9)
    rider = Look(ROSE, SLATE, SKIN[0], HAIR[0], "short", "helmet")
    draw_motorbike(canvas, (720, 188), 74, 1, rider)
    draw_motorbike(canvas, (1120, 146), 82, 1, Look(BLUE, NAVY, SKIN[1], HAIR[0], "short", "helmet"))


def _draw_sensor(canvas: Canvas) -> None:
    x, y = 850.0, 262.0
    for i in range(4):
        depth = 70 + i * 34
        beam = stroke(arc_points((x, y + 20), depth, 62, 118), 4)
        canvas.draw(beam, "#E8FBFF", 0.85 - i * 0.16)
    canvas.draw(polygon((x - 10, y + 30), (x + 10, y + 30), (x + 104, 462), (x - 104, 462)), "#D8F4FF", 0.2)
    canvas.draw(ellipse(x, 462, 104, 13), "#D8F4FF", 0.3)
    canvas.draw(box(x - 5, y - 30, 10, 30), SLATE)
    case = rounded(x - 46, y - 6, 92, 48, 10)
    canvas.shade(case.moved(4, 8), 8, 0.35)
    canvas.draw(case, Blend("#E3EAF0", "#93A3B4"))
    canvas.draw(circle(x + 28, y + 12, 6), "#41C07A")
    canvas.glow((x + 28, y + 12), 30, "#7DF0AE", 0.8)
    canvas.draw(box(x - 34, y + 6, 40, 6) + box(x - 34, y + 18, 26, 6), SLATE, 0.6)
    canvas.draw(ellipse(x, y + 42, 20, 7), INK)
    panel = polygon((x + 80, y - 132), (x + 172, y - 144), (x + 182, y - 96), (x + 88, y - 84))
    canvas.draw(stroke(((x + 132, y - 90), (x + 132, y - 40)), 6), SLATE)
    canvas.draw(panel, Blend("#2B6CB0", NAVY))
    for share in (0.33, 0.66):
        canvas.draw(
            stroke(((x + 80 + 92 * share, y - 132 - 12 * share), (x + 88 + 94 * share, y - 84 - 12 * share)), 2), ICE
        )
    for radius in (24, 40, 56):
        canvas.draw(stroke(arc_points((x - 70, y - 20), radius, 160, 250), 4.5), GOLD, 0.95)

"""The city at dusk: the cover, and the city joined by lines of light."""

import math
import random
from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import ACCENT, BLUE, GOLD, ICE, PEACH, ROSE, SAND, SKY, WHITE, mix
from pictures.people import Look, draw_person, standing
from pictures.shapes import Point, Shape, arc_points, bend, box, circle, ellipse, polygon, stroke, union
from pictures.skyline import Row, draw_row, draw_tower

DUSK = ("#0A2E63", "#1B5FA6", "#8DB0CF", "#F6C592")


def draw_cover(canvas: Canvas) -> None:
    """The city across the river at dusk: calm sky for the masthead, dark water for the headlines."""
    water = 1010.0
    _draw_sky(canvas, water)
    canvas.glow((735, 800), 560, "#FFC98A", 0.8)
    canvas.glow((735, 790), 230, "#FFF1CF", 0.9)
    canvas.draw(circle(735, 790, 58), "#FFF6DF")
    _draw_bands(canvas)
    far = "#7D9CC0"
    draw_row(canvas, Row(water, (120, 330), (38, 80), far, SAND, 0.10, mix(PEACH, far, 0.35), 3))
    middle = "#3B6CA3"
    draw_row(canvas, Row(water, (110, 380), (48, 96), middle, "#FFE2A6", 0.26, mix(middle, PEACH, 0.3), 11))
    draw_tower(canvas, 330, water, 560, ("#2C609C", "#5F83AC", "#FFE2A6"))
    near = "#174A85"
    draw_row(canvas, Row(water, (70, 300), (54, 108), near, "#FFD98C", 0.36, mix(near, BLUE, 0.4), 29), (-20, 560))
    draw_row(canvas, Row(water, (70, 240), (54, 100), near, "#FFD98C", 0.36, mix(near, BLUE, 0.4), 31), (760, 1020))
    _draw_bridge(canvas, water)
    _draw_trees(canvas, water, 41)
    _draw_river(canvas, water)
    _draw_quay(canvas)


def _draw_sky(canvas: Canvas, horizon: float) -> None:
    stops = (0.0, horizon * 0.4, horizon * 0.66, horizon * 0.92)
    for i in range(3):
        canvas.draw(box(0, stops[i], canvas.width, stops[i + 1] - stops[i] + 1), Blend(DUSK[i], DUSK[i + 1]))
    canvas.draw(box(0, stops[3], canvas.width, horizon - stops[3]), DUSK[3])


def _draw_bands(canvas: Canvas) -> None:
    for x, y, length, thick, alpha in (
        (120, 560, 300, 9, 0.20),
        (260, 590, 420, 7, 0.22),
        (640, 520, 330, 8, 0.16),
        (560, 655, 380, 8, 0.32),
        (60, 700, 300, 7, 0.28),
        (420, 735, 260, 6, 0.35),
    ):
        canvas.shade(ellipse(x + length / 2, y, length / 2, thick), 5, alpha, "#FFE3C2")


def _draw_bridge(canvas: Canvas, water: float) -> None:
    deck, mast = water - 34, 664.0
    dark = "#123E72"
    cables = [stroke(((mast, deck - 250 + abs(i) * 9), (mast + i * 24, deck)), 1.5) for i in range(-11, 12) if i]
    canvas.draw(union(cables), dark, 0.75)
    canvas.draw(
        polygon((mast - 10, water + 8), (mast - 3, deck - 270), (mast + 3, deck - 270), (mast + 10, water + 8)), dark
    )
    canvas.draw(box(380, deck, 640, 9), Blend("#1C4F88", dark))
    for x in range(400, 1010, 26):
        canvas.draw(circle(x, deck - 3, 2.1), "#FFE9B8")
    for x in (450, 560, 780, 900):
        canvas.draw(box(x, deck + 8, 11, 34), dark)


def _draw_trees(canvas: Canvas, water: float, seed: int) -> None:
    rng = random.Random(seed)
    crowns = [
        ellipse(x, water - rng.uniform(2, 10), rng.uniform(12, 24), rng.uniform(10, 20)) for x in range(-10, 380, 17)
    ]
    canvas.draw(union(crowns), "#0E3A66")
    canvas.draw(box(0, water - 8, 400, 12), "#0E3A66")


def _draw_river(canvas: Canvas, water: float) -> None:
    rng = random.Random(5)
    depth = canvas.height - water
    canvas.draw(box(0, water, canvas.width, depth), Blend("#3D6E9F", "#04203F"))
    canvas.draw(box(0, water, canvas.width, depth * 0.4), Blend("#8FA6B8", "#1D5288"), 0.4)
    canvas.glow((735, water), 330, "#FFDDA6", 0.6)
    canvas.draw(box(0, water - 2, canvas.width, 4), "#0C3562", 0.8)
    glints: list[Shape] = []
    for _ in range(150):
        y = water + 12 + depth * 0.62 * rng.random() ** 1.6
        spread = 60 + (y - water) * 0.55
        x = rng.gauss(735, spread)
        length = rng.uniform(10, 46) * (0.6 + (y - water) / 300)
        glint = ellipse(x, y, length / 2, rng.uniform(1.0, 2.3))
        if x > 610 or y < water + 70:  # headlines stand on the water to the left
            glints.append(glint)
    canvas.draw(union(glints), "#FFE2B0", 0.6)
    streaks = [
        ellipse(rng.uniform(0, 1000), water + 14 + 300 * rng.random(), rng.uniform(14, 60), rng.uniform(0.8, 1.7))
        for _ in range(170)
    ]
    canvas.draw(union(streaks), "#9CC4E6", 0.22)
    for x in (60, 118, 171, 236, 300, 352, 420, 486, 812, 872, 931):
        canvas.shade(ellipse(x, water + 62, 6, 58), 5, 0.35, "#FFD78F")
    _draw_boat(canvas, (430, water + 34), 0.7)
    _draw_boat(canvas, (850, water + 44), 0.6)


def _draw_boat(canvas: Canvas, at: Point, size: float) -> None:
    x, y = at
    hull = polygon((-74, -10), (70, -14), (52, 14), (-56, 14))
    cabin = polygon((-34, -12), (-26, -34), (30, -34), (36, -12))
    for shape, paint in ((hull, "#0A2A50"), (cabin, "#143E6E")):
        canvas.draw(shape.scaled(size, size, (0, 0)).moved(x, y), paint)
    panes = union(box(px, -28, 11, 9) for px in (-20, -3, 14))
    canvas.draw(panes.scaled(size, size, (0, 0)).moved(x, y), "#FFDE95")
    canvas.shade(ellipse(x, y + 26 * size, 70 * size, 6 * size), 4, 0.6, "#04203F")


def _draw_quay(canvas: Canvas) -> None:
    edge = 1322.0
    canvas.shade(box(0, edge - 30, 1000, 150), 40, 0.75, "#031A35")
    canvas.draw(polygon((0, edge + 20), (1000, edge - 16), (1000, 1440), (0, 1440)), Blend("#082B54", "#041C39"))
    canvas.draw(stroke(((0, edge + 20), (1000, edge - 16)), 3), "#2A5E97")
    posts = [stroke(((x, edge + 20 - x * 0.036), (x, edge - 22 - x * 0.036)), 3) for x in range(20, 1000, 64)]
    rails = [stroke(((0, edge - dy), (1000, edge - dy - 36)), 2.4) for dy in (2, 20)]
    canvas.draw(union(posts) + union(rails), "#123F73")
    figure = Look("#1B5590", "#0F3E70", "#1A4E86", "#06203F")
    draw_person(canvas, replace(figure, style="bun"), standing(842, edge + 22, 150, -1))
    draw_person(canvas, replace(figure, top="#205C98"), standing(896, edge + 24, 158, -1))
    draw_person(canvas, figure, standing(872, edge + 24, 92, -1))


def draw_connected_city(canvas: Canvas) -> None:
    """The city at nightfall, its buildings joined by thin arcs of light."""
    base = 640.0
    canvas.draw(box(0, 0, 1200, 330), Blend("#141C4F", "#4A3A78"))
    canvas.draw(box(0, 329, 1200, 320), Blend("#4A3A78", "#F09A78"))
    canvas.glow((760, 600), 560, "#FFC48A", 0.8)
    _draw_stars(canvas)
    far = "#7C5A86"
    draw_row(canvas, Row(base, (90, 270), (36, 74), far, "#FFD9A6", 0.12, mix(far, ROSE, 0.5), 7))
    middle = "#4B3D74"
    draw_row(canvas, Row(base, (90, 330), (50, 96), middle, "#FFDFA0", 0.3, mix(middle, "#A9587A", 0.4), 17))
    draw_tower(canvas, 905, base, 420, ("#3A356B", "#6A4A7C", "#FFDFA0"))
    near = "#1E2A5A"
    canvas.draw(box(0, base - 20, 1200, 100), "#3A3468")
    draw_row(canvas, Row(base + 74, (96, 280), (64, 120), near, "#FFD583", 0.4, "#131C45", 23))
    canvas.draw(box(0, base - 60, 1200, 140), Blend("#1E2A5A", "#0B1433"), 0.35)
    _draw_links(canvas)


def _draw_stars(canvas: Canvas) -> None:
    rng = random.Random(9)
    for _ in range(70):
        x, y = rng.uniform(0, 1200), rng.uniform(0, 240)
        canvas.draw(circle(x, y, rng.uniform(0.6, 1.5)), WHITE, rng.uniform(0.2, 0.75))


def _draw_links(canvas: Canvas) -> None:
    nodes = ((92, 470), (238, 372), (402, 452), (560, 330), (702, 430), (899, 208), (1012, 420), (1128, 352))
    pairs = ((0, 1), (1, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 5), (5, 6), (5, 7), (6, 7), (0, 3), (2, 5))
    for a, b in pairs:
        (x0, y0), (x1, y1) = nodes[a], nodes[b]
        rise = 0.24 * math.hypot(x1 - x0, y1 - y0)
        curve = bend(((x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 - rise), (x1, y1)))
        canvas.shade(stroke(curve, 5), 4, 0.35, SKY)
        canvas.draw(stroke(curve, 1.7), ICE, 0.9)
        for share in (0.3, 0.62):
            canvas.draw(circle(*curve[int(share * len(curve))], 3.4), GOLD)
    for i, (x, y) in enumerate(nodes):
        canvas.glow((x, y), 46, "#9FD4FF", 0.75)
        canvas.draw(stroke(arc_points((x, y), 13, 0, 360), 2), ICE)
        canvas.draw(circle(x, y, 6.5), ACCENT if i == 5 else WHITE)

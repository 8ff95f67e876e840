"""Streets by day: the avenue of trees, the crossroads, the bus stop."""

import random
from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    GOLD,
    HAIR,
    ICE,
    INK,
    LEAF,
    NAVY,
    PLUM,
    ROSE,
    SKIN,
    SLATE,
    STEEL,
    TEAL,
    TINT,
    WHITE,
    darker,
    lighter,
)
from pictures.people import Look, draw_person, standing, walking
from pictures.props import draw_cloud, draw_floor_shadow, draw_leafy_mass
from pictures.shapes import Point, blob, box, circle, ellipse, polygon, rounded, stroke, union
from pictures.skyline import Row, draw_row
from pictures.vehicles import draw_bicycle, draw_bus, draw_motorbike


def draw_avenue(canvas: Canvas) -> None:
    """Two rows of old trees shade a street; each trunk bears a small plate."""
    canvas.fill(Blend("#BFE0F2", "#F3F7E6"))
    canvas.glow((600, 250), 520, "#FFF6D2", 0.95)
    draw_row(canvas, Row(420, (60, 150), (40, 80), "#A9C6D6", "#E8F3F7", 0.3, "#D5E4DF", 14), (380, 840))
    canvas.draw(
        polygon((0, 675), (1200, 675), (1200, 600), (690, 400), (510, 400), (0, 600)), Blend("#C9D3B4", "#A9B98C")
    )
    canvas.draw(polygon((150, 675), (1050, 675), (640, 402), (560, 402)), Blend("#A7B1BC", "#76828F"))
    for low, high, half in ((675, 610, 16), (575, 535, 9), (510, 486, 5), (468, 452, 3), (440, 430, 2)):
        canvas.draw(
            polygon((600 - half, low), (600 + half, low), (600 + half * 0.7, high), (600 - half * 0.7, high)),
            WHITE,
            0.85,
        )
    _draw_sun_flecks(canvas)
    for depth in range(4, -1, -1):
        near = (1.0, 0.66, 0.45, 0.31, 0.22)[depth]
        for side in (-1, 1):
            _draw_old_tree(canvas, (600 + side * 520 * near + side * 20, 400 + 235 * near), near, depth * 2 + side)
    draw_bicycle(canvas, (700, 600), 150, -1, Look(ACCENT, NAVY, SKIN[0], HAIR[0], "long", "leaf"))
    draw_floor_shadow(canvas, 330, 628, 50)
    draw_person(
        canvas,
        Look(BLUE, SLATE, SKIN[1], HAIR[0], "short"),
        replace(standing(318, 628, 210, -1), hands=((262, 520), (256, 512))),
    )
    canvas.draw(rounded(243, 496, 14, 24, 3), INK)
    draw_floor_shadow(canvas, 395, 618, 30)
    draw_person(canvas, Look(GOLD, TEAL, SKIN[1], HAIR[1], "bob"), standing(388, 618, 130, -1))


def _draw_sun_flecks(canvas: Canvas) -> None:
    rng = random.Random(33)
    flecks = []
    for _ in range(90):
        y = rng.uniform(430, 672)
        half = (y - 400) * 1.6
        size = (y - 380) / 16
        flecks.append(ellipse(600 + rng.uniform(-half, half), y, size * rng.uniform(0.7, 1.7), size * 0.32))
    canvas.draw(union(flecks), "#FFF7CF", 0.42)


def _draw_old_tree(canvas: Canvas, foot: Point, near: float, seed: int) -> None:
    x, y = foot
    lean = 1 if x < 600 else -1
    rise = 430 * near
    trunk = polygon(
        (x - 44 * near, y),
        (x - 24 * near, y - rise * 0.25),
        (x - 17 * near, y - rise * 0.85),
        (x + 17 * near, y - rise * 0.85),
        (x + 24 * near, y - rise * 0.25),
        (x + 46 * near, y),
    )
    canvas.shade(ellipse(x + lean * 80 * near, y + 8 * near, 190 * near, 15 * near), 10 * near + 2, 0.35)
    for branch in (-1, 1):
        limb = (
            (x, y - rise * 0.6),
            (x + branch * 60 * near, y - rise * 0.85),
            (x + branch * 130 * near, y - rise * 1.05),
        )
        canvas.draw(stroke(limb, 20 * near), "#6E4A34")
    canvas.draw(trunk, Blend("#A97C5B", "#5E3D2B", "right"))
    canvas.draw(
        polygon(
            (x - 30 * near, y - 30 * near),
            (x - 10 * near, y - rise * 0.8),
            (x - 4 * near, y - rise * 0.8),
            (x - 16 * near, y),
        ),
        "#C79A74",
        0.35,
    )
    fade = (1 - near) * 0.55
    dark, light = (lighter(tone, fade) for tone in ("#2F7D52", "#6BB06A"))
    for dx, dy, size in ((-0.36, -0.95, 0.5), (0.4, -0.92, 0.48), (0.02, -1.12, 0.62)):
        draw_leafy_mass(
            canvas,
            (x + dx * rise + lean * 22 * near, y + dy * rise),
            size * rise,
            (dark, light),
            seed * 3 + int(dx * 10),
        )
    plate = rounded(x - 13 * near, y - 152 * near, 26 * near, 36 * near, 3 * near)
    canvas.draw(plate, Blend(WHITE, "#C9D6E2"))
    canvas.draw(box(x - 8 * near, y - 146 * near, 16 * near, 16 * near), NAVY)
    canvas.draw(box(x - 8 * near, y - 126 * near, 16 * near, 4 * near), BLUE)


def draw_crossroads(canvas: Canvas) -> None:
    """A crossroads in the morning: people cross, a bus and motorbikes wait, signals with a counting camera."""
    canvas.fill(Blend("#F7D9B5", "#FDF1DC"))
    canvas.glow((930, 210), 520, "#FFF5D6", 0.95)
    canvas.draw(circle(930, 230, 58), "#FFF8E4")
    draw_row(canvas, Row(520, (150, 360), (70, 130), "#C7B4B0", "#FFF0D2", 0.35, "#EBD6C3", 27))
    draw_row(canvas, Row(524, (90, 230), (90, 150), "#8FA0B6", "#FFE7B5", 0.4, "#BDB9BA", 38), (-20, 470))
    for x, size in ((70, 80), (190, 96), (330, 78), (1120, 100)):
        canvas.draw(box(x - 6, 430, 12, 100), "#6E4F3A")
        draw_leafy_mass(canvas, (x, 420), size, ("#3F8A5C", "#86BC78"), int(x) + 5)
    canvas.draw(box(0, 512, 1200, 60), Blend("#E3DAD0", "#CFC7BF"))
    canvas.draw(box(0, 566, 1200, 8), "#F4EEE6")
    canvas.draw(box(0, 574, 1200, 326), Blend("#8A929C", "#666F7B"))
    for i in range(9):
        x = 60 + i * 134
        stripe = polygon((x + 34, 690), (x + 100, 690), (x + 70, 900), (x - 30, 900)).moved((i - 4) * 10, 0)
        canvas.draw(stripe, Blend("#E9EBEC", WHITE))
    draw_bus(canvas, (800, 668), 470, -1)
    draw_motorbike(canvas, (445, 664), 140, 1, Look(TEAL, SLATE, SKIN[1], HAIR[0], "short", "helmet"))
    draw_motorbike(canvas, (262, 668), 140, 1, Look(PLUM, NAVY, SKIN[0], HAIR[0], "long", "helmet"))
    walkers = (
        (330, 830, 330, 1, Look(ACCENT, NAVY, SKIN[0], HAIR[0], "long")),
        (520, 850, 330, -1, Look(GOLD, SLATE, SKIN[1], HAIR[3], "short")),
        (760, 836, 330, 1, Look(BLUE, SLATE, SKIN[2], HAIR[0], "short")),
    )
    for x, y, height, facing, look in walkers:
        draw_floor_shadow(canvas, x, y, 64)
        draw_person(canvas, look, walking(x, y, height, facing))
    child = Look(ROSE, TEAL, SKIN[0], HAIR[0], "bob")
    draw_floor_shadow(canvas, 840, 838, 40)
    draw_person(canvas, child, replace(standing(842, 838, 200, 1), hands=((870, 738), (798, 716))))
    _draw_signal(canvas, (118, 880), 560, 2)
    _draw_signal(canvas, (1090, 890), 640, 0)


def _draw_signal(canvas: Canvas, foot: Point, height: float, lit: int) -> None:
    x, y = foot
    side = 1 if x < 600 else -1
    canvas.shade(ellipse(x + 30, y, 60, 10), 8, 0.4)
    canvas.draw(box(x - 8, y - height, 16, height), Blend("#5B6C80", "#34455A", "right"))
    canvas.draw(stroke(((x, y - height - 4), (x + side * 128, y - height - 54)), 11), "#3E5066")
    camera = rounded(x + side * 128 - 40, y - height - 84, 80, 40, 12)
    canvas.shade(camera.moved(5, 8), 8, 0.3)
    canvas.draw(camera, Blend(WHITE, STEEL))
    canvas.draw(circle(x + side * 162, y - height - 64, 15), INK)
    canvas.draw(circle(x + side * 166, y - height - 68, 5), ICE)
    case = rounded(x - 44, y - height - 20, 88, 226, 22)
    canvas.shade(case.moved(8, 10), 10, 0.35)
    canvas.draw(case, Blend("#2B394C", INK))
    for i, colour in enumerate((ACCENT, GOLD, "#41C07A")):
        centre = (x, y - height + 22 + i * 70)
        canvas.draw(circle(*centre, 27), colour if i == lit else darker(colour, 0.65))
        if i == lit:
            canvas.glow(centre, 120, colour, 0.75)
            canvas.draw(circle(centre[0] - 7, centre[1] - 7, 9), WHITE, 0.6)


def draw_bus_stop(canvas: Canvas) -> None:
    """A bus stop with an electronic timetable; people wait, a bus arrives."""
    canvas.fill(Blend("#A9D3EE", "#EAF4F7"))
    draw_cloud(canvas, (250, 130), 240, 0.9)
    draw_cloud(canvas, (900, 90), 300, 0.75)
    draw_row(canvas, Row(560, (120, 300), (70, 130), "#9DBCD4", "#EAF4FA", 0.45, "#C9DCE6", 21))
    for x, size in ((60, 88), (180, 70), (1010, 92), (1140, 76), (560, 60)):
        canvas.draw(box(x - 6, 470, 12, 100), "#7A5B44")
        draw_leafy_mass(canvas, (x, 450), size, ("#3E8E5A", "#7DBB74"), int(x) + 2)
    canvas.draw(box(0, 560, 1200, 90), Blend("#D9DDDF", "#BCC5CB"))
    canvas.draw(box(0, 650, 1200, 150), Blend("#7C8894", "#5F6B78"))
    canvas.draw(box(0, 644, 1200, 12), "#E9EDEF")
    for x in range(40, 1200, 190):
        canvas.draw(box(x, 736, 110, 9), WHITE, 0.8)
    _draw_shelter(canvas)
    people = (
        (170, 640, 300, 1, Look(PLUM, SLATE, SKIN[0], HAIR[3], "bun")),
        (258, 644, 330, 1, Look(GOLD, NAVY, SKIN[1], HAIR[0], "short")),
        (542, 646, 320, 1, Look(TEAL, SLATE, SKIN[0], HAIR[0], "long")),
    )
    for x, y, height, facing, look in people:
        draw_floor_shadow(canvas, x, y, 48)
        draw_person(canvas, look, standing(x, y, height, facing))
    canvas.draw(rounded(558, 466, 40, 62, 10), Blend(ACCENT, darker(ACCENT, 0.2)))
    draw_bus(canvas, (985, 712), 640, -1)
    canvas.draw(stroke(((201, 500), (215, 640)), 6), "#7A4B2E")


def _draw_shelter(canvas: Canvas) -> None:
    canvas.shade(box(70, 640, 560, 14), 10, 0.3)
    canvas.draw(box(92, 280, 12, 366) + box(586, 280, 12, 366), Blend("#4F6379", SLATE, "right"))
    canvas.draw(box(104, 330, 482, 250), "#D8EEF8", 0.4)
    canvas.draw(polygon((104, 330), (230, 330), (104, 520)), WHITE, 0.25)
    canvas.draw(blob((60, 268), (350, 236), (644, 268), (638, 292), (350, 268), (66, 292)), Blend("#2D7DBF", NAVY))
    canvas.draw(rounded(120, 590, 130, 14, 6) + box(134, 600, 8, 44) + box(228, 600, 8, 44), "#B97A4A")
    canvas.shade(rounded(318, 324, 184, 134, 10), 8, 0.35)
    canvas.draw(rounded(318, 316, 184, 134, 10), Blend("#23374F", INK))
    for i, (tone, width) in enumerate(((GOLD, 88), (TINT, 70), (TINT, 80), (LEAF, 60))):
        y = 334 + i * 28
        canvas.draw(rounded(334, y, 30, 18, 4), (ACCENT, BLUE, TEAL, LEAF)[i])
        canvas.draw(box(376, y + 6, width, 7), tone)
        canvas.draw(box(470, y + 4, 20, 10), GOLD)
    canvas.draw(stroke(((656, 646), (656, 300)), 8), SLATE)
    canvas.draw(circle(656, 270, 34), BLUE)
    canvas.draw(rounded(638, 254, 36, 28, 6), WHITE)
    canvas.draw(box(642, 260, 28, 10), BLUE)
    canvas.draw(circle(647, 284, 5) + circle(665, 284, 5), WHITE)

"""The postman in the alley, and the community house at night."""

import math
import random
from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    FOREST,
    GOLD,
    HAIR,
    LEAF,
    MINT,
    NAVY,
    PLUM,
    ROSE,
    SKIN,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
    darker,
    lighter,
)
from pictures.people import Look, Pose, draw_person, standing
from pictures.props import draw_floor_shadow, draw_lamp, draw_leafy_mass, draw_phone, draw_plant
from pictures.shapes import Shape, box, circle, polygon, rounded, stroke, union
from pictures.skyline import Row, draw_row
from pictures.vehicles import draw_bicycle, draw_motorbike


def draw_delivery(canvas: Canvas) -> None:
    """A postman rides through an alley of narrow houses and bougainvillea."""
    canvas.fill(Blend("#BFE0F0", "#FBEBD2"))
    canvas.glow((640, 220), 480, "#FFF5D8", 0.95)
    canvas.draw(box(0, 520, 1200, 380), Blend("#CFC3B6", "#A3968A"))
    canvas.draw(polygon((520, 260), (740, 260), (740, 524), (520, 524)), Blend("#DDE8EC", "#C6D3D6"))
    _draw_alley_houses(canvas)
    for y, half in ((560, 150), (640, 270), (740, 420), (850, 580)):
        canvas.draw(stroke(((630 - half, y), (630 + half, y)), 1 + (y - 520) / 120), "#93867A", 0.5)
    _draw_bougainvillea(canvas)
    draw_floor_shadow(canvas, 1010, 760, 60)
    draw_person(
        canvas,
        Look(PLUM, SLATE, SKIN[0], HAIR[3], "bun"),
        replace(standing(1010, 760, 380, -1), hands=((930, 560), (915, 548))),
    )
    postman = Look("#2F7D52", NAVY, SKIN[1], HAIR[0], "short", "helmet")
    draw_motorbike(canvas, (560, 820), 400, 1, postman)
    canvas.draw(rounded(338, 480, 150, 142, 14), Blend("#3E9B6B", FOREST))
    canvas.draw(rounded(338, 480, 150, 30, 12), lighter(LEAF, 0.25))
    letter = rounded(376, 532, 76, 50, 4)
    canvas.draw(letter, WHITE)
    canvas.draw(stroke(((380, 536), (414, 562), (448, 536)), 4), LEAF)


def _draw_alley_houses(canvas: Canvas) -> None:
    walls = (
        ((0, -40), (250, 110), (250, 720), (0, 860), "#F0C99A"),
        ((250, 60), (400, 170), (400, 636), (250, 724), "#8FBBC8"),
        ((400, 140), (520, 220), (520, 560), (400, 640), "#EBD9B4"),
        ((1200, -60), (980, 90), (980, 700), (1200, 850), "#E3A284"),
        ((980, 40), (840, 150), (840, 606), (980, 704), "#F3E2BF"),
        ((840, 130), (740, 210), (740, 548), (840, 610), "#A9C6A6"),
    )
    for a, b, c, d, tone in walls:
        face = polygon(a, b, c, d)
        canvas.draw(face, Blend(lighter(tone, 0.14), darker(tone, 0.1)))
        for row in range(3):
            for share in (0.2, 0.6):
                x0, x1 = a[0] + (b[0] - a[0]) * share, a[0] + (b[0] - a[0]) * (share + 0.24)
                pane = _slanted(a, b, c, d, (x0, x1), (0.16 + row * 0.28, 0.3 + row * 0.28))
                canvas.draw(pane, Blend("#6E9DB8", "#3F6F8E"))
        canvas.draw(_slanted(a, b, c, d, (a[0], b[0]), (0.0, 0.022)), darker(tone, 0.3))
        canvas.draw(_slanted(a, b, c, d, (a[0], b[0]), (0.36, 0.385)), darker(tone, 0.22))
    for y in (300, 330):
        canvas.draw(stroke([(400 + i * 18, y + 26 * math.sin(i * math.pi / 24)) for i in range(25)], 2), SLATE, 0.5)


def _slanted(*args: tuple[float, float]) -> Shape:
    a, b, c, d, xs, shares = args

    def at(x: float, share: float) -> tuple[float, float]:
        along = (x - a[0]) / (b[0] - a[0])
        top, low = a[1] + (b[1] - a[1]) * along, d[1] + (c[1] - d[1]) * along
        return x, top + (low - top) * share

    return polygon(at(xs[0], shares[0]), at(xs[1], shares[0]), at(xs[1], shares[1]), at(xs[0], shares[1]))


def _draw_bougainvillea(canvas: Canvas) -> None:
    rng = random.Random(3)
    for x, y, size in ((60, 250, 110), (170, 300, 80), (1120, 240, 120), (1040, 300, 70)):
        draw_leafy_mass(canvas, (x, y), size, ("#3E8E5A", "#7DBB74"), int(x))
        blooms = [
            circle(x + rng.gauss(0, size * 0.5), y + rng.gauss(0, size * 0.36), rng.uniform(5, 10)) for _ in range(46)
        ]
        canvas.draw(union(blooms), "#D9477F", 0.95)
    draw_plant(canvas, (110, 840), 230)
    draw_plant(canvas, (1120, 840), 210, FOREST)


def draw_community_house(canvas: Canvas) -> None:
    """The community house lit in the evening: people round tables inside, bicycles in the yard."""
    canvas.fill(Blend("#0C2A57", "#3B4A82"))
    rng = random.Random(12)
    for _ in range(60):
        canvas.draw(
            circle(rng.uniform(0, 1200), rng.uniform(0, 330), rng.uniform(0.8, 2)), WHITE, rng.uniform(0.3, 0.8)
        )
    canvas.glow((990, 120), 150, "#FFF1C8", 0.5)
    canvas.draw(circle(990, 120, 40), "#FFF4D6")
    draw_row(canvas, Row(600, (120, 250), (70, 120), "#22386B", "#FFD98C", 0.22, "#2B4279", 44))
    canvas.draw(box(0, 596, 1200, 210), Blend("#3A3F63", "#1C2444"))
    canvas.glow((600, 560), 620, "#FFC873", 0.6)
    _draw_hall(canvas)
    canvas.draw(polygon((300, 640), (900, 640), (1040, 800), (160, 800)), "#FFD58A", 0.24)
    for x, size in ((90, 130), (1120, 140)):
        canvas.draw(box(x - 9, 500, 18, 150), "#3A2A2A")
        draw_leafy_mass(canvas, (x, 470), size, ("#1E4F48", "#347562"), x)
    draw_bicycle(canvas, (205, 730), 150, 1, None)
    draw_bicycle(canvas, (300, 752), 150, 1, None)
    draw_floor_shadow(canvas, 985, 748, 60)
    draw_person(canvas, Look(GOLD, SLATE, SKIN[1], HAIR[3], "short"), standing(955, 744, 262, 1))
    draw_person(
        canvas,
        Look(ROSE, NAVY, SKIN[0], HAIR[0], "long"),
        replace(standing(1030, 750, 250, -1), hands=((986, 636), (990, 636))),
    )


def _draw_hall(canvas: Canvas) -> None:
    canvas.draw(box(260, 300, 680, 346), Blend("#F3D9A8", "#D9A765"))
    inside = box(300, 400, 600, 246)
    canvas.draw(inside, Blend("#FFF3CF", "#FFDFA0"))
    canvas.draw(rounded(520, 418, 160, 84, 6), WHITE)
    canvas.draw(box(540, 440, 110, 8) + box(540, 460, 76, 8), BLUE)
    draw_lamp(canvas, 400, 450, 48)
    draw_lamp(canvas, 800, 450, 48)
    seats = (
        (356, Look(TEAL, SLATE, SKIN[1], HAIR[3], "bun")),
        (448, Look(ACCENT, SLATE, SKIN[0], HAIR[0], "short")),
        (610, Look(BLUE, SLATE, SKIN[0], HAIR[2], "short")),
        (704, Look(PLUM, SLATE, SKIN[2], HAIR[0], "long")),
        (836, Look(LEAF, SLATE, SKIN[1], HAIR[3], "bald")),
    )
    with canvas.within(inside):
        for x, look in seats:
            draw_person(canvas, look, Pose((x, 612), 210, hands=((x - 14, 596), (x + 15, 596))))
            draw_phone(canvas, (x, 588), 26, MINT)
        for x in (326, 566, 790):
            canvas.draw(rounded(x, 598, 150 if x < 700 else 96, 10, 4), "#2D6AA0")
            canvas.draw(box(x + 12, 606, 6, 40) + box(x + 76, 606, 6, 40), "#2D6AA0")
    for x in (292, 500, 692, 892):
        canvas.draw(box(x, 396, 16, 250), Blend("#C98B52", "#9A6236"))
    canvas.draw(polygon((220, 320), (300, 220), (900, 220), (980, 320)), Blend("#B4492F", "#7E2E1D"))
    canvas.draw(union(stroke(((312 + i * 30, 224), (236 + i * 37.5, 318)), 2) for i in range(20)), "#5E2014", 0.5)
    canvas.draw(box(212, 316, 776, 14), "#5E2014")
    canvas.draw(rounded(470, 338, 260, 44, 6), ACCENT)
    canvas.draw(box(500, 354, 200, 10), "#FFE9B8")
    canvas.draw(box(250, 640, 700, 14) + box(230, 652, 740, 12), "#B98B5E")
    canvas.draw(stroke(((960, 330), (960, 210)), 5), STEEL)
    canvas.draw(polygon((962, 212), (1026, 222), (962, 252)), ACCENT)

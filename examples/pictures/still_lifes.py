"""Things without people: the editor's desk, the baited letter, the lock with a fingerprint."""

import math
import random

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    BRICK,
    CREAM,
    GOLD,
    ICE,
    INK,
    MIST,
    NAVY,
    NIGHT,
    SKY,
    SLATE,
    STEEL,
    TINT,
    WHITE,
    darker,
    lighter,
)
from pictures.props import draw_code, draw_paper
from pictures.shapes import Shape, arc_points, bend, blob, box, circle, ellipse, polygon, ring, rounded, stroke, union


def draw_editors_desk(canvas: Canvas) -> None:
    """The editor's desk from above: a laptop with a page, a proof, a red pen and a cup of coffee."""
    canvas.fill(Blend("#E2EDF7", "#C3D8EA", "diagonal"))
    canvas.glow((180, 40), 700, WHITE, 0.9)
    laptop = rounded(420, 60, 400, 262, 14)
    canvas.shade(laptop.moved(12, 30), 24, 0.35)
    canvas.draw(laptop, Blend("#3A4C63", INK))
    canvas.draw(rounded(434, 72, 372, 236, 6), Blend(WHITE, TINT))
    canvas.draw(polygon((420, 322), (820, 322), (872, 500), (368, 500)), Blend("#D5DEE8", "#AEBDCD"))
    keys = [rounded(440 + c * 33 - r * 5, 344 + r * 25, 26 + r * 0.7, 18, 4) for r in range(4) for c in range(11)]
    canvas.draw(union(keys), "#5D7087")
    canvas.draw(rounded(548, 450, 146, 40, 8), "#93A5B9")
    _draw_layout(canvas)
    _draw_proof(canvas)
    _draw_coffee(canvas)
    _draw_notes(canvas)


def _draw_layout(canvas: Canvas) -> None:
    for x in (462, 626):
        canvas.draw(box(x, 88, 152, 206), WHITE)
        canvas.shade(box(x, 292, 152, 3), 3, 0.3)
    canvas.draw(box(462, 88, 152, 90), Blend(SKY, BLUE))
    canvas.draw(polygon((462, 178), (500, 134), (530, 160), (566, 120), (614, 178)), NAVY)
    canvas.draw(circle(584, 112, 10), GOLD)
    canvas.draw(box(474, 190, 110, 9) + box(474, 204, 74, 9), NAVY)
    columns = [box(474 + c * 68, 222 + r * 9, 60 - 14 * (r == 6), 4) for c in range(2) for r in range(7)]
    columns += [
        box(638 + c * 68, 100 + r * 9, 60 - 20 * (r == 20), 4) for c in range(2) for r in range(21) if c or r > 7
    ]
    canvas.draw(union(columns), STEEL, 0.8)
    canvas.draw(box(638, 100, 60, 62), Blend("#F7C9A3", ACCENT))


def _draw_proof(canvas: Canvas) -> None:
    draw_paper(canvas, (88, 150, 210, 290), -9, 11)
    draw_paper(canvas, (128, 120, 216, 300), 5, 12)
    marks = (
        stroke(bend(((160, 222), (200, 214), (236, 226), (270, 220))), 4),
        stroke(arc_points((292, 272), 22, -160, 170), 4),
        stroke(((168, 352), (226, 344)), 4) + stroke(((210, 336), (228, 344), (212, 354)), 4),
    )
    canvas.draw(union(marks), ACCENT)
    pen = polygon((286, 452), (352, 300), (368, 307), (302, 460))
    canvas.shade(pen.moved(10, 8), 8, 0.35)
    canvas.draw(pen, Blend(lighter(ACCENT, 0.15), BRICK, "right"))
    canvas.draw(polygon((286, 452), (302, 460), (284, 478)), SLATE)
    canvas.draw(polygon((345, 316), (352, 300), (368, 307), (361, 323)), NAVY)


def _draw_coffee(canvas: Canvas) -> None:
    centre = (1010.0, 190.0)
    canvas.shade(circle(1022, 210, 100), 20, 0.35)
    canvas.draw(circle(*centre, 104), Blend(WHITE, MIST, "diagonal"))
    canvas.draw(circle(*centre, 88), "#E3EAF1")
    canvas.draw(stroke(((1066, 226), (1120, 262)), 24), Blend(WHITE, MIST))
    canvas.shade(circle(1016, 200, 66), 8, 0.3)
    canvas.draw(circle(*centre, 66), Blend(WHITE, "#C9D5E0", "diagonal"))
    canvas.draw(circle(*centre, 55), Blend("#7A4A2B", "#4A2A17"))
    swirl = [
        (centre[0] + r * math.cos(t), centre[1] + r * math.sin(t)) for t, r in ((i / 4, 6 + i * 1.3) for i in range(26))
    ]
    canvas.draw(stroke(swirl, 6), "#C58F5C", 0.75)


def _draw_notes(canvas: Canvas) -> None:
    note = box(920, 340, 120, 120).turned(6, (980, 400))
    canvas.shade(note.moved(7, 9), 8, 0.3)
    canvas.draw(note, Blend("#FFD98C", GOLD))
    canvas.draw(union(box(938, 366 + i * 22, 80 - 20 * (i % 2), 6) for i in range(4)).turned(6, (980, 400)), SLATE, 0.6)
    canvas.shade(rounded(1076, 356, 84, 100, 6), 8, 0.3)
    draw_code(canvas, 1072, 350, 92, NAVY)


def draw_baited_letter(canvas: Canvas) -> None:
    """A hook has caught an envelope that floats under dark water."""
    rng = random.Random(8)
    canvas.fill(Blend("#0F4A86", NIGHT))
    canvas.draw(box(0, 0, 1200, 170), Blend("#F6D3A6", "#F3B27C"))
    canvas.glow((880, 150), 300, "#FFF1CF", 0.95)
    canvas.draw(circle(880, 118, 46), "#FFF4DA")
    waves = [(x, 166 + 7 * math.sin(x / 64)) for x in range(-20, 1240, 20)]
    canvas.draw(Shape(((*waves, (1240, 820), (-20, 820)),)), Blend("#1C66AA", "#072247"))
    canvas.draw(stroke(waves, 4), "#BFE0F5", 0.8)
    for x, lean in ((180.0, 130), (420.0, 60), (700.0, -40), (980.0, -150)):
        canvas.shade(polygon((x, 180), (x + 90, 180), (x + 170 + lean, 820), (x - 60 + lean, 820)), 24, 0.13, SKY)
    for _ in range(30):
        x, y, size = rng.uniform(40, 1160), rng.uniform(230, 760), rng.uniform(2, 9)
        canvas.draw(ring((x, y), size, 1.6), ICE, 0.45)
    _draw_fish(canvas)
    letter = rounded(330, 372, 460, 300, 18).turned(-9, (560, 520))
    canvas.shade(letter.moved(20, 44), 34, 0.5)
    canvas.draw(letter, Blend(WHITE, "#CFE0EF"))
    about = (560.0, 520.0)
    canvas.draw(polygon((334, 668), (520, 520), (600, 520), (786, 668)).turned(-9, about), Blend("#E6EFF8", "#B9CFE3"))
    flap = polygon((334, 378), (560, 566), (786, 378)).turned(-9, about)
    canvas.shade(flap.moved(0, 9), 9, 0.25)
    canvas.draw(flap, Blend("#F7FBFF", "#D8E6F3"))
    canvas.draw(circle(572, 560, 46).turned(-9, about), Blend(lighter(ACCENT, 0.15), BRICK))
    canvas.draw(rounded(566, 530, 12, 36, 5).turned(-9, about) + circle(573, 580, 7).turned(-9, about), WHITE)
    _draw_hook(canvas)


def _draw_hook(canvas: Canvas) -> None:
    canvas.draw(stroke(((700, -10), (704, 120), (700, 330)), 3), "#DCE9F4", 0.9)
    curve = [(700, 330), (700, 470), *arc_points((640, 470), 60, 0, 160)]
    canvas.shade(stroke(curve, 16).moved(8, 12), 8, 0.35)
    canvas.draw(stroke(curve, 15), Blend("#EEF4F9", "#7F93A8", "right"))
    tip = curve[-1]
    canvas.draw(polygon((tip[0] - 9, tip[1] + 8), (tip[0] - 20, tip[1] - 46), (tip[0] + 30, tip[1] - 6)), "#8DA0B4")
    canvas.draw(ring((700, 322), 13, 6), "#B8C8D6")


def _draw_fish(canvas: Canvas) -> None:
    for x, y, size, tone in (
        (170, 420, 1.0, "#2D76B6"),
        (250, 560, 0.7, "#25659F"),
        (1010, 480, 1.1, "#2D76B6"),
        (930, 640, 0.65, "#1F5990"),
    ):
        side = 1 if x < 600 else -1
        body = blob((x + side * 62 * size, y), (x, y - 26 * size), (x - side * 56 * size, y), (x, y + 26 * size))
        tail = polygon(
            (x - side * 46 * size, y), (x - side * 86 * size, y - 24 * size), (x - side * 86 * size, y + 24 * size)
        )
        canvas.draw(body + tail, tone)
        canvas.draw(circle(x + side * 38 * size, y - 5 * size, 4.2 * size), ICE)


def draw_lock(canvas: Canvas) -> None:
    """A lock with a fingerprint among rings of light, signed pages around it."""
    canvas.fill(Blend("#0D4079", "#071F44"))
    centre = (500.0, 520.0)
    canvas.glow(centre, 560, "#3FA0E8", 0.75)
    for i, radius in enumerate((250, 320, 392)):
        canvas.draw(ring(centre, radius, 2.4), SKY, 0.5 - i * 0.12)
        for k in range(6):
            angle = math.radians(k * 60 + i * 23)
            dot = (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
            canvas.draw(circle(*dot, 6 - i), GOLD if (k + i) % 3 == 0 else ICE)
    for place, tilt in (
        ((74, 120, 180, 240), -12),
        ((760, 150, 170, 230), 10),
        ((96, 690, 170, 220), 9),
        ((748, 680, 180, 236), -8),
    ):
        draw_paper(canvas, place, tilt, 6)
        x, y = place[0] + place[2] * 0.66, place[1] + place[3] * 0.84
        canvas.draw(
            stroke(bend(((x - 34, y), (x - 16, y - 18), (x, y + 6), (x + 16, y - 14), (x + 36, y - 2))), 4), ACCENT
        )
    canvas.shade(rounded(330, 470, 350, 300, 44).moved(10, 30), 34, 0.5)
    shackle = [(400, 490), (400, 380), *arc_points((500, 380), 100, 180, 360), (600, 490)]
    canvas.draw(stroke(shackle, 46), Blend("#E9F1F8", "#8CA3BB", "right"))
    canvas.draw(rounded(325, 460, 350, 300, 44), Blend("#FFC766", "#E08A2C"))
    canvas.draw(rounded(325, 460, 350, 70, 44), WHITE, 0.16)
    _draw_fingerprint(canvas, (500, 612))


def _draw_fingerprint(canvas: Canvas, at: tuple[float, float]) -> None:
    x, y = at
    canvas.draw(ellipse(x, y, 100, 116), CREAM)
    ridge = darker(NAVY, 0.1)
    for i in range(5):
        radius = 18 + i * 17
        shape = stroke([(x + radius * 0.84 * c, y + radius * s) for c, s in _swing(-200 + i * 6, 24 - i * 14)], 7)
        canvas.draw(shape, ridge)
    for i in range(4):
        radius = 35 + i * 17
        shape = stroke([(x + radius * 0.84 * c, y + radius * s) for c, s in _swing(44 - i * 7, 128 - i * 8)], 7)
        canvas.draw(shape, ridge)


def _swing(start: float, end: float) -> list[tuple[float, float]]:
    return arc_points((0.0, 0.0), 1.0, start, end)

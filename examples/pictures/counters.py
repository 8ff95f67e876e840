"""Scenes across a counter: the one-stop desk and the market stall."""

from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    CREAM,
    FOREST,
    GOLD,
    HAIR,
    ICE,
    INK,
    LEAF,
    LIME,
    MINT,
    NAVY,
    PLUM,
    ROSE,
    SKIN,
    SLATE,
    STEEL,
    TEAL,
    TINT,
    WHITE,
    WOOD,
    darker,
    lighter,
)
from pictures.people import Look, Pose, draw_person, standing, walking
from pictures.props import (
    draw_code,
    draw_floor_shadow,
    draw_lamp,
    draw_leafy_mass,
    draw_monitor,
    draw_paper,
    draw_phone,
    draw_plant,
)
from pictures.shapes import Shape, blob, box, circle, ellipse, polygon, rounded, sector, stroke, union


def draw_desk(canvas: Canvas) -> None:
    """The one-stop desk: an official and a citizen on the same side, looking at one screen."""
    canvas.fill(Blend("#DDEBF7", "#F4F8FC"))
    canvas.draw(box(0, 640, 1200, 160), Blend("#C9D8E6", "#B2C5D8"))
    canvas.glow((240, 120), 520, "#FFF3D0", 0.6)
    _draw_hall(canvas)
    draw_person(canvas, Look(STEEL, "#6D7F94", SKIN[1], HAIR[2], "bun"), replace(standing(118, 668, 300, 1)))
    draw_person(canvas, Look("#9CB3CB", "#7F90A5", SKIN[0]), walking(205, 660, 300, -1))
    draw_floor_shadow(canvas, 690, 770, 420)
    clerk = Look("#BFD8EE", NAVY, SKIN[1], HAIR[0], "short")
    draw_person(canvas, clerk, Pose((560, 640), 620, 1, lean=26, hands=((735, 570), (700, 520))))
    canvas.draw(polygon((610, 452), (624, 452), (630, 556), (617, 574), (606, 556)), ACCENT)
    citizen = Look(TEAL, SLATE, SKIN[0], HAIR[3], "bun")
    draw_person(canvas, citizen, Pose((862, 646), 590, -1, lean=-28, hands=((775, 560), (744, 580))))
    draw_phone(canvas, (738, 530), 112, MINT, 8)
    canvas.draw(stroke(((718, 508), (754, 513)), 5) + stroke(((716, 527), (746, 531)), 5), BLUE)
    _draw_counter(canvas)


def _draw_hall(canvas: Canvas) -> None:
    for i, (x, number) in enumerate(((330, 0.0), (560, 0.4), (790, 0.7), (1020, 0.2))):
        canvas.draw(rounded(x, 92, 150, 62, 8), Blend(NAVY, darker(NAVY, 0.2)))
        canvas.draw(circle(x + 34, 123, 17), GOLD if i == 1 else ICE)
        canvas.draw(box(x + 64, 112, 62, 6) + box(x + 64, 126, 30 + 26 * number, 6), WHITE, 0.85)
    canvas.draw(box(280, 60, 920, 10), "#B8CBDF")
    for x in (330, 560, 790, 1020):
        canvas.draw(rounded(x - 20, 190, 190, 420, 12), WHITE, 0.35)
    panel = rounded(40, 150, 190, 230, 10)
    canvas.shade(panel.moved(4, 8), 10, 0.2)
    canvas.draw(panel, WHITE)
    canvas.draw(rounded(58, 168, 154, 34, 5), BLUE)
    for i in range(5):
        canvas.draw(circle(72, 228 + i * 28, 7), (ACCENT, GOLD, LEAF, BLUE, STEEL)[i])
        canvas.draw(box(92, 224 + i * 28, 100 - 14 * (i % 3), 7), STEEL, 0.7)


def _draw_counter(canvas: Canvas) -> None:
    top = polygon((300, 600), (1140, 600), (1200, 640), (240, 640))
    canvas.draw(box(240, 636, 960, 170), Blend("#1B5B9E", NAVY))
    canvas.draw(top, Blend("#F3D9B4", "#DDB37E"))
    canvas.draw(box(240, 636, 960, 12), "#B98B57")
    for x in (330, 560, 790, 1020):
        canvas.draw(rounded(x, 676, 170, 104, 10), lighter(NAVY, 0.07), 0.7)
    draw_monitor(canvas, (960, 420, 190, 136), ICE)
    for i in range(4):
        canvas.draw(box(984, 444 + i * 22, 140 - 30 * (i % 2), 8), BLUE, 0.55)
    draw_paper(canvas, (420, 596, 96, 30), 0, 2)
    draw_plant(canvas, (345, 618), 130)


def draw_stall(canvas: Canvas) -> None:
    """A vegetable stall in the market, its QR sign in front."""
    canvas.fill(Blend("#F7D9A8", "#FBEBCF"))
    _draw_market(canvas)
    _draw_awning(canvas)
    seller = Look(ROSE, PLUM, SKIN[2], HAIR[1], "bun", "leaf", is_sleeved=False)
    draw_person(canvas, seller, Pose((560, 470), 470, 1, lean=12, hands=((668, 448), (640, 436))))
    buyer = Look(BLUE, SLATE, SKIN[0], HAIR[0], "long")
    draw_leafy_mass(canvas, (676, 444), 32, (LEAF, LIME), 3)
    _draw_stand(canvas)
    draw_floor_shadow(canvas, 930, 660, 90)
    draw_person(canvas, buyer, replace(standing(930, 660, 480, -1), hands=((842, 395), (830, 385)), lean=-8))
    draw_phone(canvas, (818, 372), 66, MINT, -12)
    draw_floor_shadow(canvas, 180, 655, 80)
    _draw_baskets(canvas)
    passer = Look(GOLD, FOREST, SKIN[1], HAIR[0], "bob")
    draw_person(canvas, passer, walking(150, 655, 440, 1))
    canvas.draw(blob((190, 470), (240, 474), (250, 545), (215, 562), (182, 545)), Blend("#E7A84A", "#C9822C"))
    canvas.draw(stroke(((196, 476), (200, 440), (232, 440), (236, 478)), 5), darker(GOLD, 0.3))


def _draw_baskets(canvas: Canvas) -> None:
    draw_floor_shadow(canvas, 1210, 655, 120)
    carrier = Look(TEAL, SLATE, SKIN[2], HAIR[1], "bun", "leaf")
    draw_person(canvas, carrier, replace(walking(1210, 655, 440, -1), hands=((1160, 340), (1196, 336))))
    canvas.draw(stroke(((1076, 322), (1200, 318), (1344, 330)), 9), WOOD)
    for x, colour, seed in ((1086, LEAF, 5), (1334, LIME, 6)):
        canvas.draw(stroke(((x, 326), (x - 50, 520)), 3) + stroke(((x, 326), (x + 50, 520)), 3), darker(WOOD, 0.3))
        draw_leafy_mass(canvas, (x, 512), 58, (darker(colour), lighter(colour)), seed)
        basket = polygon((x - 62, 520), (x + 62, 520), (x + 44, 580), (x - 44, 580))
        canvas.draw(basket, Blend("#E6BC86", "#B98148"))
        canvas.draw(union(box(x - 56, 534 + i * 15, 112, 3) for i in range(3)), "#8E5A33", 0.55, basket)


def _draw_market(canvas: Canvas) -> None:
    canvas.draw(box(-220, 540, 1640, 140), Blend("#D9B07A", "#C49560"))
    for i, x in enumerate(range(-360, 1420, 160)):
        shade = ("#E3BE8D", "#DAB07C")[i % 2]
        canvas.draw(box(x, 210, 150, 340), Blend(lighter(shade, 0.15), shade))
        canvas.draw(polygon((x - 6, 230), (x + 75, 190), (x + 156, 230)), ("#B8654A", "#3F7F8C")[i % 2], 0.55)
        canvas.draw(box(x + 20, 300, 110, 250), "#A97B4E", 0.35)
    canvas.glow((980, 90), 560, "#FFF4D6", 0.9)
    for x, height in ((-150, 250), (330, 250), (402, 236), (760, 240), (1090, 246), (1366, 240)):
        draw_person(canvas, Look("#B98F66", "#8E6C4E", "#D9A878", "#6E5340"), standing(x, 560, height, 1))


def _draw_awning(canvas: Canvas) -> None:
    canvas.draw(box(318, 90, 12, 500) + box(868, 90, 12, 500), darker(WOOD, 0.25))
    for i in range(10):
        x = 280 + i * 64
        cloth = polygon((x + 20, 60), (x + 84 - 6 * 0, 60), (x + 64, 168), (x, 168)) + sector((x + 32, 166), 32, 0, 180)
        canvas.draw(cloth, Blend(lighter((ACCENT, CREAM)[i % 2], 0.12), (ACCENT, CREAM)[i % 2]))
    canvas.shade(box(300, 168, 620, 60), 24, 0.28, "#5A2E12")
    draw_lamp(canvas, 450, 236, 70)
    draw_lamp(canvas, 770, 236, 70)


def _draw_stand(canvas: Canvas) -> None:
    canvas.shade(box(300, 640, 640, 26), 10, 0.35)
    canvas.draw(polygon((310, 470), (890, 470), (930, 560), (270, 560)), Blend("#C98F57", "#A96D3B"))
    canvas.draw(box(270, 556, 660, 96), Blend("#8E5A33", "#6F4426"))
    for x in range(290, 930, 80):
        canvas.draw(box(x, 556, 3, 96), "#5E3A20", 0.6)
    crates = ((322, LEAF), (440, ACCENT), (690, GOLD), (808, LIME))
    for i, (x, colour) in enumerate(crates):
        _draw_produce(canvas, x, 478 + (i % 2) * 6, colour)
    canvas.draw(stroke(((530, 470), (516, 506)), 3) + stroke(((620, 470), (634, 506)), 3), darker(WOOD, 0.4))
    sign = rounded(500, 500, 150, 160, 10)
    canvas.shade(sign.moved(5, 8), 8, 0.35)
    canvas.draw(sign, Blend(WHITE, TINT))
    canvas.draw(rounded(500, 500, 150, 34, 10) + box(500, 520, 150, 16), BLUE)
    canvas.draw(box(530, 514, 90, 8), WHITE)
    draw_code(canvas, 517, 538, 116, NAVY)
    canvas.draw(rounded(664, 528, 44, 34, 6), Blend("#3A4A60", INK))
    canvas.draw(circle(686, 545, 9), ICE)
    canvas.draw(ellipse(706, 524, 5, 5), LIME)


def _draw_produce(canvas: Canvas, x: float, y: float, colour: str) -> None:
    heap: list[Shape] = []
    for row in range(4):
        heap.extend(circle(x - 6 + i * 21 + row * 10, y + 4 - row * 15, 14) for i in range(5 - row))
    for i, fruit in enumerate(heap):
        canvas.draw(fruit, Blend(lighter(colour, 0.22), darker(colour, 0.14 + 0.03 * (i % 3)), "diagonal"))
    canvas.draw(union(fruit.scaled(0.3, 0.3, _middle(fruit)).moved(-4, -5) for fruit in heap), WHITE, 0.35)
    crate = polygon((x - 24, y + 6), (x + 96, y + 6), (x + 90, y + 56), (x - 18, y + 56))
    canvas.draw(crate, Blend("#E6BC86", "#B98148"))
    canvas.draw(union(box(x - 20, y + 20 + i * 17, 112, 3) for i in range(2)), "#8E5A33", 0.6)


def _middle(shape: Shape) -> tuple[float, float]:
    left, top, right, bottom = shape.bounds()
    return (left + right) / 2, (top + bottom) / 2

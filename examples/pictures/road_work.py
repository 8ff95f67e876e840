"""The street under repair in the early morning."""

from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BRICK,
    HAIR,
    NAVY,
    ROSE,
    SKIN,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
)
from pictures.people import Look, Pose, draw_person, standing, walking
from pictures.props import draw_floor_shadow, draw_leafy_mass
from pictures.shapes import blob, box, ellipse, polygon, rounded, stroke, union
from pictures.skyline import Row, draw_row
from pictures.vehicles import draw_bicycle, draw_van


def draw_road_work(canvas: Canvas) -> None:
    """Early morning: two workers mend the road behind cones, a third repairs a street lamp."""
    canvas.fill(Blend("#9CC6E4", "#FDE6C6"))
    canvas.glow((220, 330), 460, "#FFF0C8", 0.95)
    draw_row(canvas, Row(430, (90, 250), (70, 120), "#B9B9C4", "#FFF1D0", 0.3, "#EFDCC6", 61))
    _draw_street_houses(canvas)
    canvas.draw(box(-220, 425, 1640, 60), Blend("#DED6CC", "#C4BDB5"))
    canvas.draw(box(-220, 478, 1640, 10), "#F0EAE2")
    canvas.draw(box(-220, 486, 1640, 200), Blend("#868E98", "#646C77"))
    for x in range(-220, 1420, 200):
        canvas.draw(polygon((x, 640), (x + 110, 640), (x + 104, 652), (x - 8, 652)), WHITE, 0.8)
    _draw_street_lamp(canvas)
    draw_van(canvas, (985, 545), 330)
    patch = blob((330, 560), (420, 540), (560, 544), (640, 570), (590, 600), (430, 606), (330, 590))
    canvas.draw(patch, Blend("#2E3440", "#3B424E"))
    vest = "#F29A2E"
    tool = stroke(((520, 408), (430, 572)), 7)
    digger = Look(vest, NAVY, SKIN[2], HAIR[0], "short", "helmet")
    draw_floor_shadow(canvas, 560, 590, 60)
    draw_person(canvas, digger, replace(standing(565, 590, 300, -1), lean=-22, hands=((486, 470), (505, 436))))
    canvas.draw(tool, WOOD)
    canvas.draw(polygon((436, 558), (414, 596), (452, 592)), STEEL)
    _draw_vest(canvas, 556, 590)
    draw_floor_shadow(canvas, 300, 596, 60)
    roller = Look(vest, SLATE, SKIN[1], HAIR[0], "short", "helmet")
    draw_person(canvas, roller, replace(standing(285, 596, 300, 1), lean=10, hands=((352, 478), (346, 470))))
    canvas.draw(stroke(((346, 470), (404, 566)), 7), STEEL)
    canvas.draw(polygon((372, 566), (432, 560), (440, 580), (368, 586)), Blend("#F4C95A", "#B98020"))
    _draw_vest(canvas, 289, 596)
    draw_person(canvas, Look(ROSE, NAVY, SKIN[0], HAIR[0], "long"), walking(-60, 470, 190, 1))
    draw_bicycle(canvas, (-110, 574), 190, 1, Look(TEAL, SLATE, SKIN[1], HAIR[2], "bun", "leaf"))
    for x, y in ((120, 626), (250, 646), (430, 660), (610, 656), (740, 630)):
        _draw_cone(canvas, x, y)


def _draw_vest(canvas: Canvas, x: float, ground: float) -> None:
    canvas.draw(union((box(x - 26, ground - 186, 52, 9), box(x - 25, ground - 160, 50, 9))), "#FFF3C4", 0.9)


def _draw_cone(canvas: Canvas, x: float, y: float) -> None:
    canvas.shade(ellipse(x + 8, y, 34, 6), 5, 0.4)
    canvas.draw(rounded(x - 28, y - 8, 56, 10, 3), BRICK)
    cone = polygon((x - 19, y - 6), (x - 5, y - 64), (x + 5, y - 64), (x + 19, y - 6))
    canvas.draw(cone, Blend(lighter(ACCENT, 0.2), ACCENT, "right"))
    canvas.draw(box(x - 30, y - 46, 60, 13), WHITE, 1.0, cone)


def _draw_street_houses(canvas: Canvas) -> None:
    tones = ("#F1D3A6", "#DDA77B", "#F6E6C8", "#A9C3CF", "#EBC7B0", "#CBD7BE")
    for i in range(12):
        x, rise = 560 + i * 76, 170 + (i * 53) % 90
        tone = tones[i % 6]
        canvas.draw(box(x, 430 - rise, 74, rise), Blend(lighter(tone, 0.12), tone))
        for row in range(int(rise / 62)):
            canvas.draw(
                rounded(x + 12, 446 - rise + row * 58, 22, 32, 3) + rounded(x + 42, 446 - rise + row * 58, 22, 32, 3),
                "#5F8FAE",
            )
            canvas.draw(box(x + 6, 484 - rise + row * 58, 62, 5), darker(tone, 0.25))
        canvas.draw(box(x - 2, 424 - rise, 78, 9), darker(tone, 0.2))
    for x in (-150, -20, 130, 330):
        canvas.draw(box(x - 6, 350, 12, 90), "#6E4F3A")
        draw_leafy_mass(canvas, (x, 330), 78, ("#3F8A5C", "#8FC27C"), x)


def _draw_street_lamp(canvas: Canvas) -> None:
    canvas.draw(box(774, 110, 12, 380), Blend("#5B6C80", "#34455A", "right"))
    canvas.draw(stroke(((780, 116), (740, 88), (700, 92)), 9), "#44566C")
    canvas.draw(rounded(664, 84, 60, 18, 8), Blend(WHITE, STEEL))
    canvas.glow((694, 106), 130, "#FFE9A8", 0.8)
    ladder = [stroke(((832, 490), (792, 190)), 7), stroke(((872, 490), (832, 190)), 7)]
    ladder += [stroke(((828 - i * 5, 462 - i * 38), (868 - i * 5, 462 - i * 38)), 5) for i in range(8)]
    canvas.draw(union(ladder), "#E9B44C")
    worker = Look("#F29A2E", SLATE, SKIN[2], HAIR[0], "short", "helmet")
    pose = Pose((815, 250), 236, -1, lean=-8, hands=((738, 118), (724, 112)), feet=((842, 348), (826, 356)), knees=-1)
    draw_person(canvas, worker, pose)
    canvas.draw(union((box(792, 204, 44, 7), box(794, 226, 42, 7))), "#FFF3C4", 0.9)

"""Rooms: the servers, the operations centre, the archive."""

import math
import random
from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    CREAM,
    GOLD,
    HAIR,
    ICE,
    MINT,
    NAVY,
    NIGHT,
    SAND,
    SKIN,
    SKY,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
)
from pictures.people import Look, Pose, draw_person, standing
from pictures.props import (
    draw_bars,
    draw_curve,
    draw_floor_shadow,
    draw_monitor,
)
from pictures.shapes import Shape, arc_points, box, circle, ellipse, polygon, rounded, sector, stroke, union


def draw_servers(canvas: Canvas) -> None:
    """A cold aisle between two rows of racks; a technician checks a tablet."""
    canvas.fill(Blend("#0A2347", "#0E3A6E"))
    vanish = (600.0, 330.0)
    canvas.draw(polygon((0, 800), (1200, 800), (690, 400), (510, 400)), Blend("#1E5C9C", "#0B2C57"))
    canvas.draw(polygon((0, 0), (1200, 0), (690, 268), (510, 268)), Blend("#081B38", "#15406F"))
    canvas.draw(box(508, 266, 184, 136), Blend("#5FA8DC", "#2B74B5"))
    canvas.glow(vanish, 360, "#9CD2FF", 0.8)
    for i in range(5, -1, -1):
        near = 0.17 * 1.42**i
        _draw_rack(canvas, i, near)
    for y in (430, 480, 560, 690):
        half = (y - 330) * 0.9
        canvas.draw(stroke(((600 - half, y), (600 + half, y)), (y - 400) * 0.02 + 1), "#7DBBEA", 0.28)
    for dx in (-0.35, 0.35):
        canvas.draw(
            polygon((600 + dx * 250, 402), (600 + dx * 290, 402), (600 + dx * 1300, 800), (600 + dx * 1080, 800)),
            WHITE,
            0.08,
        )
    draw_floor_shadow(canvas, 650, 745, 100)
    look = Look("#E7EFF7", NAVY, SKIN[1], HAIR[0], "bob")
    draw_person(canvas, look, replace(standing(640, 745, 430, -1), hands=((545, 520), (572, 528))))
    tablet = polygon((510, 470), (570, 486), (560, 556), (500, 538))
    canvas.draw(tablet, "#13233C")
    canvas.draw(tablet.scaled(0.84, 0.84, (535, 512)), Blend(MINT, SKY))
    canvas.glow((540, 500), 110, "#BFEBFF", 0.35)


def _draw_rack(canvas: Canvas, index: int, near: float) -> None:
    far = 0.17 * 1.42 ** (index - 1) if index else 0.12
    rng = random.Random(index + 60)
    for side in (-1, 1):
        x0, x1 = 600 + side * 560 * near * 1.02, 600 + side * 560 * far * 1.06
        top0, top1 = 330 - 400 * near, 330 - 400 * far
        low0, low1 = 330 + 470 * near, 330 + 470 * far
        face = polygon((x0, top0), (x1, top1), (x1, low1), (x0, low0))
        tone = lighter("#10335F", 0.05 * (5 - index))
        canvas.draw(face, Blend(lighter(tone, 0.1), darker(tone, 0.3)))
        canvas.draw(stroke(((x1, top1), (x1, low1)), 2 + near * 2), "#061A36")
        lights: dict[str, list[Shape]] = {MINT: [], GOLD: [], SKY: []}
        for row in range(15):
            share = (row + 1) / 16
            y0, y1 = top0 + (low0 - top0) * share, top1 + (low1 - top1) * share
            canvas.draw(stroke(((x0, y0), (x1, y1)), 0.8 + near), "#061A36", 0.75)
            for column in (0.2, 0.34, 0.48, 0.75):
                if rng.random() < 0.7:
                    x, y = x0 + (x1 - x0) * column, y0 + (y1 - y0) * column - 9 * near
                    lights[rng.choice((MINT, MINT, SKY, SKY, GOLD))].append(circle(x, y, 1.2 + 3.4 * near))
        for colour, dots in lights.items():
            if dots:
                canvas.draw(union(dots), colour, 0.95)


def draw_operations(canvas: Canvas) -> None:
    """The operations centre: a wall of charts and a map, three people with their backs to us."""
    canvas.fill(Blend("#0A2144", "#123B6B"))
    canvas.draw(box(0, 470, 1200, 140), Blend("#0D2B52", "#06172F"))
    canvas.glow((600, 230), 700, "#2F7FC4", 0.55)
    frame = rounded(90, 46, 1020, 350, 10)
    canvas.shade(frame, 26, 0.5, SKY)
    canvas.draw(frame, "#071A36")
    _draw_city_map(canvas)
    _draw_tiles(canvas)
    for x, look in (
        (300, Look(BLUE, NIGHT, SKIN[0], HAIR[0], "short")),
        (610, Look("#C9D8E8", NIGHT, SKIN[1], HAIR[1], "bun")),
        (915, Look(TEAL, NIGHT, SKIN[2], HAIR[0], "short")),
    ):
        draw_person(canvas, look, Pose((x, 536), 430, 0, is_from_behind=True, hands=((x - 62, 520), (x + 62, 520))))
    canvas.shade(box(0, 486, 1200, 20), 10, 0.5)
    canvas.draw(polygon((40, 500), (1160, 500), (1230, 530), (-30, 530)), Blend("#24517F", "#183A61"))
    canvas.draw(box(-30, 528, 1260, 60), Blend("#0F2C52", "#081C38"))
    for x in (120, 440, 760, 1050):
        glass = draw_monitor(canvas, (x, 438, 110, 66), "#1B5FA0")
        draw_curve(canvas, tuple((x + 14 + i * 16, 482 - 10 * math.sin(i * 1.3 + x)) for i in range(6)), 2, MINT)
        canvas.draw(box(x + 12, 450, 40, 5), ICE, 0.8, glass)


def _draw_city_map(canvas: Canvas) -> None:
    screen = box(412, 62, 376, 318)
    canvas.draw(screen, Blend("#12427A", "#0D3260"))
    river = [(412, 300), (500, 270), (560, 210), (640, 190), (700, 130), (788, 110)]
    canvas.draw(stroke(river, 26), "#2E86C8", 0.9, screen)
    for i in range(7):
        canvas.draw(stroke(((400, 90 + i * 46), (800, 60 + i * 52)), 2), "#6FB4E6", 0.35, screen)
        canvas.draw(stroke(((430 + i * 58, 50), (410 + i * 60, 390)), 2), "#6FB4E6", 0.35, screen)
    for x, y, colour in (
        (470, 140, MINT),
        (530, 320, GOLD),
        (602, 262, ACCENT),
        (668, 320, MINT),
        (724, 214, GOLD),
        (606, 118, MINT),
        (748, 330, MINT),
    ):
        canvas.glow((x, y), 34, colour, 0.7)
        canvas.draw(circle(x, y, 7), colour)
        canvas.draw(circle(x, y, 3), WHITE)


def _draw_tiles(canvas: Canvas) -> None:
    for x in (106, 804):
        for row in range(2):
            for column in range(2):
                canvas.draw(box(x + column * 148, 62 + row * 162, 140, 154), Blend("#143F73", "#0F315E"))
    draw_bars(canvas, (118, 110, 116, 92), (0.4, 0.62, 0.5, 0.78, 0.66, 0.92), SKY)
    draw_curve(canvas, ((270, 180), (292, 150), (314, 164), (336, 120), (358, 132), (378, 96)), 4, GOLD)
    for start, end, colour in ((-90, 130, SKY), (130, 220, GOLD), (220, 270, ACCENT)):
        canvas.draw(sector((176, 306), 50, start, end), colour)
    canvas.draw(circle(176, 306, 26), "#113860")
    for i, share in enumerate((0.9, 0.7, 0.8, 0.45)):
        canvas.draw(rounded(272, 264 + i * 26, 104, 10, 5), "#0A2750")
        canvas.draw(rounded(272, 264 + i * 26, 104 * share, 10, 5), (MINT, SKY, MINT, ACCENT)[i])
    canvas.draw(stroke(arc_points((874, 168), 50, 180, 360), 13), "#0A2750")
    canvas.draw(stroke(arc_points((874, 168), 50, 180, 316), 13), MINT)
    canvas.draw(stroke(((874, 168), (900, 136)), 5), WHITE)
    draw_bars(canvas, (966, 96, 112, 104), (0.9, 0.72, 0.6, 0.44, 0.3), MINT)
    draw_curve(canvas, ((820, 340), (842, 316), (864, 326), (886, 290), (908, 300), (930, 268)), 4, SKY)
    for i in range(12):
        shade = (SKY, BLUE, "#1B5FA0", GOLD)[(i * 5) % 4]
        canvas.draw(rounded(966 + (i % 4) * 30, 256 + (i // 4) * 36, 24, 28, 3), shade, 0.85)
    for x, y in ((118, 76), (266, 76), (118, 238), (266, 238), (816, 76), (964, 76), (816, 238), (964, 238)):
        canvas.draw(box(x, y, 62, 6), ICE, 0.65)


def draw_archive(canvas: Canvas) -> None:
    """Rows of archive shelves; somebody opens an old ledger under the light of a scanner."""
    canvas.fill(Blend("#33415A", "#55607A"))
    canvas.draw(polygon((0, 800), (1200, 800), (760, 500), (420, 500)), Blend("#8B7F78", "#5B5560"))
    for side in (-1, 1):
        for depth in range(4):
            _draw_file_shelf(canvas, side, depth)
    canvas.draw(box(470, 210, 250, 290), Blend("#6F7C97", "#8D97AC"))
    canvas.draw(ellipse(595, 200, 190, 14), "#FFF1CC", 0.7)
    canvas.glow((600, 430), 430, "#FFE3A8", 0.75)
    clerk = Look("#2E6DA8", SLATE, SKIN[0], HAIR[2], "bun")
    draw_person(canvas, clerk, Pose((500, 660), 560, 1, lean=20, hands=((650, 592), (606, 604))))
    canvas.shade(box(260, 770, 860, 30), 14, 0.4)
    canvas.draw(polygon((310, 612), (1060, 612), (1130, 668), (240, 668)), Blend("#D9A871", "#B98048"))
    canvas.draw(box(240, 666, 890, 140), Blend("#7B4D2C", "#573519"))
    canvas.draw(stroke(((840, 628), (852, 420), (720, 392)), 12), Blend(STEEL, SLATE))
    canvas.draw(rounded(664, 372, 110, 30, 10), SLATE)
    canvas.draw(polygon((672, 402), (766, 402), (828, 616), (560, 616)), "#FFF3CE", 0.4)
    ledger = polygon((560, 606), (690, 622), (820, 606), (846, 648), (694, 664), (536, 648))
    canvas.draw(ledger.moved(0, 8), "#7C3F2B")
    canvas.draw(ledger, Blend("#FFF4DA", SAND))
    lines = [stroke(((580 + i * 2, 616 + i * 8), (680, 630 + i * 8)), 2) for i in range(4)]
    lines += [stroke(((706, 630 + i * 8), (808 + i * 4, 616 + i * 8)), 2) for i in range(4)]
    canvas.draw(union(lines), WOOD, 0.7)
    for i, tone in enumerate(("#7C3F2B", "#3E5A7A", "#8A6A3A")):
        canvas.draw(rounded(322, 604 - i * 22, 128 - i * 8, 22, 4), Blend(lighter(tone, 0.15), tone))
    glass = draw_monitor(canvas, (884, 480, 150, 104), ICE)
    canvas.draw(box(902, 496, 52, 70), CREAM, 1.0, glass)
    canvas.draw(union(box(908, 504 + i * 10, 40 - 8 * (i % 2), 4) for i in range(6)), WOOD, 0.8)
    canvas.draw(union(box(966, 504 + i * 14, 48 - 10 * (i % 3), 6) for i in range(5)), BLUE, 0.8)


def _draw_file_shelf(canvas: Canvas, side: int, depth: int) -> None:
    rng = random.Random(depth * 7 + side)
    near, far = 1 / (0.72 + depth * 0.75), 1 / (0.72 + (depth + 0.86) * 0.75)
    x0, x1 = 595 + side * 520 * near, 595 + side * 520 * far
    tone = ("#C79A66", "#B58755", "#A1794F", "#8E6F50")[depth]

    def level(share: float, scale: float) -> float:
        return 330 - 330 * scale + 800 * scale * share * 0.86

    shelf = polygon((x0, level(0, near)), (x1, level(0, far)), (x1, level(1, far)), (x0, level(1, near)))
    canvas.draw(shelf, Blend(darker(tone, 0.5), darker(tone, 0.62)))
    for row in range(6):
        for column in range(7):
            a, b = column / 7 + 0.008, (column + 0.9) / 7
            top, low = (row + 0.16 + rng.uniform(0, 0.12)) / 6, (row + 0.93) / 6
            xa, xb = x0 + (x1 - x0) * a, x0 + (x1 - x0) * b
            sa, sb = near + (far - near) * a, near + (far - near) * b
            folder = polygon((xa, level(top, sa)), (xb, level(top, sb)), (xb, level(low, sb)), (xa, level(low, sa)))
            colour = rng.choice((tone, lighter(tone, 0.2), "#8FA3B8", "#C0704F", "#D9C39A"))
            canvas.draw(folder, darker(colour, 0.1 + depth * 0.06))
    canvas.draw(stroke(((x1, level(0, far)), (x1, level(1, far))), 6 * far + 2), darker(tone, 0.35))

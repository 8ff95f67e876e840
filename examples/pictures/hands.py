"""Close views of hands: with a telephone, with a tablet, with an identity card."""

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    CREAM,
    GOLD,
    INK,
    LEAF,
    MINT,
    MIST,
    NAVY,
    PEACH,
    ROSE,
    SAND,
    SKIN,
    SKY,
    SLATE,
    STEEL,
    TEAL,
    TINT,
    WHITE,
    darker,
    lighter,
)
from pictures.props import draw_bars, draw_phone, draw_plant
from pictures.shapes import Point, Shape, blob, box, capsule, circle, ellipse, polygon, rounded, stroke, union


def draw_chat(canvas: Canvas) -> None:
    """A hand holds a telephone; the bubbles of a conversation rise from its screen."""
    canvas.fill(Blend("#0E4C8C", "#0A2F60"))
    canvas.glow((450, 470), 620, "#3E93D8", 0.75)
    for x, y, radius, alpha in ((110, 190, 150, 0.06), (820, 320, 200, 0.06), (160, 920, 220, 0.05)):
        canvas.draw(circle(x, y, radius), WHITE, alpha)
    skin = SKIN[1]
    canvas.draw(polygon((300, 1240), (690, 1240), (640, 960), (360, 930)), Blend("#E9EEF4", "#B9C6D6", "right"))
    canvas.draw(polygon((338, 985), (655, 1010), (648, 958), (356, 926)), darker(WHITE, 0.2))
    palm = blob((330, 660), (300, 800), (355, 960), (500, 1000), (640, 970), (690, 820), (660, 640), (500, 600))
    canvas.draw(palm, Blend(skin, darker(skin, 0.16)))
    canvas.shade(rounded(262, 212, 390, 700, 50), 22, 0.45)
    draw_phone(canvas, (446, 552), 716, "#E3EEF8")
    _draw_talk(canvas)
    for i, y in enumerate((560, 650, 738, 820)):
        finger = capsule((694 - i * 6, y + 26), (604 + i * 5, y), 34 - i * 2, 27 - i * 2)
        canvas.shade(finger.moved(-6, 9), 8, 0.25, clip=rounded(262, 212, 390, 700, 50))
        canvas.draw(finger, Blend(darker(skin, 0.08), lighter(skin, 0.12)))
        canvas.draw(ellipse(596 + i * 5, y - 1, 13, 15), lighter(skin, 0.45), 0.7)
    thumb = capsule((300, 830), (296, 690), 58, 40) + capsule((296, 690), (330, 600), 40, 31)
    canvas.shade(thumb.moved(9, 6), 9, 0.25)
    canvas.draw(thumb, Blend(lighter(skin, 0.14), darker(skin, 0.06), "right"))
    canvas.draw(ellipse(338, 588, 16, 20).turned(24, (338, 588)), lighter(skin, 0.45), 0.75)
    canvas.draw(rounded(40, 250, 330, 118, 40) + polygon((300, 350), (352, 350), (360, 402)), WHITE)
    canvas.draw(box(84, 282, 220, 16) + box(84, 316, 150, 16), STEEL, 0.8)
    canvas.draw(rounded(560, 130, 290, 110, 40) + polygon((590, 220), (650, 226), (584, 280)), GOLD)
    canvas.draw(union(circle(640 + i * 62, 185, 15) for i in range(3)), NAVY)


def _draw_talk(canvas: Canvas) -> None:
    canvas.draw(rounded(292, 224, 308, 72, 26), NAVY)
    canvas.draw(circle(334, 262, 20), MINT)
    canvas.draw(box(368, 250, 120, 10) + box(368, 270, 74, 7), WHITE, 0.9)
    canvas.draw(rounded(312, 410, 200, 62, 20), WHITE)
    canvas.draw(box(332, 428, 150, 9) + box(332, 447, 104, 9), STEEL, 0.75)
    canvas.draw(rounded(392, 492, 190, 52, 20), BLUE)
    canvas.draw(box(412, 513, 140, 9), WHITE, 0.9)
    canvas.draw(rounded(312, 566, 216, 92, 20), WHITE)
    canvas.draw(union(box(332, 584 + i * 20, 160 - 34 * i, 9) for i in range(3)), STEEL, 0.75)
    canvas.draw(rounded(346, 700, 206, 58, 28), ACCENT)
    canvas.draw(box(386, 724, 126, 10), WHITE)
    canvas.draw(rounded(312, 800, 268, 50, 24), WHITE)


def draw_school_record(canvas: Canvas) -> None:
    """Two hands hold a tablet with a school record; books and a pencil case lie on the desk."""
    canvas.fill(Blend("#E7C08E", "#C9945C"))
    for i in range(7):
        canvas.draw(box(0, i * 120 + 20, 1200, 3), "#A87443", 0.4)
    canvas.glow((250, 80), 700, "#FFF0CC", 0.8)
    _draw_school_things(canvas)
    body = rounded(310, 110, 600, 470, 34).turned(-4, (610, 345))
    canvas.shade(body.moved(12, 24), 26, 0.4)
    canvas.draw(body, Blend("#33455D", INK))
    glass = rounded(336, 136, 548, 418, 14).turned(-4, (610, 345))
    canvas.draw(glass, Blend(WHITE, TINT))
    _draw_record(canvas)
    for side in (-1, 1):
        _draw_holding_hand(canvas, side)


def _draw_record(canvas: Canvas) -> None:
    about = (610.0, 345.0)

    def put(shape: Shape, paint: str | Blend, alpha: float = 1.0) -> None:
        canvas.draw(shape.turned(-4, about), paint, alpha)

    put(box(336, 150, 548, 66), BLUE)
    put(circle(384, 183, 22), SAND)
    put(box(420, 168, 190, 13) + box(420, 190, 120, 9), WHITE, 0.95)
    for row, (share, tone) in enumerate(((0.92, LEAF), (0.74, SKY), (0.84, GOLD), (0.66, ROSE), (0.88, TEAL))):
        y = 246 + row * 46
        put(box(366, y, 110 - 14 * (row % 3), 13), SLATE, 0.8)
        put(rounded(500, y - 2, 190, 17, 8), MIST)
        put(rounded(500, y - 2, 190 * share, 17, 8), tone)
    put(rounded(716, 238, 140, 132, 12), TINT)
    put(circle(786, 296, 40), WHITE)
    put(stroke(((766, 298), (782, 314), (810, 280)), 9), LEAF)
    put(rounded(716, 388, 140, 86, 12), CREAM)
    put(stroke(((734, 440), (762, 420), (780, 446), (806, 414), (838, 430)), 4), NAVY)
    put(box(366, 494, 320, 10) + box(366, 514, 240, 10), STEEL, 0.6)


def _draw_holding_hand(canvas: Canvas, side: int) -> None:
    skin = SKIN[0]
    x = 610 + side * 318
    sleeve = polygon((x + side * 30, 820), (x + side * 250, 820), (x + side * 160, 600), (x + side * 20, 640))
    canvas.draw(sleeve, Blend(lighter(BLUE, 0.15), darker(BLUE, 0.1)))
    palm = blob(
        (x - side * 30, 440),
        (x + side * 46, 420),
        (x + side * 110, 520),
        (x + side * 130, 640),
        (x + side * 50, 680),
        (x - side * 10, 600),
    )
    canvas.draw(palm, Blend(skin, darker(skin, 0.16)))
    thumb = capsule((x + side * 14, 560), (x - side * 62, 478), 38, 27)
    canvas.shade(thumb.moved(-side * 4, 12), 10, 0.28)
    canvas.draw(thumb, Blend(lighter(skin, 0.15), skin))
    canvas.draw(ellipse(x - side * 68, 470, 14, 16), lighter(skin, 0.5), 0.75)


def _draw_school_things(canvas: Canvas) -> None:
    for i, (tone, width) in enumerate(((TEAL, 250), (ACCENT, 220), (NAVY, 196))):
        book = rounded(30 + i * 14, 70 + i * 52, width, 46, 6).turned(-3 + i * 3, (150, 120))
        canvas.shade(book.moved(6, 10), 8, 0.3)
        canvas.draw(book, Blend(lighter(tone, 0.16), tone))
    canvas.draw(box(44, 96, 210, 8).turned(-3, (150, 120)), CREAM)
    case = rounded(960, 60, 210, 84, 36).turned(14, (1065, 100))
    canvas.shade(case.moved(8, 12), 10, 0.3)
    canvas.draw(case, Blend("#F2B45B", "#D98E2F"))
    canvas.draw(stroke(((986, 76), (1146, 118)), 6), CREAM)
    for i, tone in enumerate((ACCENT, LEAF, BLUE)):
        pencil = capsule((1000 + i * 50, 210 + i * 12), (1090 + i * 40, 330 + i * 30), 9, 9)
        canvas.shade(pencil.moved(5, 8), 6, 0.3)
        canvas.draw(pencil, Blend(lighter(tone, 0.2), tone))
    draw_plant(canvas, (70, 470), 170)


def draw_card(canvas: Canvas) -> None:
    """A hand lays an identity card on a reader; the little screen shows a green tick."""
    canvas.fill(Blend("#DCEAF6", "#B7D2E8"))
    canvas.draw(polygon((0, 620), (900, 560), (900, 900), (0, 900)), Blend("#F1D7B0", "#D6AC78"))
    canvas.glow((640, 180), 420, "#FFF7E0", 0.8)
    canvas.draw(rounded(60, 90, 250, 190, 12), WHITE, 0.6)
    draw_bars(canvas, (84, 130, 200, 120), (0.4, 0.7, 0.55, 0.9), SKY)
    canvas.shade(rounded(200, 700, 470, 70, 40), 26, 0.4)
    canvas.draw(polygon((210, 560), (640, 530), (690, 690), (190, 726)), Blend("#3C5069", "#1E2B3D"))
    canvas.draw(polygon((190, 726), (690, 690), (690, 724), (192, 762)), INK)
    canvas.draw(box(396, 330, 60, 220), Blend("#55687F", SLATE, "right"))
    canvas.draw(rounded(270, 170, 320, 220, 22), Blend("#33475F", INK))
    canvas.draw(rounded(286, 186, 288, 188, 12), Blend("#F4FAFF", "#CFE4F4"))
    canvas.draw(circle(430, 262, 52), LEAF)
    canvas.draw(stroke(((406, 264), (424, 282), (456, 244)), 13), WHITE)
    canvas.draw(box(362, 334, 136, 12), STEEL, 0.8)
    for radius in (60, 92, 124):
        waves = ellipse(424, 622, radius * 1.25, radius * 0.42)
        canvas.draw(waves, MINT, 0.16)
    _draw_hand_with_card(canvas, (560, 610))


def _draw_hand_with_card(canvas: Canvas, at: Point) -> None:
    x, y = at
    skin = SKIN[2]
    sleeve = polygon((x + 210, y + 40), (x + 400, y - 50), (x + 430, y + 170), (x + 270, y + 190))
    canvas.draw(sleeve, Blend(lighter(TEAL, 0.1), darker(TEAL, 0.15)))
    canvas.draw(
        blob((x + 30, y + 20), (x + 120, y - 30), (x + 240, y + 20), (x + 290, y + 150), (x + 160, y + 150)), skin
    )
    card = polygon((x - 240, y - 40), (x + 40, y - 62), (x + 62, y + 72), (x - 226, y + 98))
    canvas.shade(card.moved(8, 20), 12, 0.4)
    canvas.draw(card, Blend("#DFF0E6", "#9BD0B8", "diagonal"))
    canvas.draw(
        polygon((x - 214, y - 12), (x - 142, y - 18), (x - 136, y + 64), (x - 206, y + 70)), lighter(TEAL, 0.45)
    )
    canvas.draw(circle(x - 176, y + 10, 17) + ellipse(x - 172, y + 52, 28, 17), TEAL)
    for i, width in enumerate((120, 86, 104)):
        top = y - 8 + i * 24
        canvas.draw(stroke(((x - 116, top), (x - 116 + width, top - width * 0.08)), 8), SLATE, 0.7)
    canvas.draw(rounded(x - 8, y - 44, 32, 26, 5).turned(-5, (x, y)), GOLD)
    for i, (dx, dy) in enumerate(((-40, 60), (-24, 92))):
        finger = capsule((x + 150, y + 90 + i * 22), (x + dx + 40, y + dy), 34, 25)
        canvas.draw(finger, Blend(lighter(skin, 0.08), darker(skin, 0.1)))
    thumb = capsule((x + 130, y + 30), (x - 4, y + 18), 40, 26)
    canvas.shade(thumb.moved(-4, 12), 9, 0.3)
    canvas.draw(thumb, Blend(lighter(skin, 0.18), skin))
    canvas.draw(ellipse(x - 12, y + 16, 16, 13), lighter(skin, 0.5), 0.8)
    canvas.draw(
        blob((x + 100, y - 10), (x + 200, y + 10), (x + 240, y + 100), (x + 150, y + 100)), lighter(skin, 0.06), 0.9
    )
    canvas.draw(circle(x - 190, y + 84, 1), PEACH)

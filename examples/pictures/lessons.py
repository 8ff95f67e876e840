"""Indoor scenes between people: the class of elderly learners and the remote consultation."""

from dataclasses import replace

from pictures.canvas import Blend, Canvas
from pictures.palette import (
    ACCENT,
    BLUE,
    CREAM,
    GOLD,
    HAIR,
    ICE,
    LEAF,
    MINT,
    MIST,
    NAVY,
    PEACH,
    PLUM,
    ROSE,
    SAND,
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
from pictures.people import Look, Pose, draw_person, standing
from pictures.props import (
    draw_chair,
    draw_cloud,
    draw_curve,
    draw_floor_shadow,
    draw_mullions,
    draw_phone,
    draw_plant,
    draw_window,
)
from pictures.shapes import blob, box, circle, ellipse, polygon, rounded, stroke, union


def draw_class(canvas: Canvas) -> None:
    """Grey-haired learners round tables, each with a telephone; a volunteer stands by the board."""
    canvas.fill(Blend("#FFF1D6", "#FBE2BD"))
    canvas.draw(box(0, 600, 1200, 300), Blend("#DDB78B", "#C2966A"))
    _draw_view(canvas)
    _draw_board(canvas)
    canvas.draw(polygon((60, 160), (360, 160), (620, 900), (120, 900)), "#FFF9E8", 0.16)
    draw_floor_shadow(canvas, 880, 690, 90)
    teacher = Look(BLUE, NAVY, SKIN[0], HAIR[0], "long")
    draw_person(canvas, teacher, replace(standing(880, 690, 450, -1), hands=((752, 310), (842, 500))))
    back = (
        (215, Look(TEAL, SLATE, SKIN[1], HAIR[3], "bald")),
        (415, Look(ROSE, SLATE, SKIN[0], HAIR[2], "bun")),
        (610, Look(LEAF, SLATE, SKIN[2], HAIR[3], "short")),
    )
    for x, look in back:
        draw_person(canvas, look, Pose((x, 742), 500, hands=((x - 22, 634), (x + 24, 636))))
        draw_phone(canvas, (x, 616), 70, MINT)
    _draw_long_table(canvas, 90, 672, 650)
    front = (
        (745, Look(PLUM, SLATE, SKIN[1], HAIR[3], "bun"), 1, (892.0, 668.0)),
        (1060, Look(ACCENT, NAVY, SKIN[0], HAIR[0], "short"), -1, (932.0, 700.0)),
    )
    for x, look, facing, hand in front:
        draw_floor_shadow(canvas, x, 886, 120)
        draw_chair(canvas, (x, 800), 140, facing, "#7FB2D9")
        pose = Pose((x, 792), 560, facing, lean=facing * 18, hands=(hand, (hand[0] - facing * 16, hand[1] + 12)))
        knee = (x + facing * 120, 905.0)
        draw_person(canvas, look, replace(pose, feet=(knee, (knee[0] - facing * 30, 915.0)), knees=facing))
    draw_phone(canvas, (908, 652), 92, ICE, 10)


def _draw_view(canvas: Canvas) -> None:
    place = (70.0, 110.0, 260.0, 300.0)
    opening = draw_window(canvas, place, ("#8EC5EA", "#E3F1FA"))
    canvas.draw(ellipse(150, 420, 130, 90), "#7DB98A", 1.0, opening)
    canvas.draw(ellipse(290, 430, 120, 120), "#5FA577", 1.0, opening)
    draw_cloud(canvas, (180, 210), 120, 0.9)
    draw_mullions(canvas, place)
    canvas.glow((200, 260), 380, "#FFF6DC", 0.5)


def _draw_board(canvas: Canvas) -> None:
    canvas.shade(rounded(432, 128, 560, 330, 10), 12, 0.22)
    canvas.draw(rounded(420, 110, 560, 330, 10), "#C9905A")
    canvas.draw(box(434, 124, 532, 302), Blend(WHITE, TINT))
    draw_phone(canvas, (520, 272), 250, TINT)
    for row in range(3):
        for column in range(2):
            colour = (ACCENT, GOLD, LEAF, BLUE, PLUM, TEAL)[row * 2 + column]
            canvas.draw(rounded(484 + column * 42, 190 + row * 50, 31, 34, 8), colour)
    for i, (y, width) in enumerate(((168, 190), (232, 250), (296, 220))):
        canvas.draw(circle(640, y, 17), (ACCENT, BLUE, LEAF)[i])
        canvas.draw(rounded(672, y - 8, width, 16, 6), NAVY if i == 0 else STEEL, 0.85)
    arrow = stroke(((572, 250), (612, 236)), 6) + polygon((606, 224), (628, 230), (612, 248))
    canvas.draw(arrow, ACCENT)


def _draw_long_table(canvas: Canvas, x: float, y: float, width: float) -> None:
    canvas.shade(box(x, y + 120, width, 24), 12, 0.28)
    for share in (0.05, 0.92):
        canvas.draw(box(x + width * share, y, 18, 150), darker(WOOD, 0.25))
    canvas.draw(box(x + 24, y + 8, width - 48, 92), Blend("#A8743F", "#94632F"))
    canvas.draw(polygon((x + 26, y - 24), (x + width - 26, y - 24), (x + width, y), (x, y)), lighter(WOOD, 0.35))
    canvas.draw(box(x, y, width, 16), Blend(WOOD, darker(WOOD, 0.2)))
    for sheet in (x + 90, x + 280, x + 470):
        canvas.draw(polygon((sheet, y - 18), (sheet + 66, y - 18), (sheet + 72, y - 3), (sheet - 6, y - 3)), CREAM)


def draw_consultation(canvas: Canvas) -> None:
    """A nurse beside a patient; the doctor listens on a screen held by an arm."""
    canvas.fill(Blend("#E4F2F1", "#F5FAF9"))
    canvas.draw(box(0, 640, 1200, 260), Blend("#C4DCDA", "#A9C9C8"))
    canvas.draw(box(0, 628, 1200, 14), "#9CC2C0")
    canvas.glow((1010, 130), 480, "#FFF4D8", 0.8)
    _draw_wall(canvas)
    _draw_doctor_screen(canvas)
    canvas.shade(box(80, 800, 560, 30), 16, 0.3)
    canvas.draw(box(110, 640, 18, 180) + box(560, 640, 18, 180), STEEL)
    canvas.draw(rounded(80, 596, 520, 62, 20), Blend(WHITE, "#D6E4EA"))
    canvas.draw(rounded(80, 630, 520, 36, 12), Blend("#5FB0A6", "#3E8F86"))
    draw_floor_shadow(canvas, 430, 850, 150)
    patient = Look(GOLD, SLATE, SKIN[1], HAIR[3], "short")
    arm = (590.0, 520.0)
    draw_person(
        canvas,
        patient,
        Pose((360, 600), 600, 1, lean=-6, hands=((470, 590), arm), feet=((492, 792), (462, 800)), knees=1),
    )
    canvas.draw(stroke(((470, 500), (498, 508)), 46), Blend(NAVY, BLUE))
    draw_floor_shadow(canvas, 750, 860, 120)
    nurse = Look("#F4F8FA", "#DCE8EE", SKIN[0], HAIR[0], "bun")
    draw_person(canvas, nurse, replace(standing(760, 860, 640, -1), hands=((560, 506), (640, 470)), lean=-16))
    canvas.draw(stroke(((704, 350), (694, 420), (724, 450), (745, 415), (748, 352)), 6), TEAL)
    canvas.draw(circle(626, 470, 12), Blend(STEEL, SLATE))
    _draw_meter(canvas)


def _draw_wall(canvas: Canvas) -> None:
    place = (70.0, 110.0, 210.0, 260.0)
    opening = draw_window(canvas, place, ("#9CCDEB", "#EAF5FB"))
    canvas.draw(ellipse(110, 390, 120, 100), "#86C19A", 1.0, opening)
    canvas.draw(ellipse(250, 400, 100, 70), "#63A981", 1.0, opening)
    draw_mullions(canvas, place, WHITE)
    canvas.draw(rounded(340, 120, 120, 160, 8), WHITE)
    canvas.draw(union((box(388, 150, 24, 80), box(360, 178, 80, 24))), ACCENT)
    canvas.draw(box(366, 250, 68, 8), STEEL, 0.7)
    draw_plant(canvas, (1110, 800), 260)


def _draw_doctor_screen(canvas: Canvas) -> None:
    canvas.draw(stroke(((1190, 90), (1172, 240), (1100, 300)), 16), Blend(STEEL, SLATE))
    canvas.shade(rounded(830, 132, 330, 250, 18), 14, 0.3)
    canvas.draw(rounded(818, 112, 330, 250, 18), Blend("#33475F", "#1B2433"))
    glass = rounded(830, 124, 306, 222, 10)
    canvas.draw(glass, Blend("#CFE6F5", "#8FC0E2", "diagonal"))
    with canvas.within(glass):
        doctor = Look(WHITE, NAVY, SKIN[2], HAIR[1], "short")
        draw_person(canvas, doctor, Pose((966, 440), 480, 0, hands=((905, 430), (1030, 430))))
        canvas.draw(stroke(((953, 290), (950, 330), (966, 348), (984, 330), (981, 290)), 5), TEAL)
    canvas.draw(rounded(1048, 142, 76, 54, 6), Blend(TINT, MIST))
    canvas.draw(polygon((1058, 190), (1074, 168), (1086, 180), (1102, 156), (1118, 190)), SAND)
    canvas.draw(rounded(842, 312, 82, 22, 6), NAVY, 0.8)
    pulse = ((848, 323), (866, 323), (874, 315), (882, 331), (890, 323), (918, 323))
    canvas.draw(stroke(pulse, 2.4), MINT)


def _draw_meter(canvas: Canvas) -> None:
    canvas.draw(rounded(640, 580, 120, 92, 12), Blend(WHITE, MIST))
    canvas.draw(rounded(654, 594, 92, 46, 6), NAVY)
    draw_curve(canvas, ((664, 622), (684, 612), (704, 626), (724, 606), (738, 610)), 3, MINT)
    canvas.draw(circle(676, 656, 7), ACCENT)
    canvas.draw(box(694, 652, 46, 8), PEACH)
    canvas.draw(stroke(((500, 520), (540, 590), (600, 620), (644, 622)), 6), SLATE)
    canvas.draw(box(610, 668, 180, 14), STEEL)
    canvas.draw(box(690, 680, 16, 130) + blob((650, 812), (748, 812), (740, 826), (658, 826)), darker(STEEL, 0.2))

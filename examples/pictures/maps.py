"""The map with pins, and the emblem of the bulletin."""

from PIL import Image, ImageDraw

from pictures.canvas import Blend, Canvas
from pictures.palette import ACCENT, GOLD, ICE, LEAF, NAVY, WHITE, darker, lighter
from pictures.props import draw_leafy_mass
from pictures.shapes import Point, Shape, bend, box, circle, ellipse, polygon, stroke, union

EMBLEM_SIDE = 800
_OPEN = (
    (0.04, 0.24),
    (0.2, 0.06),
    (0.2, 0.24),
    (0.37, 0.46),
    (0.53, 0.46),
    (0.73, 0.24),
    (0.04, 0.66),
    (0.2, 0.66),
    (0.73, 0.66),
    (0.9, 0.66),
    (0.73, 0.88),
)


def draw_pin_map(canvas: Canvas) -> None:
    """A city map seen aslant, with red, amber and green pins along streets and a river."""
    canvas.fill(Blend("#EAF1F6", "#D3E1EB"))
    sheet = polygon((120, 150), (1080, 110), (1190, 790), (10, 840))
    canvas.shade(sheet.moved(10, 34), 30, 0.35)
    canvas.draw(sheet.moved(0, 16), "#B9C9D6")
    canvas.draw(sheet, Blend("#F8F4E8", "#EFE8D6"))
    with canvas.within(sheet):
        _draw_ground(canvas)
        _draw_blocks(canvas)
    pins = (
        (300, 300, 0.62, LEAF),
        (520, 260, 0.6, GOLD),
        (860, 270, 0.62, LEAF),
        (700, 390, 0.78, ACCENT),
        (400, 470, 0.86, LEAF),
        (960, 480, 0.88, GOLD),
        (240, 640, 1.05, GOLD),
        (800, 660, 1.1, LEAF),
        (560, 620, 1.3, ACCENT),
    )
    for x, y, size, colour in pins:
        _draw_pin(canvas, (x, y), size * 110, colour)


def _aslant(u: float, v: float) -> Point:
    """Return the place of a point of the unit square on the slanted sheet."""
    left, right = (120 + (10 - 120) * v, 1080 + (1190 - 1080) * v)
    top, low = 150 + (840 - 150) * v, 110 + (790 - 110) * v
    return left + (right - left) * u, top + (low - top) * u


def _draw_ground(canvas: Canvas) -> None:
    park = Shape(
        (tuple(bend([_aslant(*p) for p in ((0.05, 0.12), (0.24, 0.1), (0.27, 0.3), (0.1, 0.36))], is_closed=True)),)
    )
    canvas.draw(park, "#BFDDB0")
    other = Shape(
        (tuple(bend([_aslant(*p) for p in ((0.72, 0.62), (0.94, 0.6), (0.95, 0.86), (0.76, 0.9))], is_closed=True)),)
    )
    canvas.draw(other, "#BFDDB0")
    river = bend(
        [_aslant(*p) for p in ((-0.05, 0.74), (0.2, 0.66), (0.36, 0.46), (0.6, 0.42), (0.76, 0.24), (1.05, 0.2))]
    )
    canvas.draw(stroke(river, 84), "#A9D2EC")
    canvas.draw(stroke(river, 66), Blend("#8FC4E6", "#6FB0DA"))
    for u in (0.12, 0.3, 0.46, 0.64, 0.84):
        canvas.draw(stroke([_aslant(u, v / 10) for v in range(11)], 17), WHITE)
    for v in (0.16, 0.36, 0.58, 0.8):
        canvas.draw(stroke([_aslant(u / 10, v) for u in range(11)], 15), WHITE)
    main = bend([_aslant(*p) for p in ((0.0, 0.26), (0.35, 0.3), (0.62, 0.62), (1.0, 0.7))])
    canvas.draw(stroke(main, 26), "#F2C46B")
    canvas.draw(stroke(main, 19), "#FBDD9A")


def _draw_blocks(canvas: Canvas) -> None:
    spots = [
        (u, v)
        for v in (0.06, 0.24, 0.46, 0.66, 0.88)
        for u in (0.04, 0.2, 0.37, 0.53, 0.73, 0.9)
        if (u, v) not in _OPEN
    ]
    for i, (u, v) in enumerate(spots):
        tone = ("#E6CDAA", "#DDBB93", "#C9D8E3", "#EBDCC3")[i % 4]
        rise = (26, 44, 34, 58)[(i * 7) % 4] * (0.7 + v * 0.6)
        a, b, c, d = _aslant(u, v), _aslant(u + 0.06, v), _aslant(u + 0.06, v + 0.07), _aslant(u, v + 0.07)
        canvas.shade(polygon(a, b, c, d).moved(14, 6), 8, 0.2)
        canvas.draw(polygon(d, c, (c[0], c[1] - rise), (d[0], d[1] - rise)), darker(tone, 0.12))
        canvas.draw(polygon(b, c, (c[0], c[1] - rise), (b[0], b[1] - rise)), darker(tone, 0.24))
        canvas.draw(polygon(*((x, y - rise) for x, y in (a, b, c, d))), lighter(tone, 0.2))
    for i, (u, v) in enumerate(((0.1, 0.2), (0.17, 0.27), (0.21, 0.16), (0.8, 0.7), (0.87, 0.78), (0.82, 0.84))):
        x, y = _aslant(u, v)
        draw_leafy_mass(canvas, (x, y - 12), 26, ("#4E9A5E", "#8CC47A"), i)


def _draw_pin(canvas: Canvas, foot: Point, height: float, colour: str) -> None:
    x, y = foot
    radius = height * 0.34
    canvas.shade(ellipse(x + height * 0.16, y + 2, height * 0.3, height * 0.08), height * 0.06, 0.45)
    canvas.draw(ellipse(x, y, height * 0.1, height * 0.04), darker(colour, 0.5), 0.5)
    head = (x, y - height + radius)
    body = circle(*head, radius) + polygon(
        (x - radius * 0.93, head[1] + radius * 0.36), (x + radius * 0.93, head[1] + radius * 0.36), (x, y)
    )
    canvas.draw(body, Blend(lighter(colour, 0.22), darker(colour, 0.12)))
    canvas.draw(circle(*head, radius * 0.46), WHITE)
    canvas.draw(ellipse(x - radius * 0.42, head[1] - radius * 0.52, radius * 0.22, radius * 0.14), WHITE, 0.5)


def emblem() -> Image.Image:
    """Return the bulletin's emblem on a transparent ground: a bubble of speech that holds a page and a signal."""
    side = EMBLEM_SIDE
    canvas = Canvas(100, 100, side)
    tail = ((22.0, 74.0), (18.0, 94.0), (44.0, 84.0))
    rim = circle(50, 46, 45) + polygon(*tail) + stroke(tail, 6)
    canvas.fill(WHITE)
    canvas.draw(polygon(*tail), NAVY)
    canvas.draw(circle(50, 46, 42), Blend(lighter(NAVY, 0.16), NAVY))
    canvas.draw(union(box(20, 32 + i * 12, width, 5) for i, width in enumerate((22, 26, 18))), WHITE)
    for i, radius in enumerate((12, 20, 28)):
        arc = [(53 + radius * dx, 60 - radius * dy) for dx, dy in _quarter()]
        canvas.draw(stroke(arc, 5), (GOLD, GOLD, ICE)[i])
    canvas.draw(circle(53, 60, 5), ACCENT)
    fine = Image.new("L", (side * 4, side * 4))
    pen = ImageDraw.Draw(fine)
    for outline in rim.rings:
        pen.polygon([(px * side / 25, py * side / 25) for px, py in outline], fill=255)
    picture = canvas.finished().convert("RGBA")
    picture.putalpha(fine.reduce(4))
    return picture


def _quarter() -> list[Point]:
    return [(p[0], p[1]) for p in bend(((0.0, 1.0), (0.38, 0.924), (0.707, 0.707), (0.924, 0.38), (1.0, 0.0)))]

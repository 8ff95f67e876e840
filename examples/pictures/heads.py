"""Heads without faces: hair and hats tell people apart."""

from pictures.canvas import Blend, Canvas
from pictures.palette import ACCENT, BLUE, SAND, WOOD, darker, lighter
from pictures.shapes import Point, Shape, blob, box, circle, ellipse, polygon, sector

RX, RY = 0.066, 0.082


def draw_head(
    canvas: Canvas, style: str, colours: tuple[str, str], centre: Point, view: tuple[float, int, bool]
) -> None:
    """Draw a head.

    Args:
        canvas: where to draw.
        style: of the hair; see `people.Look`.
        colours: of skin and hair.
        centre: of the head.
        view: the person's height, the side that they face, and whether they are seen from behind.
    """
    skin, hair = colours
    height, facing, is_from_behind = view
    cx, cy = centre
    rx, ry = height * RX, height * RY
    if style == "bun":
        knot = (cx - facing * rx * 0.95, cy - ry * 0.62) if facing else (cx, cy - ry * 1.12)
        canvas.draw(circle(*knot, rx * 0.48), darker(hair, 0.08))
    face = ellipse(cx, cy, rx, ry)
    canvas.draw(face, Blend(lighter(skin, 0.12), darker(skin, 0.06), "diagonal"))
    if is_from_behind:
        canvas.draw(_back(cx, cy, rx, ry), Blend(lighter(hair, 0.08), hair))
        return
    if facing:
        canvas.draw(ellipse(cx - facing * rx * 0.18, cy + ry * 0.12, rx * 0.16, ry * 0.18), darker(skin, 0.16))
        canvas.draw(circle(cx + facing * rx * 0.98, cy + ry * 0.12, rx * 0.13), skin)
    if style == "bald":
        canvas.draw(_nape(centre, rx, ry, facing) if facing else _temples(centre, rx, ry), hair)
        return
    shape = _side_cap(centre, rx, ry, facing) if facing else _front_cap(centre, rx, ry)
    canvas.draw(shape, Blend(lighter(hair, 0.1), hair))
    if style == "bob":
        for side in (-1, 1) if not facing else (-facing,):
            canvas.draw(_lock(centre, rx * side, ry), hair)


def draw_long_hair(canvas: Canvas, style: str, hair: str, head: Point, height: float) -> None:
    """Draw the hair that falls behind the shoulders; other styles draw nothing."""
    if style != "long":
        return
    cx, cy = head
    rx, ry = height * RX, height * RY
    canvas.draw(
        blob(
            (cx, cy - ry),
            (cx + rx * 1.1, cy - ry * 0.2),
            (cx + rx * 1.25, cy + ry * 1.5),
            (cx, cy + ry * 1.9),
            (cx - rx * 1.25, cy + ry * 1.5),
            (cx - rx * 1.1, cy - ry * 0.2),
        ),
        darker(hair, 0.1),
    )


def draw_hat(canvas: Canvas, hat: str, head: Point, height: float, facing: int) -> None:
    """Draw a conical leaf hat, a helmet or a cap."""
    cx, cy = head
    rx, ry = height * RX, height * RY
    if hat == "leaf":
        brim = cy - ry * 0.18
        cone = polygon((cx - rx * 2.25, brim), (cx, brim - ry * 1.75), (cx + rx * 2.25, brim))
        canvas.draw(ellipse(cx, brim, rx * 2.25, ry * 0.36), darker(SAND, 0.25))
        canvas.draw(cone, Blend(lighter(SAND, 0.25), darker(SAND, 0.16), "right"))
        for share in (0.4, 0.7):
            canvas.draw(ellipse(cx, brim - ry * 1.75 * (1 - share), rx * 2.25 * share, ry * 0.2 * share), WOOD, 0.18)
    elif hat == "helmet":
        shell = sector((cx, cy - ry * 0.1), rx * 1.28, 180, 360)
        canvas.draw(shell, Blend(lighter(ACCENT, 0.2), darker(ACCENT, 0.1)))
        visor = cx + facing * rx * 0.9
        canvas.draw(ellipse(visor, cy - ry * 0.12, rx * 0.75, ry * 0.12), darker(ACCENT, 0.25))
    else:
        canvas.draw(sector((cx, cy - ry * 0.2), rx * 1.1, 180, 360), BLUE)
        canvas.draw(box(cx - rx * 1.1, cy - ry * 0.3, rx * 2.2, ry * 0.14), darker(BLUE))
        canvas.draw(ellipse(cx + facing * rx * 1.2, cy - ry * 0.2, rx * 0.62, ry * 0.1), darker(BLUE, 0.3))


def _front_cap(centre: Point, rx: float, ry: float) -> Shape:
    cx, cy = centre
    return blob(
        (cx - rx * 1.04, cy + ry * 0.08),
        (cx - rx * 0.98, cy - ry * 0.52),
        (cx - rx * 0.5, cy - ry * 1.06),
        (cx + rx * 0.1, cy - ry * 1.14),
        (cx + rx * 0.62, cy - ry * 1.0),
        (cx + rx * 1.0, cy - ry * 0.48),
        (cx + rx * 1.04, cy + ry * 0.08),
        (cx + rx * 0.86, cy - ry * 0.24),
        (cx + rx * 0.3, cy - ry * 0.5),
        (cx - rx * 0.35, cy - ry * 0.42),
        (cx - rx * 0.84, cy - ry * 0.2),
    )


def _side_cap(centre: Point, rx: float, ry: float, facing: int) -> Shape:
    cx, cy = centre
    return blob(
        (cx + facing * rx * 0.86, cy - ry * 0.42),
        (cx + facing * rx * 0.6, cy - ry * 1.0),
        (cx - facing * rx * 0.1, cy - ry * 1.16),
        (cx - facing * rx * 0.8, cy - ry * 0.86),
        (cx - facing * rx * 1.1, cy - ry * 0.1),
        (cx - facing * rx * 0.96, cy + ry * 0.5),
        (cx - facing * rx * 0.62, cy + ry * 0.62),
        (cx - facing * rx * 0.42, cy + ry * 0.2),
        (cx - facing * rx * 0.16, cy - ry * 0.14),
        (cx + facing * rx * 0.3, cy - ry * 0.44),
    )


def _back(cx: float, cy: float, rx: float, ry: float) -> Shape:
    return blob(
        (cx, cy - ry * 1.12),
        (cx + rx * 0.85, cy - ry * 0.75),
        (cx + rx * 1.06, cy + ry * 0.05),
        (cx + rx * 0.72, cy + ry * 0.72),
        (cx, cy + ry * 0.84),
        (cx - rx * 0.72, cy + ry * 0.72),
        (cx - rx * 1.06, cy + ry * 0.05),
        (cx - rx * 0.85, cy - ry * 0.75),
    )


def _temples(centre: Point, rx: float, ry: float) -> Shape:
    cx, cy = centre
    return ellipse(cx - rx * 0.98, cy, rx * 0.2, ry * 0.42) + ellipse(cx + rx * 0.98, cy, rx * 0.2, ry * 0.42)


def _nape(centre: Point, rx: float, ry: float, facing: int) -> Shape:
    cx, cy = centre
    return blob(
        (cx - facing * rx * 0.75, cy - ry * 0.5),
        (cx - facing * rx * 1.08, cy - ry * 0.1),
        (cx - facing * rx * 0.95, cy + ry * 0.5),
        (cx - facing * rx * 0.4, cy + ry * 0.35),
        (cx - facing * rx * 0.4, cy - ry * 0.1),
    )


def _lock(centre: Point, rx: float, ry: float) -> Shape:
    cx, cy = centre
    return blob(
        (cx + rx * 0.75, cy - ry * 0.6),
        (cx + rx * 1.18, cy - ry * 0.1),
        (cx + rx * 1.2, cy + ry * 0.75),
        (cx + rx * 0.72, cy + ry * 0.85),
        (cx + rx * 0.74, cy),
    )

"""What moves in the streets, seen from the side: bus, motorbike, bicycle, van."""

from pictures.canvas import Blend, Canvas
from pictures.palette import ACCENT, BLUE, GOLD, ICE, INK, NAVY, SLATE, STEEL, WHITE, darker, lighter
from pictures.people import Look, Pose, draw_person
from pictures.shapes import Point, Shape, blob, box, capsule, circle, ellipse, polygon, ring, rounded, stroke, union


def draw_wheel(canvas: Canvas, centre: Point, radius: float) -> None:
    """Draw a wheel with a light rim."""
    canvas.draw(circle(*centre, radius), "#1A2230")
    canvas.draw(circle(*centre, radius * 0.62), Blend("#C6D2DE", "#8798AA"))
    canvas.draw(circle(*centre, radius * 0.2), SLATE)


def draw_bus(canvas: Canvas, at: Point, length: float, facing: int = -1) -> None:
    """Draw a city bus; `at` is the middle of its foot."""
    x, y = at
    height = length * 0.36
    left, top = x - length / 2, y - height - length * 0.04

    def flip(shape: Shape) -> Shape:
        return shape if facing < 0 else shape.scaled(-1, 1, at)

    canvas.shade(ellipse(x, y, length * 0.5, length * 0.035), length * 0.03, 0.4)
    body = rounded(left, top, length, height, length * 0.045)
    canvas.draw(body, Blend("#2F86C9", "#14528F"))
    canvas.draw(box(left, top + height * 0.68, length, height * 0.1), GOLD, 1.0, body)
    canvas.draw(box(left, top, length, height * 0.1), WHITE, 0.25, body)
    glass = rounded(left + length * 0.02, top + height * 0.17, length * 0.96, height * 0.42, length * 0.02)
    canvas.draw(glass, "#17304F")
    panes = [
        rounded(left + length * (0.19 + i * 0.155), top + height * 0.2, length * 0.14, height * 0.36, length * 0.012)
        for i in range(5)
        if i != 2
    ]
    front = rounded(left + length * 0.03, top + height * 0.2, length * 0.14, height * 0.44, length * 0.012)
    canvas.draw(flip(union([*panes, front])), Blend("#CFE8F8", "#7FB6DC", "diagonal"))
    door = rounded(left + length * 0.505, top + height * 0.17, length * 0.125, height * 0.76, length * 0.01)
    canvas.draw(flip(door), "#BFDDF2")
    canvas.draw(flip(box(left + length * 0.563, top + height * 0.18, length * 0.008, height * 0.74)), NAVY)
    sign = rounded(left + length * 0.2, top + height * 0.03, length * 0.26, height * 0.11, 3)
    canvas.draw(flip(sign), INK)
    canvas.draw(flip(box(left + length * 0.22, top + height * 0.065, length * 0.2, height * 0.035)), GOLD)
    canvas.draw(flip(ellipse(left + length * 0.02, y - height * 0.26, length * 0.014, height * 0.06)), "#FFF2C8")
    for share in (0.22, 0.78):
        draw_wheel(canvas, (left + length * share, y - length * 0.045), length * 0.055)


def draw_motorbike(canvas: Canvas, at: Point, length: float, facing: int, rider: Look) -> None:
    """Draw a motorbike with its rider; `at` is the middle between the wheels on the ground."""
    x, y = at
    r = length * 0.17
    f = facing
    back, front = (x - f * length * 0.35, y - r), (x + f * length * 0.37, y - r)
    canvas.shade(ellipse(x, y, length * 0.52, length * 0.05), length * 0.04, 0.4)
    draw_wheel(canvas, back, r)
    draw_wheel(canvas, front, r)
    grip = (x + f * length * 0.24, y - length * 0.66)
    canvas.draw(stroke((front, (x + f * length * 0.25, y - length * 0.56), grip), length * 0.045), SLATE)
    shell = blob(
        (x - f * length * 0.48, y - length * 0.4),
        (x - f * length * 0.2, y - length * 0.46),
        (x - f * length * 0.02, y - length * 0.26),
        (x + f * length * 0.16, y - length * 0.3),
        (x + f * length * 0.24, y - length * 0.58),
        (x + f * length * 0.33, y - length * 0.5),
        (x + f * length * 0.24, y - length * 0.16),
        (x - f * length * 0.04, y - length * 0.12),
        (x - f * length * 0.3, y - length * 0.2),
    )
    canvas.draw(shell, Blend(lighter(ACCENT, 0.18), darker(ACCENT, 0.2)))
    canvas.draw(
        capsule(
            (x - f * length * 0.42, y - length * 0.46),
            (x - f * length * 0.06, y - length * 0.44),
            length * 0.06,
            length * 0.045,
        ),
        INK,
    )
    canvas.draw(circle(x + f * length * 0.31, y - length * 0.55, length * 0.05), "#FFF2C8")
    hip = (x - f * length * 0.16, y - length * 0.54)
    step = (x + f * length * 0.1, y - length * 0.14)
    pose = Pose(
        hip,
        length * 1.16,
        f,
        lean=f * length * 0.05,
        hands=((grip[0], grip[1] + 2), grip),
        feet=(step, (step[0] - f * 4, step[1] + 3)),
        knees=f,
    )
    draw_person(canvas, rider, pose)


def draw_bicycle(canvas: Canvas, at: Point, length: float, facing: int, rider: Look | None) -> None:
    """Draw a bicycle, with a rider or leaning alone; `at` lies between the wheels on the ground."""
    x, y = at
    r, f = length * 0.22, facing
    back, front = (x - f * length * 0.3, y - r), (x + f * length * 0.32, y - r)
    canvas.shade(ellipse(x, y, length * 0.5, length * 0.04), length * 0.03, 0.35)
    for hub in (back, front):
        canvas.draw(ring(hub, r * 0.94, length * 0.026), INK)
        canvas.draw(circle(*hub, length * 0.02), STEEL)
    crank = (x - f * length * 0.02, y - r * 0.95)
    saddle = (x - f * length * 0.12, y - length * 0.56)
    bar = (x + f * length * 0.22, y - length * 0.62)
    frame = (
        stroke(
            (back, crank, (x + f * length * 0.22, y - length * 0.5), (x - f * length * 0.1, y - length * 0.48), back),
            length * 0.026,
        )
        + stroke((crank, saddle), length * 0.026)
        + stroke((front, bar), length * 0.026)
    )
    canvas.draw(frame, BLUE)
    canvas.draw(
        capsule((saddle[0] - 4, saddle[1]), (saddle[0] + f * length * 0.06, saddle[1]), length * 0.03, length * 0.02),
        INK,
    )
    if rider is not None:
        pose = Pose(
            (saddle[0], saddle[1] - length * 0.05),
            length * 1.14,
            f,
            lean=f * length * 0.08,
            hands=(bar, (bar[0], bar[1] + 2)),
            feet=((crank[0] + f * length * 0.1, y - r * 0.45), (crank[0] - f * length * 0.04, y - length * 0.06)),
            knees=f,
        )
        draw_person(canvas, rider, pose)


def draw_van(canvas: Canvas, at: Point, length: float, colour: str = WHITE) -> None:
    """Draw a van that faces right; `at` is the middle of its foot."""
    x, y = at
    height = length * 0.46
    left, top = x - length / 2, y - height
    canvas.shade(ellipse(x, y, length * 0.52, length * 0.04), length * 0.035, 0.4)
    body = blob_van(left, top, length, height)
    canvas.draw(body, Blend(lighter(colour, 0.1), darker(colour, 0.14)))
    canvas.draw(box(left, top + height * 0.56, length, height * 0.09), ACCENT, 1.0, body)
    pane = polygon(
        (left + length * 0.68, top + height * 0.14),
        (left + length * 0.8, top + height * 0.14),
        (left + length * 0.9, top + height * 0.48),
        (left + length * 0.68, top + height * 0.48),
    )
    canvas.draw(pane, Blend(ICE, "#5E93BC"))
    canvas.draw(rounded(left + length * 0.12, top - height * 0.07, length * 0.16, height * 0.08, 3), GOLD)
    for share in (0.22, 0.79):
        draw_wheel(canvas, (left + length * share, y - length * 0.06), length * 0.075)


def blob_van(left: float, top: float, length: float, height: float) -> Shape:
    """Return the outline of a van with its place and size."""
    return polygon(
        (left, top + height * 0.06),
        (left + length * 0.03, top),
        (left + length * 0.8, top),
        (left + length * 0.93, top + height * 0.5),
        (left + length, top + height * 0.58),
        (left + length, top + height * 0.88),
        (left, top + height * 0.88),
    )

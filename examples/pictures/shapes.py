"""Shapes as values: closed rings of points in a scene's own units, origin top left, y down."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """The union of closed rings."""

    rings: tuple[tuple[Point, ...], ...]

    def __add__(self, other: "Shape") -> "Shape":
        """Return both shapes as one."""
        return Shape(self.rings + other.rings)

    def moved(self, dx: float, dy: float) -> "Shape":
        """Return the shape shifted."""
        return Shape(tuple(tuple((x + dx, y + dy) for x, y in ring) for ring in self.rings))

    def scaled(self, factor_x: float, factor_y: float, about: Point) -> "Shape":
        """Return the shape stretched about a point; a factor of -1 mirrors it."""
        cx, cy = about
        return Shape(
            tuple(tuple((cx + (x - cx) * factor_x, cy + (y - cy) * factor_y) for x, y in ring) for ring in self.rings)
        )

    def turned(self, degrees: float, about: Point) -> "Shape":
        """Return the shape turned clockwise about a point."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        cx, cy = about
        return Shape(
            tuple(
                tuple((cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos) for x, y in ring)
                for ring in self.rings
            )
        )

    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom."""
        xs = [x for ring in self.rings for x, _ in ring]
        ys = [y for ring in self.rings for _, y in ring]
        return min(xs), min(ys), max(xs), max(ys)


def union(shapes: Iterable[Shape]) -> Shape:
    """Return all shapes as one."""
    return Shape(tuple(ring for shape in shapes for ring in shape.rings))


def polygon(*points: Point) -> Shape:
    """Return the straight-sided shape through the points."""
    return Shape((points,))


def box(x: float, y: float, width: float, height: float) -> Shape:
    """Return an upright rectangle."""
    return polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Shape:
    """Return an ellipse with its centre and half axes."""
    steps = 96
    turns = (2 * math.pi * i / steps for i in range(steps))
    return Shape((tuple((cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in turns),))


def circle(cx: float, cy: float, radius: float) -> Shape:
    """Return a circle."""
    return ellipse(cx, cy, radius, radius)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Shape:
    """Return an upright rectangle with rounded corners."""
    r = min(radius, width / 2, height / 2)
    corners = (
        (x + width - r, y + r, -90),
        (x + width - r, y + height - r, 0),
        (x + r, y + height - r, 90),
        (x + r, y + r, 180),
    )
    ring = [point for cx, cy, start in corners for point in arc_points((cx, cy), r, start, start + 90)]
    return Shape((tuple(ring),))


def arc_points(centre: Point, radius: float, start: float, end: float) -> list[Point]:
    """Return points along a circle from `start` to `end` degrees; 0 is to the right, 90 is down."""
    steps = max(6, int(abs(end - start) / 4))
    turns = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(centre[0] + radius * math.cos(t), centre[1] + radius * math.sin(t)) for t in turns]


def sector(centre: Point, radius: float, start: float, end: float) -> Shape:
    """Return a slice of a disc."""
    return Shape(((centre, *arc_points(centre, radius, start, end)),))


def bend(points: Sequence[Point], *, is_closed: bool = False) -> list[Point]:
    """Return points along a smooth curve through the given ones (Catmull-Rom)."""
    count = len(points)
    curve: list[Point] = []
    for i in range(count if is_closed else count - 1):
        if is_closed:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, count - 1)]
        curve.extend(_between(p0, p1, p2, p3, step / 12) for step in range(12))
    if not is_closed:
        curve.append(points[-1])
    return curve


def _between(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)

    return axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])


def blob(*points: Point) -> Shape:
    """Return a closed smooth shape through the points."""
    return Shape((tuple(bend(points, is_closed=True)),))


def capsule(start: Point, end: Point, start_radius: float, end_radius: float) -> Shape:
    """Return a limb: two discs of their own size and the straight sides between them."""
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0) or 1e-6
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    sides = polygon(
        (x0 + nx * start_radius, y0 + ny * start_radius),
        (x1 + nx * end_radius, y1 + ny * end_radius),
        (x1 - nx * end_radius, y1 - ny * end_radius),
        (x0 - nx * start_radius, y0 - ny * start_radius),
    )
    return circle(x0, y0, start_radius) + circle(x1, y1, end_radius) + sides


def stroke(points: Sequence[Point], width: float) -> Shape:
    """Return a line of the given width with round ends and joints."""
    return union(capsule(a, b, width / 2, width / 2) for a, b in itertools.pairwise(points))


def ring(centre: Point, radius: float, width: float) -> Shape:
    """Return a circle drawn as a line."""
    return stroke(arc_points(centre, radius, 0, 360), width)

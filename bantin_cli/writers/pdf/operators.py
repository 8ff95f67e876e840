"""Numbers and shapes as PDF writes them (ISO 32000-1, annex A). Nothing here knows pages or text."""

from collections.abc import Iterable
from functools import lru_cache

from bantin_cli.fonts.outline import PathStep
from bantin_cli.geometry import Rect
from bantin_cli.units import Pt

ARC = 0.5523
"""How far the control points of a quarter circle lie from its ends, as a share of the radius."""


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """Write a number with three decimals at most: a thousandth of a point is finer than any press."""
    # Adding zero turns a rounded -0.0 into 0.
    return f"{round(value, 3) + 0.0:g}"


def numbers(*values: float) -> str:
    """Write numbers with spaces between them."""
    return " ".join(map(number, values))


def rectangle(box: Rect) -> str:
    """Return the path of a rectangle; `box` has its origin at the bottom left, y upwards."""
    return f"{numbers(box.x, box.y, box.width, box.height)} re"


def rounded_rectangle(box: Rect, radius: Pt) -> str:
    """Return the path of a rectangle with round corners, a disc when the radius is half its side.

    Args:
        box: origin at the bottom left, y upwards.
        radius: of the corners; no more than half the shorter side is taken.
    """
    r = min(radius, box.width / 2, box.height / 2)
    a = r * (1 - ARC)
    left, bottom, right, top = box.x, box.y, box.x + box.width, box.y + box.height
    steps = (
        f"{numbers(left + r, bottom)} m",
        f"{numbers(right - r, bottom)} l",
        f"{numbers(right - a, bottom, right, bottom + a, right, bottom + r)} c",
        f"{numbers(right, top - r)} l",
        f"{numbers(right, top - a, right - a, top, right - r, top)} c",
        f"{numbers(left + r, top)} l",
        f"{numbers(left + a, top, left, top - a, left, top - r)} c",
        f"{numbers(left, bottom + r)} l",
        f"{numbers(left, bottom + a, left + a, bottom, left + r, bottom)} c h",
    )
    return " ".join(steps)


def outline_path(steps: Iterable[PathStep]) -> str:
    """Return the path of a glyph's outline."""
    return " ".join(f"{numbers(*step.points)} {step.operator}" if step.points else step.operator for step in steps)

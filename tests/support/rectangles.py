"""How rectangles lie to each other."""

from bantin_cli.geometry import Rect
from bantin_cli.units import Pt


def contains(outer: Rect, inner: Rect, tolerance: Pt = 0.01) -> bool:
    """Tell whether `inner` lies inside `outer`, up to `tolerance` points."""
    return (
        inner.x >= outer.x - tolerance
        and inner.y >= outer.y - tolerance
        and inner.right <= outer.right + tolerance
        and inner.bottom <= outer.bottom + tolerance
    )


def overlap(one: Rect, other: Rect, tolerance: Pt = 0.01) -> bool:
    """Tell whether the two share an area wider and higher than `tolerance` points."""
    return (
        one.x < other.right - tolerance
        and other.x < one.right - tolerance
        and one.y < other.bottom - tolerance
        and other.y < one.bottom - tolerance
    )

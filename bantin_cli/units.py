"""Lengths as written ("18mm") to points and back; the only conversion factors of the project."""

from typing import TypeAlias

Pt: TypeAlias = float
"""A length in points, 1/72 inch."""

MM: Pt = 72 / 25.4
"""One millimetre in points."""

INCH: Pt = 72.0
"""One inch in points."""

_FACTORS: dict[str, float] = {"mm": MM, "cm": 10 * MM, "in": INCH, "pt": 1.0}


def parse_length(text: str) -> Pt:
    """Read a length with its unit: ``"18mm"``, ``"1.5 cm"``, ``"10pt"``, ``"2in"``.

    Args:
        text: a number followed by one of mm, cm, in, pt.

    Returns:
        The length in points.

    Raises:
        ValueError: the text has no unit, or no number before it.
    """
    stripped = text.strip()
    factor = _FACTORS.get(stripped[-2:])
    if factor is None:
        raise ValueError(f"a length needs one of the units {', '.join(sorted(_FACTORS))}: {text!r}")
    return float(stripped[:-2]) * factor


def points_to_mm(length: Pt) -> float:
    """Convert points to millimetres."""
    return length / MM

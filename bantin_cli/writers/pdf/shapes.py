"""Rules, fills and QR codes."""

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedQr, PlacedRule
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.operators import number, numbers, rectangle, rounded_rectangle
from bantin_cli.writers.pdf.regions import trace_regions

QUIET_ZONE = 4
"""Modules of white around a QR code (ISO/IEC 18004, 6.3.8)."""

_WHITE = Colour(1, 1, 1)


def draw_fill(content: PageContent, fill: PlacedFill) -> None:
    """Fill a rectangle, a rounded box or a disc."""
    content.fill_with(fill.colour)
    box = content.upright(fill.box)
    content.add(f"{rounded_rectangle(box, fill.radius) if fill.radius else rectangle(box)} f")


def draw_rule(content: PageContent, rule: PlacedRule) -> None:
    """Draw a straight line."""
    content.stroke_with(rule.colour)
    content.set("w", f"{number(rule.thickness)} w")
    ends = numbers(rule.x, content.up(rule.y)), numbers(rule.x2, content.up(rule.y2))
    content.add(f"{ends[0]} m {ends[1]} l S")


def draw_qr(content: PageContent, qr: PlacedQr) -> None:
    """Draw a QR code on white: one path around each dark region, so that no seam shows between modules."""
    box = content.upright(qr.box)
    content.fill_with(_WHITE)
    content.add(f"{rectangle(box)} f")
    module = qr.box.width / (len(qr.modules) + 2 * QUIET_ZONE)
    origin = Rect(qr.box.x + QUIET_ZONE * module, qr.box.y + QUIET_ZONE * module, 0, 0)
    with content.saved():
        content.fill_with(qr.colour)
        # Modules count from the top, so the axis is turned once more.
        content.add(f"{module:.6f} 0 0 {-module:.6f} {numbers(origin.x, content.up(origin.y))} cm")
        content.add(f"{' '.join(map(_closed_path, trace_regions(qr.modules)))} f")


def _closed_path(corners: tuple[tuple[int, int], ...]) -> str:
    first, *others = (f"{x} {y}" for x, y in corners)
    return f"{first} m {' '.join(f'{corner} l' for corner in others)} h"

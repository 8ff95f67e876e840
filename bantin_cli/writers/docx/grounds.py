"""Coloured grounds of a page of its own design, and which of them lies behind a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from bantin_cli.geometry import Rect, Size
from bantin_cli.styles.spec import Colour, TextStyle
from bantin_cli.units import Pt
from bantin_cli.writers.docx.drawings import DrawingName, Drawings

WHITE = Colour(1.0, 1.0, 1.0)
_LIGHT = 0.4
_LINE: Pt = 8.0


@dataclass(frozen=True, slots=True)
class Ground:
    """Coloured rectangles on paper, later over earlier."""

    rects: tuple[tuple[Rect, Colour], ...]

    def at(self, y: Pt, page: Size) -> Colour:
        """Return the colour behind a text at the height `y`; a thin line is no ground."""
        for rect, colour in reversed(self.rects):
            if rect.height > _LINE and rect.y <= y <= rect.bottom and rect.width > page.width / 2:
                return colour
        return WHITE

    def markup(self, page: Size, drawings: Drawings) -> str:
        """Return the runs that draw the rectangles, cut at the page's edges."""
        return "".join(
            drawings.ground(_cut(rect, page), colour, DrawingName(f"ground {number}", "▮"))
            for number, (rect, colour) in enumerate(self.rects, 1)
        )


def luminance(colour: Colour) -> float:
    """Return the relative luminance of a colour (WCAG 2.1), 0 black to 1 white."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.red, colour.green, colour.blue)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def backing(styles: Sequence[TextStyle], ground: Colour, dark: Colour) -> Colour:
    """Return the colour to set text on: the ground where the text reads on it, else white or `dark`.

    What has no text needs no other ground.
    """
    if not styles:
        return ground
    text_is_light = any(luminance(style.colour) > _LIGHT for style in styles)
    if text_is_light:
        return ground if luminance(ground) < _LIGHT else dark
    return ground if luminance(ground) >= _LIGHT else WHITE


def _cut(rect: Rect, page: Size) -> Rect:
    x, y = max(0.0, rect.x), max(0.0, rect.y)
    return Rect(x, y, min(rect.right, page.width) - x, min(rect.bottom, page.height) - y)

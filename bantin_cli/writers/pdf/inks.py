"""How a PDF writes the colours of text, rules and fills: in sRGB for screens, or in the inks of a press.

Grey is never mixed of several inks: where they do not meet exactly, small letters grow coloured edges.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.operators import numbers
from bantin_cli.writers.press.profile import PrintProfile
from bantin_cli.writers.press.separation import separate_colour

MOST_INK = 3.0
"""Shares of all inks together; more does not dry on coated paper."""

_DARK = 0.5
_NEARLY_GREY = 0.1
"""A dark colour whose components differ by no more is printed in black ink: the black of text often has a tinge."""

_SOLID = 0.85
"""From here on grey is printed as full black: a screened letter has ragged edges."""

_LUMINANCE = (0.2126, 0.7152, 0.0722)

_Components: TypeAlias = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Inks:
    """What colours become in one PDF.

    Attributes:
        for_press: grey and black are printed in black ink alone.
        press: whose inks other colours are separated into; they stay sRGB without it.
    """

    for_press: bool = False
    press: PrintProfile | None = None

    def fill(self, colour: Colour) -> str:
        """Return the operator that sets the colour of fills and text."""
        components = self.components(colour)
        return f"{numbers(*components)} {_FILL[len(components)]}"

    def stroke(self, colour: Colour) -> str:
        """Return the operator that sets the colour of lines."""
        return self.fill(colour).upper()

    def components(self, colour: Colour) -> _Components:
        """Return one component for grey, three for sRGB or four for inks."""
        rgb = (colour.red, colour.green, colour.blue)
        if not self.for_press:
            return rgb[:1] if colour.red == colour.green == colour.blue else rgb
        if _is_printed_grey(rgb):
            black = _black_of(rgb)
            return (1 - black,) if self.press is None else (0, 0, 0, black)
        return rgb if self.press is None else _inks_of(colour, self.press)


SCREEN = Inks()
"""Colours as a screen shows them."""

_FILL = {1: "g", 3: "rg", 4: "k"}
"""Operators by the number of components (ISO 32000-1, table 74); those for lines are the same in capitals."""


def _is_printed_grey(rgb: _Components) -> bool:
    difference = max(rgb) - min(rgb)
    return difference == 0 or (difference <= _NEARLY_GREY and max(rgb) <= _DARK)


def _black_of(rgb: _Components) -> float:
    """Return the share of black ink, in whole percents."""
    grey = sum(weight * part for weight, part in zip(_LUMINANCE, rgb, strict=True))
    black = round(1 - grey, 2)
    return 1.0 if black >= _SOLID else black


@lru_cache(maxsize=256)
def _inks_of(colour: Colour, press: PrintProfile) -> _Components:
    """Return the shares of the four inks in whole percents, no more than `MOST_INK` together."""
    red, green, blue = (round(255 * part) for part in (colour.red, colour.green, colour.blue))
    *coloured, black = (share / 255 for share in separate_colour((red, green, blue), press))
    room = MOST_INK - black
    excess = max(1.0, sum(coloured) / room)
    # Rounded down where ink is taken away, so that no rounding brings it back.
    shares = [int(100 * share / excess) / 100 if excess > 1 else round(share, 2) for share in coloured]
    return (*shares, round(black, 2))

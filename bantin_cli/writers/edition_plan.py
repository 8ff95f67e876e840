"""Which PDF files an issue is written to beside the one for reading. Loads no writer."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bantin_cli.layout.booklet import Paper


class Ending(StrEnum):
    """How the name of a further PDF file ends, after a hyphen; the step that writes it bears the same name."""

    PRESS = "print"
    BOOKLET = "booklet"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class EditionPlan:
    """Which further PDF files are wanted.

    Attributes:
        for_press: NAME-print.pdf, for the print shop.
        print_profile: ICC profile of its press; None leaves pictures as sRGB.
        is_booklet: NAME-booklet.pdf, to fold and staple.
        paper: that the booklet is printed on; None makes sheets as large as two pages.
        for_screen: NAME-screen.pdf, light to send.
    """

    for_press: bool = False
    print_profile: Path | None = None
    is_booklet: bool = False
    paper: Paper | None = None
    for_screen: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether none is wanted."""
        return not (self.for_press or self.is_booklet or self.for_screen)

    @property
    def is_folded(self) -> bool:
        """Tell whether one of them is to be folded, so that its pages must fill whole sheets."""
        return self.for_press or self.is_booklet


NO_EDITIONS = EditionPlan()
"""The PDF for reading is all."""

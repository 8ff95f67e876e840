"""What standard output is: how wide, and whether it shows colours."""

import os
import shutil
import sys
from dataclasses import dataclass

_WIDEST = 120
_UNWRAPPED = 10_000


@dataclass(frozen=True, slots=True)
class Screen:
    """Where text is going to stand.

    Attributes:
        width: in characters; very large where nothing is to be wrapped.
        has_colour: escape sequences are understood and wanted.
    """

    width: int
    has_colour: bool


def standard_output() -> Screen:
    """Look at standard output: `NO_COLOR` (no-color.org), `TERM=dumb` and a pipe or file get no colours."""
    if not sys.stdout.isatty():
        return Screen(_UNWRAPPED, has_colour=False)
    has_colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(min(shutil.get_terminal_size().columns, _WIDEST), has_colour=has_colour)

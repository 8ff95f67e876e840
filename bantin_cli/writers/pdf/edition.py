"""What one PDF of an issue is beside its pages: what it says of itself, what its colours mean, what lies in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bantin_cli.layout.sheets import Sheet
from bantin_cli.writers.press.profile import PrintProfile


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """What the numbers of the file's colours mean (ISO 32000-1, 14.11.5).

    Attributes:
        profile: an ICC profile of version 4 or earlier, as it is in its file.
        components: of the profile's colour space: 3 for RGB, 4 for CMYK, 1 for grey.
        condition: name of the printing condition, or of the colour space.
        registry: address of the registry that knows `condition`; empty when none does.
        is_for_press: the condition is that of a press, so the file is meant for it (PDF/X).
    """

    profile: bytes
    components: Literal[1, 3, 4]
    condition: str
    registry: str = ""
    is_for_press: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A source file that lies in the PDF.

    Attributes:
        name: path of the file in the issue's folder, with forward slashes; unique.
        media: its media type.
        data: the file as it is.
        description: what a reader sees beside the name.
    """

    name: str
    media: str
    data: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Edition:
    """How a PDF of the issue differs from another of the same pages.

    Attributes:
        moment: the date that the file bears; no clock is asked.
        intent: what its colours mean; sRGB when None.
        attachments: source files that lie in it.
        is_pdfx: say that the file keeps PDF/X-4. Its pages then bear no link and no note inside the bleed, and the
            intent is a press's (ISO 15930-7).
        is_for_press: black and grey take black ink alone.
        press: whose inks all other colours are separated into; its profile is the intent then. Pictures must have been
            made for it.
        sheets: the pages of the file; one for each trimmed page when empty.
        has_links: what leads somewhere can be clicked.
        is_duplex: printers are told to print both sides, turned over on the short edge, and to keep the size.
    """

    moment: datetime
    intent: OutputIntent | None = None
    attachments: tuple[Attachment, ...] = ()
    is_pdfx: bool = False
    is_for_press: bool = False
    press: PrintProfile | None = None
    sheets: tuple[Sheet, ...] = ()
    has_links: bool = True
    is_duplex: bool = False


def press_edition(moment: datetime, press: PrintProfile | None = None, sheets: tuple[Sheet, ...] = ()) -> Edition:
    """Return the edition for a print shop; in the inks of its press, as PDF/X-4, when its profile is known.

    Args:
        moment: the date that the file bears.
        press: the profile of the press.
        sheets: its pages; one for each trimmed page when empty.
    """
    return Edition(
        moment,
        OutputIntent(press.data, 4, press.name, is_for_press=True) if press is not None else None,
        is_pdfx=press is not None,
        is_for_press=True,
        press=press,
        sheets=sheets,
        # PDF/X-4 allows none inside the bleed, and paper cannot be clicked.
        has_links=False,
    )

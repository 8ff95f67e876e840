"""Sheets: the pages of a PDF, each with the pages of the bulletin that stand on it. Pure geometry, nothing is drawn.

One page of the bulletin stands on each sheet for screens and for the print shop; two on each side of a booklet's.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedItem, PlacedPage
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of the bulletin on a sheet.

    Attributes:
        x, y: of the trimmed page's top left corner on the sheet.
        visible: the part of the sheet that it may draw on; the rest of it is cut off.
        scale: of the page's lengths.
    """

    page: PlacedPage
    x: Pt
    y: Pt
    visible: Rect
    scale: float = 1.0

    @property
    def trim(self) -> Rect:
        """The trimmed page on the sheet."""
        return self.on_sheet(Rect(0.0, 0.0, self.page.size.width, self.page.size.height))

    def on_sheet(self, box: Rect) -> Rect:
        """Return where a box of the page stands on the sheet."""
        return Rect(
            self.x + self.scale * box.x,
            self.y + self.scale * box.y,
            self.scale * box.width,
            self.scale * box.height,
        )

    def seen(self, box: Rect) -> Rect:
        """Return the part of a box of the page that can be seen on the sheet."""
        return self.on_sheet(box).shared(self.visible)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a PDF; origin at its top left corner, y downwards.

    Attributes:
        label: what viewers call it: the printed number of its page, or of both pages of a spread.
        size: of the medium.
        trim: what remains when it is cut.
        bleed: what is printed: `trim` and as much round it as things that bleed reach out.
        pages: of the bulletin, in the order in which they are drawn.
        marks: for those who print and cut it; outside `bleed`, decoration.
    """

    label: str
    size: Size
    trim: Rect
    bleed: Rect
    pages: tuple[SheetPage, ...]
    marks: tuple[PlacedItem, ...] = ()


def screen_sheets(pages: Iterable[PlacedPage]) -> tuple[Sheet, ...]:
    """Put each page on a sheet of its trimmed size; what bleeds is cut off at its edge."""
    return tuple(_screen_sheet(page) for page in pages)


def _screen_sheet(page: PlacedPage) -> Sheet:
    whole = Rect(0.0, 0.0, page.size.width, page.size.height)
    return Sheet(str(page.number), page.size, whole, whole, (SheetPage(page, 0.0, 0.0, whole),))

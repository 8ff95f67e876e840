"""Sheets for the print shop: the bleed round each page, crop marks, and a line that says what the sheet is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bantin_cli.geometry import Edges, Rect, Size
from bantin_cli.layout.letters import LetterSetter
from bantin_cli.layout.placed import PlacedGlyph, PlacedItem, PlacedPage, PlacedRule
from bantin_cli.layout.sheets import Sheet, SheetPage
from bantin_cli.styles.spec import Colour
from bantin_cli.units import MM, Pt, points_to_mm

MARK_THICKNESS: Pt = 0.25
"""The usual hairline: fine enough to cut by, and no press loses it."""

MARK_COLOUR = Colour(0.0, 0.0, 0.0)
"""Black ink alone, no registration colour: who cuts needs no more than one plate, and four that miss make a blur."""

_GAP: Pt = 1 * MM
"""Marks begin so far beyond the bleed: nothing of them may be left on a page that is cut a little askew."""

_LENGTH: Pt = 5 * MM

_ROUND: Pt = 3 * MM
"""White between the marks and the edge of the sheet."""

_SLUG_SIZE: Pt = 6.0

_SLUG_INSET: Pt = 5 * MM
"""The line of words keeps so far inside the trim's sides, clear of the marks."""

_SLUG_DROP: Pt = 0.75 * _LENGTH
"""Its baseline lies so far under the beginning of the marks."""


@dataclass(frozen=True, slots=True)
class Slug:
    """What is said on each sheet outside the printed page, for the print shop.

    Attributes:
        title: of the issue.
        page_label: the layout's words for a page, with ``{page}``.
        day: the date that the file bears.
    """

    title: str
    page_label: str
    day: date

    def words(self, page: PlacedPage, count: int) -> str:
        """Return the line for one of `count` pages."""
        number = self.page_label.format(page=f"{page.number}/{count}")
        size = " × ".join(f"{round(points_to_mm(side), 1):g}" for side in (page.size.width, page.size.height))
        return " · ".join((self.title, number, f"{self.day:%d/%m/%Y}", f"{size} mm"))


def press_sheets(pages: Sequence[PlacedPage], slug: Slug, letters: LetterSetter) -> tuple[Sheet, ...]:
    """Put each page on a sheet with its bleed, crop marks and a line of words.

    All four sides bleed, the fold too: the print shop arranges the pages itself and covers what it does not need.

    Args:
        pages: all of them.
        slug: what the line of words says.
        letters: sets it; its size and colour are of no account here.
    """
    letters = replace(letters, size=_SLUG_SIZE, colour=MARK_COLOUR)
    return tuple(_sheet(page, slug.words(page, len(pages)), letters) for page in pages)


def _sheet(page: PlacedPage, words: str, letters: LetterSetter) -> Sheet:
    out = page.bleed + _GAP + _LENGTH + _ROUND
    trim = Rect(out, out, page.size.width, page.size.height)
    bleed = trim.inset(Edges(-page.bleed, -page.bleed, -page.bleed, -page.bleed))
    size = Size(page.size.width + 2 * out, page.size.height + 2 * out)
    marks: tuple[PlacedItem, ...] = (*_crop_marks(trim, bleed), *_slug(words, trim, bleed, letters))
    return Sheet(str(page.number), size, trim, bleed, (SheetPage(page, out, out, bleed),), marks)


def _crop_marks(trim: Rect, bleed: Rect) -> Iterator[PlacedRule]:
    """Draw two strokes at each corner in line with the trim."""
    for y in (trim.y, trim.bottom):
        for start, way in ((bleed.x - _GAP, -1), (bleed.right + _GAP, 1)):
            yield PlacedRule(start, y, start + way * _LENGTH, y, MARK_THICKNESS, MARK_COLOUR)
    for x in (trim.x, trim.right):
        for start, way in ((bleed.y - _GAP, -1), (bleed.bottom + _GAP, 1)):
            yield PlacedRule(x, start, x, start + way * _LENGTH, MARK_THICKNESS, MARK_COLOUR)


def _slug(words: str, trim: Rect, bleed: Rect, letters: LetterSetter) -> tuple[PlacedGlyph, ...]:
    """Set the line of words at the foot, in smaller type where it is too long."""
    room = trim.width - 2 * _SLUG_INSET
    width = letters.width(words)
    if width > room:
        letters = replace(letters, size=letters.size * room / width)
    return letters.line(words, trim.x + _SLUG_INSET, bleed.bottom + _GAP + _SLUG_DROP)

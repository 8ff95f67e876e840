"""A page of the file to its operators: draws in the order given and decides nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.placed import (
    PlacedFill,
    PlacedGlyph,
    PlacedGradient,
    PlacedItem,
    PlacedLine,
    PlacedPage,
    PlacedPicture,
    PlacedQr,
    PlacedRule,
)
from bantin_cli.layout.sheets import Sheet
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.gradients import Gradients
from bantin_cli.writers.pdf.inks import SCREEN, Inks
from bantin_cli.writers.pdf.marks import LinkArea, Slots
from bantin_cli.writers.pdf.pictures import EmbeddedPictures
from bantin_cli.writers.pdf.segments import Inline, segments
from bantin_cli.writers.pdf.shapes import draw_fill, draw_qr, draw_rule
from bantin_cli.writers.pdf.text import draw_glyph, draw_line


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the pages of a document share.

    Attributes:
        slots: where printed things belong in the structure tree.
        has_links: what leads somewhere can be clicked.
    """

    faces: Mapping[str, EmbeddedFace]
    pictures: EmbeddedPictures
    gradients: Gradients
    metrics: HarfBuzzMetrics
    slots: Slots
    inks: Inks = SCREEN
    has_links: bool = True


def draw_sheet(drawing: Drawing, sheet: Sheet, index: int) -> PageContent:
    """Draw a page of the file: the pages of the bulletin that stand on it, and its marks.

    Args:
        drawing: what all pages share.
        sheet: the page.
        index: of it in the file.
    """
    content = PageContent(sheet.size, index, drawing.inks)
    for place in sheet.pages:
        with content.on(place):
            _draw_page(drawing, content, place.page)
    for mark in sheet.marks:
        content.mark_artifact()
        _draw_item(drawing, content, mark)
    content.close_mark()
    return content


def _draw_page(drawing: Drawing, content: PageContent, page: PlacedPage) -> None:
    """Draw a page of the bulletin, every item marked as part of its element.

    What belongs to no element (rules, fills, folios), or to one without a node in the structure tree, is decoration.
    """
    for item, following in zip_longest(page.items, page.items[1:]):
        if isinstance(item, PlacedGlyph):
            _mark_glyph(drawing, content, item, following)
        elif not isinstance(item, PlacedLine):
            _mark(drawing, content, item)
        _draw_item(drawing, content, item)
    content.close_mark()


def _mark(drawing: Drawing, content: PageContent, item: PlacedItem) -> None:
    """Mark what is no text as part of its element, or as decoration."""
    if not isinstance(item, PlacedPicture | PlacedQr) or not item.alt:
        content.mark_artifact()
        return
    found = drawing.slots.find(item.element.order)
    if found is None:
        content.mark_artifact()
        return
    piece = content.mark_element(*found)
    piece.box = item.box
    if isinstance(item, PlacedQr) and drawing.has_links:
        piece.areas.append(LinkArea(item.box, item.url))


def _mark_glyph(drawing: Drawing, content: PageContent, glyph: PlacedGlyph, following: PlacedItem | None) -> None:
    """Mark a drop cap as part of the word that it begins, which stands on the line that follows it."""
    found = drawing.slots.find(glyph.element.order) if glyph.element else None
    if found is None or not isinstance(following, PlacedLine):
        content.mark_artifact()
    else:
        content.mark_element(*found, _first_inlines(drawing, following))


def _first_inlines(drawing: Drawing, line: PlacedLine) -> tuple[Inline, ...]:
    return segments(line, drawing.slots.around(line.element), has_links=drawing.has_links)[0].inlines


def _draw_item(drawing: Drawing, content: PageContent, item: PlacedItem) -> None:
    match item:
        case PlacedLine():
            draw_line(content, item, drawing.faces, drawing.slots, has_links=drawing.has_links)
        case PlacedFill():
            draw_fill(content, item)
        case PlacedRule():
            draw_rule(content, item)
        case PlacedPicture():
            drawing.pictures.draw(content, item)
        case PlacedGlyph():
            draw_glyph(content, item, drawing.metrics.outline(item.face, item.character))
        case PlacedQr():
            draw_qr(content, item)
        case PlacedGradient():
            drawing.gradients.draw(content, item)

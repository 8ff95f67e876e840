"""One placed page to its operators: draws in the order given and decides nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from bantin_cli.flow.items import Element
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
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.gradients import Gradients
from bantin_cli.writers.pdf.inks import SCREEN, Inks
from bantin_cli.writers.pdf.pictures import EmbeddedPictures
from bantin_cli.writers.pdf.shapes import draw_fill, draw_qr, draw_rule
from bantin_cli.writers.pdf.text import draw_glyph, draw_line


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the pages of a document share."""

    faces: Mapping[str, EmbeddedFace]
    pictures: EmbeddedPictures
    gradients: Gradients
    metrics: HarfBuzzMetrics
    inks: Inks = SCREEN


def draw_page(drawing: Drawing, page: PlacedPage) -> PageContent:
    """Draw a page, the items of one logical element together.

    What belongs to no element (rules, fills, folios) is decoration.
    """
    content = PageContent(page.size.height, drawing.inks)
    for _element, items in groupby(page.items, element_of):
        for item in items:
            _draw_item(drawing, content, item)
    return content


def element_of(item: PlacedItem) -> Element | None:
    """Return the logical element that an item belongs to; None for decoration."""
    return item.element if isinstance(item, PlacedLine | PlacedPicture | PlacedQr) else None


def _draw_item(drawing: Drawing, content: PageContent, item: PlacedItem) -> None:
    match item:
        case PlacedLine():
            draw_line(content, item, drawing.faces)
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

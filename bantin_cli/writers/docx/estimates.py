"""Rough heights of text, for the pages of their own design; exact ones are the word processor's to know."""

import math

from bantin_cli.flow.items import FigureItem, PageItem, PageReference, QrItem, TextItem
from bantin_cli.model.inlines import plain_text
from bantin_cli.styles.spec import TextStyle
from bantin_cli.units import MM, Pt
from bantin_cli.writers.docx.blocks import Extent
from bantin_cli.writers.docx.typefaces import is_bold, is_serif

_LETTERS = {True: 0.476, False: 0.505}
"""Mean advance in em of a letter with its share of spaces, of serif and sans faces, in Vietnamese text."""

_CAPITAL = 0.66
_BOLD = 0.01
_SPARE = 1.05
"""Room that a line set to fit leaves, because the reader's machine may lack the face."""

_LEAST_MODULE: Pt = 0.4 * MM


def text_width(text: str, style: TextStyle, size: Pt) -> Pt:
    """Return about how wide a text is in one line."""
    capitals = len(text) if style.capitals else sum(map(str.isupper, text))
    letter = _LETTERS[is_serif(style.face)] + (_BOLD if is_bold(style.face) else 0.0) + style.tracking / 1000
    return size * (letter * len(text) + (_CAPITAL - letter) * capitals)


def extent(item: TextItem, size: Pt | None = None) -> Extent:
    """Return about how large a paragraph is, set in another `size` than its style's if one is given."""
    style = item.style
    scale = (size or style.size) / style.size
    length = text_width(plain_text(item.runs), style, size or style.size)
    around = style.space_before + style.space_after
    return Extent(length, max(style.leading, style.size * 1.2) * scale, around)


def fitting_size(item: TextItem, width: Pt) -> Pt | None:
    """Return the size at which a line fits `width`; None when it fits in its own size or may not be set smaller."""
    style = item.style
    needed = text_width(plain_text(item.runs), style, style.size) * _SPARE
    if needed <= width or style.size_min >= style.size:
        return None
    return max(style.size_min, math.floor(style.size * width / needed * 2) / 2)


def text_height(item: TextItem, width: Pt) -> Pt:
    """Return about how high a paragraph is, with its white."""
    style = item.style
    return extent(item, fitting_size(item, width)).height(max(width - item.indent, style.size))


def qr_side(item: QrItem, modules: tuple[tuple[bool, ...], ...]) -> Pt:
    """Return the side of a QR code with its quiet zone: as large as its modules need (0.4 mm at least)."""
    least = max(item.style.module_min, _LEAST_MODULE)
    return max(item.style.size, (len(modules) + 8) * least)


def slot_height(items: tuple[PageItem, ...], width: Pt) -> Pt:
    """Return about how high the content of a slot is when it is set `width` wide."""
    total: Pt = 0.0
    for item in items:
        match item:
            case TextItem():
                total += text_height(item, width)
            case PageReference():
                total += text_height(item.text, width)
            case QrItem():
                total += item.style.size + sum(text_height(note, width) for note in item.notes)
            case FigureItem():
                total += width * item.picture.height_px / max(1, item.picture.width_px)
    return total

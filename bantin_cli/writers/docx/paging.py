"""Where a headline needs a new page.

Word and LibreOffice keep a paragraph with the next one, but not over the end of a section, and a headline over two
columns is a section of its own. So the writer reckons how far down each headline will stand, and lets one begin a page
that would otherwise be left alone at the foot of the page before. The reckoning is rough; it begins anew with each page
that is begun on purpose.
"""

from collections.abc import Iterable

from bantin_cli.geometry import Size
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Band

_LINES_BELOW = 7
_DOUBT = 0.05
"""How far the reckoning may be off, as a share of what was set since a page was begun on purpose."""


def keep_heads(bands: Iterable[Band], room: Size, line: Pt) -> list[Band]:
    """Return the bands; those with a headline that would stand too low begin a page.

    Args:
        bands: in order.
        room: the text area.
        line: height of a line of text; some of them must fit under a headline.
    """
    kept: list[Band] = []
    y: Pt = 0.0
    reckoned: Pt = 0.0
    for band in bands:
        height = _height(band)
        needs = height + _LINES_BELOW * line + _DOUBT * reckoned
        is_stranded = band.is_head and not band.starts_page and y > 0 and y + needs > room.height
        kept.append(band.on_new_page() if is_stranded else band)
        if kept[-1].starts_page:
            y = reckoned = 0.0
        y = _foot(band, y, room.height, height)
        reckoned += height / len(band.columns.widths)
    return kept


def _height(band: Band) -> Pt:
    """Return the height of all blocks under one another, in the width of a column."""
    width = band.columns.widths[0]
    return sum(block.height(width) for block in band.blocks)


def _foot(band: Band, y: Pt, room: Pt, height: Pt) -> Pt:
    """Return how far down the page the band ends that begins at `y`."""
    count = len(band.columns.widths)
    if count == 1 and y + height > room and height <= room and band.is_head:
        return height
    left = height
    while left / count > room - y:
        left -= (room - y) * count
        y = 0.0
    return y + left / count

"""Where the bands of a page begin and end: what each article takes up, in whole grid lines."""

from collections.abc import Sequence

from bantin_cli.geometry import Rect
from bantin_cli.layout.laid import LaidSections, Piece
from bantin_cli.layout.placed import PlacedBand
from bantin_cli.styles.spec import LayoutSpec


def band_bounds(laid: LaidSections, spec: LayoutSpec) -> dict[int, tuple[PlacedBand, ...]]:
    """Return the bands of each page, in reading order; pages count from 0 as in `laid`."""
    bounds: dict[int, list[PlacedBand]] = {}
    for article in laid.articles:
        by_page: dict[int, list[Piece]] = {}
        for piece in article.pieces:
            by_page.setdefault(piece.at.page, []).append(piece)
        for page, pieces in by_page.items():
            bounds.setdefault(page, []).append(_band(article.article.key, pieces, spec))
    return {page: tuple(bands) for page, bands in bounds.items()}


def _band(owner: str, pieces: Sequence[Piece], spec: LayoutSpec) -> PlacedBand:
    area = spec.text_area
    first = min(piece.at.line for piece in pieces)
    lines = max(piece.at.line + piece.height for piece in pieces) - first
    columns = _columns(pieces, spec)
    step = spec.column_width + spec.gutter
    x = area.x + columns.start * step
    box = Rect(x, area.y + first * spec.grid, len(columns) * step - spec.gutter, lines * spec.grid)
    return PlacedBand(owner, box, first + 1, lines, len(columns))


def _columns(pieces: Sequence[Piece], spec: LayoutSpec) -> range:
    """Return the columns that an article takes up: all of them, unless it stands beside another."""
    if any(len(piece.columns) == 1 for piece in pieces):
        return range(spec.columns)
    filled = [index for piece in pieces for index, strips in enumerate(piece.columns) if strips]
    return range(min(filled, default=0), max(filled, default=spec.columns - 1) + 1)

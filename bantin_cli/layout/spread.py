"""Vertical justification: spread a few spare lines at a page's foot over the white between its bands."""

from dataclasses import replace

from bantin_cli.layout.laid import LaidArticle, LaidSections, Piece, Place
from bantin_cli.layout.strips import Lines

PER_GAP: Lines = 3
"""No band is moved further from the one before than this."""


def spread_bands(laid: LaidSections, lines: Lines) -> LaidSections:
    """Move the bands of pages that end a little above the foot apart, in whole lines.

    The last page of a section keeps its white: it ends where its text ends.
    """
    last_pages = _last_pages(laid)
    shifts: dict[int, dict[Lines, tuple[Lines, Lines]]] = {}
    for page in range(len(laid.page_sections)):
        if page not in last_pages:
            shifts[page] = _shifts(_on_page(laid, page), lines)
    articles = tuple(_shifted(article, shifts) for article in laid.articles)
    return replace(laid, articles=articles)


def _last_pages(laid: LaidSections) -> set[int]:
    ends: dict[int, int] = {}
    for article in laid.articles:
        for piece in article.pieces:
            ends[article.section] = max(ends.get(article.section, 0), piece.at.page)
    return set(ends.values())


def _on_page(laid: LaidSections, page: int) -> list[Piece]:
    return [piece for article in laid.articles for piece in article.pieces if piece.at.page == page]


def _shifts(pieces: list[Piece], lines: Lines) -> dict[Lines, tuple[Lines, Lines]]:
    """Return, by the line that a piece begins on, how far it moves down and how much of that is right above it."""
    rules = [piece.at.line for piece in pieces if piece.has_rule]
    spare = lines - max((piece.at.line + piece.height for piece in pieces), default=lines)
    if not rules or spare <= 0:
        return {}
    each = [min(PER_GAP, spare // len(rules) + (1 if index < spare % len(rules) else 0)) for index in range(len(rules))]
    gaps = dict(zip(rules, each, strict=True))
    return {
        piece.at.line: (
            sum(extra for rule, extra in gaps.items() if rule <= piece.at.line),
            gaps.get(piece.at.line, 0),
        )
        for piece in pieces
    }


def _shifted(article: LaidArticle, shifts: dict[int, dict[Lines, tuple[Lines, Lines]]]) -> LaidArticle:
    pieces: list[Piece] = []
    for piece in article.pieces:
        shift, gap = shifts.get(piece.at.page, {}).get(piece.at.line, (0, 0))
        pieces.append(replace(piece, at=Place(piece.at.page, piece.at.line + shift), gap=gap))
    return replace(article, pieces=tuple(pieces))

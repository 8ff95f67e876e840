"""How deep columns reach: white at the foot of pages and under bands, and columns that end apart, in grid lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bantin_cli.layout.candidates import SEPARATOR
from bantin_cli.layout.laid import LaidArticle, LaidSections, Piece
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.layout.resizing import RUNNING, running_text
from bantin_cli.layout.strips import Lines, Strip


@dataclass(frozen=True, slots=True)
class PageFeet:
    """White at the foot of a page.

    Attributes:
        free_lines: of all columns together.
        column_difference: by how many lines the columns of its last band's text differ.
    """

    free_lines: Lines
    column_difference: Lines


def page_feet(laid: LaidSections, columns: int, lines: Lines) -> Mapping[int, PageFeet]:
    """Return the white of each page, counted from 0; pages have so many columns of so many lines."""
    by_page: dict[int, list[Piece]] = {}
    for article in laid.articles:
        for piece in article.pieces:
            by_page.setdefault(piece.at.page, []).append(piece)
    return {
        page: PageFeet(sum(lines - foot for foot in _feet(pieces, columns)), _difference(pieces))
        for page, pieces in by_page.items()
    }


def free_lines(laid: LaidSections, columns: int, lines: Lines) -> Mapping[str, Lines]:
    """Return the white under each article's last band, by its key: in its own columns, down to the next band."""
    pieces = [piece for article in laid.articles for piece in article.pieces]
    return {
        article.article.key: _free_under(article, [piece for piece in pieces if piece.has_rule], columns, lines)
        for article in laid.articles
        if article.pieces
    }


def set_lines(article: LaidArticle) -> Lines:
    """Return how many lines of running text an article has on its pages."""
    orders = {item.element.order for item in running_text(article.article)}
    return sum(
        isinstance(item, PlacedLine) and item.element is not None and item.element.order in orders
        for piece in article.pieces
        for column in piece.columns
        for strip in column
        for item in strip.items
    )


def _free_under(article: LaidArticle, rules: Sequence[Piece], columns: int, lines: Lines) -> Lines:
    page = max(piece.at.page for piece in article.pieces)
    own = [piece for piece in article.pieces if piece.at.page == page]
    last = max(own, key=lambda piece: piece.at.line)
    below = [rule.at.line - SEPARATOR for rule in rules if rule.at.page == page and rule.at.line > last.at.line]
    limit = min(below, default=lines)
    width = len(last.columns)
    used = [index for index, column in enumerate(last.columns) if column] if _is_beside(own) else range(columns)
    feet = _feet(own, columns if width == 1 else width)
    return sum(max(0, limit - feet[index]) for index in used)


def _is_beside(pieces: Sequence[Piece]) -> bool:
    """Tell whether an article stands in one column beside others: no piece of it takes another."""
    return all(len(piece.columns) > 1 and sum(map(bool, piece.columns)) == 1 for piece in pieces)


def _feet(pieces: Iterable[Piece], columns: int) -> list[Lines]:
    """Return the first free line of each column."""
    feet = [0] * columns
    for piece in pieces:
        for index, strips in enumerate(piece.columns):
            reached = piece.at.line + (piece.height if len(piece.columns) == 1 else _height(strips))
            for column in range(columns) if len(piece.columns) == 1 else (index,):
                if strips:
                    feet[column] = max(feet[column], reached)
    return feet


def _difference(pieces: Sequence[Piece]) -> Lines:
    """Return by how much the columns of the last band of text differ, with or without source lines under them."""
    parted = [piece for piece in pieces if len(piece.columns) > 1 and _has_text(piece)]
    if not parted:
        return 0
    line = max(piece.at.line for piece in parted)
    columns = [strips for piece in parted if piece.at.line == line for strips in piece.columns if strips]
    heights = [_height(strips) for strips in columns]
    without = [_height(strips) - sum(strip.height for strip in strips if strip.is_tail) for strips in columns]
    return min(max(heights) - min(heights), max(without) - min(without))


def _has_text(piece: Piece) -> bool:
    """Tell whether running text stands in a piece: rows of tables end where they end."""
    items = (item for strips in piece.columns for strip in strips for item in strip.items)
    return any(isinstance(item, PlacedLine) and item.element and item.element.role in RUNNING for item in items)


def _height(strips: Sequence[Strip]) -> Lines:
    """Return how high a column is, with a table's header that is set again at its head."""
    repeated = strips[0].repeats.height if strips and strips[0].repeats else 0
    return repeated + sum(strip.height + (strip.white if index else 0) for index, strip in enumerate(strips))

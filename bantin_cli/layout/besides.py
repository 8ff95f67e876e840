"""Short articles side by side, one in each column: how high each can be, and how they are made to end together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bantin_cli.flow.items import ArticleFlow, BoxItem, FigureItem, NumbersItem, PictureGroupItem, TableItem
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.flexing import flexed_column
from bantin_cli.layout.laid import Piece, Place
from bantin_cli.layout.strips import Lines, Part, Strip, strips_of
from bantin_cli.model.blocks import FigureWidth

_BESIDE = 2.0
"""Price of articles that stand side by side: a page reads more calmly without."""

_TALLEST = 0.8
"""An article that fills a column higher than this share of the page is not a short one."""


@dataclass(frozen=True, slots=True)
class Column:
    """An article in one column: its strips from top to bottom, their height in grid lines, and the price."""

    strips: tuple[Strip, ...]
    height: Lines
    price: float


Columns: TypeAlias = Mapping[Lines, Column]
"""The cheapest way for each height."""


def column_ways(setter: BandSetter, article: ArticleFlow, lines: Lines) -> Columns:
    """Return every height of a short article in one column; empty when it is long or must stand over all columns."""
    if not article.narrow_head or setter.spec.columns == 1 or not _may_be_narrow(article):
        return {}
    head = setter.narrow_head(article.narrow_head)
    body = setter.column.parts(article.body)
    if head.height + sum(part.height for part in body) > lines * _TALLEST or not body:
        return {}
    found: dict[Lines, Column] = {}
    for parts, price in ((body, 0.0), *flexed_column(body, 1)):
        column = _column((head, *parts), price)
        if column.height not in found or price < found[column.height].price:
            found[column.height] = column
    return found


def side_by_side(articles: Sequence[Columns]) -> Iterator[tuple[Lines, float, tuple[Column, ...]]]:
    """Yield the ways to let articles end within a line of each other.

    Returns:
        For each way the height of the band, its price, and the column of each article.
    """
    heights = set.union(*(set(columns) for columns in articles)) if articles else set()
    for height in sorted(heights):
        chosen = _ending_at(height, articles)
        if chosen:
            yield height, _BESIDE + sum(column.price for column in chosen), chosen


def beside_piece(column: Column, index: int, count: int, at: Place, *, has_rule: bool) -> Piece:
    """Place an article's column as the one numbered `index` of `count`, with a hairline above if it is the first."""
    columns = tuple(column.strips if number == index else () for number in range(count))
    return Piece(at, columns, column.height, has_rule=has_rule and index == 0)


def _ending_at(height: Lines, articles: Sequence[Columns]) -> tuple[Column, ...]:
    """Choose the cheapest columns that end at a height or a line above it, at least one of them at it; or none."""
    chosen: list[Column] = []
    for columns in articles:
        near = [columns[each] for each in (height, height - 1) if each in columns]
        if not near:
            return ()
        chosen.append(min(near, key=lambda column: column.price))
    if all(column.height < height for column in chosen):
        dearer = [
            (columns[height].price - column.price, index)
            for index, (columns, column) in enumerate(zip(articles, chosen, strict=True))
            if height in columns
        ]
        _, index = min(dearer)
        chosen[index] = articles[index][height]
    return tuple(chosen)


def _may_be_narrow(article: ArticleFlow) -> bool:
    for item in article.body:
        if isinstance(item, FigureItem) and item.width in (FigureWidth.PAGE, FigureWidth.HALF):
            return False
        if isinstance(item, TableItem):
            return False
        if isinstance(item, PictureGroupItem | BoxItem | NumbersItem) and item.spans:
            return False
    return True


def _column(parts: Sequence[Part], price: float) -> Column:
    strips = strips_of(parts)
    height = sum(strip.height + (strip.white if index else 0) for index, strip in enumerate(strips))
    return Column(strips, height, price)

"""What the search for pages hands on: bands as pieces on pages, in lines of the grid; nothing has a point yet."""

from dataclasses import dataclass

from bantin_cli.flow.items import ArticleFlow
from bantin_cli.layout.strips import Lines, Strip


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a page: both counted from 0, the first page of the run is 0."""

    page: int
    line: Lines


@dataclass(frozen=True, slots=True)
class Piece:
    """What one segment puts on one page.

    Attributes:
        at: its first line.
        columns: strips of each column; one column stands over the whole measure.
        height: of the tallest column, in lines.
        has_rule: a hairline above parts it from the band before.
        gap: lines of white that were added above it, beside those that always part two bands.
        bleeds: a picture that runs out over the head of the page.
    """

    at: Place
    columns: tuple[tuple[Strip, ...], ...]
    height: Lines
    has_rule: bool = False
    gap: Lines = 0
    bleeds: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A band on its pages.

    Attributes:
        pieces: in reading order.
        end: the first free line after it.
        badness: what is wrong with it; 0 is best.
        turns: how often it goes on on a further page.
    """

    pieces: tuple[Piece, ...]
    end: Place
    badness: float
    turns: int


@dataclass(frozen=True, slots=True)
class LaidArticle:
    """An article with its pieces, and the section that it belongs to."""

    section: int
    article: ArticleFlow
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LaidSections:
    """All sections on their pages; pages count from 0.

    Attributes:
        articles: in the order in which they stand.
        page_sections: for each page the section that begins it.
    """

    articles: tuple[LaidArticle, ...]
    page_sections: tuple[int, ...]

"""The part of the record that tells how pages are filled; `bantin check --format json` gives the same figures."""

from typing import TypedDict

from bantin_cli.layout.placed import PlacedIssue, Resizing


class PageRecord(TypedDict):
    """One page.

    `fill` is the used share of the text area's height, 0 to 1, with `filler`, the notice at its foot; `free_lines` the
    lines under its text, those of all columns together, a notice or not; `column_difference` by how many lines the
    columns of its last band's text differ.
    """

    number: int
    name: str
    fill: float
    filler: str | None
    free_lines: int
    column_difference: int


class ArticleRecord(TypedDict):
    """Where an article stands; `key` is its path without ``.md``.

    `lines` counts those of its running text. `parted` tells that it would fit one page and is parted between two;
    cut `surplus_lines`, about `surplus_words`, and it stands whole, with one line less it does not; 0 where that is not
    so or was not found. `free_lines` could be added before anything else moves.
    """

    key: str
    title: str
    section: str
    first_page: int
    last_page: int
    words: int
    lines: int
    parted: bool
    surplus_lines: int
    surplus_words: int
    free_lines: int


class ResizingRecord(TypedDict):
    """An article that must be shorter (`lines` and `words` below 0) or longer."""

    article: str
    file: str
    lines: int
    words: int


class FitRecord(TypedDict):
    """The page count against `pages.target`, or else `pages.multiple_of`.

    Any one of `cures` meets it where it is missed; of one that names several articles all are needed, and with one line
    less of the last the count is missed. None are given where none was found.
    """

    multiple_of: int
    target: int | None
    met: bool
    cures: list[list[ResizingRecord]]


def page_records(placed: PlacedIssue) -> list[PageRecord]:
    """Return the pages as the record names them."""
    return [
        {
            "number": page.number,
            "name": page.name,
            "fill": round(page.fill, 3),
            "filler": page.filler or None,
            "free_lines": page.free_lines,
            "column_difference": page.column_difference,
        }
        for page in placed.pages
    ]


def article_records(placed: PlacedIssue) -> list[ArticleRecord]:
    """Return the articles as the record names them."""
    return [
        {
            "key": article.key,
            "title": article.title,
            "section": article.section,
            "first_page": article.first_page,
            "last_page": article.last_page,
            "words": article.words,
            "lines": article.lines,
            "parted": article.is_parted,
            "surplus_lines": article.surplus_lines,
            "surplus_words": article.surplus_words,
            "free_lines": article.free_lines,
        }
        for article in placed.articles
    ]


def fit_record(placed: PlacedIssue) -> FitRecord:
    """Return what the page count misses, as the record says it."""
    fit = placed.fit
    return {
        "multiple_of": fit.multiple_of,
        "target": fit.target,
        "met": fit.is_met,
        "cures": [[_resizing(change) for change in cure] for cure in fit.cures],
    }


def _resizing(change: Resizing) -> ResizingRecord:
    return {"article": change.key, "file": change.span.path, "lines": change.lines, "words": change.words}

"""Which articles share pages, and which are parted between two: what saving or gaining a page starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

from bantin_cli.flow.items import ArticleFlow, SectionFlow
from bantin_cli.layout.laid import LaidArticle, LaidSections
from bantin_cli.layout.strips import Lines
from bantin_cli.styles.spec import Start


@dataclass(frozen=True, slots=True)
class PageRun:
    """Articles that share pages, from one that must begin a page to the next.

    Attributes:
        articles: in the order in which they stand.
        pages: on how many pages.
        used: lines used on the last page.
    """

    articles: tuple[ArticleFlow, ...]
    pages: int
    used: Lines


def page_runs(laid: LaidSections, sections: Sequence[SectionFlow]) -> list[PageRun]:
    """Return the runs of articles, in the order of their pages."""
    begins = _page_beginners(sections)
    groups: list[list[LaidArticle]] = []
    for article in laid.articles:
        if not groups or article.article.key in begins:
            groups.append([])
        groups[-1].append(article)
    return [run for group in groups if (run := _run(group)) is not None]


def short_and_parted(laid: LaidSections, lines: Lines) -> list[LaidArticle]:
    """Return the articles that stand on two pages, though pages of so many lines could hold them whole."""
    parted: list[LaidArticle] = []
    for article in laid.articles:
        tops: dict[int, Lines] = {}
        feet: dict[int, Lines] = {}
        for piece in article.pieces:
            tops[piece.at.page] = min(tops.get(piece.at.page, lines), piece.at.line)
            feet[piece.at.page] = max(feet.get(piece.at.page, 0), piece.at.line + piece.height)
        if len(tops) > 1 and sum(feet.values()) - sum(tops.values()) <= lines:
            parted.append(article)
    return parted


def _run(group: Sequence[LaidArticle]) -> PageRun | None:
    pieces = [piece for article in group for piece in article.pieces]
    if not pieces:
        return None
    pages = {piece.at.page for piece in pieces}
    used = max(piece.at.line + piece.height for piece in pieces if piece.at.page == max(pages))
    return PageRun(tuple(article.article for article in group), len(pages), used)


def _page_beginners(sections: Sequence[SectionFlow]) -> frozenset[str]:
    """Return the keys of the articles that must begin a page."""
    keys: set[str] = set()
    for section in sections:
        styles = (section.style.first, section.style.others)
        for index, article in enumerate(section.articles):
            is_new = section.style.start is Start.NEW_PAGE and index == 0
            if is_new or styles[min(index, 1)].start is Start.NEW_PAGE:
                keys.add(article.key)
    return frozenset(keys)

"""Spare lines at a page's foot go between its bands, in whole lines, never past the foot."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.items import ArticleFlow, Element, Role
from bantin_cli.layout.laid import LaidArticle, LaidSections, Piece, Place
from bantin_cli.layout.spread import PER_GAP, spread_bands
from tests.support.issues import SPAN

_LINES = 49


def _article(key: str, *pieces: Piece, section: int = 0) -> LaidArticle:
    flow = ArticleFlow(key, key, (), (), 0, Element(key, Role.TITLE, 1), SPAN)
    return LaidArticle(section, flow, pieces)


def _piece(page: int, line: int, height: int, *, has_rule: bool = False) -> Piece:
    return Piece(Place(page, line), ((),), height, has_rule)


def _starts(laid: LaidSections) -> list[tuple[int, int]]:
    return [(piece.at.page, piece.at.line) for article in laid.articles for piece in article.pieces]


def test_spare_lines_go_above_the_bands_under_the_first() -> None:
    articles = (
        _article("a", _piece(0, 0, 3), _piece(0, 3, 10)),
        _article("b", _piece(0, 15, 3, has_rule=True), _piece(0, 18, 10)),
        _article("c", _piece(0, 30, 3, has_rule=True), _piece(0, 33, 13)),
        _article("d", _piece(1, 0, 20)),
    )

    # Three lines are spare: two above the second band, one above the third.
    laid = spread_bands(LaidSections(articles, (0, 0)), _LINES)

    assert _starts(laid) == [(0, 0), (0, 3), (0, 17), (0, 20), (0, 33), (0, 36), (1, 0)]


def test_no_band_moves_further_than_three_lines_from_the_one_before() -> None:
    articles = (
        _article("a", _piece(0, 0, 10)),
        _article("b", _piece(0, 12, 10, has_rule=True)),
        _article("c", _piece(1, 0, 5)),
    )

    assert _starts(spread_bands(LaidSections(articles, (0, 0)), _LINES)) == [(0, 0), (0, 15), (1, 0)]


def test_the_last_page_of_a_section_keeps_its_white() -> None:
    articles = (
        _article("a", _piece(0, 0, 10), section=0),
        _article("b", _piece(0, 12, 10, has_rule=True), section=0),
        _article("c", _piece(1, 0, 10), section=1),
        _article("d", _piece(1, 12, 10, has_rule=True), section=1),
    )
    laid = LaidSections(articles, (0, 1))

    assert spread_bands(laid, _LINES) == laid


def test_a_page_of_one_band_stays_as_it_is() -> None:
    laid = LaidSections((_article("a", _piece(0, 0, 40), _piece(1, 0, 20)), _article("b", _piece(2, 0, 9))), (0, 0, 0))

    assert spread_bands(laid, _LINES) == laid


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_bands_stay_in_order_and_never_pass_the_foot(heights: list[int]) -> None:
    articles: list[LaidArticle] = []
    line = 0
    for number, height in enumerate(heights):
        line += 2 if number else 0
        if line + height > _LINES:
            break
        articles.append(_article(f"a{number}", _piece(0, line, height, has_rule=number > 0)))
        line += height
    articles.append(_article("z", _piece(1, 0, 1)))

    after = spread_bands(LaidSections(tuple(articles), (0, 0)), _LINES)

    pieces = [piece for article in after.articles[:-1] for piece in article.pieces]
    for upper, lower in pairwise(pieces):
        assert 2 <= lower.at.line - upper.at.line - upper.height <= 2 + PER_GAP
    assert pieces[-1].at.line + pieces[-1].height <= _LINES

"""An article in all its ways: what is declared of a way is what laying it on a page gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import SectionFlow
from bantin_cli.layout.candidates import SEPARATOR, Candidate, build_candidate
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.variants import Variant
from bantin_cli.model.blocks import Block, FigureWidth
from bantin_cli.model.issue import Article
from tests.support import issues
from tests.support.columns import setter
from tests.support.pages import SPEC
from tests.support.random_issues import ARTICLE_PLANS, ArticlePlan

_LINES = SPEC.lines_per_page


def _section(*articles: Article, kind: str = "news") -> SectionFlow:
    (section,) = build_flow(issues.issue([issues.section("tin", kind, articles)]), SPEC).sections
    return section


def _candidate(*blocks: Block, kind: str = "news", index: int = 0, is_first: bool = False) -> Candidate:
    section = _section(*(issues.article(f"tin/{n}", blocks, lead="Dẫn") for n in range(2)), kind=kind)
    return build_candidate(setter(), section, 3, index, is_first=is_first)


def _paragraphs(count: int) -> list[Block]:
    return [issues.paragraph(issues.words(60, n)) for n in range(count)]


def _laid(candidate: Candidate, variant: Variant, line: int, lines: int) -> Laid:
    return next(candidate.laid_ways(variant, line, lines))


def _feet(laid: Laid) -> int:
    return max(piece.at.line + piece.height for piece in laid.pieces)


def test_a_candidate_knows_its_article_and_where_it_may_begin() -> None:
    news, feature, second = (
        _candidate(*_paragraphs(2)),
        _candidate(*_paragraphs(2), kind="feature"),
        _candidate(*_paragraphs(2), kind="feature", index=1),
    )

    assert (news.section, news.article.key) == (3, "tin/0")
    assert (news.starts_page, feature.starts_page, second.starts_page) == (False, True, False)
    assert news.fits_page
    assert not _candidate(*_paragraphs(40)).fits_page


def test_an_article_under_the_title_of_its_section_has_no_column_beside_others() -> None:
    plain, first = _candidate(*_paragraphs(2)), _candidate(*_paragraphs(2), is_first=True)
    opened = _section(issues.article("tin/0", _paragraphs(2)), kind="models").opening

    assert plain.columns
    assert bool(first.columns) == (not _section(issues.article("tin/0", [])).opening)
    assert opened
    assert _candidate(*_paragraphs(2), kind="models").columns
    assert not _candidate(*_paragraphs(2), kind="models", is_first=True).columns


@pytest.mark.parametrize(("line", "at", "has_rule"), [(0, 0, False), (1, 3, True), (20, 22, True)])
def test_an_article_is_laid_under_a_separator_unless_it_stands_at_the_head_of_a_page(
    line: int, at: int, has_rule: bool
) -> None:
    candidate = _candidate(*_paragraphs(2))
    (height,) = {height for height, whole in candidate.wholes.below.items() if whole.price == 0}

    laid = _laid(candidate, candidate.variants[0], line, _LINES)

    assert laid.pieces[0].at == Place(0, at)
    assert [piece.has_rule for piece in laid.pieces] == [has_rule] + [False] * (len(laid.pieces) - 1)
    assert laid.end == Place(0, at + height)
    assert SEPARATOR == 2


def test_an_article_that_begins_on_the_next_page_has_no_hairline_above_it() -> None:
    candidate = _candidate(*_paragraphs(6))

    laid = _laid(candidate, candidate.variants[0], _LINES - 3, _LINES)

    assert (laid.pieces[0].at, laid.pieces[0].has_rule) == (Place(1, 0), False)


def test_only_the_first_piece_of_a_variant_that_bleeds_runs_out_over_the_page() -> None:
    candidate = _candidate(issues.figure(), *_paragraphs(4), kind="feature")

    laid = _laid(candidate, candidate.variants[0], 0, _LINES)

    assert [piece.bleeds for piece in laid.pieces] == [True] + [False] * (len(laid.pieces) - 1)


def test_nothing_is_laid_of_an_article_without_content() -> None:
    section = _section(issues.article("tin/0", [], title=""))
    candidate = build_candidate(setter(), section, 0, 0, is_first=False)

    assert list(candidate.laid_ways(candidate.variants[0], 7, _LINES)) == [Laid((), Place(0, 7), 0.0, 0)]


def test_a_parted_article_is_laid_with_its_last_columns_some_lines_higher_or_lower_too() -> None:
    figure = issues.figure(1600, 1000, width=FigureWidth.COLUMN)
    candidate = _candidate(*_paragraphs(8), figure, *_paragraphs(5))
    line = 20

    first, *others = list(candidate.laid_ways(candidate.variants[0], line, _LINES))

    assert first == _laid(candidate, candidate.variants[0], line, _LINES)
    assert (first.turns, first.end.page) == (1, 1)
    assert len(others) >= 3
    for other in others:
        assert other.pieces[:-1] == first.pieces[:-1]
        assert (other.turns, other.end.page) == (1, 1)
        assert other.end.line == other.pieces[-1].height != first.end.line
        assert other.end.line <= _LINES
        assert other.badness > first.badness
    assert {other.end.line - first.end.line for other in others} >= {-2, -1, 1, 2}


def test_an_article_that_ends_with_a_picture_over_all_columns_has_no_other_end() -> None:
    text = [*_paragraphs(2), issues.figure(width=FigureWidth.COLUMN)]
    columns, picture = _candidate(*text), _candidate(*text, issues.figure(width=FigureWidth.PAGE))

    assert len(list(columns.laid_ways(columns.variants[0], 0, _LINES))) > 1
    assert len(list(picture.laid_ways(picture.variants[0], 0, _LINES))) == 1


@settings(max_examples=40)
@given(plan=ARTICLE_PLANS, kind=st.sampled_from(["news", "feature", "models"]), from_foot=st.integers(0, 3))
def test_an_article_laid_whole_on_a_page_is_as_high_as_was_declared(
    plan: ArticlePlan, kind: str, from_foot: int
) -> None:
    section = _section(plan.article("tin/0"), kind=kind)
    candidate = build_candidate(setter(), section, 0, 0, is_first=True)

    for wholes, at_head in ((candidate.wholes.at_head, True), (candidate.wholes.below, False)):
        for height, whole in wholes.items():
            # As far down as it fits: what is left of the page is then just what it asks for.
            line = 0 if at_head else _LINES - height - SEPARATOR - from_foot
            if line > 0 or at_head:
                variant = whole.variant.flexed(whole.delta)
                assert variant is not None
                laid = _laid(candidate, variant, line, _LINES)
                assert laid.turns == 0
                assert laid.end == Place(0, height + (line + SEPARATOR if line else 0))
                assert _feet(laid) == laid.end.line
                assert whole.height == height
                assert whole.pieces(laid.pieces[0].at.line) == laid.pieces

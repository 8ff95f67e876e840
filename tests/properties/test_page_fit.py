"""What must be cut or added is exact: with so many lines the pages come out, with one line less they do not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import ArticleFlow, Flow
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedIssue, Resizing
from bantin_cli.layout.resizing import Resizer
from bantin_cli.model.issue import Issue
from tests.support import issues
from tests.support.page_rules import unplaced_texts
from tests.support.pages import INPUTS, SPEC
from tests.support.random_issues import SMALL_ISSUE_PLANS, IssuePlan


def _placed(flow: Flow, *, is_fitted: bool = False) -> PlacedIssue:
    return place(flow, SPEC, INPUTS, is_fitted=is_fitted)


def _wanting(issue: Issue, target: int | None, multiple_of: int = 1) -> Flow:
    return replace(build_flow(issue, SPEC), target=target, multiple_of=multiple_of)


def _changed(flow: Flow, changes: Sequence[Resizing], less: int = 0) -> Flow:
    """Change articles as they are said to need it, the last by `less` lines fewer, all set anew."""
    lines = {each.key: each.lines for each in changes}
    lines[changes[-1].key] -= less if changes[-1].lines > 0 else -less
    resizer = Resizer(Typesetter(INPUTS.metrics, SPEC.justification, SPEC.end_mark), SPEC.column_width)

    def changed(article: ArticleFlow) -> ArticleFlow:
        resized = resizer.resized(article, lines[article.key]) if lines.get(article.key) else None
        return resized.article if resized else article

    sections = (
        replace(section, articles=tuple(changed(article) for article in section.articles)) for section in flow.sections
    )
    return replace(flow, sections=tuple(sections))


def _check(flow: Flow, fitted: PlacedIssue) -> None:
    """Check that every cure brings the pages to their number, and with one line less does not."""
    for cure in fitted.fit.cures:
        enough = _changed(flow, cure)
        pages = _placed(enough)
        assert len(pages.pages) == flow.target or (not flow.target and len(pages.pages) % flow.multiple_of == 0)
        assert unplaced_texts(enough, pages) == []
        short = len(_placed(_changed(flow, cure, less=1)).pages)
        assert short != flow.target
        assert flow.target or short % flow.multiple_of
    for article in fitted.articles:
        if article.surplus_lines:
            cut = Resizing(article.key, article.span, -article.surplus_lines, -article.surplus_words)
            assert _pages_of(_placed(_changed(flow, [cut])), article.key) == 1
            assert _pages_of(_placed(_changed(flow, [cut], less=1)), article.key) > 1


def _pages_of(pages: PlacedIssue, key: str) -> int:
    article = next(article for article in pages.articles if article.key == key)
    return article.last_page - article.first_page + 1


@settings(max_examples=8)
@given(SMALL_ISSUE_PLANS, st.sampled_from([-2, -1, 1]))
def test_what_must_change_for_another_number_of_pages_is_exact(plan: IssuePlan, more: int) -> None:
    issue = plan.issue()
    natural = len(_placed(_wanting(issue, None)).pages)
    flow = _wanting(issue, natural + more)
    fitted = _placed(flow, is_fitted=True)

    assert fitted.pages == _placed(flow).pages
    assert fitted.fit.is_met == (len(fitted.pages) == flow.target)
    assert unplaced_texts(flow, fitted) == []
    _check(flow, fitted)


def _news(*paragraphs: int) -> Issue:
    """Make an issue of one section: an article for each number, of so many paragraphs."""
    articles = [
        issues.article(f"tin/{n}", [issues.paragraph(issues.words(60, each)) for each in range(count)])
        for n, count in enumerate(paragraphs)
    ]
    return issues.issue([issues.section("tin", "news", articles)])


@pytest.mark.parametrize(("paragraphs", "target", "sign"), [((20, 22, 19, 21), 10, -1), ((9, 9, 9), 7, 1)])
def test_a_page_is_saved_or_gained_in_any_one_of_the_longest_articles(
    paragraphs: tuple[int, ...], target: int, sign: int
) -> None:
    flow = _wanting(_news(*paragraphs), target)
    fitted = _placed(flow, is_fitted=True)

    assert (len(fitted.pages), fitted.fit.is_met, fitted.fit.target) == (target - sign, False, target)
    assert len(fitted.fit.cures) > 1
    assert {change.key for cure in fitted.fit.cures for change in cure} >= {"tin/1"}
    assert all(len(cure) == 1 and cure[0].lines * sign > 0 < cure[0].words * sign for cure in fitted.fit.cures)
    _check(flow, fitted)


@pytest.mark.parametrize(("paragraphs", "target"), [((20, 22, 19, 21), 9), ((9, 9, 9), 5)])
def test_where_no_single_article_will_do_several_are_named_together(paragraphs: tuple[int, ...], target: int) -> None:
    flow = _wanting(_news(*paragraphs), target)
    fitted = _placed(flow, is_fitted=True)

    (cure,) = fitted.fit.cures
    assert len(cure) == 3
    _check(flow, fitted)


def test_where_only_a_multiple_is_asked_for_the_nearer_one_is_met() -> None:
    flow = _wanting(_news(20, 22, 19, 21), None, multiple_of=4)
    fitted = _placed(flow, is_fitted=True)

    assert (len(fitted.pages), fitted.fit.is_met) == (11, False)
    assert {change.lines > 0 for cure in fitted.fit.cures for change in cure} == {True}
    _check(flow, fitted)


def test_nothing_is_worked_out_where_the_number_is_met_or_nobody_asks() -> None:
    assert _placed(_wanting(_news(9, 9, 9), 6), is_fitted=True).fit.cures == ()
    assert _placed(_wanting(_news(9, 9, 9), 7)).fit.cures == ()


def test_half_of_every_article_is_not_enough_for_an_issue_without_text() -> None:
    flow = _wanting(issues.issue([issues.section("vb", "documents", documents=issues.documents(3))]), 9)
    fitted = _placed(flow, is_fitted=True)

    assert not fitted.fit.is_met
    assert fitted.fit.cures == ()

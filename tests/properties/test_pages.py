"""Pages of random issues: every word once and in order, nothing outside or over another, even feet, the grid kept."""

import re
from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.items import Role
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue
from bantin_cli.model.order import in_placed_order
from benchmarks.stress import examine
from benchmarks.stress_issues import make_issue
from tests.support import issues
from tests.support.page_rules import lonely_lines, off_grid, outside, overlapping, source_words
from tests.support.pages import SPEC, Codes, Tones, elements_of, placed
from tests.support.random_issues import ISSUE_PLANS, IssuePlan

_METRICS = HarfBuzzMetrics(SPEC.faces)
_BESIDE_THE_BODY = (Role.TITLE, Role.LEAD, Role.CAPTION, Role.SOURCE, Role.QR_NOTE)
_MARKERS = re.compile(r"^(•|–|\d+\.)$")


def _words_of(issue: PlacedIssue, owner: str) -> list[str]:
    """Read an article from the pages in the order of its elements, page by page and line by line."""
    lines: dict[int, list[str]] = defaultdict(list)
    for page in issue.pages:
        for element, line in elements_of(page.items):
            if element.owner == owner and element.role not in _BESIDE_THE_BODY:
                lines[element.order].append("".join(run.text for run in line.runs))
    return [word for order in sorted(lines) for word in _once(lines[order]).split()]


def _once(lines: list[str]) -> str:
    """Join the lines of an element; a header cell that is set again where its table goes on is read once."""
    for times in range(len(lines), 1, -1):
        part, left_over = divmod(len(lines), times)
        if not left_over and lines == lines[:part] * times:
            return "".join(lines[:part])
    return "".join(lines)


@settings(max_examples=50)
@given(ISSUE_PLANS)
def test_pages_of_any_issue_hold_every_word_once_in_its_place(plan: IssuePlan) -> None:
    issue = plan.issue()
    pages = placed(issue)

    _check_words(issue, pages)
    assert off_grid(pages, SPEC) == []
    assert outside(pages, SPEC) == []
    assert overlapping(pages) == []
    assert lonely_lines(pages, SPEC) == []


@pytest.mark.parametrize("seed", range(101, 111))
def test_pages_of_an_issue_made_by_chance_keep_every_rule(seed: int) -> None:
    outcome = examine(make_issue(seed, SPEC), SPEC, LayoutInputs(_METRICS, Tones(), Codes()))

    assert outcome.inner > 0
    assert outcome.faults == ()


def _check_words(issue: Issue, pages: PlacedIssue) -> None:
    for article in issue.articles():
        got = [word for word in _words_of(pages, article.key) if not _MARKERS.match(word)]
        assert got == source_words(article)


@settings(max_examples=25)
@given(st.lists(st.lists(st.integers(25, 160), min_size=2, max_size=9), min_size=1, max_size=8))
def test_columns_of_running_text_end_within_a_line_of_each_other_where_a_legal_break_lets_them(
    plan: list[list[int]],
) -> None:
    news = [
        issues.article(f"tin/{n}", [issues.paragraph(issues.words(count, i)) for i, count in enumerate(counts)])
        for n, counts in enumerate(plan)
    ]
    pages = placed(issues.issue([issues.section("tin", "news", news)]))
    lines = Counter(element.order for page in pages.pages for element, _ in elements_of(page.items))
    done: Counter[int] = Counter()
    split = SPEC.text_area.x + SPEC.column_width
    for page in pages.pages:
        columns: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        legal: dict[str, list[int]] = defaultdict(list)
        for element, line in elements_of(page.items):
            if element.role is Role.PARAGRAPH:
                columns[element.owner][line.box.x > split] += 1
                done[element.order] += 1
                above, below = done[element.order], lines[element.order] - done[element.order]
                if not below or (above >= 2 and below >= 2):
                    legal[element.owner].append(sum(columns[element.owner]))
        for owner, (left, right) in columns.items():
            if abs(left - right) > 1 and left and right:
                even = [cut for cut in legal[owner] if abs(left + right - 2 * cut) <= 1]
                assert even == [], (page.number, owner, left, right)


def test_an_article_of_thirty_pages_is_placed_whole() -> None:
    blocks = [issues.paragraph(issues.words(90, n)) for n in range(190)]
    issue = issues.issue([issues.section("tin", "news", [issues.article("tin/dai", blocks)])])
    pages = placed(issue)
    assert len(pages.pages) > 30
    assert len(_words_of(pages, "tin/dai")) == 190 * 90


def test_one_word_of_three_thousand_letters_is_broken_and_kept() -> None:
    issue = issues.issue([issues.section("tin", "news", [issues.article("tin/a", [issues.paragraph("ă" * 3000)])])])
    pages = placed(issue)
    assert "".join(_words_of(pages, "tin/a")) == "ă" * 3000


@pytest.mark.parametrize("count", [1, 60])
def test_the_contents_name_the_page_of_every_article(count: int) -> None:
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(80, n))]) for n in range(count)]
    pages = placed(issues.issue([issues.section("tin", "news", news)]))
    first_pages = {article.title: str(article.first_page) for article in pages.articles}
    lines = [
        line for page in pages.pages for element, line in elements_of(page.items) if element.role is Role.CONTENTS_ENTRY
    ]
    texts = ["".join(run.text for run in line.runs).strip() for line in lines]
    numbers = [text for text in texts if text.isdigit()]
    assert numbers == [first_pages[f"Bài tin/{n}"] for n in range(count)]


@settings(max_examples=15)
@given(ISSUE_PLANS)
def test_articles_that_may_overtake_one_another_stand_in_the_order_in_which_the_issue_is_read(plan: IssuePlan) -> None:
    written = plan.issue()
    issue = replace(written, sections=tuple(replace(one, is_order_free=True) for one in written.sections))
    ordered = in_placed_order(issue, [article.key for article in placed(issue).articles])
    pages = placed(ordered)

    assert sorted(article.key for article in ordered.articles()) == sorted(a.key for a in written.articles())
    read = {article.key for article in ordered.articles()}
    assert [one.key for one in pages.articles if one.key in read] == [one.key for one in ordered.articles()]
    _check_words(ordered, pages)
    assert overlapping(pages) == []

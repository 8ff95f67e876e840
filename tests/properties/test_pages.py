"""Pages of random issues: every word once and in order, nothing outside or over another, even feet, the grid kept."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage, PlacedPicture, PlacedQr
from bantin_cli.model.blocks import Block, Callout, ListBlock, PullQuote, Table
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Article, Issue
from tests.support import issues
from tests.support.pages import SPEC, elements_of, placed
from tests.support.random_issues import ISSUE_PLANS, IssuePlan

_BESIDE_THE_BODY = (Role.TITLE, Role.LEAD, Role.CAPTION, Role.SOURCE, Role.QR_NOTE)
_MARKERS = re.compile(r"^(•|–|\d+\.)$")


def _source_words(article: Article) -> list[str]:
    return [word for block in article.blocks for runs in _runs_of(block) for word in plain_text(runs).split()]


def _runs_of(block: Block) -> Iterator[tuple[TextRun, ...]]:
    """The texts of a block in reading order."""
    match block:
        case Callout():
            yield block.title
            yield from _runs_inside(block.blocks)
        case ListBlock():
            yield from _runs_inside(child for entry in block.items for child in entry.blocks)
        case PullQuote():
            yield block.runs
            yield block.attribution
        case Table():
            yield from (cell for row in (block.header, *block.rows) for cell in row.cells)
        case _ if hasattr(block, "runs"):
            yield block.runs


def _runs_inside(blocks: Iterable[Block]) -> Iterator[tuple[TextRun, ...]]:
    return (runs for block in blocks for runs in _runs_of(block))


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
    _check_grid(pages)
    for page in pages.pages:
        if page.name not in ("cover", "inside", "back"):
            _check_bounds(page)
            _check_overlaps(page)


def _check_words(issue: Issue, pages: PlacedIssue) -> None:
    for article in issue.articles():
        got = [word for word in _words_of(pages, article.key) if not _MARKERS.match(word)]
        assert got == _source_words(article)


def _check_grid(pages: PlacedIssue) -> None:
    size = SPEC.style("body").size
    baselines = {
        round((line.baseline - SPEC.text_area.y) % SPEC.grid, 2)
        for page in pages.pages
        for element, line in elements_of(page.items)
        if element.role is Role.PARAGRAPH and line.runs and line.runs[0].size == size
    }
    assert len(baselines) <= 1


def _check_bounds(page: PlacedPage) -> None:
    area = SPEC.text_area
    for item in page.items:
        if isinstance(item, PlacedLine | PlacedPicture | PlacedQr) and item.element is not None:
            box = item.box
            assert box.x < 0 or (area.y - 0.1 <= box.y and box.bottom <= area.bottom + 0.1), (page.number, item)
    for _, line in elements_of(page.items):
        left = min((run.x for run in line.runs), default=line.box.x)
        assert area.x - 0.1 <= left <= left + line.width <= area.right + 0.6, (page.number, line)


def _check_overlaps(page: PlacedPage) -> None:
    drawn = [item.box for item in page.items if isinstance(item, PlacedPicture)]
    for _, line in elements_of(page.items):
        if line.width:
            drawn.append(Rect(min(run.x for run in line.runs), line.baseline - 6, line.width, 7))
    for index, one in enumerate(drawn):
        for other in drawn[index + 1 :]:
            assert not one.overlaps(other, 0.5), (page.number, one, other)


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
            if abs(left - right) > 1 and right:
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

"""Pages of random issues: every word once and in order, nothing outside or over another, even feet, the grid kept."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage, PlacedPicture, PlacedQr
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    FigureWidth,
    ListBlock,
    ListItem,
    PullQuote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Article, Issue
from bantin_cli.resources import bundled
from bantin_cli.styles.library import load_layout
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.typesetting import RoundMetrics

SPEC = load_layout("chuyen-doi-so", bundled("layouts"))
_BESIDE_THE_BODY = (Role.TITLE, Role.LEAD, Role.CAPTION, Role.SOURCE, Role.QR_NOTE)
MODULES = tuple((True,) * 25 for _ in range(25))


class Tones:
    """Every picture is bright."""

    def brightest(self, picture: object, crop: Rect) -> float:
        return 0.9


class Codes(dict[str, tuple[tuple[bool, ...], ...]]):
    """Every address has the same code."""

    def __missing__(self, key: str) -> tuple[tuple[bool, ...], ...]:
        return MODULES


def placed(issue: Issue) -> PlacedIssue:
    return place(build_flow(issue, SPEC), SPEC, LayoutInputs(RoundMetrics(), Tones(), Codes()))


def _cell(text: str) -> tuple[TextRun, ...]:
    return (TextRun(text),)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from(["text"] * 8 + ["heading", "figure", "callout", "quote", "list", "table"]))
    seed = draw(st.integers(0, 9))
    count = draw(st.integers(1, 160))
    if kind == "heading":
        return issues.heading(issues.words(1 + count % 8, seed))
    if kind == "figure":
        size = draw(st.tuples(st.integers(50, 6000), st.integers(50, 6000)))
        width = draw(st.sampled_from([None, *FigureWidth]))
        return issues.figure(*size, width=width, caption=issues.words(count % 20, seed))
    if kind == "callout":
        items = tuple(ListItem((issues.paragraph(issues.words(5 + n * 7, n)),), SPAN) for n in range(1 + count % 5))
        return Callout(_cell(issues.words(4, seed)), (ListBlock(None, items, SPAN),), SPAN)
    if kind == "quote":
        return PullQuote(_cell(issues.words(3 + count % 25, seed)), _cell("người nói"), SPAN)
    if kind == "list":
        items = tuple(ListItem((issues.paragraph(issues.words(2 + n * 5, n)),), SPAN) for n in range(1 + count % 4))
        return ListBlock(1, items, SPAN)
    if kind == "table":
        columns = 2 + count % 6
        rows = tuple(TableRow(tuple(_cell(issues.words(n % 9, c)) for c in range(columns)), SPAN) for n in range(6))
        return Table(rows[1], rows[2:], (Alignment.LEFT,) * columns, SPAN)
    return issues.paragraph(issues.words(count, seed))


@st.composite
def articles(draw: st.DrawFn, key: str) -> Article:
    body = draw(st.lists(blocks(), min_size=1, max_size=14))
    return issues.article(
        key,
        body,
        lead=issues.words(draw(st.integers(0, 40)), 3),
        qr=draw(st.sampled_from([None, None, "https://example.org/bai"])),
        source=draw(st.sampled_from([None, issues.source("Báo Mẫu"), issues.source("Cổng thông tin điện tử Mẫu")])),
    )


@st.composite
def random_issues(draw: st.DrawFn) -> Issue:
    news = [draw(articles(f"tin/{n}")) for n in range(draw(st.integers(1, 9)))]
    feature = [draw(articles(f"tieu-diem/{n}")) for n in range(draw(st.integers(1, 2)))]
    return issues.issue(
        [
            issues.section("tin", "news", news),
            issues.section(
                "van-ban",
                "documents",
                documents=issues.documents(draw(st.integers(1, 40))),
                qr="https://example.org/",
            ),
            issues.section("tieu-diem", "feature", feature),
            issues.section("hoat-dong", "activities", activities=issues.activities(draw(st.integers(1, 12)))),
        ]
    )


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


def _lines_of(page: PlacedPage) -> Iterator[tuple[Element, PlacedLine]]:
    """The lines of a page that belong to an element."""
    lines = (item for item in page.items if isinstance(item, PlacedLine))
    return ((line.element, line) for line in lines if line.element is not None)


def _words_of(issue: PlacedIssue, owner: str) -> list[str]:
    """Read an article from the pages in the order of its elements, page by page and line by line."""
    lines: dict[int, list[str]] = defaultdict(list)
    for page in issue.pages:
        for element, line in _lines_of(page):
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


@settings(max_examples=40)
@given(random_issues())
def test_every_word_of_an_article_is_placed_once_and_in_order(issue: Issue):
    pages = placed(issue)
    for article in issue.articles():
        markers = re.compile(r"^(•|–|\d+\.)$")
        got = [word for word in _words_of(pages, article.key) if not markers.match(word)]
        assert got == _source_words(article)


@settings(max_examples=40)
@given(random_issues())
def test_nothing_lies_outside_the_text_area_and_no_two_things_overlap(issue: Issue):
    area = SPEC.text_area
    for page in placed(issue).pages:
        if page.name in ("cover", "inside", "back"):
            continue
        boxes = [
            item.box
            for item in page.items
            if isinstance(item, PlacedLine | PlacedPicture | PlacedQr) and item.element is not None
        ]
        lines = [
            (item.box.x, item.baseline, item.width, min((run.x for run in item.runs), default=item.box.x))
            for item in page.items
            if isinstance(item, PlacedLine) and item.element is not None
        ]
        for box in boxes:
            bleeds = box.x < 0
            assert bleeds or (area.y - 0.1 <= box.y and box.bottom <= area.bottom + 13.1), (page.number, box)
        for _, _, width, left in lines:
            assert left >= area.x - 0.1
            assert left + width <= area.right + 0.6
        drawn = [Rect(left, baseline - 6, width, 7) for _, baseline, width, left in lines if width] + [
            item.box for item in page.items if isinstance(item, PlacedPicture)
        ]
        for index, one in enumerate(drawn):
            for other in drawn[index + 1 :]:
                assert not one.overlaps(other, 0.5), (page.number, one, other)


@settings(max_examples=40)
@given(random_issues())
def test_body_lines_stand_on_the_grid(issue: Issue):
    grid, top = SPEC.grid, SPEC.text_area.y
    body = {SPEC.style("body").size}
    phases = set()
    for page in placed(issue).pages:
        for element, line in _lines_of(page):
            if element.role is Role.PARAGRAPH and line.runs and line.runs[0].size in body:
                phases.add(round((line.baseline - top) % grid, 2))
    assert len(phases) <= 1


@settings(max_examples=25)
@given(st.lists(st.lists(st.integers(25, 160), min_size=2, max_size=9), min_size=1, max_size=8))
def test_columns_of_running_text_end_within_a_line_of_each_other(articles_of_paragraphs: list[list[int]]):
    news = [
        issues.article(f"tin/{n}", [issues.paragraph(issues.words(count, i)) for i, count in enumerate(counts)])
        for n, counts in enumerate(articles_of_paragraphs)
    ]
    issue = issues.issue([issues.section("tin", "news", news)])
    pages = placed(issue)
    split = SPEC.text_area.x + SPEC.column_width
    for page in pages.pages:
        feet: dict[str, dict[bool, float]] = defaultdict(dict)
        for element, line in _lines_of(page):
            if element.role is Role.PARAGRAPH:
                side = line.box.x > split
                owner = feet[element.owner]
                owner[side] = max(owner.get(side, 0.0), line.baseline)
        for owner, sides in feet.items():
            if len(sides) == 2:
                assert abs(sides[False] - sides[True]) <= SPEC.grid + 0.1, (page.number, owner)


def test_an_article_of_thirty_pages_is_placed_whole():
    blocks = [issues.paragraph(issues.words(90, n)) for n in range(190)]
    issue = issues.issue([issues.section("tin", "news", [issues.article("tin/dai", blocks)])])
    pages = placed(issue)
    assert len(pages.pages) > 30
    assert len(_words_of(pages, "tin/dai")) == 190 * 90


def test_one_word_of_three_thousand_letters_is_broken_and_kept():
    issue = issues.issue([issues.section("tin", "news", [issues.article("tin/a", [issues.paragraph("ă" * 3000)])])])
    pages = placed(issue)
    assert "".join(_words_of(pages, "tin/a")) == "ă" * 3000


@pytest.mark.parametrize("count", [1, 60])
def test_the_contents_name_the_page_of_every_article(count: int):
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(80, n))]) for n in range(count)]
    pages = placed(issues.issue([issues.section("tin", "news", news)]))
    first_pages = {article.title: str(article.first_page) for article in pages.articles}
    lines = [line for page in pages.pages for element, line in _lines_of(page) if element.role is Role.CONTENTS_ENTRY]
    texts = ["".join(run.text for run in line.runs).strip() for line in lines]
    numbers = [text for text in texts if text.isdigit()]
    assert numbers == [first_pages[f"Bài tin/{n}"] for n in range(count)]

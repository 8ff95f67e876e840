from collections.abc import Callable
from dataclasses import replace

import pytest

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Flow, Role
from bantin_cli.layout.placed import PlacedIssue, PlacedItem, PlacedLine, PlacedPage
from bantin_cli.model.blocks import Figure
from bantin_cli.model.issue import Issue
from benchmarks.stress_issues import make_issue
from tests.support import issues
from tests.support.page_measures import uneven_columns, unfilled_pages
from tests.support.page_rules import (
    disordered,
    lonely_lines,
    lost_words,
    off_grid,
    outside,
    overlapping,
    unplaced_texts,
)
from tests.support.pages import SPEC, placed


def _issue() -> Issue:
    blocks = [issues.paragraph(issues.words(90, n), n) for n in range(30)]
    return issues.issue([issues.section("news", "news", [issues.article("news/a", blocks)])])


def _flow() -> Flow:
    return build_flow(_issue(), SPEC)


def _changed(pages: PlacedIssue, change: Callable[[PlacedPage], tuple[PlacedItem, ...]]) -> PlacedIssue:
    """Change what stands on the first page of the section."""
    number = next(page.number for page in pages.pages if page.name == "news")
    done = (replace(page, items=change(page)) if page.number == number else page for page in pages.pages)
    return replace(pages, pages=tuple(done))


def _body(page: PlacedPage) -> list[PlacedLine]:
    lines = (item for item in page.items if isinstance(item, PlacedLine) and item.element)
    return [line for line in lines if line.element and line.element.role is Role.PARAGRAPH]


def _moved(page: PlacedPage, index: int, dx: float, dy: float) -> tuple[PlacedItem, ...]:
    line = _body(page)[index]
    runs = tuple(replace(run, x=run.x + dx) for run in line.runs)
    there = replace(line, box=line.box.moved(dx, dy), baseline=line.baseline + dy, runs=runs)
    return tuple(there if item is line else item for item in page.items)


def test_sound_pages_have_no_fault() -> None:
    pages = placed(_issue())
    assert lost_words(_issue(), _flow()) == []
    assert unplaced_texts(_flow(), pages) == []
    assert disordered(pages, SPEC) == []
    assert off_grid(pages, SPEC) == []
    assert outside(pages, SPEC) == []
    assert overlapping(pages) == []
    assert lonely_lines(pages, SPEC) == []
    assert list(unfilled_pages(pages)) == []
    assert list(uneven_columns(pages, SPEC)) == []


def test_a_line_that_is_left_out_is_missed() -> None:
    pages = _changed(placed(_issue()), lambda page: tuple(item for item in page.items if item is not _body(page)[3]))
    (fault,) = unplaced_texts(_flow(), pages)
    assert fault.startswith("news/a paragraph 'dữ0 liệu1")


def test_an_article_of_another_text_is_missed() -> None:
    (section,) = _issue().sections
    (article,) = section.articles
    other = replace(section, articles=(replace(article, blocks=article.blocks[1:]),))
    assert lost_words(replace(_issue(), sections=(other,)), _flow()) == ["news/a: the flow is not the source"]


def test_a_line_off_the_grid_is_found() -> None:
    pages = _changed(placed(_issue()), lambda page: _moved(page, 3, 0, 4))
    assert len(off_grid(pages, SPEC)) == 1


@pytest.mark.parametrize(("dx", "dy"), [(-30, 0), (400, 0), (0, -200), (0, 900)])
def test_a_line_outside_the_text_area_is_found(dx: float, dy: float) -> None:
    pages = _changed(placed(_issue()), lambda page: _moved(page, 3, dx, dy))
    assert len(outside(pages, SPEC)) == 1


def test_lines_over_each_other_are_found() -> None:
    pages = _changed(placed(_issue()), lambda page: _moved(page, 3, 0, SPEC.grid))
    assert len(overlapping(pages)) == 1


def test_text_out_of_order_is_found() -> None:
    pages = _changed(placed(_issue()), lambda page: _moved(page, 3, 0, 20 * SPEC.grid))
    assert "goes back" in disordered(pages, SPEC)[0]


def test_widows_and_orphans_are_found() -> None:
    def first_of_right_column(page: PlacedPage) -> int:
        return next(n for n, line in enumerate(_body(page)) if line.box.x > page.size.width / 2)

    pages = placed(_issue())
    page = next(page for page in pages.pages if page.name == "news")
    index = first_of_right_column(page)
    assert index > 20
    column = SPEC.column_width + SPEC.gutter
    # The last lines of the left column's last paragraph move over, until one of them is alone at the foot.
    order = _body(page)[index - 1].element
    lines = [n for n, line in enumerate(_body(page)) if line.element == order and n < index]
    for n in lines[1:]:
        pages = _changed(pages, lambda page, n=n: _moved(page, n, column, -30 * SPEC.grid))  # type: ignore[misc]
    assert [fault.split(": ")[1] for fault in lonely_lines(pages, SPEC)] == ["orphan of news/a"]


def test_a_page_that_is_not_full_and_columns_that_are_not_even_are_found() -> None:
    pages = placed(_issue())
    first = next(page for page in pages.pages if page.name == "news")
    left = [line for line in _body(first) if line.box.x < first.size.width / 2]
    half = replace(first, fill=0.5, items=tuple(item for item in first.items if item not in left[20:]))
    short = replace(pages, pages=tuple(half if page is first else page for page in pages.pages))
    (unfilled,) = unfilled_pages(short)
    assert (unfilled.page, unfilled.fill, unfilled.next) == (first.number, 0.5, "goes on")
    (uneven,) = uneven_columns(short, SPEC)
    assert uneven.page == first.number
    assert uneven.lines > 5


def test_the_same_seed_gives_the_same_issue() -> None:
    assert make_issue(7, SPEC) == make_issue(7, SPEC)
    assert make_issue(7, SPEC) != make_issue(8, SPEC)


def test_fifty_issues_reach_the_limits_that_they_are_made_for() -> None:
    made = [make_issue(seed, SPEC) for seed in range(1, 51)]
    counts = [len(issue.articles()) for issue in made]
    figures = [sum(isinstance(b, Figure) for b in a.blocks) for issue in made for a in issue.articles()]
    assert (min(counts), max(figures)) == (1, 4)
    assert max(counts) > 50

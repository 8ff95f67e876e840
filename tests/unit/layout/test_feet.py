"""White lines at the foot of pages and under articles, and columns that end apart: figures of finished pages."""

from bantin_cli.flow.items import Role
from bantin_cli.layout.placed import PlacedIssue, PlacedPage
from tests.support import issues
from tests.support.pages import SPEC, elements_of, placed


def _news(*lengths: int) -> PlacedIssue:
    articles = [
        issues.article(f"tin/{n}", [issues.paragraph(issues.words(60, each)) for each in range(count)])
        for n, count in enumerate(lengths)
    ]
    return placed(issues.issue([issues.section("tin", "news", articles)]))


def _feet(page: PlacedPage) -> list[int]:
    """Return how many lines of the grid each column takes up, from the text that stands in it."""
    feet = [0, 0]
    for element, line in elements_of(page.items):
        if element.role is Role.PARAGRAPH and element.owner.startswith("tin/"):
            column = int(line.box.x > SPEC.text_area.x + SPEC.column_width)
            used = round((line.box.y - SPEC.text_area.y) / SPEC.grid) + 1
            feet[column] = max(feet[column], used)
    return feet


def test_the_white_at_a_pages_foot_is_counted_in_lines_of_all_columns() -> None:
    pages = _news(9, 11, 4, 3)
    inner = [page for page in pages.pages if page.bands]

    assert len(inner) == 3
    for page in inner:
        assert page.free_lines == sum(SPEC.lines_per_page - foot for foot in _feet(page))
        assert page.column_difference == abs(_feet(page)[0] - _feet(page)[1]) <= 1


def test_pages_of_their_own_design_have_no_white_to_fill() -> None:
    own = [page for page in _news(3).pages if not page.bands]

    assert {(page.free_lines, page.column_difference) for page in own} == {(0, 0)}


def test_an_article_has_so_many_lines_as_are_printed_of_its_text() -> None:
    pages = _news(9, 11, 4, 3)
    printed = [
        element.owner
        for page in pages.pages
        for element, _ in elements_of(page.items)
        if element.role is Role.PARAGRAPH and element.owner.startswith("tin/")
    ]

    assert {article.key: article.lines for article in pages.articles} == {key: printed.count(key) for key in printed}


def test_the_last_article_of_a_page_may_grow_to_its_foot_and_the_others_to_the_next_band() -> None:
    pages = _news(2, 3)
    (page,) = [page for page in pages.pages if page.bands]
    first, last = pages.articles
    upper, lower = page.bands

    assert last.free_lines == page.free_lines > SPEC.lines_per_page // 2
    # Under the first article only its shorter column has room.
    assert first.free_lines == first.lines % 2
    assert lower.first_line - (upper.first_line + upper.lines) == 2


def test_a_short_article_that_is_parted_says_so() -> None:
    pages = _news(9, 11, 4, 3)
    parted = {article.key for article in pages.articles if article.is_parted}
    spans = {article.key: article.last_page - article.first_page for article in pages.articles}

    assert all(spans[key] == 1 for key in parted)
    assert not any(article.is_parted for article in pages.articles if article.lines > 2 * SPEC.lines_per_page)

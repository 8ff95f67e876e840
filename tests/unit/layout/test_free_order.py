"""Articles that may overtake one another, so that pages are full."""

import pytest

from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Article, Issue
from bantin_cli.model.order import in_placed_order
from tests.support import issues
from tests.support.pages import placed


def _text(key: str, paragraphs: int) -> Article:
    return issues.article(key, [issues.paragraph(issues.words(60, n)) for n in range(paragraphs)])


def _issue(kind: str, *lengths: int, **fields: object) -> Issue:
    articles = [_text(f"tin/{n}", length) for n, length in enumerate(lengths)]
    return issues.issue([issues.section("tin", kind, articles, is_order_free=True, **fields)])


def _pages(issue: PlacedIssue) -> dict[str, tuple[int, int]]:
    return {article.key: (article.first_page, article.last_page) for article in issue.articles}


def _again(issue: Issue) -> Issue:
    return in_placed_order(issue, [article.key for article in placed(issue).articles])


def test_a_short_article_overtakes_one_that_would_be_cut() -> None:
    free = _issue("news", 5, 8, 3)
    fixed = in_placed_order(free, ["tin/0", "tin/1", "tin/2"])
    written = issues.issue([issues.section("tin", "news", fixed.articles())])

    assert _pages(placed(written)) == {"tin/0": (3, 3), "tin/1": (3, 4), "tin/2": (4, 4)}
    pages = placed(free)
    assert _pages(pages) == {"tin/0": (3, 3), "tin/2": (3, 3), "tin/1": (4, 4)}
    assert next(page.fill for page in pages.pages if page.name == "tin") == 1.0


@pytest.mark.parametrize("lengths", [(5, 8, 3), (8, 8, 3), (8, 9, 4), (3, 9, 9, 2, 7, 4, 1, 6)])
def test_an_issue_built_anew_in_the_order_of_its_pages_gives_the_same_pages(lengths: tuple[int, ...]) -> None:
    free = _issue("news", *lengths)
    first = placed(free)
    again = placed(_again(free))

    assert _again(free) is not free
    assert [(each.key, each.first_page, each.last_page, each.top) for each in again.articles] == [
        (each.key, each.first_page, each.last_page, each.top) for each in first.articles
    ]
    assert [page.bands for page in again.pages] == [page.bands for page in first.pages]


def test_articles_stay_in_order_where_no_other_fills_the_pages_better() -> None:
    issue = _issue("news", 2, 2, 2)

    assert [article.key for article in placed(issue).articles] == ["tin/0", "tin/1", "tin/2"]


def test_the_first_article_of_a_section_stays_where_it_is_set_in_a_style_of_its_own() -> None:
    keys = [article.key for article in placed(_issue("feature", 9, 6, 9, 2, 8, 3)).articles]

    assert keys[0] == "tin/0"
    assert keys[1:] != sorted(keys[1:])


def test_the_last_article_of_a_section_stays_where_it_ends_in_the_panel_of_the_section() -> None:
    keys = [article.key for article in placed(_issue("news", 6, 9, 2, 8, 3, 1, qr="https://example.org/")).articles]

    assert keys[-1] == "tin/5"
    assert keys[:-1] != sorted(keys[:-1])

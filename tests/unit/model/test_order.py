"""An issue in the order in which its articles came to stand."""

import pytest

from bantin_cli.model.issue import Issue
from bantin_cli.model.order import in_placed_order
from tests.support import issues


def _issue(*, is_order_free: bool = True) -> Issue:
    news = [issues.article(f"tin/{n}", []) for n in range(4)]
    return issues.issue(
        [
            issues.section("tin", "news", news, is_order_free=is_order_free),
            issues.section("vb", "documents", documents=issues.documents(2)),
            issues.section("mh", "models", [issues.article("mh/0", [])]),
        ]
    )


def _keys(issue: Issue) -> list[str]:
    return [article.key for article in issue.articles()]


def test_articles_take_the_order_of_the_pages_which_is_then_fixed() -> None:
    ordered = in_placed_order(_issue(), ["tin/1", "tin/0", "tin/3", "tin/2", "vb", "mh/0"])

    assert _keys(ordered) == ["tin/1", "tin/0", "tin/3", "tin/2", "mh/0"]
    assert [section.is_order_free for section in ordered.sections] == [False, False, False]
    assert ordered.sections[1].documents == _issue().sections[1].documents


def test_an_article_that_stands_nowhere_comes_last() -> None:
    assert _keys(in_placed_order(_issue(), ["tin/3", "tin/1", "mh/0"])) == ["tin/3", "tin/1", "tin/0", "tin/2", "mh/0"]


@pytest.mark.parametrize("keys", [["tin/0", "tin/1", "tin/2", "tin/3", "vb", "mh/0"], ["tin/0", "tin/1"], []])
def test_an_issue_that_stands_as_it_was_written_stays_the_same(keys: list[str]) -> None:
    issue = _issue()

    assert in_placed_order(issue, keys) is issue

"""The articles of an issue in another order than the written one: that in which they came to stand on the pages."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bantin_cli.model.issue import Issue, Section


def in_placed_order(issue: Issue, keys: Sequence[str]) -> Issue:
    """Return the issue with the articles of each section in the order of `keys`, which is then fixed.

    Args:
        issue: whose articles have been placed.
        keys: of its articles, as they stand on the pages; an article that is not named comes last in its section.

    Returns:
        The issue itself where its articles stand in that order already.
    """
    places = {key: place for place, key in enumerate(keys)}
    sections = tuple(_section(section, places) for section in issue.sections)
    if all(one.articles == other.articles for one, other in zip(sections, issue.sections, strict=True)):
        return issue
    return replace(issue, sections=sections)


def _section(section: Section, places: Mapping[str, int]) -> Section:
    articles = sorted(section.articles, key=lambda article: places.get(article.key, len(places)))
    return replace(section, articles=tuple(articles), is_order_free=False)

"""Where sections and articles begin: new pages, uncut short articles, the price of white."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.flow.items import Role
from bantin_cli.layout.codes import NOTHING_FITS
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture, PlacedRule
from bantin_cli.model.blocks import Block, PullQuote
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Article, Section
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC, elements_of, pages_with, placed


def _text(key: str, words: int, **fields: object) -> Article:
    return issues.article(key, [issues.paragraph(issues.words(60, n)) for n in range(words // 60)], **fields)


def _placed(*sections: Section) -> PlacedIssue:
    return placed(issues.issue(sections))


def _pages(issue: PlacedIssue) -> dict[str, tuple[int, int]]:
    return {article.key: (article.first_page, article.last_page) for article in issue.articles}


def test_a_section_begins_on_a_new_page_where_its_style_says_so() -> None:
    issue = _placed(
        issues.section("tin", "news", [_text("tin/a", 120)]),
        issues.section("vb", "documents", documents=issues.documents(2)),
        issues.section("td", "feature", [_text("td/a", 300)]),
    )

    assert _pages(issue) == {"tin/a": (3, 3), "vb": (4, 4), "td/a": (5, 5)}
    assert [(section.id, section.first_page) for section in issue.sections] == [("tin", 3), ("vb", 4), ("td", 5)]


def test_a_section_goes_on_on_the_same_page_where_its_style_lets_it() -> None:
    issue = _placed(
        issues.section("vb", "documents", documents=issues.documents(2)),
        issues.section("hd", "activities", activities=issues.activities(2)),
        issues.section("mh", "models", [_text("mh/a", 120)]),
    )

    assert _pages(issue) == {"vb": (3, 3), "hd": (3, 3), "mh/a": (3, 3)}
    tops = [section.top for section in issue.sections]
    assert tops == sorted(tops)
    # The page carries the name of the section that begins it.
    assert [page.name for page in issue.pages] == ["cover", "inside", "vb", "back"]


def test_bands_on_one_page_are_parted_by_a_hairline() -> None:
    issue = _placed(issues.section("tin", "news", [_text(f"tin/{n}", 180) for n in range(3)]))

    rules = [
        item
        for item in issue.pages[2].items
        if isinstance(item, PlacedRule) and item.thickness == SPEC.separator_thickness
    ]
    tops = sorted({article.top for article in issue.articles})
    assert len(rules) == len(tops) - 1 > 0
    assert all(upper < rule.y < lower for (upper, lower), rule in zip(pairwise(tops), rules, strict=True))


def test_a_feature_opens_with_its_picture_over_the_head_of_a_new_page() -> None:
    blocks: list[Block] = [issues.figure(), issues.paragraph(issues.words(200))]
    issue = _placed(issues.section("td", "feature", [issues.article("td/a", blocks)]))

    (picture,) = (item for item in issue.pages[2].items if isinstance(item, PlacedPicture))
    assert (picture.box.x, picture.box.y) == pytest.approx((-SPEC.bleed, -SPEC.bleed))
    assert picture.box.width == pytest.approx(SPEC.page.width + 2 * SPEC.bleed)
    assert picture.box.bottom == pytest.approx(0.4 * SPEC.page.height)


@pytest.mark.parametrize("filler", range(420, 1020, 60))
def test_a_head_is_never_parted_from_the_first_lines_of_its_text(filler: int) -> None:
    news = [_text("tin/a", filler), _text("tin/b", 240, lead=issues.words(20)), _text("tin/c", 180)]
    issue = _placed(issues.section("tin", "news", news))

    for key in ("tin/b", "tin/c"):
        head = pages_with(issue, key, Role.TITLE)
        body = pages_with(issue, key, Role.PARAGRAPH)
        assert head[0] == body[0]


@pytest.mark.parametrize("height", [700, 1000, 1300])
@pytest.mark.parametrize("paragraphs", [2, 4])
def test_a_page_is_filled_by_another_height_of_its_picture_rather_than_by_cutting_a_short_article(
    paragraphs: int, height: int
) -> None:
    text = [issues.paragraph(issues.words(60, n)) for n in range(paragraphs)]
    news = [issues.article("tin/a", [issues.figure(1600, height), *text]), *(_text(f"tin/{n}", 60) for n in range(6))]

    issue = _placed(issues.section("tin", "news", news))

    assert [last - first for first, last in _pages(issue).values()] == [0] * 7
    assert next(page.fill for page in issue.pages if page.name == "tin") >= 1 - 1 / SPEC.lines_per_page


def test_pages_before_the_last_of_a_section_are_filled() -> None:
    news = [_text(f"tin/{n}", 120 + 60 * (n % 4)) for n in range(16)]

    issue = _placed(issues.section("tin", "news", news))

    fills = [page.fill for page in issue.pages if page.name == "tin"]
    assert len(fills) >= 3
    assert all(fill > 0.85 for fill in fills[:-1])


def test_a_quotation_higher_than_a_page_is_a_finding_of_its_article() -> None:
    quote = PullQuote((TextRun(issues.words(1200)),), (), SPAN)
    article = issues.article("tin/a", [issues.paragraph("Một."), quote])

    with pytest.raises(BantinError) as raised:
        _placed(issues.section("tin", "news", [article]))

    (finding,) = raised.value.diagnostics
    assert (finding.code, finding.span) == (NOTHING_FITS, article.span)


def test_a_head_higher_than_half_a_page_is_broken_and_placed_whole() -> None:
    article = _text("tin/a", 60, lead=issues.words(300))

    issue = _placed(issues.section("tin", "news", [article]))

    words = [
        word
        for page in issue.pages
        if page.name == "tin"
        for element, line in elements_of(page.items)
        if element.role is Role.LEAD
        for run in line.runs
        for word in run.text.split()
    ]
    assert words == issues.words(300).split()


def test_an_article_without_any_content_takes_its_head_alone() -> None:
    issue = _placed(issues.section("tin", "news", [issues.article("tin/a", []), _text("tin/b", 60)]))

    assert _pages(issue) == {"tin/a": (3, 3), "tin/b": (3, 3)}


def test_the_same_issue_is_placed_the_same_way_twice() -> None:
    news = [_text(f"tin/{n}", 180) for n in range(8)]
    issue = issues.issue([issues.section("tin", "news", news)])

    assert placed(issue) == placed(replace(issue))

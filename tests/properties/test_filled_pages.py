"""Pages of news with pictures: those on which their section goes on are full, and hardly an article is parted."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.model.blocks import Block
from bantin_cli.model.issue import Article, Issue, PagePlan
from tests.support import issues
from tests.support.page_measures import cut_articles, unfilled_pages
from tests.support.pages import SPEC, placed

_SHAPES = ((1600, 1000), (1600, 1200), (1200, 1600), (1500, 1500))


def _article(key: str, words: int, pictures: int, chance: random.Random) -> Article:
    blocks: list[Block] = []
    while words > 0:
        count = min(words, chance.randint(35, 110))
        blocks.append(issues.paragraph(issues.words(count, chance.randint(0, 9))))
        words -= count
    for _ in range(pictures):
        blocks.insert(chance.randint(0, len(blocks)), issues.figure(*chance.choice(_SHAPES)))
    return issues.article(key, blocks, lead=issues.words(chance.choice((0, 20, 30))))


def _news(seed: int) -> Issue:
    """Make a month of news: articles of 80 to 600 words, two in three of them with a picture."""
    chance = random.Random(seed)
    news = [
        _article(f"tin/{n}", chance.randint(80, 600), chance.choice((0, 1, 1)), chance)
        for n in range(chance.randint(8, 20))
    ]
    return issues.issue([issues.section("tin", "news", news)], pages=PagePlan(1, None))


def test_hardly_a_page_of_ten_months_is_not_full_and_most_articles_stand_on_one_page() -> None:
    pages, not_full, articles, cut = 0, [], 0, 0
    for seed in range(10):
        issue = _news(seed)
        made = placed(issue)
        pages += sum(page.name == "tin" for page in made.pages)
        not_full += [page.fill for page in unfilled_pages(made)]
        articles += len(issue.articles())
        cut += len(cut_articles(build_flow(issue, SPEC), made, SPEC))

    assert pages > 90
    assert len(not_full) <= pages * 0.1
    assert min(not_full, default=1.0) > 0.75
    assert cut <= articles * 0.35


@settings(max_examples=10)
@given(st.integers(0, 100_000))
def test_no_page_on_which_its_section_goes_on_is_a_third_white(seed: int) -> None:
    assert [page for page in unfilled_pages(placed(_news(seed))) if page.fill < 2 / 3] == []

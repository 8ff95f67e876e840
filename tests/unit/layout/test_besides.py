"""Short articles side by side: which can stand in one column, how high, and how they end together."""

from dataclasses import replace
from itertools import count, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.besides import Column, Columns, beside_piece, column_ways, side_by_side
from bantin_cli.layout.flexing import picture_price
from bantin_cli.layout.laid import Place
from bantin_cli.layout.strips import Strip
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    FigureWidth,
    PictureGroup,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from tests.support import issues
from tests.support.columns import built, setter
from tests.support.issues import SPAN
from tests.support.pages import INPUTS, SPEC, lines_of, read
from tests.support.random_issues import ARTICLE_PLANS, ArticlePlan
from tests.support.typesetting import typesetter

_LINES = SPEC.lines_per_page
_TEXT = issues.paragraph(issues.words(60))
_RUNS = (TextRun("ô"),)


def _column(height: int, price: float = 0.0) -> Column:
    return Column((Strip(height, ()),), height, price)


def _columns(**prices: float) -> Columns:
    """Return columns by height: ``h12=3.0``."""
    return {int(name[1:]): _column(int(name[1:]), price) for name, price in prices.items()}


def _ways(*blocks: Block, kind: str = "news", title: str = "Tựa ngắn") -> Columns:
    return column_ways(setter(), built(issues.article("tin/a", blocks, title=title), kind), _LINES)


def test_articles_side_by_side_end_on_the_same_line_or_one_above_whichever_is_cheaper() -> None:
    ways = list(side_by_side([_columns(h12=0.0, h11=3.0), _columns(h11=0.5, h10=0.0)]))

    assert [(height, price, [column.height for column in columns]) for height, price, columns in ways] == [
        (11, 2.0 + 3.0 + 0.0, [11, 10]),
        (12, 2.0 + 0.0 + 0.5, [12, 11]),
    ]


def test_articles_that_cannot_end_within_a_line_of_each_other_do_not_stand_side_by_side() -> None:
    assert list(side_by_side([_columns(h12=0.0), _columns(h10=0.0, h14=0.0)])) == []
    assert list(side_by_side([_columns(h12=0.0), {}])) == []
    assert list(side_by_side([])) == []


def test_three_articles_stand_side_by_side_where_all_three_have_a_height() -> None:
    ways = side_by_side([_columns(h8=0.0), _columns(h7=1.0, h9=0.0), _columns(h8=0.0, h9=2.0)])

    assert [(height, price) for height, price, _ in ways] == [(8, 3.0), (9, 2.0)]


@given(st.lists(st.dictionaries(st.integers(1, 30), st.integers(0, 20).map(float), max_size=6), max_size=4))
def test_side_by_side_every_article_ends_within_a_line_of_the_others_and_of_the_band(
    prices: list[dict[int, float]],
) -> None:
    articles = [{height: _column(height, price) for height, price in one.items()} for one in prices]

    ways = list(side_by_side(articles))

    for height, price, columns in ways:
        assert len(columns) == len(articles)
        assert all(height - 1 <= column.height <= height for column in columns)
        assert max(column.height for column in columns) == height
        assert price == 2.0 + sum(column.price for column in columns)
    even: dict[int, float] = {}
    for each in product(*(one.values() for one in articles)) if articles else ():
        tallest = max(column.height for column in each)
        if tallest - min(column.height for column in each) <= 1:
            even[tallest] = min(even.get(tallest, 1e9), 2.0 + sum(column.price for column in each))
    assert {height: price for height, price, _ in ways} == even


def test_a_short_article_takes_a_column_at_the_height_of_its_head_and_its_text() -> None:
    ways = _ways(_TEXT)

    head = setter().narrow_head(built(issues.article("tin/a", [_TEXT], title="Tựa ngắn")).narrow_head)
    (body,) = setter().column.parts(built(issues.article("tin/a", [_TEXT])).body)
    plain = ways[head.height + body.height]
    assert plain.price == 0
    assert [strip.height for strip in plain.strips] == [head.height] + [1] * body.height
    # "Tựa ngắn" in one line of 19.5 points with 3 below: two lines of the grid.
    assert head.height == 2
    assert not head.strips[0].may_break


def test_all_heights_of_a_column_are_those_of_its_strips_and_the_cheapest_is_the_one_as_written() -> None:
    ways = _ways(issues.figure(1600, 1000), *(issues.paragraph(issues.words(60, n)) for n in range(2)))

    assert len(ways) > 5
    for height, column in ways.items():
        assert column.height == height
        white = sum(strip.white for strip in column.strips[1:])
        assert sum(strip.height for strip in column.strips) + white == height
        words = " ".join(read(line) for strip in column.strips for line in lines_of(strip.items))
        assert words == f"Tựa ngắn Chú thích ảnh Ảnh: Tư liệu mẫu {issues.words(60)} {issues.words(60, 1)}"
    prices = sorted((column.price, height) for height, column in ways.items())
    assert prices[0][0] == 0
    middle = prices[0][1]
    for sign in (-1, 1):
        dearer = [ways[middle + sign * delta].price for delta in (0, 1, 2)]
        assert dearer == sorted(set(dearer))
        assert all(price >= picture_price(delta) / 2 for delta, price in enumerate(dearer))


def test_a_column_is_no_higher_than_four_fifths_of_the_page() -> None:
    lines = {}
    for paragraphs in range(34, 42):
        blocks = [issues.paragraph("Một dòng.") for _ in range(paragraphs)]
        parts = setter().column.parts(built(issues.article("tin/a", blocks)).body)
        lines[2 + sum(part.height for part in parts)] = bool(_ways(*blocks))

    # Four fifths of 49 lines are 39.2.
    assert lines == {height: height <= 39 for height in range(36, 44)}


@pytest.mark.parametrize(
    "block",
    [
        issues.figure(width=FigureWidth.PAGE),
        issues.figure(width=FigureWidth.HALF),
        Table(TableRow((_RUNS,), SPAN), (), (Alignment.LEFT,), SPAN),
        Callout(_RUNS, (issues.paragraph("Một."),), SPAN, spans=True),
        PictureGroup((issues.figure(), issues.figure()), (), SPAN, spans=True),
    ],
)
def test_an_article_with_something_that_needs_more_than_a_column_has_no_column(block: Block) -> None:
    assert _ways(_TEXT, block) == {}
    assert _ways(_TEXT) != {}


@pytest.mark.parametrize(
    "block",
    [
        issues.figure(),
        issues.figure(width=FigureWidth.COLUMN),
        Callout(_RUNS, (issues.paragraph("Một."),), SPAN, spans=False),
        PictureGroup((issues.figure(), issues.figure()), (), SPAN, spans=False),
    ],
)
def test_an_article_with_pictures_and_boxes_of_one_column_has_one(block: Block) -> None:
    assert _ways(_TEXT, block) != {}


def test_an_article_without_a_narrow_head_or_without_a_text_has_no_column() -> None:
    assert _ways(_TEXT, title="") == {}
    assert _ways() == {}


def test_on_a_page_of_one_column_nothing_stands_side_by_side() -> None:
    article = built(issues.article("tin/a", [_TEXT]))

    assert column_ways(BandSetter(replace(SPEC, columns=1), INPUTS, typesetter()), article, _LINES) == {}


@pytest.mark.parametrize(("index", "has_rule"), [(0, True), (1, False), (2, False)])
def test_an_article_beside_others_fills_its_own_column_and_the_first_carries_the_hairline(
    index: int, has_rule: bool
) -> None:
    piece = beside_piece(_column(9), index, 3, Place(1, 12), has_rule=True)

    assert piece.at == Place(1, 12)
    assert [bool(column) for column in piece.columns] == [number == index for number in range(3)]
    assert piece.columns[index] == _column(9).strips
    assert (piece.height, piece.has_rule) == (9, has_rule)
    assert not beside_piece(_column(9), index, 3, Place(0, 0), has_rule=False).has_rule


@settings(max_examples=25)
@given(st.lists(ARTICLE_PLANS, min_size=2, max_size=2))
def test_columns_of_any_two_articles_side_by_side_end_within_a_line_of_each_other(plans: list[ArticlePlan]) -> None:
    sets = setter()
    ways = [column_ways(sets, built(plan.article(f"tin/{n}")), _LINES) for n, plan in zip(count(), plans)]

    for height, _, columns in side_by_side(ways):
        drawn = [sum(s.height for s in c.strips) + sum(s.white for s in c.strips[1:]) for c in columns]
        assert max(drawn) == height
        assert max(drawn) - min(drawn) <= 1

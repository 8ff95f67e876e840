"""The ways in which an article may be set: where its opening picture stands, and how high."""

import pytest

from bantin_cli.flow.articles import ArticleBuilder
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.layout.variants import Variant, article_variants
from bantin_cli.model.blocks import Block, Figure, FigureWidth
from tests.support import issues
from tests.support.pages import INPUTS, SPEC
from tests.support.typesetting import typesetter

_NOTHING = Segment(1, ())


def _variants(*blocks: Block, kind: str = "news", opening: Segment = _NOTHING) -> tuple[Variant, ...]:
    found = SPEC.kind(kind)
    assert found is not None
    style = found.style.first
    article = ArticleBuilder(SPEC, style, ReadingOrder()).build(issues.article("a/a", blocks, lead="Dẫn"))
    return article_variants(BandSetter(SPEC, INPUTS, typesetter()), article, style, opening)


def _picture_width(variant: Variant) -> float:
    items = (
        one for segment in variant.segments for part in segment.parts for strip in part.strips for one in strip.items
    )
    return next(one.box.width for one in items if isinstance(one, PlacedPicture))


def _text() -> Block:
    return issues.paragraph(issues.words(120))


def _figure(width: FigureWidth | None = None, height: int = 1000) -> Figure:
    return issues.figure(1600, height, width=width)


def test_an_article_without_a_picture_is_set_in_one_way() -> None:
    (variant,) = _variants(_text())

    assert (variant.price, variant.bleeds, variant.at_head) == (0.0, False, None)
    assert [segment.columns for segment in variant.segments if segment.parts] == [1, 2]


def test_a_picture_over_the_page_may_be_higher_or_lower_at_a_price_that_grows_with_the_distance() -> None:
    (variant,) = _variants(_figure(FigureWidth.PAGE, 800), _text())

    assert variant.price == 0
    heights = {delta: variant.flexed(delta) for delta in range(-30, 31)}
    prices = {delta: variant.flex_price(delta) for delta, one in heights.items() if one}
    ideal = variant.segments[2].height
    assert {delta: one.segments[2].height for delta, one in heights.items() if one} == {
        delta: ideal + delta for delta in prices
    }
    assert min(prices) < -2
    assert max(prices) > 4
    assert [prices[delta] for delta in (0, 1, 2)] == pytest.approx([0, 0.45, 1.2])
    assert all(variant.flex_price(delta) is None for delta in (min(prices) - 1, max(prices) + 1))


def test_cutting_more_off_a_picture_costs_more_than_letting_it_grow() -> None:
    (variant,) = _variants(_figure(FigureWidth.PAGE, 800), _text())

    lower, higher = variant.flex_price(-3), variant.flex_price(3)
    assert lower is not None
    assert higher is not None
    assert lower > higher + 3


def test_an_opening_picture_is_wide_at_the_head_of_a_page_and_narrow_further_down() -> None:
    variants = _variants(_figure(), _text())

    wide = [variant for variant in variants if _picture_width(variant) > SPEC.column_width + 1]
    narrow = [variant for variant in variants if abs(_picture_width(variant) - SPEC.column_width) < 1]
    best = {at_head: min(v.price for v in wide if v.at_head is at_head) for at_head in (True, False)}
    assert best[True] < best[False]
    assert min(v.price for v in narrow if v.at_head is False) < min(v.price for v in narrow if v.at_head is True)


def test_an_opening_picture_over_half_a_column_is_the_last_resort() -> None:
    variants = _variants(_figure(), _text())

    (half,) = (variant for variant in variants if _picture_width(variant) < SPEC.column_width / 2)
    assert half.price > min(variant.price for variant in variants)
    assert half.at_head is None


def test_a_width_that_the_author_chose_is_kept_wherever_the_article_stands() -> None:
    wide = _variants(_figure(FigureWidth.PAGE), _text())
    narrow = _variants(_figure(FigureWidth.COLUMN), _text())

    assert {round(_picture_width(variant)) for variant in wide} == {round(SPEC.text_area.width)}
    assert {round(_picture_width(variant)) for variant in narrow} == {round(SPEC.column_width)}
    assert {variant.at_head for variant in (*wide, *narrow)} == {None}


def test_the_opening_picture_of_a_feature_bleeds_in_every_height_that_is_tried() -> None:
    variants = _variants(_figure(), _text(), kind="feature")

    assert all(variant.bleeds for variant in variants)
    assert {round(_picture_width(one), 3) for one in variants} == {round(SPEC.page.width + 2 * SPEC.bleed, 3)}
    heights = [variant.segments[0].height for variant in variants]
    assert heights == [heights[0] + delta for delta in (0, -2, 2, -4, 4)]
    assert variants[0].price == 0


def test_a_feature_under_a_section_title_does_not_bleed() -> None:
    title = _variants(_text())[0].segments[1]

    variants = _variants(_figure(), _text(), kind="feature", opening=title)

    assert not any(variant.bleeds for variant in variants)
    assert all(variant.segments[0] is title for variant in variants)


def test_a_picture_out_of_the_text_stands_in_its_column_unless_it_opens_the_article_at_a_price() -> None:
    *narrow, promoted = _variants(_text(), _figure())

    assert {round(_picture_width(variant)) for variant in narrow} == {round(SPEC.column_width)}
    assert round(_picture_width(promoted)) == round(SPEC.text_area.width)
    assert promoted.price > narrow[0].price == 0
    assert promoted.flexible == 2


def test_a_picture_out_of_the_text_never_opens_the_article_where_its_author_chose_its_width() -> None:
    variants = _variants(_text(), _figure(FigureWidth.COLUMN))

    assert {round(_picture_width(variant)) for variant in variants} == {round(SPEC.column_width)}

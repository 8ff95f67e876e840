"""The bounds of bands on finished pages, seen from outside: they hold what they say they hold."""

from types import SimpleNamespace

import pytest

from bantin_cli.layout.bandbounds import band_bounds
from bantin_cli.layout.laid import Piece, Place
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.layout.strips import Strip
from bantin_cli.model.issue import PagePlan
from tests.support import issues
from tests.support.pages import SPEC, placed
from tests.support.rectangles import contains


def _news(*lengths: int) -> list:
    return [issues.article(f"tin/{n}", [issues.paragraph(issues.words(words, n))]) for n, words in enumerate(lengths)]


def test_a_band_says_on_which_lines_an_article_stands() -> None:
    made = placed(issues.issue([issues.section("tin", "news", _news(60, 60))]))
    (page,) = [page for page in made.pages if page.bands]
    first, second = page.bands

    assert (page.name, [band.owner for band in page.bands]) == ("tin", ["tin/0", "tin/1"])
    assert first.first_line == 1
    assert second.first_line > first.first_line + first.lines
    assert first.columns == SPEC.columns
    assert first.box.y == SPEC.text_area.y
    assert second.box.y == pytest.approx(SPEC.text_area.y + (second.first_line - 1) * SPEC.grid)
    assert second.box.height == pytest.approx(second.lines * SPEC.grid)
    assert (second.box.x, second.box.right) == (SPEC.text_area.x, pytest.approx(SPEC.text_area.right))


def test_pages_of_their_own_design_have_no_bands() -> None:
    made = placed(issues.issue([issues.section("tin", "news", _news(60))]))

    assert {page.name for page in made.pages if not page.bands} == {"cover", "inside", "back"}


def test_every_line_of_an_article_stands_inside_a_band_of_its_own() -> None:
    made = placed(issues.issue([issues.section("tin", "news", _news(300, 900, 80, 1500, 400))]))
    seen = 0
    for page in made.pages:
        for item in page.items:
            if isinstance(item, PlacedLine) and item.element and item.element.owner.startswith("tin/"):
                bands = [band for band in page.bands if band.owner == item.element.owner]
                assert any(
                    band.box.y <= item.baseline <= band.box.bottom and contains(band.box, item.box) for band in bands
                )
                seen += 1
    assert seen > 100


def test_a_page_is_filled_to_the_foot_of_its_lowest_band() -> None:
    news = issues.section("tin", "news", _news(300, 900, 80, 1500, 400))
    made = placed(issues.issue([news], pages=PagePlan(4, None, has_fillers=False)))

    filled = [page for page in made.pages if page.bands]
    assert len(filled) > 3
    for page in filled:
        lowest = max(band.first_line - 1 + band.lines for band in page.bands)
        assert page.fill == pytest.approx(lowest / SPEC.lines_per_page, abs=1e-4)


def test_articles_side_by_side_have_bands_of_their_own_columns() -> None:
    here = Place(0, 10)
    strip = Strip(20, ())
    articles = [_laid("tin/a", Piece(here, ((strip,), ()), 20)), _laid("tin/b", Piece(here, ((), (strip,)), 20))]
    left, right = band_bounds(SimpleNamespace(articles=articles), SPEC)[0]  # type: ignore[arg-type]

    assert (left.columns, right.columns, left.first_line, left.lines) == (1, 1, 11, 20)
    assert (left.box.x, left.box.width) == (SPEC.text_area.x, pytest.approx(SPEC.column_width))
    assert right.box.x == pytest.approx(left.box.right + SPEC.gutter)
    assert right.box.right == pytest.approx(SPEC.text_area.right)


def test_an_article_with_something_over_all_columns_has_them_all() -> None:
    strip = Strip(5, ())
    pieces = (Piece(Place(0, 0), ((strip,),), 5), Piece(Place(0, 5), ((strip,), ()), 5))
    (band,) = band_bounds(SimpleNamespace(articles=[_laid("tin/a", *pieces)]), SPEC)[0]  # type: ignore[arg-type]

    assert (band.columns, band.lines) == (SPEC.columns, 10)
    assert band.box.width == pytest.approx(SPEC.text_area.width)


def _laid(key: str, *pieces: Piece) -> SimpleNamespace:
    return SimpleNamespace(article=SimpleNamespace(key=key), pieces=pieces)

from dataclasses import replace

import pytest

from bantin_cli.layout.gridview import show_grid
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedIssue, PlacedLine, PlacedPage, PlacedRule
from bantin_cli.layout.text import first_baseline
from bantin_cli.writers.text import render_text
from tests.support import issues
from tests.support.golden import Golden
from tests.support.pages import INPUTS, SPEC, placed
from tests.support.typesetting import RoundMetrics


@pytest.fixture(scope="module")
def clean() -> PlacedIssue:
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(60, n))]) for n in range(2)]
    return placed(issues.issue([issues.section("tin", "news", news)]))


@pytest.fixture(scope="module")
def shown(clean: PlacedIssue) -> PlacedIssue:
    return show_grid(clean, SPEC, INPUTS.metrics)


def _added(clean: PlacedIssue, shown: PlacedIssue) -> list[PlacedPage]:
    return [
        replace(after, items=after.items[len(before.items) :])
        for before, after in zip(clean.pages, shown.pages, strict=True)
    ]


def test_the_overlay_is_as_it_was(clean: PlacedIssue, shown: PlacedIssue, golden: Golden) -> None:
    (page,) = [page for page in _added(clean, shown) if page.bands]

    golden.check("pages/small/grid.txt", render_text(replace(shown, pages=(page,))))


def test_the_pages_themselves_stay_as_they_are_and_the_grid_lies_over_them(
    clean: PlacedIssue, shown: PlacedIssue
) -> None:
    for before, after in zip(clean.pages, shown.pages, strict=True):
        assert after.items[: len(before.items)] == before.items
        assert len(after.items) > len(before.items)
    assert (shown.metadata, shown.articles) == (clean.metadata, clean.articles)


def test_nothing_that_is_added_can_be_read_out(clean: PlacedIssue, shown: PlacedIssue) -> None:
    kinds = {type(item) for page in _added(clean, shown) for item in page.items}

    assert kinds == {PlacedRule, PlacedFill, PlacedGlyph}


def test_body_text_stands_on_the_lines_of_the_grid(clean: PlacedIssue, shown: PlacedIssue) -> None:
    (grid,) = [page for page in _added(clean, shown) if page.bands]
    (page,) = [page for page in clean.pages if page.bands]
    area = SPEC.text_area
    rules = {
        round(item.y, 2)
        for item in grid.items
        if isinstance(item, PlacedRule) and item.y == item.y2 and item.thickness < 0.9
    }
    body = [item for item in page.items if isinstance(item, PlacedLine) and item.runs[0].size == 10.0]

    assert len(body) > 6
    assert {round(line.baseline, 2) for line in body} <= rules
    assert min(rules) == pytest.approx(min(area.y, area.y + first_baseline(SPEC.style("body"))), abs=0.01)


def test_every_fifth_line_is_stronger_and_numbered(clean: PlacedIssue, shown: PlacedIssue) -> None:
    (grid,) = [page for page in _added(clean, shown) if page.bands]
    rules = [item for item in grid.items if isinstance(item, PlacedRule) and item.y == item.y2]
    baselines = rules[: SPEC.lines_per_page]
    strong = [number for number, rule in enumerate(baselines, 1) if rule.thickness > 0.3]
    numbers = [item for item in grid.items if isinstance(item, PlacedGlyph) and item.x < SPEC.text_area.x]

    assert strong == list(range(5, SPEC.lines_per_page + 1, 5))
    assert "".join(glyph.character for glyph in numbers) == "".join(map(str, strong))


def test_each_band_is_framed_and_named(clean: PlacedIssue, shown: PlacedIssue) -> None:
    (grid,) = [page for page in _added(clean, shown) if page.bands]
    letters = "".join(item.character for item in grid.items if isinstance(item, PlacedGlyph))
    rules = [(r.x, r.y, r.x2, r.y2) for r in grid.items if isinstance(r, PlacedRule)]

    for band in grid.bands:
        assert f"{band.owner}·{band.first_line}–{band.first_line + band.lines - 1}" in letters
        assert (band.box.x, band.box.y, band.box.right, band.box.y) in rules
        assert (band.box.x, band.box.bottom, band.box.right, band.box.bottom) in rules


@pytest.mark.parametrize(
    ("language", "notice"), [("vi", "Bảnsoáttrang–khôngpháthành"), ("en", "Gridproof–notforpublication")]
)
def test_every_page_says_that_it_is_a_grid_proof(clean: PlacedIssue, language: str, notice: str) -> None:
    issue = replace(clean, metadata=replace(clean.metadata, language=language))

    for page in _added(clean, show_grid(issue, SPEC, INPUTS.metrics)):
        letters = "".join(item.character for item in page.items if isinstance(item, PlacedGlyph))
        assert letters.endswith(notice)


def test_characters_that_the_face_lacks_leave_a_gap(clean: PlacedIssue) -> None:
    class NoDigits(RoundMetrics):
        def lacks(self, face: str, text: str) -> str:
            return "".join(dict.fromkeys(character for character in text if character.isdigit()))

    full = show_grid(clean, SPEC, INPUTS.metrics).pages[2].items
    poor = show_grid(clean, SPEC, NoDigits()).pages[2].items

    assert [item for item in full if not isinstance(item, PlacedGlyph) or not item.character.isdigit()] == list(poor)


def test_a_layout_without_text_on_the_grid_shows_the_feet_of_its_lines(clean: PlacedIssue) -> None:
    loose = replace(SPEC, styles=tuple(replace(style, on_grid=False) for style in SPEC.styles))
    page = _added(clean, show_grid(clean, loose, INPUTS.metrics))[2]
    rules = [item for item in page.items if isinstance(item, PlacedRule)]

    assert rules[0].y == pytest.approx(SPEC.text_area.y + SPEC.grid)

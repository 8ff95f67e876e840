"""Whatever touches a trim edge reaches the bleed edge, at the fold too: no white shows where a sheet is cut askew."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import crop_to
from bantin_cli.layout.placed import PlacedFill, PlacedIssue, PlacedItem, PlacedPage, PlacedPicture, PlacedRule
from bantin_cli.model.blocks import FocalPoint
from bantin_cli.pipeline import check_folder
from bantin_cli.resources import bundled
from bantin_cli.styles.library import bundled_layouts, load_layout
from tests.support.bleeds import bleeding, short_of_bleed
from tests.support.pages import placed
from tests.support.placed import BLACK, issue, page, picture
from tests.support.project import EXAMPLE, WARD_EXAMPLE
from tests.support.random_issues import ISSUE_PLANS, IssuePlan


@pytest.fixture(scope="module", params=[EXAMPLE, WARD_EXAMPLE], ids=lambda path: path.name)
def pages(request: pytest.FixtureRequest) -> PlacedIssue:
    example: Path = request.param
    found = check_folder(example).pages
    assert found is not None
    return found


def test_whatever_touches_a_trim_edge_of_an_example_reaches_the_bleed_edge(pages: PlacedIssue) -> None:
    assert len(bleeding(pages)) >= 4
    assert short_of_bleed(pages) == []


def test_a_picture_that_bleeds_is_not_stretched_to_do_so(pages: PlacedIssue) -> None:
    for _, item in bleeding(pages):
        if isinstance(item, PlacedPicture):
            shown = item.crop.width * item.picture.width_px / (item.crop.height * item.picture.height_px)
            assert shown == pytest.approx(item.box.width / item.box.height, rel=0.001)
            assert 0 <= item.crop.x <= item.crop.x + item.crop.width <= 1.000001
            assert 0 <= item.crop.y <= item.crop.y + item.crop.height <= 1.000001


def test_the_opening_picture_of_the_example_bleeds_on_three_sides() -> None:
    found = check_folder(EXAMPLE).pages
    assert found is not None

    heroes = [item for number, item in bleeding(found) if number > 1 and isinstance(item, PlacedPicture)]

    assert heroes != []
    for item in heroes:
        bleed, width = found.pages[0].bleed, found.pages[0].size.width
        assert (item.box.x, item.box.y) == pytest.approx((-bleed, -bleed))
        assert item.box.right == pytest.approx(width + bleed)


@pytest.mark.parametrize("name", bundled_layouts())
def test_the_fields_and_pictures_of_a_layouts_own_pages_reach_the_bleed_edge(name: str) -> None:
    spec = load_layout(name, bundled("layouts"))
    focus = FocalPoint()
    for template in spec.templates:
        items: list[PlacedItem] = [PlacedFill(rect, tone) for rect, tone in (*template.ground, *template.plain_ground)]
        items += [PlacedFill(frame.rect, frame.fill) for frame in template.frames if frame.fill and not frame.fits]
        items += [PlacedFill(scrim.rect, scrim.colour) for scrim in template.scrims]
        if template.picture:
            shown = picture(box=template.picture)
            items.append(replace(shown, crop=crop_to(shown.picture, focus, template.picture)))
        own = PlacedPage(1, template.name, spec.page, spec.bleed, tuple(items), 1.0)

        assert short_of_bleed(issue(own)) == []


@settings(max_examples=15, deadline=None)
@given(ISSUE_PLANS)
def test_whatever_touches_a_trim_edge_of_any_issue_reaches_the_bleed_edge(plan: IssuePlan) -> None:
    assert short_of_bleed(placed(plan.issue())) == []


@pytest.mark.parametrize(
    ("item", "edges"),
    [
        (PlacedFill(Rect(-8.5, 100, 50, 50), BLACK), []),
        (PlacedFill(Rect(0, 100, 50, 50), BLACK), ["left"]),
        (PlacedFill(Rect(-2, -8.5, 50, 50), BLACK), ["left"]),
        (PlacedFill(Rect(488.58, 715.35, 50, 50), BLACK), ["right", "bottom"]),
        (PlacedRule(0, 100, 300, 100, 1, BLACK), ["left"]),
        (PlacedRule(0.5, 100, 0.5, 300, 1, BLACK), ["left"]),
        (picture(box=Rect(60, 0, 100, 50)), ["top"]),
        (PlacedFill(Rect(20, 20, 50, 50), BLACK), []),
    ],
)
def test_the_rule_names_the_edges_that_an_item_falls_short_of(item: PlacedItem, edges: list[str]) -> None:
    faults = short_of_bleed(issue(page(item)))

    assert [fault.split()[-2] for fault in faults] == edges

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bantin_cli.checks.runner import check_pages
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata, Role
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedIssue, PlacedPage, PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.model.issue import Month, PagePlan
from bantin_cli.units import INCH, MM

_TRIM = Size(190 * MM, 270 * MM)
_WHOLE = Rect(0, 0, 1, 1)


def _placed(count: int, size: Size = _TRIM, items: tuple[Any, ...] = ()) -> PlacedIssue:
    pages = tuple(PlacedPage(n, "diem-tin", size, 0, items if n == 1 else (), 1.0) for n in range(1, count + 1))
    return PlacedIssue(FlowMetadata("Bản tin", "", "", "vi", Month(2026, 10), 10), pages, (), ())


def _picture(width_px: int, crop: Rect = _WHOLE) -> PlacedPicture:
    return PlacedPicture(
        box=Rect(0, 0, 2 * INCH, INCH),
        picture=Picture("images/anh.jpg", width_px, width_px // 2),
        crop=crop,
        alt="",
        element=Element("diem-tin/01-bai", Role.FIGURE, 1),
        span=SourceSpan("diem-tin/01-bai.md", 9),
    )


@pytest.mark.parametrize(
    ("width_px", "expected"), [(400, []), (399, []), (398, ["BT420"]), (200, ["BT420"]), (190, ["BT421"])]
)
def test_a_picture_is_coarse_under_200_dpi_and_far_too_coarse_under_100(
    make: SimpleNamespace, width_px: int, expected: list[str]
) -> None:
    assert make.ids(check_pages(_placed(4, items=(_picture(width_px),)), make.issue())) == expected


def test_a_coarse_picture_is_told_with_page_resolution_and_the_width_needed(make: SimpleNamespace) -> None:
    # Half of the picture is shown over 2 inches: the whole must have 2 x 2 x 200 px.
    picture = _picture(500, crop=Rect(0.25, 0, 0.5, 1))
    (finding,) = check_pages(_placed(4, items=(picture,)), make.issue())
    assert finding.message("en") == "`images/anh.jpg` on page 1 prints at 125 dpi; 200 dpi are needed at this size."
    assert finding.values["needed_px"] == 800
    assert str(finding.span) == "diem-tin/01-bai.md:9"


def test_the_page_count_meets_the_multiple_and_the_target(make: SimpleNamespace) -> None:
    (finding,) = check_pages(_placed(22), make.issue())
    assert finding.message("en") == "The issue has 22 pages, which is not a multiple of 4."
    assert finding.hint("en").startswith("Add 2 or cut 2")
    assert check_pages(_placed(22), make.issue(pages=PagePlan(1, None))) == ()
    (target,) = check_pages(_placed(24), make.issue(pages=PagePlan(4, 20)))
    assert (target.code.id, target.values["target"]) == ("BT651", 20)


def test_a_licensed_bulletin_has_a_largest_size_and_page_count(make: SimpleNamespace) -> None:
    issue = make.issue(date=None)
    licensed = replace(issue, imprint=replace(issue.imprint, profile="licensed-bulletin"))
    a4 = Size(210 * MM, 297 * MM)
    assert make.ids(check_pages(_placed(68, a4), licensed)) == ["BT652", "BT653"]
    assert check_pages(_placed(64), licensed) == ()
    assert check_pages(_placed(68, a4), issue) == ()

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bantin_cli.checks.runner import check_pages
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata, Role
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import (
    PageFit,
    PlacedArticle,
    PlacedBand,
    PlacedIssue,
    PlacedPage,
    PlacedPicture,
    Resizing,
)
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
    assert finding.hint("en").startswith("To make it one, add 2 or cut 2; ")
    assert check_pages(_placed(22), make.issue(pages=PagePlan(1, None))) == ()
    (target,) = check_pages(_placed(24), make.issue(pages=PagePlan(4, 20)))
    assert (target.code.id, target.values["target"]) == ("BT651", 20)


def test_a_missed_target_that_is_a_multiple_is_told_once(make: SimpleNamespace) -> None:
    assert make.ids(check_pages(_placed(22), make.issue(pages=PagePlan(4, 20)))) == ["BT651"]
    assert make.ids(check_pages(_placed(22), make.issue(pages=PagePlan(4, 21)))) == ["BT650", "BT651"]
    assert make.ids(check_pages(_placed(22), make.issue(pages=PagePlan(4, 22)))) == ["BT650"]


def test_a_missed_target_says_what_to_cut_in_lines_and_words_of_each_file(make: SimpleNamespace) -> None:
    first, second, third = (
        Resizing(f"diem-tin/0{n}", SourceSpan(f"diem-tin/0{n}.md", 1), -lines, -8 * lines)
        for n, lines in ((1, 7), (2, 9), (3, 1))
    )
    placed = replace(_placed(21), fit=PageFit(1, 20, is_met=False, cures=((first,), (second, third))))
    (finding,) = check_pages(placed, make.issue(pages=PagePlan(1, 20)))

    assert (finding.code.severity, finding.values["lines"], finding.values["words"]) == (Severity.WARNING, -7, -56)
    assert finding.hint("en") == (
        "To make 20 pages, cut 7 lines (about 56 words) from `diem-tin/01.md`, or cut 9 lines (about 72 words) from "
        "`diem-tin/02.md` and cut 1 line (about 8 words) from `diem-tin/03.md`; or change `pages.target`."
    )
    assert finding.hint("vi") == (
        "Để vừa 20 trang, cắt 7 dòng (khoảng 56 chữ) ở `diem-tin/01.md`, hoặc cắt 9 dòng (khoảng 72 chữ) ở "
        "`diem-tin/02.md` và cắt 1 dòng (khoảng 8 chữ) ở `diem-tin/03.md`; nếu không thì sửa `pages.target`."
    )


def test_a_missed_multiple_says_what_to_add(make: SimpleNamespace) -> None:
    change = Resizing("diem-tin/01", SourceSpan("diem-tin/01.md", 1), 12, 100)
    placed = replace(_placed(19), fit=PageFit(4, None, is_met=False, cures=((change,),)))
    (finding,) = check_pages(placed, make.issue())

    assert finding.hint("en").startswith("To make it one, add 12 lines (about 100 words) to `diem-tin/01.md`; ")
    assert finding.hint("vi").startswith("Để chia hết, viết thêm 12 dòng (khoảng 100 chữ) vào `diem-tin/01.md`; ")


def test_where_nothing_helps_that_is_said(make: SimpleNamespace) -> None:
    (finding,) = check_pages(_placed(21), make.issue(pages=PagePlan(1, 20)))
    assert "no way was found by changing less than half of one" in finding.hint("en")


def _page(number: int, key: str, lines: int, **figures: int) -> PlacedPage:
    """Make a page of 50 lines whose one band is so many lines high."""
    band = PlacedBand(key, Rect(0, 0, 100, 10), 1, lines, 2)
    return replace(PlacedPage(number, "diem-tin", _TRIM, 0, (), lines / 50, (band,)), **figures)


def _article(number: int, pages: tuple[int, int], **figures: Any) -> PlacedArticle:
    key = f"diem-tin/0{number}"
    article = PlacedArticle(key, "diem-tin", "", *pages, 60.0, 250, SourceSpan(f"{key}.md", 1), lines=25)
    return replace(article, **figures)


def _issue(pages: list[PlacedPage], articles: list[PlacedArticle]) -> PlacedIssue:
    return replace(_placed(0), pages=tuple(pages), articles=tuple(articles))


def test_an_inner_page_that_is_not_full_is_told_with_its_room(make: SimpleNamespace) -> None:
    pages = [_page(1, "diem-tin/01", 46, free_lines=9), _page(2, "diem-tin/02", 20, free_lines=60)]
    issue = make.issue(pages=PagePlan(1, None))
    (finding,) = check_pages(_issue(pages, [_article(1, (1, 1)), _article(2, (2, 2))]), issue)

    assert (finding.code.id, finding.code.severity, str(finding.span)) == ("BT662", Severity.NOTE, "diem-tin/01.md:1")
    assert finding.message("en") == (
        "Page 1 ends 4 lines above its foot: room for 9 lines in all columns, about 90 words."
    )
    full = [_page(1, "diem-tin/01", 49, free_lines=2), pages[1]]
    assert check_pages(_issue(full, [_article(1, (1, 1)), _article(2, (2, 2))]), issue) == ()


def test_columns_more_than_a_line_apart_are_told_on_any_page(make: SimpleNamespace) -> None:
    issue = make.issue(pages=PagePlan(1, None))
    apart = [_page(1, "diem-tin/01", 46, column_difference=3)]
    (finding,) = check_pages(_issue(apart, [_article(1, (1, 1))]), issue)

    assert (finding.code.id, finding.values["lines"], finding.values["words"]) == ("BT663", 3, 30)
    assert finding.message("vi") == "Các cột ở cuối trang 1 so le nhau 3 dòng (khoảng 30 chữ)."
    table = replace(_article(1, (1, 1)), words=0)
    (wordless,) = check_pages(_issue(apart, [table]), issue)
    assert wordless.message("vi") == "Các cột ở cuối trang 1 so le nhau 3 dòng."
    assert wordless.message("en") == "The columns at the end of page 1 end 3 lines apart."
    even = [_page(1, "diem-tin/01", 46, column_difference=1)]
    assert check_pages(_issue(even, [_article(1, (1, 1))]), issue) == ()


def test_a_short_article_that_is_parted_says_by_how_much_it_is_too_long(make: SimpleNamespace) -> None:
    issue = make.issue(pages=PagePlan(1, None))
    pages = [_page(1, "diem-tin/01", 50), _page(2, "diem-tin/01", 10)]
    too_long = _article(1, (1, 2), is_parted=True, surplus_lines=7, surplus_words=58)
    (finding,) = check_pages(_issue(pages, [too_long]), issue)

    assert (finding.code.id, finding.code.severity) == ("BT660", Severity.NOTE)
    assert finding.message("en") == (
        "`diem-tin/01.md` is 7 lines, about 58 words, too long for page 1 and runs on to page 2."
    )
    (unknown,) = check_pages(_issue(pages, [_article(1, (1, 2), is_parted=True)]), issue)
    assert (unknown.code.id, unknown.values["lines"], unknown.values["words"]) == ("BT661", 25, 250)


def test_a_licensed_bulletin_has_a_largest_size_and_page_count(make: SimpleNamespace) -> None:
    issue = make.issue(date=None)
    licensed = replace(issue, imprint=replace(issue.imprint, profile="licensed-bulletin"))
    a4 = Size(210 * MM, 297 * MM)
    assert make.ids(check_pages(_placed(68, a4), licensed)) == ["BT652", "BT653"]
    assert check_pages(_placed(64), licensed) == ()
    assert check_pages(_placed(68, a4), issue) == ()

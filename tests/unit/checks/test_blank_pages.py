from dataclasses import replace
from types import SimpleNamespace

import pytest

from bantin_cli.checks.pages.blank_pages import check_blank_pages
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.layout.placed import PageFit, PlacedIssue, Resizing
from tests.support.placed import issue, page

_CUT = Resizing("diem-tin/01", SourceSpan("diem-tin/01.md", 1), -6, -50)


def _placed(count: int, fit: PageFit = PageFit()) -> PlacedIssue:  # noqa: B008 - frozen
    return replace(issue(*(page(number=number) for number in range(1, count + 1))), fit=fit)


@pytest.mark.parametrize("count", [4, 20, 64])
def test_pages_that_fill_folded_sheets_are_no_finding(make: SimpleNamespace, count: int) -> None:
    assert check_blank_pages(_placed(count), make.issue()) == ()


@pytest.mark.parametrize(("count", "blanks", "fewer"), [(21, 3, 1), (22, 2, 2), (23, 1, 3)])
def test_a_note_counts_the_blank_pages_and_says_what_would_do_without(
    make: SimpleNamespace, count: int, blanks: int, fewer: int
) -> None:
    (finding,) = check_blank_pages(_placed(count), make.issue())

    assert (finding.code.id, finding.code.severity, str(finding.span)) == ("BT654", Severity.NOTE, "bantin.yaml")
    assert finding.message("vi") == (
        f"Số báo có {count} trang: bản để in được thêm {blanks} trang trắng cho đủ 24 trang."
    )
    assert finding.hint("en").startswith(f"To have none, add {blanks} or cut {fewer}; ")
    assert finding.hint("vi").startswith(f"Để không còn trang trắng, thêm {blanks} trang hoặc bớt {fewer} trang; ")


@pytest.mark.parametrize("fit", [PageFit(4, None, False, ((_CUT,),)), PageFit(1, 20, False, ((_CUT,),))])
def test_what_was_worked_out_for_whole_sheets_is_the_cure(make: SimpleNamespace, fit: PageFit) -> None:
    (finding,) = check_blank_pages(_placed(21, fit), make.issue())

    assert finding.hint("en").startswith("To have none, cut 6 lines (about 50 words) from `diem-tin/01.md`; ")


@pytest.mark.parametrize("fit", [PageFit(2, None, False, ((_CUT,),)), PageFit(4, 22, False, ((_CUT,),))])
def test_what_was_worked_out_for_another_number_of_pages_is_none(make: SimpleNamespace, fit: PageFit) -> None:
    (finding,) = check_blank_pages(_placed(21, fit), make.issue())

    assert finding.hint("en").startswith("To have none, add 3 or cut 1; ")

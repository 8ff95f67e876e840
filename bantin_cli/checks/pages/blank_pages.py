"""Blank pages that the file for the print shop and the booklet get, so that they fill whole folded sheets."""

from collections.abc import Mapping

from bantin_cli.checks.pages.cures import cure_values
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.blanks import FOLDED, blanks_needed
from bantin_cli.layout.placed import PageFit, PlacedIssue
from bantin_cli.model.issue import Issue

BLANK_PAGES_ADDED = Code(
    id="BT654",
    name="blank-pages-added",
    severity=Severity.NOTE,
    message=Wording(
        vi="Số báo có {pages} trang: bản để in được thêm {blanks} trang trắng cho đủ {total} trang.",
        en="The issue has {pages} pages: the file for printing gets {blanks} more, left blank, to make {total}.",
    ),
    hint=Wording(
        vi="Để không còn trang trắng, {cure_vi}; nếu nhà in không đóng ghim giữa thì báo họ bỏ các trang trắng.",
        en="To have none, {cure_en}; or tell the print shop to leave them out if it does not saddle-stitch.",
    ),
    why=Wording(
        vi=(
            "Mỗi tờ giấy gập đôi cho bốn trang, nên tập đóng ghim giữa luôn có số trang chia hết cho bốn. Trang trắng "
            "nằm ngay trước bìa sau để bìa sau vẫn là trang cuối; mẫu trình bày không có bìa sau thì trang trắng nằm "
            "cuối. Tệp PDF để đọc không có các trang này."
        ),
        en=(
            "A sheet folded once makes four pages, so that a stapled bulletin always has a multiple of four. The blank "
            "pages stand before the back cover, which stays the last page; in a layout without one they stand at the "
            "end. The PDF for reading does without them."
        ),
    ),
    bad="# 22 pages\nbantin build 2026-10 --print\n",
    good="# 24 pages\nbantin build 2026-10 --print\n",
)


def check_blank_pages(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Say how many blank pages are added for printing, and what would do without them (BT654)."""
    pages = len(placed.pages)
    blanks = blanks_needed(pages)
    if not blanks:
        return ()
    return (
        found(
            BLANK_PAGES_ADDED,
            SourceSpan(issue.manifest_path),
            pages=pages,
            blanks=blanks,
            total=pages + blanks,
            **_cure(placed.fit, pages % FOLDED, blanks),
        ),
    )


def _cure(fit: PageFit, fewer: int, more: int) -> Mapping[str, str | int]:
    """Return what would fill the sheets; what was worked out for another number of pages is no cure for this."""
    plain = Wording(vi=f"thêm {more} trang hoặc bớt {fewer} trang", en=f"add {more} or cut {fewer}")
    fills_sheets = (fit.multiple_of if fit.target is None else fit.target) % FOLDED == 0
    return cure_values(fit if fills_sheets else PageFit(), plain)

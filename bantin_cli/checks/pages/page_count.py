"""The number of pages against what the printer and the plan ask."""

from bantin_cli.checks.content.placeholder_text_left import is_still_sample
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue

NOT_A_MULTIPLE = Code(
    id="BT650",
    name="page-count-not-a-multiple",
    severity=Severity.WARNING,
    message=Wording(
        vi="Số báo có {pages} trang, không chia hết cho {multiple}.",
        en="The issue has {pages} pages, which is not a multiple of {multiple}.",
    ),
    hint=Wording(
        vi="Thêm {more} trang hoặc bớt {fewer} trang; nếu không đóng ghim giữa thì ghi `multiple_of: 1`.",
        en="Add {more} or cut {fewer}; if it is not saddle-stitched, write `multiple_of: 1`.",
    ),
    why=Wording(
        vi=(
            "Bản tin đóng ghim giữa được gập từ những tờ bốn trang, nên tổng số trang phải chia hết cho bốn; nếu "
            "không, nhà in phải chèn trang trắng. Bản chỉ đăng trên mạng không cần điều này."
        ),
        en=(
            "A saddle-stitched bulletin is folded from sheets of four pages; otherwise the printer has to add blank "
            "ones. A bulletin that is only read on screen does not need this."
        ),
    ),
    bad="# 22 pages\npages: {multiple_of: 4}\n",
    good="# 24 pages\npages: {multiple_of: 4}\n",
)

TARGET_MISSED = Code(
    id="BT651",
    name="page-target-missed",
    severity=Severity.NOTE,
    message=Wording(
        vi="Số báo có {pages} trang; dự kiến {target} trang.",
        en="The issue has {pages} pages; {target} were planned.",
    ),
    hint=Wording(
        vi="Thêm hoặc bớt bài, đổi cỡ ảnh, hoặc sửa `pages.target`.",
        en="Add or cut articles, change the size of pictures, or change `pages.target`.",
    ),
    why=Wording(
        vi="Số trang dự kiến giúp người biên tập biết sớm còn thừa hay thiếu bao nhiêu bài trước khi gửi nhà in.",
        en="The planned page count tells the editor early how much is missing or too much before printing.",
    ),
    bad="# 22 pages\npages: {multiple_of: 1, target: 20}\n",
    good="# 20 pages\npages: {multiple_of: 1, target: 20}\n",
)


def check_page_count(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Compare the page count with `pages.multiple_of` (BT650) and `pages.target` (BT651).

    The count of an issue whose articles are not written yet says nothing.
    """
    if is_still_sample(issue):
        return ()
    pages, plan = len(placed.pages), issue.pages
    span = SourceSpan(issue.manifest_path)
    findings = []
    over = pages % plan.multiple_of
    if over:
        findings.append(
            found(
                NOT_A_MULTIPLE,
                span,
                pages=pages,
                multiple=plan.multiple_of,
                more=plan.multiple_of - over,
                fewer=over,
            )
        )
    if plan.target is not None and pages != plan.target:
        findings.append(found(TARGET_MISSED, span, pages=pages, target=plan.target))
    return tuple(findings)

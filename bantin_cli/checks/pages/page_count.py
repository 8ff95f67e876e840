"""The number of pages against what the printer and the plan ask."""

from bantin_cli.checks.content.placeholder_text_left import is_still_sample
from bantin_cli.checks.pages.cures import cure_values
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.placed import PageFit, PlacedIssue
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
        vi="Để chia hết, {cure_vi}; nếu không đóng ghim giữa thì ghi `multiple_of: 1`.",
        en="To make it one, {cure_en}; if it is not saddle-stitched, write `multiple_of: 1`.",
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
    severity=Severity.WARNING,
    message=Wording(
        vi="Số báo có {pages} trang; dự kiến {target} trang.",
        en="The issue has {pages} pages; {target} were planned.",
    ),
    hint=Wording(
        vi="Để vừa {target} trang, {cure_vi}; nếu không thì sửa `pages.target`.",
        en="To make {target} pages, {cure_en}; or change `pages.target`.",
    ),
    why=Wording(
        vi=(
            "Số trang dự kiến giúp người biên tập biết sớm còn thừa hay thiếu bao nhiêu trước khi gửi nhà in. Số dòng "
            "nêu ở đây được tính bằng cách dàn thử lại cả số báo: cắt hoặc viết thêm đúng chừng ấy dòng là vừa, kém "
            "một dòng là chưa vừa."
        ),
        en=(
            "The planned page count tells the editor early how much is missing or too much before printing. The number "
            "of lines is found by composing the whole issue again: so many lines do it, and one line less does not."
        ),
    ),
    bad="# 22 pages\npages: {multiple_of: 1, target: 20}\n",
    good="# 20 pages\npages: {multiple_of: 1, target: 20}\n",
)


_NO_CURE = Wording(
    vi="thêm hoặc bớt bài, hoặc đổi cỡ ảnh (chưa tìm thấy cách nào chỉ sửa dưới nửa một bài)",
    en="add or cut articles or change the size of pictures (no way was found by changing less than half of one)",
)


def check_page_count(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Compare the page count with `pages.multiple_of` (BT650) and `pages.target` (BT651), and say what would meet it.

    The count of an issue whose articles are not written yet says nothing. Where the target is a multiple and is missed,
    only that is told.
    """
    if is_still_sample(issue):
        return ()
    pages, plan = len(placed.pages), issue.pages
    span = SourceSpan(issue.manifest_path)
    is_target_missed = plan.target is not None and pages != plan.target
    findings = []
    over = pages % plan.multiple_of
    if over and not (is_target_missed and plan.target is not None and plan.target % plan.multiple_of == 0):
        more = plan.multiple_of - over
        plain = Wording(vi=f"thêm {more} trang hoặc bớt {over} trang", en=f"add {more} or cut {over}")
        cure = cure_values(placed.fit, plain) if plan.target is None else cure_values(PageFit(), plain)
        findings.append(
            found(NOT_A_MULTIPLE, span, pages=pages, multiple=plan.multiple_of, more=more, fewer=over, **cure)
        )
    if is_target_missed and plan.target is not None:
        findings.append(
            found(TARGET_MISSED, span, pages=pages, target=plan.target, **cure_values(placed.fit, _NO_CURE))
        )
    return tuple(findings)

"""Rows of van-ban.yaml and hoat-dong.yaml that lack a part."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue

INCOMPLETE_DOCUMENT_ROW = Code(
    id="BT501",
    name="incomplete-document-row",
    severity=Severity.ERROR,
    message=Wording(
        vi="Văn bản này thiếu {missing}.",
        en="The legal document lacks {missing}.",
    ),
    hint=Wording(
        vi="Bổ sung {missing} cho văn bản này, chép đúng từ bản gốc.",
        en="Add {missing} to this document, copied from the original.",
    ),
    why=Wording(
        vi=(
            "Người đọc tra cứu văn bản bằng số, ký hiệu, ngày ban hành và trích yếu. Thiếu một trong ba, dòng ấy trong "
            "bảng không dùng được."
        ),
        en=(
            "Readers look a document up by its number, its date and its subject. A row that lacks one of the three is "
            "of no use."
        ),
    ),
    bad="# van-ban.yaml\n- {date: 2026-10-03, title: Quyết định về quản lý dữ liệu số}\n",
    good="# van-ban.yaml\n- {number: 12/QĐ-UBND, date: 2026-10-03, title: Quyết định về quản lý dữ liệu số}\n",
)

INCOMPLETE_ACTIVITY_ROW = Code(
    id="BT502",
    name="incomplete-activity-row",
    severity=Severity.ERROR,
    message=Wording(
        vi="Hoạt động này thiếu {missing}.",
        en="The activity lacks {missing}.",
    ),
    hint=Wording(
        vi="Bổ sung {missing} cho hoạt động này.",
        en="Add {missing} to this activity.",
    ),
    why=Wording(
        vi="Mỗi hoạt động được in với ngày ở bên trái và nội dung ở bên phải; thiếu một phần thì dòng ấy bị khuyết.",
        en="Each activity is printed with its day at the left and its text at the right; one of them would be blank.",
    ),
    bad="# hoat-dong.yaml\n- {text: Họp giao ban về chuyển đổi số.}\n",
    good="# hoat-dong.yaml\n- {date: 2026-10-06, text: Họp giao ban về chuyển đổi số.}\n",
)


def check_row_incomplete(issue: Issue) -> tuple[Diagnostic, ...]:
    """Find documents without number, date or title (BT501) and activities without date or text (BT502)."""
    findings = []
    for section in issue.sections:
        for document in section.documents:
            missing = _missing(number=document.number, date=document.date, title=document.title)
            if missing:
                findings.append(found(INCOMPLETE_DOCUMENT_ROW, document.span, missing=missing))
        for activity in section.activities:
            missing = _missing(date=activity.date, text=activity.text)
            if missing:
                findings.append(found(INCOMPLETE_ACTIVITY_ROW, activity.span, missing=missing))
    return tuple(findings)


def _missing(**fields: object) -> str:
    return ", ".join(f"`{name}`" for name, value in fields.items() if not value)

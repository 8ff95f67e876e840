"""How much a section holds: nothing, or too little."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue, Section
from bantin_cli.styles.spec import LayoutSpec

SECTION_EMPTY = Code(
    id="BT202",
    name="section-empty",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chuyên mục `{section}` không có nội dung: `{source}` trống.",
        en="The section `{section}` has no content: `{source}` is empty.",
    ),
    hint=Wording(
        vi="Thêm bài vào `{source}`, hoặc ghi `empty: true` nếu tháng này chuyên mục không có nội dung.",
        en="Put content into `{source}`, or write `empty: true` if the section has nothing this month.",
    ),
    why=Wording(
        vi=(
            "Một chuyên mục trống thường là do quên chép bài vào thư mục, hoặc ghi nhầm đường dẫn ở `from`. "
            "Chuyên mục thật sự không có nội dung phải được ghi rõ, khi ấy chương trình không in chuyên mục đó."
        ),
        en=(
            "An empty section usually means that its files were forgotten, or that `from` names the wrong place. A "
            "section that really has nothing must say so, and is then left out."
        ),
    ),
    bad=(
        "# bantin.yaml\nsections:\n"
        "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
        "  - {id: hoat-dong, kind: activities, title: Hoạt động, from: hoat-dong.yaml}\n"
        "# hoat-dong.yaml\n[]\n"
    ),
    good=(
        "# bantin.yaml\nsections:\n"
        "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
        "  - {id: hoat-dong, kind: activities, title: Hoạt động, from: hoat-dong.yaml, empty: true}\n"
        "# hoat-dong.yaml\n[]\n"
    ),
)

TOO_FEW_ITEMS = Code(
    id="BT203",
    name="too-few-items",
    severity=Severity.WARNING,
    message=Wording(
        vi="Chuyên mục `{section}` mới có {count} bài hoặc mục; mẫu trình bày `{layout}` cần ít nhất {needed}.",
        en="The section `{section}` holds {count}; the layout `{layout}` asks for at least {needed}.",
    ),
    hint=Wording(
        vi="Bổ sung cho đủ {needed}, hoặc ghi `empty: true` để bỏ chuyên mục này trong tháng.",
        en="Add up to {needed}, or write `empty: true` to leave the section out this month.",
    ),
    why=Wording(
        vi=(
            "Mẫu trình bày quy định mỗi chuyên mục cần ít nhất bao nhiêu bài hoặc mục, vì một chuyên mục quá "
            "mỏng để lại khoảng trắng lớn trên trang. Số báo vẫn dựng được."
        ),
        en=(
            "The layout says how many articles or rows a section needs, because a section that is too thin leaves a "
            "large white space on its page. The issue can still be built."
        ),
    ),
    bad=(
        "# bantin.yaml\nsections:\n"
        "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
        "  - {id: mo-hinh, kind: models, title: Mô hình, from: mo-hinh/}\n"
        "# mo-hinh/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n"
    ),
    good=(
        "# bantin.yaml\nsections:\n"
        "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
        "  - {id: mo-hinh, kind: models, title: Mô hình, from: mo-hinh/}\n"
        "# mo-hinh/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n"
        "# mo-hinh/02-bai.md\n---\ntitle: Chữ ký số\n---\nNgười dân ký hồ sơ từ xa.\n"
    ),
)


def check_section_size(issue: Issue, spec: LayoutSpec) -> tuple[Diagnostic, ...]:
    """Compare what each section holds with what it says and the layout asks (BT202, BT203)."""
    findings = []
    for section in issue.sections:
        finding = _size_of(section, spec)
        if finding is not None:
            findings.append(finding)
    return tuple(findings)


def _size_of(section: Section, spec: LayoutSpec) -> Diagnostic | None:
    count = len(section.articles) + len(section.documents) + len(section.activities)
    if section.is_empty:
        return None
    if count == 0:
        return found(SECTION_EMPTY, section.span, section=section.id, source=section.source_path)
    kind = spec.kind(section.kind)
    if kind is not None and count < kind.min_items:
        return found(
            TOO_FEW_ITEMS, section.span, section=section.id, count=count, needed=kind.min_items, layout=spec.name
        )
    return None

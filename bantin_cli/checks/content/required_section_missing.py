"""A section that the layout asks of every issue and that this issue does not have."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec

CODE = Code(
    id="BT201",
    name="required-section-missing",
    severity=Severity.ERROR,
    message=Wording(
        vi="Số báo thiếu chuyên mục loại `{kind}` ({title_vi}) mà mẫu trình bày `{layout}` yêu cầu.",
        en="The issue has no section of kind `{kind}` ({title_en}), which the layout `{layout}` requires.",
    ),
    hint=Wording(
        vi=(
            "Thêm vào `sections` một chuyên mục có `kind: {kind}`; tháng này chưa có nội dung thì ghi thêm `empty: "
            "true`."
        ),
        en="Add a section with `kind: {kind}` to `sections`; add `empty: true` if it has nothing this month.",
    ),
    why=Wording(
        vi=(
            "Mẫu trình bày quy định những chuyên mục mà số báo nào cũng phải có, để không chuyên mục nào bị bỏ "
            "quên. Chuyên mục không có nội dung trong tháng vẫn nằm trong danh sách với `empty: true`, và sẽ "
            "không được in."
        ),
        en=(
            "The layout says which sections every issue must have, so that none is left out by oversight. A section "
            "with nothing this month stays in the list with `empty: true` and is not printed."
        ),
    ),
    bad="# bantin.yaml\nsections:\n  - {id: van-ban, kind: documents, title: Văn bản mới, from: van-ban.yaml}\n",
    good=(
        "# bantin.yaml\nsections:\n"
        "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
        "  - {id: van-ban, kind: documents, title: Văn bản mới, from: van-ban.yaml}\n"
    ),
)


def check_required_section_missing(issue: Issue, spec: LayoutSpec) -> tuple[Diagnostic, ...]:
    """Find the kinds of section that `spec` requires and `issue` lacks (BT201)."""
    present = {section.kind for section in issue.sections}
    return tuple(
        found(
            CODE,
            SourceSpan(issue.manifest_path),
            kind=kind.name,
            title_vi=kind.title.vi,
            title_en=kind.title.en,
            layout=spec.name,
        )
        for kind in spec.kinds
        if kind.is_required and kind.name not in present
    )

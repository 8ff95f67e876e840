"""A field of the manifest that the layout prints and that is not filled in."""

from bantin_cli.checks.fields import manifest_fields, span_of_field
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec

CODE = Code(
    id="BT208",
    name="required-field-missing",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chưa điền `{field}`, mục mà mẫu trình bày `{layout}` in ra trang.",
        en="`{field}` is not filled in; the layout `{layout}` prints it.",
    ),
    hint=Wording(vi="Điền `{field}` trong `bantin.yaml`.", en="Fill in `{field}` in `bantin.yaml`."),
    why=Wording(
        vi=(
            "Mẫu trình bày nêu rõ những mục phải có trong măng-sét, phần ghi đơn vị thực hiện và phần liên hệ. "
            "Thiếu một mục thì bìa hoặc trang trong có chỗ trống, và người đọc không biết liên hệ với ai."
        ),
        en=(
            "The layout says what masthead, imprint and contact must carry. Without it the cover or the inside page "
            "has a gap, and readers do not know whom to turn to."
        ),
    ),
    bad="# bantin.yaml\ncontact: {organisation: Sở Khoa học và Công nghệ, address: 12 Lê Lợi}\n",
    good=(
        "# bantin.yaml\n"
        "contact: {organisation: Sở Khoa học và Công nghệ, address: 12 Lê Lợi, email: bantin@so.example}\n"
    ),
)


def check_required_field_missing(issue: Issue, spec: LayoutSpec) -> tuple[Diagnostic, ...]:
    """Find the fields that `spec` requires and the manifest leaves empty (BT208)."""
    is_filled = manifest_fields(issue)
    return tuple(
        found(CODE, span_of_field(issue, name), field=name, layout=spec.name)
        for name in spec.requirements.fields
        if not is_filled.get(name, False)
    )

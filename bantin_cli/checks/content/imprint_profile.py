"""The imprint against the legal profile that the editor chose."""

from bantin_cli.checks.fields import manifest_fields, span_of_field
from bantin_cli.checks.profiles import find_profile
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue

_IMPRINT = "imprint:\n  directed_by: Sở Khoa học và Công nghệ\n  produced_by: Trung tâm Chuyển đổi số\n"

INCOMPLETE_IMPRINT = Code(
    id="BT231",
    name="imprint-incomplete-for-profile",
    severity=Severity.WARNING,
    message=Wording(
        vi="Theo bộ yêu cầu `{profile}`, còn thiếu {fields}.",
        en="For the profile `{profile}` these are missing: {fields}.",
    ),
    hint=Wording(
        vi=(
            "Điền các mục ấy, hoặc chọn bộ yêu cầu khác ở `imprint.profile`. Nguồn: {source_vi} (tra cứu ngày "
            "{checked})."
        ),
        en="Fill them in, or choose another `imprint.profile`. Source: {source_en} (looked at on {checked}).",
    ),
    why=Wording(
        vi=(
            "Người biên tập tự chọn bộ yêu cầu phù hợp với ấn phẩm của mình; chương trình chỉ đối chiếu với "
            "danh sách trong bộ ấy, kèm nguồn và ngày tra cứu, chứ không kết luận đúng sai về pháp luật."
        ),
        en=(
            "The editor chooses the profile that fits the publication; bantin compares with the profile's list, names "
            "its source and the date it was looked at, and draws no legal conclusion."
        ),
    ),
    bad=f"# bantin.yaml\n{_IMPRINT}  profile: licensed-bulletin\n",
    good=(
        "# bantin.yaml\nissue: {month: 2026-10, number: 10, date: 2026-11-05}\n"
        f"{_IMPRINT}  profile: licensed-bulletin\n"
        "  responsible: Trần Minh An\n  licence: {number: 15/GP-STTTT, date: 2026-01-15, issuer: Sở}\n"
        "  printed_at: Xưởng in số 1\n  print_run: 500\n  period: hằng tháng\n"
    ),
)


def check_imprint_profile(issue: Issue) -> tuple[Diagnostic, ...]:
    """Compare the imprint with its profile (BT231). A profile that is not known is told by the reader of the file."""
    profile = find_profile(issue.imprint.profile)
    is_filled = manifest_fields(issue)
    missing = [name for name in profile.fields if not is_filled[name]] if profile else []
    if profile is None or not missing:
        return ()
    return (
        found(
            INCOMPLETE_IMPRINT,
            span_of_field(issue, "imprint"),
            profile=profile.name,
            fields=", ".join(f"`{name}`" for name in missing),
            source_vi=profile.source.vi,
            source_en=profile.source.en,
            checked=f"{profile.checked_on:%d/%m/%Y}",
        ),
    )

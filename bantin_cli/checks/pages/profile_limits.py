"""Page size and page count against the legal profile that the editor chose."""

from bantin_cli.checks.profiles import LegalProfile, find_profile
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.geometry import Size
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue
from bantin_cli.units import points_to_mm

# A printer's own tolerance when trimming; a size within it is the same size.
_TRIM_TOLERANCE_MM = 0.5

_HINT = Wording(
    vi=(
        "Đối chiếu với giấy phép, hoặc chọn bộ yêu cầu khác ở `imprint.profile`. Nguồn: {source_vi} (tra cứu "
        "ngày {checked})."
    ),
    en="Compare with the licence, or choose another `imprint.profile`. Source: {source_en} (looked at on {checked}).",
)
_WHY = Wording(
    vi=(
        "Bộ yêu cầu mà người biên tập chọn có nêu khuôn khổ và số trang tối đa. Chương trình chỉ đối chiếu với "
        "danh sách trong bộ ấy, kèm nguồn và ngày tra cứu, chứ không kết luận đúng sai về pháp luật."
    ),
    en=(
        "The profile that the editor chose names a largest size and page count. bantin compares with the profile's "
        "list, names its source and the date it was looked at, and draws no legal conclusion."
    ),
)

FORMAT_OVER_LIMIT = Code(
    id="BT652",
    name="format-over-profile-limit",
    severity=Severity.WARNING,
    message=Wording(
        vi=(
            "Khổ trang {width} × {height} mm lớn hơn mức tối đa {width_max} × {height_max} mm trong bộ yêu cầu "
            "`{profile}`."
        ),
        en="The page of {width} × {height} mm exceeds {width_max} × {height_max} mm of the profile `{profile}`.",
    ),
    hint=_HINT,
    why=_WHY,
    bad="# a layout of 210 × 297 mm\nimprint: {profile: licensed-bulletin}\n",
    good="# a layout of 190 × 270 mm\nimprint: {profile: licensed-bulletin}\n",
)

PAGES_OVER_LIMIT = Code(
    id="BT653",
    name="pages-over-profile-limit",
    severity=Severity.WARNING,
    message=Wording(
        vi="Số báo có {pages} trang, nhiều hơn mức tối đa {pages_max} trang trong bộ yêu cầu `{profile}`.",
        en="The issue has {pages} pages; the profile `{profile}` has at most {pages_max}.",
    ),
    hint=_HINT,
    why=_WHY,
    bad="# 68 pages\nimprint: {profile: licensed-bulletin}\n",
    good="# 64 pages\nimprint: {profile: licensed-bulletin}\n",
)


def check_profile_limits(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Compare page size (BT652) and page count (BT653) with the profile's limits."""
    profile = find_profile(issue.imprint.profile)
    if profile is None or not placed.pages:
        return ()
    span, source = issue.imprint.span, _source(profile)
    findings = []
    size = placed.pages[0].size
    if _is_over(size, profile):
        findings.append(
            found(
                FORMAT_OVER_LIMIT,
                span,
                width=round(points_to_mm(size.width)),
                height=round(points_to_mm(size.height)),
                width_max=round(profile.width_max_mm or 0),
                height_max=round(profile.height_max_mm or 0),
                **source,
            )
        )
    if profile.pages_max is not None and len(placed.pages) > profile.pages_max:
        findings.append(found(PAGES_OVER_LIMIT, span, pages=len(placed.pages), pages_max=profile.pages_max, **source))
    return tuple(findings)


def _is_over(size: Size, profile: LegalProfile) -> bool:
    if profile.width_max_mm is None or profile.height_max_mm is None:
        return False
    return (
        points_to_mm(size.width) > profile.width_max_mm + _TRIM_TOLERANCE_MM
        or points_to_mm(size.height) > profile.height_max_mm + _TRIM_TOLERANCE_MM
    )


def _source(profile: LegalProfile) -> dict[str, str]:
    return {
        "profile": profile.name,
        "source_vi": profile.source.vi,
        "source_en": profile.source.en,
        "checked": f"{profile.checked_on:%d/%m/%Y}",
    }

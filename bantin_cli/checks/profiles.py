"""Legal profiles: what an imprint has to carry, as data with source and date.

The editor chooses one with `imprint.profile`. bantin compares; it never says what is lawful.
"""

from dataclasses import dataclass
from datetime import date

from bantin_cli.diagnostics.wording import Wording


@dataclass(frozen=True, slots=True)
class LegalProfile:
    """What one kind of publication has to carry.

    Attributes:
        name: as in ``imprint.profile``.
        title: for messages.
        fields: dotted names of the manifest's fields.
        width_max_mm, height_max_mm: largest trimmed size; None for no limit.
        pages_max: None for no limit.
        source: where the list comes from, and what is uncertain about it.
        checked_on: when the source was last looked at.
    """

    name: str
    title: Wording
    fields: tuple[str, ...]
    width_max_mm: float | None
    height_max_mm: float | None
    pages_max: int | None
    source: Wording
    checked_on: date


_NEUTRAL = LegalProfile(
    name="neutral",
    title=Wording(vi="trung lập", en="neutral"),
    fields=(),
    width_max_mm=None,
    height_max_mm=None,
    pages_max=None,
    source=Wording(vi="không dựa trên văn bản nào", en="based on no legal text"),
    checked_on=date(2026, 11, 21),
)

_LICENSED_BULLETIN = LegalProfile(
    name="licensed-bulletin",
    title=Wording(vi="bản tin có giấy phép", en="licensed bulletin"),
    fields=(
        "issue.date",
        "imprint.responsible",
        "imprint.licence.number",
        "imprint.licence.date",
        "imprint.printed_at",
        "imprint.print_run",
        "imprint.period",
    ),
    width_max_mm=190,
    height_max_mm=270,
    pages_max=64,
    source=Wording(
        vi=(
            "khoản 1 Điều 34 Luật Báo chí 2016, theo các trang tra cứu pháp luật; từ ngày 01/7/2026 cần đối chiếu với "
            "Luật Báo chí số 126/2025/QH15"
        ),
        en=(
            "Article 34(1) of the Press Law 2016 as reported by legal reference sites; since 1 July 2026 to be "
            "compared with the Press Law 126/2025/QH15"
        ),
    ),
    checked_on=date(2026, 11, 21),
)

_NON_COMMERCIAL = LegalProfile(
    name="non-commercial",
    title=Wording(vi="tài liệu không kinh doanh", en="non-commercial document"),
    fields=(
        "imprint.produced_by",
        "imprint.responsible",
        "imprint.licence.number",
        "imprint.licence.date",
        "imprint.licence.issuer",
        "imprint.printed_at",
        "imprint.print_run",
    ),
    width_max_mm=None,
    height_max_mm=None,
    pages_max=None,
    source=Wording(
        vi=(
            "các mục thường ghi trên tài liệu không kinh doanh; chưa đối chiếu được với văn bản gốc, xin hỏi cơ quan "
            "cấp phép"
        ),
        en=(
            "what non-commercial documents usually carry; not compared with the original text, ask the licensing "
            "authority"
        ),
    ),
    checked_on=date(2026, 11, 21),
)

PROFILES: tuple[LegalProfile, ...] = (_NEUTRAL, _LICENSED_BULLETIN, _NON_COMMERCIAL)


def find_profile(name: str) -> LegalProfile | None:
    """Return the profile called `name`; an empty name means the neutral one."""
    wanted = name or _NEUTRAL.name
    return next((profile for profile in PROFILES if profile.name == wanted), None)

"""The words of the reports that belong to no Code."""

from bantin_cli.cli.report.findings import Checked
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.wording import Language, Wording

SEVERITY: dict[Severity, Wording] = {
    Severity.ERROR: Wording(vi="lỗi", en="error"),
    Severity.WARNING: Wording(vi="cảnh báo", en="warning"),
    Severity.NOTE: Wording(vi="lưu ý", en="note"),
}

HINT = Wording(vi="Cách sửa: {hint}", en="Hint: {hint}")
CLEAN = Wording(vi="Không có vấn đề nào.", en="Nothing found.")
TOTAL = Wording(vi="Tìm thấy {counts}.", en="Found {counts}.")
CHECKED = Wording(vi="Đã kiểm tra {counts}.", en="Checked {counts}.")
PAGES_NOT_CHECKED = Wording(
    vi="Chưa kiểm tra các trang in: cần sửa hết lỗi trước.",
    en="Pages not checked: the errors have to be put right first.",
)
NOTHING_CHECKED = Wording(
    vi="Chưa kiểm tra được nội dung: không đọc được số báo.",
    en="Content not checked: the issue could not be read.",
)
FIXED = Wording(vi="Đã sửa {file}: chuyển sang Unicode dựng sẵn (NFC).", en="Fixed {file}: now composed Unicode (NFC).")
EXPLAIN = Wording(vi="Xem giải thích: bantin explain {code}", en="To read more: bantin explain {code}")
BAD = Wording(vi="Sai:", en="Wrong:")
GOOD = Wording(vi="Đúng:", en="Right:")

_NOUNS = {
    "sections": Wording(vi="{count} chuyên mục", en="{count} section{s}"),
    "articles": Wording(vi="{count} bài", en="{count} article{s}"),
    "documents": Wording(vi="{count} văn bản", en="{count} document{s}"),
    "activities": Wording(vi="{count} hoạt động", en="{count} activit{y}"),
    "pictures": Wording(vi="{count} ảnh", en="{count} picture{s}"),
    "pages": Wording(vi="{count} trang", en="{count} page{s}"),
}
_FINDINGS = {
    Severity.ERROR: Wording(vi="{count} lỗi", en="{count} error{s}"),
    Severity.WARNING: Wording(vi="{count} cảnh báo", en="{count} warning{s}"),
    Severity.NOTE: Wording(vi="{count} lưu ý", en="{count} note{s}"),
}


def counted(wording: Wording, count: int, language: Language) -> str:
    """Return a count with its noun."""
    forms = {"s": "", "y": "y"} if count == 1 else {"s": "s", "y": "ies"}
    return wording.fill(language, {"count": number(count, language), **forms})


def number(value: float, language: Language, decimals: int = 0) -> str:
    """Write a number as the language does: ``9.842`` and ``1,9`` in Vietnamese."""
    written = f"{value:,.{decimals}f}"
    return written.translate(str.maketrans(",.", ".,")) if language == "vi" else written


def checked_counts(checked: Checked, language: Language) -> str:
    """Return what was looked at in words; kinds of which there are none are left out."""
    counts = {name: getattr(checked, name) for name in _NOUNS}
    return ", ".join(counted(_NOUNS[name], count, language) for name, count in counts.items() if count)


def finding_counts(counts: dict[Severity, int], language: Language) -> str:
    """Return the number of findings in words; severities without any are left out."""
    return ", ".join(counted(_FINDINGS[severity], count, language) for severity, count in counts.items() if count)


def pages(count: int, language: Language) -> str:
    """Return a page count in words."""
    return counted(_NOUNS["pages"], count, language)


def pictures(count: int, language: Language) -> str:
    """Return a number of pictures in words."""
    return counted(_NOUNS["pictures"], count, language)

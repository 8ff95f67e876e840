"""A PDF against the size that the issue allows: BT763."""

from collections import Counter
from math import ceil

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.model.issue import Issue
from bantin_cli.writers.preflight import PreflightEntry

_MB = 1_000_000
_MOST_NAMED = 5

PDF_TOO_LARGE = Code(
    id="BT763",
    name="pdf-too-large",
    severity=Severity.WARNING,
    message=Wording(
        vi="Tệp `{file}` nặng {size_vi} MB, vượt mức {limit_vi} MB ghi ở `output.max_mb`. {heaviest_vi}",
        en="`{file}` is {size_en} MB large; `output.max_mb` allows {limit_en} MB. {heaviest_en}",
    ),
    hint=Wording(
        vi="In ảnh nhỏ hơn (`width=column` hoặc `width=half`) hoặc bớt ảnh{light_vi}; "
        "nếu tệp được phép nặng như vậy thì nâng mức `output.max_mb`.",
        en="Print these pictures smaller (`width=column` or `width=half`) or leave some out{light_en}; "
        "if so large a file is allowed, raise `output.max_mb`.",
    ),
    why=Wording(
        vi="Nhiều hộp thư và cổng thông tin không nhận tệp quá nặng, người đọc bằng điện thoại cũng phải chờ lâu. "
        "Bản tin nặng hầu như luôn vì vài tấm ảnh.",
        en="Many mailboxes and websites refuse large files, and readers on a phone have to wait for them. "
        "Nearly always a few pictures make up most of a bulletin's size.",
    ),
    bad="output: {max_mb: 5}  # ban-tin-2026-10.pdf: 8.2 MB",
    good="output: {max_mb: 10}",
)

_HEAVIEST = Wording(vi="Nặng nhất là {pictures}.", en="Heaviest: {pictures}.")
_NO_PICTURE = Wording(vi="Tệp không có ảnh nào.", en="There is no picture in it.")
_LIGHT_COPY = Wording(
    vi="; cũng có thể dựng thêm bản nhẹ bằng `--screen` (ảnh 150 dpi)",
    en=", or build the light copy with `--screen` (pictures of 150 dpi)",
)
_NO_LIGHT_COPY = Wording(vi="", en="")


def check_pdf_size(
    file: str, size_bytes: int, issue: Issue, entries: tuple[PreflightEntry, ...], *, is_for_screen: bool = False
) -> tuple[Diagnostic, ...]:
    """Find a PDF that is larger than `output.max_mb` (BT763), and say which pictures weigh most.

    Args:
        file: its name.
        size_bytes: its size.
        issue: says how large it may be.
        entries: of the pictures in it.
        is_for_screen: it is the light copy already.
    """
    limit = issue.output_max_mb
    if limit is None or size_bytes <= limit * _MB:
        return ()
    light = _NO_LIGHT_COPY if is_for_screen else _LIGHT_COPY
    span = dict(issue.field_spans).get("output.max_mb", SourceSpan(issue.manifest_path))
    values = {
        "size_en": _megabytes(size_bytes, limit),
        "limit_en": f"{limit:g}",
        "heaviest_en": _heaviest(entries, "en"),
    }
    values |= {"size_vi": values["size_en"].replace(".", ","), "limit_vi": values["limit_en"].replace(".", ",")}
    values |= {"heaviest_vi": _heaviest(entries, "vi"), "light_vi": light.vi, "light_en": light.en}
    return (found(PDF_TOO_LARGE, span, file=file, **values),)


def _megabytes(size_bytes: int, limit: float) -> str:
    """Write a size in MB with as few decimals as show that it is above the limit: 10.04 where 10 are allowed."""
    for decimals in range(1, 3):
        written = round(size_bytes / _MB, decimals)
        if written > limit:
            return f"{written:g}"
    return f"{ceil(size_bytes / 1000) / 1000:g}"


def _heaviest(entries: tuple[PreflightEntry, ...], language: Language) -> str:
    weights: Counter[str] = Counter()
    for entry in entries:
        weights[entry.path] += entry.size_bytes
    named = [f"`{path}` {_kilobytes(size, language)} KB" for path, size in weights.most_common(_MOST_NAMED) if size]
    return (_HEAVIEST if named else _NO_PICTURE).fill(language, {"pictures": ", ".join(named)})


def _kilobytes(size_bytes: int, language: Language) -> str:
    written = f"{max(1, round(size_bytes / 1000)):,}"
    return written.replace(",", ".") if language == "vi" else written

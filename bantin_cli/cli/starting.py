"""Start an issue and say what was made: what `bantin new` does."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from bantin_cli.checks.neighbour_folders import parse_month
from bantin_cli.cli.exit_codes import CLEAN
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LanguageChoice
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Language, Value, Wording
from bantin_cli.model.issue import Month
from bantin_cli.scaffold.plan import NewIssue
from bantin_cli.scaffold.start import start_issue

_STARTED = Wording(
    vi="Đã tạo số {number}, tháng {month}/{year}, trong thư mục {folder}:",
    en="Made number {number} for {month}/{year} in {folder}:",
)
_NEXT = Wording(
    vi="Thay các câu mẫu bằng nội dung thật. Xem chỗ nào còn thiếu: bantin check {folder}",
    en="Replace the sample texts. To see what is left: bantin check {folder}",
)
_BAD_MONTH = Wording(
    vi="`{month}` không phải là tháng; ghi theo dạng 2026-10.", en="`{month}` is no month; write it as 2026-10."
)


@dataclass(frozen=True, slots=True)
class NewRequest:
    """The options of `bantin new`."""

    directory: Path
    month: str | None
    previous: Path | None
    layout: str | None
    lang: LanguageChoice | None


def make_issue(request: NewRequest) -> Outcome:
    """Make the folder of a new issue and list its files."""
    language = choose_language(request.lang, None, os.environ)
    new = NewIssue(
        root=request.directory,
        month=_month(request.month, language) or parse_month(request.directory.name),
        previous=request.previous,
        layout=request.layout,
        language=language,
    )
    started = start_issue(new, date.today())
    values: dict[str, Value] = {
        "number": started.number,
        "month": started.month.number,
        "year": started.month.year,
        "folder": request.directory.as_posix(),
    }
    lines = [_STARTED.fill(language, values), *(f"  {name}" for name in started.files), _NEXT.fill(language, values)]
    return Outcome("".join(f"{line}\n" for line in lines), CLEAN)


def _month(text: str | None, language: Language) -> Month | None:
    if text is None:
        return None
    month = parse_month(text)
    if month is None:
        raise typer.BadParameter(_BAD_MONTH.fill(language, {"month": text}), param_hint="--month")
    return month

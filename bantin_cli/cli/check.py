"""`bantin check`: every finding in one run."""

from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import DirectoriesArgument, LangOption, ReportFormat
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def check(
    *,
    directories: DirectoriesArgument = None,
    form: Annotated[
        ReportFormat, typer.Option("--format", help="How the findings are written.")
    ] = ReportFormat.TERMINAL,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Report only these: ids, beginnings (BT3) or names.", show_default=False),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Leave these out: ids, beginnings (BT3) or names.", show_default=False),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors do.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Put right what is safe: Unicode that is not composed.")] = False,
    lang: LangOption = None,
) -> Outcome:
    """Find everything that is missing or wrong in issues."""
    from bantin_cli.cli.checking import CheckPlan, check_folders

    plan = CheckPlan(tuple(select or ()), tuple(ignore or ()), is_strict=strict, fixes=fix, lang=lang)
    return check_folders(tuple(directories or ()), plan, form)


COMMAND = Command(
    name="check",
    run=check,
    summary=Wording(
        vi="Kiểm tra số báo, nêu mọi vấn đề trong một lượt.", en="Find everything that is wrong, in one run."
    ),
    help=Wording(
        vi=(
            "Kiểm tra số báo: thiếu chuyên mục, thiếu thông tin, còn chữ tạm, ảnh hỏng, ngày và số sai thứ tự… Mỗi "
            "vấn đề có mã, tệp, dòng, lý do và cách sửa. Mã thoát: 0 là không có lỗi, 1 là có, 2 là không chạy "
            "được.\n\n"
            "\b\nVí dụ:\n"
            "  bantin check\n"
            "  bantin check 2026-10 2026-11\n"
            "  bantin check 2026-10 --ignore picture-without-credit\n"
            "  bantin check 2026-10 --format json > ket-qua.json"
        ),
        en=(
            "Check issues: sections and fields that are missing, placeholders that are left, broken pictures, numbers "
            "and dates out of order. Each finding has a code, file, line, reason and cure. Exit code: 0 without "
            "errors, 1 with errors, 2 if it could not run.\n\n"
            "\b\nExamples:\n"
            "  bantin check\n"
            "  bantin check 2026-10 2026-11\n"
            "  bantin check 2026-10 --ignore picture-without-credit\n"
            "  bantin check 2026-10 --format json > findings.json"
        ),
    ),
)

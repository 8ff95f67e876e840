"""`bantin new`: start an issue."""

from pathlib import Path
from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import LangOption, complete_layout
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def new(
    *,
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to make the issue in.", show_default=False)],
    month: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM",
            help=(
                "Month that the issue covers. Default: the month that DIR is named after, else the month after the "
                "previous issue, else this month."
            ),
            show_default=False,
        ),
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="PREVIOUS",
            help="Folder of the previous issue: carries masthead, imprint, contact and sections over.",
            show_default=False,
        ),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Layout; `bantin layouts` lists them.",
            show_default=False,
            autocompletion=complete_layout,
        ),
    ] = None,
    lang: LangOption = None,
) -> Outcome:
    """Start an issue that builds at once."""
    from bantin_cli.cli.starting import NewRequest, make_issue

    return make_issue(NewRequest(directory, month, previous, layout, lang))


COMMAND = Command(
    name="new",
    run=new,
    summary=Wording(vi="Tạo một số báo mới.", en="Start a new issue."),
    help=Wording(
        vi=(
            "Tạo một số báo mới, dựng được ngay; chỗ nào cần viết đều có câu mẫu để thay. Không bao giờ ghi đè tệp đã "
            "có.\n\n"
            "\b\nVí dụ:\n"
            "  bantin new 2026-10\n"
            "  bantin new 2026-11 --from 2026-10\n"
            "  bantin new so-tet --month 2027-01"
        ),
        en=(
            "Start an issue that builds at once, with a sample sentence wherever something is to be written. Never "
            "overwrites a file.\n\n"
            "\b\nExamples:\n"
            "  bantin new 2026-10\n"
            "  bantin new 2026-11 --from 2026-10\n"
            "  bantin new so-tet --month 2027-01"
        ),
    ),
)

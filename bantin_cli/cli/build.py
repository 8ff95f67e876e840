"""`bantin build`: from issue folders to PDF and DOCX."""

from pathlib import Path
from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import JOBS_MAX, DirectoriesArgument, LangOption
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def build(
    *,
    directories: DirectoriesArgument = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Write the PDF; without --docx only the PDF.")] = False,
    docx: Annotated[bool, typer.Option("--docx", help="Write the DOCX; without --pdf only the DOCX.")] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="OUT", help="Folder for the outputs. Default: DIR/out.", show_default=False
        ),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Build in spite of errors, and mark every page as a draft.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            max=JOBS_MAX,
            help="How many pictures are made at once.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the result as JSON.")] = False,
    lang: LangOption = None,
) -> Outcome:
    """Check issues, lay them out and write PDF and DOCX."""
    from bantin_cli.cli.building import BuildRequest, build_folders

    # Both are written unless one is named.
    request = BuildRequest(
        pdf=pdf or not docx, docx=docx or not pdf, out=out, is_draft=draft, jobs=jobs, as_json=as_json, lang=lang
    )
    return build_folders(tuple(directories or ()), request)


COMMAND = Command(
    name="build",
    run=build,
    summary=Wording(vi="Dàn trang, xuất PDF và DOCX.", en="Lay out, and write PDF and DOCX."),
    help=Wording(
        vi=(
            "Kiểm tra số báo, dàn trang rồi ghi OUT/TÊN.pdf, OUT/TÊN.docx và OUT/TÊN.json (nhật ký của lần dựng). Có "
            "lỗi thì dừng, trừ khi dùng --draft. Tệp cũ chỉ bị thay khi tệp mới đã ghi xong trọn vẹn.\n\n"
            "\b\nVí dụ:\n"
            "  bantin build\n"
            "  bantin build 2026-10 -o ban-in\n"
            "  bantin build 2026-10 --docx\n"
            "  bantin build 2026-10 --draft"
        ),
        en=(
            "Check issues, lay them out, and write OUT/NAME.pdf, OUT/NAME.docx and OUT/NAME.json, the record of the "
            "build. Errors stop it unless --draft is given. An old file is replaced only when the new one is "
            "complete.\n\n"
            "\b\nExamples:\n"
            "  bantin build\n"
            "  bantin build 2026-10 -o print\n"
            "  bantin build 2026-10 --docx\n"
            "  bantin build 2026-10 --draft"
        ),
    ),
)

"""`bantin layouts`: the layouts there are, what one looks like, and a copy of one."""

from pathlib import Path
from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import LangOption, complete_layout
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def layouts(
    *,
    show: Annotated[
        str | None,
        typer.Option(
            "--show",
            metavar="NAME",
            help="Draw this layout's specimen: a bundled layout's name, or the path of a layout's folder.",
            show_default=False,
            autocompletion=complete_layout,
        ),
    ] = None,
    copy: Annotated[
        str | None,
        typer.Option(
            "--copy",
            metavar="NAME",
            help="Copy this bundled layout to the folder OUT, with its fonts, to make your own of it.",
            show_default=False,
            autocompletion=complete_layout,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT",
            help="Folder for the specimen (default: this folder) or for the copy.",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
) -> Outcome:
    """List the bundled layouts with their descriptions, draw the specimen of one, or copy one."""
    from bantin_cli.cli.copying import copy_to_folder
    from bantin_cli.cli.showing import ShowRequest, list_layouts, show_layout

    if copy is not None:
        return copy_to_folder(copy, out, lang)
    if show is None:
        return list_layouts(out, lang)
    return show_layout(ShowRequest(show, out or Path(), lang))


COMMAND = Command(
    name="layouts",
    run=layouts,
    summary=Wording(vi="Liệt kê, vẽ thử hoặc chép các mẫu trình bày.", en="List the layouts, draw one, or copy one."),
    help=Wording(
        vi=(
            "Liệt kê các mẫu trình bày có sẵn: tên để ghi ở `layout:`, khổ trang và công dụng. Với --show thì vẽ một "
            "mẫu ra TÊN-specimen.pdf và TÊN-specimen.png: bảng màu, mọi kiểu chữ, rồi số báo mẫu vài trang có hiện "
            "lưới. Với --copy thì chép một mẫu có sẵn ra một thư mục để sửa thành mẫu riêng.\n\n"
            "\b\nVí dụ:\n"
            "  bantin layouts\n"
            "  bantin layouts --show chuyen-doi-so\n"
            "  bantin layouts --copy phuong-xa -o mau-cua-toi\n"
            "  bantin layouts --show mau-cua-toi -o xem-thu"
        ),
        en=(
            "List the bundled layouts: the name to write at `layout:`, the page size and what each is for. With --show "
            "draw one as NAME-specimen.pdf and NAME-specimen.png: its colours, all text styles, and a small issue with "
            "the grid shown. With --copy copy a bundled one to a folder, to make your own of it.\n\n"
            "\b\nExamples:\n"
            "  bantin layouts\n"
            "  bantin layouts --show chuyen-doi-so\n"
            "  bantin layouts --copy phuong-xa -o my-layout\n"
            "  bantin layouts --show my-layout -o specimen"
        ),
    ),
)

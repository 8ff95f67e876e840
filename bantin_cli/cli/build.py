"""`bantin build`: from issue folders to PDF and DOCX."""

from pathlib import Path
from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import (
    DPI_DEFAULT,
    DPI_MAX,
    DPI_MIN,
    JOBS_MAX,
    DirectoriesArgument,
    Imposition,
    LangOption,
    PaperChoice,
)
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
    for_press: Annotated[
        bool,
        typer.Option(
            "--print", help="Write NAME-print.pdf too, for the print shop: bleed, crop marks, black as black ink alone."
        ),
    ] = False,
    print_profile: Annotated[
        Path | None,
        typer.Option(
            "--print-profile",
            metavar="FILE",
            help="The print shop's ICC profile: with --print, pictures and colours become CMYK.",
            show_default=False,
        ),
    ] = None,
    imposition: Annotated[
        Imposition | None,
        typer.Option(
            "--imposition",
            help="Write NAME-booklet.pdf too: two pages to a sheet, to be printed on both sides, folded and stapled.",
            show_default=False,
        ),
    ] = None,
    paper: Annotated[
        PaperChoice | None,
        typer.Option(
            "--paper",
            case_sensitive=False,
            help="Paper of the booklet; pages too large for it are made smaller. Default: as large as two pages.",
            show_default=False,
        ),
    ] = None,
    for_screen: Annotated[
        bool, typer.Option("--screen", help="Write NAME-screen.pdf too: a light one to send, pictures at 150 dpi.")
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
    proof: Annotated[
        bool, typer.Option("--proof", help="Write NAME-proof.png too: all pages side by side on one picture.")
    ] = False,
    page_images: Annotated[
        bool, typer.Option("--page-images", help="Write a picture of each page too: NAME-page-01.png and so on.")
    ] = False,
    dpi: Annotated[
        int | None,
        typer.Option(
            "--dpi",
            metavar="N",
            min=DPI_MIN,
            max=DPI_MAX,
            help=f"Resolution of the page images; asks for them too. Default: {DPI_DEFAULT}.",
            show_default=False,
        ),
    ] = None,
    show_grid: Annotated[
        bool,
        typer.Option(
            "--show-grid",
            help="For review: draw grid, columns and bounds of articles over the pages, in NAME-grid.pdf.",
        ),
    ] = False,
    attach_sources: Annotated[
        bool,
        typer.Option(
            "--attach-sources", help="Attach the issue's YAML and Markdown files to NAME.pdf, which then is PDF/A-3."
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write the result as JSON.")] = False,
    lang: LangOption = None,
) -> Outcome:
    """Check issues, lay them out and write PDF and DOCX."""
    from bantin_cli.cli.building import BuildRequest, build_folders
    from bantin_cli.cli.editions import EditionOptions, plan_editions

    options = EditionOptions(for_press, print_profile, imposition, paper, for_screen, shows_grid=show_grid)
    request = BuildRequest(
        # Both are written unless one is named; the grid is something to be seen in the PDF.
        pdf=pdf or show_grid or attach_sources or not docx,
        docx=docx or not (pdf or show_grid),
        out=out,
        is_draft=draft,
        jobs=jobs,
        proof=proof,
        # A resolution says that page images are wanted.
        page_dpi=(dpi or DPI_DEFAULT) if page_images or dpi else 0,
        shows_grid=show_grid,
        attaches_sources=attach_sources,
        editions=plan_editions(options, lang),
        as_json=as_json,
        lang=lang,
    )
    return build_folders(tuple(directories or ()), request)


COMMAND = Command(
    name="build",
    run=build,
    summary=Wording(vi="Dàn trang, xuất PDF và DOCX.", en="Lay out, and write PDF and DOCX."),
    help=Wording(
        vi=(
            "Kiểm tra số báo, dàn trang rồi ghi TÊN.pdf, TÊN.docx và TÊN.json (nhật ký của lần dựng). Có "
            "lỗi thì dừng, trừ khi dùng --draft. Tệp cũ chỉ bị thay khi tệp mới đã ghi xong trọn vẹn. Muốn xem nhanh "
            "cả số, thêm --proof; cần ảnh của từng trang, thêm --page-images. Muốn giữ cả tệp nguồn "
            "trong PDF, thêm --attach-sources.\n\n"
            "Cũng từ các trang ấy: --print ghi thêm TÊN-print.pdf để gửi nhà in, --imposition booklet ghi "
            "TÊN-booklet.pdf để in hai mặt ở cơ quan, gập đôi rồi đóng ghim, --screen ghi TÊN-screen.pdf là bản nhẹ để "
            "gửi thư, gửi tin nhắn.\n\n"
            "\b\nVí dụ:\n"
            "  bantin build\n"
            "  bantin build 2026-10 -o ban-in\n"
            "  bantin build 2026-10 --docx\n"
            "  bantin build 2026-10 --draft\n"
            "  bantin build 2026-10 --pdf --proof\n"
            "  bantin build 2026-10 --page-images --dpi 150\n"
            "  bantin build 2026-10 --show-grid --proof\n"
            "  bantin build 2026-10 --attach-sources\n"
            "  bantin build 2026-10 --print\n"
            "  bantin build 2026-10 --print --print-profile nha-in.icc\n"
            "  bantin build 2026-10 --imposition booklet --paper a4\n"
            "  bantin build 2026-10 --screen"
        ),
        en=(
            "Check issues, lay them out, and write OUT/NAME.pdf, OUT/NAME.docx and OUT/NAME.json, the record of the "
            "build. Errors stop it unless --draft is given. An old file is replaced only when the new one is "
            "complete. To see the whole issue at a glance, add --proof; for a picture of each page, --page-images. To "
            "keep the source in the PDF, add --attach-sources.\n\n"
            "Of the same pages, --print adds NAME-print.pdf for the print shop, --imposition booklet NAME-booklet.pdf "
            "to print on both sides in the office, fold and staple, and --screen NAME-screen.pdf, a light one to "
            "send.\n\n"
            "\b\nExamples:\n"
            "  bantin build\n"
            "  bantin build 2026-10 -o print\n"
            "  bantin build 2026-10 --docx\n"
            "  bantin build 2026-10 --draft\n"
            "  bantin build 2026-10 --pdf --proof\n"
            "  bantin build 2026-10 --page-images --dpi 150\n"
            "  bantin build 2026-10 --show-grid --proof\n"
            "  bantin build 2026-10 --attach-sources\n"
            "  bantin build 2026-10 --print\n"
            "  bantin build 2026-10 --print --print-profile press.icc\n"
            "  bantin build 2026-10 --imposition booklet --paper a4\n"
            "  bantin build 2026-10 --screen"
        ),
    ),
)

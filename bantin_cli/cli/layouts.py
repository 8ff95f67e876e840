"""`bantin layouts`: the layouts there are."""

from bantin_cli.cli.command import Command
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LangOption
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def layouts(lang: LangOption = None) -> Outcome:
    """List the bundled layouts with their descriptions."""
    import os
    from pathlib import Path

    from bantin_cli.cli.exit_codes import CLEAN
    from bantin_cli.cli.report.layouts import render_layouts
    from bantin_cli.styles.library import bundled_layouts, load_layout

    language = choose_language(lang, None, os.environ)
    specs = {name: load_layout(name, Path()) for name in bundled_layouts()}
    return Outcome(render_layouts(specs, language), CLEAN)


COMMAND = Command(
    name="layouts",
    run=layouts,
    summary=Wording(vi="Liệt kê các mẫu trình bày.", en="List the layouts there are."),
    help=Wording(
        vi=(
            "Liệt kê các mẫu trình bày có sẵn: tên để ghi ở `layout:`, khổ trang và công dụng.\n\n"
            "\b\nVí dụ:\n  bantin layouts"
        ),
        en=(
            "List the bundled layouts: the name to write at `layout:`, the page size and what each is for.\n\n"
            "\b\nExample:\n  bantin layouts"
        ),
    ),
)

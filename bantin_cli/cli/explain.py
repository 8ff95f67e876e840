"""`bantin explain`: what a code means."""

from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LangOption
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE", help="Id (BT207) or name of a code; without it all are listed.", show_default=False
        ),
    ] = None,
    lang: LangOption = None,
) -> Outcome:
    """Say what a code means, why it matters, and show it wrong and right."""
    import os

    from bantin_cli.cli.explaining import explain_code, list_codes

    language = choose_language(lang, None, os.environ)
    return list_codes(language) if code is None else explain_code(code, language)


COMMAND = Command(
    name="explain",
    run=explain,
    summary=Wording(vi="Giải thích một mã thông báo.", en="Say what a code means."),
    help=Wording(
        vi=(
            "Giải thích một mã thông báo: vì sao cần chú ý, ví dụ sai và ví dụ đúng.\n\n"
            "\b\nVí dụ:\n  bantin explain BT207\n  bantin explain placeholder-text-left\n  bantin explain"
        ),
        en=(
            "Say what a code means and why it matters, with an example that is wrong and one that is right.\n\n"
            "\b\nExamples:\n  bantin explain BT207\n  bantin explain placeholder-text-left\n  bantin explain"
        ),
    ),
)

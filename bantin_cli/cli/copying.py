"""Copy a layout and say what to do with it: what `bantin layouts --copy` does."""

import os
from pathlib import Path

import typer

from bantin_cli.cli.exit_codes import CLEAN
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LanguageChoice
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Value, Wording
from bantin_cli.scaffold.own_layout import copy_layout

_COPIED = Wording(
    vi="Đã chép mẫu trình bày {layout} vào thư mục {folder}:", en="Copied the layout {layout} to {folder}:"
)
_NEXT = Wording(
    vi="Sửa {folder}/layout.yaml, rồi xem thử: bantin layouts --show {folder}",
    en="Change {folder}/layout.yaml, then look at it: bantin layouts --show {folder}",
)
_WHERE = Wording(vi="cần thư mục đích, ghi bằng `-o`.", en="it needs a folder to copy to, given with `-o`.")


def copy_to_folder(layout: str, out: Path | None, lang: LanguageChoice | None) -> Outcome:
    """Copy a bundled layout and list the files.

    Raises:
        typer.BadParameter: no folder is named.
        BantinError: there is no such layout, or the folder cannot take it.
    """
    language = choose_language(lang, None, os.environ)
    if out is None:
        raise typer.BadParameter(_WHERE.fill(language, {}), param_hint="--copy")
    files = copy_layout(layout, out)
    values: dict[str, Value] = {"layout": layout, "folder": out.as_posix()}
    lines = [_COPIED.fill(language, values), *(f"  {name}" for name in files), _NEXT.fill(language, values)]
    return Outcome("".join(f"{line}\n" for line in lines), CLEAN)

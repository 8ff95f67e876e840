"""The options that several commands share, and the choices they offer."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class LanguageChoice(StrEnum):
    """The languages that bantin speaks."""

    VI = "vi"
    EN = "en"


class Imposition(StrEnum):
    """How pages are put together on sheets."""

    BOOKLET = "booklet"


class PaperChoice(StrEnum):
    """The paper that a booklet is printed on; the same as `layout.booklet.Paper`, which help need not load."""

    A4 = "a4"
    A3 = "a3"


class ReportFormat(StrEnum):
    """How findings are written."""

    TERMINAL = "terminal"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


JOBS_MAX = 64
"""Most pictures that may be made at once."""

DPI_MIN, DPI_DEFAULT, DPI_MAX = 20, 100, 600
"""Resolution of page images."""

LangOption: TypeAlias = Annotated[
    LanguageChoice | None, typer.Option("--lang", help="Language of the messages.", show_default=False)
]

DirectoriesArgument: TypeAlias = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="DIR", help="Folders of issues, each with a bantin.yaml. Default: this folder.", show_default=False
    ),
]


def complete_layout(incomplete: str) -> list[str]:
    """Return the bundled layouts whose names begin so, for the shell's completion."""
    from bantin_cli.styles.library import bundled_layouts

    return [name for name in bundled_layouts() if name.startswith(incomplete)]

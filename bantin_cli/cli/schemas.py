"""Schemas of the source files, for `bantin schema`."""

import typer

from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Language


def schema_text(name: str, language: Language) -> Outcome:
    """Return the JSON Schema called `name`."""
    raise typer.BadParameter(name)

"""Schemas of the source files, for `bantin schema`."""

import typer

from bantin_cli.cli.exit_codes import CLEAN
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.schema.export import FILES, json_schema_text

_UNKNOWN = Wording(vi="có các tên: {known}.", en="the names are {known}.")


def schema_text(name: str, language: Language) -> Outcome:
    """Return the JSON Schema called `name`, described in `language`.

    Raises:
        typer.BadParameter: there is none; all names are given.
    """
    if name not in FILES:
        known = ", ".join(f"`{known}`" for known in FILES)
        raise typer.BadParameter(_UNKNOWN.fill(language, {"known": known}), param_hint="NAME")
    return Outcome(json_schema_text(name, language), CLEAN)

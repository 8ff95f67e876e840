"""Codes in words, for `bantin explain`."""

import typer

from bantin_cli.catalogue import all_codes, find_code
from bantin_cli.checks.selection import nearest_code
from bantin_cli.cli.exit_codes import CLEAN
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.report import words
from bantin_cli.cli.report.screen import standard_output
from bantin_cli.cli.report.terminal import render_explanation
from bantin_cli.diagnostics.wording import Language, Wording

_UNKNOWN = Wording(vi="không có mã `{code}`{nearest}.", en="there is no code `{code}`{nearest}.")
_NEAREST = Wording(vi="; có lẽ bạn định gõ `{nearest}`", en="; did you mean `{nearest}`")


def explain_code(text: str, language: Language) -> Outcome:
    """Explain the code with this id or name.

    Raises:
        typer.BadParameter: there is no such code; the nearest is named.
    """
    code = find_code(text)
    if code is None:
        raise typer.BadParameter(unknown_code(text, nearest_code(text, all_codes()), language), param_hint="CODE")
    return Outcome(render_explanation(code, language, standard_output()), CLEAN)


def list_codes(language: Language) -> Outcome:
    """List every code with its severity and name."""
    lines = (f"{code.id}  {words.SEVERITY[code.severity].fill(language, {}):<9} {code.name}\n" for code in all_codes())
    return Outcome("".join(lines), CLEAN)


def unknown_code(text: str, nearest: str, language: Language) -> str:
    """Say that a code is not known, naming the nearest if there is one."""
    suggestion = _NEAREST.fill(language, {"nearest": nearest}) if nearest else ""
    return _UNKNOWN.fill(language, {"code": text, "nearest": suggestion})

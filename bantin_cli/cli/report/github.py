"""Findings as GitHub workflow commands, which show up beside the changed lines."""

from bantin_cli.cli.report.findings import Findings, FolderFindings
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.wording import Language

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(findings: Findings) -> str:
    """Write one workflow command for each finding."""
    return "".join(
        _command(folder, diagnostic, findings.language)
        for folder in findings.folders
        for diagnostic in folder.diagnostics
    )


def _command(folder: FolderFindings, diagnostic: Diagnostic, language: Language) -> str:
    span, code = diagnostic.span, diagnostic.code
    properties = {
        "file": folder.file_of(diagnostic),
        "line": None if span is None else span.line,
        "col": None if span is None else span.column,
        "title": f"{code.id} {code.name}",
    }
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    text = f"{diagnostic.message(language)}\n{diagnostic.hint(language)}"
    return f"::{_COMMANDS[code.severity]} {written}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""Findings in one line each: ``path:line: error BT101 name: message``."""

from bantin_cli.cli.report import words
from bantin_cli.cli.report.findings import Findings


def render_concise(findings: Findings) -> str:
    """Write one line for each finding; nothing when there is none."""
    language = findings.language
    lines = [
        f"{folder.place_of(diagnostic) or 'bantin'}: {words.SEVERITY[diagnostic.code.severity].fill(language, {})} "
        f"{diagnostic.code.id} {diagnostic.code.name}: {diagnostic.message(language)}\n"
        for folder in findings.folders
        for diagnostic in folder.diagnostics
    ]
    return "".join(lines)

"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from urllib.parse import quote

from bantin_cli import __version__
from bantin_cli.cli.report.findings import Findings, FolderFindings
from bantin_cli.cli.report.machine import as_json
from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.wording import Language

# SARIF's levels are the three severities under the same names (section 3.27.10).
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(findings: Findings) -> str:
    """Write findings as one SARIF log with one run."""
    codes = sorted({diagnostic.code for diagnostic in findings.diagnostics()}, key=lambda code: code.id)
    index = {code.id: position for position, code in enumerate(codes)}
    results = [
        _result(folder, diagnostic, index[diagnostic.code.id], findings.language)
        for folder in findings.folders
        for diagnostic in folder.diagnostics
    ]
    driver = {
        "name": "bantin",
        "semanticVersion": __version__,
        "language": findings.language,
        "rules": [_rule(code, findings.language) for code in codes],
    }
    # Columns are counted in characters, not in UTF-16 units.
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: Code, language: Language) -> dict[str, object]:
    why = code.why.vi if language == "vi" else code.why.en
    return {
        "id": code.id,
        "name": code.name,
        "shortDescription": {"text": code.name.replace("-", " ")},
        "fullDescription": {"text": why},
        "help": {"text": why},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(folder: FolderFindings, diagnostic: Diagnostic, index: int, language: Language) -> dict[str, object]:
    message = f"{diagnostic.message(language)} {diagnostic.hint(language)}"
    location: dict[str, object] = {"artifactLocation": {"uri": quote(folder.file_of(diagnostic))}}
    span = diagnostic.span
    if span is not None and span.line is not None:
        column = {} if span.column is None else {"startColumn": span.column}
        location["region"] = {"startLine": span.line, **column}
    return {
        "ruleId": diagnostic.code.id,
        "ruleIndex": index,
        "level": diagnostic.code.severity.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
    }

"""Findings as JSON for scripts. The shape may gain keys; what stands here keeps working."""

import json
from dataclasses import asdict

from bantin_cli import __version__
from bantin_cli.cli.report.findings import Findings, FolderFindings
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.wording import Language
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.writers.record_pages import article_records, fit_record, page_records

FORMAT = 1


def render_json(findings: Findings) -> str:
    """Write findings as one JSON object."""
    return as_json(findings_object(findings))


def as_json(value: object) -> str:
    """Write a value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def findings_object(findings: Findings) -> dict[str, object]:
    """Return the findings as plain values.

    `folders[].findings[]` has `code`, `name`, `severity`, `folder`, `file` (relative to the folder), `path` (from where
    the command was run), `line`, `column`, `message`, `hint`. `checked` is null when the issue could not be read, and
    `checked.pages` is null when the pages were not checked. `figures` are the numbers that a finding's sentences name.
    `folders[].layout` is null when there are no pages, and else has `fit`, `pages` and `articles` as the record of a
    build has them. `summary` counts by severity.
    """
    return {
        "format": FORMAT,
        "bantin": __version__,
        "language": findings.language,
        "folders": [_folder(folder, findings.language) for folder in findings.folders],
        "summary": {f"{severity}s": findings.count(severity) for severity in Severity},
        "exit_code": findings.exit_code,
    }


def _folder(folder: FolderFindings, language: Language) -> dict[str, object]:
    return {
        "folder": folder.folder,
        "could_run": folder.could_run,
        "checked": None if folder.checked is None else asdict(folder.checked),
        "fixed": list(folder.fixed),
        "layout": None if folder.pages is None else _layout(folder.pages),
        "findings": [_finding(folder, diagnostic, language) for diagnostic in folder.diagnostics],
    }


def _layout(pages: PlacedIssue) -> dict[str, object]:
    return {"fit": fit_record(pages), "pages": page_records(pages), "articles": article_records(pages)}


def _finding(folder: FolderFindings, diagnostic: Diagnostic, language: Language) -> dict[str, object]:
    span = diagnostic.span
    return {
        "code": diagnostic.code.id,
        "name": diagnostic.code.name,
        "severity": diagnostic.code.severity.value,
        "folder": folder.folder,
        "file": None if span is None else span.path,
        "path": folder.file_of(diagnostic),
        "line": None if span is None else span.line,
        "column": None if span is None else span.column,
        "message": diagnostic.message(language),
        "hint": diagnostic.hint(language),
        "figures": {name: value for name, value in diagnostic.values.items() if isinstance(value, int | float)},
    }

"""Choose the form of a report."""

from typing import assert_never

from bantin_cli.cli.options import ReportFormat
from bantin_cli.cli.report.findings import Findings


def render_findings(findings: Findings, form: ReportFormat) -> str:
    """Write findings in the form that was asked for; only that form's module is loaded."""
    match form:
        case ReportFormat.TERMINAL:
            from bantin_cli.cli.report.screen import standard_output
            from bantin_cli.cli.report.terminal import render_terminal

            return render_terminal(findings, standard_output())
        case ReportFormat.CONCISE:
            from bantin_cli.cli.report.concise import render_concise

            return render_concise(findings)
        case ReportFormat.JSON:
            from bantin_cli.cli.report.machine import render_json

            return render_json(findings)
        case ReportFormat.SARIF:
            from bantin_cli.cli.report.sarif import render_sarif

            return render_sarif(findings)
        case ReportFormat.GITHUB:
            from bantin_cli.cli.report.github import render_github

            return render_github(findings)
        case _:
            assert_never(form)

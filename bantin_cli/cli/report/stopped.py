"""The report of a command that findings stopped before it had a result."""

from bantin_cli.cli.exit_codes import COULD_NOT_RUN
from bantin_cli.cli.options import ReportFormat
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.report.findings import Findings, FolderFindings
from bantin_cli.cli.report.render import render_findings
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Language


def stopped(error: BantinError, language: Language) -> Outcome:
    """Report what stopped a command that names no folder of its own."""
    folder = FolderFindings("", error.diagnostics, checked=None, could_run=False)
    return Outcome(render_findings(Findings((folder,), language), ReportFormat.TERMINAL), COULD_NOT_RUN)

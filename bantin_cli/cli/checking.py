"""Check folders and report: what `bantin check` does."""

import os
from dataclasses import dataclass
from pathlib import Path

import typer

from bantin_cli import catalogue, pipeline
from bantin_cli.builds import CheckedFolder
from bantin_cli.checks.issue_folder import NOT_AN_ISSUE
from bantin_cli.checks.selection import Selection, UnknownSelector, parse_selection
from bantin_cli.cli.explaining import unknown_code
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LanguageChoice, ReportFormat
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.report.findings import Checked, Findings, FolderFindings
from bantin_cli.cli.report.render import render_findings
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.blocks import figures
from bantin_cli.model.issue import Issue


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """The options of `bantin check`."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    is_strict: bool
    fixes: bool
    lang: LanguageChoice | None


def check_folders(directories: tuple[Path, ...], plan: CheckPlan, form: ReportFormat) -> Outcome:
    """Check each folder and write the findings of all."""
    selection = _selection(plan)
    results = []
    messages = None
    for directory in directories or (Path(),):
        fixed = pipeline.fix_folder(directory) if plan.fixes else ()
        checked = pipeline.check_folder(directory)
        messages = messages or checked.messages
        results.append(folder_findings(directory, checked, selection, fixed))
    language = choose_language(plan.lang, messages, os.environ)
    findings = Findings(tuple(results), language, plan.is_strict)
    return Outcome(render_findings(findings, form), findings.exit_code)


def folder_findings(
    directory: Path, checked: CheckedFolder, selection: Selection | None = None, fixed: tuple[str, ...] = ()
) -> FolderFindings:
    """Put what the pipeline found in a folder into the form that reports start from."""
    could_run = not any(diagnostic.code.id in NOT_AN_ISSUE for diagnostic in checked.diagnostics)
    # What kept a folder from being checked is reported whatever is selected.
    keeps_all = selection is None or not could_run
    return FolderFindings(
        folder=directory.as_posix(),
        diagnostics=checked.diagnostics if keeps_all or selection is None else selection.keep(checked.diagnostics),
        checked=None if checked.issue is None else _counts(checked.issue, checked.pages),
        could_run=could_run,
        fixed=fixed,
        pages=checked.pages,
    )


def _selection(plan: CheckPlan) -> Selection:
    try:
        return parse_selection(plan.select, plan.ignore, catalogue.all_codes())
    except UnknownSelector as error:
        language = choose_language(plan.lang, None, os.environ)
        message = unknown_code(error.selector, error.nearest, language)
        raise typer.BadParameter(message, param_hint="--select / --ignore") from error


def _counts(issue: Issue, pages: PlacedIssue | None) -> Checked:
    articles = issue.articles()
    return Checked(
        sections=len(issue.sections),
        articles=len(articles),
        documents=sum(len(section.documents) for section in issue.sections),
        activities=sum(len(section.activities) for section in issue.sections),
        pictures=sum(1 for article in articles for _ in figures(article.blocks)) + (issue.cover.picture is not None),
        pages=None if pages is None else len(pages.pages),
    )

"""Build folders and report: what `bantin build` does."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from bantin_cli import pipeline
from bantin_cli.builds import BuildPlan, BuiltFolder
from bantin_cli.cli.checking import folder_findings
from bantin_cli.cli.exit_codes import FINDINGS
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LanguageChoice
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.progress import Progress
from bantin_cli.cli.report.builds import BuildReport, FolderBuild, render_builds, render_builds_json
from bantin_cli.cli.report.findings import Findings
from bantin_cli.diagnostics.wording import Language
from bantin_cli.writers.edition_plan import EditionPlan, Ending
from bantin_cli.writers.output import Output


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """The options of `bantin build`."""

    pdf: bool
    docx: bool
    out: Path | None
    is_draft: bool
    jobs: int | None
    proof: bool
    page_dpi: int
    shows_grid: bool
    attaches_sources: bool
    editions: EditionPlan
    as_json: bool
    lang: LanguageChoice | None

    def plan_for(self, directory: Path) -> BuildPlan:
        """Return what the pipeline is to do with one folder."""
        return BuildPlan(
            out=self.out or directory / "out",
            pdf=self.pdf,
            docx=self.docx,
            is_draft=self.is_draft,
            jobs=self.jobs or os.cpu_count() or 1,
            proof=self.proof,
            page_dpi=self.page_dpi,
            shows_grid=self.shows_grid,
            attaches_sources=self.attaches_sources,
            editions=self.editions,
        )


def build_folders(directories: tuple[Path, ...], request: BuildRequest) -> Outcome:
    """Build each folder and write findings and results of all."""
    builds = []
    language: Language | None = None
    for directory in directories or (Path(),):
        with Progress(directory.as_posix(), choose_language(request.lang, None, os.environ)) as progress:
            started = time.monotonic()
            built = pipeline.build_folder(directory, request.plan_for(directory), progress.step)
            seconds = time.monotonic() - started
        language = language or choose_language(request.lang, built.checked.messages, os.environ)
        findings = folder_findings(directory, built.checked)
        older = older_outputs(built.outputs)
        builds.append(FolderBuild(findings, built.outputs, _words(built), seconds, built.preflight, older))
    language = language or choose_language(request.lang, None, os.environ)
    findings_of_all = Findings(tuple(build.findings for build in builds), language)
    # A draft that was written in spite of errors is done, and its errors still count.
    is_short = any(build.findings.could_run and not build.outputs for build in builds)
    report = BuildReport(tuple(builds), findings_of_all, max(findings_of_all.exit_code, FINDINGS if is_short else 0))
    text = render_builds_json(report) if request.as_json else render_builds(report)
    return Outcome(text, report.exit_code)


def older_outputs(outputs: tuple[Output, ...]) -> tuple[str, ...]:
    """Return the names of files of an issue that lie beside its outputs and were not written with them.

    An editor who sends one of these sends what an earlier build made.
    """
    record = next((output.path for output in outputs if output.kind == "json"), None)
    if record is None:
        return ()
    endings = (".pdf", *(f"-{ending}.pdf" for ending in Ending), ".docx")
    names = (f"{record.stem}{ending}" for ending in endings)
    written = {output.path.name for output in outputs}
    return tuple(name for name in names if name not in written and (record.parent / name).is_file())


def _words(built: BuiltFolder) -> int:
    pages = built.checked.pages
    return sum(article.words for article in pages.articles) if pages is not None else 0

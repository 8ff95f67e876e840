"""List layouts, or draw the specimen of one: what `bantin layouts` does."""

import os
import tempfile
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from bantin_cli import pipeline
from bantin_cli.builds import BuildPlan
from bantin_cli.cli.exit_codes import CLEAN
from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import LanguageChoice
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.progress import Progress
from bantin_cli.cli.report.builds import file_size, shown_path
from bantin_cli.cli.report.layouts import render_layouts
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.scaffold.sample import sample_issue_files
from bantin_cli.styles.library import LAYOUT_FILE, bundled_layouts, load_layout
from bantin_cli.writers.new_files import write_new_files

_DRAWN = Wording(vi="Đã vẽ mẫu trình bày {layout}.", en="Drew the layout {layout}.")
_NOTHING_TO_WRITE = Wording(vi="chỉ dùng kèm `--show` hoặc `--copy`.", en="it goes with `--show` or `--copy` only.")


@dataclass(frozen=True, slots=True)
class ShowRequest:
    """The options of `bantin layouts --show`; `layout` is a name, a folder, or the file in it."""

    layout: str
    out: Path
    lang: LanguageChoice | None


def list_layouts(out: Path | None, lang: LanguageChoice | None) -> Outcome:
    """List the bundled layouts.

    Raises:
        typer.BadParameter: a folder is named, and there is nothing to write into it.
    """
    language = choose_language(lang, None, os.environ)
    if out is not None:
        raise typer.BadParameter(_NOTHING_TO_WRITE.fill(language, {}), param_hint="--out")
    specs = {name: load_layout(name, Path()) for name in bundled_layouts()}
    return Outcome(render_layouts(specs, language), CLEAN)


def show_layout(request: ShowRequest) -> Outcome:
    """Draw a layout's specimen and name the files.

    Raises:
        BantinError: there is no such layout, it cannot be used, or the files cannot be written.
    """
    language = choose_language(request.lang, None, os.environ)
    name = request.layout.removesuffix(f"/{LAYOUT_FILE}")
    spec = load_layout(name, Path(), SourceSpan(""))
    files = sample_issue_files(spec)
    plan = BuildPlan(request.out, jobs=os.cpu_count() or 1)
    with tempfile.TemporaryDirectory(prefix="bantin-") as folder, Progress(request.layout, language) as progress:
        sample = Path(folder) / "sample"
        write_new_files(sample, files)
        try:
            outputs = pipeline.show_layout(spec, sample, plan, language, progress.step)
        except BantinError as error:
            raise BantinError(_of_layout(finding, files, name) for finding in error.diagnostics) from None
    lines = [f"  {shown_path(output.path)}  ({file_size(output.size_bytes, language)})" for output in outputs]
    return Outcome("\n".join([_DRAWN.fill(language, {"layout": spec.name}), *lines, ""]), CLEAN)


def _of_layout(finding: Diagnostic, files: Collection[str], layout: str) -> Diagnostic:
    """Return a finding about the sample issue as one about the layout that cannot hold it."""
    is_of_sample = finding.span is not None and finding.span.path in files
    return replace(finding, span=SourceSpan(f"{layout}/{LAYOUT_FILE}")) if is_of_sample else finding

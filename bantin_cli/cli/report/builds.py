"""The results of a build, for a terminal and as JSON."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bantin_cli.cli.report import words
from bantin_cli.cli.report.findings import Findings, FolderFindings
from bantin_cli.cli.report.machine import as_json, findings_object
from bantin_cli.cli.report.preflight import print_preflight
from bantin_cli.cli.report.screen import standard_output
from bantin_cli.cli.report.terminal import print_findings, screen_console, written
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.writers.edition_plan import Ending
from bantin_cli.writers.output import Output
from bantin_cli.writers.preflight import PreflightEntry, preflight_records

_WRITTEN = Wording(vi="Đã dựng {folder} trong {seconds} giây.", en="Built {folder} in {seconds} s.")
_NOT_WRITTEN = Wording(vi="Chưa dựng {folder}: xem các lỗi ở trên.", en="{folder} was not built: see the errors above.")
_WORDS = Wording(vi="{count} chữ", en="{count} words")
_OLDER = Wording(
    vi="Còn từ lần dựng trước, lần này không dựng lại: {files}", en="From an earlier build, not made anew: {files}"
)
_EDITIONS = {
    f"-{Ending.PRESS}": Wording(vi="bản gửi nhà in", en="for the print shop"),
    f"-{Ending.BOOKLET}": Wording(vi="bản gập đôi", en="to fold and staple"),
    f"-{Ending.SCREEN}": Wording(vi="bản nhẹ để gửi", en="to send"),
}
"""What the further PDF files of an issue are for, by the ends of their names."""


@dataclass(frozen=True, slots=True)
class FolderBuild:
    """What came of one folder.

    Attributes:
        outputs: none when it was not built.
        words: in the issue's text.
        seconds: that the build took.
        preflight: the pictures in the file for the print shop.
        older: names of files of the same issue that an earlier build left there and this one did not make anew.
    """

    findings: FolderFindings
    outputs: tuple[Output, ...]
    words: int
    seconds: float
    preflight: tuple[PreflightEntry, ...] = ()
    older: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """The number of pages; 0 when there are none."""
        checked = self.findings.checked
        return (checked.pages or 0) if checked is not None else 0


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What came of a whole run."""

    builds: tuple[FolderBuild, ...]
    findings: Findings
    exit_code: int


def render_builds(report: BuildReport) -> str:
    """Write the findings, then the files that were written."""
    language = report.findings.language
    console = screen_console(standard_output())
    print_findings(console, report.findings)
    for build in report.builds:
        folder = (
            shown_path(Path(build.findings.folder).resolve()) if build.findings.folder == "." else build.findings.folder
        )
        if not build.outputs:
            if build.findings.could_run:
                console.print(_NOT_WRITTEN.fill(language, {"folder": folder}), style="bold red")
            continue
        seconds = words.number(build.seconds, language, 1)
        console.print(_WRITTEN.fill(language, {"folder": folder, "seconds": seconds}), style="bold green")
        for _series, outputs in groupby(build.outputs, _series_of):
            console.print("  " + _line(tuple(outputs), build, language), soft_wrap=True)
        if build.older:
            console.print(
                "  " + _OLDER.fill(language, {"files": ", ".join(build.older)}), style="yellow", soft_wrap=True
            )
        print_preflight(console, build.preflight, language)
    return written(console)


def render_builds_json(report: BuildReport) -> str:
    """Write findings and results as one JSON object: that of `bantin check --format json`, and `builds`."""
    builds = [
        {
            "folder": build.findings.folder,
            "is_built": bool(build.outputs),
            "outputs": [
                {"kind": output.kind, "path": str(output.path.resolve()), "size_bytes": output.size_bytes}
                for output in build.outputs
            ],
            "pages": build.pages,
            "words": build.words,
            "seconds": round(build.seconds, 3),
            "preflight": preflight_records(build.preflight),
        }
        for build in report.builds
    ]
    return as_json({**findings_object(report.findings), "builds": builds, "exit_code": report.exit_code})


def shown_path(path: Path) -> str:
    """Return a path as short as it is clear: relative where it lies below, else absolute."""
    absolute = path.resolve()
    try:
        return str(absolute.relative_to(Path.cwd())) if absolute != Path.cwd() else str(absolute)
    except ValueError:
        return str(absolute)


def _series_of(output: Output) -> tuple[str, str]:
    """Return what all pictures of pages have in common; every other file stands alone."""
    return (output.path.stem.rstrip("0123456789") if output.kind == "png" else output.path.name, output.kind)


def _line(outputs: tuple[Output, ...], build: FolderBuild, language: Language) -> str:
    """Write one line for a file, or for a series of numbered ones."""
    if len(outputs) == 1:
        return _output(outputs[0], build, language)
    count = words.pictures(len(outputs), language)
    size = file_size(sum(output.size_bytes for output in outputs), language)
    return f"{shown_path(outputs[0].path)} … {outputs[-1].path.name}  ({count}, {size})"


def _output(output: Output, build: FolderBuild, language: Language) -> str:
    size = file_size(output.size_bytes, language)
    parts = [size]
    edition = _EDITIONS.get(output.path.stem.removeprefix(_name(build))) if output.kind == "pdf" else None
    if edition is not None:
        parts = [edition.fill(language, {}), size]
    elif output.kind == "pdf":
        count = _WORDS.fill(language, {"count": words.number(build.words, language)})
        parts = [words.pages(build.pages, language), count, size]
    return f"{shown_path(output.path)}  ({', '.join(parts)})"


def _name(build: FolderBuild) -> str:
    """Return what the names of a build's outputs begin with; its record has nothing after it."""
    return next((output.path.stem for output in build.outputs if output.kind == "json"), "")


def file_size(size_bytes: int, language: Language) -> str:
    """Write the size of a file for a person."""
    if size_bytes < 1_000_000:
        return f"{words.number(max(1, round(size_bytes / 1000)), language)} KB"
    return f"{words.number(size_bytes / 1_000_000, language, 1)} MB"

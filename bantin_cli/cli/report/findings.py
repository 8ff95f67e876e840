"""What every format of a report starts from."""

from dataclasses import dataclass

from bantin_cli.cli.exit_codes import CLEAN, COULD_NOT_RUN, FINDINGS
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.wording import Language
from bantin_cli.layout.placed import PlacedIssue

_BUNDLED = "layouts/"


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at. None stands for what was not checked.

    Attributes:
        pages: finished pages; None when they were not made because of errors before.
    """

    sections: int
    articles: int
    documents: int
    activities: int
    pictures: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class FolderFindings:
    """The findings of one folder.

    Attributes:
        folder: as the user named it; empty when the findings concern none.
        diagnostics: sorted by place, those that are not selected left out.
        checked: None when the issue could not be understood.
        could_run: False for a folder that is no issue.
        fixed: files that `--fix` rewrote, relative to the folder.
        pages: of the issue; None when they were not made.
    """

    folder: str
    diagnostics: tuple[Diagnostic, ...]
    checked: Checked | None
    could_run: bool = True
    fixed: tuple[str, ...] = ()
    pages: PlacedIssue | None = None

    def file_of(self, diagnostic: Diagnostic) -> str:
        """Return the file of a finding as a path from where the user stands; the folder when no file is named."""
        if diagnostic.span is None or not diagnostic.span.path:
            return self.folder
        path = diagnostic.span.path
        if self.folder in ("", ".") or path.startswith(_BUNDLED):
            return path
        return f"{self.folder.rstrip('/')}/{path}"

    def place_of(self, diagnostic: Diagnostic) -> str:
        """Return ``path:line:column`` as editors understand it."""
        span = diagnostic.span
        numbers = () if span is None else (span.line, span.column)
        return ":".join((self.file_of(diagnostic), *(str(number) for number in numbers if number is not None)))


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one run.

    Attributes:
        is_strict: warnings count.
    """

    folders: tuple[FolderFindings, ...]
    language: Language
    is_strict: bool = False

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return all findings."""
        return tuple(diagnostic for folder in self.folders for diagnostic in folder.diagnostics)

    def count(self, severity: Severity) -> int:
        """Return how many findings are of `severity`."""
        return sum(diagnostic.code.severity is severity for diagnostic in self.diagnostics())

    @property
    def exit_code(self) -> int:
        """The exit code that the findings ask for."""
        if not all(folder.could_run for folder in self.folders):
            return COULD_NOT_RUN
        counting = {Severity.ERROR, Severity.WARNING} if self.is_strict else {Severity.ERROR}
        return FINDINGS if any(self.count(severity) for severity in counting) else CLEAN


def by_file(folder: FolderFindings) -> tuple[tuple[Diagnostic, ...], ...]:
    """Group the findings of a folder by file, in order."""
    groups: dict[str, list[Diagnostic]] = {}
    for diagnostic in folder.diagnostics:
        groups.setdefault(folder.file_of(diagnostic), []).append(diagnostic)
    return tuple(tuple(diagnostics) for diagnostics in groups.values())

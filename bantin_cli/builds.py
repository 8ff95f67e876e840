"""What a build is asked for, and what comes of checking and building a folder."""

from dataclasses import dataclass, replace
from pathlib import Path

from bantin_cli.diagnostics.diagnostic import Diagnostic, in_order
from bantin_cli.diagnostics.wording import Language
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.edition_plan import NO_EDITIONS, EditionPlan
from bantin_cli.writers.output import Output
from bantin_cli.writers.preflight import PreflightEntry


@dataclass(frozen=True, slots=True)
class CheckedFolder:
    """An issue folder with everything that was found in it.

    Attributes:
        messages: language that the manifest asks for; None when it could not be read.
        issue, spec: None when they could not be understood.
        pages: None when they were not made.
    """

    diagnostics: tuple[Diagnostic, ...]
    messages: Language | None = None
    issue: Issue | None = None
    spec: LayoutSpec | None = None
    pages: PlacedIssue | None = None

    def plus(self, diagnostics: tuple[Diagnostic, ...]) -> "CheckedFolder":
        """Return the folder with more findings."""
        return replace(self, diagnostics=in_order((*self.diagnostics, *diagnostics)))


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What a build is to do: the folder for its outputs, which of them, and how many pictures are made at once.

    A draft is built in spite of errors, and every page is marked.

    Attributes:
        proof: write a contact sheet of all pages.
        page_dpi: resolution of a picture of each page; 0 for no such pictures.
        editions: further PDF files of the same pages.
        shows_grid: draw the grid over the pages; the outputs then bear other names than those to be published.
        attaches_sources: attach the files that the issue is written in to the PDF for reading.
    """

    out: Path
    pdf: bool = True
    docx: bool = True
    is_draft: bool = False
    jobs: int = 2
    proof: bool = False
    page_dpi: int = 0
    editions: EditionPlan = NO_EDITIONS
    shows_grid: bool = False
    attaches_sources: bool = False

    @property
    def draws_pages(self) -> bool:
        """Tell whether the PDF for reading is made: to be written, or for the pictures that are made of it."""
        return self.pdf or self.proof or self.page_dpi > 0

    def name_for(self, issue: Issue) -> str:
        """Return the name of the outputs, without suffix."""
        return f"{issue.output_name}-grid" if self.shows_grid else issue.output_name


@dataclass(frozen=True, slots=True)
class BuiltFolder:
    """What came of a build; `outputs` is empty when findings stopped it.

    Attributes:
        preflight: the pictures in the file for the print shop.
    """

    checked: CheckedFolder
    outputs: tuple[Output, ...] = ()
    preflight: tuple[PreflightEntry, ...] = ()

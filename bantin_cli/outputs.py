"""Finished pages to the files of a build, in memory: the PDF for reading, its further editions, proofs, the DOCX.

A writer is imported where it is needed, so that checking loads none.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bantin_cli.builds import BuildPlan
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.flow.items import Flow
from bantin_cli.flow.references import number_references
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.gridview import show_grid
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.beside import Beside
from bantin_cli.writers.pdf.edition import Attachment, Edition
from bantin_cli.writers.pdf.publication import Publication, build_publication
from bantin_cli.writers.preflight import PreflightEntry, preflight
from bantin_cli.writers.timestamp import build_time
from bantin_cli.writers.weight import check_pdf_size

if TYPE_CHECKING:
    from bantin_cli.writers.editions import PlannedEdition
    from bantin_cli.writers.pdf.pictures import PdfPictures
    from bantin_cli.writers.pictures.library import PictureLibrary, PreparedPictures
    from bantin_cli.writers.press.profile import PrintProfile
    from bantin_cli.writers.review import ReviewPictures


@dataclass(frozen=True, slots=True)
class FinishedPages:
    """The pages of an issue with all that they were made of."""

    issue: Issue
    spec: LayoutSpec
    flow: Flow
    placed: PlacedIssue
    inputs: LayoutInputs
    metrics: HarfBuzzMetrics

    def publication(self, shown: PlacedIssue) -> Publication:
        """Return what all PDF files share; `shown` are the pages, with more drawn over them or not."""
        return replace(build_publication(self.flow, self.placed, self.spec, self.metrics), placed=shown)


@dataclass(frozen=True, slots=True)
class FilesFromOutside:
    """What PDF files hold that is no part of the pages.

    Attributes:
        attachments: source files, for the PDF for reading.
        press: colour profile, for the file for the print shop; None for none.
    """

    attachments: tuple[Attachment, ...] = ()
    press: "PrintProfile | None" = None


@dataclass(frozen=True, slots=True)
class DrawnOutputs:
    """The files of a build, not yet on disk.

    Attributes:
        files: content by file name.
        findings: about the files themselves.
        preflight: the pictures in the file for the print shop.
    """

    files: dict[str, bytes]
    findings: tuple[Diagnostic, ...] = ()
    preflight: tuple[PreflightEntry, ...] = ()


def draw_outputs(
    pages: FinishedPages,
    library: "PictureLibrary",
    plan: BuildPlan,
    outside: FilesFromOutside,
    on_step: Callable[[str], None],
) -> DrawnOutputs:
    """Write the outputs that are wanted.

    Raises:
        BantinError: a picture or a font could not be used.
    """
    from bantin_cli.writers.pictures.requests import pdf_requests
    from bantin_cli.writers.review import ReviewPictures

    name = plan.name_for(pages.issue)
    moment = build_time(pages.issue, os.environ)
    review = ReviewPictures(library, pages.placed, pages.spec)
    editions = _editions(pages, plan, outside.press, moment)
    # All pictures are asked for at once: each file is decoded once, while the pages are being drawn.
    requests = list(pdf_requests(pages.placed)) if plan.draws_pages else []
    for each in editions:
        requests += pdf_requests(pages.placed, each.purpose, each.edition.press)
    prepared = library.prepare((*requests, *(review.requests() if plan.docx else ())))
    docx = Beside(_docx_writer(pages, review, moment)) if plan.docx else None
    files: dict[str, bytes] = {}
    proofs: dict[str, bytes] = {}
    publication = pages.publication(pages.placed)
    if plan.draws_pages:
        on_step("pdf")
        drawn = show_grid(pages.placed, pages.spec, pages.metrics) if plan.shows_grid else pages.placed
        reading = Edition(moment, attachments=outside.attachments)
        pdf = _write_pdf(replace(publication, placed=drawn), prepared, reading)
        files |= {f"{name}.pdf": pdf} if plan.pdf else {}
        if plan.proof or plan.page_dpi:
            from bantin_cli.writers.proof.files import ProofPlan, write_proofs

            on_step("proof")
            numbers = pages.spec.furniture.folio.face.file
            proofs = write_proofs(pdf, drawn.pages, ProofPlan(name, plan.proof, plan.page_dpi, numbers))
    for each in editions:
        on_step(each.ending)
        pictures = prepared.made_for(each.purpose, each.edition.press)
        files[f"{name}-{each.ending}.pdf"] = _write_pdf(publication, pictures, each.edition)
    if docx is not None:
        on_step("docx")
        files[f"{name}.docx"] = docx.result()
    findings, for_press = _look_at(pages, name, files, prepared, editions)
    return DrawnOutputs(files | proofs, findings, for_press)


def _look_at(
    pages: FinishedPages,
    name: str,
    files: Mapping[str, bytes],
    prepared: "PreparedPictures",
    editions: tuple["PlannedEdition", ...],
) -> tuple[tuple[Diagnostic, ...], tuple[PreflightEntry, ...]]:
    """Return what is to be said of the PDF files for reading, and the pictures in the one for the print shop."""
    findings: tuple[Diagnostic, ...] = ()
    for_press: tuple[PreflightEntry, ...] = ()
    reading = f"{name}.pdf"
    if reading in files:
        findings += check_pdf_size(reading, len(files[reading]), pages.issue, preflight(pages.placed, prepared))
    for each in editions:
        file = f"{name}-{each.ending}.pdf"
        entries = preflight(pages.placed, prepared.made_for(each.purpose, each.edition.press))
        if each.edition.is_for_press:
            for_press = entries
        elif each.is_light:
            findings += check_pdf_size(file, len(files[file]), pages.issue, entries, is_for_screen=True)
    return findings, for_press


def _editions(
    pages: FinishedPages, plan: BuildPlan, press: "PrintProfile | None", moment: datetime
) -> tuple["PlannedEdition", ...]:
    """Return the PDF files that are wanted beside the one for reading."""
    if plan.editions.is_empty:
        return ()
    from bantin_cli.writers.editions import EditionMaker

    return tuple(EditionMaker(pages.placed, pages.spec, pages.metrics, moment, press).planned(plan.editions))


def _write_pdf(publication: Publication, pictures: "PdfPictures", edition: Edition) -> bytes:
    from bantin_cli.writers.pdf.checked import write_checked_pdf

    return write_checked_pdf(publication, pictures, edition)


def _docx_writer(pages: FinishedPages, review: "ReviewPictures", moment: datetime) -> Callable[[], bytes]:
    """Return what writes the DOCX. Its modules are loaded here: an interrupt while a thread loads them can hang."""
    from bantin_cli.writers.docx.document import write_docx

    flow = number_references(pages.flow, pages.placed.first_pages())
    return lambda: write_docx(flow, pages.spec, review, pages.inputs.qr_modules, moment)

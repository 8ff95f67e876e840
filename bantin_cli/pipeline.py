"""From an issue folder to a publication: the steps in their order.

Read, validate, build, check; then style, place, check the pages, write. What one step hands to the next is finished.
A writer is imported by the step that needs it, so that checking loads none.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bantin_cli.builds import BuildPlan, BuiltFolder, CheckedFolder
from bantin_cli.checks.consequences import without_consequences
from bantin_cli.checks.content.placeholder_text_left import is_still_sample
from bantin_cli.checks.issue_folder import check_issue_folder
from bantin_cli.checks.neighbour_folders import read_neighbours
from bantin_cli.checks.neighbours import previous_issue
from bantin_cli.checks.pages.blank_pages import check_blank_pages
from bantin_cli.checks.runner import check_flow, check_issue, check_pages
from bantin_cli.diagnostics.diagnostic import has_errors
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Language
from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.flow.items import Flow
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.copyfitting import with_fit_of
from bantin_cli.layout.gridview import show_grid
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.model.build import build_issue, read_manifest
from bantin_cli.model.issue import Issue
from bantin_cli.model.order import in_placed_order
from bantin_cli.outputs import FilesFromOutside, FinishedPages, draw_outputs
from bantin_cli.sources.files import IssueFolder
from bantin_cli.styles.library import load_layout
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.composed import write_composed
from bantin_cli.writers.inputs import hash_inputs, read_attachments
from bantin_cli.writers.output import Output, prepare_folder, write_outputs
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pictures.foreseen import foresee_prints
from bantin_cli.writers.qr import encode_qr
from bantin_cli.writers.record import BuildFacts, build_record, render_record
from bantin_cli.writers.timestamp import build_time

if TYPE_CHECKING:
    from bantin_cli.writers.pictures.library import PictureLibrary
    from bantin_cli.writers.press.profile import PrintProfile


def fix_folder(root: Path) -> tuple[str, ...]:
    """Rewrite text files as composed Unicode; return those that were rewritten. Raises BantinError (BT751)."""
    return () if check_issue_folder(root) else write_composed(IssueFolder(root))


def check_folder(root: Path) -> CheckedFolder:
    """Check an issue and, unless it has errors, its pages."""
    checked = _check_content(root)
    if checked.issue is None or checked.spec is None or has_errors(checked.diagnostics):
        return checked
    with _open_pictures(root, jobs=1) as library:
        try:
            flow = build_flow(checked.issue, checked.spec)
            return _check_pages(checked, _place(checked.issue, checked.spec, flow, library))
        except BantinError as error:
            return checked.plus(error.diagnostics)


def build_folder(root: Path, plan: BuildPlan, on_step: Callable[[str], None]) -> BuiltFolder:
    """Check an issue, make its pages and write the outputs.

    Args:
        root: the folder of the issue.
        plan: what to do.
        on_step: told the name of each step as it begins: check, place, pdf, proof, print, booklet, screen, docx, save.
    """
    on_step("check")
    checked = _check_content(root)
    issue, spec = checked.issue, checked.spec
    if issue is None or spec is None or (has_errors(checked.diagnostics) and not plan.is_draft):
        return BuiltFolder(checked)
    try:
        prepare_folder(plan.out)
        press = _print_profile(plan)
        with _open_pictures(root, plan.jobs) as library:
            on_step("place")
            flow = build_flow(issue, spec, is_draft=plan.is_draft)
            if plan.draws_pages:
                library.foresee(foresee_prints(flow, spec))
            pages = _place(issue, spec, flow, library)
            checked = _check_pages(checked, pages)
            if plan.editions.is_folded:
                checked = checked.plus(check_blank_pages(pages.placed, pages.issue))
            if has_errors(checked.diagnostics) and not plan.is_draft:
                return BuiltFolder(checked)
            attachments = read_attachments(root, issue) if plan.attaches_sources else ()
            drawn = draw_outputs(pages, library, plan, FilesFromOutside(attachments, press), on_step)
        on_step("save")
        checked = checked.plus(drawn.findings)
        files = drawn.files
        facts = BuildFacts(spec.name, hash_inputs(root, issue), files, checked.diagnostics, drawn.preflight)
        files[f"{plan.name_for(issue)}.json"] = render_record(build_record(pages.placed, facts))
        written = write_outputs(plan.out, files)
        if plan.page_dpi:
            from bantin_cli.writers.proof.pages import remove_old_page_images

            remove_old_page_images(plan.out, plan.name_for(issue), files)
        return BuiltFolder(checked, written, drawn.preflight)
    except BantinError as error:
        return BuiltFolder(checked.plus(error.diagnostics))


def show_layout(
    spec: LayoutSpec, root: Path, plan: BuildPlan, language: Language, on_step: Callable[[str], None]
) -> tuple[Output, ...]:
    """Draw a layout's specimen: palette, text styles and a sample issue, as a PDF and a contact sheet.

    Args:
        spec: the layout.
        root: folder of the sample issue.
        plan: where to write.
        language: of what is said about the layout.
        on_step: told the name of each step as it begins: place, pdf, proof, save.

    Raises:
        BantinError: the sample issue cannot be set in this layout, or the outputs cannot be written.
    """
    from bantin_cli.layout.specimen import add_section, add_specimen, build_specimen
    from bantin_cli.writers.pdf.checked import write_checked_pdf
    from bantin_cli.writers.pictures.requests import pdf_requests
    from bantin_cli.writers.proof.sheet import write_contact_sheet

    prepare_folder(plan.out)
    on_step("place")
    folder = IssueFolder(root)
    built = build_issue(folder, read_manifest(folder), {kind.name: kind.content for kind in spec.kinds})
    if built.issue is None:
        raise BantinError(built.diagnostics)
    with _open_pictures(root, plan.jobs) as library:
        pages = _place(built.issue, spec, build_flow(built.issue, spec), library)
        specimen = build_specimen(spec, pages.metrics, language)
        shown = add_specimen(show_grid(pages.placed, spec, pages.metrics), specimen)
        on_step("pdf")
        prepared = library.prepare(pdf_requests(shown))
        publication = pages.publication(shown)
        publication = replace(publication, structure=add_section(publication.structure, specimen))
        pdf = write_checked_pdf(publication, prepared, Edition(build_time(built.issue, os.environ)))
    on_step("proof")
    sheet = write_contact_sheet(pdf, shown.pages, spec.furniture.folio.face.file)
    on_step("save")
    return write_outputs(plan.out, {f"{spec.name}-specimen.pdf": pdf, f"{spec.name}-specimen.png": sheet})


def _check_content(root: Path) -> CheckedFolder:
    """Read, validate, build and check."""
    missing = check_issue_folder(root)
    if missing:
        return CheckedFolder(missing)
    folder = IssueFolder(root)
    manifest = read_manifest(folder)
    try:
        spec = load_layout(manifest.layout, root)
    except BantinError as error:
        return CheckedFolder(manifest.diagnostics, manifest.messages).plus(error.diagnostics)
    built = build_issue(folder, manifest, {kind.name: kind.content for kind in spec.kinds})
    checked = CheckedFolder(built.diagnostics, manifest.messages, built.issue, spec)
    if built.issue is None:
        return checked
    content = check_issue(built.issue, spec, previous_issue(built.issue, read_neighbours(root)))
    return checked.plus(without_consequences(content, built.diagnostics, built.issue))


def _place(issue: Issue, spec: LayoutSpec, flow: Flow, library: "PictureLibrary") -> FinishedPages:
    """Make the pages; where articles overtook others, once more from the issue as it reads in their new order."""
    metrics = HarfBuzzMetrics(spec.faces)
    modules = {address: encode_qr(address, span) for address, span in qr_addresses(flow).items()}
    inputs = LayoutInputs(metrics, library, modules)
    # Sample text is to be replaced: what it lacks to fill the pages says nothing.
    placed = place(flow, spec, inputs, is_fitted=not is_still_sample(issue))
    ordered = in_placed_order(issue, [article.key for article in placed.articles])
    if ordered is not issue:
        flow = build_flow(ordered, spec, is_draft=flow.metadata.is_draft)
        placed = with_fit_of(place(flow, spec, inputs), placed)
    return FinishedPages(ordered, spec, flow, placed, inputs, metrics)


def _check_pages(checked: CheckedFolder, pages: FinishedPages) -> CheckedFolder:
    diagnostics = (*check_flow(pages.flow, pages.metrics), *check_pages(pages.placed, pages.issue))
    return replace(checked.plus((*pages.placed.findings, *diagnostics)), pages=pages.placed)


def _print_profile(plan: BuildPlan) -> "PrintProfile | None":
    """Read the print shop's profile. Raises BantinError (BT760 to BT762)."""
    if plan.editions.print_profile is None:
        return None
    from bantin_cli.writers.press.reading import read_print_profile

    return read_print_profile(plan.editions.print_profile)


def _open_pictures(root: Path, jobs: int) -> "PictureLibrary":
    from bantin_cli.writers.pictures.cache import PictureCache, user_cache_folder
    from bantin_cli.writers.pictures.library import PictureLibrary

    return PictureLibrary(root, PictureCache(user_cache_folder(os.environ, sys.platform, Path.home())), jobs)

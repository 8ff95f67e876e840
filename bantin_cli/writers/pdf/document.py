"""A placed issue to a PDF: draw the pages, embed what they use, bind them."""

from collections.abc import Sequence
from typing import TypeAlias

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedRun
from bantin_cli.layout.sheets import Sheet, screen_sheets
from bantin_cli.styles.spec import Face
from bantin_cli.writers.pdf.canvas import IssueCanvas, Resources, page_key
from bantin_cli.writers.pdf.container import pack
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.gradients import Gradients
from bantin_cli.writers.pdf.inks import Inks
from bantin_cli.writers.pdf.marks import Slots
from bantin_cli.writers.pdf.outline import OutlineEntry, outline_entries
from bantin_cli.writers.pdf.page import Drawing, draw_sheet
from bantin_cli.writers.pdf.pictures import EmbeddedPictures, PdfPictures
from bantin_cli.writers.pdf.publication import Publication
from bantin_cli.writers.pdf.structure import StructureWriter

_DrawnSheet: TypeAlias = tuple[Sheet, PageContent]


def write_pdf(publication: Publication, pictures: PdfPictures, edition: Edition) -> bytes:
    """Write the pages as a PDF, on the sheets of an edition.

    Args:
        publication: the pages, and what is read on them.
        pictures: gives every placed picture, encoded.
        edition: what the file is beside its pages.

    Returns:
        The file; the same input gives the same bytes.

    Raises:
        BantinError: what `pictures` finds, or BT701 for a font file.
    """
    placed = publication.placed
    faces = _used_faces(placed, publication.spec.faces)
    slots = Slots(publication.structure, placed.metadata.language)
    inks = Inks(edition.is_for_press, edition.press)
    drawing = Drawing(
        faces, EmbeddedPictures(pictures), Gradients(), publication.metrics, slots, inks, edition.has_links
    )
    sheets = edition.sheets or screen_sheets(placed.pages)
    contents = [draw_sheet(drawing, sheet, index) for index, sheet in enumerate(sheets)]
    canvas = IssueCanvas(placed.metadata, edition)
    _bind(canvas, placed, list(zip(sheets, contents, strict=True)), _embed(canvas, drawing))
    StructureWriter(canvas, contents).write(publication.structure)
    return pack(canvas.finish())


def _used_faces(placed: PlacedIssue, faces: tuple[Face, ...]) -> dict[str, EmbeddedFace]:
    """Return the faces that text is set in, in the layout's order, each with all its characters."""
    characters: dict[str, set[str]] = {}
    for run in _runs(placed):
        characters.setdefault(run.face, set()).update(run.text)
    used = (face for face in faces if face.name in characters)
    return {face.name: EmbeddedFace(face, n, frozenset(characters[face.name])) for n, face in enumerate(used, 1)}


def _runs(placed: PlacedIssue) -> list[PlacedRun]:
    lines = (item for page in placed.pages for item in page.items if isinstance(item, PlacedLine))
    return [run for line in lines for run in line.runs]


def _linked_pages(placed: PlacedIssue) -> frozenset[int]:
    """Return the printed numbers of the pages that links lead to."""
    return frozenset(run.page for run in _runs(placed) if run.page)


def _embed(canvas: IssueCanvas, drawing: Drawing) -> Resources:
    fonts = {name: font for face in drawing.faces.values() for name, font in face.embed(canvas).items()}
    return Resources(fonts, drawing.pictures.embed(canvas) | drawing.gradients.embed(canvas))


def _bind(canvas: IssueCanvas, placed: PlacedIssue, drawn: Sequence[_DrawnSheet], resources: Resources) -> None:
    entries = list(outline_entries(placed))
    entries_of: dict[int, list[OutlineEntry]] = {}
    for entry in entries:
        entries_of.setdefault(entry.page, []).append(entry)
    targets = _linked_pages(placed)
    for sheet, content in drawn:
        for place in sheet.pages:
            number = place.page.number
            for entry in entries_of.get(number, ()):
                canvas.be_target(entry.key, place.x, sheet.size.height - place.on_sheet(Rect(0, entry.top, 0, 0)).y)
            if number in targets:
                canvas.be_target(page_key(number), place.x, sheet.size.height - place.y)
        canvas.add_page(sheet, content, resources)
    for entry in entries:
        canvas.addOutlineEntry(entry.title, entry.key, entry.level)
    if entries:
        canvas.showOutline()
    canvas.label_pages([sheet.label for sheet, _ in drawn])

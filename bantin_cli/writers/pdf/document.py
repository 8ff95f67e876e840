"""A placed issue to a PDF: draw the pages, embed what they use, bind them."""

from dataclasses import dataclass

from bantin_cli.flow.structure.nodes import StructureNode
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedRun
from bantin_cli.styles.spec import Face, LayoutSpec
from bantin_cli.writers.pdf.canvas import IssueCanvas, Resources
from bantin_cli.writers.pdf.container import pack
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.gradients import Gradients
from bantin_cli.writers.pdf.inks import Inks
from bantin_cli.writers.pdf.marks import Slots
from bantin_cli.writers.pdf.outline import outline_entries
from bantin_cli.writers.pdf.page import Drawing, draw_page
from bantin_cli.writers.pdf.pictures import EmbeddedPictures, PdfPictures
from bantin_cli.writers.pdf.structure import StructureWriter


@dataclass(frozen=True, slots=True)
class Publication:
    """What all PDF files of one issue share.

    Attributes:
        placed: the finished pages.
        structure: the logical tree that their words and pictures hang on.
        spec: the layout that they were made with; its faces are embedded.
        metrics: gives the outlines of letters drawn large.
    """

    placed: PlacedIssue
    structure: StructureNode
    spec: LayoutSpec
    metrics: HarfBuzzMetrics


def write_pdf(publication: Publication, pictures: PdfPictures, edition: Edition) -> bytes:
    """Write the pages as a PDF for screens, cut to the trimmed size.

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
    slots = Slots(publication.structure)
    inks = Inks(edition.is_for_press, edition.press)
    drawing = Drawing(faces, EmbeddedPictures(pictures), Gradients(), publication.metrics, slots, inks)
    contents = [draw_page(drawing, page, sheet) for sheet, page in enumerate(placed.pages)]
    canvas = IssueCanvas(placed.metadata, edition)
    _bind(canvas, placed, contents, _embed(canvas, drawing))
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
    return Resources(fonts, drawing.pictures.embed(canvas), drawing.gradients.embed(canvas))


def _bind(canvas: IssueCanvas, placed: PlacedIssue, contents: list[PageContent], resources: Resources) -> None:
    entries = list(outline_entries(placed))
    targets = _linked_pages(placed)
    for page, content in zip(placed.pages, contents, strict=True):
        height = page.size.height
        for entry in entries:
            if entry.page == page.number:
                canvas.bookmarkPage(entry.key, fit="XYZ", left=0, top=height - entry.top)
        if page.number in targets:
            canvas.be_target(page.number, height)
        canvas.add_page(page.size, content, resources)
    for entry in entries:
        canvas.addOutlineEntry(entry.title, entry.key, entry.level)
    if entries:
        canvas.showOutline()
    canvas.addPageLabel(0, "ARABIC", placed.pages[0].number)

"""Placed pages made by hand, for the tests of writers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from types import SimpleNamespace
from typing import cast

from PIL import Image

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata, Role
from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import (
    PlacedArticle,
    PlacedIssue,
    PlacedItem,
    PlacedLine,
    PlacedPage,
    PlacedPicture,
    PlacedQr,
    PlacedRun,
    PlacedSection,
)
from bantin_cli.model.blocks import Picture
from bantin_cli.model.issue import Month
from bantin_cli.styles.spec import Colour, LayoutSpec
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.pictures import PdfPictures
from bantin_cli.writers.pdf.publication import Publication
from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureMedia
from tests.support.fonts import FACES, SERIF

BLACK = Colour(0, 0, 0)
PAGE = Size(538.58, 765.35)
SPAN = SourceSpan("diem-tin/01-mau.md", 8)
METADATA = FlowMetadata(
    title="Bản tin Mẫu số 10",
    subject="Tháng 10/2026",
    creator="Trung tâm Mẫu",
    language="vi",
    month=Month(2026, 10),
    number=10,
)
METRICS = HarfBuzzMetrics(FACES)
TIMESTAMP = datetime(2026, 11, 5, 7, 30, tzinfo=UTC)


def element(role: Role = Role.PARAGRAPH, order: int = 1, owner: str = "diem-tin/01-mau") -> Element:
    """Return a logical element."""
    return Element(owner, role, order)


def run(text: str, x: float = 60, face: str = SERIF.name, size: float = 10) -> PlacedRun:
    """Return a run as the layout makes it: word by word, kerned inside words."""
    kerns: list[float] = []
    for index, word in enumerate(text.split(" ")):
        if index:
            kerns.append(0.0)
        kerns += METRICS.shape(face, word).kerns or (0.0,) * len(word)
    return PlacedRun(x, text, face, size, BLACK, tuple(kerns) if any(kerns) else ())


def run_width(placed: PlacedRun) -> float:
    """Return how far a run reaches, its trailing space not counted."""
    text = placed.text.rstrip(" ")
    words = sum(METRICS.shape(placed.face, word).width for word in text.split(" "))
    natural = (words + text.count(" ") * METRICS.face(placed.face).space) * placed.size / 1000
    return natural * placed.scale + text.count(" ") * placed.word_space + len(text) * placed.letter_space


def line(*runs: PlacedRun, baseline: float = 100, of: Element | None = None) -> PlacedLine:
    """Return a line from its runs; each run's x is taken as it is."""
    last = runs[-1]
    width = last.x + run_width(last) - runs[0].x
    height = max(placed.size for placed in runs)
    return PlacedLine(Rect(runs[0].x, baseline - height, 400, height * 1.3), baseline, width, runs, of, SPAN)


def page(*items: PlacedItem, number: int = 1, size: Size = PAGE) -> PlacedPage:
    """Return a page with the items."""
    return PlacedPage(number, "cover" if number == 1 else "diem-tin", size, 8.5, items, 0.5)


def issue(*pages: PlacedPage) -> PlacedIssue:
    """Return an issue with one section and one article on its first page."""
    first = pages[0].number
    article = PlacedArticle("diem-tin/01-mau", "diem-tin", "Bài mẫu", first, pages[-1].number, 120, 42, SPAN)
    return PlacedIssue(METADATA, pages, (PlacedSection("diem-tin", "Điểm tin", first, 60),), (article,))


def picture(path: str = "images/mau.jpg", box: Rect = Rect(60, 200, 200, 150)) -> PlacedPicture:  # noqa: B008 - frozen
    """Return a picture shown whole."""
    source = Picture(path, 800, 600)
    return PlacedPicture(box, source, Rect(0, 0, 1, 1), "Ảnh mẫu", element(Role.FIGURE, 7), replace(SPAN, line=12))


@dataclass(frozen=True)
class FixedPictures:
    """Gives the same encoded picture for a path, whatever its place."""

    by_path: Mapping[str, EncodedPicture] = field(default_factory=dict)

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        return self.by_path[placed.picture.path]


def encoded(colour: tuple[int, int, int] | int, size: tuple[int, int] = (80, 60), form: str = "JPEG") -> EncodedPicture:
    """Return a plain picture: three components make it RGB, one makes it grey."""
    is_grey = isinstance(colour, int)
    file = BytesIO()
    Image.new("L" if is_grey else "RGB", size, colour).save(file, form)
    media: PictureMedia = "image/jpeg" if form == "JPEG" else "image/png"
    return EncodedPicture(file.getvalue(), size[0], size[1], "grey" if is_grey else "rgb", media)


def written(
    placed: PlacedIssue,
    pictures: PdfPictures | None = None,
    edition: Edition = Edition(TIMESTAMP),  # noqa: B008 - frozen
) -> bytes:
    """Write an issue as a PDF with the bundled faces."""
    # The writer asks a layout for nothing but its faces.
    spec = cast(LayoutSpec, SimpleNamespace(faces=FACES))
    publication = Publication(placed, loose_structure(placed), spec, METRICS)
    return write_pdf(publication, pictures or FixedPictures(), edition)


def loose_structure(placed: PlacedIssue) -> StructureNode:
    """Return a tree in which every element of the pages hangs on the document, in reading order."""
    items = (
        item for page in placed.pages for item in page.items if isinstance(item, PlacedLine | PlacedPicture | PlacedQr)
    )
    by_order = {item.element.order: item for item in items if item.element is not None}
    return StructureNode(Tag.DOCUMENT, tuple(_loose(by_order[order]) for order in sorted(by_order)))


def _loose(item: PlacedLine | PlacedPicture | PlacedQr) -> StructureNode:
    if isinstance(item, PlacedLine):
        return StructureNode(Tag.PARAGRAPH, element=item.element)
    url = item.url if isinstance(item, PlacedQr) else ""
    return StructureNode(Tag.FIGURE, element=item.element, alt=item.alt, url=url)


def pdf(*pages: PlacedPage, pictures: Mapping[str, EncodedPicture] | None = None) -> bytes:
    """Write pages as a PDF; `pictures` gives what stands at each path."""
    return written(issue(*pages), FixedPictures(pictures or {}))

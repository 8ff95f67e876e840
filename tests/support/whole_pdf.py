"""An issue made in code, all the way to its PDF: true letters, one picture for all, codes that lead nowhere."""

import functools
from dataclasses import dataclass
from typing import TypeAlias

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Flow
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import Face, LayoutSpec
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.pictures import PdfPictures
from bantin_cli.writers.pdf.publication import Publication, build_publication
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.pages import SPEC, Codes, Tones
from tests.support.pdf_tree import TaggedPdf
from tests.support.placed import TIMESTAMP, encoded
from tests.support.source_text import source_differences

Matrix: TypeAlias = tuple[tuple[bool, ...], ...]
"""The modules of a QR code."""


@dataclass(frozen=True)
class WholePdf:
    """An issue on its pages, to be written as often as a test likes."""

    flow: Flow
    publication: Publication

    def differences(self, tagged: TaggedPdf) -> list[str]:
        """Compare words, links and languages of a file with the issue."""
        return source_differences(tagged, self.flow, self.publication.placed, self.publication.spec)

    def write(self, pictures: PdfPictures | None = None) -> bytes:
        """Write the PDF, with one picture at every place unless others are given."""
        return write_pdf(self.publication, pictures or _OnePicture(encoded((20, 60, 120))), Edition(TIMESTAMP))


@dataclass(frozen=True)
class _OnePicture:
    picture: EncodedPicture

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        return self.picture


def place_whole(issue: Issue, spec: LayoutSpec = SPEC, codes: dict[str, Matrix] | None = None) -> WholePdf:
    """Put an issue on its pages; `codes` gives the QR code of each address."""
    flow, metrics = build_flow(issue, spec), _metrics(spec.faces)
    placed = place(flow, spec, LayoutInputs(metrics, Tones(), Codes() if codes is None else codes))
    return WholePdf(flow, build_publication(flow, placed, spec, metrics))


@functools.cache
def _metrics(faces: tuple[Face, ...]) -> HarfBuzzMetrics:
    return HarfBuzzMetrics(faces)

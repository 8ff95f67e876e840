"""An issue made in code, all the way to its PDF: true letters, one picture for all, codes that lead nowhere."""

from dataclasses import dataclass

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Flow
from bantin_cli.flow.references import number_references
from bantin_cli.flow.structure.document import build_structure
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture, placed_orders
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.pdf.document import Publication, write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.pages import SPEC, Codes, Tones
from tests.support.pdf_tree import TaggedPdf
from tests.support.placed import TIMESTAMP, encoded
from tests.support.source_text import source_differences


@dataclass(frozen=True)
class WholePdf:
    """An issue on its pages, to be written as often as a test likes."""

    flow: Flow
    publication: Publication

    def differences(self, tagged: TaggedPdf) -> list[str]:
        """Compare words, links and languages of a file with the issue."""
        return source_differences(tagged, self.flow, self.publication.placed, self.publication.spec)

    def write(self) -> bytes:
        """Write the PDF."""
        return write_pdf(self.publication, _OnePicture(encoded((20, 60, 120))), Edition(TIMESTAMP))


@dataclass(frozen=True)
class _OnePicture:
    picture: EncodedPicture

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        return self.picture


def place_whole(issue: Issue, spec: LayoutSpec = SPEC) -> WholePdf:
    """Put an issue on its pages."""
    flow = build_flow(issue, spec)
    metrics = HarfBuzzMetrics(spec.faces)
    placed: PlacedIssue = place(flow, spec, LayoutInputs(metrics, Tones(), Codes()))
    structure = build_structure(number_references(flow, placed.first_pages()), placed_orders(placed))
    return WholePdf(flow, Publication(placed, structure, spec, metrics))

"""Issues all the way to their PDF: what the tests of the finished file read."""

from dataclasses import dataclass, field
from pathlib import Path

from bantin_cli.builds import BuildPlan
from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Flow
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture
from bantin_cli.model.issue import Issue
from bantin_cli.model.order import in_placed_order
from bantin_cli.pipeline import build_folder
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.qr import encode_qr
from tests.support.placed import encoded
from tests.support.whole_pdf import Matrix, place_whole


@dataclass(frozen=True)
class Printed:
    """An issue as it is read, as it is placed, and as it is written."""

    flow: Flow
    placed: PlacedIssue
    spec: LayoutSpec
    pdf: bytes


class QrCodes(dict[str, Matrix]):
    """The code of every address, made when it is asked for."""

    def __missing__(self, key: str) -> Matrix:
        self[key] = encode_qr(key)
        return self[key]


@dataclass
class PlainPictures:
    """A plain picture for every path, each in another colour."""

    made: dict[str, EncodedPicture] = field(default_factory=dict)

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        tone = len(self.made) * 37 % 200
        return self.made.setdefault(placed.picture.path, encoded((tone, 120, 220 - tone)))


def print_folder(root: Path, out: Path) -> Printed:
    """Build an issue folder's PDF as the program does."""
    built = build_folder(root, BuildPlan(out, docx=False), lambda _: None)
    checked = built.checked
    assert checked.issue is not None
    assert checked.spec is not None
    assert checked.pages is not None
    issue = in_placed_order(checked.issue, [article.key for article in checked.pages.articles])
    pdf = next(output.path for output in built.outputs if output.path.suffix == ".pdf")
    return Printed(build_flow(issue, checked.spec), checked.pages, checked.spec, pdf.read_bytes())


def print_issue(issue: Issue, spec: LayoutSpec) -> Printed:
    """Write the PDF of an issue that no folder stands behind, with plain pictures."""
    whole = place_whole(issue, spec, QrCodes())
    return Printed(whole.flow, whole.publication.placed, spec, whole.write(PlainPictures()))

"""ReportLab's canvas as this package uses it: it keeps pages, outline, links and properties, and draws nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from bantin_cli import __version__
from bantin_cli.flow.items import FlowMetadata
from bantin_cli.geometry import Size
from bantin_cli.writers.addresses import ascii_address
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.links import LinkArea
from bantin_cli.writers.pdf.objects import Text, array, deflated, dictionary
from bantin_cli.writers.pdf.operators import numbers

_PDF_VERSION = (1, 7)

_PRINTED = 1 << 2
"""Annotation flag Print (ISO 32000-1, table 165)."""

_REGIONS = {"vi": "vi-VN"}
"""Languages that readers expect with their country."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What pages refer to by name: references to objects of the document."""

    fonts: Mapping[str, Any]
    pictures: Mapping[str, Any]
    states: Mapping[str, Any]


class IssueCanvas(Canvas):  # type: ignore[misc]  # ReportLab carries no types
    """A PDF in the making."""

    def __init__(self, metadata: FlowMetadata, timestamp: datetime) -> None:
        """Start a document with its properties.

        Args:
            metadata: title, author, subject, language.
            timestamp: the date that the file bears; no clock is asked.
        """
        # A user's own settings of ReportLab would change the bytes.
        rl_config.pdfComments = rl_config.pdfMultiLine = 0
        language = _REGIONS.get(metadata.language, metadata.language)
        super().__init__(BytesIO(), pageCompression=1, invariant=1, pdfVersion=_PDF_VERSION, lang=language)
        self.setTitle(metadata.title)
        self.setAuthor(metadata.creator)
        self.setSubject(metadata.subject)
        self.setCreator(f"bantin {__version__}")
        self.setProducer(f"bantin {__version__}, ReportLab")
        moment = timestamp.astimezone(UTC)
        self.setDateFormatter(lambda *_: f"D:{moment:%Y%m%d%H%M%S}+00'00'")
        self.setViewerPreference("DisplayDocTitle", "true")

    def add(self, value: Any) -> Any:
        """Add an object to the document and return a reference to it."""
        return self._doc.Reference(value)

    def add_page(self, size: Size, content: PageContent, resources: Resources) -> None:
        """Close the page at hand.

        Args:
            size: of the trimmed page; what bleeds is cut off there.
            content: what is drawn on it.
            resources: of the whole document; the page names those that it uses.
        """
        edges = (0, 0, size.width, size.height)
        self.setPageSize((size.width, size.height))
        self.setTrimBox(edges)
        self.setBleedBox(edges)
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.Contents = deflated("\n".join(content.operators).encode("ascii"))
        page.Resources = dictionary(
            {
                "Font": dictionary(resources.fonts),
                "XObject": _used(resources.pictures, content.pictures),
                "ExtGState": _used(resources.states, content.states),
            }
        )

    def add_links(self, areas: Iterable[LinkArea], height: float) -> None:
        """Make areas of the page at hand clickable; `height` is the page's."""
        for area in areas:
            box = area.box
            edges = (box.x, height - box.bottom, box.right, height - box.y)
            if isinstance(area.target, int):
                self._addAnnotation(self._page_link(area.target, area.text, edges))
            else:
                address = ascii_address(area.target)
                self.linkURL(address, edges, Contents=PDFString(address), F=_PRINTED)

    def _page_link(self, page: int, text: str, edges: tuple[float, ...]) -> Any:
        return dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": f"[{numbers(*edges)}]",
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "Contents": Text(text),
                "Dest": self._bookmarkReference(_page_key(page)),
            }
        )

    def be_target(self, page: int, height: float) -> None:
        """Let links lead to the top of the page at hand, whose printed number is `page`."""
        self.bookmarkPage(_page_key(page), fit="XYZ", left=0, top=height)

    def finish(self, digest: bytes) -> bytes:
        """Return the file.

        Args:
            digest: of all that is in it, 16 bytes; the file's identifier.
        """
        identifier = f"<{digest.hex()}>"
        self._doc._ID = array([identifier, identifier]).format(self._doc)
        data: bytes = self.getpdfdata()
        return data

    def _make_preamble(self) -> None:
        """Write nothing at the head of a page: ReportLab would call up Helvetica there, which is not embedded."""
        self._preamble = ""


def _page_key(page: int) -> str:
    """Return the name of a page as a target; the outline's names begin otherwise."""
    return f"page:{page}"


def _used(objects: Mapping[str, Any], names: set[str]) -> Any:
    return dictionary({name: objects[name] for name in sorted(names)})

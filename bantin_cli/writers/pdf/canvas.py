"""ReportLab's canvas as this package uses it: it keeps pages, outline, links and properties, and draws nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from bantin_cli.flow.items import FlowMetadata
from bantin_cli.geometry import Rect
from bantin_cli.layout.sheets import Sheet
from bantin_cli.writers.addresses import ascii_address
from bantin_cli.writers.pdf.attachments import embed_attachments
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.intents import embed_intent, srgb_intent
from bantin_cli.writers.pdf.marks import LinkArea
from bantin_cli.writers.pdf.objects import Stream, Text, array, deflated, dictionary
from bantin_cli.writers.pdf.operators import numbers
from bantin_cli.writers.pdf.properties import Properties, document_properties, identifier, info_entries
from bantin_cli.writers.pdf.xmp import Conformance, build_xmp

_PDF_VERSION = (1, 7)
_PDFX_VERSION = (1, 6)
"""The version that PDF/X-4 is made on (ISO 15930-7)."""

_PRINTED = 1 << 2
"""Annotation flag Print (ISO 32000-1, table 165)."""

_CATALOG_KEYS = ("OutputIntents", "AF")
"""Entries of the catalog that ReportLab would leave out."""

_NO_INSTANCE = identifier(bytes(16))
"""Stands for the file's own identifier until there is a file to make it of."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What pages refer to by name: references to objects of the document."""

    fonts: Mapping[str, Any]
    pictures: Mapping[str, Any]


class IssueCanvas(Canvas):  # type: ignore[misc]  # ReportLab carries no types
    """A PDF in the making."""

    def __init__(self, metadata: FlowMetadata, edition: Edition) -> None:
        """Start a document with its properties, output intent and attachments.

        Args:
            metadata: title, author, subject, language.
            edition: what the file is beside its pages.
        """
        # A user's own settings of ReportLab would change the bytes.
        rl_config.pdfComments = rl_config.pdfMultiLine = 0
        self.pages: list[Any] = []
        self._properties = document_properties(metadata, edition.moment)
        self._edition = edition
        language = self._properties.language
        version = _PDFX_VERSION if edition.is_pdfx else _PDF_VERSION
        super().__init__(BytesIO(), pageCompression=1, invariant=1, pdfVersion=version, lang=language)
        self._doc.info = _Info(self._properties)
        self.setViewerPreference("DisplayDocTitle", "true")
        if edition.is_duplex:
            self.setViewerPreference("Duplex", "DuplexFlipShortEdge")
            self.setViewerPreference("PrintScaling", "None")
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, *_CATALOG_KEYS]
        catalog.OutputIntents = embed_intent(self, edition.intent or srgb_intent())
        if edition.attachments:
            catalog.Names, catalog.AF = embed_attachments(self, edition.attachments, self._properties.moment)

    def add(self, value: Any) -> Any:
        """Add an object to the document and return a reference to it."""
        return self._doc.Reference(value)

    def add_page(self, sheet: Sheet, content: PageContent, resources: Resources) -> None:
        """Close the page at hand.

        Args:
            sheet: its size, and where it is cut.
            content: what is drawn on it.
            resources: of the whole document; the page names those that it uses.
        """
        height = sheet.size.height
        self.setPageSize((sheet.size.width, height))
        self.setTrimBox(_edges(sheet.trim, height))
        self.setBleedBox(_edges(sheet.bleed, height))
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = content.sheet
        # The order of tabbing is the structure's (ISO 14289-1, 7.18.3).
        page.Tabs = "/S"
        self.pages.append(self.add(page))
        page.Contents = deflated("\n".join(content.operators).encode("ascii"))
        page.Resources = dictionary(
            {
                "Font": dictionary(resources.fonts),
                "XObject": _used(resources.pictures, content.pictures),
            }
        )

    def add_link(self, sheet: int, area: LinkArea, edges: tuple[float, ...], key: int) -> Any:
        """Make an area of a page clickable and return a reference to the link.

        Args:
            sheet: index of the page, which has been added.
            area: what is read there, and where it leads.
            edges: left, bottom, right, top.
            key: of the link in the parent tree.
        """
        is_page = isinstance(area.target, int)
        address = "" if is_page else ascii_address(str(area.target))
        leads = (
            {"Dest": self._bookmarkReference(page_key(int(area.target)))}
            if is_page
            else {"A": dictionary({"S": "/URI", "URI": PDFString(address)})}
        )
        entries = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": f"[{numbers(*edges)}]",
            "Border": "[0 0 0]",
            "F": _PRINTED,
            "Contents": Text(area.text if is_page else address),
            "StructParent": key,
        }
        link = self.add(dictionary(entries | leads))
        self._doc.Pages.pages[sheet].Annots.append(link)
        return link

    def be_target(self, key: str, left: float, top: float) -> None:
        """Let links and the outline lead by a name to a place on the page at hand; `top` counts from its foot."""
        self.bookmarkPage(key, fit="XYZ", left=left, top=top)

    def label_pages(self, labels: Sequence[str]) -> None:
        """Say what viewers call the pages: numbers that count on are one entry (ISO 32000-1, 12.4.2)."""
        before = None
        for index, label in enumerate(labels):
            number = int(label) if label.isdecimal() else None
            if number is None:
                self.addPageLabel(index, prefix=label)
            elif before is None or number != before + 1:
                self.addPageLabel(index, "ARABIC", number)
            before = number

    def be_tagged(self, root: Any) -> None:
        """Take the root of the structure tree; the document then says that it is PDF/A of level a, and PDF/UA."""
        self._doc.Catalog.StructTreeRoot = root
        self._doc.Catalog.MarkInfo = dictionary({"Marked": "true"})

    def finish(self) -> bytes:
        """Return the file as ReportLab writes it; `container.pack` makes it small."""
        self._doc.Catalog.Metadata = self.add(self._metadata())
        name = f"<{self._properties.document.hex()}>"
        self._doc._ID = array([name, name]).format(self._doc)
        data: bytes = self.getpdfdata()
        # Only the whole file tells it from every other.
        instance = identifier(sha256(data).digest()[:16])
        return data.replace(_instance_of(_NO_INSTANCE), _instance_of(instance), 1)

    def _metadata(self) -> Stream:
        conformance = Conformance(
            part=3 if self._edition.attachments else 2,
            is_tagged=hasattr(self._doc.Catalog, "StructTreeRoot"),
            is_pdfx=self._edition.is_pdfx,
        )
        packet = build_xmp(self._properties, conformance, _NO_INSTANCE)
        # Not compressed, for programs that look for it in the bytes of a file.
        return Stream(packet, {"Type": "/Metadata", "Subtype": "/XML"})

    def _make_preamble(self) -> None:
        """Write nothing at the head of a page: ReportLab would call up Helvetica there, which is not embedded."""
        self._preamble = ""


class _Info(PDFInfo):  # type: ignore[misc]  # ReportLab carries no types
    """The Info dictionary; ReportLab's own always has keywords, and takes twice the room for Vietnamese."""

    def __init__(self, properties: Properties) -> None:
        super().__init__()
        self._properties = properties

    def format(self, document: Any) -> bytes:
        written: bytes = dictionary(info_entries(self._properties)).format(document)
        return written


def page_key(page: int) -> str:
    """Return the name of a page as a target; the outline's names begin otherwise."""
    return f"page:{page}"


def _edges(box: Rect, height: float) -> tuple[float, float, float, float]:
    return (box.x, height - box.bottom, box.right, height - box.y)


def _used(objects: Mapping[str, Any], names: set[str]) -> Any:
    return dictionary({name: objects[name] for name in sorted(names)})


def _instance_of(address: str) -> bytes:
    """Return the end of the entry that names this very file."""
    return f"{address}</xmpMM:InstanceID>".encode()

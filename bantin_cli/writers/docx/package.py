"""The parts of the DOCX and what relates them, on python-docx's Open Packaging layer."""

import io
import re
from datetime import datetime
from urllib.parse import quote, urlsplit

from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from docx.parts.image import ImagePart

from bantin_cli.flow.items import FlowMetadata
from bantin_cli.writers.addresses import ascii_address
from bantin_cli.writers.docx.archive import write_archive
from bantin_cli.writers.docx.markup import DECLARATION, escape, word_language

_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


class MarkupPart(Part):
    """A part whose XML is written here, as text; python-docx keeps its name, type and relationships."""

    markup: str = ""

    @property
    def blob(self) -> bytes:
        """The part's bytes."""
        return self.markup.encode("utf-8")


class DocxPackage:
    """A DOCX under way: the main document and the parts that it refers to."""

    def __init__(self) -> None:
        """Start with an empty main document."""
        self._package = Package()
        self._document = MarkupPart(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, None, self._package)
        self._package.relate_to(self._document, RT.OFFICE_DOCUMENT)
        self._links: dict[str, str | None] = {}
        self._images: dict[bytes, str] = {}
        self._next_relationship = 0

    def link(self, url: str) -> str | None:
        """Return the id of the relationship to a web address; None when Word would take the address for damage."""
        if url not in self._links:
            target = _clean_url(url)
            self._links[url] = None if target is None else self._relate(target, RT.HYPERLINK, is_external=True)
        return self._links[url]

    def add_image(self, data: bytes) -> str:
        """Add a JPEG or PNG file and return its relationship's id; the same bytes are kept once."""
        if data not in self._images:
            image = Image.from_file(io.BytesIO(data))
            name = PackURI(f"/word/media/image{len(self._images) + 1}.{image.ext}")
            self._images[data] = self._relate(ImagePart.from_image(image, name), RT.IMAGE)
        return self._images[data]

    def add_part(self, name: str, content_type: str, relationship: str, markup: str) -> str:
        """Add an XML part under ``/word/`` and return its relationship's id."""
        part = MarkupPart(PackURI(f"/word/{name}"), content_type, None, self._package)
        part.markup = markup
        return self._relate(part, relationship)

    def finish(self, document: str, metadata: FlowMetadata, timestamp: datetime) -> bytes:
        """Return the whole file.

        Args:
            document: markup of the main document.
            metadata: for the document's properties.
            timestamp: the date of creation, and of every entry of the archive.
        """
        self._document.markup = document
        self._describe(metadata, timestamp)
        parts = sorted(self._package.iter_parts(), key=lambda part: str(part.partname))
        members = {"[Content_Types].xml": _content_types(parts).encode(), "_rels/.rels": _as_bytes(self._package)}
        for part in parts:
            members[part.partname.membername] = part.blob
            if part.rels:
                members[part.partname.rels_uri.membername] = _as_bytes(part)
        return write_archive(members, timestamp)

    def _relate(self, target: Part | str, kind: str, *, is_external: bool = False) -> str:
        # python-docx looks through all relationships for a free id; with hundreds of links that is quadratic.
        self._next_relationship += 1
        name = f"rId{self._next_relationship}"
        self._document.rels.add_relationship(kind, target, name, is_external)
        return name

    def _describe(self, metadata: FlowMetadata, timestamp: datetime) -> None:
        properties = self._package.core_properties
        properties.title = metadata.title[:255]
        properties.subject = metadata.subject[:255]
        properties.author = metadata.creator[:255]
        properties.last_modified_by = metadata.creator[:255]
        properties.language = word_language(metadata.language)
        properties.created = timestamp
        properties.modified = timestamp
        properties.revision = 1


def _as_bytes(source: Package | Part) -> bytes:
    xml: str | bytes = source.rels.xml
    return xml if isinstance(xml, bytes) else xml.encode("utf-8")


def _content_types(parts: list[Part]) -> str:
    defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}
    overrides = []
    for part in parts:
        if part.content_type.startswith("image/"):
            defaults[part.partname.ext] = part.content_type
        else:
            overrides.append((str(part.partname), part.content_type))
    rows = [f'<Default Extension="{ext}" ContentType="{escape(kind)}"/>' for ext, kind in sorted(defaults.items())]
    rows += [f'<Override PartName="{escape(name)}" ContentType="{escape(kind)}"/>' for name, kind in overrides]
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{DECLARATION}<Types xmlns="{space}">{"".join(rows)}</Types>'


def _clean_url(url: str) -> str | None:
    """Return an address that .NET's and Word's URI parsers accept, or None: one they refuse spoils the whole file."""
    address = _STRAY_PERCENT.sub("%25", quote(ascii_address(url.strip()), safe=_URL_SAFE))
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme in ("http", "https"):
        return address if re.fullmatch(r"[A-Za-z0-9._~:@-]+", parts.netloc) and parts.hostname else None
    return address if parts.scheme in ("mailto", "tel") and parts.path else None

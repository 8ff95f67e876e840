"""The XMP packet (ISO 16684-1): the document's properties, and the standards that it keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from bantin_cli.writers.pdf.properties import Properties, identifier

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


@dataclass(frozen=True, slots=True)
class Conformance:
    """The standards that a file says it keeps.

    Attributes:
        part: of PDF/A (ISO 19005): 2, or 3 where files lie in it that are not PDF/A themselves.
        is_tagged: it has a structure tree, so it is PDF/A of level a and PDF/UA-1; without it, of level u.
        is_pdfx: it is PDF/X-4 as well (ISO 15930-7).
    """

    part: Literal[2, 3] = 2
    is_tagged: bool = True
    is_pdfx: bool = False


@dataclass(frozen=True, slots=True)
class _Extension:
    """A property that PDF/A does not know and wants described (ISO 19005-2, 6.6.2.3)."""

    prefix: str
    schema: str
    name: str
    kind: str
    description: str


_PDFUA = _Extension("pdfuaid", "PDF/UA identification", "part", "Integer", "Part of ISO 14289 that the file keeps")
_PDFX = _Extension("pdfxid", "PDF/X identification", "GTS_PDFXVersion", "Text", "Version of PDF/X that the file keeps")


def build_xmp(properties: Properties, conformance: Conformance, instance: str) -> bytes:
    """Write the packet.

    Args:
        properties: the document's; the Info dictionary says the same.
        conformance: what the file says it keeps; nothing is proved here.
        instance: address of this very file.
    """
    content = "\n".join((*_described(properties, instance), *_kept(conformance)))
    used = (prefix for prefix in _NAMESPACES if f"<{prefix}:" in content)
    namespaces = "\n".join(f'xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in used)
    # Byte order mark and identifier are the standard's own (ISO 16684-1, 7.3.2).
    packet = f"""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF {namespaces}>
<rdf:Description rdf:about="">
{content}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
    return packet.encode("utf-8")


def _described(properties: Properties, instance: str) -> Iterator[str]:
    moment = properties.moment.isoformat()
    yield _tag("dc:format", "application/pdf")
    yield _tag("dc:language", _list("Bag", properties.language))
    if properties.title:
        yield _tag("dc:title", _in_languages(properties.title, properties.language))
    if properties.author:
        yield _tag("dc:creator", _list("Seq", properties.author))
    if properties.subject:
        yield _tag("dc:description", _in_languages(properties.subject, properties.language))
    yield _tag("xmp:CreatorTool", escape(properties.creator))
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield _tag(f"xmp:{name}", moment)
    yield _tag("pdf:Producer", escape(properties.producer))
    yield _tag("xmpMM:DocumentID", identifier(properties.document))
    yield _tag("xmpMM:InstanceID", instance)


def _kept(conformance: Conformance) -> Iterator[str]:
    yield _tag("pdfaid:part", str(conformance.part))
    yield _tag("pdfaid:conformance", "A" if conformance.is_tagged else "U")
    extensions: list[_Extension] = []
    if conformance.is_tagged:
        yield _tag("pdfuaid:part", "1")
        extensions.append(_PDFUA)
    if conformance.is_pdfx:
        yield _tag("pdfxid:GTS_PDFXVersion", "PDF/X-4")
        yield _tag("xmpMM:VersionID", "1")
        yield _tag("xmpMM:RenditionClass", "default")
        extensions.append(_PDFX)
    if extensions:
        yield _tag("pdfaExtension:schemas", f"<rdf:Bag>{''.join(map(_schema, extensions))}</rdf:Bag>")


def _schema(extension: _Extension) -> str:
    described = (
        _tag("pdfaProperty:name", extension.name),
        _tag("pdfaProperty:valueType", extension.kind),
        _tag("pdfaProperty:category", "internal"),
        _tag("pdfaProperty:description", extension.description),
    )
    entries = (
        _tag("pdfaSchema:schema", extension.schema),
        _tag("pdfaSchema:namespaceURI", _NAMESPACES[extension.prefix]),
        _tag("pdfaSchema:prefix", extension.prefix),
        _tag("pdfaSchema:property", f"<rdf:Seq>{_resource(*described)}</rdf:Seq>"),
    )
    return _resource(*entries)


def _resource(*entries: str) -> str:
    return f'<rdf:li rdf:parseType="Resource">{"".join(entries)}</rdf:li>'


def _in_languages(text: str, language: str) -> str:
    """Write a text for readers of every language, and the same as what it is in."""
    entries = (f'<rdf:li xml:lang="{tag}">{escape(text)}</rdf:li>' for tag in ("x-default", language))
    return f"<rdf:Alt>{''.join(entries)}</rdf:Alt>"


def _list(kind: Literal["Bag", "Seq"], text: str) -> str:
    return f"<rdf:{kind}><rdf:li>{escape(text)}</rdf:li></rdf:{kind}>"


def _tag(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>"

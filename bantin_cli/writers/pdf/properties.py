"""The properties of a document, said once: the Info dictionary and the XMP packet both take them from here."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bantin_cli import __version__
from bantin_cli.flow.items import FlowMetadata
from bantin_cli.writers.pdf.objects import Text, Value
from bantin_cli.writers.xml_characters import legal

_REGIONS = {"vi": "vi-VN"}
"""Languages that readers expect with their country."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself.

    Attributes:
        language: tag with the country, where one is expected.
        moment: in UTC, for all dates.
        document: the same for every build and every edition of the issue; 16 bytes.
    """

    title: str
    author: str
    subject: str
    language: str
    moment: datetime
    document: bytes
    creator: str = f"bantin {__version__}"
    producer: str = f"bantin {__version__}, ReportLab, qpdf"


def document_properties(metadata: FlowMetadata, moment: datetime) -> Properties:
    """Return the properties of an issue's PDF that bears the date `moment`."""
    identity = (metadata.creator, metadata.title, str(metadata.month), metadata.number)
    return Properties(
        title=legal(metadata.title),
        author=legal(metadata.creator),
        subject=legal(metadata.subject),
        language=_REGIONS.get(metadata.language, metadata.language),
        moment=moment.astimezone(UTC).replace(microsecond=0),
        document=hashlib.sha256(repr(identity).encode()).digest()[:16],
    )


def info_entries(properties: Properties) -> Mapping[str, Value]:
    """Return the entries of the Info dictionary (ISO 32000-1, table 317); what is empty is left out."""
    written = {
        "Title": properties.title,
        "Author": properties.author,
        "Subject": properties.subject,
        "Creator": properties.creator,
        "Producer": properties.producer,
        "CreationDate": pdf_date(properties.moment),
        "ModDate": pdf_date(properties.moment),
    }
    return {**{name: Text(value) for name, value in written.items() if value}, "Trapped": "/False"}


def pdf_date(moment: datetime) -> str:
    """Write a date in UTC (ISO 32000-1, 7.9.4)."""
    return f"D:{moment:%Y%m%d%H%M%S}+00'00'"


def identifier(digest: bytes) -> str:
    """Write 16 bytes of a hash as the address of a document."""
    return uuid.UUID(bytes=digest, version=5).urn

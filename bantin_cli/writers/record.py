"""The record of a build, ``NAME.json``: what was made of what, for archives and for scripts.

Its shape is stable: keys may be added, and `FORMAT` rises when one changes its meaning or goes. It holds no time and no
path of this computer, so the same issue gives the same record.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypedDict

from bantin_cli import __version__
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.layout.placed import PlacedIssue, PlacedPage, PlacedPicture, PlacedQr
from bantin_cli.units import points_to_mm
from bantin_cli.writers.preflight import PreflightEntry, PreflightRecord, preflight_records
from bantin_cli.writers.record_pages import (
    ArticleRecord,
    FitRecord,
    PageRecord,
    article_records,
    fit_record,
    page_records,
)

FORMAT = 1


class IssueRecord(TypedDict):
    """Which issue it is; `month` as ``2026-10``."""

    title: str
    number: int
    month: str
    language: str
    layout: str
    draft: bool


class SectionRecord(TypedDict):
    """Where a section begins."""

    id: str
    title: str
    first_page: int


class PictureRecord(TypedDict):
    """A printed picture; `effective_dpi` counts the source's own pixels at the printed size."""

    path: str
    page: int
    width_mm: float
    height_mm: float
    effective_dpi: int


class QrRecord(TypedDict):
    """A printed QR code; `width_mm` includes its quiet zone."""

    url: str
    page: int
    width_mm: float


class FindingsRecord(TypedDict):
    """How many findings of each severity, and of each code."""

    error: int
    warning: int
    note: int
    codes: dict[str, int]


class OutputRecord(TypedDict):
    """A written file; `sha256` in hexadecimal digits."""

    name: str
    bytes: int
    sha256: str


class Record(TypedDict):
    """The whole record.

    `preflight` lists the pictures in the file for the print shop, none where it was not made; `inputs` gives the
    SHA-256 of each file read, by its path in the issue folder.
    """

    format: int
    bantin: str
    issue: IssueRecord
    page_width_mm: float
    page_height_mm: float
    page_count: int
    fit: FitRecord
    words: int
    pages: list[PageRecord]
    sections: list[SectionRecord]
    articles: list[ArticleRecord]
    pictures: list[PictureRecord]
    preflight: list[PreflightRecord]
    qr_codes: list[QrRecord]
    findings: FindingsRecord
    inputs: dict[str, str]
    outputs: list[OutputRecord]


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """What the pages do not know of their build.

    Attributes:
        layout: the layout's name.
        inputs: SHA-256 in hexadecimal digits of each file read, by its path in the issue folder.
        outputs: the written files but the record itself, by name.
        findings: all that was found.
        preflight: the pictures in the file for the print shop.
    """

    layout: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, bytes]
    findings: tuple[Diagnostic, ...]
    preflight: tuple[PreflightEntry, ...] = ()


def build_record(placed: PlacedIssue, facts: BuildFacts) -> Record:
    """Return the record of a build."""
    size = placed.pages[0].size
    return {
        "format": FORMAT,
        "bantin": __version__,
        "issue": _issue(placed, facts.layout),
        "page_width_mm": _millimetres(size.width),
        "page_height_mm": _millimetres(size.height),
        "page_count": len(placed.pages),
        "fit": fit_record(placed),
        "words": sum(article.words for article in placed.articles),
        "pages": page_records(placed),
        "sections": [{"id": s.id, "title": s.title, "first_page": s.first_page} for s in placed.sections],
        "articles": article_records(placed),
        "pictures": [record for page in placed.pages for record in _pictures(page)],
        "preflight": preflight_records(facts.preflight),
        "qr_codes": [record for page in placed.pages for record in _qr_codes(page)],
        "findings": _findings(facts.findings),
        "inputs": dict(sorted(facts.inputs.items())),
        "outputs": [_output(name, content) for name, content in sorted(facts.outputs.items())],
    }


def render_record(record: Record) -> bytes:
    """Return the record as the file holds it: JSON in UTF-8, indented, with a line break at its end.

    A file name on disk need not be UTF-8; a byte that is not stands as JSON's escape of it.
    """
    return json.dumps(record, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def _issue(placed: PlacedIssue, layout: str) -> IssueRecord:
    about = placed.metadata
    return {
        "title": about.title,
        "number": about.number,
        "month": str(about.month),
        "language": about.language,
        "layout": layout,
        "draft": about.is_draft,
    }


def _pictures(page: PlacedPage) -> Iterator[PictureRecord]:
    for item in page.items:
        if isinstance(item, PlacedPicture):
            yield {
                "path": item.picture.path,
                "page": page.number,
                "width_mm": _millimetres(item.box.width),
                "height_mm": _millimetres(item.box.height),
                "effective_dpi": round(item.effective_dpi),
            }


def _qr_codes(page: PlacedPage) -> Iterator[QrRecord]:
    for item in page.items:
        if isinstance(item, PlacedQr):
            yield {"url": item.url, "page": page.number, "width_mm": _millimetres(item.box.width)}


def _findings(findings: tuple[Diagnostic, ...]) -> FindingsRecord:
    severities = Counter(finding.code.severity for finding in findings)
    codes = Counter(finding.code.id for finding in findings)
    return {
        "error": severities[Severity.ERROR],
        "warning": severities[Severity.WARNING],
        "note": severities[Severity.NOTE],
        "codes": dict(sorted(codes.items())),
    }


def _output(name: str, content: bytes) -> OutputRecord:
    return {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _millimetres(length: float) -> float:
    return round(points_to_mm(length), 1)

"""The document: an issue with its sections, free of files and of pages."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.blocks import Block, FocalPoint, Picture

FieldSpans: TypeAlias = tuple[tuple[str, SourceSpan], ...]
"""Where the fields of a file stand that are written in it, by dotted name: ``contact.email``, ``title``."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month; `number` is 1 to 12."""

    year: int
    number: int

    def following(self) -> "Month":
        """Return the next month, across the end of a year."""
        return Month(self.year + 1, 1) if self.number == 12 else Month(self.year, self.number + 1)

    def __str__(self) -> str:
        """Return the form of the source files, ``2026-10``."""
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The bulletin's name, its place and its logo."""

    title: str
    place: str
    logo: Picture | None
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover: its picture, and the articles announced on it.

    Attributes:
        picture: None gives a typographic cover.
        focus: kept when the picture is cropped.
        headlines: keys of the articles announced, in order; see `Article.key`.
        alt: what the picture shows, for those who cannot see it; may be empty.
    """

    picture: Picture | None
    focus: FocalPoint
    headlines: tuple[str, ...]
    span: SourceSpan
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """The publishing licence that an imprint profile may require; any part may be empty."""

    number: str
    date: date | None
    issuer: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who directs and produces the bulletin, and what the legal profile may require. Empty strings are left out."""

    directed_by: str
    produced_by: str
    profile: str
    responsible: str
    licence: Licence | None
    printed_at: str
    print_run: int | None
    period: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class QrGuide:
    """How to scan a QR code; empty parts take the layout's default text."""

    heading: str
    steps: tuple[str, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Contact:
    """The contact footer. Empty strings are left out."""

    heading: str
    organisation: str
    address: str
    email: str
    phone: str
    website: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was taken from."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    Attributes:
        key: its path without ``.md``, e.g. ``diem-tin/01-bao-chi``; unique in the issue.
        title: empty only in an issue that did not pass `check`.
        qr: address of the QR code printed with the article.
        announced: its header says ``cover: true``.
        span: the file's first line.
        language: BCP 47 tag where it differs from the bulletin's; None for the bulletin's.
        field_spans: of the header's fields.
    """

    key: str
    title: str
    kicker: str
    lead: str
    author: str
    source: Source | None
    date: date | None
    qr: str | None
    announced: bool
    blocks: tuple[Block, ...]
    span: SourceSpan
    language: str | None = None
    field_spans: FieldSpans = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A row of the table of new legal documents; `date` is None only in an issue that did not pass `check`."""

    number: str
    date: date | None
    title: str
    url: str | None
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Activity:
    """A dated activity of the leaders."""

    date: date | None
    text: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the issue.

    Attributes:
        id: as in the manifest; unique.
        kind: a kind that the layout describes.
        is_empty: the manifest says ``empty: true``: it stays in the list and has nothing this month.
        source_path: the folder or file that `from` names.
        articles, documents, activities: its content; only the one that its kind asks for is filled.
        is_order_free: the layout may let articles overtake one another to fill pages.
    """

    id: str
    kind: str
    title: str
    subtitle: str
    source_path: str
    qr: str | None
    qr_note: str
    is_empty: bool
    articles: tuple[Article, ...]
    documents: tuple[LegalDocument, ...]
    activities: tuple[Activity, ...]
    span: SourceSpan
    is_order_free: bool = False


@dataclass(frozen=True, slots=True)
class PagePlan:
    """What the page count must meet: a multiple, and a target if one is set; whether fillers may be used."""

    multiple_of: int
    target: int | None
    has_fillers: bool = True


@dataclass(frozen=True, slots=True)
class Issue:
    """A whole issue as understood from its folder.

    Attributes:
        language: BCP 47 tag of the bulletin.
        special: out of the monthly sequence.
        output_name: file name of the outputs without suffix, names filled in.
        manifest_path: ``bantin.yaml``, relative to the issue folder.
        output_max_mb: how large the PDF for reading may be; None for any size.
        field_spans: of the manifest's fields.
    """

    layout: str
    language: str
    masthead: Masthead
    month: Month
    number: int
    date: date | None
    special: bool
    cover: Cover
    imprint: Imprint
    qr_guide: QrGuide
    contact: Contact
    sections: tuple[Section, ...]
    pages: PagePlan
    output_name: str
    manifest_path: str
    output_max_mb: float | None = None
    field_spans: FieldSpans = field(default=(), compare=False)

    def articles(self) -> tuple[Article, ...]:
        """Return every article in reading order."""
        return tuple(article for section in self.sections for article in section.articles)

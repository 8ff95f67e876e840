"""Every piece of text of an issue with its place: what checks of wording walk over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from bantin_cli.checks.fields import span_of_field
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.blocks import (
    Block,
    Callout,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Numbers,
    Paragraph,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
)
from bantin_cli.model.inlines import plain_text
from bantin_cli.model.issue import Article, Issue, Section


@dataclass(frozen=True, slots=True)
class Passage:
    """A field or a paragraph.

    Attributes:
        field: dotted name in its file (``contact.phone``, ``title``); ``text`` for a paragraph of an article.
        text: without appearance; never empty.
    """

    field: str
    text: str
    span: SourceSpan

    @property
    def is_running_text(self) -> bool:
        """Tell whether this is a paragraph of an article rather than a field."""
        return self.field == "text"


def passages(issue: Issue) -> tuple[Passage, ...]:
    """Return every text of the issue in reading order, empty ones left out."""
    found = [*_manifest(issue)]
    for section in issue.sections:
        found.extend(_section(section))
    return tuple(passage for passage in found if passage.text.strip())


def _manifest(issue: Issue) -> Iterator[Passage]:
    masthead, imprint, contact, guide = issue.masthead, issue.imprint, issue.contact, issue.qr_guide
    fields = {
        "masthead.title": masthead.title,
        "masthead.place": masthead.place,
        "cover.alt": issue.cover.alt,
        "imprint.directed_by": imprint.directed_by,
        "imprint.produced_by": imprint.produced_by,
        "imprint.responsible": imprint.responsible,
        "imprint.printed_at": imprint.printed_at,
        "imprint.period": imprint.period,
        "qr_guide.heading": guide.heading,
        "contact.heading": contact.heading,
        "contact.organisation": contact.organisation,
        "contact.address": contact.address,
        "contact.email": contact.email,
        "contact.phone": contact.phone,
        "contact.website": contact.website,
    }
    if imprint.licence is not None:
        fields["imprint.licence.number"] = imprint.licence.number
        fields["imprint.licence.issuer"] = imprint.licence.issuer
    for name, text in fields.items():
        yield Passage(name, text, span_of_field(issue, name))
    for index, step in enumerate(guide.steps):
        yield Passage("qr_guide.steps", step, span_of_field(issue, f"qr_guide.steps.{index}"))


def _section(section: Section) -> Iterator[Passage]:
    yield Passage("sections.title", section.title, section.span)
    yield Passage("sections.subtitle", section.subtitle, section.span)
    yield Passage("sections.qr_note", section.qr_note, section.span)
    for article in section.articles:
        yield from _article(article)
    for document in section.documents:
        yield Passage("number", document.number, document.span)
        yield Passage("title", document.title, document.span)
    for activity in section.activities:
        yield Passage("text", activity.text, activity.span)


def _article(article: Article) -> Iterator[Passage]:
    header = {
        "title": article.title,
        "kicker": article.kicker,
        "lead": article.lead,
        "author": article.author,
        "source": article.source.name if article.source else "",
    }
    spans = dict(article.field_spans)
    for name, text in header.items():
        yield Passage(name, text, spans.get(name, article.span))
    yield from _blocks(article.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[Passage]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block | ListItem) -> Iterator[Passage]:
    match block:
        case ListBlock():
            for item in block.items:
                yield from _block(item)
        case ListItem() | Quote():
            yield from _blocks(block.blocks)
        case Callout():
            yield Passage("text", plain_text(block.title), block.span)
            yield from _blocks(block.blocks)
        case PictureGroup():
            yield from _blocks(block.pictures)
            yield Passage("caption", plain_text(block.caption), block.span)
        case _:
            yield from _leaf(block)


def _leaf(block: Paragraph | Heading | Figure | Table | PullQuote | Numbers) -> Iterator[Passage]:
    match block:
        case Paragraph() | Heading():
            yield Passage("text", plain_text(block.runs), block.span)
        case Figure():
            for name, text in (("alt", block.alt), ("caption", plain_text(block.caption)), ("credit", block.credit)):
                yield Passage(name, text, block.span)
        case Table():
            for row in (block.header, *block.rows):
                for cell in row.cells:
                    yield Passage("cell", plain_text(cell), row.span)
        case Numbers():
            yield Passage("text", plain_text(block.title), block.span)
            for entry in block.entries:
                yield Passage("text", f"{plain_text(entry.figure)} {plain_text(entry.text)}", entry.span)
        case PullQuote():
            yield Passage("text", plain_text(block.runs), block.span)
            yield Passage("text", plain_text(block.attribution), block.span)
        case _:
            assert_never(block)

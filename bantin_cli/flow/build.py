"""From the issue and a layout to the flow: everything that will be printed, styled, in reading order."""

from collections.abc import Mapping
from dataclasses import replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.fillers import build_fillers
from bantin_cli.flow.front import PageBuilder
from bantin_cli.flow.items import BodyItem, Flow, FlowMetadata, PageFlow, QrItem, SectionFlow
from bantin_cli.flow.labels import split_masthead
from bantin_cli.flow.sections import SectionBuilder
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Issue, Section
from bantin_cli.styles.spec import Labels, LayoutSpec


def build_flow(issue: Issue, spec: LayoutSpec, *, is_draft: bool = False) -> Flow:
    """Style the issue's content and put it in reading order.

    Sections whose kind the layout does not know have been reported before and are left out.
    """
    order = ReadingOrder()
    before = _pages(issue, spec, order, is_before=True)
    sections = _sections(issue, spec, order)
    after = _pages(issue, spec, order, is_before=False)
    return Flow(
        metadata=_metadata(issue, spec.labels, is_draft=is_draft),
        before=before,
        sections=sections,
        after=after,
        folio=_folio(issue, spec.labels),
        multiple_of=issue.pages.multiple_of,
        target=issue.pages.target,
        draft_label=spec.labels.draft if is_draft else "",
    )


def qr_addresses(flow: Flow) -> Mapping[str, SourceSpan]:
    """Return every address that is printed as a QR code, once, in order, with the place where it is first written."""
    front = (item for page in (*flow.before, *flow.after) for _, items in page.slots for item in items)
    addresses: dict[str, SourceSpan] = {}
    fillers = (item for section in flow.sections for item in section.fillers)
    for item in (*front, *_body_items(flow), *fillers):
        if isinstance(item, QrItem):
            addresses.setdefault(item.url, item.span)
    return addresses


def _body_items(flow: Flow) -> tuple[BodyItem, ...]:
    return tuple(item for section in flow.sections for article in section.articles for item in article.body)


def _printed(issue: Issue, spec: LayoutSpec) -> tuple[Section, ...]:
    """Return the sections that have something to print, of kinds that the layout knows."""
    return tuple(
        section
        for section in issue.sections
        if spec.kind(section.kind) and (section.articles or section.documents or section.activities)
    )


def _sections(issue: Issue, spec: LayoutSpec, order: ReadingOrder) -> tuple[SectionFlow, ...]:
    built: list[SectionFlow] = []
    for section in _printed(issue, spec):
        kind = spec.kind(section.kind)
        flow = SectionBuilder(section, kind, spec, order).build() if kind else None
        if flow:
            built.append(replace(flow, fillers=build_fillers(issue, spec, order)))
    return tuple(built)


def _pages(issue: Issue, spec: LayoutSpec, order: ReadingOrder, *, is_before: bool) -> tuple[PageFlow, ...]:
    sections = _printed(issue, spec)
    templates = [template for template in spec.templates if template.is_before == is_before]
    return tuple(PageBuilder(template, issue, spec, order).build(sections) for template in templates)


def _metadata(issue: Issue, labels: Labels, *, is_draft: bool) -> FlowMetadata:
    month = issue.month
    return FlowMetadata(
        title=labels.document_title.format(
            title=issue.masthead.title, number=issue.number, month=month.number, year=month.year
        ),
        subject=issue.masthead.place,
        creator=issue.imprint.produced_by or issue.imprint.directed_by,
        language=issue.language,
        month=issue.month,
        number=issue.number,
        is_draft=is_draft,
    )


def _folio(issue: Issue, labels: Labels) -> tuple[TextRun, ...]:
    prefix, name = split_masthead(issue.masthead.title, labels.masthead_prefix)
    runs = [TextRun(f"{prefix} ")] if prefix else []
    return (*runs, TextRun(name, strong=True))

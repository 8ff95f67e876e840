"""Cover, inside page and back cover: what the issue says of itself, by the slots of the layout's pages."""

from collections.abc import Callable
from dataclasses import dataclass

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.imprint import contact_lines, imprint_lines, legal_line
from bantin_cli.flow.items import (
    Element,
    FigureItem,
    PageFlow,
    PageItem,
    PageReference,
    QrItem,
    Role,
    TextItem,
)
from bantin_cli.flow.labels import split_masthead
from bantin_cli.flow.ranks import Rank
from bantin_cli.model.blocks import FocalPoint, figures
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Article, Issue, Section
from bantin_cli.styles.spec import FrameSpec, LayoutSpec, PageTemplate

PICTURE_SLOT = "picture"
"""The slot of a page's picture, which has no frame of its own."""

_COVER_FALLBACK = 4


@dataclass(frozen=True, slots=True)
class PageBuilder:
    """Fills the slots of one page; `sections` are those that will be printed."""

    template: PageTemplate
    issue: Issue
    spec: LayoutSpec
    order: ReadingOrder

    def build(self, sections: tuple[Section, ...]) -> PageFlow:
        """Return the page's words and pictures by slot, in the layout's order."""
        slots: list[tuple[str, tuple[PageItem, ...]]] = []
        cover = self.issue.cover
        if self.template.picture and cover.picture:
            element = self.order.next(self.template.name, Role.COVER_PICTURE)
            figure = FigureItem(element, cover.span, cover.picture, cover.alt, None, None, cover.focus)
            slots.append((PICTURE_SLOT, (figure,)))
        for frame in self.template.frames:
            items = self._slot(frame, sections)
            if items:
                slots.append((frame.slot, items))
        return PageFlow(self.template.name, tuple(slots))

    def _slot(self, frame: FrameSpec, sections: tuple[Section, ...]) -> tuple[PageItem, ...]:
        makers: dict[str, Callable[[], tuple[PageItem, ...]]] = {
            "masthead": lambda: self._masthead(frame),
            "logo": self._logo,
            "issue-line": lambda: self._issue_line(frame),
            "lead-headline": lambda: self._announced(frame, sections, slice(0, 1)),
            "headlines": lambda: self._announced(frame, sections, slice(1, None)),
            "imprint": lambda: self._imprint(frame),
            "qr-guide": lambda: self._qr_guide(frame),
            "contents": lambda: self._contents(frame, sections),
            "contact": lambda: self._contact(frame),
            "contact-qr": lambda: tuple(self._code(frame)),
            "legal": lambda: self._legal(frame),
        }
        return makers[frame.slot]()

    def _text(self, frame: FrameSpec, role: Role, key: str, run: TextRun, span: SourceSpan) -> TextItem:
        element = self.order.next(self.template.name, role)
        return TextItem(element, span, frame.style(key), (run,), is_first=True)

    def _masthead(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        masthead = self.issue.masthead
        prefix, name = split_masthead(masthead.title, self.spec.labels.masthead_prefix)
        lines = (
            ("prefix", Role.MASTHEAD, prefix),
            ("name", Role.MASTHEAD, name),
            ("place", Role.PLACE, masthead.place),
        )
        return tuple(self._text(frame, role, key, TextRun(text), masthead.span) for key, role, text in lines if text)

    def _logo(self) -> tuple[PageItem, ...]:
        masthead = self.issue.masthead
        if masthead.logo is None:
            return ()
        element = self.order.next(self.template.name, Role.FIGURE)
        return (FigureItem(element, masthead.span, masthead.logo, masthead.title, None, None, FocalPoint()),)

    def _issue_line(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        month = self.issue.month
        text = self.spec.labels.issue_line.format(number=self.issue.number, month=month.number, year=month.year)
        return (self._text(frame, Role.ISSUE_LINE, "text", TextRun(text), self.issue.masthead.span),)

    def _announced(self, frame: FrameSpec, sections: tuple[Section, ...], shown: slice) -> tuple[PageItem, ...]:
        listed = {article.key: article for section in sections for article in _listed(section)}
        keys = [key for key in self.issue.cover.headlines if key in listed]
        if not keys:
            keys = [article.key for article in self.issue.articles() if article.announced and article.key in listed]
        if not keys:
            keys = [article.key for section in sections for article in _listed(section)[:1]][:_COVER_FALLBACK]
        return tuple(
            PageReference(self._text(frame, Role.COVER_HEADLINE, "text", _title(listed[key]), listed[key].span), key)
            for key in keys[shown]
        )

    def _imprint(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        items: list[PageItem] = []
        span = self.issue.imprint.span
        for label, name in imprint_lines(self.issue.imprint, self.spec.labels):
            items.append(self._text(frame, Role.IMPRINT_LABEL, "label", TextRun(label), span))
            items.append(self._text(frame, Role.IMPRINT, "text", TextRun(name), span))
        return tuple(items)

    def _contact(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        contact = self.issue.contact
        items: list[PageItem] = []
        if contact.heading:
            run = TextRun(contact.heading)
            items.append(self._text(frame, Role.CONTACT_HEADING, "heading", run, contact.span))
        for run in contact_lines(contact, self.spec.labels):
            items.append(self._text(frame, Role.CONTACT, "text", run, contact.span))
        return tuple(items)

    def _legal(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        run = TextRun(legal_line(self.issue, self.spec.labels))
        return (self._text(frame, Role.IMPRINT, "text", run, self.issue.imprint.span),) if run.text else ()

    def _qr_guide(self, frame: FrameSpec) -> tuple[PageItem, ...]:
        guide, labels = self.issue.qr_guide, self.spec.labels
        heading = TextRun(guide.heading or labels.qr_heading)
        items: list[PageItem] = [self._text(frame, Role.QR_GUIDE_HEADING, "heading", heading, guide.span)]
        items += self._code(frame)
        for number, step in enumerate(guide.steps or labels.qr_steps, start=1):
            item = self._text(frame, Role.QR_GUIDE_STEP, "step", TextRun(step), guide.span)
            items.append(
                TextItem(
                    item.element, item.span, item.style, item.runs, f"{number}", frame.marker_indent, is_first=True
                )
            )
        return tuple(items)

    def _code(self, frame: FrameSpec) -> list[PageItem]:
        address = bulletin_address(self.issue)
        if not address:
            return []
        element = self.order.next(self.template.name, Role.QR)
        style = frame.qr or self.spec.qr
        alt = self.spec.labels.qr_alternative.format(address=address)
        return [QrItem(element, self.issue.contact.span, style, address, alt, ())]

    def _contents(self, frame: FrameSpec, sections: tuple[Section, ...]) -> tuple[PageItem, ...]:
        span = self.issue.masthead.span
        items: list[PageItem] = [
            self._text(frame, Role.CONTENTS_HEADING, "heading", TextRun(self.spec.labels.contents), span)
        ]
        for section in sections:
            listed = _listed(section)
            if listed:
                run = TextRun(section.title)
                items.append(self._text(frame, Role.CONTENTS_SECTION, "section", run, section.span))
            for article in listed:
                text = self._text(frame, Role.CONTENTS_ENTRY, "entry", _title(article), article.span)
                rank = Rank.FIRST if article is listed[0] else self._rank(article)
                items.append(PageReference(text, article.key, _contents_picture(article, text.element), rank))
            if not listed:
                text = self._text(frame, Role.CONTENTS_SECTION, "section", TextRun(section.title), section.span)
                items.append(PageReference(text, section.id))
        return tuple(items)

    def _rank(self, article: Article) -> Rank:
        is_announced = article.announced or article.key in self.issue.cover.headlines
        return Rank.ANNOUNCED if is_announced else Rank.OTHER


def _title(article: Article) -> TextRun:
    return TextRun(article.title, language=article.language)


def _contents_picture(article: Article, element: Element) -> FigureItem | None:
    """Return the article's first picture as decoration: whoever cannot see it hears of it in the article, once."""
    figure = next(figures(article.blocks), None)
    if figure is None:
        return None
    return FigureItem(element, figure.span, figure.picture, "", None, None, figure.focus)


def _listed(section: Section) -> tuple[Article, ...]:
    return tuple(article for article in section.articles if article.title)


def bulletin_address(issue: Issue) -> str:
    """Return the address behind the bulletin's own QR code: website, else a section's portal, else the e-mail."""
    if issue.contact.website:
        return issue.contact.website
    portals = [section.qr for section in issue.sections if section.qr]
    if portals and portals[0]:
        return portals[0]
    return f"mailto:{issue.contact.email}" if issue.contact.email else ""

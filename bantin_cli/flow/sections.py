"""A section of the model becomes a section of the flow, whatever it holds."""

from dataclasses import dataclass, replace

from bantin_cli.flow.articles import ArticleBuilder
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import ArticleFlow, BodyItem, QrItem, Role, SectionFlow, TextItem
from bantin_cli.flow.labels import printed_address
from bantin_cli.flow.tables import build_dated_list, build_register
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Section
from bantin_cli.styles.spec import ContentKind, KindSpec, LayoutSpec, TextStyle


@dataclass(frozen=True, slots=True)
class SectionBuilder:
    """Builds the flow of one section."""

    section: Section
    kind: KindSpec
    spec: LayoutSpec
    order: ReadingOrder

    def build(self) -> SectionFlow | None:
        """Return the section; None when it has nothing to print."""
        section = self.section
        opening = self._opening()
        element = opening[0].element if opening else self.order.next(section.id, Role.SECTION_TITLE, 1)
        articles = self._articles() if self.kind.content is ContentKind.ARTICLES else self._table()
        if not articles:
            return None
        return SectionFlow(
            id=section.id,
            title=section.title,
            running_head=section.title,
            style=self.kind.style,
            opening=opening,
            articles=articles,
            element=element,
            span=section.span,
            is_order_free=section.is_order_free,
        )

    def _opening(self) -> tuple[TextItem, ...]:
        style = self.kind.style
        lines = (
            (Role.SECTION_TITLE, style.opening_title, self.section.title, 1),
            (Role.SECTION_SUBTITLE, style.opening_subtitle, self.section.subtitle, 0),
        )
        return tuple(self._text(role, how, text, level) for role, how, text, level in lines if how and text)

    def _text(self, role: Role, style: TextStyle, text: str, level: int = 0, url: str | None = None) -> TextItem:
        element = self.order.next(self.section.id, role, level)
        return TextItem(element, self.section.span, style, (TextRun(text, url=url),), is_first=True)

    def _articles(self) -> tuple[ArticleFlow, ...]:
        style = self.kind.style
        articles = tuple(
            ArticleBuilder(self.spec, style.first if index == 0 else style.others, self.order).build(article)
            for index, article in enumerate(self.section.articles)
        )
        if self.section.qr and articles:
            last = articles[-1]
            return (*articles[:-1], replace(last, body=(*last.body, self._qr_panel(self.section.qr))))
        return articles

    def _table(self) -> tuple[ArticleFlow, ...]:
        section = self.section
        if not section.documents and not section.activities:
            return ()
        style = self.kind.style.first
        head: list[TextItem] = []
        if section.subtitle:
            head.append(self._text(Role.SECTION_SUBTITLE, style.kicker, section.subtitle))
        head.append(self._text(Role.SECTION_TITLE, style.title, section.title, 1))
        is_register = self.kind.content is ContentKind.DOCUMENTS
        build = build_register if is_register else build_dated_list
        body: list[BodyItem] = [build(section, self.kind, self.spec, self.order)]
        if section.qr:
            body.append(self._qr_panel(section.qr))
        rows = [f"{row.number} {row.title}" for row in section.documents] + [row.text for row in section.activities]
        return (
            ArticleFlow(
                key=section.id,
                title=section.title,
                head=tuple(head),
                body=tuple(body),
                words=sum(len(row.split()) for row in rows),
                element=head[-1].element,
                span=section.span,
            ),
        )

    def _qr_panel(self, address: str) -> QrItem:
        style = self.spec.panel_qr
        element = self.order.next(self.section.id, Role.QR)
        heading = self._text(Role.QR_NOTE, style.note_heading, self.spec.labels.documents_qr_heading)
        note = self.section.qr_note
        notes = [self._text(Role.QR_NOTE, style.note, note)] if note else []
        notes.append(self._text(Role.QR_NOTE, style.note, printed_address(address), url=address))
        return QrItem(
            element,
            self.section.span,
            style,
            address,
            alt=self.spec.labels.qr_alternative.format(address=address),
            notes=(heading, *notes),
        )

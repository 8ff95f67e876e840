"""An article of the model becomes one band: what stands over all columns, and what runs in them."""

from dataclasses import dataclass, replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.blocks import BlockFlow
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import ArticleFlow, BodyItem, BoxItem, FigureItem, QrItem, Role, TextItem
from bantin_cli.flow.labels import labelled, printed_address
from bantin_cli.flow.words import count_words
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Article, Source
from bantin_cli.styles.spec import ArticleStyle, Hero, LayoutSpec, TextStyle


@dataclass(frozen=True, slots=True)
class _HeadLine:
    """What stands above an article, with its style over all columns and in one; level 2 for the title."""

    role: Role
    text: str
    style: TextStyle
    narrow: TextStyle | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class ArticleBuilder:
    """Builds the flow of articles in one style."""

    spec: LayoutSpec
    style: ArticleStyle
    order: ReadingOrder

    def build(self, article: Article) -> ArticleFlow:
        """Return the article as a band."""
        style = self.style
        lines = tuple(
            line
            for line in (
                _HeadLine(Role.KICKER, article.kicker, style.kicker, style.narrow_kicker),
                _HeadLine(Role.TITLE, article.title, style.title, style.narrow_title, level=2),
                _HeadLine(Role.LEAD, article.lead, style.lead, style.narrow_lead),
                _HeadLine(Role.AUTHOR, article.author, style.author, style.author),
            )
            if line.text
        )
        head = tuple(self._head(article, line) for line in lines)
        blocks = BlockFlow(self.spec, self.style, self.order, article.key)
        body = _with_end_mark(self._with_hero(blocks.build(article.blocks)))
        tail: list[BodyItem] = []
        if article.source:
            tail.append(self._source(article, article.source))
        if article.qr:
            tail.append(self._qr(article, article.qr))
        title = next((item for item in head if item.element.role is Role.TITLE), None)
        return ArticleFlow(
            key=article.key,
            title=article.title,
            language=article.language,
            head=head,
            body=(*body, *tail),
            words=count_words(article),
            element=title.element if title else self.order.next(article.key, Role.TITLE, 2),
            span=article.span,
            narrow_head=tuple(
                replace(item, style=line.narrow)
                for item, line in zip(head, lines, strict=True)
                if line.narrow is not None and style.narrow_title is not None
            ),
        )

    def _with_hero(self, body: tuple[BodyItem, ...]) -> tuple[BodyItem, ...]:
        """Say where a picture that comes before any text may stand: as its author says, else as the style does."""
        first = body[0] if body else None
        if not isinstance(first, FigureItem) or first.width not in (None, FigureWidth.PAGE):
            return body
        asks_for_page = first.width is FigureWidth.PAGE and self.style.hero is Hero.COLUMN
        hero = Hero.PAGE if asks_for_page else self.style.hero
        return body if hero is Hero.COLUMN else (replace(first, hero=hero), *body[1:])

    def _head(self, article: Article, line: "_HeadLine") -> TextItem:
        element = self.order.next(article.key, line.role, line.level)
        run = TextRun(line.text, language=article.language)
        return TextItem(element, article.span, line.style, (run,), is_first=True)

    def _source(self, article: Article, source: Source) -> TextItem:
        text = labelled(self.spec.labels.source, source.name)
        element = self.order.next(article.key, Role.SOURCE)
        return TextItem(element, article.span, self.style.source, (TextRun(text, url=source.url),), is_first=True)

    def _qr(self, article: Article, address: str) -> QrItem:
        style = self.spec.qr
        element = self.order.next(article.key, Role.QR)
        return QrItem(
            element=element,
            span=article.span,
            style=style,
            url=address,
            alt=self.spec.labels.qr_alternative.format(address=address),
            notes=(
                self._note(article.key, article.span, style.note_heading, TextRun(self.spec.labels.qr_note)),
                self._note(article.key, article.span, style.note, TextRun(printed_address(address), url=address)),
            ),
        )

    def _note(self, owner: str, span: SourceSpan, style: TextStyle, run: TextRun) -> TextItem:
        return TextItem(self.order.next(owner, Role.QR_NOTE), span, style, (run,), is_first=True)


def _with_end_mark(body: tuple[BodyItem, ...]) -> tuple[BodyItem, ...]:
    """Let the article's last text carry the end mark.

    A picture, table or box that closes the article stands behind it. Only where a heading leads to what closes, or
    where there is no running text at all, the last line of the last callout carries the mark.
    """
    texts = [index for index, item in enumerate(body) if isinstance(item, TextItem)]
    last = texts[-1] if texts else -1
    if last < 0 or body[last].element.role is Role.HEADING:
        boxes = [index for index, item in enumerate(body) if isinstance(item, BoxItem) and item.items]
        last = max(last, boxes[-1] if boxes else -1)
    return body if last < 0 else (*body[:last], _ending(body[last]), *body[last + 1 :])


def _ending(item: BodyItem) -> BodyItem:
    """Return the item with the end mark after its last word."""
    if isinstance(item, BoxItem):
        return replace(item, items=(*item.items[:-1], replace(item.items[-1], ends_article=True)))
    return replace(item, ends_article=True) if isinstance(item, TextItem) else item

"""All paragraphs of a flow in reading order."""

from collections.abc import Iterable, Iterator

from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    Flow,
    PageFlow,
    PageItem,
    PageReference,
    PullQuoteItem,
    QrItem,
    SectionFlow,
    TableItem,
    TextItem,
)


def text_items(flow: Flow) -> Iterator[TextItem]:
    """Yield every paragraph that is written, in the order in which it is written."""
    for page in flow.before:
        yield from _page_items(page)
    for section in flow.sections:
        yield from _section_items(section)
    for page in flow.after:
        yield from _page_items(page)


def _page_items(page: PageFlow) -> Iterator[TextItem]:
    for _, items in page.slots:
        for item in items:
            yield from _of_item(item)


def _section_items(section: SectionFlow) -> Iterator[TextItem]:
    yield from section.opening
    for article in section.articles:
        yield from article.head
        for item in article.body:
            yield from _of_item(item)


def _of_item(item: BodyItem | PageItem) -> Iterator[TextItem]:
    match item:
        case TextItem():
            yield item
        case PageReference():
            yield item.text
        case FigureItem():
            yield from _present(item.caption)
        case TableItem():
            for row in (item.header, *item.rows):
                for cell in row:
                    yield from cell.items
        case BoxItem():
            yield from _present(item.heading)
            yield from item.items
        case PullQuoteItem():
            yield item.text
            yield from _present(item.attribution)
        case QrItem():
            yield from item.notes


def _present(item: TextItem | None) -> Iterable[TextItem]:
    return () if item is None else (item,)

"""Every piece of text of a flow, with the style that it is set in."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    Flow,
    NumbersItem,
    PageFlow,
    PageItem,
    PageReference,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    TableItem,
    TextItem,
)


def text_items(flow: Flow) -> Iterator[TextItem]:
    """Yield the text items of pages and sections, in reading order."""
    yield from _of_pages(flow.before)
    for section in flow.sections:
        yield from section.opening
        for article in section.articles:
            yield from article.head
            for item in article.body:
                yield from _of_item(item)
    yield from _of_pages(flow.after)


def _of_pages(pages: tuple[PageFlow, ...]) -> Iterator[TextItem]:
    for page in pages:
        for _, items in page.slots:
            for item in items:
                yield from _of_item(item)


def _of_item(item: BodyItem | PageItem) -> Iterator[TextItem]:
    match item:
        case TextItem():
            yield item
        case PageReference():
            yield item.text
        case FigureItem():
            yield from _present(item.caption)
        case PictureGroupItem():
            yield from (
                *(caption for one in item.figures for caption in _present(one.caption)),
                *_present(item.caption),
            )
        case TableItem():
            for row in (item.header, *item.rows):
                for cell in row:
                    yield from cell.items
        case QrItem():
            yield from item.notes
        case _:
            yield from _of_box(item)


def _of_box(item: BoxItem | NumbersItem | PullQuoteItem) -> Iterator[TextItem]:
    match item:
        case BoxItem():
            yield from (*_present(item.heading), *item.items)
        case NumbersItem():
            yield from (*_present(item.heading), *(text for entry in item.entries for text in entry))
        case PullQuoteItem():
            yield from (item.text, *_present(item.attribution))
        case _:
            assert_never(item)


def _present(item: TextItem | None) -> Iterable[TextItem]:
    return () if item is None else (item,)

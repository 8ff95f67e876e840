"""What runs in an article: texts, pictures, tables, boxes, QR codes."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    TableItem,
    TextItem,
)
from bantin_cli.flow.structure.nodes import HEADINGS, Numbering, StructureNode, Tag
from bantin_cli.flow.structure.tables import table_node
from bantin_cli.flow.structure.texts import leaf, text_node, text_nodes
from bantin_cli.model.inlines import plain_text


def body_nodes(items: Sequence[BodyItem]) -> Iterator[StructureNode]:
    """Yield the nodes of what follows one another in an article."""
    for is_text, group in groupby(items, key=lambda item: isinstance(item, TextItem)):
        if is_text:
            yield from text_nodes([item for item in group if isinstance(item, TextItem)])
        else:
            for item in group:
                yield from _nodes(item)


def _nodes(item: BodyItem) -> Iterator[StructureNode]:
    match item:
        case TextItem():
            yield text_node(item)
        case FigureItem():
            yield from figure_nodes(item)
        case PictureGroupItem():
            yield _picture_group(item)
        case TableItem():
            yield table_node(item)
        case BoxItem():
            yield box_node(item)
        case NumbersItem():
            yield _numbers(item)
        case PullQuoteItem():
            texts = (item.text, item.attribution) if item.attribution else (item.text,)
            yield StructureNode(Tag.BLOCK_QUOTE, tuple(leaf(text, Tag.PARAGRAPH) for text in texts))
        case QrItem():
            yield code_node(item)
        case _:
            assert_never(item)


def figure_nodes(item: FigureItem) -> Iterator[StructureNode]:
    """Yield a picture with its caption; one without alternative text decorates, and has no node."""
    figure = StructureNode(Tag.FIGURE, element=item.element, span=item.span, alt=item.alt)
    if item.alt and item.caption:
        yield StructureNode(Tag.DIVISION, (figure, text_node(item.caption)))
    elif item.alt:
        yield figure
    elif item.caption:
        yield leaf(item.caption, Tag.PARAGRAPH)


def _picture_group(item: PictureGroupItem) -> StructureNode:
    figures = [node for figure in item.figures for node in figure_nodes(figure)]
    caption = (text_node(item.caption),) if item.caption else ()
    return StructureNode(Tag.DIVISION, (*figures, *caption))


def box_node(item: BoxItem, level: int = 3) -> StructureNode:
    """Return a box as a section of its own: PDF 1.7 has no type for what stands aside.

    Args:
        item: the box.
        level: of its heading: one below the title of the article that it stands in.
    """
    heading = (leaf(item.heading, HEADINGS[level - 1]),) if item.heading else ()
    title = plain_text(item.heading.runs) if item.heading else ""
    return StructureNode(Tag.SECTION, (*heading, *text_nodes(item.items, has_drawn_bullets=True)), title=title)


def _numbers(item: NumbersItem) -> StructureNode:
    heading = (text_node(item.heading),) if item.heading else ()
    entries = tuple(
        StructureNode(
            Tag.LIST_ITEM,
            (leaf(number, Tag.LABEL), StructureNode(Tag.LIST_BODY, (leaf(text, Tag.PARAGRAPH),))),
        )
        for number, text in item.entries
    )
    title = plain_text(item.heading.runs) if item.heading else ""
    numbers = StructureNode(Tag.LIST, entries, numbering=Numbering.NONE)
    return StructureNode(Tag.SECTION, (*heading, numbers), title=title)


def code_node(item: QrItem) -> StructureNode:
    """Return a QR code, a picture whose link leads where the code does, with the words beside it."""
    figure = StructureNode(Tag.FIGURE, element=item.element, span=item.span, alt=item.alt, url=item.url)
    return StructureNode(Tag.DIVISION, (figure, *text_nodes(item.notes))) if item.notes else figure

"""Pages of their own design: the bulletin's name, the contents, what an imprint and a contact footer say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bantin_cli.flow.items import FigureItem, PageFlow, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.flow.structure.body import code_node, figure_nodes
from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.flow.structure.texts import leaf, text_node, text_nodes

_CONTENTS = (Role.CONTENTS_SECTION, Role.CONTENTS_ENTRY)


def page_node(page: PageFlow, *, is_front: bool) -> StructureNode:
    """Return a page of its own design as a section, its slots in the layout's order.

    Args:
        page: the page.
        is_front: the bulletin's name on it is the title of the whole.
    """
    children = (node for _, items in page.slots for node in _slot(items, is_front=is_front))
    return StructureNode(Tag.SECTION, tuple(children))


def _slot(items: Sequence[PageItem], *, is_front: bool) -> Iterator[StructureNode]:
    for kind, group in groupby(items, key=_kind):
        if kind == "contents":
            yield _contents(list(group))
        elif kind == "masthead":
            *before, name = (item for item in group if isinstance(item, TextItem))
            yield from (leaf(item, Tag.PARAGRAPH) for item in before)
            yield leaf(name, Tag.H1 if is_front else Tag.PARAGRAPH)
        elif kind == "text":
            yield from text_nodes([item for item in group if isinstance(item, TextItem)])
        else:
            for item in group:
                yield from _nodes(item)


def _kind(item: PageItem) -> str:
    """Return what an item forms together with its neighbours."""
    if isinstance(item, TextItem | PageReference):
        text = item if isinstance(item, TextItem) else item.text
        if text.element.role in _CONTENTS:
            return "contents"
        if text.element.role is Role.MASTHEAD:
            return "masthead"
    return "text" if isinstance(item, TextItem) else "other"


def _nodes(item: PageItem) -> Iterator[StructureNode]:
    match item:
        case TextItem():
            yield text_node(item)
        case PageReference():
            yield _referring(item, Tag.PARAGRAPH)
        case QrItem():
            yield code_node(item)
        case FigureItem():
            yield from figure_nodes(item)


def _referring(item: PageReference, tag: Tag) -> StructureNode:
    return replace(leaf(item.text, tag), page=item.page)


def _contents(items: list[PageItem]) -> StructureNode:
    """Return the contents: an entry for each section, with a table of its articles."""
    entries: list[StructureNode] = []
    heading: TextItem | None = None
    under: list[StructureNode] = []

    def close() -> None:
        if heading is not None:
            table = (StructureNode(Tag.CONTENTS, tuple(under)),) if under else ()
            entries.append(StructureNode(Tag.CONTENTS_ENTRY, (leaf(heading, Tag.PARAGRAPH), *table)))

    for item in items:
        if isinstance(item, TextItem):
            close()
            heading, under = item, []
        elif isinstance(item, PageReference):
            entry = StructureNode(Tag.CONTENTS_ENTRY, (_referring(item, Tag.REFERENCE),))
            if item.text.element.role is Role.CONTENTS_SECTION:
                close()
                heading, under = None, []
            (entries if heading is None else under).append(entry)
    close()
    return StructureNode(Tag.CONTENTS, tuple(entries))

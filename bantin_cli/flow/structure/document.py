"""The whole tree, from the flow: never from where things fell on pages."""

from collections.abc import Container, Iterator
from dataclasses import replace

from bantin_cli.flow.items import ArticleFlow, BoxItem, Flow, QrItem, SectionFlow
from bantin_cli.flow.structure.body import body_nodes, box_node, code_node
from bantin_cli.flow.structure.front import page_node
from bantin_cli.flow.structure.nodes import HEADINGS, StructureNode, Tag
from bantin_cli.flow.structure.texts import text_nodes


def build_structure(flow: Flow, shown: Container[int]) -> StructureNode:
    """Return the structure tree of an issue.

    Headings skip no level (ISO 14289-1, 7.4.2): one that would is raised.

    Args:
        flow: everything that may be printed.
        shown: places in the reading order of what was printed: of several notices for a section's foot, one is.
    """
    before = (page_node(page, is_front=True) for page in flow.before)
    sections = (_section(section, shown) for section in flow.sections)
    after = (page_node(page, is_front=False) for page in flow.after)
    return _Levels().sound(StructureNode(Tag.DOCUMENT, (*before, *sections, *after)))


def _section(section: SectionFlow, shown: Container[int]) -> StructureNode:
    children: list[StructureNode] = list(text_nodes(section.opening))
    if section.is_named_by_running_head:
        title = StructureNode(
            Tag.H1, element=section.element, text=section.running_head, span=section.span, is_recast=True
        )
        children.append(title)
    for article in section.articles:
        is_section = article.key == section.id
        children += _article_parts(article) if is_section else [_article(article)]
    for filler in section.fillers:
        if any(node.element and node.element.order in shown for node in _filler(filler).walk()):
            children.append(_filler(filler))
    return StructureNode(Tag.SECTION, tuple(children), title=section.title)


def _article(article: ArticleFlow) -> StructureNode:
    return StructureNode(
        Tag.ARTICLE, tuple(_article_parts(article)), span=article.span, title=article.title, language=article.language
    )


def _article_parts(article: ArticleFlow) -> Iterator[StructureNode]:
    yield from text_nodes(article.head)
    yield from body_nodes(article.body)


def _filler(filler: BoxItem | QrItem) -> StructureNode:
    return box_node(filler, level=2) if isinstance(filler, BoxItem) else code_node(filler)


class _Levels:
    """Raises headings that skip a level, in reading order."""

    def __init__(self) -> None:
        self._last = 0

    def sound(self, node: StructureNode) -> StructureNode:
        tag = node.tag
        if tag in HEADINGS:
            self._last = min(HEADINGS.index(tag) + 1, self._last + 1)
            tag = HEADINGS[self._last - 1]
        return replace(node, tag=tag, children=tuple(map(self.sound, node.children)))

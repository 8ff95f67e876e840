"""Texts and what they form together: paragraphs, headings, nested lists, quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bantin_cli.flow.items import Role, TextItem
from bantin_cli.flow.structure.nodes import HEADINGS, Numbering, Part, StructureNode, Tag
from bantin_cli.model.inlines import capital_letters, plain_text

_LISTED = (Role.LIST_ITEM, Role.QR_GUIDE_STEP)
_LEVELS = {
    Role.CONTENTS_HEADING: 1,
    Role.QR_GUIDE_HEADING: 1,
    Role.CONTACT_HEADING: 1,
    Role.NUMBERS_TITLE: 3,
}
"""Levels of headings whose element does not say its own."""

_TAGS = {
    Role.SECTION_TITLE: Tag.H1,
    Role.TITLE: Tag.H2,
    Role.HEADING: Tag.H4,
    Role.CAPTION: Tag.CAPTION,
    Role.SOURCE: Tag.NOTE,
}


def text_nodes(items: Sequence[TextItem], *, has_drawn_bullets: bool = False) -> Iterator[StructureNode]:
    """Yield the nodes of texts that follow one another; entries of a list and lines of a quotation stand together.

    Args:
        items: in reading order.
        has_drawn_bullets: bullets of lists are drawn, as in boxes, and no text.
    """
    for role, group in groupby(items, key=lambda item: item.element.role):
        if role in _LISTED:
            yield from _Lists(has_drawn_bullets).build(list(group), 1)
        elif role is Role.QUOTE:
            yield StructureNode(Tag.BLOCK_QUOTE, tuple(map(text_node, group)))
        else:
            yield from map(text_node, group)


def text_node(item: TextItem) -> StructureNode:
    """Return the node of one text."""
    return leaf(item, _tag(item))


def leaf(item: TextItem, tag: Tag, part: Part = Part.WHOLE) -> StructureNode:
    """Return a node for the words of one text."""
    text = item.marker if part is Part.LABEL else plain_text(item.runs)
    return StructureNode(
        tag,
        element=item.element,
        part=part,
        text=text,
        span=item.span,
        is_recast=item.style.capitals and part is not Part.LABEL and text != capital_letters(text),
        identifier=f"note-{item.element.order}" if tag is Tag.NOTE else "",
    )


def _tag(item: TextItem) -> Tag:
    role = item.element.role
    level = item.element.level or _LEVELS.get(role, 0)
    if level and role not in _LISTED:
        return HEADINGS[min(level, len(HEADINGS)) - 1]
    return _TAGS.get(role, Tag.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class _Lists:
    """Makes nested lists of entries that follow one another.

    Attributes:
        has_drawn_bullets: bullets are drawn and no text: their entries have no label.
    """

    has_drawn_bullets: bool

    def build(self, items: list[TextItem], depth: int) -> Iterator[StructureNode]:
        """Yield lists of entries of this depth and below; one that is marked otherwise is a list of its own."""
        entries = _split(items, depth)
        for numbering, group in groupby(entries, key=lambda entry: _numbering(entry[0], depth)):
            yield StructureNode(Tag.LIST, tuple(self._entry(entry, depth) for entry in group), numbering=numbering)

    def _entry(self, items: list[TextItem], depth: int) -> StructureNode:
        """Return one entry: its marker, its paragraphs, and the lists inside it."""
        first = items[0]
        has_label = _marks(first, depth) and not (self.has_drawn_bullets and first.has_bullet)
        label = (leaf(first, Tag.LABEL, Part.LABEL),) if has_label else ()
        body: list[StructureNode] = []
        for is_deeper, group in groupby(items, key=lambda item: _depth(item) > depth):
            if is_deeper:
                body += self.build(list(group), depth + 1)
            else:
                body += (leaf(item, Tag.PARAGRAPH, Part.TEXT) for item in group)
        return StructureNode(Tag.LIST_ITEM, (*label, StructureNode(Tag.LIST_BODY, tuple(body))))


def _split(items: list[TextItem], depth: int) -> list[list[TextItem]]:
    """Part items into entries of this depth, each with all that belongs to it."""
    entries: list[list[TextItem]] = []
    for item in items:
        if not entries or _marks(item, depth):
            entries.append([])
        entries[-1].append(item)
    return entries


def _depth(item: TextItem) -> int:
    return max(1, item.element.level)


def _marks(item: TextItem, depth: int) -> bool:
    """Tell whether an item begins an entry of this depth; the marker of a deeper one belongs to the list inside."""
    return bool(item.marker) and _depth(item) <= depth


def _numbering(item: TextItem, depth: int) -> Numbering:
    if not _marks(item, depth):
        return Numbering.NONE
    return Numbering.DECIMAL if item.marker[0].isdigit() else Numbering.DISC

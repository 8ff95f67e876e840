"""The blocks of a body become styled items."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import (
    BULLET,
    BodyItem,
    BoxItem,
    Role,
    TextItem,
)
from bantin_cli.flow.parts import PartFlow
from bantin_cli.flow.tables import build_table
from bantin_cli.model.blocks import (
    Block,
    Callout,
    Figure,
    Heading,
    ListBlock,
    Numbers,
    Paragraph,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
)
from bantin_cli.styles.spec import ArticleStyle, LayoutSpec, TextStyle
from bantin_cli.units import Pt

_BULLETS = (BULLET, "–")


@dataclass(frozen=True, slots=True)
class BlockFlow:
    """Turns the blocks of one article into items.

    Attributes:
        owner: the article's key.
    """

    spec: LayoutSpec
    style: ArticleStyle
    order: ReadingOrder
    owner: str

    def build(self, blocks: Iterable[Block]) -> tuple[BodyItem, ...]:
        """Return the items of the blocks, in order."""
        items: list[BodyItem] = []
        has_text = False
        for block in blocks:
            follows_text = bool(items) and _is_running_text(items[-1])
            if isinstance(block, Paragraph):
                style = self.style.body if has_text else self.style.first
                element = self.order.next(self.owner, Role.PARAGRAPH)
                items.append(TextItem(element, block.span, style, block.runs, is_first=not follows_text))
                has_text = True
            else:
                items.extend(self._block(block))
        return tuple(items)

    @property
    def _parts(self) -> PartFlow:
        return PartFlow(self.spec, self.order, self.owner)

    def _block(self, block: Block) -> Iterable[BodyItem]:
        match block:
            case Paragraph():
                return (self._parts.text(Role.PARAGRAPH, block.span, self.style.body, block.runs),)
            case Heading():
                return (self._heading(block),)
            case ListBlock():
                return self._list(block, _Entry(self.style.list, self.style.list_indent, Role.LIST_ITEM))
            case Quote():
                return self._quote(block)
            case Figure():
                return (self._parts.figure(block),)
            case Table():
                return (build_table(block, self.spec, self.order, self.owner),)
            case PictureGroup():
                return (self._parts.picture_group(block),)
            case _:
                return self._box(block)

    def _box(self, block: Callout | PullQuote | Numbers) -> Iterable[BodyItem]:
        match block:
            case Callout():
                return self._callout(block)
            case PullQuote():
                return (self._parts.pull_quote(block),)
            case Numbers():
                return (self._parts.numbers(block),)
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> TextItem:
        depth = max(0, min(heading.level - 2, len(self.style.subheads) - 1))
        element = self.order.next(self.owner, Role.HEADING, heading.level + 1)
        return TextItem(element, heading.span, self.style.subheads[depth], heading.runs, is_first=True)

    def _list(self, block: ListBlock, entry: "_Entry") -> list[BodyItem]:
        items: list[BodyItem] = []
        for index, item in enumerate(block.items):
            marker = _BULLETS[(entry.depth - 1) % 2] if block.start is None else f"{block.start + index}."
            for child in item.blocks:
                if isinstance(child, Paragraph):
                    element = self.order.next(self.owner, entry.role, entry.depth)
                    indent = entry.indent * entry.depth
                    items.append(
                        TextItem(
                            element, child.span, entry.style, child.runs, marker=marker, indent=indent, is_first=True
                        )
                    )
                    marker = ""
                elif isinstance(child, ListBlock):
                    items.extend(self._list(child, entry.deeper()))
                else:
                    items.extend(self._block(child))
        return items

    def _quote(self, quote: Quote) -> list[BodyItem]:
        items: list[BodyItem] = []
        for child in quote.blocks:
            if isinstance(child, Paragraph):
                item = self._parts.text(Role.QUOTE, child.span, self.style.quote, child.runs)
                items.append(replace(item, indent=self.style.list_indent))
            else:
                items.extend(self._block(child))
        return items

    def _callout(self, callout: Callout) -> list[BodyItem]:
        box = self.spec.box
        element = self.order.next(self.owner, Role.CALLOUT)
        heading = (
            self._parts.text(Role.CALLOUT_TITLE, callout.span, box.heading, callout.title) if callout.title else None
        )
        inside: list[TextItem] = []
        beside: list[BodyItem] = []
        # What a box cannot hold stands behind it, and is numbered after all that the box holds.
        for block in sorted(callout.blocks, key=_stands_behind):
            for item in self._boxed(block):
                (inside if isinstance(item, TextItem) else beside).append(item)  # type: ignore[arg-type]
        return [BoxItem(element, callout.span, box, heading, tuple(inside), callout.spans), *beside]

    def _boxed(self, block: Block) -> Iterable[BodyItem]:
        box = self.spec.box
        match block:
            case Paragraph():
                return (self._parts.text(Role.PARAGRAPH, block.span, box.body, block.runs),)
            case Heading():
                return (self._parts.text(Role.HEADING, block.span, box.heading, block.runs),)
            case ListBlock():
                return self._list(block, _Entry(box.body, box.list_indent, Role.LIST_ITEM))
            case Quote():
                return tuple(item for child in block.blocks for item in self._boxed(child))
            case _:
                return self._block(block)


@dataclass(frozen=True, slots=True)
class _Entry:
    """How list entries are set at some depth."""

    style: TextStyle
    indent: Pt
    role: Role
    depth: int = 1

    def deeper(self) -> "_Entry":
        return replace(self, depth=self.depth + 1)


def _stands_behind(block: Block) -> bool:
    return isinstance(block, Figure | Table | Callout | PullQuote | PictureGroup | Numbers)


def _is_running_text(item: BodyItem) -> bool:
    """Tell whether a paragraph after `item` is indented: after text it is, after a heading or a box it is not."""
    return isinstance(item, TextItem) and item.element.role in (Role.PARAGRAPH, Role.LIST_ITEM)

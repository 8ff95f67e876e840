"""Containers, ``::: name {attributes} title`` … ``:::``, to block nodes. Codes: BT170 to BT178.

A container whose content is not what its kind holds is a finding, and its content is kept in a form that can be set.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from markdown_it.token import Token

from bantin_cli.sources.attributes import parse_attributes
from bantin_cli.sources.codes_markdown_containers import (
    BAD_CONTAINER_ATTRIBUTE,
    CONTAINER_ATTRIBUTES_NOT_UNDERSTOOD,
    NUMBER_MISSING,
    NUMBERS_COUNT,
    PICTURE_COUNT,
    PICTURE_WIDTH_IN_GROUP,
    TEXT_BESIDE_NUMBERS,
    TEXT_BESIDE_PICTURES,
    UNKNOWN_CONTAINER_ATTRIBUTE,
)
from bantin_cli.sources.markdown_inlines import join_runs
from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    ImageNode,
    ItemNode,
    ListNode,
    NumberNode,
    NumbersNode,
    ParagraphNode,
    PictureGroupNode,
    RunNode,
)
from bantin_cli.sources.markdown_source import MarkdownSource

_WIDTHS = ("column", "page")
_WITH_WIDTH = ("callout", "pictures", "numbers")
_PICTURES = range(2, 4)
_NUMBERS = range(2, 7)
_JOINT = re.compile(r"^\s*[:–—](?=\s)")
"""A sign between number and words, which the layout parts."""


def read_container(
    opening: Token, title: tuple[RunNode, ...], blocks: Sequence[BlockNode], source: MarkdownSource
) -> list[BlockNode]:
    """Make the nodes of a container of a known kind.

    Args:
        opening: the container's first token.
        title: what stands behind its name and attributes.
        blocks: its content; pictures right inside it only in a group of pictures.
        source: the text; takes the findings.
    """
    kind, line = str(opening.meta["name"]), source.line_of(opening)
    width = _read_width(opening, kind, source)
    if kind == "pictures":
        return _picture_group(PictureGroupNode(title, (), line, width), blocks, source)
    if kind == "numbers":
        return _numbers(NumbersNode(title, (), line, width), blocks, source)
    name: Literal["callout", "pullquote"] = "callout" if kind == "callout" else "pullquote"
    return [ContainerNode(name, title, tuple(blocks), line, width)] if title or blocks else []


def _read_width(opening: Token, kind: str, source: MarkdownSource) -> str | None:
    line = source.line_of(opening)
    pairs, rest = parse_attributes(opening.meta.get("attributes", ""))
    rest = rest or opening.meta.get("broken", "")
    if rest:
        source.find(CONTAINER_ATTRIBUTES_NOT_UNDERSTOOD, line, text=rest)
    width: str | None = None
    for name, value in pairs:
        if name != "width" or kind not in _WITH_WIDTH:
            source.find(UNKNOWN_CONTAINER_ATTRIBUTE, line, kind=kind, name=name)
        elif value not in _WIDTHS:
            source.find(BAD_CONTAINER_ATTRIBUTE, line, value=value)
        else:
            width = value
    return width


def _picture_group(group: PictureGroupNode, blocks: Sequence[BlockNode], source: MarkdownSource) -> list[BlockNode]:
    pictures = tuple(block for block in blocks if isinstance(block, ImageNode))
    others = [block for block in blocks if not isinstance(block, ImageNode)]
    if others:
        source.find(TEXT_BESIDE_PICTURES, others[0].line)
    if len(pictures) not in _PICTURES:
        source.find(PICTURE_COUNT, group.line, count=len(pictures))
        return [*pictures, *_as_paragraph(group.caption, group.line), *others]
    for picture in pictures:
        if picture.width is not None:
            source.find(PICTURE_WIDTH_IN_GROUP, picture.line, path=picture.target)
    return [PictureGroupNode(group.caption, pictures, group.line, group.width), *others]


def _numbers(box: NumbersNode, blocks: Sequence[BlockNode], source: MarkdownSource) -> list[BlockNode]:
    items = [item for block in blocks if isinstance(block, ListNode) for item in block.items]
    others = [block for block in blocks if not isinstance(block, ListNode)]
    entries = [_entry(item) for item in items]
    for item, entry in zip(items, entries, strict=True):
        if entry is None:
            source.find(NUMBER_MISSING, item.line)
    if len(items) not in _NUMBERS:
        source.find(NUMBERS_COUNT, box.line, count=len(items))
    elif None not in entries:
        if others:
            source.find(TEXT_BESIDE_NUMBERS, others[0].line)
        kept = tuple(entry for entry in entries if entry is not None)
        return [NumbersNode(box.title, kept, box.line, box.width), *others]
    return [ContainerNode("callout", box.title, tuple(blocks), box.line, box.width)] if box.title or blocks else []


def _entry(item: ItemNode) -> NumberNode | None:
    """Return an entry parted into its number and its words, None when it is not one number and one line of words."""
    if len(item.blocks) != 1 or not isinstance(item.blocks[0], ParagraphNode):
        return None
    runs = item.blocks[0].runs
    count = next((index for index, run in enumerate(runs) if not run.strong), len(runs))
    figure = join_runs(tuple(replace(run, strong=False) for run in runs[:count]))
    text = [
        replace(run, text=_JOINT.sub("", run.text)) if index == 0 else run for index, run in enumerate(runs[count:])
    ]
    words = join_runs(text)
    if not words or not any(letter.isdigit() for run in figure for letter in run.text):
        return None
    return NumberNode(figure, words, item.line)


def _as_paragraph(runs: tuple[RunNode, ...], line: int) -> list[BlockNode]:
    return [ParagraphNode(runs, line)] if runs else []

"""The words of Markdown blocks, however they are nested."""

import re
from collections.abc import Iterable, Iterator

from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    HeadingNode,
    ImageNode,
    ListNode,
    NumbersNode,
    ParagraphNode,
    PictureGroupNode,
    QuoteNode,
    RunNode,
    TableNode,
)


def texts_of(blocks: Iterable[BlockNode]) -> Iterator[str]:
    """The text of each block, and of the blocks inside it, in the order of the source."""
    for block in blocks:
        match block:
            case ParagraphNode() | HeadingNode():
                yield "".join(run.text for run in block.runs)
            case ListNode():
                for item in block.items:
                    yield from texts_of(item.blocks)
            case QuoteNode():
                yield from texts_of(block.blocks)
            case ContainerNode():
                yield "".join(run.text for run in block.title)
                yield from texts_of(block.blocks)
            case TableNode():
                yield from (
                    "".join(run.text for run in cell) for row in (block.header, *block.rows) for cell in row.cells
                )
            case PictureGroupNode() | NumbersNode():
                yield from _of_group(block)
            case ImageNode():
                yield block.alt


def _of_group(block: PictureGroupNode | NumbersNode) -> Iterator[str]:
    if isinstance(block, PictureGroupNode):
        yield from texts_of(block.pictures)
        yield "".join(run.text for run in block.caption)
        return
    yield "".join(run.text for run in block.title)
    for entry in block.entries:
        yield "".join(run.text for run in (*entry.figure, RunNode(" "), *entry.text))


def words_of(blocks: Iterable[BlockNode]) -> list[str]:
    """The words of blocks, in order."""
    return re.findall(r"\w+", " ".join(texts_of(blocks)))

"""The blocks of a Markdown text as written; `model` makes the document's blocks of them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class RunNode:
    r"""Text with one appearance; a forced line break is ``"\n"``, runs of blanks are one.

    Attributes:
        language: BCP 47 tag of words that are marked with one.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphNode:
    """A paragraph; `line` counts from 1 in the file, here and below."""

    runs: tuple[RunNode, ...]
    line: int


@dataclass(frozen=True, slots=True)
class HeadingNode:
    """A subheading; `level` 2 to 6."""

    level: int
    runs: tuple[RunNode, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ItemNode:
    """An entry of a list."""

    blocks: tuple["BlockNode", ...]
    line: int


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list; `start` is None for bullets."""

    start: int | None
    items: tuple[ItemNode, ...]
    line: int


@dataclass(frozen=True, slots=True)
class QuoteNode:
    """A block quotation."""

    blocks: tuple["BlockNode", ...]
    line: int


@dataclass(frozen=True, slots=True)
class ImageNode:
    """A picture.

    Attributes:
        target: the path as written.
        width: ``column``, ``page`` or ``half``; None when nothing is said.
        focus: x and y, 0 to 1; None when nothing is said.
    """

    target: str
    alt: str
    caption: tuple[RunNode, ...]
    credit: str
    width: str | None
    focus: tuple[float, float] | None
    line: int


@dataclass(frozen=True, slots=True)
class RowNode:
    """A row of a table."""

    cells: tuple[tuple[RunNode, ...], ...]
    line: int


@dataclass(frozen=True, slots=True)
class TableNode:
    """A table; all rows have as many cells as the header. `alignments` are ``left``, ``center``, ``right``."""

    header: RowNode
    rows: tuple[RowNode, ...]
    alignments: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ContainerNode:
    """A callout with its title, or a pull quote with whose it is; `width` as for pictures."""

    kind: Literal["callout", "pullquote"]
    title: tuple[RunNode, ...]
    blocks: tuple["BlockNode", ...]
    line: int
    width: str | None = None


@dataclass(frozen=True, slots=True)
class PictureGroupNode:
    """Two or three pictures side by side; `width` is ``column``, ``page`` or None, here and below."""

    caption: tuple[RunNode, ...]
    pictures: tuple[ImageNode, ...]
    line: int
    width: str | None = None


@dataclass(frozen=True, slots=True)
class NumberNode:
    """An entry of a box of numbers: the number, and what it counts."""

    figure: tuple[RunNode, ...]
    text: tuple[RunNode, ...]
    line: int


@dataclass(frozen=True, slots=True)
class NumbersNode:
    """A box of two to six large numbers."""

    title: tuple[RunNode, ...]
    entries: tuple[NumberNode, ...]
    line: int
    width: str | None = None


BlockNode: TypeAlias = (
    ParagraphNode
    | HeadingNode
    | ListNode
    | QuoteNode
    | ImageNode
    | TableNode
    | ContainerNode
    | PictureGroupNode
    | NumbersNode
)

"""Paragraphs and tables before they become markup, and bands of them with one number of columns."""

import math
from dataclasses import dataclass, replace
from typing import TypeAlias

from bantin_cli.units import Pt
from bantin_cli.writers.docx.markup import twips

SPACER = "Spacer"
"""Id of the style of the paragraph that Word asks for after a table that ends a section or meets another table."""

_UNFILLED = 0.7
"""What a line leaves unfilled on average, in leadings: half a syllable, because words are not broken."""


@dataclass(frozen=True, slots=True)
class Indent:
    """Indents of a paragraph; `first` is negative when the first line hangs."""

    left: Pt = 0.0
    right: Pt = 0.0
    first: Pt = 0.0

    def markup(self) -> str:
        """Return the element ``w:ind``."""
        first = f'w:hanging="{twips(-self.first)}"' if self.first < 0 else f'w:firstLine="{twips(self.first)}"'
        return f'<w:ind w:left="{twips(self.left)}" w:right="{twips(self.right)}" {first}/>'


@dataclass(frozen=True, slots=True)
class Extent:
    """About how much room a paragraph takes; exact places are the word processor's to know.

    Attributes:
        length: of its text in one line.
        leading: of its lines.
        around: white above and below.
        drawn: height of what is drawn in it.
    """

    length: Pt = 0.0
    leading: Pt = 0.0
    around: Pt = 0.0
    drawn: Pt = 0.0

    def height(self, width: Pt) -> Pt:
        """Return the height at a measure."""
        if not self.length:
            return self.around + self.drawn
        filled = max(1.0, width - _UNFILLED * self.leading)
        lines = 1 if self.length <= width else math.ceil(self.length / filled)
        return lines * self.leading + self.around + self.drawn


NO_EXTENT = Extent()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. What is None or empty is left to its style.

    Attributes:
        style_id: of the paragraph style.
        content: markup of its runs, links and bookmarks.
        number: id of the list and level from 0.
        borders, shading, tabs: markup of their elements.
        before, after: white above and below.
        align: OOXML's word for it: ``left``, ``right``, ``center``, ``both``.
        extent: about how large it is.
    """

    style_id: str
    content: str
    keeps_with_next: bool = False
    starts_page: bool = False
    number: tuple[int, int] | None = None
    borders: str = ""
    shading: str = ""
    tabs: str = ""
    before: Pt | None = None
    after: Pt | None = None
    indent: Indent | None = None
    align: str = ""
    extent: Extent = NO_EXTENT

    def height(self, width: Pt) -> Pt:
        """Return about how high it is."""
        return self.extent.height(width)

    def markup(self, section: str = "") -> str:
        """Return the element ``w:p``; `section` holds the properties of a section that ends with the paragraph."""
        # The order of the parts is that of CT_PPr (ECMA-376-1, 17.3.1.26): a schema validator asks for it.
        parts = [f'<w:pStyle w:val="{self.style_id}"/>']
        if self.keeps_with_next:
            parts.append("<w:keepNext/>")
        if self.starts_page:
            parts.append("<w:pageBreakBefore/>")
        if self.number is not None:
            list_id, level = self.number
            parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
        if self.borders:
            parts.append(f"<w:pBdr>{self.borders}</w:pBdr>")
        parts.append(self.shading)
        if self.tabs:
            parts.append(f"<w:tabs>{self.tabs}</w:tabs>")
        parts.append(self._spacing())
        if self.indent is not None:
            parts.append(self.indent.markup())
        if self.align:
            parts.append(f'<w:jc w:val="{self.align}"/>')
        return f"<w:p><w:pPr>{''.join(parts)}{section}</w:pPr>{self.content}</w:p>"

    def _spacing(self) -> str:
        if self.before is None and self.after is None:
            return ""
        before = "" if self.before is None else f' w:before="{twips(self.before)}"'
        after = "" if self.after is None else f' w:after="{twips(self.after)}"'
        return f"<w:spacing{before}{after}/>"


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A finished table.

    Attributes:
        text: the element ``w:tbl``.
        tall: about how high it is.
        above, below: white between the table and its neighbours, which must bring it.
    """

    text: str
    tall: Pt
    above: Pt = 0.0
    below: Pt = 0.0

    def height(self, width: Pt) -> Pt:  # noqa: ARG002
        """Return about how high it is, with its white; its own width was fixed when it was written."""
        return self.tall + self.above + self.below


Block: TypeAlias = Paragraph | TableBlock


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a section: their widths, and the white between two."""

    widths: tuple[Pt, ...]
    gap: Pt

    def markup(self) -> str:
        """Return the element ``w:cols``."""
        if len(set(self.widths)) == 1:
            return f'<w:cols w:num="{len(self.widths)}" w:space="{twips(self.gap)}"/>'
        last = len(self.widths) - 1
        columns = "".join(
            f'<w:col w:w="{twips(width)}" w:space="{twips(self.gap) if index < last else 0}"/>'
            for index, width in enumerate(self.widths)
        )
        gap = twips(self.gap)
        return f'<w:cols w:num="{len(self.widths)}" w:space="{gap}" w:equalWidth="0">{columns}</w:cols>'


@dataclass(frozen=True, slots=True)
class Band:
    """Blocks that stand in the same columns: a section of the Word document.

    Attributes:
        furniture: markup of the references to headers and footers; empty when they stay as before.
        is_bare: no headers and footers at all.
        margins: markup of ``w:pgMar``; empty for the layout's.
        is_head: holds the headline of the text in the next band.
    """

    columns: Columns
    blocks: tuple[Block, ...]
    starts_page: bool = False
    furniture: str = ""
    is_bare: bool = False
    margins: str = ""
    is_head: bool = False

    def on_new_page(self) -> "Band":
        """Return the band as one that begins a page; a hairline that parts it from what stood above goes."""
        first = self.blocks[0] if self.blocks else None
        blocks = self.blocks
        if isinstance(first, Paragraph) and self.is_head:
            blocks = (replace(first, borders="", before=None), *blocks[1:])
        return replace(self, starts_page=True, blocks=blocks)


def settle(blocks: tuple[Block, ...], following: tuple[Block, ...] = ()) -> tuple[Block, ...]:
    """Give tables their white, and a paragraph after each where Word needs one.

    A table has no spacing of its own, so that its neighbours take it over. Word joins two tables that touch, and ends
    a section only in a paragraph.

    Args:
        blocks: of a band or a cell.
        following: blocks of the next band.
    """
    settled: list[Block] = []
    for original in blocks:
        block = original
        previous = settled[-1] if settled else None
        if isinstance(block, TableBlock) and isinstance(previous, Paragraph):
            settled[-1] = replace(previous, after=max(previous.after or 0.0, block.above))
        elif isinstance(block, TableBlock) and isinstance(previous, TableBlock):
            settled.append(_spacer(max(previous.below, block.above)))
        elif isinstance(block, Paragraph) and isinstance(previous, TableBlock):
            block = replace(block, before=max(block.before or 0.0, previous.below))
        settled.append(block)
    end = settled[-1] if settled else None
    if isinstance(end, TableBlock):
        settled.append(_spacer(end.below))
    elif isinstance(end, Paragraph) and following and isinstance(following[0], TableBlock):
        settled[-1] = replace(end, after=max(end.after or 0.0, following[0].above))
    return tuple(settled)


def _spacer(height: Pt) -> Paragraph:
    return Paragraph(SPACER, "", before=max(0.0, height - 1))

"""What the structure tree is made of: the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4), as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.roles import Element


class Tag(StrEnum):
    """A standard structure type, by the name that stands in the file."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    ARTICLE = "Art"
    DIVISION = "Div"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    PARAGRAPH = "P"
    SPAN = "Span"
    LINK = "Link"
    REFERENCE = "Reference"
    NOTE = "Note"
    BLOCK_QUOTE = "BlockQuote"
    FIGURE = "Figure"
    CAPTION = "Caption"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    CONTENTS = "TOC"
    CONTENTS_ENTRY = "TOCI"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    DATA_CELL = "TD"


HEADINGS = (Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6)
"""From the highest level to the lowest."""


class Part(StrEnum):
    """Which of an element's printed words hang on a node."""

    WHOLE = "whole"
    """All: the text, then its page number where it has one."""

    TEXT = "text"
    """Without the marker."""

    LABEL = "label"
    """The marker of a list's entry alone."""


class Scope(StrEnum):
    """Which cells a header cell is for (ISO 32000-1, table 349)."""

    ROW = "Row"
    COLUMN = "Column"


class Numbering(StrEnum):
    """How a list's entries are marked (ISO 32000-1, table 347)."""

    NONE = "None"
    DISC = "Disc"
    DECIMAL = "Decimal"


@dataclass(frozen=True, slots=True)
class StructureNode:
    """One element of the structure tree.

    Attributes:
        children: in reading order.
        element: whose printed words or picture hang on this node; None where only children do.
        part: which of them.
        text: what is read here, as it was written; without the children's.
        span: where it was written.
        title: what readers show for a section, an article or a box.
        alt: of a figure: what it shows.
        url: of a QR code: where the link over it leads.
        language: BCP 47 tag where it differs from the bulletin's.
        is_recast: it is printed otherwise than written, in capitals: `text` is to be read.
        identifier: unique; of a note, or of a header cell that other cells name.
        scope: of a header cell.
        headers: identifiers of the header cells that a cell belongs to.
        numbering: of a list.
        page: printed number of the page that a line of the contents leads to; the number is printed beside `text`.
    """

    tag: Tag
    children: tuple["StructureNode", ...] = ()
    element: Element | None = None
    part: Part = Part.WHOLE
    text: str = ""
    span: SourceSpan | None = None
    title: str = ""
    alt: str = ""
    url: str = ""
    language: str | None = None
    is_recast: bool = False
    identifier: str = ""
    scope: Scope | None = None
    headers: tuple[str, ...] = ()
    numbering: Numbering | None = None
    page: int | None = None

    @property
    def actual_text(self) -> str:
        """What is to be read in place of what is printed, with the page number; empty where both are the same."""
        if not self.is_recast:
            return ""
        number = [] if self.page is None else [str(self.page)]
        return " ".join([*self.text.split(), *number])

    def walk(self) -> Iterator["StructureNode"]:
        """Yield this node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

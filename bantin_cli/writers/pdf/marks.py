"""Marked content of a page: which operators show which element, and what is decoration (ISO 32000-1, 14.6 to 14.8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bantin_cli.flow.items import Element
from bantin_cli.flow.structure.nodes import Part, StructureNode, Tag
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import Furniture
from bantin_cli.units import Pt
from bantin_cli.writers.pdf.segments import Inline, LanguageContext, Target

Slot: TypeAlias = tuple[int, Part]
"""Where printed words belong: the place of their element in the reading order, and which part of it they are."""

_LAYOUT = "/Artifact BMC"
_PAGINATION = {
    Furniture.RUNNING_HEAD: "/Artifact <</Type/Pagination/Subtype/Header>> BDC",
    Furniture.FOLIO: "/Artifact <</Type/Pagination/Subtype/Footer>> BDC",
    Furniture.HEADER_ROW: "/Artifact <</Type/Pagination>> BDC",
    Furniture.DRAFT_MARK: "/Artifact <</Type/Pagination/Subtype/Watermark>> BDC",
}
_SILENCE = "/Span <</ActualText( )>> BDC"
"""Around `_SILENT`: copied text holds no folio in the middle of a sentence that goes on on the next page."""

_SILENT = frozenset({Furniture.RUNNING_HEAD, Furniture.FOLIO, Furniture.HEADER_ROW})

_SAME_BASELINE = 0.5
"""How far apart the baselines of a title and its page number may be, in points, and still be one line."""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """An area that can be clicked; origin at the top left of the placed page.

    Attributes:
        text: what is read there; empty for a QR code.
        baseline: y of the text's; None for a QR code.
    """

    box: Rect
    target: Target
    text: str = ""
    baseline: Pt | None = None


@dataclass(slots=True)
class Piece:
    """Operators in a row that show part of one element.

    Attributes:
        slot: of the node that it hangs on.
        inlines: elements between that node and these words.
        is_label: it is a page number: read after the text that it stands before.
        page: printed number of the placed page.
        sheet: index of the page of the file.
        number: the marked-content identifier there.
        areas: where it can be clicked.
        box: of a picture; origin at the top left of the placed page.
    """

    slot: Slot
    inlines: tuple[Inline, ...]
    is_label: bool
    page: int
    sheet: int
    number: int
    areas: list[LinkArea] = field(default_factory=list)
    box: Rect | None = None


class Slots:
    """The nodes of a structure tree by the words that hang on them."""

    def __init__(self, structure: StructureNode, language: str) -> None:
        """Take the tree, and the language of the bulletin."""
        self._nodes: dict[Slot, StructureNode] = {}
        self._languages: dict[int, str] = {}
        self._bulletin = language
        self._take(structure, language)

    def find(self, order: int, *, is_label: bool = False) -> tuple[Slot, Tag] | None:
        """Return where words of the element with this place in the reading order belong; None for decoration."""
        for slot in ((order, Part.LABEL if is_label else Part.TEXT), (order, Part.WHOLE)):
            if slot in self._nodes:
                return slot, self._nodes[slot].tag
        return None

    def around(self, element: Element | None) -> LanguageContext:
        """Return the languages that the words of an element are seen against."""
        own = self._languages.get(element.order, self._bulletin) if element else self._bulletin
        return LanguageContext(self._bulletin, own)

    def _take(self, node: StructureNode, language: str) -> None:
        language = node.language or language
        if node.element is not None:
            self._nodes[node.element.order, node.part] = node
            self._languages[node.element.order] = language
        for child in node.children:
            self._take(child, language)


def opening(tag: Tag, number: int) -> str:
    """Return the operator that opens marked content of a structure element."""
    return f"/{tag} <</MCID {number}>> BDC"


def opening_artifact(furniture: Furniture | None) -> str:
    """Return the operators that open decoration; furniture is said to be a page's head or foot, and is not copied."""
    if furniture is None:
        return _LAYOUT
    return f"{_SILENCE} {_PAGINATION[furniture]}" if furniture in _SILENT else _PAGINATION[furniture]


def closing(mark: tuple[object, ...]) -> str:
    """Return the operators that end what `opening` or `opening_artifact` opened; `mark` says what that was."""
    return "EMC EMC" if mark[0] == "artifact" and mark[1] in _SILENT else "EMC"


def by_slot(pieces: list[Piece]) -> Mapping[Slot, list[Piece]]:
    """Group pieces by their nodes, in reading order: by page, a text before its page number."""
    grouped: dict[Slot, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.page, piece.is_label, piece.number)):
        grouped.setdefault(piece.slot, []).append(piece)
    return grouped


def merged_areas(areas: Iterable[LinkArea]) -> list[LinkArea]:
    """Make one of areas that stand on one line and lead to one page: a title of the contents and its number."""
    merged: list[LinkArea] = []
    for area in areas:
        at = next((index for index, other in enumerate(merged) if _are_one_line(other, area)), None)
        if at is None:
            merged.append(area)
        else:
            other = merged[at]
            text = f"{other.text} {area.text}"
            merged[at] = LinkArea(_around(other.box, area.box), other.target, text, other.baseline)
    return merged


def _are_one_line(one: LinkArea, other: LinkArea) -> bool:
    if not isinstance(one.target, int) or one.target != other.target:
        return False
    if one.baseline is None or other.baseline is None:
        return False
    return abs(one.baseline - other.baseline) <= _SAME_BASELINE


def _around(one: Rect, other: Rect) -> Rect:
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)

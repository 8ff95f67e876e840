"""The structure tree in the file: structure elements, the parent tree, and links over the page (ISO 32000-1, 14.7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.geometry import Rect
from bantin_cli.writers.pdf.canvas import IssueCanvas
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.marks import Piece, by_slot, merged_areas
from bantin_cli.writers.pdf.objects import Text, array, dictionary
from bantin_cli.writers.pdf.operators import numbers
from bantin_cli.writers.pdf.segments import Inline

_KEPT_EMPTY = (Tag.ROW, Tag.HEADER_CELL, Tag.DATA_CELL)
"""A table keeps its empty cells: its rows must have the same number (ISO 14289-1, 7.5)."""


class StructureElement(PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """A structure element; written without its optional ``/Type``, which would be a good part of its bytes."""

    __RefOnly__ = 1

    def __init__(self, tag: str, parent: Any, entries: Mapping[str, Any]) -> None:
        """Take what does not depend on its children.

        Args:
            tag: its structure type.
            parent: reference to the element above.
            entries: further keys, without slash.
        """
        self._tag = tag
        self._parent = parent
        self._entries = entries
        self.page: Any = None
        self.children: list[Any] = []

    def format(self, document: Any) -> bytes:
        """Return the element as it stands in the file; called by ReportLab."""
        page = {"Pg": self.page} if self.page is not None else {}
        children = {"K": self.children[0] if len(self.children) == 1 else array(self.children)} if self.children else {}
        entries = {"S": f"/{self._tag}", "P": self._parent, **page, **children, **self._entries}
        formatted: bytes = dictionary(entries).format(document)
        return formatted


class StructureWriter:
    """Writes the tree of one document, after all its pages; used once."""

    def __init__(self, canvas: IssueCanvas, contents: Sequence[PageContent]) -> None:
        """Take the pages of the file.

        Args:
            canvas: all pages have been added to it.
            contents: of these pages, in their order.
        """
        self._canvas = canvas
        self._contents = contents
        self._pieces = by_slot([piece for content in contents for piece in content.pieces])
        self._parents: list[list[Any]] = [[None] * len(content.pieces) for content in contents]
        self._annotated: list[Any] = []
        self._identified: list[tuple[str, Any]] = []

    def write(self, structure: StructureNode) -> None:
        """Add the tree to the document, and to its pages the links that belong to it."""
        root = StructureRoot()
        reference = self._canvas.add(root)
        root.children += self._nodes(structure, reference)
        numbered = [array(parents) for parents in self._parents] + self._annotated
        entries = [entry for number, parents in enumerate(numbered) for entry in (number, self._canvas.add(parents))]
        root.entries["ParentTree"] = self._canvas.add(dictionary({"Nums": array(entries)}))
        root.entries["ParentTreeNextKey"] = len(numbered)
        if self._identified:
            names = [entry for name, element in sorted(self._identified, key=_name) for entry in (Text(name), element)]
            limits = array([names[0], names[-2]])
            leaf = self._canvas.add(dictionary({"Limits": limits, "Names": array(names)}))
            root.entries["IDTree"] = self._canvas.add(dictionary({"Kids": array([leaf])}))
        self._canvas.be_tagged(reference)

    def _nodes(self, node: StructureNode, parent: Any) -> Iterator[Any]:
        """Yield references to the elements of a node: one, or none where nothing of it was printed."""
        pieces = self._pieces_of(node)
        if not pieces and not any(map(self._is_shown, node.walk())):
            return
        if node.url and any(piece.areas for piece in pieces):
            link = StructureElement(Tag.LINK, parent, {})
            parent = self._canvas.add(link)
            yield parent
            link.children.append(self._node(node, parent, pieces))
            self._add_links(link, parent, pieces)
        else:
            yield self._node(node, parent, pieces)

    def _is_shown(self, node: StructureNode) -> bool:
        return node.tag in _KEPT_EMPTY or bool(self._pieces_of(node))

    def _pieces_of(self, node: StructureNode) -> list[Piece]:
        return self._pieces.get((node.element.order, node.part), []) if node.element else []

    def _node(self, node: StructureNode, parent: Any, pieces: list[Piece]) -> Any:
        element = StructureElement(node.tag, parent, self._entries(node, pieces))
        reference = self._canvas.add(element)
        if node.identifier:
            self._identified.append((node.identifier, reference))
        self._add_pieces(element, reference, pieces, 0)
        for child in node.children:
            element.children += self._nodes(child, reference)
        return reference

    def _add_pieces(self, element: StructureElement, reference: Any, pieces: list[Piece], depth: int) -> None:
        """Hang pieces on an element, those inside a link or a span on an element of their own.

        Args:
            element: to hang them on.
            reference: leads to it.
            pieces: in reading order.
            depth: how many of their inlines stand above the element.
        """
        for inline, group in groupby(pieces, key=lambda piece: piece.inlines[depth] if piece.inlines[depth:] else None):
            inside = list(group)
            if inline is None:
                for piece in inside:
                    self._add_content(element, reference, piece)
                continue
            child = StructureElement(inline.tag, reference, _inline_entries(inline))
            below = self._canvas.add(child)
            element.children.append(below)
            self._add_pieces(child, below, inside, depth + 1)
            if inline.target is not None:
                self._add_links(child, below, inside)

    def _add_content(self, element: StructureElement, reference: Any, piece: Piece) -> None:
        self._parents[piece.sheet][piece.number] = reference
        page = self._canvas.pages[piece.sheet]
        if element.page is None:
            element.page = page
        is_here = element.page is page
        content = {"Type": "/MCR", "Pg": page, "MCID": piece.number}
        element.children.append(piece.number if is_here else dictionary(content))

    def _add_links(self, element: StructureElement, reference: Any, pieces: list[Piece]) -> None:
        """Lay links over the places of pieces and hang them on their element; each says what the whole link says."""
        words = " ".join(area.text for piece in pieces for area in piece.areas)
        for sheet, group in groupby(pieces, key=lambda piece: piece.sheet):
            page = self._canvas.pages[sheet]
            for area in merged_areas(area for piece in group for area in piece.areas):
                key = len(self._contents) + len(self._annotated)
                box = self._contents[sheet].upright(area.box)
                edges = (box.x, box.y, box.right, box.bottom)
                link = self._canvas.add_link(sheet, replace(area, text=words), edges, key)
                self._annotated.append(reference)
                element.children.append(dictionary({"Type": "/OBJR", "Pg": page, "Obj": link}))

    def _entries(self, node: StructureNode, pieces: list[Piece]) -> dict[str, Any]:
        """Return the further keys of a node's element (ISO 32000-1, tables 323, 344, 347 and 349)."""
        entries: dict[str, Any] = {}
        for key, text in (("T", node.title), ("Alt", node.alt), ("Lang", node.language), ("ID", node.identifier)):
            if text:
                entries[key] = Text(text)
        if node.actual_text:
            entries["ActualText"] = Text(node.actual_text)
        attributes = _attributes(node, self._box(node, pieces))
        if attributes:
            entries["A"] = dictionary(attributes)
        return entries

    def _box(self, node: StructureNode, pieces: list[Piece]) -> str:
        """Return the part of the page that a figure takes, in the page's coordinates; empty for what is none."""
        boxes = [piece.box for piece in pieces if piece.box is not None]
        if node.tag is not Tag.FIGURE or not boxes:
            return ""
        content = self._contents[pieces[0].sheet]
        box = content.upright(_within(boxes[0], content))
        return f"[{numbers(box.x, box.y, box.right, box.bottom)}]"


class StructureRoot(PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """The root of the structure tree; its children become known after it."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        """Start empty."""
        self.children: list[Any] = []
        self.entries: dict[str, Any] = {}

    def format(self, document: Any) -> bytes:
        """Return the root as it stands in the file; called by ReportLab."""
        entries = {"Type": "/StructTreeRoot", "K": array(self.children), **self.entries}
        formatted: bytes = dictionary(entries).format(document)
        return formatted


def _attributes(node: StructureNode, box: str) -> dict[str, Any]:
    if box:
        return {"O": "/Layout", "Placement": "/Block", "BBox": box}
    if node.numbering is not None:
        return {"O": "/List", "ListNumbering": f"/{node.numbering}"}
    if node.scope is None and not node.headers:
        return {}
    scope = {"Scope": f"/{node.scope}"} if node.scope is not None else {}
    headers = {"Headers": array([Text(name) for name in node.headers])} if node.headers else {}
    return {"O": "/Table", **scope, **headers}


def _inline_entries(inline: Inline) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    if inline.language:
        entries["Lang"] = Text(inline.language)
    if inline.actual_text:
        entries["ActualText"] = Text(inline.actual_text)
    return entries


def _within(box: Rect, content: PageContent) -> Rect:
    """Return the part of a box that lies on the page."""
    return box.shared(Rect(0.0, 0.0, content.size.width, content.size.height))


def _name(identified: tuple[str, Any]) -> str:
    return identified[0]

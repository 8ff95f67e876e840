"""The structure tree of a PDF as a screen reader walks it, and the text that it gives."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pikepdf

from tests.support.pdf_content import Content, read_pages

_INLINE = frozenset(("Span", "Link", "Reference", "Quote", "Code", "BibEntry", "Annot", "Em", "Strong"))
"""Elements that stand inside a line (ISO 32000-1, 14.8.4.4)."""

ObjectNumber: TypeAlias = int


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """A piece of a page's content that belongs to an element."""

    page: ObjectNumber
    mcid: int


@dataclass(frozen=True, slots=True)
class ObjectPart:
    """An annotation that belongs to an element."""

    annotation: pikepdf.Object


@dataclass(slots=True)
class Node:
    """A structure element.

    Attributes:
        tag: its type as written; `role` is the standard type that the role map gives for it.
        kids: what it holds, in order.
    """

    tag: str
    role: str
    object: pikepdf.Object
    parent: "Node | None"
    kids: "list[Node | MarkedPart | ObjectPart]" = field(default_factory=list)

    @property
    def nodes(self) -> "list[Node]":
        """The elements among its kids."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def is_inline(self) -> bool:
        """Tell whether it stands inside a line; a link over a figure does not."""
        return self.role in _INLINE and all(node.is_inline for node in self.nodes)

    def walk(self) -> "Iterator[Node]":
        """Yield it and all elements below it in tree order."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()

    def attribute(self, owner: str, key: str) -> Any:
        """Return an attribute, None where it is not set."""
        given = self.object.get("/A")
        for one in list(given) if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(one, pikepdf.Dictionary) and one.get("/O") == f"/{owner}" and f"/{key}" in one:
                return one[f"/{key}"]
        return None

    def text(self, key: str) -> str:
        """Return a text entry such as ``Alt``; empty where there is none."""
        return str(self.object.get(f"/{key}", ""))

    def __str__(self) -> str:
        path: list[str] = []
        node: Node | None = self
        while node is not None:
            path.insert(0, node.tag)
            node = node.parent
        return ">".join(path[-4:])


class TaggedPdf:
    """A PDF with its structure tree and its pages read once, for all checks."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Read the tree and the pages."""
        self.pdf = pdf
        self.page_numbers = {shown.obj.objgen[0]: number for number, shown in enumerate(pdf.pages, 1)}
        pages = [shown.obj.objgen[0] for shown in pdf.pages]
        self.contents: dict[ObjectNumber, Content] = dict(zip(pages, read_pages(pdf), strict=True))
        self.tree = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
        self._roles = {str(key)[1:]: str(role)[1:] for key, role in self.tree.get("/RoleMap", {}).items()}
        self.tops: list[Node] = [self._node(kid, None, None) for kid in _kids(self.tree)]
        self.nodes = [node for top in self.tops for node in top.walk()]

    def mark_text(self, part: MarkedPart) -> str:
        """Return what is read in a piece of content; empty where there is no such piece."""
        marks = self.contents[part.page].marks if part.page in self.contents else []
        return "".join(mark.text for mark in marks if mark.mcid == part.mcid)

    def is_drawn(self, part: MarkedPart) -> bool:
        """Tell whether a piece of content shows something that is no text."""
        marks = self.contents[part.page].marks if part.page in self.contents else []
        return any(mark.has_ink and not mark.text for mark in marks if mark.mcid == part.mcid)

    def links(self) -> list[tuple[str, str]]:
        """Return (address or number of the page, text) of every link, in tree order; of a figure its Alt."""
        found: list[tuple[str, str]] = []
        for node in self.nodes:
            if node.role == "Link":
                text = " ".join(text for _, text in self._texts(node))
                targets = {self._target(part.annotation) for part in node.kids if isinstance(part, ObjectPart)}
                found += [(target, text) for target in sorted(targets)]
        return found

    def languages(self) -> list[tuple[str, str]]:
        """Return (language, text) of what is said to be in a language of its own, in tree order."""
        return [(node.text("Lang"), self._inline_text(node)) for node in self.nodes if "/Lang" in node.object]

    def _target(self, annotation: pikepdf.Object) -> str:
        if "/A" in annotation:
            return str(annotation["/A"].get("/URI", ""))
        target = annotation.get("/Dest")
        if isinstance(target, pikepdf.Name | pikepdf.String):
            target = self.pdf.Root["/Dests"][str(target)]
        return str(self.page_numbers[target[0].objgen[0]]) if target is not None else ""

    def place(self, part: MarkedPart) -> str:
        """Name a piece of content."""
        return f"page {self.page_numbers.get(part.page, '?')} MCID {part.mcid}"

    def texts(self) -> list[tuple[str, str]]:
        """Return (tag, text) of everything that holds text, in tree order.

        What stands inside a line is part of the text around it. A figure's text is its alternative text; where the
        true text is given beside what is printed (``ActualText``), it is read.
        """
        return [(tag, text) for top in self.tops for tag, text in self._texts(top)]

    def _texts(self, node: Node) -> Iterator[tuple[str, str]]:
        if node.role == "Figure" or "/ActualText" in node.object:
            yield node.tag, node.text("Alt" if node.role == "Figure" else "ActualText")
            return
        text = ""
        for kid in node.kids:
            if isinstance(kid, Node) and not kid.is_inline:
                if text.strip():
                    yield node.tag, text
                text = ""
                yield from self._texts(kid)
            else:
                text += self._inline_text(kid)
        if text.strip():
            yield node.tag, text

    def _inline_text(self, kid: Node | MarkedPart | ObjectPart) -> str:
        if isinstance(kid, MarkedPart):
            return self.mark_text(kid)
        if isinstance(kid, ObjectPart):
            return ""
        if "/ActualText" in kid.object:
            return kid.text("ActualText")
        return "".join(map(self._inline_text, kid.kids))

    def _node(self, element: pikepdf.Object, parent: Node | None, page: pikepdf.Object | None) -> Node:
        tag = str(element["/S"])[1:]
        role = tag
        for _ in self._roles:
            role = self._roles.get(role, role)
        page = element.get("/Pg", page)
        node = Node(tag, role, element, parent)
        for kid in _kids(element):
            node.kids.append(self._kid(kid, node, page))
        return node

    def _kid(self, kid: Any, parent: Node, page: pikepdf.Object | None) -> Node | MarkedPart | ObjectPart:
        if isinstance(kid, int):
            return MarkedPart(page.objgen[0] if page is not None else 0, kid)
        if kid.get("/Type") == "/MCR":
            return MarkedPart(kid.get("/Pg", page).objgen[0], int(kid["/MCID"]))
        if kid.get("/Type") == "/OBJR":
            return ObjectPart(kid["/Obj"])
        return self._node(kid, parent, page)


def _kids(element: pikepdf.Object) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, list | pikepdf.Array) else [kids]


def tree_text(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Return (tag, text) of everything that holds text, in tree order."""
    return TaggedPdf(pdf).texts()

"""Own checks: do pages and tree hold together (ISO 32000-1, 14.7.4 and 14.8.2)? Each yields what is wrong."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.support.pdf_tree import MarkedPart, Node, ObjectPart, TaggedPdf

_ARTIFACTS = {"Pagination", "Layout", "Page", "Background"}
_FURNITURE = {"Header", "Footer", "Watermark"}


def check_tree(tagged: TaggedPdf) -> Iterator[str]:
    """There is one tree with one Document, and every type is a standard one or mapped to one."""
    if [top.role for top in tagged.tops] != ["Document"]:
        yield f"the tree begins with {[top.tag for top in tagged.tops]}, not with one Document"
    for node in tagged.nodes:
        if node.role not in _STANDARD:
            yield f"{node} is no standard type, nor mapped to one"
        if not node.kids and node.role not in ("TH", "TD"):
            yield f"{node} is empty"
        wanted = node.parent.object if node.parent else tagged.tree
        if node.object.get("/P") is None or node.object["/P"].objgen != wanted.objgen:
            yield f"{node} does not point back to its parent"


def check_marks(tagged: TaggedPdf) -> Iterator[str]:
    """Every MCID is used once on its page, stands once in the tree, and the tree has none that no page has."""
    reached = Counter(part for node in tagged.nodes for part in node.kids if isinstance(part, MarkedPart))
    shown = Counter(
        MarkedPart(page, mark.mcid)
        for page, content in tagged.contents.items()
        for mark in content.marks
        if mark.mcid is not None
    )
    for part, count in shown.items():
        if count > 1:
            yield f"{tagged.place(part)} is used {count} times"
        if reached[part] != 1:
            yield f"{tagged.place(part)} stands {reached[part]} times in the tree"
    for part in reached:
        if part not in shown:
            yield f"{tagged.place(part)} is in the tree, but not on the page"


def check_contents(tagged: TaggedPdf) -> Iterator[str]:
    """All that is painted is content or artifact, and neither stands in the other."""
    for page, content in tagged.contents.items():
        for fault in dict.fromkeys(content.faults):
            yield f"page {tagged.page_numbers[page]}: {fault}"
        for mark in content.marks:
            if not mark.is_artifact and not mark.has_ink:
                yield f"page {tagged.page_numbers[page]} MCID {mark.mcid} holds nothing"


def check_artifacts(tagged: TaggedPdf) -> Iterator[str]:
    """Artifacts with text are pagination, or repeat what is tagged elsewhere: the header row of a table."""
    kinds: Counter[str] = Counter()
    tagged_text = "".join("".join(text.split()) for _, text in tagged.texts())
    for page, content in tagged.contents.items():
        for mark in content.marks:
            if not mark.is_artifact:
                continue
            kind = str(mark.properties.get("Type", "/"))[1:]
            kinds[kind] += bool(mark.text.strip())
            place = f"page {tagged.page_numbers[page]}: the artifact {mark.text[:30]!r}"
            if kind != "Pagination" and "".join(mark.text.split()) not in tagged_text:
                yield f"{place} is no pagination, and its text is read nowhere"
            if kind and kind not in _ARTIFACTS:
                yield f"{place} is of the unknown Type {kind}"
            subtype = str(mark.properties.get("Subtype", "/"))[1:]
            if subtype and (kind != "Pagination" or subtype not in _FURNITURE):
                yield f"{place} is {kind} with the Subtype {subtype}"
    if not kinds["Pagination"]:
        yield "no page has a folio or running head that is marked as pagination"


def check_parent_tree(tagged: TaggedPdf) -> Iterator[str]:
    """Each entry of the ParentTree is the element that holds that piece of content or that annotation."""
    numbers = _number_tree(tagged.tree.get("/ParentTree", pikepdf.Dictionary()))
    if numbers and int(tagged.tree.get("/ParentTreeNextKey", -1)) <= max(numbers):
        yield "ParentTreeNextKey is in use"
    holders = {part: node for node in tagged.nodes for part in node.kids if isinstance(part, MarkedPart)}
    for page in tagged.pdf.pages:
        name = f"page {tagged.page_numbers[page.obj.objgen[0]]}"
        entries = numbers.get(int(page.obj.get("/StructParents", -1)))
        wanted = {part.mcid: node for part, node in holders.items() if part.page == page.obj.objgen[0]}
        if not isinstance(entries, pikepdf.Array):
            if wanted:
                yield f"{name} has no entry"
            continue
        for mcid, node in wanted.items():
            if mcid >= len(entries):
                yield f"{name} MCID {mcid} has no entry"
            elif entries[mcid] is None or entries[mcid].objgen != node.object.objgen:
                yield f"{name} MCID {mcid} leads to another element than {node}"
        if len(entries) > 1 + max(wanted, default=-1):
            yield f"{name} has more entries than content"
    yield from _check_annotation_parents(tagged, numbers)


def _check_annotation_parents(tagged: TaggedPdf, numbers: dict[int, Any]) -> Iterator[str]:
    for node in tagged.nodes:
        for part in node.kids:
            if isinstance(part, ObjectPart):
                entry = numbers.get(int(part.annotation.get("/StructParent", -1)))
                if not isinstance(entry, pikepdf.Dictionary) or entry.objgen != node.object.objgen:
                    yield f"the annotation of {node} leads to another element"


def check_pages(tagged: TaggedPdf) -> Iterator[str]:
    """Every page has its own StructParents, and tabs go along the structure."""
    keys = Counter(int(page.obj.get("/StructParents", -1)) for page in tagged.pdf.pages)
    for number, page in enumerate(tagged.pdf.pages, 1):
        key = int(page.obj.get("/StructParents", -1))
        if key < 0:
            yield f"page {number} has no StructParents"
        elif keys[key] > 1:
            yield f"page {number} shares its StructParents with another page"
        if page.obj.get("/Tabs") != "/S":
            yield f"page {number} has no Tabs /S"


def check_ids(tagged: TaggedPdf) -> Iterator[str]:
    """IDs are unique, and the IDTree finds each of them."""
    named: dict[str, Node] = {}
    for node in tagged.nodes:
        if "/ID" in node.object:
            name = str(node.object["/ID"])
            if name in named:
                yield f"{node} and {named[name]} have the same ID {name}"
            named[name] = node
    found = _name_tree(tagged.tree.get("/IDTree", pikepdf.Dictionary()))
    if list(found) != sorted(found, key=lambda name: name.encode("latin-1", "replace")):
        yield "the IDTree is not sorted"
    for name, node in named.items():
        if name not in found or found[name].objgen != node.object.objgen:
            yield f"the IDTree does not lead from {name} to {node}"


def _number_tree(node: pikepdf.Object) -> dict[int, Any]:
    flat = list(node.get("/Nums", []))
    entries = {int(key): value for key, value in zip(flat[::2], flat[1::2], strict=True)}
    for kid in node.get("/Kids", []):
        entries |= _number_tree(kid)
    return entries


def _name_tree(node: pikepdf.Object) -> dict[str, Any]:
    flat = list(node.get("/Names", []))
    entries = {str(key): value for key, value in zip(flat[::2], flat[1::2], strict=True)}
    for kid in node.get("/Kids", []):
        entries |= _name_tree(kid)
    return entries


_STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl"
    " LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure"
    " Formula Form".split()
)
"""The types of ISO 32000-1, 14.8.4."""

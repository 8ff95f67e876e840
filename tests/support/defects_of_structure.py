"""Faults of the structure tree and of marked content."""

from dataclasses import replace
from typing import Any

from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.geometry import Rect
from bantin_cli.writers.pdf import canvas, content, page, structure, text
from bantin_cli.writers.pdf.canvas import IssueCanvas
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.objects import Text, array
from bantin_cli.writers.pdf.structure import StructureElement, StructureRoot, StructureWriter
from tests.support.defects import Damage, Defect, after, around, in_dictionaries, in_tree, without


def _retagged(old: Tag, new: Tag, times: int = 99) -> Damage:
    """Write another type for some elements."""
    left = [times]

    def change(original: Any, element: Any, tag: str, *given: Any) -> None:
        is_changed = tag == old and left[0] > 0
        left[0] -= is_changed
        original(element, new if is_changed else tag, *given)

    return around(StructureElement, "__init__", change)


def _entries(**changes: Any) -> Damage:
    """Write other entries into elements that have them; None takes one out."""

    def change(entries: dict[str, Any]) -> dict[str, Any]:
        changed = {key: value for key, value in changes.items() if key in entries}
        kept = entries | changed
        return {key: value for key, value in kept.items() if value is not None}

    return after(StructureWriter, "_entries", change)


def _root_without(key: str) -> Damage:
    def change(original: Any, root: Any, document: Any) -> Any:
        root.entries.pop(key, None)
        return original(root, document)

    return around(StructureRoot, "format", change)


def _swap_parents(original: Any, writer: Any, element: Any, reference: Any, piece: Any) -> None:
    original(writer, element, reference, piece)
    parents = writer._parents[piece.sheet]
    if piece.number == len(parents) - 1 and parents[0] is not None and parents[1] is not None:
        parents[0], parents[1] = parents[1], parents[0]


def _forget_piece(original: Any, writer: Any, element: Any, reference: Any, piece: Any) -> None:
    if piece.number != 2:
        original(writer, element, reference, piece)


def _link_elsewhere(original: Any, owner: Any, sheet: int, area: Any, edges: Any, key: int) -> Any:
    return original(owner, sheet, area, edges, 0)


def _without_object(original: Any, writer: Any, element: Any, *given: Any) -> None:
    count = len(element.children)
    original(writer, element, *given)
    del element.children[count:]


def _on_pages(**entries: Any) -> Damage:
    """Change entries of page dictionaries; None takes one out."""

    def change(original: Any, owner: Any, *given: Any) -> None:
        original(owner, *given)
        made = owner._doc.Pages.pages[-1]
        for name, value in entries.items():
            if value is None:
                made.__NoDefault__ = [key for key in made.__NoDefault__ if key != name]
            else:
                setattr(made, name, value)

    return around(IssueCanvas, "add_page", change)


def _open_nothing(original: Any, page_content: PageContent, furniture: Any = None) -> None:
    page_content.close_mark()


def _reversed(node: StructureNode) -> StructureNode:
    return replace(node, children=node.children[::-1]) if node.tag is Tag.ARTICLE else node


def _swapped_articles(node: StructureNode) -> StructureNode:
    articles = [child for child in node.children if child.tag is Tag.ARTICLE]
    if len(articles) < 2:
        return node
    others = iter(articles[::-1])
    return replace(node, children=tuple(next(others) if child.tag is Tag.ARTICLE else child for child in node.children))


def _short_row(node: StructureNode) -> StructureNode:
    is_body = node.tag is Tag.TABLE_BODY
    if not is_body:
        return node
    first = replace(node.children[0], children=node.children[0].children[:-1])
    return replace(node, children=(first, *node.children[1:]))


def _label_out(node: StructureNode) -> StructureNode:
    """Put labels of entries before their entries."""
    if node.tag is not Tag.LIST:
        return node
    parts = [(entry.children[0], replace(entry, children=entry.children[1:])) for entry in node.children]
    return replace(node, children=tuple(part for pair in parts for part in pair))


def _without_table_rows(node: StructureNode) -> StructureNode:
    return replace(node, tag=Tag.DIVISION) if node.tag is Tag.CONTENTS_ENTRY else node


def _cut_line(original: Any, page_content: Any, line: Any, *given: Any, **named: Any) -> None:
    """Draw a line without the space at its end."""
    last = line.runs[-1]
    kerns = last.kerns[: len(last.text.rstrip(" "))]
    runs = (*line.runs[:-1], replace(last, text=last.text.rstrip(" "), kerns=kerns))
    original(page_content, replace(line, runs=runs), *given, **named)


def _is_link(entries: Any) -> bool:
    return entries.get("Subtype") == "/Link"


def _shared_number(original: Any, tag: Any, number: int) -> str:
    return str(original(tag, 0 if number == 1 else number))


def _other_number(original: Any, tag: Any, number: int) -> str:
    return str(original(tag, number + 900 if number == 3 else number))


STRUCTURE_DEFECTS = (
    Defect("a picture without Alt", "figures", _entries(Alt=None)),
    Defect("a picture with an empty Alt", "figures", _entries(Alt=Text(" "))),
    Defect("a picture without BBox", "figures", after(StructureWriter, "_box", lambda _: "")),
    Defect("a BBox off the page", "figures", after(structure, "_within", lambda _: Rect(900, 900, 9, 9))),
    Defect("a heading's level skipped", "headings", _retagged(Tag.H2, Tag.H3)),
    Defect("no H1 at the beginning", "headings", _retagged(Tag.H1, Tag.H2)),
    Defect("headings that are paragraphs", "headings", _retagged(Tag.H1, Tag.PARAGRAPH)),
    Defect("no ParentTree", "parent-tree", _root_without("ParentTree")),
    Defect("ParentTree entries swapped", "parent-tree", around(StructureWriter, "_add_content", _swap_parents)),
    Defect("no ParentTreeNextKey", "parent-tree", _root_without("ParentTreeNextKey")),
    Defect("no IDTree", "ids", _root_without("IDTree")),
    Defect("an MCID used twice", "marks", around(content, "opening", _shared_number)),
    Defect("an MCID that the tree does not know", "marks", around(StructureWriter, "_add_content", _forget_piece)),
    Defect("an MCID that no page has", "marks", around(content, "opening", _other_number)),
    Defect("a page without Tabs", "pages", _on_pages(Tabs=None)),
    Defect("a page without StructParents", "pages", _on_pages(StructParents=None)),
    Defect("pages with the same StructParents", "pages", _on_pages(StructParents=1)),
    Defect("a link without OBJR", "links", around(StructureWriter, "_add_links", _without_object)),
    Defect("a link without Contents", "links", in_dictionaries(canvas, _is_link, Contents=None)),
    Defect("a link that is not printed", "links", in_dictionaries(canvas, _is_link, F=None)),
    Defect("a link without StructParent", "links", in_dictionaries(canvas, _is_link, StructParent=None)),
    Defect("a link with a wrong StructParent", "parent-tree", around(IssueCanvas, "add_link", _link_elsewhere)),
    Defect("a link that is a span", "links", _retagged(Tag.LINK, Tag.SPAN)),
    Defect(
        "no links at all",
        "source-links",
        around(text, "segments", lambda o, *given, **_: o(*given, has_links=False)),
    ),
    Defect("rules outside marks", "contents", around(PageContent, "mark_artifact", _open_nothing)),
    Defect("an artifact in content", "contents", after(content, "opening", lambda begin: f"{begin} /Artifact BMC EMC")),
    Defect(
        "content in an artifact",
        "contents",
        after(content, "opening", lambda begin: f"/Artifact BMC {begin} EMC {begin}"),
    ),
    Defect("folios that are no pagination", "artifacts", after(content, "opening_artifact", lambda _: "/Artifact BMC")),
    Defect(
        "an unknown kind of artifact",
        "artifacts",
        after(content, "opening_artifact", lambda _: "/Artifact <</Type/Folio>> BDC"),
    ),
    Defect("articles read from their end", "source-words", in_tree(StructureWriter, _reversed)),
    Defect("articles in another order", "source-words", in_tree(StructureWriter, _swapped_articles)),
    Defect(
        "headers that lead nowhere",
        "tables",
        after(
            structure,
            "_attributes",
            lambda found: found | {"Headers": array([Text("th-9")])} if "Headers" in found else found,
        ),
    ),
    Defect("header cells without Scope", "tables", after(structure, "_attributes", without("Scope"))),
    Defect("a row that is too short", "tables", in_tree(StructureWriter, _short_row)),
    Defect("a label outside its entry", "nesting", in_tree(StructureWriter, _label_out)),
    Defect("an entry without body", "lists", _retagged(Tag.LIST_BODY, Tag.LABEL)),
    Defect("contents without entries", "nesting", in_tree(StructureWriter, _without_table_rows)),
    Defect("lines of the contents without reference", "lists", _retagged(Tag.REFERENCE, Tag.SPAN)),
    Defect("a type of its own that nothing explains", "tree", _retagged(Tag.ARTICLE, "Article")),  # type: ignore[arg-type]
    Defect("a drop cap without ActualText", "actual-text", after(structure, "_inline_entries", without("ActualText"))),
    Defect(
        "words of another language that do not say so",
        "source-languages",
        after(structure, "_inline_entries", without("Lang")),
    ),
    Defect("a note without ID", "page", _entries(ID=None)),
    Defect("no space at the end of a line", "text", around(page, "draw_line", _cut_line)),
)

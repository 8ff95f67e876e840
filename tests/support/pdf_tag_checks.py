"""Own checks: are the tags what they say (ISO 14289-1, 7; ISO 32000-1, 14.8.4)? Each yields what is wrong."""

import unicodedata
from collections.abc import Iterator, Mapping

import pikepdf

from tests.support.pdf_tree import MarkedPart, Node, ObjectPart, TaggedPdf

_PARENTS: Mapping[str, tuple[str, ...]] = {
    "LI": ("L",),
    "LBody": ("LI",),
    "TOCI": ("TOC",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "Sect": ("Document", "Part", "Art", "Sect", "Div", "NonStruct"),
    "Art": ("Document", "Part", "Sect", "Div", "NonStruct"),
    "Document": (),
}
_KIDS: Mapping[str, tuple[str, ...]] = {
    "L": ("L", "LI", "Caption"),
    "LI": ("Lbl", "LBody"),
    "TOC": ("TOC", "TOCI", "Caption"),
    "TOCI": ("Lbl", "Reference", "P", "TOC", "NonStruct"),
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
}
_HOLD_NO_CONTENT = frozenset((*_KIDS, "Document", "Sect", "Art", "Part", "Div"))
_LINES = frozenset(("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl"))
_SCOPES = ("/Row", "/Column", "/Both")


def check_nesting(tagged: TaggedPdf) -> Iterator[str]:
    """Elements stand where they may: list, contents and table parts in theirs, no block in a line of text."""
    for node in tagged.nodes:
        above = node.parent.role if node.parent else ""
        if node.role in _PARENTS and above not in _PARENTS[node.role] and node.parent:
            yield f"{node} may not stand in {above}"
        if node.role in _KIDS:
            wrong = [kid.tag for kid in node.nodes if kid.role not in _KIDS[node.role]]
            yield from (f"{node} may not hold {tag}" for tag in wrong)
        if node.role in _HOLD_NO_CONTENT and any(isinstance(kid, MarkedPart) for kid in node.kids):
            yield f"{node} holds content itself"
        if node.role in _LINES:
            blocks = [kid.tag for kid in node.nodes if not kid.is_inline and kid.role not in ("Note", "Figure", "Lbl")]
            yield from (f"{node} holds the block {tag}" for tag in blocks)


def check_headings(tagged: TaggedPdf) -> Iterator[str]:
    """The first heading is an H1, none skips a level, and none is empty."""
    last = 0
    for node in tagged.nodes:
        if node.role[:1] == "H" and node.role[1:].isdigit():
            level = int(node.role[1:])
            if level > last + 1:
                yield f"{node} follows a heading of level {last}"
            last = level
        if node.role == "H":
            yield f"{node} has no level"
    if not last:
        yield "there is no heading"


def check_figures(tagged: TaggedPdf) -> Iterator[str]:
    """A figure has a text in its place, and a box that lies on its page."""
    for node in tagged.nodes:
        if node.role != "Figure":
            continue
        if not node.text("Alt").strip():
            yield f"{node} has no Alt"
        box = node.attribute("Layout", "BBox")
        parts = [part for kid in node.walk() for part in kid.kids if isinstance(part, MarkedPart)]
        if box is None:
            yield f"{node} has no BBox"
        elif parts and not _lies_on(box, _page(tagged, parts[0])):
            yield f"{node} has the BBox {[float(edge) for edge in box]}, which is not on the page"


def check_links(tagged: TaggedPdf) -> Iterator[str]:
    """Each link annotation belongs to one Link, is described and is printed; each Link has an annotation."""
    owners: dict[tuple[int, int], list[str]] = {}
    for node in tagged.nodes:
        parts = [part for part in node.kids if isinstance(part, ObjectPart)]
        for part in parts:
            owners.setdefault(part.annotation.objgen, []).append(node.role)
        if node.role == "Link" and not parts:
            yield f"{node} has no OBJR"
        if node.role == "Link" and not any(_has_content(kid) for kid in node.walk()):
            yield f"{node} has no content"
    for number, page in enumerate(tagged.pdf.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            name = f"page {number}: the link {str(annotation.get('/Contents', ''))!r}"
            roles = owners.get(annotation.objgen, [])
            if roles != ["Link"]:
                yield f"{name} belongs to {roles or 'nothing'}, not to one Link"
            yield from (f"{name} {fault}" for fault in _faults_of_annotation(annotation))


def _faults_of_annotation(annotation: pikepdf.Object) -> Iterator[str]:
    if not str(annotation.get("/Contents", "")).strip():
        yield "has no Contents"
    if int(annotation.get("/F", 0)) != 4:
        yield "is not marked to be printed, or hidden"
    if "/StructParent" not in annotation:
        yield "has no StructParent"


def check_lists(tagged: TaggedPdf) -> Iterator[str]:
    """A list has entries, each with one body and at most one label before it; contents lead to pages, if links do."""
    has_links = any("/Annots" in page.obj for page in tagged.pdf.pages)
    for node in tagged.nodes:
        kids = [kid.role for kid in node.nodes]
        if node.role == "L" and "LI" not in kids:
            yield f"{node} has no LI"
        if node.role == "LI" and kids not in (["Lbl", "LBody"], ["LBody"]):
            yield f"{node} holds {kids}, not Lbl and LBody"
        if node.role == "Lbl" and node.parent and node.parent.role not in ("LI", "TOCI", "Note", "Caption"):
            yield f"{node} labels nothing"
        if node.role == "TOC" and not {"TOCI", "TOC"} & set(kids):
            yield f"{node} has no TOCI"
        if node.role == "TOCI" and has_links and not any(kid.role == "Link" for kid in node.walk()):
            yield f"{node} has no Link"
        if node.role == "TOCI" and "TOC" not in kids and not any(kid.role == "Reference" for kid in node.walk()):
            yield f"{node} has no Reference"


def check_tables(tagged: TaggedPdf) -> Iterator[str]:
    """Rows are equally long; headers have a scope, and what cells name as their headers are headers of the table."""
    for table in tagged.nodes:
        if table.role != "Table":
            continue
        cells = [node for node in table.walk() if node.role in ("TH", "TD")]
        heads = {str(cell.object["/ID"]) for cell in cells if cell.role == "TH" and "/ID" in cell.object}
        lengths = _row_lengths([node for node in table.walk() if node.role == "TR"])
        if len(set(lengths)) > 1:
            yield f"{table} has rows of {lengths} cells"
        for cell in cells:
            if cell.role == "TH" and str(cell.attribute("Table", "Scope")) not in _SCOPES:
                yield f"{cell} has no Scope"
            for header in cell.attribute("Table", "Headers") or []:
                if str(header) not in heads:
                    yield f"{cell} names the header {header}, which the table has not"


def check_actual_texts(tagged: TaggedPdf) -> Iterator[str]:
    """A text given beside what is printed is the same but for capitals, or begins with a letter drawn large.

    What is drawn, not written, has one: a drop cap.
    """
    for node in tagged.nodes:
        if "/ActualText" not in node.object:
            if node.role != "Figure" and any(tagged.is_drawn(kid) for kid in node.kids if isinstance(kid, MarkedPart)):
                yield f"{node} is drawn, and nothing says what it reads"
            continue
        parts = (kid for below in node.walk() for kid in below.kids if isinstance(kid, MarkedPart))
        printed = "".join(map(tagged.mark_text, parts))
        given, shown = ("".join(text.split()).casefold() for text in (node.text("ActualText"), printed))
        if not given or (given[1:] != shown and given != shown):
            yield f"{node} reads {node.text('ActualText')!r} where {printed!r} is printed"


def check_text(tagged: TaggedPdf) -> Iterator[str]:
    """Text is composed (NFC), made of true letters, and words that two lines part have a space between them."""
    for page, content in tagged.contents.items():
        name = f"page {tagged.page_numbers[page]}"
        for mark in content.marks:
            if not unicodedata.is_normalized("NFC", mark.text):
                yield f"{name}: not composed: {mark.text[:60]!r}"
            odd = sorted({letter for letter in mark.text if unicodedata.category(letter) in ("Cc", "Co", "Cn", "Cs")})
            if odd or {"\ufffd", "\ufeff", "\ufffe"} & set(mark.text):
                yield f"{name}: characters that are none in {mark.text[:60]!r}"
            if not mark.is_artifact:
                yield from (f"{name}: words run together: {join}" for join in mark.joins)
    for node in tagged.nodes:
        for key in ("Alt", "ActualText", "T", "E"):
            if not unicodedata.is_normalized("NFC", node.text(key)):
                yield f"{node}: {key} is not composed"


def _row_lengths(rows: list[Node]) -> list[int]:
    """Return how many cells each row has, with those that reach into it from rows above."""
    reaching: dict[int, int] = {}
    lengths = []
    for number, row in enumerate(rows):
        length = reaching.pop(number, 0)
        for cell in row.nodes:
            width = int(cell.attribute("Table", "ColSpan") or 1)
            length += width
            for below in range(1, int(cell.attribute("Table", "RowSpan") or 1)):
                reaching[number + below] = reaching.get(number + below, 0) + width
        lengths.append(length)
    return lengths


def _has_content(node: Node) -> bool:
    return any(isinstance(kid, MarkedPart) for kid in node.kids)


def _page(tagged: TaggedPdf, part: MarkedPart) -> pikepdf.Page:
    return tagged.pdf.pages[tagged.page_numbers[part.page] - 1]


def _lies_on(box: pikepdf.Object, page: pikepdf.Page) -> bool:
    left, bottom, right, top = (float(edge) for edge in box)
    edges = [float(edge) for edge in page.mediabox]
    is_inside = edges[0] - 1 <= left and edges[1] - 1 <= bottom and right <= edges[2] + 1 and top <= edges[3] + 1
    return is_inside and left < right and bottom < top

"""A written PDF read back: what its structure tree says must be what the editor wrote, in order.

This is the last thing before a file is handed out. It takes the way of every reader, from the tree to the marked
content, from its codes through ToUnicode to text, and uses nothing that the writer left in memory. It knows operators
as this package spells them, and no others: it is no reader of any PDF.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import zip_longest
from typing import Any, TypeAlias

import pikepdf

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.fonts.substitutes import ALWAYS, WHERE_LACKING
from bantin_cli.model.inlines import capital_letters
from bantin_cli.writers.pdf.codes import READ_OTHERWISE

_INLINE = frozenset({f"/{Tag.LINK}", f"/{Tag.SPAN}"})
"""Elements inside a paragraph: their words are the paragraph's."""

_TOKEN = re.compile(
    rb"\((?P<string>(?:[^\\()]|\\.)*)\)"
    rb"|/[A-Za-z0-9]+ <</MCID (?P<number>\d+)>> BDC"
    rb"|(?P<end>EMC)"
    rb"|/(?P<font>F[0-9.]+) \S+ Tf",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(\d{3}|.)", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_NUMBER = re.compile(r"\d+")
_SHOWN = 60
"""So many letters of a passage are named in a finding, from a little before the place where it differs."""

_Codes: TypeAlias = Mapping[int, str]
_ALIKE = str.maketrans(ALWAYS | WHERE_LACKING)


@dataclass(frozen=True, slots=True)
class Passage:
    """What one element of the tree says.

    Attributes:
        tag: its structure type.
        text: its words, those of links and spans in it included.
        alt: of a figure.
        actual_text: what is to be read in place of its words.
        page: of a source: printed number of the page that it leads to.
        span: of a source: where it was written.
    """

    tag: str
    text: str
    alt: str = ""
    actual_text: str = ""
    page: int | None = None
    span: SourceSpan | None = None


def check_written(data: bytes, structure: StructureNode) -> tuple[Diagnostic, ...]:
    """Compare a finished PDF with the structure that it was made of; return the first difference, if any (BT710).

    Args:
        data: the file.
        structure: the logical tree of what was printed.
    """
    written = [_expected(node) for node in structure.walk() if node.element and (_alike(node.text) or node.alt)]
    read = list(read_passages(data))
    for source, passage in zip_longest(written, read):
        if source is None or passage is None or not _agree(source, passage):
            return (_difference(source, passage),)
    return ()


def read_passages(data: bytes) -> Iterator[Passage]:
    """Yield what the elements of a file's structure tree say, in the order of the tree; empty ones are left out."""
    with pikepdf.open(BytesIO(data)) as pdf:
        texts = _Texts(pdf)
        yield from _passages(pdf.Root.StructTreeRoot.K, texts, None)


class _Texts:
    """The text of marked content, by page and number."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._fonts: dict[tuple[int, int], _Codes] = {}
        self._by_page = {page.obj.objgen: self._page_texts(page) for page in pdf.pages}

    def find(self, page: Any, number: int) -> str:
        return self._by_page[page.objgen].get(number, "")

    def _page_texts(self, page: pikepdf.Page) -> dict[int, str]:
        fonts = {str(name)[1:]: self._codes(font) for name, font in page.Resources.get("/Font", {}).items()}
        texts: dict[int, list[str]] = {}
        codes: _Codes = {}
        number: int | None = None
        for token in _TOKEN.finditer(page.Contents.read_bytes()):
            kind = token.lastgroup
            if kind == "string":
                if number is not None:
                    texts.setdefault(number, []).append(_unescaped(token["string"]).translate(codes))
            elif kind == "font":
                codes = fonts[token["font"].decode("ascii")]
            else:
                number = int(token["number"]) if kind == "number" else None
        return {number: "".join(parts) for number, parts in texts.items()}

    def _codes(self, font: Any) -> _Codes:
        if font.objgen not in self._fonts:
            entries = _ENTRY.findall(font.ToUnicode.read_bytes())
            self._fonts[font.objgen] = {
                int(code, 16): bytes.fromhex(value.decode("ascii")).decode("utf-16-be") for code, value in entries
            }
        return self._fonts[font.objgen]


def _unescaped(literal: bytes) -> str:
    """Return the codes of a literal string as characters (ISO 32000-1, 7.3.4.2)."""
    text = literal.decode("latin-1")
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 8)) if len(match[1]) == 3 else match[1], text)


def _passages(elements: Any, texts: _Texts, page: Any) -> Iterator[Passage]:
    """Yield the passages of elements and of all below them; a link may hold the picture of a QR code."""
    for element in _children(elements):
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            continue
        own = element.get("/Pg", page)
        children = _children(element.get("/K"))
        if not _is_inline(element):
            words = "".join(_words(children, texts, own))
            alt = str(element.get("/Alt", ""))
            if _alike(words) or alt:
                yield Passage(str(element.S)[1:], words, alt, str(element.get("/ActualText", "")))
        yield from _passages(children, texts, own)


def _words(children: Sequence[Any], texts: _Texts, page: Any) -> Iterator[str]:
    """Yield the text that hangs on an element itself, or on links and spans right in it, or what is read for it."""
    for child in children:
        if isinstance(child, int):
            yield texts.find(page, child)
        elif "/MCID" in child:
            yield texts.find(child.get("/Pg", page), int(child.MCID))
        elif "/ActualText" in child and _is_inline(child):
            yield str(child.ActualText)
        elif _is_inline(child):
            yield from _words(_children(child.get("/K")), texts, child.get("/Pg", page))


def _is_inline(child: Any) -> bool:
    return isinstance(child, pikepdf.Dictionary) and str(child.get("/S", "")) in _INLINE


def _children(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array | list) else [value]


def _expected(node: StructureNode) -> Passage:
    return Passage(node.tag, node.text, node.alt, node.actual_text, node.page, node.span)


def _agree(source: Passage, read: Passage) -> bool:
    if (source.tag, source.alt, source.actual_text) != (read.tag, read.alt, read.actual_text):
        return False
    written, words = _alike(source.text), _alike(read.text)
    if source.actual_text:
        written, words = capital_letters(written), capital_letters(words)
    if source.page is None or written == words:
        return written == words
    # A layout's words around the number may hold other figures.
    return words.startswith(written) and str(source.page) in _NUMBER.findall(words[len(written) :])


def _alike(text: str) -> str:
    """Return a text without what fonts draw differently: kinds of spaces and hyphens, marks without a body."""
    return " ".join(text.translate(_ALIKE).split())


def _difference(source: Passage | None, read: Passage | None) -> Diagnostic:
    written, words = (_alike(each.text or each.alt) if each else "" for each in (source, read))
    pairs = zip(written, words, strict=False)
    at = next((index for index, (one, other) in enumerate(pairs) if one != other), min(len(written), len(words)))
    start = max(0, at - _SHOWN // 2)
    if source and read and written == words:
        # The words are the same: what they are is not.
        written, words, start = f"{source.tag} {written}", f"{read.tag} {words}", 0
    return found(
        READ_OTHERWISE,
        source.span if source else None,
        written=written[start : start + _SHOWN] or "-",
        read=words[start : start + _SHOWN] or "-",
    )

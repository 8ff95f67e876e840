"""Faces in the PDF: which code stands for which letter, and the font objects, embedded and cut down to what is used.

A face becomes one simple TrueType font for every 254 different letters. The space has code 32 in each of them, because
word spacing (``Tw``) applies to that code alone (ISO 32000-1, 9.3.3).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfbase.ttfonts import TTFontFace

from bantin_cli.fonts.subset import subset_font
from bantin_cli.styles.spec import Face
from bantin_cli.writers.pdf.objects import array, deflated, dictionary
from bantin_cli.writers.pdf.operators import numbers

_SPACE = 32
_ASCII = range(33, 127)
_OTHER_CODES = (*range(128, 256), *range(1, 32), 127)
"""Codes for letters outside ASCII; code 0 stays free, it is the missing glyph's."""

_SYMBOLIC = 1 << 2
_NONSYMBOLIC = 1 << 5
"""Flags of a font descriptor (ISO 32000-1, table 123)."""


@dataclass(frozen=True, slots=True)
class Subset:
    """Up to 254 letters of a face under one font name.

    Attributes:
        resource: name of the font in the pages' resources, without slash.
        codes: code of each character.
        literals: for `str.translate`: each character to its code, escaped as in a literal string.
    """

    resource: str
    codes: dict[str, int]
    literals: dict[int, str]


class EmbeddedFace:
    """A face as the pages use it: text in, font names and escaped strings out."""

    def __init__(self, face: Face, number: int, characters: frozenset[str]) -> None:
        """Give every character of the issue that is set in this face its code.

        Args:
            face: the font file.
            number: of the face in this document, from 1; names the font.
            characters: all that is set in it.
        """
        self._face = face
        self.subsets = tuple(_share_out(characters, number))
        self._subset_of = {character: subset for subset in reversed(self.subsets) for character in subset.codes}

    def pieces(self, text: str) -> Iterator[tuple[Subset, int, int]]:
        """Split a text where it must change the font: subset, start and end of each piece."""
        if len(self.subsets) == 1:
            yield self.subsets[0], 0, len(text)
            return
        end = 0
        for subset, characters in groupby(text, self._subset_of.__getitem__):
            start, end = end, end + len(list(characters))
            yield subset, start, end

    def embed(self, document: Any) -> dict[str, Any]:
        """Add the font objects to the document and return a reference for each resource name."""
        characters = "".join(sorted(self._subset_of))
        program = TTFontFace(BytesIO(subset_font(self._face, characters)))
        return {subset.resource: _add_font(document, self._face, program, subset) for subset in self.subsets}


def _share_out(characters: frozenset[str], number: int) -> Iterator[Subset]:
    """Deal the characters to subsets: ASCII keeps its codes, the rest follows in the order of Unicode."""
    ascii_codes = {character: ord(character) for character in sorted(characters) if ord(character) in _ASCII}
    others = sorted(c for c in characters if c not in ascii_codes and c != " ")
    size = len(_OTHER_CODES)
    # The first subset is made even when only the space is used, so that every face has one.
    for index, start in enumerate(range(0, max(1, len(others)), size)):
        codes = {" ": _SPACE} | (ascii_codes if index == 0 else {})
        codes |= dict(zip(others[start : start + size], _OTHER_CODES, strict=False))
        resource = f"F{number}" if index == 0 else f"F{number}.{index}"
        yield Subset(resource, codes, {ord(character): _literal(code) for character, code in codes.items()})


def _literal(code: int) -> str:
    """Write one code inside a literal string (ISO 32000-1, 7.3.4.2)."""
    if code in (40, 41, 92):
        return f"\\{chr(code)}"
    return chr(code) if 32 <= code < 127 else f"\\{code:03o}"


def _add_font(document: Any, face: Face, program: Any, subset: Subset) -> Any:
    by_code = {code: character for character, code in subset.codes.items()}
    last = max(by_code)
    points = [ord(by_code[code]) if code in by_code else 0 for code in range(last + 1)]
    name = PDFName(f"{_tag(points)}+{face.name}")
    font_file = program.makeSubset(points)
    descriptor = dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": (program.flags | _SYMBOLIC) & ~_NONSYMBOLIC,
            "FontBBox": array(program.bbox),
            "ItalicAngle": program.italicAngle,
            "Ascent": program.ascent,
            "Descent": program.descent,
            "CapHeight": program.capHeight,
            "StemV": program.stemV,
            "MissingWidth": program.defaultWidth,
            "FontFile2": document.add(deflated(font_file, {"Length1": len(font_file)})),
        }
    )
    font = dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": name,
            "FirstChar": 0,
            "LastChar": last,
            "Widths": f"[{numbers(*map(program.getCharWidth, points))}]",
            "FontDescriptor": document.add(descriptor),
            "ToUnicode": document.add(deflated(_unicode_map(name, by_code).encode("ascii"))),
        }
    )
    return document.add(font)


def _tag(points: list[int]) -> str:
    """Return six letters that tell subsets of a face apart (ISO 32000-1, 9.6.4); the same letters have the same tag."""
    digest = hashlib.sha256(repr(points).encode("ascii")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _unicode_map(name: str, by_code: dict[int, str]) -> str:
    """Write the map from codes to Unicode (ISO 32000-1, 9.10.3); at most 100 entries stand in one block."""
    entries = [f"<{code:02X}> <{by_code[code].encode('utf-16-be').hex().upper()}>" for code in sorted(by_code)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName {name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)

"""What a page of a PDF shows: its marked content with the text in it, decoded through the fonts' own tables.

Written from ISO 32000-1 (14.6 marked content, 9.4 text, 9.10 ToUnicode), not from the writer: it judges the writer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_PAINTS = frozenset("f F f* S s B B* b b* sh Tj TJ ' \"".split()) | {"INLINE IMAGE"}
_SHOWS = frozenset(("Tj", "TJ", "'", '"'))
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|([\[\]])")


@dataclass(slots=True)
class Mark:
    """One marked-content sequence.

    Attributes:
        tag: its name, without slash.
        properties: its property list.
        mcid: None where it has none.
        text: what is read in it; what an inner sequence with an MCID of its own holds is not counted.
        has_ink: something is painted in it, or text shown.
        joins: words that two lines make where no space parts them.
    """

    tag: str
    properties: dict[str, Any] = field(default_factory=dict)
    mcid: int | None = None
    text: str = ""
    has_ink: bool = False
    joins: list[str] = field(default_factory=list)

    @property
    def is_artifact(self) -> bool:
        """Tell whether it is no part of the document's content."""
        return self.tag == "Artifact"


@dataclass(slots=True)
class Content:
    """What a content stream shows.

    Attributes:
        marks: all its sequences that have an MCID or are artifacts, in the order in which they begin.
        faults: of marking, each beginning with the name of its check.
        codes: codes that are shown, by the resource name of the font and its object number.
    """

    marks: list[Mark] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    codes: dict[tuple[str, int], set[int]] = field(default_factory=dict)


class Font:
    """A font as a reader of text sees it."""

    def __init__(self, font: pikepdf.Object) -> None:
        self.object = font
        self.is_wide = font.get("/Subtype") == "/Type0"
        self.unicode = to_unicode(font["/ToUnicode"].read_bytes()) if "/ToUnicode" in font else {}

    def codes(self, shown: bytes) -> list[int]:
        """Return the codes of a string."""
        size = 2 if self.is_wide else 1
        return [int.from_bytes(shown[n : n + size], "big") for n in range(0, len(shown), size)]

    def text(self, codes: list[int]) -> str:
        """Return what codes stand for; a code that the table lacks gives U+FFFD."""
        return "".join(self.unicode.get(code, "\ufffd") for code in codes)


def to_unicode(data: bytes) -> dict[int, str]:
    """Read a ToUnicode table: text by code."""
    table: dict[int, str] = {}
    for kind, body in _BLOCK.findall(data):
        tokens = [bracket or bytes.fromhex(digits.decode()) for digits, bracket in _TOKEN.findall(body)]
        if kind == b"char":
            for code, text in zip(tokens[::2], tokens[1::2], strict=True):
                table[int.from_bytes(code, "big")] = text.decode("utf-16-be", "replace")
        else:
            table |= _ranges(tokens)
    return table


def _ranges(tokens: list[bytes]) -> dict[int, str]:
    table: dict[int, str] = {}
    rest = iter(tokens)
    for first in rest:
        start, end, text = int.from_bytes(first, "big"), int.from_bytes(next(rest), "big"), next(rest)
        if text == b"[":
            table |= {code: next(rest).decode("utf-16-be") for code in range(start, end + 1)}
            assert next(rest) == b"]"
            continue
        last = int.from_bytes(text[-2:], "big")
        head = text[:-2].decode("utf-16-be")
        table |= {code: head + chr(last + code - start) for code in range(start, end + 1)}
    return table


class ContentReader:
    """Walks through one content stream and what it draws by ``Do``."""

    def __init__(self, fonts: dict[int, Font]) -> None:
        """Take the fonts that are read already, by object number; new ones are added."""
        self._fonts = fonts
        self._open: list[Mark] = []
        self._font: Font | None = None
        self._kept: list[Font | None] = []
        self._line = 0
        self._last = (0, "")
        self.content = Content()

    def read(self, stream: pikepdf.Object | pikepdf.Page, resources: pikepdf.Object) -> Content:
        """Read a stream to its end."""
        depth = len(self._open)
        for step in pikepdf.parse_content_stream(stream):
            operands, operator = list(step.operands), str(step.operator)
            self._follow(operator, operands, resources)
        if len(self._open) != depth:
            self.content.faults.append(f"marks-balanced: {len(self._open) - depth} sequences are not closed")
        return self.content

    def _follow(self, operator: str, operands: list[Any], resources: pikepdf.Object) -> None:
        match operator:
            case "BDC" | "BMC":
                self._begin(str(operands[0])[1:], operands[1:], resources)
            case "EMC":
                self._end()
            case "q":
                self._kept.append(self._font)
            case "Q":
                self._font = self._kept.pop()
            case "Tf":
                self._font = self._font_called(str(operands[0]), resources)
            case "Do":
                self._draw(resources["/XObject"][str(operands[0])], resources)
            case "Tm" | "Td" | "TD" | "T*" | "'" | '"':
                self._line += operator != "Td" or float(operands[1]) != 0
            case "rg" | "RG":
                self._look_at_colour([float(part) for part in operands])
        if operator in _PAINTS:
            self._show(operator, operands)

    def _begin(self, tag: str, given: list[Any], resources: pikepdf.Object) -> None:
        properties = given[0] if given else {}
        if isinstance(properties, pikepdf.Name):
            properties = resources["/Properties"][str(properties)]
        entries = {str(key)[1:]: value for key, value in dict(properties).items()}
        mark = Mark(tag, entries, int(entries["MCID"]) if "MCID" in entries else None)
        if mark.is_artifact and any(outer.mcid is not None for outer in self._open):
            self._fault("marks-nested", f"an artifact inside the content of {self._open[-1].tag}")
        if mark.mcid is not None and any(outer.is_artifact for outer in self._open):
            self._fault("marks-nested", f"content of {tag} inside an artifact")
        if mark.mcid is not None and any(outer.mcid is not None for outer in self._open):
            self._fault("marks-nested", f"content of {tag} inside the content of another element")
        if mark.mcid is not None or (mark.is_artifact and not any(outer.is_artifact for outer in self._open)):
            self.content.marks.append(mark)
        self._open.append(mark)

    def _end(self) -> None:
        if not self._open:
            self._fault("marks-balanced", "a sequence ends that has not begun")
            return
        mark = self._open.pop()
        if "ActualText" in mark.properties:
            mark.text = str(mark.properties["ActualText"])
        if mark.mcid is None and self._open:
            self._open[-1].text += mark.text
            self._open[-1].joins += mark.joins
            self._open[-1].has_ink |= mark.has_ink

    def _paint(self, operator: str) -> None:
        if not any(mark.is_artifact or mark.mcid is not None for mark in self._open):
            self._fault("marks-all", f"{operator} paints outside content and artifacts")
        if self._open:
            self._open[-1].has_ink = True

    def _show(self, operator: str, operands: list[Any]) -> None:
        self._paint(operator)
        if operator not in _SHOWS:
            return
        pieces = operands[-1] if isinstance(operands[-1], pikepdf.Array) else operands[-1:]
        shown = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
        if self._font is None:
            self._fault("fonts", "text is shown in no font")
            return
        codes = self._font.codes(shown)
        text = self._font.text(codes)
        name = str(self._font.object.get("/BaseFont", "/unnamed"))[1:]
        self.content.codes.setdefault((name, self._font.object.objgen[0]), set()).update(codes)
        if self._open and text:
            self._note_join(self._open[-1], text)
            self._open[-1].text += text
        self._last = (self._line, text[-1:])

    def _note_join(self, mark: Mark, text: str) -> None:
        """Remember words that run together because a line has no space at its end; a drop cap needs none."""
        line, letter = self._last
        if line != self._line and len(mark.text) > 1 and letter.isalnum() and text[0].isalnum():
            mark.joins.append(f"{mark.text.split()[-1]}|{text.split(maxsplit=1)[0]}")

    def _draw(self, drawn: pikepdf.Object, resources: pikepdf.Object) -> None:
        if drawn.get("/Subtype") == "/Form":
            self.read(drawn, drawn.get("/Resources", resources))
        else:
            self._paint("Do")

    def _look_at_colour(self, parts: list[float]) -> None:
        """Black and grey are one component, so that they print in black ink alone."""
        if parts[0] == parts[1] == parts[2]:
            self._fault("colours", f"grey is mixed of {parts}")

    def _font_called(self, name: str, resources: pikepdf.Object) -> Font:
        font = resources["/Font"][name]
        number = font.objgen[0]
        if number not in self._fonts:
            self._fonts[number] = Font(font)
        return self._fonts[number]

    def _fault(self, check: str, fault: str) -> None:
        self.content.faults.append(f"{check}: {fault}")


def read_pages(pdf: pikepdf.Pdf) -> Iterator[Content]:
    """Read what every page shows."""
    fonts: dict[int, Font] = {}
    for shown in pdf.pages:
        yield ContentReader(fonts).read(shown, shown.obj.get("/Resources", pikepdf.Dictionary()))

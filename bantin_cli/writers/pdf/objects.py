"""PDF objects that ReportLab does not write, or not as the standards ask; the ground for the rest of this package."""

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc

Value = Any
"""What ReportLab's document can write: its own objects, numbers, and text that is written as it is (``/Name``)."""


_UTF_16 = b"\xfe\xff"
_ESCAPES = ((b"\\", b"\\\\"), (b"(", b"\\("), (b")", b"\\)"), (b"\r", b"\\r"))
"""What cannot stand in a literal string as it is (ISO 32000-1, 7.3.4.2); the backslash first."""


def dictionary(entries: Mapping[str, Value]) -> Any:
    """Return a dictionary object; the keys are names without slash."""
    return _Dictionary(entries)


def array(values: Iterable[Value]) -> Any:
    """Return an array object."""
    return _Array(values)


class _Dictionary(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """A dictionary. ReportLab's own takes three times as long, and a tagged file is made of dictionaries."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._entries = dict(entries)

    def format(self, document: Any) -> bytes:
        written = [
            b"/%b %b" % (name.encode("ascii"), _written(value, document)) for name, value in self._entries.items()
        ]
        return b"<< %b >>" % b" ".join(written)


class _Array(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    def __init__(self, values: Iterable[Value]) -> None:
        self._values = tuple(values)

    def format(self, document: Any) -> bytes:
        return b"[%b]" % b" ".join(_written(value, document) for value in self._values)


def _written(value: Value, document: Any) -> bytes:
    if isinstance(value, str):
        return value.encode("ascii")
    if isinstance(value, int):
        return b"%d" % value
    written: bytes = pdfdoc.format(value, document)
    return written


class Text(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """A text string (ISO 32000-1, 7.9.2.2); ReportLab's own takes twice the room for Vietnamese."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.encoded = text.encode("ascii") if text.isascii() else _UTF_16 + text.encode("utf-16-be")

    def format(self, document: Any) -> bytes:
        """Return the string as it stands in the file; called by ReportLab."""
        del document
        encoded = self.encoded
        for special, escaped in _ESCAPES:
            encoded = encoded.replace(special, escaped)
        return b"(" + encoded + b")"


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """A stream whose bytes are final.

    ReportLab's own stream lacks the line end before ``endstream`` that PDF/A asks for (ISO 19005-2, 6.1.7.1), and
    wraps what it holds in ASCII85.
    """

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: Mapping[str, Value] | None = None) -> None:
        """Take the encoded bytes and the entries that say how they are encoded."""
        # Some readers would take a carriage return for part of the line end before ``endstream``, and find the stream
        # too short. What follows the end of compressed data is not read.
        self._data = data + b"\n" if data.endswith(b"\r") else data
        self._entries = dict(entries or {})

    def format(self, document: Any) -> bytes:
        """Return the stream as it stands in the file; called by ReportLab."""
        head: bytes = dictionary(self._entries | {"Length": len(self._data)}).format(document)
        return head + b"\nstream\n" + self._data + b"\nendstream\n"


def deflated(data: bytes, entries: Mapping[str, Value] | None = None) -> Stream:
    """Return a compressed stream."""
    return Stream(zlib.compress(data), {**(entries or {}), "Filter": "/FlateDecode"})

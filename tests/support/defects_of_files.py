"""Faults of fonts, pictures, colours, boxes, and of what a file says of itself."""

import base64
import unicodedata
import zlib
from typing import Any

from bantin_cli.writers.pdf import canvas, document, faces, objects, pictures
from bantin_cli.writers.pdf.canvas import IssueCanvas
from bantin_cli.writers.pdf.inks import Inks
from bantin_cli.writers.pdf.operators import numbers
from bantin_cli.writers.pdf.pictures import EmbeddedPictures
from tests.support.defects import Damage, Defect, after, around, in_dictionaries, together


def _metadata(old: bytes, new: bytes) -> Damage:
    def change(packet: bytes) -> bytes:
        assert old in packet
        return packet.replace(old, new)

    return after(canvas, "build_xmp", change)


def _catalogue(**entries: Any) -> Damage:
    """Change entries of the catalogue; None takes one out."""

    def change(original: Any, owner: Any) -> Any:
        catalogue = owner._doc.Catalog
        for name, value in entries.items():
            if value is None and name in vars(catalogue):
                delattr(catalogue, name)
            if value is None:
                catalogue.__NoDefault__ = [key for key in catalogue.__NoDefault__ if key != name]
            else:
                setattr(catalogue, name, value)
        return original(owner)

    return around(IssueCanvas, "finish", change)


def _letters(change: Any) -> Damage:
    """Change the table of letters by code."""
    return around(faces, "_unicode_map", lambda original, name, by_code: original(name, change(by_code)))


def _image(**entries: Any) -> Damage:
    return around(pictures, "Stream", lambda original, data, given: original(data, given | entries))


def _plain_end(original: Any, stream: Any, written: Any) -> Any:
    return original(stream, written).replace(b"\nendstream", b"endstream")


def _embedded_anew(original: Any, embedded: Any, *given: Any) -> Any:
    embedded._objects.clear()
    return original(embedded, *given)


def _in_ascii85(original: Any, data: bytes, entries: Any = None) -> Any:
    wrapped = base64.a85encode(zlib.compress(data)) + b"~>"
    return objects.Stream(wrapped, {**(entries or {}), "Filter": "[/ASCII85Decode /FlateDecode]"})


def _mixed(original: Any, inks: Inks, colour: Any) -> str:
    return f"{numbers(colour.red, colour.green, colour.blue)} rg"


def _in_inks(original: Any, inks: Inks, colour: Any) -> str:
    return "0 0 0 1 k"


_NOT_PACKED = around(document, "pack", lambda _, data: data)
"""qpdf would mend it."""

FILE_DEFECTS = (
    Defect("no Lang", "catalogue", _catalogue(Lang=None)),
    Defect("not marked as tagged", "catalogue", _catalogue(MarkInfo=None)),
    Defect("no DisplayDocTitle", "catalogue", around(IssueCanvas, "setViewerPreference", lambda *_: None)),
    Defect("no outline", "outline", around(IssueCanvas, "addOutlineEntry", lambda *_: None)),
    Defect("no page labels", "outline", around(IssueCanvas, "addPageLabel", lambda *_: None)),
    Defect("no pdfuaid", "metadata", _metadata(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    Defect("no pdfaid", "metadata", _metadata(b"<pdfaid:part>2</pdfaid:part>", b"")),
    Defect(
        "a wrong part of PDF/A", "metadata", _metadata(b"<pdfaid:part>2</pdfaid:part>", b"<pdfaid:part>1</pdfaid:part>")
    ),
    Defect("another title in the metadata", "metadata", _metadata("Bản tin".encode(), b"Tin")),
    Defect("no output intent", "output-intent", _catalogue(OutputIntents=None)),
    Defect(
        "a letter that its table lacks", "fonts", _letters(lambda table: {c: x for c, x in table.items() if x != "n"})
    ),
    Defect("U+0000 in a table of letters", "fonts", _letters(lambda table: table | {0: "\0"})),
    Defect(
        "letters taken apart",
        "text",
        _letters(lambda table: {c: unicodedata.normalize("NFD", x) for c, x in table.items()}),
    ),
    Defect(
        "another letter than is printed",
        "source-words",
        _letters(lambda table: {c: "m" if x == "n" else x for c, x in table.items()}),
    ),
    Defect(
        "wrong widths",
        "page",
        around(faces, "numbers", lambda original, *widths: original(*(width + 60 for width in widths))),
    ),
    Defect(
        "a font that is not embedded",
        "fonts",
        in_dictionaries(faces, lambda entries: "FontFile2" in entries, FontFile2=None),
    ),
    Defect("a font that is named as if it were whole", "fonts", after(faces, "PDFName", lambda _: "/Mau")),
    Defect(
        "no line end before endstream",
        "page",
        together(around(objects.Stream, "format", _plain_end), _NOT_PACKED),
    ),
    Defect("a picture that is to be smoothed", "streams", _image(Interpolate="true")),
    Defect("a picture in inks under an RGB intent", "page", _image(ColorSpace="/DeviceCMYK")),
    Defect("text in inks under an RGB intent", "page", around(Inks, "fill", _in_inks)),
    Defect("black mixed of three colours", "contents", around(Inks, "fill", _mixed)),
    Defect("a picture stored twice", "streams", around(EmbeddedPictures, "_embed_one", _embedded_anew)),
    Defect("pages in ASCII85", "streams", together(around(canvas, "deflated", _in_ascii85), _NOT_PACKED)),
    Defect(
        "a bleed outside the medium",
        "boxes",
        around(IssueCanvas, "setBleedBox", lambda original, c, _: original(c, (-9, 0, 99, 99))),
    ),
    Defect("no TrimBox", "boxes", around(IssueCanvas, "setTrimBox", lambda *_: None)),
)

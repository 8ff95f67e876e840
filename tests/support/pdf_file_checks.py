"""Own checks: what a PDF says of itself, its fonts, pictures and boxes. Each yields what is wrong."""

import hashlib
import re
from collections.abc import Iterator

import pikepdf

from tests.support.pdf_content import Font
from tests.support.pdf_tree import TaggedPdf

_UA = "http://www.aiim.org/pdfua/ns/id/"
_A = "http://www.aiim.org/pdfa/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SUBSET = re.compile(r"/[A-Z]{6}\+\S+")
_COMPONENTS = {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}
_NOT_IN_TABLES = ("\x00", "\ufeff", "\ufffe")
_SLACK = 0.01


def check_catalogue(tagged: TaggedPdf) -> Iterator[str]:
    """The file is marked, has a language, and shows its title."""
    root = tagged.pdf.Root
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield f"Lang is {str(root.get('/Lang', ''))!r}"
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    if marks.get("/Marked") is not True or marks.get("/Suspects", False):
        yield "MarkInfo does not say that the file is tagged"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "DisplayDocTitle is not set"
    if not str(tagged.pdf.docinfo.get("/Title", "")).strip():
        yield "there is no title"


def check_outline(tagged: TaggedPdf) -> Iterator[str]:
    """The outline names places in the file, and pages are labelled as printed."""
    with tagged.pdf.open_outline() as outline:
        entries = list(outline.root)
        if not entries:
            yield "there is no outline"
        for entry in entries:
            entries += entry.children
            if not str(entry.title).strip():
                yield "an entry has no title"
            if entry.destination is None and entry.action is None:
                yield f"{entry.title!r} leads nowhere"
    if "/PageLabels" not in tagged.pdf.Root:
        yield "there are no page labels"


def check_metadata(tagged: TaggedPdf) -> Iterator[str]:
    """The XMP metadata name PDF/UA-1 and PDF/A-2a or 3a, and say the same as the document's information."""
    if "/Metadata" not in tagged.pdf.Root:
        yield "there are none"
        return
    with tagged.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        if xmp.get(f"{{{_UA}}}part") != "1":
            yield f"pdfuaid:part is {xmp.get(f'{{{_UA}}}part')}"
        level = (xmp.get(f"{{{_A}}}part"), xmp.get(f"{{{_A}}}conformance"))
        if level not in (("2", "A"), ("3", "A")):
            yield f"pdfaid is {level}"
        if level[0] == "2" and "/AF" in tagged.pdf.Root:
            yield "files are attached, which PDF/A-2 forbids"
        if f"{{{_EXTENSION}}}schemas" not in xmp:
            yield "nothing describes pdfuaid"
        if xmp.get("dc:title") != str(tagged.pdf.docinfo.get("/Title", "")):
            yield f"dc:title is {xmp.get('dc:title')!r}"


def check_output_intent(tagged: TaggedPdf) -> Iterator[str]:
    """One output intent of PDF/A, with a profile that has the colours that its stream says."""
    intents = [one for one in tagged.pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield f"there are {len(intents)} output intents"
    for intent in intents:
        if "/DestOutputProfile" not in intent:
            yield "the output intent has no profile"
            continue
        profile = intent["/DestOutputProfile"]
        colours = profile.read_bytes()[16:20]
        if _COMPONENTS.get(colours) != int(profile.get("/N", 0)):
            yield f"the profile is for {colours!r}, its stream says {profile.get('/N')} components"


def check_fonts(tagged: TaggedPdf) -> Iterator[str]:
    """Fonts are embedded, only the part that is used, and every code that is shown has its letter."""
    used: dict[int, set[int]] = {}
    for content in tagged.contents.values():
        for (_, number), codes in content.codes.items():
            used.setdefault(number, set()).update(codes)
    for font in _objects(tagged.pdf, "/Font"):
        if str(font.get("/Subtype")).startswith("/CIDFont"):
            continue
        name = str(font.get("/BaseFont", "/?"))
        described = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        embedded = described.get("/FontDescriptor", pikepdf.Dictionary())
        if "/FontFile2" not in embedded and "/FontFile3" not in embedded:
            yield f"{name} is not embedded"
        if not _SUBSET.fullmatch(name):
            yield f"{name} is not a subset"
        table = Font(font).unicode
        missing = sorted(used.get(font.objgen[0], set()) - set(table))
        if missing:
            yield f"{name} has no letter for the codes {missing}"
        if any(bad in text or not text for text in table.values() for bad in _NOT_IN_TABLES):
            yield f"{name} has codes for what is no letter"


def check_streams(tagged: TaggedPdf) -> Iterator[str]:
    """Nothing is wrapped in ASCII85, all pages are compressed, and equal pictures are stored once."""
    seen: dict[str, int] = {}
    for one in tagged.pdf.objects:
        if not isinstance(one, pikepdf.Stream):
            continue
        filters = one.get("/Filter", [])
        names = [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
        if {"/ASCII85Decode", "/ASCIIHexDecode"} & set(names):
            yield f"object {one.objgen[0]} is wrapped in ASCII"
        if one.get("/Subtype") == "/Image":
            mask = one["/SMask"].read_raw_bytes() if "/SMask" in one else b""
            digest = hashlib.sha256(one.read_raw_bytes() + mask + str(one.get("/ColorSpace")).encode()).hexdigest()
            other = seen.setdefault(digest, one.objgen[0])
            if other != one.objgen[0]:
                yield f"the pictures {other} and {one.objgen[0]} are the same"
            if one.get("/Interpolate", False):
                yield f"the picture {one.objgen[0]} is to be interpolated"
    for number, page in enumerate(tagged.pdf.pages, 1):
        if page.obj["/Contents"].get("/Filter") != "/FlateDecode":
            yield f"page {number} is not compressed"


def check_boxes(tagged: TaggedPdf) -> Iterator[str]:
    """The trimmed page lies in the bleed, the bleed on the medium; the bleed is as wide on all sides, none or 3 mm."""
    for number, page in enumerate(tagged.pdf.pages, 1):
        trim, bleed, media = (_edges(page.obj.get(key)) for key in ("/TrimBox", "/BleedBox", "/MediaBox"))
        if not trim or not bleed or not media:
            yield f"page {number} lacks a box"
            continue
        if not _is_inside(trim, bleed) or not _is_inside(bleed, media):
            yield f"page {number}: trim {trim}, bleed {bleed} and medium {media} do not lie in one another"
        widths = {round(abs(one - other), 1) for one, other in zip(trim, bleed, strict=True)}
        if widths not in ({0.0}, {8.5}):
            yield f"page {number}: the bleed is {sorted(widths)} pt wide"


def _objects(pdf: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Object]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == kind:
            yield one


def _edges(box: pikepdf.Object | None) -> tuple[float, ...]:
    return tuple(float(edge) for edge in box) if box is not None else ()


def _is_inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    lower = all(one >= other - _SLACK for one, other in zip(inner[:2], outer[:2], strict=True))
    return lower and all(one <= other + _SLACK for one, other in zip(inner[2:], outer[2:], strict=True))

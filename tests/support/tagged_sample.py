"""A small tagged PDF made without the writer: two pages with one of everything, for the tests of the checks."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from bantin_cli.fonts.subset import subset_font
from tests.support.fonts import SANS
from tests.support.project import PACKAGE

ADDRESS = "https://mau.example/"
_PROFILE = PACKAGE / "writers" / "pdf" / "profiles" / "sRGB2014.icc"
_SIZE = (400, 600)
_TITLE = "Bản tin mẫu"


class Tag(NamedTuple):
    """A structure element: what is passed on to its dictionary, and pieces of pages (page, mcid), links, elements."""

    name: str
    kids: Sequence[Any]
    entries: dict[str, Any] = {}  # noqa: RUF012 - never changed


LINK = object()
"""Stands for the link annotation of the second page."""


def _cell(name: str, mcid: int, **attributes: Any) -> Tag:
    entries: dict[str, Any] = {"A": Dictionary(O=Name.Table, **attributes)}
    return Tag(name, [(2, mcid)], entries | ({"ID": String(f"th{mcid}")} if name == "TH" else {}))


TREE = Tag(
    "Document",
    [
        Tag("TOC", [Tag("TOCI", [Tag("Reference", [Tag("Link", [(2, 8), LINK])])])]),
        Tag(
            "Sect",
            [
                Tag("H1", [(1, 0)]),
                Tag(
                    "Art",
                    [
                        Tag("H2", [(1, 1)]),
                        Tag("P", [(1, 2), (2, 0)]),
                        Tag(
                            "Figure",
                            [(1, 3)],
                            {
                                "Alt": String("Ảnh mẫu"),
                                "A": Dictionary(O=Name.Layout, Placement=Name.Block, BBox=[50, 100, 150, 200]),
                            },
                        ),
                        Tag("L", [Tag("LI", [Tag("Lbl", [(2, 1)]), Tag("LBody", [Tag("P", [(2, 2)])])])]),
                        Tag(
                            "Table",
                            [
                                Tag("TR", [_cell("TH", 3, Scope=Name.Column), _cell("TH", 4, Scope=Name.Column)]),
                                Tag(
                                    "TR",
                                    [
                                        _cell("TD", 5, Headers=[String("th3")]),
                                        _cell("TD", 6, Headers=[String("th4")]),
                                    ],
                                ),
                            ],
                        ),
                        Tag("P", [Tag("Span", [(2, 7)], {"ActualText": String("Đó")}), (2, 9)]),
                    ],
                ),
            ],
        ),
    ],
)
TEXTS = [
    ("TOCI", "Bài mẫu 1"),
    ("H1", "Mục"),
    ("H2", "Bài mẫu"),
    ("P", "Câu đầu tiên và câu sau."),
    ("Figure", "Ảnh mẫu"),
    ("Lbl", "• "),
    ("P", "một mục"),
    ("TH", "Tên"),
    ("TH", "Số"),
    ("TD", "một"),
    ("TD", "1"),
    ("P", "Đó là hết."),
]
"""What a screen reader reads of the sample."""


@cache
def sample() -> bytes:
    """Return the file."""
    pdf = pikepdf.new()
    font, codes = _font(pdf)
    image = _picture(pdf)
    for marks in _PAGES:
        content = b"\n".join(_operators(*mark, codes) for mark in marks)
        page = pdf.add_blank_page(page_size=_SIZE)
        page.obj["/Resources"] = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(P1=image))
        page.obj["/Contents"] = pdf.make_stream(content)
        page.obj["/StructParents"] = len(pdf.pages) - 1
        page.obj["/Tabs"] = Name.S
        page.obj["/TrimBox"] = page.obj["/BleedBox"] = Array([0, 0, *_SIZE])
    _add_link(pdf)
    _add_tree(pdf)
    _add_metadata(pdf)
    file = BytesIO()
    pdf.save(file, compress_streams=True, deterministic_id=True)
    return file.getvalue()


_PAGES: tuple[tuple[tuple[str, int | None, tuple[str, ...]], ...], ...] = (
    (
        ("H1", 0, ("Mục",)),
        ("H2", 1, ("Bài mẫu",)),
        ("P", 2, ("Câu đầu ", "tiên và ")),
        ("Figure", 3, ("image",)),
        ("Artifact", None, ("Bản tin mẫu 1",)),
    ),
    (
        ("P", 0, ("câu sau.",)),
        ("Lbl", 1, ("• ",)),
        ("P", 2, ("một mục",)),
        ("TH", 3, ("Tên",)),
        ("TH", 4, ("Số",)),
        ("TD", 5, ("một",)),
        ("TD", 6, ("1",)),
        ("Span", 7, ("Đ", "ó")),
        ("Link", 8, ("Bài mẫu 1",)),
        ("P", 9, (" là hết.",)),
        ("Artifact", None, ("rule",)),
    ),
)


def _operators(tag: str, mcid: int | None, lines: tuple[str, ...], codes: dict[str, int]) -> bytes:
    is_drawn = lines[0] in ("image", "rule")
    kind = "/Layout" if is_drawn else "/Pagination /Subtype /Footer"
    begin = f"/{tag} <</MCID {mcid}>> BDC" if mcid is not None else f"/Artifact <</Type {kind}>> BDC"
    if is_drawn:
        drawn = "q 100 0 0 100 50 100 cm /P1 Do Q" if lines[0] == "image" else "0 0 m 9 9 l S"
        return f"{begin} {drawn} EMC".encode()
    shown = []
    for number, line in enumerate(lines):
        hexadecimal = "".join(f"{codes[letter]:04X}" for letter in line)
        y = 500 - 30 * (mcid or 0) - 12 * number
        shown.append(f"BT /F1 10 Tf 1 0 0 1 50 {y} Tm <{hexadecimal}> Tj ET")
    return " ".join((begin, *shown, "EMC")).encode()


def _font(pdf: pikepdf.Pdf) -> tuple[pikepdf.Object, dict[str, int]]:
    letters = sorted({letter for marks in _PAGES for _, _, lines in marks for line in lines for letter in line})
    program = subset_font(SANS, "".join(letters))
    font = uharfbuzz.Font(uharfbuzz.Face(program))
    codes = {letter: font.get_nominal_glyph(ord(letter)) for letter in letters}
    widths = {code: round(font.get_glyph_h_advance(code) * 1000 / font.face.upem, 3) for code in codes.values()}
    rows = "\n".join(f"<{code:04X}> <{ord(letter):04X}>" for letter, code in codes.items())
    table = f"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {len(codes)} beginbfchar {rows} endbfchar"
    name = Name("/ABCDEF+Mau")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=[0, -300, 1000, 1200],
        ItalicAngle=0,
        Ascent=1000,
        Descent=-300,
        CapHeight=740,
        StemV=80,
        FontFile2=pdf.make_stream(program, Length1=len(program)),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        CIDToGIDMap=Name.Identity,
        W=[part for code, width in sorted(widths.items()) for part in (code, Array([width]))],
    )
    whole = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=[pdf.make_indirect(descendant)],
        ToUnicode=pdf.make_stream(f"{table} endcmap".encode()),
    )
    return pdf.make_indirect(whole), codes


def _picture(pdf: pikepdf.Pdf) -> pikepdf.Object:
    file = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(file, "JPEG")
    stream = pdf.make_stream(file.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8)
    stream["/ColorSpace"], stream["/BitsPerComponent"], stream["/Filter"] = Name.DeviceRGB, 8, Name.DCTDecode
    return stream


def _add_link(pdf: pikepdf.Pdf) -> None:
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[50, 250, 150, 270],
        Border=[0, 0, 0],
        F=4,
        Contents=String(ADDRESS),
        StructParent=2,
        A=Dictionary(S=Name.URI, URI=String(ADDRESS)),
    )
    pdf.pages[1].obj["/Annots"] = Array([pdf.make_indirect(link)])


def _add_tree(pdf: pikepdf.Pdf) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parents: dict[tuple[int, int], pikepdf.Object] = {}
    ids: dict[str, pikepdf.Object] = {}

    def add(tag: Tag, parent: pikepdf.Object) -> pikepdf.Object:
        made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag.name}"), P=parent, **tag.entries))
        kids = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(add(kid, made))
            elif kid is LINK:
                kids.append(Dictionary(Type=Name.OBJR, Obj=pdf.pages[1].obj["/Annots"][0], Pg=pdf.pages[1].obj))
                parents[2, 0] = made
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=pdf.pages[kid[0] - 1].obj, MCID=kid[1]))
                parents[kid[0] - 1, kid[1]] = made
        made["/K"] = Array(kids)
        if "ID" in tag.entries:
            ids[str(tag.entries["ID"])] = made
        return made

    root["/K"] = Array([add(TREE, root)])
    rows = [Array([parents[page, n] for n in range(len([k for k in parents if k[0] == page]))]) for page in (0, 1)]
    root["/ParentTree"] = pdf.make_indirect(Dictionary(Nums=[0, rows[0], 1, rows[1], 2, parents[2, 0]]))
    root["/ParentTreeNextKey"] = 3
    root["/IDTree"] = Dictionary(Names=[part for name in sorted(ids) for part in (String(name), ids[name])])
    pdf.Root["/StructTreeRoot"] = root


def _add_metadata(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(_PROFILE.read_bytes(), N=3)
    intent = Dictionary(Type=Name.OutputIntent, S=Name("/GTS_PDFA1"), DestOutputProfile=profile)
    intent["/OutputConditionIdentifier"] = String("sRGB")
    pdf.Root["/OutputIntents"] = Array([intent])
    pdf.Root["/Lang"] = String("vi-VN")
    pdf.Root["/MarkInfo"] = Dictionary(Marked=True)
    pdf.Root["/ViewerPreferences"] = Dictionary(DisplayDocTitle=True)
    pdf.Root["/PageLabels"] = Dictionary(Nums=[0, Dictionary(S=Name.D)])
    pdf.docinfo["/Title"] = _TITLE
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Mục", 0))
    stream = pdf.make_stream(_XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root["/Metadata"] = stream


_XMP = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_TITLE}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

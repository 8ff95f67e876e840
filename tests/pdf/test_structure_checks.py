"""Each own check of tagged PDF finds the fault that it is for, and nothing in a good file."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.support.pdf_content import to_unicode
from tests.support.pdf_structure import CHECKS, read_texts, structure_findings
from tests.support.pdf_tree import Node, TaggedPdf
from tests.support.pdf_validators import VeraPdf, page_findings, qpdf_findings
from tests.support.tagged_sample import TEXTS, sample

Breaking = Callable[[pikepdf.Pdf], object]


def _node(pdf: pikepdf.Pdf, tag: str, number: int = 0) -> Node:
    return [node for node in TaggedPdf(pdf).nodes if node.tag == tag][number]


def _element(pdf: pikepdf.Pdf, tag: str, number: int = 0) -> pikepdf.Object:
    return _node(pdf, tag, number).object


def _without(tag: str, key: str) -> Breaking:
    return lambda pdf: _element(pdf, tag).__delitem__(key)


def _with(tag: str, key: str, value: object) -> Breaking:
    return lambda pdf: _element(pdf, tag).__setitem__(key, value)


def _on_page(number: int, key: str, value: object = None) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[number - 1].obj
        if value is None:
            del page[key]
        else:
            page[key] = value

    return change


def _in_root(key: str, value: object = None) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value

    return change


def _in_content(number: int, old: bytes, new: bytes) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[number - 1].obj["/Contents"]
        text = contents.read_bytes()
        assert old in text
        contents.write(text.replace(old, new))

    return change


def _in_metadata(old: bytes, new: bytes) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.Root["/Metadata"]
        assert old in stream.read_bytes()
        stream.write(stream.read_bytes().replace(old, new))

    return change


def _in_letters(old: bytes, new: bytes) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        table = pdf.pages[0].obj["/Resources"]["/Font"]["/F1"]["/ToUnicode"]
        assert re.search(old, table.read_bytes())
        table.write(re.sub(old, new, table.read_bytes()))

    return change


def _link(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[1].obj["/Annots"][0]


def _swap_parents(pdf: pikepdf.Pdf) -> None:
    row = pdf.Root["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]
    row[0], row[1] = row[1], row[0]


def _move(tag: str, to: str) -> Breaking:
    """Take an element out of its parent and put it at the end of another one."""

    def change(pdf: pikepdf.Pdf) -> None:
        node, target = _node(pdf, tag), _element(pdf, to)
        assert node.parent is not None
        kids = node.parent.object["/K"]
        for index, kid in enumerate(list(kids)):
            if isinstance(kid, Dictionary) and kid.objgen == node.object.objgen:
                del kids[index]
        target["/K"].append(node.object)
        node.object["/P"] = target

    return change


def _shorten_row(pdf: pikepdf.Pdf) -> None:
    del _element(pdf, "TR", 1)["/K"][1]


def _same_picture_twice(pdf: pikepdf.Pdf) -> None:
    pictures = pdf.pages[0].obj["/Resources"]["/XObject"]
    with pikepdf.open(BytesIO(sample())) as other:
        pictures["/P2"] = pdf.copy_foreign(other.pages[0].obj["/Resources"]["/XObject"]["/P1"])


def _rename_font(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj["/Resources"]["/Font"]["/F1"]["/BaseFont"] = Name("/Mau")


def _cut_font_out(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[0].obj["/Resources"]["/Font"]["/F1"]
    del font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"]


def _clear_link(*keys: str) -> Breaking:
    def change(pdf: pikepdf.Pdf) -> None:
        for key in keys:
            del _link(pdf)[key]

    return change


_FIGURE = Dictionary(O=Name.Layout, BBox=[50, 100, 150, 900])
_FAULTS: list[tuple[str, str, Breaking]] = [
    ("tree", "no tree", _in_root("/StructTreeRoot")),
    ("tree", "an unknown type", _with("Figure", "/S", Name.Picture)),
    ("tree", "an empty element", lambda pdf: _element(pdf, "H2").__setitem__("/K", Array())),
    ("tree", "a parent that is another", lambda pdf: _element(pdf, "H2").__setitem__("/P", _element(pdf, "L"))),
    ("marks", "an MCID used twice", _in_content(1, b"/MCID 1>>", b"/MCID 0>>")),
    ("marks", "content without element", lambda pdf: _element(pdf, "H2")["/K"].__delitem__(0)),
    ("marks", "content of two elements", lambda pdf: _element(pdf, "H2")["/K"].append(_element(pdf, "H1")["/K"][0])),
    ("marks", "an element without content", lambda pdf: _element(pdf, "H2")["/K"][0].__setitem__("/MCID", 77)),
    ("contents", "text outside marks", _in_content(1, b"EMC", b"EMC BT /F1 10 Tf <0001> Tj ET")),
    ("contents", "an artifact in content", _in_content(1, b"/P1 Do", b"/Artifact BMC /P1 Do EMC")),
    ("contents", "content in an artifact", _in_content(1, b"/H1 <<", b"/Artifact BMC /H1 <<")),
    ("contents", "marks that do not end", _in_content(2, b"S EMC", b"S")),
    ("contents", "a mark without ink", _in_content(1, b"/P1 Do", b"")),
    ("artifacts", "a folio that does not say so", _in_content(1, b"/Type /Pagination /Subtype /Footer", b"")),
    ("artifacts", "an unknown type of artifact", _in_content(2, b"/Layout", b"/Ornament")),
    ("artifacts", "no pagination at all", _in_content(1, b"/Pagination /Subtype /Footer", b"/Layout")),
    ("parent-tree", "no ParentTree", lambda pdf: pdf.Root["/StructTreeRoot"].__delitem__("/ParentTree")),
    ("parent-tree", "entries swapped", _swap_parents),
    ("parent-tree", "a link to another element", lambda pdf: _link(pdf).__setitem__("/StructParent", 0)),
    ("parent-tree", "a key in use", lambda pdf: pdf.Root["/StructTreeRoot"].__setitem__("/ParentTreeNextKey", 1)),
    ("pages", "a page without StructParents", _on_page(1, "/StructParents")),
    ("pages", "pages with the same StructParents", _on_page(1, "/StructParents", 1)),
    ("pages", "a page without Tabs", _on_page(2, "/Tabs")),
    ("ids", "an ID twice", lambda pdf: _element(pdf, "TH", 1).__setitem__("/ID", String("th3"))),
    ("ids", "an ID that is not found", lambda pdf: _element(pdf, "P").__setitem__("/ID", String("x"))),
    ("nesting", "a list entry outside its list", _move("LI", "Art")),
    ("nesting", "a paragraph in a heading", _move("P", "H2")),
    ("nesting", "a table in a paragraph", _move("Table", "P")),
    ("headings", "a level skipped", _with("H2", "/S", Name.H3)),
    ("headings", "a first heading that is no H1", _with("H1", "/S", Name.H2)),
    ("figures", "no Alt", _without("Figure", "/Alt")),
    ("figures", "an empty Alt", _with("Figure", "/Alt", String(" "))),
    ("figures", "no BBox", _without("Figure", "/A")),
    ("figures", "a BBox off the page", _with("Figure", "/A", _FIGURE)),
    ("links", "no OBJR", lambda pdf: _element(pdf, "Link")["/K"].__delitem__(1)),
    ("links", "a Link of no text", lambda pdf: _element(pdf, "Link")["/K"].__delitem__(0)),
    ("links", "an annotation of a P", _with("Link", "/S", Name.Span)),
    ("links", "no Contents", _clear_link("/Contents")),
    ("links", "no flag for print", _clear_link("/F")),
    ("links", "no StructParent", _clear_link("/StructParent")),
    ("lists", "an entry without body", lambda pdf: _element(pdf, "LI")["/K"].__delitem__(1)),
    ("lists", "a list without entry", lambda pdf: _element(pdf, "L").__setitem__("/K", Array())),
    ("lists", "a line of the contents without link", lambda pdf: _element(pdf, "Reference").__setitem__("/K", Array())),
    ("lists", "a line of the contents without reference", _with("Reference", "/S", Name.Span)),
    ("tables", "a short row", _shorten_row),
    ("tables", "a TH without Scope", lambda pdf: _element(pdf, "TH")["/A"].__delitem__("/Scope")),
    ("tables", "headers of nowhere", lambda pdf: _element(pdf, "TD")["/A"].__setitem__("/Headers", [String("th9")])),
    ("actual-text", "another word than is printed", _with("Span", "/ActualText", String("Đây"))),
    ("text", "letters taken apart", _in_letters(b"<1EBF>", b"<00650302 0301>")),
    ("text", "an Alt taken apart", _with("Figure", "/Alt", String("a\u0309nh"))),
    ("text", "a letter that is none", _in_letters(b"<004D>", b"<E000>")),
    ("text", "no space at the end of a line", _in_letters(b"<0020>", b"<0061>")),
    ("catalogue", "no Lang", _in_root("/Lang")),
    ("catalogue", "not marked", _in_root("/MarkInfo", Dictionary(Marked=False))),
    ("catalogue", "no DisplayDocTitle", _in_root("/ViewerPreferences", Dictionary())),
    ("catalogue", "no title", lambda pdf: pdf.docinfo.__setitem__("/Title", "")),
    ("outline", "no outline", _in_root("/Outlines")),
    ("outline", "no page labels", _in_root("/PageLabels")),
    ("metadata", "none", _in_root("/Metadata")),
    ("metadata", "no pdfuaid", _in_metadata(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("metadata", "another level of PDF/A", _in_metadata(b"conformance>A", b"conformance>B")),
    ("metadata", "another title", _in_metadata("Bản tin".encode(), b"Tin")),
    ("metadata", "files in a PDF/A-2", _in_root("/AF", Array())),
    ("output-intent", "none", _in_root("/OutputIntents")),
    ("output-intent", "no profile", lambda pdf: pdf.Root["/OutputIntents"][0].__delitem__("/DestOutputProfile")),
    ("output-intent", "a wrong number of colours", lambda pdf: _profile(pdf).__setitem__("/N", 4)),
    ("fonts", "not embedded", _cut_font_out),
    ("fonts", "no subset", _rename_font),
    ("fonts", "a code without letter", _in_letters(b"<....> <004D>", b"")),
    ("fonts", "a code for nothing", _in_letters(b"<004D>", b"<0000>")),
    ("streams", "a page not compressed", lambda pdf: _plain(pdf.pages[0].obj["/Contents"])),
    ("streams", "ASCII85", lambda pdf: _in_ascii85(pdf.pages[0].obj["/Resources"]["/XObject"]["/P1"])),
    ("streams", "a picture twice", _same_picture_twice),
    ("boxes", "no TrimBox", _on_page(1, "/TrimBox")),
    ("boxes", "a bleed outside the medium", _on_page(1, "/BleedBox", Array([-9, 0, 400, 600]))),
    ("boxes", "a bleed of another width", _on_page(1, "/TrimBox", Array([20, 20, 380, 580]))),
]


def _profile(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root["/OutputIntents"][0]["/DestOutputProfile"]


def _plain(stream: pikepdf.Object) -> None:
    stream.write(stream.read_bytes())


def _in_ascii85(stream: pikepdf.Object) -> None:
    stream.write(stream.read_raw_bytes(), filter=Array([Name.ASCII85Decode, Name.DCTDecode]))


def _broken(change: Breaking) -> bytes:
    file = BytesIO()
    with pikepdf.open(BytesIO(sample())) as pdf:
        change(pdf)
        pdf.save(file, compress_streams=False)
    return file.getvalue()


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    path = tmp_path / "mẫu.pdf"
    path.write_bytes(sample())
    return path


def test_the_sample_is_good_for_the_own_checks_and_for_page() -> None:
    assert structure_findings(sample()) == []
    assert page_findings(sample()) == []


def test_the_sample_is_good_for_qpdf(sample_file: Path) -> None:
    assert qpdf_findings(sample_file) == []


def test_the_sample_is_good_for_verapdf(sample_file: Path, verapdf: VeraPdf) -> None:
    assert verapdf.findings(sample_file) == []


def test_verapdf_names_the_rule_and_the_place_of_a_fault_and_goes_on(tmp_path: Path, verapdf: VeraPdf) -> None:
    path = tmp_path / "mau.pdf"
    path.write_bytes(_broken(_without("Figure", "/Alt")))

    found = verapdf.findings(path)

    assert [fault.partition(" Figure")[0] for fault in found] == ["verapdf: ua1 7.3-1"]
    assert "cannot be judged" in verapdf.findings(tmp_path / "none.pdf")[0]
    assert verapdf.findings(path) == found


def test_text_is_read_in_the_order_of_the_tree_with_what_stands_for_figures_and_drop_caps() -> None:
    assert read_texts(sample()) == TEXTS


@pytest.mark.parametrize(("check", "change"), [(c, f) for c, _, f in _FAULTS], ids=[f"{c}: {n}" for c, n, _ in _FAULTS])
def test_a_fault_is_found_by_the_check_for_it(check: str, change: Breaking) -> None:
    assert check in {finding.partition(":")[0] for finding in structure_findings(_broken(change))}


def test_every_check_has_a_fault_that_it_finds() -> None:
    assert {check for check, _, _ in _FAULTS} == set(CHECKS)


def test_a_table_of_letters_may_give_ranges_and_lists() -> None:
    table = b"2 beginbfrange <01> <03> <0061> <10> <11> [<0064> <1EBF>] endbfrange 1 beginbfchar <20> <0020> endbfchar"

    assert to_unicode(table) == {1: "a", 2: "b", 3: "c", 16: "d", 17: "ế", 32: " "}

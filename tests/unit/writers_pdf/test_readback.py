"""A PDF that reads otherwise than its source is found out; one that only draws letters otherwise is not."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.structure.nodes import StructureNode
from bantin_cli.model.blocks import Block, ListBlock, ListItem, Paragraph
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Issue
from bantin_cli.writers.pdf.readback import check_written, read_passages
from tests.support import issues
from tests.support.fonts import FACES
from tests.support.issues import SPAN
from tests.support.pdf_structure import structure_findings
from tests.support.pdf_tree import MarkedPart, Node, TaggedPdf
from tests.support.placed import METRICS
from tests.support.rich_issue import rich_issue
from tests.support.whole_pdf import WholePdf, place_whole

_LETTERS = "".join(map(chr, (*range(0x00C0, 0x0180), *range(0x1EA0, 0x1EFA))))
_DRAWN = [letter for letter in _LETTERS if not any(METRICS.lacks(face.name, letter) for face in FACES)]
_MANY = " ".join(one + other for one, other in zip(_DRAWN[::2], _DRAWN[1::2], strict=False))
"""More letters outside ASCII than go into one font, in words of two; every bundled face has them."""


def _issue(*blocks: Block) -> Issue:
    made = issues.article("tin/a", blocks, title="Bài mẫu", kicker="Chuyện phố")
    return issues.issue([issues.section("tin", "news", [made])])


def _plain() -> tuple[Block, ...]:
    return (
        issues.paragraph("Zalo của phường có bốn mục.", 4),
        issues.paragraph("Đoạn sau.", 6),
        issues.heading("Mục nhỏ"),
        issues.figure(),
    )


@pytest.fixture(scope="module")
def whole() -> WholePdf:
    return place_whole(_issue(*_plain()))


@pytest.fixture(scope="module")
def data(whole: WholePdf) -> bytes:
    return whole.write()


def _found(data: bytes, structure: StructureNode) -> tuple[str, str, str]:
    """Return where a file reads otherwise, what was written and what is read there."""
    (finding,) = check_written(data, structure)
    assert finding.code.id == "BT710"
    return str(finding.span), str(finding.values["written"]), str(finding.values["read"])


def _changed(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    file = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(file)
    return file.getvalue()


def _element(pdf: pikepdf.Pdf, text: str, *tags: str) -> pikepdf.Object:
    """Return the element whose own words, or whose alternative text, are these."""
    tagged = TaggedPdf(pdf)
    (found,) = (
        node.object
        for node in tagged.nodes
        if node.tag != "Link"
        and (not tags or node.tag in tags)
        and text in (node.text("Alt"), _own_words(tagged, node))
    )
    return found


def _own_words(tagged: TaggedPdf, node: Node) -> str:
    return "".join(tagged.mark_text(kid) for kid in node.kids if isinstance(kid, MarkedPart)).strip()


def _siblings(element: pikepdf.Object) -> tuple[pikepdf.Array, int]:
    kids = element["/P"]["/K"]
    return kids, next(at for at, kid in enumerate(kids) if kid.objgen == element.objgen)


def _remove(element: pikepdf.Object) -> None:
    kids, at = _siblings(element)
    del kids[at]


def _repeat(element: pikepdf.Object) -> None:
    kids, at = _siblings(element)
    kids.insert(at, element)


def _swap(one: pikepdf.Object, other: pikepdf.Object) -> None:
    kids, first = _siblings(one)
    _, second = _siblings(other)
    kids[first], kids[second] = other, one


def _rewrite(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    """Change what the pages draw; in exactly one place."""
    contents = [page.obj["/Contents"] for page in pdf.pages]
    assert sum(stream.read_bytes().count(old) for stream in contents) == 1
    for stream in contents:
        stream.write(stream.read_bytes().replace(old, new))


def test_a_file_that_reads_as_it_was_written_is_handed_out(whole: WholePdf, data: bytes) -> None:
    assert check_written(data, whole.publication.structure) == ()


def test_an_issue_with_one_of_everything_reads_as_it_was_written() -> None:
    whole = place_whole(rich_issue())

    assert check_written(whole.write(), whole.publication.structure) == ()


def test_a_changed_word_is_named_with_its_place(whole: WholePdf, data: bytes) -> None:
    wrong = _changed(data, lambda pdf: _rewrite(pdf, b"Z", b"K"))

    assert _found(wrong, whole.publication.structure) == (
        "bai.md:4",
        "Zalo của phường có bốn mục.",
        "Kalo của phường có bốn mục.",
    )


def test_a_letter_that_its_font_maps_to_another_is_seen(whole: WholePdf, data: bytes) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for font in {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}.values():
            table = font["/ToUnicode"]
            table.write(table.read_bytes().replace(b"<5A> <005A>", b"<5A> <0058>"))

    assert _found(_changed(data, change), whole.publication.structure)[1:] == (
        "Zalo của phường có bốn mục.",
        "Xalo của phường có bốn mục.",
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda pdf: _swap(_element(pdf, "Zalo của phường có bốn mục."), _element(pdf, "Đoạn sau.")),
            ("bai.md:4", "Zalo của phường có bốn mục.", "Đoạn sau."),
        ),
        (lambda pdf: _remove(_element(pdf, "Đoạn sau.")), ("bai.md:6", "Đoạn sau.", "Mục nhỏ")),
        (lambda pdf: _repeat(_element(pdf, "Đoạn sau.")), ("bai.md:1", "Mục nhỏ", "Đoạn sau.")),
        (
            lambda pdf: _element(pdf, "Ảnh mẫu").__setitem__("/Alt", pikepdf.String("Ảnh khác")),
            ("bantin.yaml:1", "Ảnh mẫu", "Ảnh khác"),
        ),
        (lambda pdf: _remove(_element(pdf, "Ảnh mẫu")), ("bantin.yaml:1", "Ảnh mẫu", "Chú thích ảnh Ảnh: Tư liệu mẫu")),
        (
            lambda pdf: _element(pdf, "Bài mẫu", "H2").__setitem__("/S", pikepdf.Name.H3),
            ("tin/a.md:1", "H2 Bài mẫu", "H3 Bài mẫu"),
        ),
        (
            lambda pdf: _element(pdf, "CHUYỆN PHỐ").__delitem__("/ActualText"),
            ("tin/a.md:1", "Chuyện phố", "CHUYỆN PHỐ"),
        ),
    ],
    ids=["swapped", "missing", "one too many", "another alt", "no picture", "another level", "capitals as they stand"],
)
def test_a_tree_that_says_otherwise_is_found(
    whole: WholePdf, data: bytes, change: Callable[[pikepdf.Pdf], object], expected: tuple[str, str, str]
) -> None:
    assert _found(_changed(data, change), whole.publication.structure) == expected


def test_what_follows_the_last_word_of_the_source_is_found(whole: WholePdf, data: bytes) -> None:
    structure = whole.publication.structure
    shorter = replace(structure, children=structure.children[:-1])

    place, written, read = _found(data, shorter)
    assert (place, written) == ("None", "-")
    assert read == "BẢN TIN"


def test_the_page_number_of_a_line_of_the_contents_must_be_right(whole: WholePdf, data: bytes) -> None:
    def moved(node: StructureNode) -> StructureNode:
        page = node.page + 1 if node.page and node.tag == "Reference" else node.page
        return replace(node, page=page, children=tuple(map(moved, node.children)))

    assert _found(data, moved(whole.publication.structure))[:2] == ("tin/a.md:1", "Bài mẫu")


@pytest.mark.parametrize(
    "text",
    [
        "Quý 3\u2011 4, từ 1 \u2212 5 \u2015 hết \u2012 rồi",
        "100\u2009000\u202f000 đồng, 5\u00a0km, a\u2003b\u2002c\u200ad",
        "chuyển\u00adđổi\u200bsố\u2060 \ufeffnhanh \u200dlắm",
        "đường dẫn C:\\ho so\\(mới) và ) rồi ( và \\) \\051",
        "  hai   đầu  và  giữa  ",
        _MANY,
    ],
    ids=["hyphens", "spaces", "marks without a body", "escapes", "white", "many letters"],
)
def test_letters_that_fonts_draw_as_others_do_not_count(text: str) -> None:
    whole = place_whole(_issue(issues.paragraph(text)))

    data = whole.write()

    assert check_written(data, whole.publication.structure) == ()
    assert structure_findings(data) == []


def test_a_face_of_more_letters_than_one_font_holds_is_read_from_all_its_fonts() -> None:
    whole = place_whole(_issue(issues.paragraph(_MANY)))
    data = whole.write()

    with pikepdf.open(BytesIO(data)) as pdf:
        assert any("." in name for page in pdf.pages for name in page.Resources.Font)
    assert _MANY in [" ".join(passage.text.split()) for passage in read_passages(data)]


@pytest.mark.parametrize("first", ["Ở phường", "Đổi mới", "A", "2026 là"])
def test_a_word_with_a_drop_cap_is_read_whole_and_parted_from_the_next(first: str) -> None:
    text = f"{first} {issues.words(60)}"
    feature = issues.article("dai/a", [issues.paragraph(text)], lead="Dẫn.")
    whole = place_whole(issues.issue([issues.section("dai", "feature", [feature])]))
    data = whole.write()

    assert text in [" ".join(passage.text.split()) for passage in read_passages(data)]
    with pikepdf.open(BytesIO(data)) as pdf:
        tagged = TaggedPdf(pdf)
        assert whole.differences(tagged) == []
        (span,) = (node for node in tagged.nodes if node.tag == "Span")
        assert span.text("ActualText").strip() == first.split(maxsplit=1)[0]


def test_a_wrong_text_in_place_of_a_drop_cap_is_found() -> None:
    feature = issues.article("dai/a", [issues.paragraph(f"Đổi mới {issues.words(60)}")], lead="Dẫn.")
    whole = place_whole(issues.issue([issues.section("dai", "feature", [feature])]))

    def change(pdf: pikepdf.Pdf) -> None:
        (span,) = (node.object for node in TaggedPdf(pdf).nodes if node.tag == "Span")
        span["/ActualText"] = pikepdf.String("Dổi")

    found = _found(_changed(whole.write(), change), whole.publication.structure)
    assert (found[1][:7], found[2][:7]) == ("Đổi mới", "Dổi mới")


def test_a_long_passage_is_named_from_a_little_before_where_it_differs() -> None:
    text = f"{issues.words(30)} Zalo {issues.words(30)}"
    whole = place_whole(_issue(issues.paragraph(text, 12)))

    place, written, read = _found(
        _changed(whole.write(), lambda pdf: _rewrite(pdf, b"Z", b"K")), whole.publication.structure
    )

    at = text.index("Zalo")
    assert (place, written) == ("bai.md:12", text[at - 30 : at + 30])
    assert read == written.replace("Zalo", "Kalo")


def test_links_and_words_of_another_language_belong_to_their_paragraph() -> None:
    runs = (TextRun("Xem "), TextRun("open data", language="en", url="https://mau.example"), TextRun(" nhé."))
    whole = place_whole(_issue(Paragraph(runs, SourceSpan("bai.md", 3))))
    data = whole.write()

    assert "Xem open data nhé." in [passage.text.strip() for passage in read_passages(data)]
    assert check_written(data, whole.publication.structure) == ()


def test_a_list_that_an_entry_begins_with_is_read_once() -> None:
    inner = ListBlock(None, (ListItem((issues.paragraph("trong"),), SPAN),), SPAN)
    whole = place_whole(_issue(ListBlock(1, (ListItem((inner,), SPAN),), SPAN)))
    data = whole.write()

    assert check_written(data, whole.publication.structure) == ()
    assert structure_findings(data) == []

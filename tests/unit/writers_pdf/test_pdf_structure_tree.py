"""Elements inside paragraphs in the file: links over lines and pages, spans in them, labels."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from bantin_cli.layout.placed import PlacedRun
from tests.support.pdf_structure import CHECKS
from tests.support.pdf_tree import MarkedPart, Node, ObjectPart, TaggedPdf
from tests.support.placed import element, line, page, pdf, run

_ADDRESS = "https://mau.example/"
_CHECKED = ("tree", "marks", "contents", "parent-tree", "pages", "links", "nesting", "text")


@contextmanager
def _read(data: bytes) -> Iterator[TaggedPdf]:
    with pikepdf.open(BytesIO(data)) as opened:
        tagged = TaggedPdf(opened)
        assert [finding for name in _CHECKED for finding in CHECKS[name](tagged)] == []
        yield tagged


def _link(text: str, x: float = 60) -> PlacedRun:
    return replace(run(text, x), url=_ADDRESS)


def _shape(node: Node) -> list[object]:
    """Return what an element holds: tags with what is in them, P for a piece of content, A for an annotation."""
    shape: list[object] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            shape.append({kid.tag: _shape(kid)})
        else:
            shape.append("A" if isinstance(kid, ObjectPart) else "P")
    return shape


def _only(tagged: TaggedPdf, tag: str) -> Node:
    (found,) = (node for node in tagged.nodes if node.tag == tag)
    return found


def test_a_link_over_two_lines_is_one_element_with_an_area_on_each() -> None:
    first = line(run("Xem "), _link("cổng dịch ", 90), of=element())
    second = line(_link("vụ công"), run(" nhé.", 110), baseline=114, of=element())

    with _read(pdf(page(first, second))) as tagged:
        assert _shape(_only(tagged, "P")) == ["P", {"Link": ["P", "P", "A", "A"]}, "P"]
        assert tagged.texts() == [("P", "Xem cổng dịch vụ công nhé.")]
        assert len(tagged.pdf.pages[0].Annots) == 2


def test_a_link_over_two_pages_is_one_element_with_an_area_on_each_page() -> None:
    first = line(run("Xem "), _link("cổng dịch ", 90), of=element())
    second = line(_link("vụ công"), run(" nhé.", 110), of=element())

    with _read(pdf(page(first), page(second, number=2))) as tagged:
        link = _only(tagged, "Link")
        assert _shape(link) == ["P", "P", "A", "A"]
        pages = [part.page for part in link.kids if isinstance(part, MarkedPart)]
        assert [tagged.page_numbers[each] for each in pages] == [1, 2]
        assert [len(each.Annots) for each in tagged.pdf.pages] == [1, 1]
        assert tagged.texts() == [("P", "Xem cổng dịch vụ công nhé.")]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    lines = [line(run(text), of=element()) for text in ("đầu trang ", "cuối trang")]

    with _read(pdf(page(lines[0]), page(lines[1], number=2))) as tagged:
        assert _shape(_only(tagged, "P")) == ["P", "P"]
        assert tagged.texts() == [("P", "đầu trang cuối trang")]


def test_words_of_another_language_are_a_span_in_their_link() -> None:
    english = replace(_link("open data", 90), language="en")
    with _read(pdf(page(line(run("Xem "), english, of=element())))) as tagged:
        assert _shape(_only(tagged, "P")) == ["P", {"Link": [{"Span": ["P"]}, "A"]}]
        assert _only(tagged, "Span").text("Lang") == "en"


def test_words_that_change_in_a_link_leave_it_whole() -> None:
    english = replace(_link("open data", 120), language="en")
    placed = line(_link("cổng "), english, _link(" của phường", 200), of=element())

    with _read(pdf(page(placed))) as tagged:
        # The link's element is one; its words are parted by the span in it.
        assert _shape(_only(tagged, "P")) == [{"Link": ["P", {"Span": ["P"]}, "P", "A", "A", "A"]}]
        assert tagged.texts() == [("P", "cổng open data của phường")]


def test_a_page_number_is_read_after_the_text_that_it_stands_before() -> None:
    number = line(replace(run("3 ", 60), is_label=True, page=1), of=element())
    title = line(replace(run("Bài mẫu ", 90), page=1), of=element())

    with _read(pdf(page(number, title))) as tagged:
        assert [text.split() for _, text in tagged.texts()] == [["Bài", "mẫu", "3"]]
        assert len(tagged.pdf.pages[0].Annots) == 1


@pytest.mark.parametrize("text", ["Ở ", "Đ"])
def test_the_text_of_a_drop_cap_is_given_in_its_span(text: str) -> None:
    cap = replace(run(text, 55), is_drawn=False)

    with _read(pdf(page(line(cap, run("ổi mới"), of=element())))) as tagged:
        assert [each for _, each in tagged.texts()] == [f"{text}ổi mới"]
        assert _shape(_only(tagged, "P")) == [{"Span": ["P"]}, "P"]

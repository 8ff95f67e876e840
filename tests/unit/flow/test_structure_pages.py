"""Pages of their own design in the structure tree: name, contents, imprint; fillers; languages."""

from dataclasses import replace

import pytest

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Flow
from bantin_cli.flow.references import number_references
from bantin_cli.flow.structure.document import build_structure
from bantin_cli.flow.structure.nodes import Numbering, StructureNode
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.issue import Contact, Cover, Issue, Masthead, QrGuide, Section
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC
from tests.support.structures import find, lines, sketches, structure

_NO_CONTACT = Contact("", "", "", "", "", "", SPAN)


def _news(section_id: str, *titles: str) -> Section:
    made = [issues.article(f"{section_id}/{title}", [issues.paragraph("Đoạn.")], title=title) for title in titles]
    return issues.section(section_id, "news", made)


def _documents() -> Section:
    return issues.section("vb", "documents", documents=issues.documents(1))


def _contents(issue: Issue) -> StructureNode:
    return find(structure(issue), "TOC")[0]


def test_the_contents_name_sections_and_under_them_their_articles() -> None:
    contents = _contents(issues.issue([_news("a", "Một", "Hai"), _documents(), _news("b", "Ba")]))

    assert sketches(contents) == lines(
        """
        TOC
          TOCI
            P Mục a
            TOC
              TOCI
                Reference Một
              TOCI
                Reference Hai
          TOCI
            Reference Mục vb
          TOCI
            P Mục b
            TOC
              TOCI
                Reference Ba
        """
    )


def test_the_contents_may_begin_with_a_section_that_has_no_articles() -> None:
    contents = _contents(issues.issue([_documents(), _news("a", "Một")]))

    assert sketches(contents) == lines(
        """
        TOC
          TOCI
            Reference Mục vb
          TOCI
            P Mục a
            TOC
              TOCI
                Reference Một
        """
    )


def test_the_contents_have_a_heading_of_the_first_level() -> None:
    tree = structure(issues.issue([_news("a", "Một")]))

    (page,) = (node for node in tree.children if find(node, "TOC"))
    assert (SPEC.labels.contents, "H1") in [(each.text, each.tag) for each in page.walk()]


def test_lines_of_contents_and_cover_know_their_page_once_it_is_made() -> None:
    flow = build_flow(issues.issue([_news("a", "Một", "Hai")]), SPEC)
    pages = {"a/Một": 3, "a/Hai": 5}

    assert _pages(flow) == {"Một": {None}, "Hai": {None}}
    assert _pages(number_references(flow, pages)) == {"Một": {3}, "Hai": {5}}


def _pages(flow: Flow) -> dict[str, set[int | None]]:
    named: dict[str, set[int | None]] = {"Một": set(), "Hai": set()}
    before = build_structure(flow, ()).children[: len(flow.before)]
    for node in (each for page in before for each in page.walk()):
        if node.text in named:
            named[node.text].add(node.page)
    return named


@pytest.mark.parametrize(
    ("title", "sketch"),
    [("Bản tin Mẫu", "P Bản tin\nH1 Mẫu\nP Phường Mẫu"), ("Phường mới", "H1 Phường mới\nP Phường Mẫu")],
)
def test_the_bulletins_name_is_the_first_heading(title: str, sketch: str) -> None:
    issue = issues.issue([_news("a", "Một")], masthead=Masthead(title, "Phường Mẫu", None, SPAN))
    cover = structure(issue).children[0]

    assert sketches(*cover.children[:3]).startswith(sketch)


def test_the_pictures_of_the_cover_are_read_where_they_are_described() -> None:
    picture, logo = Picture("images/bia.jpg", 800, 600), Picture("images/logo.png", 90, 90)
    masthead = Masthead("Bản tin Mẫu", "", logo, SPAN)
    named = issues.issue(
        [_news("a", "Một")], masthead=masthead, cover=Cover(picture, FocalPoint(), (), SPAN, "Cây cầu")
    )
    plain = issues.issue([_news("a", "Một")], masthead=masthead, cover=Cover(picture, FocalPoint(), (), SPAN))

    assert {each.alt for each in find(structure(named).children[0], "Figure")} == {"Cây cầu", "Bản tin Mẫu"}
    assert [each.alt for each in find(structure(plain).children[0], "Figure")] == ["Bản tin Mẫu"]


def test_how_to_scan_a_code_is_a_numbered_list_under_a_heading() -> None:
    guide = QrGuide("Quét mã", ("Mở máy ảnh", "Đưa gần mã"), SPAN)
    contact = replace(_NO_CONTACT, website="https://example.org")
    tree = structure(issues.issue([_news("a", "Một")], qr_guide=guide, contact=contact))

    (steps,) = (each for each in find(tree, "L") if each.numbering is Numbering.DECIMAL)
    assert sketches(steps) == lines(
        """
        L
          LI
            Lbl 1
            LBody
              P Mở máy ảnh
          LI
            Lbl 2
            LBody
              P Đưa gần mã
        """
    )
    assert ("H1", "Quét mã") in [(each.tag, each.text) for each in tree.walk()]
    codes = [each for each in find(tree, "Figure") if each.url]
    assert {each.url for each in codes} == {"https://example.org"}
    assert all("example.org" in each.alt for each in codes)


def test_imprint_and_contact_are_paragraphs() -> None:
    tree = structure(issues.issue([_news("a", "Một")]))
    tags = {each.text: each.tag for each in tree.walk() if each.text}

    assert tags["Ủy ban Mẫu"] == tags["Văn phòng Mẫu"] == "P"
    assert tags["Liên hệ:"] == "H1"


def test_of_the_fillers_only_what_was_printed_is_read_at_the_end_of_its_section() -> None:
    issue = issues.issue([_news("a", "Một"), _news("b", "Hai")])
    flow = build_flow(issue, SPEC)
    first, second = flow.sections
    assert len(first.fillers) > 1
    last = second.fillers[-1]

    sections = [node for node in build_structure(flow, {last.element.order + 1}).children if node.title]

    assert [[child.tag for child in section.children] for section in sections] == [
        ["H1", "Art"],
        ["H1", "Art", sections[1].children[-1].tag],
    ]
    shown = {each.element.order for each in sections[1].children[-1].walk() if each.element}
    assert last.element.order + 1 in shown


def test_the_language_of_an_article_stands_on_the_article_alone() -> None:
    own = issues.article("a/1", [issues.paragraph("Paragraph.")], title="English", lead="Lead.", language="en")
    tree = structure(issues.issue([issues.section("a", "news", [own, issues.article("a/2", [])])]))

    assert [(each.tag, each.title, each.language) for each in tree.walk() if each.language] == [
        ("Art", "English", "en")
    ]

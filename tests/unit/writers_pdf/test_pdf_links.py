from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from bantin_cli.flow.items import Role
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedLine, PlacedPicture, PlacedRun
from bantin_cli.layout.sheets import screen_sheets
from bantin_cli.pipeline import check_folder
from bantin_cli.writers.pdf.canvas import IssueCanvas, Resources, page_key
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.marks import LinkArea
from bantin_cli.writers.pdf.publication import Publication
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.placed import METADATA, PAGE, TIMESTAMP, element, encoded, line, loose_structure, page, pdf, run
from tests.support.project import EXAMPLE

ENTRY = element(Role.CONTENTS_ENTRY, 4, "inside")


def leading(placed: PlacedRun, target: int) -> PlacedRun:
    return replace(placed, page=target)


def contents_entry(text: str, target: int, baseline: float) -> tuple[PlacedLine, PlacedLine]:
    """A page number and, to its right, a title; as the layout places them."""
    label = replace(leading(run(str(target), 60, size=12), target), is_label=True)
    number = line(label, baseline=baseline, of=ENTRY)
    return number, line(leading(run(text, 90), target), baseline=baseline, of=ENTRY)


def links_of(data: bytes) -> list[str]:
    """Return what the links of the first page say."""
    with pikepdf.open(BytesIO(data)) as opened:
        return [str(link.Contents) for link in opened.pages[0].Annots]


def test_a_title_and_its_number_are_one_link_to_the_top_of_the_page() -> None:
    first = page(*contents_entry("Một cửa điện tử", 3, 200))
    with pikepdf.open(BytesIO(pdf(first, page(number=2), page(number=3)))) as opened:
        (link,) = opened.pages[0].Annots
        target, kind, left, top, zoom = link.Dest

        assert target.objgen == opened.pages[2].objgen
        assert str(kind) == "/XYZ"
        assert float(left) == 0
        assert zoom is None
        assert float(top) == pytest.approx(PAGE.height, abs=0.001)
        assert str(link.Contents) == "Một cửa điện tử 3"
        assert link.F == 4
        assert [int(part) for part in link.Border] == [0, 0, 0]
        assert float(link.Rect[0]) == 60
        assert float(link.Rect[2]) > 140


def test_each_line_of_a_long_title_is_an_area_of_its_own() -> None:
    number, title = contents_entry("Một cửa", 2, 200)
    second = line(leading(run("điện tử", 90), 2), baseline=213, of=ENTRY)

    assert links_of(pdf(page(number, title, second), page(number=2))) == ["Một cửa điện tử 2"] * 2


def test_two_entries_that_lead_to_one_page_stay_two_links() -> None:
    other = replace(ENTRY, order=5)
    number, title = contents_entry("Bài một", 2, 200)
    beside = line(leading(run("Bài hai", 300), 2), baseline=200, of=other)

    assert links_of(pdf(page(number, title, beside), page(number=2))) == ["Bài một 2", "Bài hai"]


def test_an_address_in_a_line_that_leads_to_a_page_wins() -> None:
    linked = replace(leading(run("địa chỉ", 90), 2), url="https://example.org/")

    with pikepdf.open(BytesIO(pdf(page(line(linked, of=ENTRY)), page(number=2)))) as opened:
        (link,) = opened.pages[0].Annots
        assert str(link.A.URI) == "https://example.org/"
        assert "/Dest" not in link


class OnePicture:
    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        return encoded(200)


def test_every_line_of_the_contents_of_the_sample_issue_leads_to_its_page() -> None:
    checked = check_folder(EXAMPLE)
    placed, spec = checked.pages, checked.spec
    assert placed is not None
    assert spec is not None
    articles = {article.title: article.first_page for article in placed.articles}
    publication = Publication(placed, loose_structure(placed), spec, HarfBuzzMetrics(spec.faces))
    data = write_pdf(publication, OnePicture(), Edition(TIMESTAMP))
    with pikepdf.open(BytesIO(data)) as opened:
        numbers = {tuple(found.obj.objgen): number for number, found in enumerate(opened.pages, 1)}
        links = [[link for link in found.get("/Annots", []) if "/Dest" in link] for found in opened.pages]
        leads = [{str(link.Contents): numbers[link.Dest[0].objgen] for link in on_page} for on_page in links]

    cover, contents = leads[0], leads[1]
    # A title of two lines has a link on each; the number stands beside the first.
    begun = {label.rpartition(" ")[0]: target for label, target in contents.items() if label.endswith(f" {target}")}
    listed = {title: first for title, first in articles.items() for text in begun if title.startswith(text)}
    assert len(listed) >= 15
    assert all(begun[text] == listed[title] for title in listed for text in begun if title.startswith(text))
    assert {text for text in begun if not any(title.startswith(text) for title in listed)} == {
        "VĂN BẢN, CHÍNH SÁCH MỚI",
        "HOẠT ĐỘNG NỔI BẬT CỦA LÃNH ĐẠO THÀNH PHỐ",
    }
    assert len(cover) >= 3
    assert all(articles[label.split(" tr. ")[0]] == target for label, target in cover.items())
    assert not any(leads[2:])


@pytest.mark.parametrize("text", ["Một (cửa) \\ chạy", "plain (text) \\", "dấu \u010d \u5c0d \u285c \u290d"])
def test_what_a_link_says_is_read_back(text: str) -> None:
    canvas = IssueCanvas(METADATA, Edition(TIMESTAMP))
    canvas.be_target(page_key(1), 0, PAGE.height)
    canvas.add_page(screen_sheets([page()])[0], PageContent(PAGE), Resources({}, {}))
    canvas.add_link(0, LinkArea(Rect(90, 90, 50, 12), 1, text), (90, 90, 140, 102), 1)
    assert links_of(canvas.finish()) == [text]

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.model.issue import Month
from bantin_cli.writers.pdf.properties import Properties, document_properties, identifier
from bantin_cli.writers.pdf.xmp import Conformance, build_xmp
from tests.support.placed import METADATA, TIMESTAMP, issue, line, page, run, written

INSTANCE = identifier(b"0123456789abcdef")
PROPERTIES = document_properties(METADATA, TIMESTAMP)

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def packet(properties: Properties = PROPERTIES, conformance: Conformance = Conformance()) -> ElementTree.Element:  # noqa: B008 - frozen
    return ElementTree.fromstring(build_xmp(properties, conformance, INSTANCE).decode("utf-8").lstrip("\ufeff"))


def texts(root: ElementTree.Element, path: str) -> list[str]:
    return [element.text or "" for element in root.findall(f".//{path}", NAMES)]


def test_the_packet_says_what_the_document_is() -> None:
    root = packet()

    assert texts(root, "dc:title/rdf:Alt/rdf:li") == ["Bản tin Mẫu số 10"] * 2
    assert [li.get(LANGUAGE) for li in root.findall(".//dc:title/rdf:Alt/rdf:li", NAMES)] == ["x-default", "vi-VN"]
    assert texts(root, "dc:creator/rdf:Seq/rdf:li") == ["Trung tâm Mẫu"]
    assert texts(root, "dc:description/rdf:Alt/rdf:li") == ["Tháng 10/2026"] * 2
    assert texts(root, "dc:language/rdf:Bag/rdf:li") == ["vi-VN"]
    assert texts(root, "dc:format") == ["application/pdf"]
    assert texts(root, "xmpMM:InstanceID") == [INSTANCE]


def test_a_tagged_file_says_pdf_a_and_pdf_ua_and_describes_the_latter() -> None:
    root = packet()

    assert (texts(root, "pdfaid:part"), texts(root, "pdfaid:conformance")) == (["2"], ["A"])
    assert texts(root, "pdfuaid:part") == ["1"]
    assert texts(root, "pdfaSchema:prefix") == ["pdfuaid"]
    assert texts(root, "pdfaProperty:name") == ["part"]
    assert texts(root, "pdfxid:GTS_PDFXVersion") == []


def test_a_file_without_tags_says_no_more_than_level_u() -> None:
    root = packet(conformance=Conformance(is_tagged=False))

    assert texts(root, "pdfaid:conformance") == ["U"]
    assert texts(root, "pdfuaid:part") == []
    assert texts(root, "pdfaSchema:prefix") == []


def test_a_file_with_sources_and_for_the_press_says_so() -> None:
    root = packet(conformance=Conformance(part=3, is_pdfx=True))

    assert texts(root, "pdfaid:part") == ["3"]
    assert texts(root, "pdfxid:GTS_PDFXVersion") == ["PDF/X-4"]
    assert texts(root, "xmpMM:RenditionClass") == ["default"]
    assert texts(root, "pdfaSchema:prefix") == ["pdfuaid", "pdfxid"]


@given(st.text(), st.text(), st.text())
def test_any_text_makes_a_packet_that_can_be_read_back(title: str, creator: str, subject: str) -> None:
    metadata = replace(METADATA, title=title, creator=creator, subject=subject)
    properties = document_properties(metadata, TIMESTAMP)

    root = packet(properties)

    # XML reads every line end as a line feed.
    def read(text: str) -> list[str]:
        return [text.replace("\r\n", "\n").replace("\r", "\n")] if text else []

    assert texts(root, "dc:title/rdf:Alt/rdf:li")[:1] == read(properties.title)
    assert texts(root, "dc:creator/rdf:Seq/rdf:li") == read(properties.author)
    assert texts(root, "dc:description/rdf:Alt/rdf:li")[:1] == read(properties.subject)


@pytest.mark.parametrize(
    "title", ['Hỏi & đáp <số 1> "một cửa" ]]>', "Số\x00 mười\x1b", "một \ufffe hai", "x</rdf:li><rdf:li>y"]
)
def test_the_info_dictionary_says_the_same_as_the_packet(title: str) -> None:
    placed = issue(page(line(run("Một trang"))))
    placed = replace(placed, metadata=replace(placed.metadata, title=title))
    with pikepdf.open(BytesIO(written(placed))) as opened:
        root = ElementTree.fromstring(opened.Root.Metadata.read_bytes().decode().lstrip("\ufeff"))
        info = opened.docinfo

        assert texts(root, "dc:title/rdf:Alt/rdf:li") == [str(info.Title)] * 2
        assert texts(root, "dc:creator/rdf:Seq/rdf:li") == [str(info.Author)]
        assert texts(root, "dc:description/rdf:Alt/rdf:li")[0] == str(info.Subject)
        assert texts(root, "xmp:CreatorTool") == [str(info.Creator)]
        assert texts(root, "pdf:Producer") == [str(info.Producer)]
        assert str(info.CreationDate) == str(info.ModDate) == "D:20261105073000+00'00'"
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            assert texts(root, f"xmp:{name}") == ["2026-11-05T07:30:00+00:00"]


def test_what_no_xml_can_hold_is_left_out_everywhere() -> None:
    properties = document_properties(replace(METADATA, title="Số\x00 mười\x1b\ufffe"), TIMESTAMP)

    assert properties.title == "Số mười"


def test_dates_are_in_utc_wherever_the_moment_was_taken() -> None:
    there = datetime(2026, 11, 5, 14, 30, 0, 5, tzinfo=timezone(timedelta(hours=7)))

    assert document_properties(METADATA, there).moment == datetime(2026, 11, 5, 7, 30, tzinfo=UTC)


def test_the_document_stays_the_same_whatever_its_date_and_another_month_is_another() -> None:
    later = document_properties(METADATA, TIMESTAMP + timedelta(days=9))
    other = document_properties(replace(METADATA, month=Month(2026, 11)), TIMESTAMP)

    assert later.document == PROPERTIES.document
    assert other.document != PROPERTIES.document


def test_the_packet_in_the_file_is_not_compressed_and_names_this_very_file() -> None:
    one, other = (written(issue(page(line(run(text))))) for text in ("một", "hai"))

    assert one.count(b"</xmpMM:InstanceID>") == 1
    names = [data[: data.index(b"</xmpMM:InstanceID>")][-45:] for data in (one, other)]
    assert names[0].startswith(b"urn:uuid:")
    assert names[0] != names[1]
    assert b"0000-0000-" not in names[0]

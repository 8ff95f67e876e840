"""Texts that are legal and strange: their PDF is written, and reading it back finds no difference."""

import pytest

from bantin_cli.model.blocks import Alignment, Table, TableRow
from bantin_cli.model.inlines import TextRun
from bantin_cli.writers.pdf.readback import check_written, read_passages
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pdf_structure import structure_findings
from tests.support.pdf_validators import page_findings
from tests.support.whole_pdf import WholePdf, place_whole

ODD = (
    "chữ \u200b\u200c\u200d\u2060\ufeff rời",
    "ph\u00adần m\u00adềm",
    "a\u00a0b\u202fc\u2003d",
    "một\u20102\u20113\u22124",
    "i̇ İ ß",
    "(một) \\\\ (hai \\( ba) /P <</MCID 0>> BDC EMC ET",
    "0123 % # ~ ^ ` < > { } [ ]",
)


def _whole(*blocks: object, **fields: object) -> WholePdf:
    made = issues.article("tin/a", blocks, **fields)
    return place_whole(issues.issue([issues.section("tin", "news", [made])]))


def _findings(whole: WholePdf) -> list[object]:
    data = whole.write()
    return [*check_written(data, whole.publication.structure), *structure_findings(data), *page_findings(data)]


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_reads_as_it_was_written(text: str) -> None:
    whole = _whole(issues.paragraph(text), issues.paragraph("Đoạn sau."), title=text, lead=text)

    assert _findings(whole) == []


@pytest.mark.parametrize("text", ["\u200b", "\u00ad", " \ufeff "])
def test_a_text_that_nobody_sees_is_no_difference(text: str) -> None:
    whole = _whole(issues.paragraph(text), issues.paragraph("Đoạn sau."), kicker=text)

    assert check_written(whole.write(), whole.publication.structure) == ()


def test_capitals_are_composed_though_their_small_letters_are_not() -> None:
    whole = _whole(issues.paragraph("Đoạn."), kicker="chuyện phố i̇")
    texts = [passage.text for passage in read_passages(whole.write())]

    assert "CHUYỆN PHỐ İ" in texts


def test_a_table_of_its_header_row_alone_is_sound() -> None:
    header = TableRow(tuple((TextRun(text),) for text in ("Việc", "Hạn")), SPAN)

    assert _findings(_whole(issues.paragraph("Đoạn."), Table(header, (), (Alignment.LEFT,) * 2, SPAN))) == []

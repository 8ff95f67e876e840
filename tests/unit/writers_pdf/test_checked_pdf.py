"""A PDF is handed out when it reads as its source does, a draft always."""

from dataclasses import replace

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.flow.structure.nodes import StructureNode
from bantin_cli.writers.pdf.checked import write_checked_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.readback import check_written, read_passages
from tests.support import issues
from tests.support.placed import TIMESTAMP
from tests.support.printed import PlainPictures
from tests.support.whole_pdf import WholePdf, place_whole


@pytest.fixture(scope="module")
def whole() -> WholePdf:
    article = issues.article("tin/a", [issues.paragraph("Zalo của phường có bốn mục.", 4)])
    return place_whole(issues.issue([issues.section("tin", "news", [article])]))


def _write_checked(whole: WholePdf, structure: StructureNode, *, is_draft: bool) -> bytes:
    placed = whole.publication.placed
    metadata = replace(placed.metadata, is_draft=is_draft)
    publication = replace(whole.publication, placed=replace(placed, metadata=metadata), structure=structure)
    return write_checked_pdf(publication, PlainPictures(), Edition(TIMESTAMP))


def _with_another_word(node: StructureNode) -> StructureNode:
    text = node.text.replace("Zalo", "Kênh")
    return replace(node, text=text, children=tuple(map(_with_another_word, node.children)))


def test_a_file_that_reads_otherwise_is_not_handed_out(whole: WholePdf) -> None:
    with pytest.raises(BantinError) as raised:
        _write_checked(whole, _with_another_word(whole.publication.structure), is_draft=False)

    (finding,) = raised.value.diagnostics
    assert (finding.code.id, str(finding.span)) == ("BT710", "bai.md:4")


def test_a_draft_is_handed_out_whatever_it_says(whole: WholePdf) -> None:
    data = _write_checked(whole, _with_another_word(whole.publication.structure), is_draft=True)

    assert "Zalo của phường có bốn mục." in [passage.text.strip() for passage in read_passages(data)]


def test_a_good_file_is_handed_out_as_it_was_written(whole: WholePdf) -> None:
    data = _write_checked(whole, whole.publication.structure, is_draft=False)

    assert check_written(data, whole.publication.structure) == ()

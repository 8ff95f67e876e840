from io import BytesIO

import pikepdf
import pytest

from benchmarks.tags import measure, report, without_tags
from tests.support.project import WARD_EXAMPLE
from tests.support.rich_issue import rich_issue
from tests.support.whole_pdf import place_whole


def _links(data: bytes) -> list[tuple[list[float], list[str]]]:
    """Return where each link is and its words; in which order title and page number are told is the tree's matter."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return sorted(
            ([float(edge) for edge in link.Rect], sorted(str(link.Contents).split()))
            for page in pdf.pages
            for link in page.obj.get("/Annots", [])
        )


def test_without_tags_a_file_has_the_same_pages_and_links_and_no_marks() -> None:
    whole = place_whole(rich_issue())
    tagged = whole.write()
    with without_tags():
        plain = whole.write()

    with pikepdf.open(BytesIO(plain)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert not any(b"BDC" in page.Contents.read_bytes() for page in pdf.pages)
    assert len(_links(tagged)) > 5
    assert _links(plain) == _links(tagged)
    assert len(plain) < len(tagged)
    assert whole.write() == tagged


def test_the_costs_of_an_issue_are_told_with_what_they_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    costs = measure(WARD_EXAMPLE, 2)
    report("thử", costs)

    assert (len(costs.tagged), len(costs.plain), len(costs.check), len(costs.build)) == (2, 2, 2, 3)
    assert costs.tagged_bytes > costs.plain_bytes
    printed = capsys.readouterr().out
    assert printed.startswith(f"thử, {costs.pages} pages, median of 2 runs, CPU\n  tree from the flow ")
    assert "may be 20%" in printed
    assert "may be 15%" in printed

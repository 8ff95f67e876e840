"""Faults put into the writer one at a time: each is seen by the judge that is there for it."""

from io import BytesIO

import pikepdf
import pytest

from tests.support.defects import Defect
from tests.support.defects_of_files import FILE_DEFECTS
from tests.support.defects_of_structure import STRUCTURE_DEFECTS
from tests.support.pdf_structure import structure_findings
from tests.support.pdf_tree import TaggedPdf
from tests.support.pdf_validators import page_findings
from tests.support.rich_issue import rich_issue
from tests.support.whole_pdf import WholePdf, place_whole

_DEFECTS = (*STRUCTURE_DEFECTS, *FILE_DEFECTS)


@pytest.fixture(scope="module")
def whole() -> WholePdf:
    return place_whole(rich_issue())


def _judges(whole: WholePdf) -> dict[str, list[str]]:
    """Write the issue; return what is found, by the judge who finds it."""
    data = whole.write()
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [*structure_findings(data), *page_findings(data), *whole.differences(TaggedPdf(pdf))]
    judges: dict[str, list[str]] = {}
    for finding in found:
        judges.setdefault(finding.partition(":")[0], []).append(finding)
    return judges


def test_the_writer_as_it_is_gives_no_finding(whole: WholePdf) -> None:
    assert _judges(whole) == {}


@pytest.mark.parametrize("defect", _DEFECTS, ids=lambda defect: defect.name)
def test_a_fault_in_the_writer_is_seen(defect: Defect, whole: WholePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    defect.damage(monkeypatch)

    assert defect.judge in _judges(whole)


def test_there_are_more_than_thirty_faults_each_once() -> None:
    names = {defect.name for defect in _DEFECTS}

    assert len(names) == len(_DEFECTS) > 30

"""Issues that nobody has seen give PDFs that every judge accepts, and that read as their source."""

from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings

from tests.support.marked_words import with_marked_words
from tests.support.pdf_structure import structure_findings
from tests.support.pdf_tree import TaggedPdf
from tests.support.pdf_validators import VeraPdf, page_findings, qpdf_findings
from tests.support.random_issues import ISSUE_PLANS, IssuePlan
from tests.support.whole_pdf import place_whole

_COUNT = 12


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, list[str]]]:
    """The files of random issues, each with what page, the own checks and the comparison with the source find."""
    folder = tmp_path_factory.mktemp("random")
    found: list[tuple[Path, list[str]]] = []

    @given(plan=ISSUE_PLANS)
    @settings(max_examples=_COUNT, derandomize=True, database=None)
    def make(plan: IssuePlan) -> None:
        whole = place_whole(with_marked_words(plan.issue()))
        data = whole.write()
        path = folder / f"{len(found)}.pdf"
        path.write_bytes(data)
        with pikepdf.open(path) as pdf:
            differing = whole.differences(TaggedPdf(pdf))
        found.append(
            (path, [f"{plan}: {fault}" for fault in (*page_findings(data), *structure_findings(data), *differing)])
        )

    make()
    return found


def test_random_issues_have_no_fault_and_are_read_as_their_source(judged: list[tuple[Path, list[str]]]) -> None:
    assert [fault for _, faults in judged for fault in faults] == []
    assert len(judged) == _COUNT


def test_qpdf_finds_nothing_in_random_issues(judged: list[tuple[Path, list[str]]]) -> None:
    assert [fault for path, _ in judged for fault in qpdf_findings(path)] == []


def test_verapdf_finds_nothing_in_random_issues(judged: list[tuple[Path, list[str]]], verapdf: VeraPdf) -> None:
    assert [fault for path, _ in judged for fault in verapdf.findings(path)] == []

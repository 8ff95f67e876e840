"""Every kind of PDF that bantin makes, before every judge: two validators, qpdf, own checks, the source's words."""

from pathlib import Path

import pikepdf
import pytest

from bantin_cli import pipeline
from bantin_cli.builds import BuildPlan
from bantin_cli.flow.build import build_flow
from bantin_cli.model.order import in_placed_order
from tests.support.command import run_bantin
from tests.support.pdf_structure import structure_findings
from tests.support.pdf_tree import TaggedPdf
from tests.support.pdf_validators import BOTH, VeraPdf, page_findings, qpdf_findings
from tests.support.print_profiles import press_profile
from tests.support.project import EXAMPLE, WARD_EXAMPLE
from tests.support.source_text import source_differences

_EXAMPLES = {"city": EXAMPLE, "ward": WARD_EXAMPLE}
_EDITIONS = ("--print", "--screen", "--imposition", "booklet")
_COMMANDS = {
    "city": ("build", EXAMPLE, "--pdf", *_EDITIONS),
    "ward": ("build", WARD_EXAMPLE, "--pdf", *_EDITIONS),
    "grid": ("build", EXAMPLE, "--pdf", "--show-grid"),
    "sources": ("build", WARD_EXAMPLE, "--pdf", "--attach-sources"),
    "press": ("build", WARD_EXAMPLE, "--pdf", "--print", "--print-profile", "press.icc"),
    "city-specimen": ("layouts", "--show", "chuyen-doi-so"),
    "ward-specimen": ("layouts", "--show", "phuong-xa"),
}
_FILES = {
    "city": "ban-tin-2026-10.pdf",
    "city-print": "ban-tin-2026-10-print.pdf",
    "city-screen": "ban-tin-2026-10-screen.pdf",
    "city-booklet": "ban-tin-2026-10-booklet.pdf",
    "ward": "ban-tin-phuong-2026-11.pdf",
    "ward-print": "ban-tin-phuong-2026-11-print.pdf",
    "ward-screen": "ban-tin-phuong-2026-11-screen.pdf",
    "ward-booklet": "ban-tin-phuong-2026-11-booklet.pdf",
    "grid": "ban-tin-2026-10-grid.pdf",
    "sources": "ban-tin-phuong-2026-11.pdf",
    "press": "ban-tin-phuong-2026-11.pdf",
    "press-print": "ban-tin-phuong-2026-11-print.pdf",
    "city-specimen": "chuyen-doi-so-specimen.pdf",
    "ward-specimen": "phuong-xa-specimen.pdf",
}
"""The files by what they are; the words before the hyphen name the command."""

_ON_PAPER = ("-print", "-booklet")
"""Editions without links."""


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files, by name, each made by the command that a user would give."""
    place = tmp_path_factory.mktemp("pdf")
    (place / "press.icc").write_bytes(press_profile().data)
    for name, command in _COMMANDS.items():
        done = run_bantin(*command, "-o", place / name, cwd=place)
        assert done.returncode == 0, done.stdout + done.stderr
    folders = {name: place / (name if name in _COMMANDS else name.partition("-")[0]) for name in _FILES}
    return {name: folder / _FILES[name] for name, folder in folders.items()}


def _flavours(name: str) -> tuple[str, ...]:
    return ("ua1", "3a") if name == "sources" else BOTH


@pytest.mark.parametrize("name", _FILES)
def test_page_finds_nothing(name: str, pdfs: dict[str, Path]) -> None:
    assert page_findings(pdfs[name].read_bytes(), _flavours(name)) == []


@pytest.mark.parametrize("name", _FILES)
def test_verapdf_finds_nothing(name: str, pdfs: dict[str, Path], verapdf: VeraPdf) -> None:
    assert verapdf.findings(pdfs[name], _flavours(name)) == []


@pytest.mark.parametrize("name", _FILES)
def test_qpdf_finds_nothing(name: str, pdfs: dict[str, Path]) -> None:
    assert qpdf_findings(pdfs[name]) == []


@pytest.mark.parametrize("name", _FILES)
def test_the_own_checks_find_nothing(name: str, pdfs: dict[str, Path]) -> None:
    assert structure_findings(pdfs[name].read_bytes()) == []


def test_the_commands_make_no_other_pdf(pdfs: dict[str, Path]) -> None:
    made = {path for folder in {path.parent for path in pdfs.values()} for path in folder.glob("*.pdf")}

    assert made == set(pdfs.values())


@pytest.mark.parametrize("name", _EXAMPLES)
def test_every_edition_reads_as_the_source_word_for_word(name: str, pdfs: dict[str, Path], tmp_path: Path) -> None:
    checked = pipeline.build_folder(_EXAMPLES[name], BuildPlan(tmp_path, docx=False), lambda _: None).checked
    assert checked.issue is not None
    assert checked.spec is not None
    assert checked.pages is not None
    flow = build_flow(in_placed_order(checked.issue, [article.key for article in checked.pages.articles]), checked.spec)
    differing: dict[str, list[str]] = {}
    for edition in (each for each in _FILES if each.partition("-")[0] == name and "specimen" not in each):
        with pikepdf.open(pdfs[edition]) as pdf:
            found = source_differences(TaggedPdf(pdf), flow, checked.pages, checked.spec)
            if edition.endswith(_ON_PAPER):
                found = [each for each in found if not each.startswith("source-links")]
        differing |= {edition: found} if found else {}

    assert differing == {}
    assert sum(article.words for article in checked.pages.articles) > 1000

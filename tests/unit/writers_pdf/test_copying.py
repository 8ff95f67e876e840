"""Selecting an article and copying it gives its sentences, whole, in order, word by word."""

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.stress_issues import make_issue
from tests.support.copying import Copied, PdfiumText, articles_of, compare, poppler_page, poppler_text
from tests.support.pages import SPEC
from tests.support.printed import Printed, print_folder, print_issue
from tests.support.project import EXAMPLE, WARD_EXAMPLE

_FOLDERS = {folder.name: folder for folder in (EXAMPLE, WARD_EXAMPLE)}
_SEEDS = (102, 108, 110)
ISSUES = (*_FOLDERS, *map(str, _SEEDS))


@functools.cache
def _printed(name: str) -> Printed:
    if name not in _FOLDERS:
        return print_issue(make_issue(int(name), SPEC), SPEC)
    with tempfile.TemporaryDirectory() as out:
        return print_folder(_FOLDERS[name], Path(out))


def _by_pdfium(printed: Printed) -> dict[str, Copied]:
    text = PdfiumText(printed.pdf)
    return {
        article.key: compare(printed.flow, article, [text.selected(span) for span in spans])
        for article, spans in articles_of(printed)
    }


def _by_poppler(printed: Printed, folder: Path, *options: str) -> dict[str, Copied]:
    pdf = folder / "issue.pdf"
    pdf.write_bytes(printed.pdf)
    return {
        article.key: compare(printed.flow, article, [poppler_text(pdf, span, *options) for span in spans])
        for article, spans in articles_of(printed)
    }


def _told(copies: dict[str, Copied], fault: Callable[[Copied], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    assert sum(copied.sentences for copied in copies.values()) > 30
    return {key: fault(copied) for key, copied in copies.items() if fault(copied)}


@pytest.mark.parametrize("name", ISSUES)
def test_pdfium_copies_every_sentence_of_every_article_whole_and_nothing_else(name: str) -> None:
    copies = _by_pdfium(_printed(name))

    assert _told(copies, lambda copied: copied.parted) == {}
    assert _told(copies, lambda copied: copied.foreign) == {}
    assert _told(copies, lambda copied: copied.displaced) == {}


@pytest.mark.parametrize("name", ISSUES)
def test_a_sentence_that_goes_on_on_the_next_page_is_copied_without_folio_and_running_head(
    name: str, tmp_path: Path
) -> None:
    printed = _printed(name)
    text, pdf = PdfiumText(printed.pdf), tmp_path / "issue.pdf"
    pdf.write_bytes(printed.pdf)
    by_pdfium: dict[str, Copied] = {}
    by_poppler: dict[str, Copied] = {}
    for article, spans in articles_of(printed):
        pages = [span.page.number for span in spans]
        by_pdfium[article.key] = compare(printed.flow, article, [text.whole(page) for page in pages])
        copies = [poppler_page(pdf, page, "-raw") for page in pages]
        by_poppler[article.key] = compare(printed.flow, article, copies)

    assert _told(by_pdfium, lambda copied: copied.parted) == {}
    if name in _FOLDERS:
        assert _told(by_poppler, lambda copied: copied.parted) == {}


@pytest.mark.parametrize("name", _FOLDERS)
def test_poppler_copies_every_sentence_whole_in_the_order_in_which_it_is_drawn(name: str, tmp_path: Path) -> None:
    copies = _by_poppler(_printed(name), tmp_path, "-raw")

    assert _told(copies, lambda copied: copied.parted) == {}
    assert _told(copies, lambda copied: copied.displaced) == {}


@pytest.mark.parametrize("name", _FOLDERS)
def test_poppler_copies_articles_as_they_are_seen_but_what_text_runs_round(name: str, tmp_path: Path) -> None:
    copies = _by_poppler(_printed(name), tmp_path)
    parted = _told(copies, lambda copied: copied.parted)

    # Poppler reads a caption and the lines beside it as one column, line by line, whatever the order of drawing.
    assert sum(map(len, parted.values())) <= 0.01 * sum(copied.sentences for copied in copies.values())
    assert _told(copies, lambda copied: copied.displaced) == {}

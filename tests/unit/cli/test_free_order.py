"""A section whose articles may overtake one another: all outputs follow the order of the pages."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from bantin_cli.pipeline import check_folder
from tests.support.pages import elements_of, read

_SENTENCE = "Người dân nộp hồ sơ trực tuyến tại nhà và nhận kết quả ngay trong ngày làm việc. "
_LENGTHS = (10, 24, 6, 21, 3)


def _write(root: Path, lengths: tuple[int, ...], *, order: str) -> None:
    """Fill the section of news; an article's title tells its length."""
    for path in (root / "diem-tin").iterdir():
        path.unlink()
    for number, length in enumerate(lengths):
        body = "\n\n".join([_SENTENCE * 6] * length)
        path = root / "diem-tin" / f"{number:02}-bai.md"
        path.write_text(f"---\ntitle: Bài dài {length} đoạn\n---\n{body}\n", encoding="utf-8")
    manifest = root / "bantin.yaml"
    text = manifest.read_text(encoding="utf-8")
    head, tail = text.split("from: diem-tin/", 1)
    manifest.write_text(f"{head}from: diem-tin/, order: {order}{tail[tail.index('}') :]}", encoding="utf-8")


def _titles(texts: list[str]) -> list[str]:
    return [text for text in texts if text.startswith("Bài dài")]


@pytest.fixture
def record(new_issue: Path, bantin: Callable[..., Any]) -> dict[str, Any]:
    """The record of an issue whose news may overtake one another."""
    _write(new_issue, _LENGTHS, order="free")
    run = bantin("build", new_issue)
    assert run.code == 0, run.out
    found: dict[str, Any] = json.loads((new_issue / "out" / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    return found


def _placed_titles(record: dict[str, Any]) -> list[str]:
    return [article["title"] for article in record["articles"] if article["section"] == "diem-tin"]


def test_every_output_reads_in_the_order_of_the_pages(record: dict[str, Any], new_issue: Path) -> None:
    titles = _placed_titles(record)
    out = new_issue / "out"
    document = docx.Document(io.BytesIO((out / "ban-tin-2026-10.docx").read_bytes()))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    with pypdfium2.PdfDocument(out / "ban-tin-2026-10.pdf") as pdf:
        bookmarks = [bookmark.get_title() for bookmark in pdf.get_toc()]

    assert titles != [f"Bài dài {length} đoạn" for length in _LENGTHS]
    assert sorted(titles) == sorted(f"Bài dài {length} đoạn" for length in _LENGTHS)
    assert _titles(headings) == titles
    assert _titles(bookmarks) == titles


def test_the_contents_and_the_reading_order_follow_the_pages(record: dict[str, Any], new_issue: Path) -> None:
    pages = check_folder(new_issue).pages
    assert pages is not None
    drawn = [(element, read(line)) for page in pages.pages for element, line in elements_of(page.items)]
    listed = [text for element, text in drawn if element.role == "contents-entry"]
    orders = [element.order for element, _ in drawn if element.owner.startswith("diem-tin/")]

    assert _titles(listed) == _placed_titles(record)
    assert orders == sorted(orders)


def test_the_pages_are_those_of_an_issue_whose_files_are_named_in_that_order(
    record: dict[str, Any], new_issue: Path
) -> None:
    lengths = tuple(int(title.split()[2]) for title in _placed_titles(record))
    free = check_folder(new_issue).pages
    _write(new_issue, lengths, order="fixed")
    fixed = check_folder(new_issue).pages

    assert free is not None
    assert fixed is not None
    assert [[(one.baseline, read(one)) for _, one in elements_of(page.items)] for page in free.pages] == [
        [(one.baseline, read(one)) for _, one in elements_of(page.items)] for page in fixed.pages
    ]


def test_an_order_that_is_neither_fixed_nor_free_is_a_finding(new_issue: Path, bantin: Callable[..., Any]) -> None:
    _write(new_issue, _LENGTHS, order="fre")
    run = bantin("check", new_issue, "--format", "concise")

    assert run.code == 1
    assert "error BT159 unknown-choice: `sections.order` does not take the value `fre`." in run.out

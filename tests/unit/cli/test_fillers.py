"""The layout's notices in what a build writes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

_NOTICES = ("Bạn đọc góp ý", "Mời bạn đọc cộng tác")


def _outputs(root: Path) -> tuple[dict[str, Any], str, str]:
    """Return the record, and what is read in PDF and DOCX."""
    out = root / "out"
    record = json.loads((out / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    with pypdfium2.PdfDocument(out / "ban-tin-2026-10.pdf") as pdf:
        pages = " ".join(page.get_textpage().get_text_range() for page in pdf)
    document = docx.Document(io.BytesIO((out / "ban-tin-2026-10.docx").read_bytes()))
    return record, pages, " ".join(paragraph.text for paragraph in document.paragraphs)


def test_notices_stand_in_the_pdf_and_the_record_and_not_in_the_docx(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    assert bantin("build", new_issue).code == 0
    record, pdf, word = _outputs(new_issue)

    used = [page["filler"] for page in record["pages"] if page["filler"]]
    assert used[:2] == ["cong-tac", "gop-y"]
    assert all(notice in pdf and notice not in word for notice in _NOTICES)


@pytest.mark.parametrize("written", ["  fillers: false", "  fillers: true"])
def test_an_issue_may_switch_them_off(bantin: Callable[..., Any], new_issue: Path, written: str) -> None:
    manifest = new_issue / "bantin.yaml"
    text = manifest.read_text(encoding="utf-8")
    assert text.count("\n  # fillers:") == 1
    manifest.write_text(text.replace("\n  # fillers:", f"\n{written}"), encoding="utf-8")
    assert bantin("build", new_issue).code == 0
    record, pdf, _ = _outputs(new_issue)

    is_on = written.endswith("true")
    assert any(page["filler"] for page in record["pages"]) is is_on
    assert any(notice in pdf for notice in _NOTICES) is is_on

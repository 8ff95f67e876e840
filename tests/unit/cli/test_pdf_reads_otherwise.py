"""A build whose PDF does not read as it was written says so and writes nothing."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from bantin_cli.writers.pdf import checked
from bantin_cli.writers.pdf.document import write_pdf
from tests.support.issue_folder import write_issue
from tests.support.pdf_tree import TaggedPdf


def _write_without_a_paragraph(*given: Any) -> bytes:
    """Write the PDF, and take the last paragraph of the news out of its structure."""
    file = BytesIO()
    with pikepdf.open(BytesIO(write_pdf(*given))) as pdf:
        article = next(node for node in TaggedPdf(pdf).nodes if node.tag == "Art")
        kids = article.object["/K"]
        last = max(at for at, node in enumerate(article.nodes) if node.tag == "P")
        del kids[last]
        pdf.save(file)
    return file.getvalue()


def test_nothing_is_written_and_the_passage_is_named(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked, "write_pdf", _write_without_a_paragraph)
    root = write_issue(tmp_path / "so-bao")

    run = bantin("build", root, "-o", tmp_path / "ra")

    assert run.code == 1
    assert "diem-tin/01-tu-sach-so.md:7  error BT710 pdf-reads-otherwise" in run.out
    assert "the source says `Thư viện mở cửa từ thứ hai đến thứ bảy, cán bộ hướng dẫn tại`" in " ".join(run.out.split())
    assert list((tmp_path / "ra").iterdir()) == []


def test_a_draft_is_written_all_the_same(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked, "write_pdf", _write_without_a_paragraph)
    root = write_issue(tmp_path / "so-bao")

    run = bantin("build", root, "-o", tmp_path / "ra", "--draft", "--pdf")

    assert "BT710" not in run.out
    assert [path.suffix for path in (tmp_path / "ra").iterdir() if path.suffix == ".pdf"] == [".pdf"]

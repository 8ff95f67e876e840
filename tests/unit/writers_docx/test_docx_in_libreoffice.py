"""What a word processor makes of the file: its pages, and nothing lost on them."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from bantin_cli.resources import bundled
from tests.support.issues import article, documents, issue, paragraph, section, words
from tests.support.tools import require_program

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir><cachedir>{cache}</cachedir>
</fontconfig>"""
"""The reader's machine has the layout's fonts."""


def _pages(written: Any, folder: Path) -> list[str]:
    """Convert with LibreOffice, in a profile of its own, and return the text of each page."""
    soffice = require_program("soffice")
    path = folder / "ban-tin.docx"
    path.write_bytes(written.data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(fonts=bundled("layouts") / "fonts", cache=folder / "cache"), encoding="utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=environment)
    pdf = pypdfium2.PdfDocument(folder / "ban-tin.pdf")
    return [page.get_textpage().get_text_bounded() for page in pdf]


@pytest.fixture(scope="module")
def pages(rich: Any, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return _pages(rich, tmp_path_factory.mktemp("libreoffice"))


def test_no_page_is_empty_and_the_covers_take_one_each(pages: list[str]) -> None:
    assert [number for number, text in enumerate(pages, 1) if not text.strip()] == []
    assert "Trong số này" in pages[1]
    assert "Điểm tin" in pages[2]
    assert "mau@example.org" in pages[-1]
    assert "Phường Mẫu" in pages[-1]


def test_pages_carry_their_section_and_number(pages: list[str]) -> None:
    assert "ĐIỂM TIN" in pages[2].replace("\u00a0", " ")
    assert "Bản tin Mẫu | 3" in pages[2].replace("\u00a0", " ")
    assert "2 | Bản tin Mẫu" in pages[1].replace("\u00a0", " ")


def test_every_word_arrives_and_paragraphs_of_a_column_in_order(rich: Any, pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    missing = [word for _, line in rich.paragraphs() for word in line.split() if word not in text]
    order = [text.index(mark) for mark in ("Mở đầu có", "Ý lớn", "Giữa hai danh sách", "Việc thứ nhất", "Câu cuối")]

    # Kickers are written as they are and shown in capitals.
    assert [word for word in missing if word.upper() not in text] == []
    assert order == sorted(order)


def test_a_headline_does_not_stand_alone_at_the_foot_of_a_page(write_issue: Callable[..., Any], tmp_path: Path) -> None:
    articles = [article(f"tin/{n:02}", [paragraph(words(90 + 37 * (n % 5), n))] * 2) for n in range(14)]
    parts = (section("tin", "news", articles), section("vb", "documents", documents=documents(3)))
    pages = _pages(write_issue(issue(parts)), tmp_path)

    titles = [f"Bài {entry.key}" for entry in articles]
    alone = []
    for text in pages[2:]:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        alone += [title for title in titles if title in lines[-2:]]
    assert alone == []

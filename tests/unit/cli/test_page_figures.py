"""`bantin check` and the record of a build give the same figures of pages and articles."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.issues import words

_HEAD = """\
format: 1
layout: chuyen-doi-so
language: vi
masthead: {title: Bản tin Mẫu, place: Phường Mẫu}
issue: {month: 2026-10, number: 10}
imprint: {directed_by: Sở Mẫu, produced_by: Trung tâm Mẫu}
contact: {heading: "Liên hệ:", organisation: Trung tâm Mẫu, address: 12 Lê Lợi, email: bantin@so.example}
sections:
  - {id: tin, kind: news, title: Điểm tin, from: tin/}
"""


@pytest.fixture
def long_issue(tmp_path: Path) -> Path:
    """An issue of four articles, with a page more than it should have."""
    folder = tmp_path / "2026-10"
    (folder / "tin").mkdir(parents=True)
    (folder / "bantin.yaml").write_text(_HEAD + "pages: {multiple_of: 1, target: 7}\noutput: {name: so-10}\n", "utf-8")
    for number, count in enumerate((20, 4, 14, 3), start=1):
        text = "\n\n".join(words(60, each) for each in range(count))
        article = f"---\ntitle: Bài {number}\nsource: Báo Mẫu\n---\n{text}\n"
        (folder / "tin" / f"0{number}.md").write_text(article, "utf-8")
    return folder


def test_check_and_record_agree(bantin: Callable[..., Any], long_issue: Path) -> None:
    checked = json.loads(bantin("check", long_issue, "--format", "json").out)["folders"][0]
    bantin("build", long_issue, "--pdf", "--draft")
    record = json.loads((long_issue / "out" / "so-10.json").read_text("utf-8"))

    assert checked["layout"] == {key: record[key] for key in ("fit", "pages", "articles")}
    assert sum(article["lines"] for article in record["articles"]) > 100


def test_a_finding_names_the_figures_of_the_record(bantin: Callable[..., Any], long_issue: Path) -> None:
    checked = json.loads(bantin("check", long_issue, "--format", "json", "--select", "BT6").out)["folders"][0]
    fit, pages = checked["layout"]["fit"], len(checked["layout"]["pages"])
    (finding,) = [finding for finding in checked["findings"] if finding["code"] == "BT651"]
    first = fit["cures"][0]

    assert (fit["met"], fit["target"], finding["severity"]) == (False, 7, "warning")
    assert finding["figures"] == {
        "pages": pages,
        "target": 7,
        "lines": sum(change["lines"] for change in first),
        "words": sum(change["words"] for change in first),
    }
    for change in first:
        assert f"{abs(change['lines'])} lines (about {abs(change['words'])} words)" in finding["hint"]
        assert f"`{change['file']}`" in finding["hint"]
    not_full = {finding["figures"]["page"] for finding in checked["findings"] if finding["code"] == "BT662"}
    assert not_full <= {page["number"] for page in checked["layout"]["pages"] if page["free_lines"] > 1}


def test_an_issue_that_cannot_be_placed_has_no_figures(bantin: Callable[..., Any], long_issue: Path) -> None:
    (long_issue / "tin" / "01.md").write_text("---\ntitel: Sai\n---\nChữ.\n", "utf-8")
    checked = json.loads(bantin("check", long_issue, "--format", "json").out)["folders"][0]

    assert checked["layout"] is None

from pathlib import Path

import pytest

from bantin_cli.checks.neighbour_folders import parse_month, read_neighbour, read_neighbours
from bantin_cli.model.issue import Month


def _issue(root: Path, text: str) -> Path:
    root.mkdir()
    (root / "bantin.yaml").write_text(text, encoding="utf-8")
    return root


def test_the_issues_beside_are_read_latest_first_without_the_issue_itself(tmp_path: Path) -> None:
    own = _issue(tmp_path / "2026-10", "issue: {month: 2026-10, number: 10}\n")
    _issue(tmp_path / "2026-08", "masthead: {title: Bản tin}\nissue:\n  number: 8\n  month: '2026-08'\n")
    _issue(tmp_path / "2026-09", "masthead: {title: Bản tin}\nissue: {month: 2026-09, number: 9, special: true}\n")
    (tmp_path / "ghi-chu").mkdir()
    neighbours = read_neighbours(own)
    assert [(n.folder, n.title, n.month, n.number, n.special) for n in neighbours] == [
        ("2026-09", "Bản tin", Month(2026, 9), 9, True),
        ("2026-08", "Bản tin", Month(2026, 8), 8, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "issue: {month: 2026-13, number: 1}",
        "issue: {month: 2026-10, number: x}",
        "issue: [",
        "- a",
        "\x00",
        "a: &b c",
    ],
)
def test_a_manifest_that_says_too_little_is_passed_over(tmp_path: Path, text: str) -> None:
    root = _issue(tmp_path / "a", text)
    assert read_neighbour(root) is None
    assert read_neighbours(tmp_path / "b") == ()


def test_a_manifest_that_is_not_utf_8_is_passed_over(tmp_path: Path) -> None:
    root = tmp_path / "a"
    root.mkdir()
    (root / "bantin.yaml").write_bytes(b"issue: {month: 2026-10, number: 1}\n# \xff")
    assert read_neighbours(tmp_path / "b") == ()


def test_a_folder_that_does_not_exist_has_no_neighbours(tmp_path: Path) -> None:
    assert read_neighbours(tmp_path / "a" / "b") == ()


@pytest.mark.parametrize(
    ("text", "month"),
    [("2026-10", Month(2026, 10)), (" 2026-01 ", Month(2026, 1)), ("2026-13", None), ("10/2026", None)],
)
def test_a_month_is_written_as_in_the_manifest(text: str, month: Month | None) -> None:
    assert parse_month(text) == month

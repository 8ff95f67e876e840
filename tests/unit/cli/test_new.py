import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bantin_cli.checks.neighbour_folders import read_neighbour
from bantin_cli.model.issue import Month

_FILES = [
    ".gitignore",
    "bantin.yaml",
    "diem-tin/01-bai-mau.md",
    "hoat-dong.yaml",
    "images/README.md",
    "mo-hinh/01-bai-mau.md",
    "tieu-diem/01-bai-mau.md",
    "van-ban.yaml",
]


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def _issue(root: Path) -> tuple[Month, int]:
    neighbour = read_neighbour(root)
    assert neighbour is not None
    return neighbour.month, neighbour.number


def test_a_new_issue_has_a_file_for_every_section(new_issue: Path) -> None:
    assert _files(new_issue) == _FILES
    assert _issue(new_issue) == (Month(2026, 10), 1)
    assert (new_issue / ".gitignore").read_text() == "out/\n"


def test_a_new_issue_builds_at_once(bantin: Callable[..., Any], new_issue: Path) -> None:
    assert bantin("build", new_issue).code == 0
    assert {path.suffix for path in (new_issue / "out").iterdir()} == {".pdf", ".docx", ".json"}


@pytest.mark.parametrize(("language", "comment"), [("vi", "# Số thứ tự của số báo."), ("en", "# The issue's number.")])
def test_comments_come_from_the_schema_in_the_language_of_messages(
    bantin: Callable[..., Any], tmp_path: Path, language: str, comment: str
) -> None:
    assert bantin("new", tmp_path / "so", "--lang", language).code == 0
    text = (tmp_path / "so" / "bantin.yaml").read_text(encoding="utf-8")
    assert f"  {comment}\n  number: 1\n" in text
    assert f"messages: {language}\n" in text
    assert not [line for line in text.splitlines() if line.strip() == "#"]


def test_the_month_is_the_current_one_when_nothing_says_another(bantin: Callable[..., Any], tmp_path: Path) -> None:
    before = date.today()
    bantin("new", tmp_path / "so")
    month, _ = _issue(tmp_path / "so")
    assert month in {Month(day.year, day.month) for day in (before, date.today())}


def test_the_month_follows_the_latest_issue_beside(bantin: Callable[..., Any], tmp_path: Path) -> None:
    bantin("new", tmp_path / "a", "--month", "2026-11")
    bantin("new", tmp_path / "b", "--month", "2026-12")
    bantin("new", tmp_path / "c")
    assert _issue(tmp_path / "b") == (Month(2026, 12), 2)
    assert _issue(tmp_path / "c") == (Month(2027, 1), 3)


def _previous(root: Path) -> Path:
    """An issue with everything that can be handed on, and some that must not be."""
    (root / "images").mkdir(parents=True)
    Image.new("RGB", (400, 400), "navy").save(root / "images" / "logo.png")
    (root / "bantin.yaml").write_text(
        """
format: 1
layout: chuyen-doi-so
messages: vi
masthead: {title: "Bản tin: Số #1", place: Tỉnh Mẫu, logo: images/logo.png}
issue: {month: 2026-12, number: 12, date: 2027-01-05, special: false}
cover: {image: images/bia.jpg, focus: [0.1, 0.2]}
imprint:
  directed_by: "yes"
  produced_by: Trung tâm
  licence: {number: 15/GP, date: 2026-01-15, issuer: "Sở, ngành"}
  print_run: 500
qr_guide:
  heading: Hướng dẫn
  steps: [Mở máy ảnh., "Chạm: mở trang."]
contact: {organisation: Sở, address: 12 Lê Lợi, email: bantin@so.example, phone: 0283822}
sections:
  - {id: tin, kind: news, title: "Tin, bài", from: tin/}
  - {id: vb, kind: documents, title: Văn bản, from: bang/vb.yaml, empty: true, qr: "https://so.example/vb"}
  - {id: chuyen-de, kind: feature, title: Chuyên đề, from: chuyen-de/}
pages: {multiple_of: 2, target: 16}
output: {name: "so-{number}"}
""",
        encoding="utf-8",
    )
    return root


def test_an_issue_follows_its_previous_one_across_the_year(bantin: Callable[..., Any], tmp_path: Path) -> None:
    previous = _previous(tmp_path / "2026-12")
    run = bantin("new", tmp_path / "2027-01", "--from", previous, "--lang", "en")
    assert run.code == 0, run.out
    assert run.out.startswith(f"Made number 13 for 1/2027 in {tmp_path}/2027-01:\n  bantin.yaml\n")
    assert _issue(tmp_path / "2027-01") == (Month(2027, 1), 13)


def test_what_is_carried_over_reads_back_the_same(bantin: Callable[..., Any], tmp_path: Path) -> None:
    from bantin_cli import pipeline

    previous = _previous(tmp_path / "2026-12")
    bantin("new", tmp_path / "2027-01", "--from", previous)
    checked = pipeline.check_folder(tmp_path / "2027-01")
    issue = checked.issue
    assert issue is not None
    assert issue.masthead.title == "Bản tin: Số #1"
    assert issue.masthead.logo is not None
    assert issue.imprint.directed_by == "yes"
    assert issue.imprint.licence is not None
    assert (issue.imprint.licence.issuer, issue.imprint.licence.date) == ("Sở, ngành", date(2026, 1, 15))
    assert (issue.imprint.print_run, issue.contact.phone) == (500, "0283822")
    assert issue.qr_guide.steps == ("Mở máy ảnh.", "Chạm: mở trang.")
    assert (issue.pages.multiple_of, issue.pages.target, issue.output_name) == (2, 16, "so-13")
    assert [(section.id, section.source_path, section.is_empty) for section in issue.sections] == [
        ("tin", "tin/", False),
        ("vb", "bang/vb.yaml", False),
        ("chuyen-de", "chuyen-de/", False),
    ]
    assert issue.sections[0].title == "Tin, bài"
    assert (issue.date, issue.cover.picture) == (None, None)
    assert {finding.code.name for finding in checked.diagnostics} == {"placeholder-text-left"}
    logo = (tmp_path / "2027-01" / "images" / "logo.png").read_bytes()
    assert logo == (previous / "images" / "logo.png").read_bytes()


def test_a_folder_named_after_a_month_is_for_that_month(bantin: Callable[..., Any], tmp_path: Path) -> None:
    previous = _previous(tmp_path / "2026-12")
    bantin("new", tmp_path / "2027-02", "--from", previous)
    bantin("new", tmp_path / "2027-04")
    bantin("new", tmp_path / "2027-13")
    assert _issue(tmp_path / "2027-02") == (Month(2027, 2), 13)
    assert _issue(tmp_path / "2027-04") == (Month(2027, 4), 14)
    assert _issue(tmp_path / "2027-13") == (Month(2027, 5), 15)


def test_an_explicit_month_wins(bantin: Callable[..., Any], tmp_path: Path) -> None:
    previous = _previous(tmp_path / "2026-12")
    bantin("new", tmp_path / "so", "--from", previous, "--month", "2027-03")
    assert _issue(tmp_path / "so") == (Month(2027, 3), 13)


def test_a_logo_that_is_gone_is_not_carried_over(bantin: Callable[..., Any], tmp_path: Path) -> None:
    previous = _previous(tmp_path / "2026-12")
    (previous / "images" / "logo.png").unlink()
    assert bantin("new", tmp_path / "so", "--from", previous).code == 0
    assert bantin("check", tmp_path / "so").code == 0


def test_no_file_is_ever_overwritten(bantin: Callable[..., Any], tmp_path: Path) -> None:
    root = tmp_path / "so"
    (root / "diem-tin").mkdir(parents=True)
    (root / "van-ban.yaml").write_text("[]")
    (root / "bantin.yaml").symlink_to(tmp_path / "nowhere")
    run = bantin("new", root, "--lang", "en")
    assert run.code == 2
    assert f"The folder `{root}` already has: `bantin.yaml`, `van-ban.yaml`. Nothing was written." in run.out
    assert _files(root) == ["van-ban.yaml"]
    assert (root / "van-ban.yaml").read_text() == "[]"


def test_other_files_in_the_folder_are_left_alone(bantin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "ghi-chu.txt").write_text("x")
    assert bantin("new", tmp_path, "--month", "2026-10").code == 0
    assert _files(tmp_path) == sorted([*_FILES, "ghi-chu.txt"])


def test_when_writing_fails_nothing_is_left_behind(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bantin_cli.writers import new_files

    written = new_files._write_new

    def fail_at_third(path: Path, content: bytes, made: list[Path]) -> None:
        if path.name == "hoat-dong.yaml":
            raise KeyboardInterrupt
        written(path, content, made)

    monkeypatch.setattr(new_files, "_write_new", fail_at_third)
    assert bantin("new", tmp_path / "a" / "b").code == 130
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["tep/2026-10", "tep", "a" * 5000])
def test_a_place_where_no_folder_can_be_made_is_a_finding(
    bantin: Callable[..., Any], tmp_path: Path, name: str
) -> None:
    (tmp_path / "tep").write_text("x")
    run = bantin("new", tmp_path / name, "--month", "2026-10")
    assert run.code == 2
    assert "BT750" in run.out


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--from", "nowhere"], "BT195"), (["--from", "."], "BT101"), (["--layout", "khac"], "BT190")],
)
def test_what_it_cannot_start_from_is_a_finding(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run = bantin("new", "so", *words)
    assert run.code == 2
    assert code in run.out
    assert not (tmp_path / "so").exists()


def test_a_previous_manifest_with_a_fault_of_syntax_is_a_finding(bantin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "truoc").mkdir()
    (tmp_path / "truoc" / "bantin.yaml").write_text('a: "b\n')
    run = bantin("new", tmp_path / "so", "--from", tmp_path / "truoc")
    assert run.code == 2
    assert "BT123" in run.out


def test_a_previous_manifest_that_says_little_is_enough(bantin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "truoc").mkdir()
    (tmp_path / "truoc" / "bantin.yaml").write_text("issue: [a]\nmasthead: 3\nsections: {}\n")
    assert bantin("new", tmp_path / "so", "--from", tmp_path / "truoc").code == 0
    assert json.loads(bantin("check", tmp_path / "so", "--format", "json").out)["summary"]["errors"] == 0


@pytest.mark.parametrize("month", ["0000-01", "2026-13", "2026-00", "2026-1", "٢٠٢٦-١٠", ""])
def test_what_is_no_month_is_refused_and_nothing_is_made(
    bantin: Callable[..., Any], tmp_path: Path, month: str
) -> None:
    assert bantin("new", tmp_path / "so", "--month", month).code == 2
    assert not (tmp_path / "so").exists()

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from bantin_cli import pipeline


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_pdf_docx_and_record_are_written_beside_the_issue(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue)
    out = new_issue / "out"
    assert (run.code, run.err) == (0, "")
    assert _names(out) == ["ban-tin-2026-10.docx", "ban-tin-2026-10.json", "ban-tin-2026-10.pdf"]
    assert (out / "ban-tin-2026-10.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / "ban-tin-2026-10.docx").read_bytes().startswith(b"PK")
    record = json.loads((out / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    assert record["issue"]["month"] == "2026-10"
    assert {"bantin.yaml", "diem-tin/01-bai-mau.md", "van-ban.yaml", "hoat-dong.yaml"} <= set(record["inputs"])
    assert [output["name"] for output in record["outputs"]] == ["ban-tin-2026-10.docx", "ban-tin-2026-10.pdf"]
    assert f"{out}/ban-tin-2026-10.pdf  ({record['page_count']} pages, {record['words']} words, " in run.out


@pytest.mark.parametrize(
    ("option", "expected"),
    [("--pdf", {".pdf", ".json"}), ("--docx", {".docx", ".json"})],
)
def test_one_output_may_be_named(
    bantin: Callable[..., Any], new_issue: Path, tmp_path: Path, option: str, expected: set[str]
) -> None:
    assert bantin("build", new_issue, option, "-o", tmp_path / "ra").code == 0
    assert {path.suffix for path in (tmp_path / "ra").iterdir()} == expected
    assert not (new_issue / "out").exists()


def test_paths_below_the_current_folder_are_short(
    bantin: Callable[..., Any], new_issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(new_issue)
    assert "  out/ban-tin-2026-10.pdf  (" in bantin("build").out


def test_errors_stop_the_build(bantin: Callable[..., Any], new_issue: Path) -> None:
    (new_issue / "diem-tin" / "01-bai-mau.md").write_text("---\nauthor: An\n---\nNội dung.\n", encoding="utf-8")
    run = bantin("build", new_issue)
    assert run.code == 1
    assert "BT205" in run.out
    assert run.out.endswith(f"{new_issue} was not built: see the errors above.\n")
    assert not (new_issue / "out").exists()


def test_a_draft_is_built_in_spite_of_errors_and_they_still_count(bantin: Callable[..., Any], new_issue: Path) -> None:
    (new_issue / "diem-tin" / "01-bai-mau.md").write_text("---\nauthor: An\n---\nNội dung.\n", encoding="utf-8")
    run = bantin("build", new_issue, "--draft")
    assert run.code == 1
    record = json.loads((new_issue / "out" / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    assert record["issue"]["draft"] is True
    assert record["findings"]["error"] == 1


def test_a_character_that_the_font_lacks_stops_the_build_and_is_named(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    (new_issue / "diem-tin" / "01-bai-mau.md").write_text("---\ntitle: A\n---\nMột\n\nHai 😀 ba\n", encoding="utf-8")
    run = bantin("build", new_issue)
    assert run.code == 1
    assert f"{new_issue}/diem-tin/01-bai-mau.md:6  error BT640" in run.out
    assert "has no character `😀` (U+1F600, GRINNING FACE)." in run.out
    assert bantin("check", new_issue).code == 1


def test_several_folders_are_built(bantin: Callable[..., Any], new_issue: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac"
    bantin("new", other, "--month", "2026-12")
    run = bantin("build", new_issue, other, tmp_path / "nowhere", "--json")
    data = json.loads(run.out)
    assert run.code == 2
    assert [build["is_built"] for build in data["builds"]] == [True, True, False]
    assert (other / "out" / "ban-tin-2026-12.pdf").is_file()


def test_json_names_what_was_written(bantin: Callable[..., Any], new_issue: Path) -> None:
    data = json.loads(bantin("build", new_issue, "--json", "--jobs", "1").out)
    (build,) = data["builds"]
    out = new_issue.resolve() / "out"
    assert [(output["kind"], output["path"]) for output in build["outputs"]] == [
        (kind, str(out / f"ban-tin-2026-10.{kind}")) for kind in ("pdf", "docx", "json")
    ]
    assert build["outputs"][0]["size_bytes"] == (out / "ban-tin-2026-10.pdf").stat().st_size
    assert (build["pages"] > 4, build["words"] > 100, data["exit_code"]) == (True, True, 0)
    assert data["summary"]["errors"] == 0


def test_an_output_folder_that_cannot_be_used_is_a_finding(
    bantin: Callable[..., Any], new_issue: Path, tmp_path: Path
) -> None:
    (tmp_path / "ra").write_text("x")
    run = bantin("build", new_issue, "-o", tmp_path / "ra")
    assert run.code == 1
    assert f"The folder `{tmp_path}/ra` cannot be written to: File exists." in run.out


@pytest.mark.parametrize("epoch", ["today", "99999999999999999999", "1.5"])
def test_a_wrong_source_date_epoch_is_a_finding(
    bantin: Callable[..., Any], new_issue: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    run = bantin("build", new_issue)
    assert run.code == 1
    assert "BT752" in run.out


def test_the_same_issue_gives_the_same_bytes_in_another_folder(
    bantin: Callable[..., Any], new_issue: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "noi khac" / "x"
    bantin("build", new_issue, "-o", tmp_path / "a")
    moved.parent.mkdir()
    new_issue.rename(moved)
    bantin("build", moved, "-o", tmp_path / "b")
    assert _names(tmp_path / "a") == _names(tmp_path / "b")
    for name in _names(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def test_the_date_in_the_files_is_that_of_the_issue_or_the_one_asked_for(
    bantin: Callable[..., Any], new_issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = new_issue / "out" / "ban-tin-2026-10.pdf"
    bantin("build", new_issue, "--pdf")
    assert b"<xmp:CreateDate>2026-10-01T" in pdf.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    bantin("build", new_issue, "--pdf")
    assert b"<xmp:CreateDate>2023-11-14T" in pdf.read_bytes()


def test_sources_lie_in_the_pdf_when_they_are_asked_for(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue, "--docx", "--attach-sources")

    assert run.code == 0
    with pikepdf.open(new_issue / "out" / "ban-tin-2026-10.pdf") as pdf:
        attached = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
        assert b"<pdfaid:part>3</pdfaid:part>" in pdf.Root.Metadata.read_bytes()
    assert attached["bantin.yaml"] == (new_issue / "bantin.yaml").read_bytes()
    assert {name for name in attached if name.endswith(".md")} == {
        path.relative_to(new_issue).as_posix() for path in new_issue.rglob("*.md") if path.name != "README.md"
    }


def test_ctrl_c_leaves_the_old_outputs(
    bantin: Callable[..., Any], new_issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bantin("build", new_issue)
    before = {path.name: path.read_bytes() for path in (new_issue / "out").iterdir()}

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "write_outputs", interrupt)
    run = bantin("build", new_issue)
    assert (run.code, run.out) == (130, "")
    assert run.err == "Stopped. The files that were there are untouched.\n"
    assert {path.name: path.read_bytes() for path in (new_issue / "out").iterdir()} == before


def test_a_fault_of_bantin_is_told_without_a_traceback(
    bantin: Callable[..., Any], new_issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("half of nothing")

    monkeypatch.setattr(pipeline, "write_outputs", fail)
    run = bantin("build", new_issue)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("This is a fault of bantin 0.1.0, not yours: ZeroDivisionError: half of nothing\n")
    assert "Traceback" not in run.err
    monkeypatch.setenv("BANTIN_DEBUG", "1")
    assert "Traceback" in bantin("build", new_issue).err


def test_nothing_of_an_earlier_build_is_read_back(bantin: Callable[..., Any], new_issue: Path) -> None:
    bantin("build", new_issue)
    (new_issue / "out" / "them.md").write_text("TODO", encoding="utf-8")
    first = bantin("check", new_issue, "--format", "json").out
    (new_issue / "out" / "them.md").unlink()
    assert bantin("check", new_issue, "--format", "json").out == first

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

_ARTICLE = "diem-tin/01-bai-mau.md"


@pytest.fixture
def written_issue(new_issue: Path) -> Path:
    """An issue in which every sample text has been replaced."""
    for path in [*new_issue.rglob("*.md"), *new_issue.rglob("*.yaml")]:
        text = path.read_text(encoding="utf-8")
        for sample, real in (
            ("Viết tiêu đề bài ở đây", "Trả kết quả qua mạng"),
            ("Viết phần mở đầu ở đây: một, hai câu nói rõ việc gì, ở đâu, khi nào, ai làm.", "Từ tháng này."),
            ("Thay đoạn này bằng nội dung bài viết. Mỗi đoạn cách nhau một dòng trống.", "Người dân nhận kết quả."),
            ("Thay bằng tiêu đề nhỏ", "Cách làm"),
            ("Thay đoạn này bằng phần tiếp theo của bài, hoặc xóa đi nếu không cần.", "Việc còn lại."),
            ("Thay bằng tên loại và trích yếu của văn bản", "Quyết định về dữ liệu"),
            ("00/QĐ-UBND", "12/QĐ-UBND"),
            ("Thay bằng một hoạt động: ngày, người chủ trì, nội dung và kết quả.", "Họp giao ban."),
            ("Bản tin Tên bản tin", "Bản tin Mẫu"),
            ("Tên địa phương", "Tỉnh Mẫu"),
            ("Tên cơ quan chỉ đạo", "Sở Mẫu"),
            ("Tên đơn vị thực hiện", "Trung tâm Mẫu"),
            ("Tên cơ quan phụ trách bản tin", "Sở Mẫu"),
            ("Số nhà, tên đường, phường (xã), tỉnh (thành phố)", "12 Lê Lợi"),
            ("dia-chi-thu@co-quan.example", "bantin@so.example"),
            ("multiple_of: 4", "multiple_of: 1"),
        ):
            text = text.replace(sample, real)
        path.write_text(text, encoding="utf-8")
    return new_issue


def test_a_clean_issue_says_what_was_checked(bantin: Callable[..., Any], written_issue: Path) -> None:
    run = bantin("check", written_issue)
    assert (run.code, run.err) == (0, "")
    first, second = run.out.splitlines()
    assert first.startswith("Checked 5 sections, 3 articles, 1 document, 1 activity, ")
    assert first.endswith(" pages.")
    assert second == "Nothing found."


def test_a_new_issue_has_only_placeholders_left(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("check", new_issue, "--format", "json")
    findings = json.loads(run.out)["folders"][0]["findings"]
    assert run.code == 0
    assert {finding["name"] for finding in findings} == {"placeholder-text-left"}
    assert len(findings) > 20


def test_warnings_count_when_asked(bantin: Callable[..., Any], new_issue: Path) -> None:
    assert bantin("check", new_issue, "--strict").code == 1


def test_findings_are_grouped_and_counted(bantin: Callable[..., Any], written_issue: Path) -> None:
    (written_issue / _ARTICLE).write_text("---\nauthor: An\n---\nTODO\n", encoding="utf-8")
    run = bantin("check", written_issue)
    assert run.code == 1
    assert run.out.splitlines()[:7] == [
        f"{written_issue}/{_ARTICLE}:1  error BT205 article-without-title",
        "  The article has no title.",
        "  Hint: Write `title: …` into the article's header, between the two lines `---`.",
        f"{written_issue}/{_ARTICLE}:4  warning BT207 placeholder-text-left",
        "  Placeholder text is left in the text: `TODO`.",
        "  Hint: Replace it with the real text, or delete it if it is not needed.",
        "",
    ]
    assert run.out.splitlines()[-3:] == [
        "Pages not checked: the errors have to be put right first.",
        "Found 1 error, 1 warning.",
        "To read more: bantin explain BT205",
    ]


def test_findings_speak_the_language_of_the_issue(bantin: Callable[..., Any], written_issue: Path) -> None:
    manifest = written_issue / "bantin.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("messages: en", "messages: vi"), encoding="utf-8")
    assert "Không có vấn đề nào." in bantin("check", written_issue).out
    assert "Nothing found." in bantin("check", written_issue, "--lang", "en").out
    assert "Nothing found." in bantin("--lang", "en", "check", written_issue).out


def test_the_folder_is_the_current_one_by_default(
    bantin: Callable[..., Any], written_issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(written_issue)
    (written_issue / _ARTICLE).write_text("---\ntitle: A\n---\nTODO\n", encoding="utf-8")
    assert bantin("check").out.startswith(f"{_ARTICLE}:4  warning BT207")


def test_only_what_is_selected_is_reported(bantin: Callable[..., Any], new_issue: Path) -> None:
    assert bantin("check", new_issue, "--ignore", "BT2", "--strict").code == 0
    assert bantin("check", new_issue, "--select", "BT4,article-without-title", "--strict").code == 0
    assert bantin("check", new_issue, "--select", "placeholder-text-left", "--strict").code == 1


def test_a_folder_without_manifest_could_not_be_checked(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("check", new_issue.parent, "--format", "concise", "--select", "BT4")
    assert run.code == 2
    assert run.out == (
        f"{new_issue.parent}: error BT101 folder-without-manifest: "
        f"The folder `{new_issue.parent}` has no file `bantin.yaml`.\n"
        f"{new_issue.parent}: note BT196 issue-nearby: There are issues in the folders below: `{new_issue}`.\n"
    )


@pytest.mark.parametrize("name", ["nowhere", "tep.txt", "a" * 5000])
def test_a_path_that_is_no_folder_could_not_be_checked(bantin: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / "tep.txt").touch()
    run = bantin("check", tmp_path / name)
    assert (run.code, run.err) == (2, "")
    assert f"There is no folder `{tmp_path / name}`, or it may not be opened." in run.out


def test_one_bad_folder_does_not_hide_another(bantin: Callable[..., Any], tmp_path: Path, new_issue: Path) -> None:
    run = bantin("check", tmp_path / "nowhere", new_issue, "--format", "json")
    data = json.loads(run.out)
    assert (run.code, data["exit_code"]) == (2, 2)
    assert [(folder["could_run"], folder["checked"] is None) for folder in data["folders"]] == [
        (False, True),
        (True, False),
    ]
    assert data["summary"]["warnings"] > 20


def test_what_follows_from_a_fault_of_reading_is_not_told_again(
    bantin: Callable[..., Any], written_issue: Path
) -> None:
    (written_issue / _ARTICLE).write_text("---\ntitle: [a]\n---\nNội dung.\n", encoding="utf-8")
    (written_issue / "van-ban.yaml").unlink()
    (written_issue / "hoat-dong.yaml").write_text(
        "- {date: 2026-1-1, text: Họp.}\n- {date: 2026-10-02}\n", encoding="utf-8"
    )
    manifest = written_issue / "bantin.yaml"
    text = manifest.read_text("utf-8").replace("bantin@so.example", "so.example")
    manifest.write_text(text, encoding="utf-8")
    run = bantin("check", written_issue, "--format", "json")
    found = [(f["file"], f["code"]) for f in json.loads(run.out)["folders"][0]["findings"]]
    assert found == [
        ("bantin.yaml", "BT157"),
        ("bantin.yaml", "BT211"),
        (_ARTICLE, "BT152"),
        ("hoat-dong.yaml", "BT157"),
        ("hoat-dong.yaml", "BT502"),
    ]


def test_decomposed_text_is_put_right_on_demand(bantin: Callable[..., Any], written_issue: Path) -> None:
    article = written_issue / _ARTICLE
    article.write_text(unicodedata.normalize("NFD", article.read_text("utf-8")), encoding="utf-8")
    assert "BT105" in bantin("check", written_issue).out
    run = bantin("check", written_issue, "--fix")
    assert run.out.startswith(f"Fixed {_ARTICLE}: now composed Unicode (NFC).\n")
    assert "BT105" not in run.out
    assert unicodedata.is_normalized("NFC", article.read_text("utf-8"))
    assert "Fixed" not in bantin("check", written_issue, "--fix").out


def test_json_says_everything_that_the_terminal_says(bantin: Callable[..., Any], written_issue: Path) -> None:
    (written_issue / _ARTICLE).write_text("---\ntitle: A\n---\nTODO\n", encoding="utf-8")
    data = json.loads(bantin("check", written_issue, "--format", "json").out)
    (folder,) = data["folders"]
    assert folder["findings"] == [
        {
            "code": "BT207",
            "name": "placeholder-text-left",
            "severity": "warning",
            "folder": str(written_issue),
            "file": _ARTICLE,
            "path": f"{written_issue}/{_ARTICLE}",
            "line": 4,
            "column": None,
            "message": "Placeholder text is left in the text: `TODO`.",
            "hint": "Replace it with the real text, or delete it if it is not needed.",
            "figures": {},
        }
    ]
    assert data["summary"] == {"errors": 0, "warnings": 1, "notes": 0}
    assert folder["checked"] | {"pages": 0} == {
        "sections": 5,
        "articles": 3,
        "documents": 1,
        "activities": 1,
        "pictures": 0,
        "pages": 0,
    }
    assert (data["format"], data["language"], data["exit_code"]) == (1, "en", 0)


_SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["tool", "results", "columnKind"],
                "properties": {
                    "columnKind": {"const": "unicodeCodePoints"},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "semanticVersion", "rules"],
                                "properties": {
                                    "rules": {
                                        "items": {
                                            "required": ["id", "name", "shortDescription", "defaultConfiguration"],
                                            "properties": {"id": {"pattern": r"^BT\d{3}$"}},
                                        }
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["error", "warning", "note"]},
                                "message": {"required": ["text"]},
                                "locations": {
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation"],
                                                "properties": {
                                                    "region": {
                                                        "required": ["startLine"],
                                                        "properties": {"startLine": {"minimum": 1}},
                                                    }
                                                },
                                            }
                                        },
                                    }
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}


def test_sarif_has_what_version_2_1_0_asks_for(bantin: Callable[..., Any], new_issue: Path) -> None:
    (new_issue / _ARTICLE).write_text("---\nauthor: An\n---\nTODO\n", encoding="utf-8")
    data = json.loads(bantin("check", new_issue, "--format", "sarif").out)
    jsonschema.validate(data, _SARIF)
    (run,) = data["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["BT205", "BT207"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    (missing,) = [result for result in run["results"] if result["ruleId"] == "BT205"]
    place = missing["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith(_ARTICLE)
    assert place["region"] == {"startLine": 1}


def test_github_gets_workflow_commands(bantin: Callable[..., Any], written_issue: Path) -> None:
    (written_issue / _ARTICLE).write_text("---\ntitle: A\n---\nTODO\n", encoding="utf-8")
    out = bantin("check", written_issue, "--format", "github").out
    assert out == (
        f"::warning file={written_issue}/{_ARTICLE},line=4,title=BT207 placeholder-text-left::"
        "Placeholder text is left in the text: `TODO`.%0A"
        "Replace it with the real text, or delete it if it is not needed.\n"
    )


def test_nothing_is_written_by_a_check(bantin: Callable[..., Any], new_issue: Path) -> None:
    before = sorted(new_issue.rglob("*"))
    bantin("check", new_issue)
    assert sorted(new_issue.rglob("*")) == before


def test_a_hint_is_said_once_for_all_findings_that_it_cures(bantin: Callable[..., Any], new_issue: Path) -> None:
    text = bantin("check", new_issue).out
    assert text.count("BT207 placeholder-text-left") > 20
    assert text.count("Hint: Replace it with the real text") == 1


def test_hints_that_differ_are_all_said(bantin: Callable[..., Any], written_issue: Path) -> None:
    manifest = written_issue / "bantin.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(f"{text}titel: A\nimprnt: B\n", encoding="utf-8")
    run = bantin("check", written_issue)

    assert run.out.count(" error BT150 ") == 2
    assert run.out.count("  Hint: ") == 2

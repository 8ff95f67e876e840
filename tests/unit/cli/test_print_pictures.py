import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from tests.support.print_profiles import press_profile


def _add_picture(issue: Path) -> None:
    (issue / "images").mkdir(exist_ok=True)
    Image.radial_gradient("L").resize((1200, 800)).save(issue / "images" / "xam.jpg")
    Image.merge("RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 90, 180)]).resize((1200, 800)).save(
        issue / "images" / "mau.jpg"
    )
    (issue / "diem-tin" / "09-anh.md").write_text(
        "---\ntitle: Bài có ảnh\n---\nNgười dân nhận kết quả qua mạng.\n\n"
        '![Hình nền sáng dần](images/xam.jpg "Sáng dần")\n\nNgười dân nhận kết quả trong ngày.\n\n'
        '![Dải màu chuyển dần](images/mau.jpg "Chuyển màu")\n\nNgười dân không phải đi lại nhiều lần.\n',
        encoding="utf-8",
    )


def _limit(issue: Path, max_mb: float) -> None:
    manifest = issue / "bantin.yaml"
    text = manifest.read_text(encoding="utf-8").replace("\noutput:\n", f"\noutput:\n  max_mb: {max_mb}\n", 1)
    manifest.write_text(text, encoding="utf-8")
    assert f"max_mb: {max_mb}" in text


def test_the_pictures_of_a_print_file_are_listed_and_recorded(
    bantin: Callable[..., Any], new_issue: Path, tmp_path: Path
) -> None:
    _add_picture(new_issue)
    profile = tmp_path / "in.icc"
    profile.write_bytes(press_profile().data)
    words = ("--pdf", "--print", "--print-profile", profile)
    shown = bantin("build", new_issue, *words).out
    build = json.loads(bantin("build", new_issue, *words, "--json").out)["builds"][0]
    record = json.loads((new_issue / "out" / "ban-tin-2026-10.json").read_text(encoding="utf-8"))

    assert "Pictures in the file for the print shop" in shown
    assert [(one["path"], one["page"]) for one in record["preflight"]] == [
        (one["path"], one["page"]) for one in record["pictures"]
    ]
    assert {one["path"]: one["colours"] for one in record["preflight"]} == {
        "images/xam.jpg": "grey",
        "images/mau.jpg": "cmyk",
    }
    assert record["preflight"] == build["preflight"]
    assert all(one["path"] in shown for one in record["preflight"])


def test_without_a_print_file_no_picture_is_listed(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue, "--pdf", "--screen")
    record = json.loads((new_issue / "out" / "ban-tin-2026-10.json").read_text(encoding="utf-8"))

    assert "print shop" not in run.out
    assert record["preflight"] == []


def test_files_for_reading_that_are_too_large_are_reported_and_written(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    _limit(new_issue, 0.01)
    data = json.loads(bantin("build", new_issue, "--pdf", "--print", "--screen", "--json").out)
    found = [one for one in data["folders"][0]["findings"] if one["code"] == "BT763"]

    assert [one["message"].split()[0] for one in found] == ["`ban-tin-2026-10.pdf`", "`ban-tin-2026-10-screen.pdf`"]
    assert [one["file"] for one in found] == ["bantin.yaml"] * 2
    assert ["--screen" in one["hint"] for one in found] == [True, False]
    assert len(data["builds"][0]["outputs"]) == 4
    record = json.loads((new_issue / "out" / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    assert record["findings"]["codes"]["BT763"] == 2


def test_files_for_reading_within_their_limit_are_no_finding(bantin: Callable[..., Any], new_issue: Path) -> None:
    _limit(new_issue, 50)

    assert "BT763" not in bantin("build", new_issue, "--pdf", "--screen").out

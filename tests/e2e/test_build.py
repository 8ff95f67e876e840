"""``bantin build`` as a user runs it: what it writes, and what it leaves when something goes wrong."""

import hashlib
import json
import os
import re
import signal
import subprocess
import time
import unicodedata
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.support.command import TIME_LIMIT, run_bantin, start_bantin
from tests.support.issue_folder import SMALL_ISSUE, article, write_issue
from tests.support.project import EXAMPLE

_NAME = "ban-tin-2026-10"
_OUTPUTS = (f"{_NAME}.pdf", f"{_NAME}.docx", f"{_NAME}.json")

_OTHER_WORLDS: dict[str, dict[str, str]] = {
    "a": {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LANG": "C"},
    "b": {"PYTHONHASHSEED": "4711", "TZ": "America/Lima", "LANG": "vi_VN.UTF-8"},
}


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def _long_issue(folder: Path) -> Path:
    """An issue that takes long enough to lay out that it can be interrupted on the way."""
    body = "\n\n".join(
        f"Đoạn {number} của bài dài. " + "Mỗi câu có vài chữ để dàn dòng. " * 12 for number in range(400)
    )
    return write_issue(folder, {"diem-tin/02-bai-dai.md": article("Một bài dài", body, source="Phường Mẫu")})


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the example built once."""
    folder = tmp_path_factory.mktemp("example")
    done = run_bantin("build", EXAMPLE, "-o", folder / "out", cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "out"


def test_the_example_becomes_twenty_pages_a_docx_and_a_record(example: Path) -> None:
    (pdf,) = example.glob("*.pdf")
    (docx,) = example.glob("*.docx")
    (record,) = example.glob("*.json")

    with pikepdf.open(pdf) as document:
        assert len(document.pages) == 20
    with zipfile.ZipFile(docx) as archive:
        assert archive.testzip() is None
    assert json.loads(record.read_text(encoding="utf-8"))["page_count"] == 20
    assert sorted(path.name for path in example.iterdir()) == sorted([pdf.name, docx.name, record.name])


def test_the_same_folder_gives_the_same_bytes_in_another_process_place_zone_and_hash_seed(tmp_path: Path) -> None:
    results = []
    for world, variables in _OTHER_WORLDS.items():
        place = tmp_path / world / "thư mục"
        folder = write_issue(place / "so")
        if world == "b":
            for path in folder.rglob("*"):
                os.utime(path, (1_000_000_000, 1_000_000_000))
            time.sleep(1.1)
        done = run_bantin("build", "so" if world == "a" else folder, "-o", place / "ra", cwd=place, **variables)
        assert done.returncode == 0, done.stdout + done.stderr
        results.append(_hashes(place / "ra"))

    assert set(results[0]) == set(_OUTPUTS)
    assert results[0] == results[1]


def test_the_example_with_its_pictures_gives_the_same_bytes_twice(example: Path, tmp_path: Path) -> None:
    done = run_bantin("build", EXAMPLE, "-o", "again", cwd=tmp_path, **_OTHER_WORLDS["b"])

    assert done.returncode == 0
    assert _hashes(tmp_path / "again") == _hashes(example)


def test_source_date_epoch_is_the_date_of_the_files(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    run_bantin("build", folder, "-o", "a", cwd=tmp_path, SOURCE_DATE_EPOCH="1893456000")

    with pikepdf.open(tmp_path / "a" / _OUTPUTS[0]) as document:
        assert "2030" in str(document.docinfo["/CreationDate"])
    with zipfile.ZipFile(tmp_path / "a" / _OUTPUTS[1]) as archive:
        assert b"2030-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("option", ["--pdf", "--docx"])
def test_one_output_can_be_asked_for(option: str, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")

    done = run_bantin("build", folder, option, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    suffixes = {path.suffix for path in (folder / "out").iterdir()}
    assert suffixes & {".pdf", ".docx"} == {option.replace("--", ".")}


@pytest.mark.skipif(os.name != "posix", reason="needs the program kill")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda stop: stop.name)
def test_an_interrupted_build_leaves_every_old_output_whole(stop: signal.Signals, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    assert run_bantin("build", folder, cwd=tmp_path).returncode == 0
    old = _hashes(folder / "out")
    _long_issue(folder)
    assert run_bantin("build", folder, "-o", tmp_path / "new", cwd=tmp_path).returncode == 0
    new = _hashes(tmp_path / "new")

    was_stopped = 0
    for delay in (0.2, 0.45, 0.7, 0.95, 1.2):
        build = start_bantin("build", folder, cwd=tmp_path)
        time.sleep(delay)
        build.send_signal(stop)
        build.communicate(timeout=TIME_LIMIT)
        was_stopped += build.returncode != 0
        left = _hashes(folder / "out")
        for name in _OUTPUTS:
            assert left[name] in (old[name], new[name]), f"{name} is neither the old nor the new one after {delay} s"

    assert was_stopped


@pytest.mark.skipif(os.name != "posix", reason="needs the program kill")
def test_an_interrupt_says_so_without_a_traceback_and_leaves_no_scraps(tmp_path: Path) -> None:
    folder = _long_issue(tmp_path / "so")
    build = start_bantin("build", folder, cwd=tmp_path)
    time.sleep(0.8)
    build.send_signal(signal.SIGINT)
    _, errors = build.communicate(timeout=TIME_LIMIT)

    assert build.returncode != 0
    assert "Traceback" not in errors
    out = folder / "out"
    assert not out.exists() or {path.name for path in out.iterdir()} <= set(_OUTPUTS)


@pytest.mark.skipif(os.name != "posix", reason="needs the program kill")
def test_what_a_killed_build_left_behind_goes_with_the_next_build(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    (folder / "out").mkdir()
    build = start_bantin("build", folder, cwd=tmp_path)
    seen = _scraps_when_killed(build, folder / "out")

    assert run_bantin("build", folder, cwd=tmp_path).returncode == 0
    assert {path.name for path in (folder / "out").iterdir()} == set(_OUTPUTS), f"the killed build left {seen}"


def _scraps_when_killed(build: subprocess.Popen[str], out: Path) -> list[str]:
    """Kill a build as soon as it writes something; return what lay in its folder then."""
    end = time.monotonic() + TIME_LIMIT
    while build.poll() is None and time.monotonic() < end and not any(out.glob(".*docx*")):
        time.sleep(0.001)
    build.kill()
    build.communicate(timeout=TIME_LIMIT)
    return sorted(path.name for path in out.iterdir())


def test_two_builds_of_one_folder_at_once_both_succeed(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    assert run_bantin("build", folder, "-o", tmp_path / "alone", cwd=tmp_path).returncode == 0

    builds = [start_bantin("build", folder, cwd=tmp_path) for _ in range(2)]
    ends = [(build.communicate(timeout=TIME_LIMIT), build.returncode) for build in builds]

    assert [code for _, code in ends] == [0, 0], ends
    assert _hashes(folder / "out") == _hashes(tmp_path / "alone")


def test_an_output_folder_that_is_a_file_is_a_finding_and_the_file_stays(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    (tmp_path / "ra").write_text("giữ lại", encoding="utf-8")

    done = run_bantin("build", folder, "-o", "ra", cwd=tmp_path)

    assert done.returncode in (1, 2)
    assert "BT7" in done.stdout + done.stderr
    assert (tmp_path / "ra").read_text(encoding="utf-8") == "giữ lại"


def test_a_folder_that_cannot_be_written_to_is_a_finding_and_its_files_stay(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    out = tmp_path / "ra"
    out.mkdir()
    if os.name == "posix" and os.geteuid() == 0:
        (out / _OUTPUTS[0]).mkdir()
    else:
        out.chmod(0o500)

    done = run_bantin("build", folder, "-o", out, cwd=tmp_path)
    out.chmod(0o700)

    assert done.returncode in (1, 2)
    assert "BT7" in done.stdout + done.stderr
    assert [path.name for path in out.iterdir() if path.is_file()] == []


def test_an_issue_with_errors_is_not_built_and_the_old_output_stays(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    assert run_bantin("build", folder, cwd=tmp_path).returncode == 0
    old = _hashes(folder / "out")
    write_issue(
        folder, {"diem-tin/01-tu-sach-so.md": SMALL_ISSUE["diem-tin/01-tu-sach-so.md"].replace("title: ", "t: ")}
    )

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode == 1
    assert "diem-tin/01-tu-sach-so.md:2" in done.stdout
    assert _hashes(folder / "out") == old


def test_a_draft_is_built_in_spite_of_errors_and_says_so_on_every_page(tmp_path: Path) -> None:
    broken = SMALL_ISSUE["diem-tin/01-tu-sach-so.md"].replace("title: Thư viện phường mở tủ sách số\n", "")
    folder = write_issue(tmp_path / "so", {"diem-tin/01-tu-sach-so.md": broken})

    done = run_bantin("build", folder, "--draft", cwd=tmp_path)

    assert re.search(r"diem-tin/01-tu-sach-so\.md:1 .*error BT205", done.stdout)
    document = pypdfium2.PdfDocument(folder / "out" / _OUTPUTS[0])
    texts = [unicodedata.normalize("NFC", page.get_textpage().get_text_range()) for page in document]
    assert len(texts) > 3
    assert [number for number, text in enumerate(texts, 1) if "bản nháp" not in text.lower()] == []


def test_a_build_writes_nothing_into_the_issue_but_its_outputs(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so")
    assert run_bantin("build", folder, cwd=tmp_path).returncode == 0

    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    assert written == set(SMALL_ISSUE) | {f"out/{name}" for name in _OUTPUTS}

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.writers import output
from bantin_cli.writers.output import prepare_folder, write_outputs


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "out"
    outputs = write_outputs(folder, {"b.pdf": b"PDF", "b.json": b"{}"})
    assert [(o.kind, o.path, o.size_bytes) for o in outputs] == [
        ("pdf", folder / "b.pdf", 3),
        ("json", folder / "b.json", 2),
    ]
    assert _names(folder) == ["b.json", "b.pdf"]
    assert (folder / "b.pdf").read_bytes() == b"PDF"


def test_a_file_in_place_of_the_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(BantinError) as caught:
        write_outputs(tmp_path / "out", {"b.pdf": b""})
    (finding,) = caught.value.diagnostics
    assert (finding.code.id, finding.values["folder"]) == ("BT750", str(tmp_path / "out"))


def test_a_folder_that_refuses_files_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *, exist_ok: bool = True) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(BantinError) as caught:
        prepare_folder(tmp_path)
    assert (
        caught.value.diagnostics[0].message("en") == f"The folder `{tmp_path}` cannot be written to: Permission denied."
    )


def test_a_full_disk_leaves_the_old_files_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, {"b.pdf": b"old", "b.docx": b"old"})
    calls = 0

    def fail_at_second(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(output.os, "fsync", fail_at_second)
    with pytest.raises(BantinError) as caught:
        write_outputs(tmp_path, {"b.pdf": b"new", "b.docx": b"new"})
    (finding,) = caught.value.diagnostics
    assert (finding.code.id, finding.values["reason"]) == ("BT751", "No space left on device")
    assert _names(tmp_path) == ["b.docx", "b.pdf"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"old"}


def test_ctrl_c_leaves_the_old_files_and_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_outputs(tmp_path, {"b.pdf": b"old"})

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_outputs(tmp_path, {"b.pdf": b"new"})
    assert _names(tmp_path) == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() == b"old"


def test_a_folder_with_the_name_of_an_output_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(BantinError) as caught:
        write_outputs(tmp_path, {"b.pdf": b"new"})
    assert caught.value.diagnostics[0].code.id == "BT751"
    assert _names(tmp_path) == ["b.pdf"]


def test_writers_at_the_same_time_leave_one_whole_file(tmp_path: Path) -> None:
    contents = [bytes([number]) * 300_000 for number in range(6)]
    threads = [threading.Thread(target=write_outputs, args=(tmp_path, {"b.pdf": content})) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _names(tmp_path) == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() in contents


def _ended_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_only_what_killed_builds_left_behind_is_removed(tmp_path: Path) -> None:
    host = output._host()
    abandoned = f".b.pdf.{host}.{_ended_process()}.0123abcd.bantin-tmp"
    running = f".b.pdf.{host}.{os.getpid()}.0123abcd.bantin-tmp"
    elsewhere = ".b.pdf.00000000.1.0123abcd.bantin-tmp"
    old = ".c.pdf.00000000.1.0123abcd.bantin-tmp"
    foreign = "notes.bantin-tmp"
    for name in (abandoned, running, elsewhere, old, foreign):
        (tmp_path / name).touch()
    yesterday = time.time() - 2 * 86_400
    os.utime(tmp_path / old, (yesterday, yesterday))
    os.utime(tmp_path / foreign, (yesterday, yesterday))
    prepare_folder(tmp_path)
    assert _names(tmp_path) == sorted([running, elsewhere, foreign])

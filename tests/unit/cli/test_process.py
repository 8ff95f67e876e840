"""What only a process of its own shows: what is loaded, how long it takes, pipes and terminals."""

import os
import pty
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bantin_cli

_BANTIN = [sys.executable, "-m", "bantin_cli"]
_LOADED = (
    "import sys; from bantin_cli.cli.app import main; code = main(sys.argv[1:]); sys.stdout.flush(); "
    "print(code, sorted(m for m in ('reportlab', 'docx') if m in sys.modules), file=sys.stderr)"
)


def _environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BANTIN", "LC_", "NO_COLOR"))}
    return kept | {"LANG": "en_US.UTF-8"} | more


def _run(*words: object, **more: str) -> subprocess.CompletedProcess[str]:
    command = [*_BANTIN, *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, text=True, env=_environment(**more), check=False, timeout=60)


@pytest.mark.parametrize("words", [["--help"], ["new", "NEW", "--month", "2026-10"], ["check", "ISSUE"], ["explain"]])
def test_only_build_loads_reportlab_and_docx(new_issue: Path, tmp_path: Path, words: list[str]) -> None:
    places = {"NEW": str(tmp_path / "moi"), "ISSUE": str(new_issue)}
    command = [sys.executable, "-c", _LOADED, *(places.get(word, word) for word in words)]
    run = subprocess.run(command, capture_output=True, text=True, env=_environment(), check=True, timeout=60)
    assert run.stderr.strip() == "0 []"


def test_help_loads_neither_rich_nor_pydantic() -> None:
    script = (
        "import sys; from bantin_cli.cli.app import main; main(['--help']); "
        "print([m for m in ('rich', 'pydantic', 'yaml', 'PIL') if m in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert run.stderr.strip() == "[]"


def test_help_is_quick() -> None:
    # The promise holds for an idle machine; the time of the processor is what a busy one does not change.
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert _run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) < 0.3


def test_a_reader_that_goes_away_gives_no_traceback() -> None:
    with subprocess.Popen(
        [*_BANTIN, "explain"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment(), text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) == 0


def test_a_full_disk_behind_standard_output_is_told() -> None:
    if not Path("/dev/full").exists():
        return
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [*_BANTIN, "explain"], stdout=full, stderr=subprocess.PIPE, text=True, env=_environment(), check=False
        )
    assert run.returncode == 2
    assert run.stderr.startswith("The result could not be written to standard output:")
    assert "Traceback" not in run.stderr


def test_vietnamese_gets_through_a_locale_without_it() -> None:
    run = subprocess.run(
        [*_BANTIN, "--lang", "vi", "layouts"],
        capture_output=True,
        env=_environment(PYTHONIOENCODING="latin-1"),
        check=False,
    )
    assert run.returncode == 0
    assert run.stderr == b""


def _on_terminal(words: list[str], **more: str) -> str:
    """Run with standard output on a terminal of 60 columns and return what it showed."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [*_BANTIN, *words], stdout=follower, env=_environment(TERM="xterm", COLUMNS="60") | more
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 65_536)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait(timeout=60)
    os.close(leader)
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_wrapped_lines(new_issue: Path) -> None:
    shown = _on_terminal(["check", str(new_issue)])
    assert "\x1b[1;33mwarning\x1b[0m" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(len(line) for line in plain.splitlines() if line.startswith("  ")) <= 60


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_switched_off(new_issue: Path, variable: dict[str, str]) -> None:
    assert "\x1b" not in _on_terminal(["check", str(new_issue)], **variable)


def test_a_pipe_gets_no_colours_and_no_wrapped_lines(new_issue: Path) -> None:
    run = _run("check", new_issue)
    assert "\x1b" not in run.stdout
    assert max(map(len, run.stdout.splitlines())) > 80


def test_two_builds_of_one_folder_at_once_both_succeed(new_issue: Path) -> None:
    builds = [
        subprocess.Popen([*_BANTIN, "build", str(new_issue)], stdout=subprocess.PIPE, env=_environment())
        for _ in range(2)
    ]
    for build in builds:
        build.communicate(timeout=120)
    assert [build.returncode for build in builds] == [0, 0]
    names = sorted(path.name for path in (new_issue / "out").iterdir())
    assert names == ["ban-tin-2026-10.docx", "ban-tin-2026-10.json", "ban-tin-2026-10.pdf"]
    assert (new_issue / "out" / names[2]).read_bytes().rstrip().endswith(b"%%EOF")


def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(new_issue: Path, bantin: Callable[..., Any]) -> None:
    bantin("build", new_issue)
    before = {path.name: path.read_bytes() for path in (new_issue / "out").iterdir()}
    script = (
        "import os, signal, sys\n"
        "from bantin_cli.writers import output\n"
        "output.os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGINT)\n"
        "from bantin_cli.cli.app import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, "build", str(new_issue)],
        capture_output=True,
        text=True,
        env=_environment(),
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (130, "")
    assert run.stderr == "Stopped. The files that were there are untouched.\n"
    assert {path.name: path.read_bytes() for path in (new_issue / "out").iterdir()} == before
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def test_ctrl_c_while_the_program_is_being_loaded_ends_with_130_and_no_traceback() -> None:
    script = (
        "import importlib.abc, os, signal, sys\n"
        "class Interrupt(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'bantin_cli.cli.app':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "from bantin_cli.__main__ import start\n"
        "sys.exit(start())\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (130, "", "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(new_issue: Path, closed: str) -> None:
    command = f'"$@" build "$ISSUE" {closed}'
    run = subprocess.run(
        ["sh", "-c", command, "sh", *_BANTIN],
        capture_output=True,
        text=True,
        env=_environment(ISSUE=str(new_issue)),
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert (new_issue / "out" / "ban-tin-2026-10.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("words", ["build", 'build "$ISSUE"', "new moi"])
def test_a_working_folder_that_is_gone_is_said_plainly(new_issue: Path, tmp_path: Path, words: str) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    run = subprocess.run(
        ["sh", "-c", f'rmdir "$GONE"; "$@" {words}', "sh", *_BANTIN],
        capture_output=True,
        text=True,
        cwd=gone,
        env=_environment(ISSUE=str(new_issue), GONE=str(gone), PYTHONPATH=str(Path(bantin_cli.__file__).parents[1])),
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "The folder that you are in is no longer there. Change to another one and run again.\n"

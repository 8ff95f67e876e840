"""Run ``bantin`` as a user does: a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.support.project import ROOT

TIME_LIMIT = 180
"""Seconds that a command may take on a busy machine."""


def environment(home: Path, **variables: str) -> dict[str, str]:
    """Return a small environment: messages in English, caches under `home`, nothing of the developer's own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "VIRTUAL_ENV") if name in os.environ}
    base = {"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache"), "LOCALAPPDATA": str(home / ".cache")}
    return kept | base | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "BANTIN_LANG": "en", "COLUMNS": "120"} | variables


def run_bantin(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it printed and its exit code.

    Args:
        arguments: of the command line.
        cwd: the folder to run it in; its caches lie in a folder of their own there.
        variables: of the environment, over those of `environment`.
    """
    done = subprocess.run(
        [sys.executable, "-m", "bantin_cli", *map(str, arguments)],
        cwd=cwd,
        env=environment(_home(cwd), **variables),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert "fault of bantin" not in done.stderr, done.stderr
    return done


def start_bantin(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.Popen[str]:
    """Start a command and return at once; interrupts reach it even where the tests themselves ignore them."""
    return subprocess.Popen(
        [sys.executable, "-m", "bantin_cli", *map(str, arguments)],
        cwd=cwd,
        env=environment(_home(cwd), **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=_hear_interrupts if os.name == "posix" else None,  # noqa: PLW1509 - no threads run here
    )


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _home(cwd: Path) -> Path:
    """A home under the working folder: a test's caches are its own."""
    home = cwd / ".home"
    home.mkdir(exist_ok=True)
    return home

"""A command line run in this process, in a place where nothing of the real environment shows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bantin_cli.cli.app import main


@dataclass(frozen=True)
class Run:
    """What a command line gave."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _plain_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BANTIN_LANG", "BANTIN_DEBUG", "LC_ALL", "LC_MESSAGES", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("BANTIN_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def bantin(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run ``bantin`` with words and return what came out."""

    def run(*words: object) -> Run:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return run


@pytest.fixture
def new_issue(tmp_path: Path, bantin: Callable[..., Run]) -> Path:
    """A folder as `bantin new` makes it."""
    root = tmp_path / "bao" / "2026-10"
    run = bantin("new", root, "--month", "2026-10")
    assert run.code == 0, run.err
    return root

"""The golden helper itself: each of its ways to fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.project import ROOT


def test_a_text_that_equals_its_golden_passes(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Trang 1\n", encoding="utf-8")
    golden = Golden(tmp_path)

    golden.check("page.txt", "Trang 1\n")

    assert golden.orphans() == []


def test_a_text_that_differs_from_its_golden_fails(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Trang 1\n", encoding="utf-8")

    with pytest.raises(AssertionError, match=r"differs from the golden page\.txt"):
        Golden(tmp_path).check("page.txt", "Trang 2\n")


def test_a_missing_golden_fails_and_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="there is no golden"):
        Golden(tmp_path).check("page.txt", "Trang 1\n")

    assert list(tmp_path.iterdir()) == []


def test_updating_writes_the_golden_with_its_folders(tmp_path: Path) -> None:
    Golden(tmp_path, is_updating=True).check("pages/một.txt", "Trang 1\n")

    assert (tmp_path / "pages" / "một.txt").read_bytes() == b"Trang 1\n"


def test_a_golden_that_nobody_asked_for_is_an_orphan(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("", encoding="utf-8")
    (tmp_path / "page.txt").write_text("", encoding="utf-8")
    golden = Golden(tmp_path)

    golden.check("page.txt", "")

    assert golden.orphans() == ["old.txt"]


def test_updating_is_refused_where_ci_is_set() -> None:
    done = _collect_with({"CI": "1"}, "--update-golden")

    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--update-golden is refused where CI is set" in done.stderr


def test_updating_is_accepted_where_ci_is_not_set() -> None:
    assert _collect_with({}, "--update-golden").returncode == pytest.ExitCode.OK


def _collect_with(variables: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "CI"} | variables
    command = [sys.executable, "-m", "pytest", "--collect-only", *options, __file__]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

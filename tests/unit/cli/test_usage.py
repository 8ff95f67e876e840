from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["biuld"], "There is no command `biuld`; did you mean `build`."),
        (["zzz"], "There is no command `zzz`."),
        (["build", "--drft"], "There is no option `--drft`; did you mean `--draft`."),
        (["build", "--foo"], "There is no option `--foo`.\n"),
        (["new"], "`DIR` is missing."),
        (["check", "--lang"], "`--lang` needs a value after it."),
        (["check", "--lang", "fr"], "`--lang` cannot be used so: 'fr' is not one of 'vi', 'en'."),
        (["check", "--format", "xml"], "is not one of 'terminal', 'concise', 'json', 'sarif', 'github'."),
        (["check", "--select", "BT2077"], "there is no code `BT2077`; did you mean `BT207`."),
        (["check", "--ignore", "placeholder"], "there is no code `placeholder`"),
        (["explain", "image-to-coarse"], "there is no code `image-to-coarse`; did you mean `image-too-coarse`."),
        (["schema", "x"], "the names are `bantin`, `article`, `documents`, `activities`, `layout`."),
        (["new", "x", "--month", "2026-13"], "`2026-13` is no month; write it as 2026-10."),
        (["build", "--jobs", "0"], "`--jobs` cannot be used so: expected a whole number from 1 to 64."),
        (["build", "--jobs", "x"], "`--jobs` cannot be used so: expected a whole number from 1 to 64."),
        (["layouts", "x"], "`x` is more than the command takes."),
        (["explain", "BT207", "BT208", "x"], "`BT208 x` is more than the command takes."),
    ],
)
def test_a_wrong_command_line_says_what_is_wrong(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run = bantin(*words)
    assert (run.code, run.out) == (2, "")
    assert message in run.err
    assert "--help`." in run.err
    assert "Traceback" not in run.err
    assert list(tmp_path.iterdir()) == []


def test_usage_is_said_in_vietnamese_too(bantin: Callable[..., Any]) -> None:
    run = bantin("check", "--lang", "vi", "--drft")
    assert run.err == "Không có tùy chọn `--drft`.\nXem `bantin check --help`.\n"

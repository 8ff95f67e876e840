from collections.abc import Callable
from typing import Any

import pytest

from bantin_cli.cli.app import COMMANDS, build_program
from bantin_cli.cli.vietnamese import METAVARS
from bantin_cli.diagnostics.wording import Language
from tests.support.golden import Golden

_NAMES = ["", *(command.name for command in COMMANDS)]


def test_the_commands_are_those_of_the_format() -> None:
    assert _NAMES[1:] == ["new", "check", "build", "explain", "layouts", "schema"]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("name", _NAMES)
def test_help_is_as_accepted(bantin: Callable[..., Any], golden: Golden, name: str, language: Language) -> None:
    run = bantin("--lang", language, *filter(None, [name]), "--help")
    assert (run.code, run.err) == (0, "")
    golden.check(f"cli/help-{name or 'bantin'}.{language}.txt", run.out)


@pytest.mark.parametrize("name", _NAMES[1:])
def test_every_command_shows_examples(bantin: Callable[..., Any], name: str) -> None:
    assert f"    bantin {name}" in bantin(name, "--help").out
    assert f"    bantin {name}" in bantin("--lang", "vi", name, "--help").out


@pytest.mark.parametrize("name", _NAMES)
def test_no_english_is_left_in_vietnamese_help(bantin: Callable[..., Any], name: str) -> None:
    words = bantin("--lang", "vi", *filter(None, [name]), "--help").out.split()
    english = {"the", "of", "Usage:", "Options:", "Arguments:", "Commands:", "required]", "Show", "and", "or", "for"}
    assert english.isdisjoint(words)


@pytest.mark.parametrize("name", _NAMES[1:])
def test_what_stands_for_a_value_is_vietnamese_in_vietnamese_help(bantin: Callable[..., Any], name: str) -> None:
    english, vietnamese = build_program("en").commands[name], build_program("vi").commands[name]
    for one, other in zip(english.params, vietnamese.params, strict=True):
        assert other.metavar == (METAVARS[one.metavar] if one.metavar else None)
    words = bantin("--lang", "vi", name, "--help").out.split()
    assert {"DIR", "DIR/out", "[DIR]...", "OUT", "NAME", "[NAME]", "CODE", "CODES", "PREVIOUS"}.isdisjoint(words)


@pytest.mark.parametrize("name", _NAMES[1:])
def test_every_option_has_help(name: str) -> None:
    command = build_program("en").commands[name]
    assert all(parameter.help for parameter in command.params)


def test_without_a_command_the_help_is_shown(bantin: Callable[..., Any]) -> None:
    run = bantin()
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("Usage: bantin")


def test_the_version_is_shown(bantin: Callable[..., Any]) -> None:
    from bantin_cli import __version__

    assert bantin("--version").out == f"bantin {__version__}\n"


def test_an_explanation_shows_no_names_of_values(bantin: Callable[..., Any]) -> None:
    assert "Số báo có … trang, không chia hết cho …\n" in bantin("--lang", "vi", "explain", "BT650").out
    run = bantin("--lang", "vi", "explain", "BT763")
    assert "Tệp `…` nặng … MB, vượt mức … MB ghi ở `output.max_mb`. …" in " ".join(run.out.split())

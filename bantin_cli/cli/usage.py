"""What is said when a command line cannot be understood."""

import re
from typing import Any

import typer

from bantin_cli.cli.vietnamese import METAVARS
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.sources.nearest import nearest_name

UsageError: Any = typer.BadParameter.__mro__[1]
"""The base of all errors of usage, whichever package typer takes it from."""


class NoSuchCommand(typer.BadParameter):
    """The first word of the command line is no command; `nearest` is the one that was probably meant."""

    def __init__(self, name: str, nearest: str) -> None:
        """Keep the word and its nearest command."""
        super().__init__(name)
        self.nearest = nearest


_HINT = Wording(vi="Xem `{command} --help`.", en="See `{command} --help`.")
_NO_SUCH_OPTION = Wording(vi="Không có tùy chọn `{name}`{nearest}.", en="There is no option `{name}`{nearest}.")
_NO_SUCH_COMMAND = Wording(vi="Không có lệnh `{name}`{nearest}.", en="There is no command `{name}`{nearest}.")
_NEAREST = Wording(vi="; có lẽ bạn định gõ `{nearest}`", en="; did you mean `{nearest}`")
_MISSING = Wording(vi="Còn thiếu `{name}`.", en="`{name}` is missing.")
_BAD_VALUE = Wording(vi="Giá trị của `{name}` không dùng được: {reason}", en="`{name}` cannot be used so: {reason}")
_NOT_ONE_OF = Wording(vi="{value} không nằm trong: {choices}.", en="{value} is not one of {choices}.")
_NUMBER = Wording(vi="cần một số nguyên từ {least} đến {most}.", en="expected a whole number from {least} to {most}.")
_NEEDS_VALUE = Wording(vi="Sau `{name}` còn thiếu giá trị.", en="`{name}` needs a value after it.")
_TOO_MANY = Wording(
    vi="Thừa `{words}`: lệnh này không nhận thêm tham số.", en="`{words}` is more than the command takes."
)
_OTHER = Wording(vi="Lệnh gõ chưa đúng: {reason}", en="{reason}")

_SURPLUS = re.compile(r"^Got unexpected extra arguments?(?:\(s\))? \((.*)\)$", re.DOTALL)


def usage_message(error: Any, language: Language) -> str:
    """Say in one or two lines what is wrong with the command line."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return f"{error.format_message()}\n"
    command = error.ctx.command_path if error.ctx is not None else "bantin"
    return f"{_reason(error, language)}\n{_HINT.fill(language, {'command': command})}\n"


def _reason(error: Any, language: Language) -> str:
    match type(error).__name__:
        case "NoSuchOption":
            return _named(_NO_SUCH_OPTION, error.option_name, _nearest_option(error), language)
        case "NoSuchCommand":
            return _named(_NO_SUCH_COMMAND, error.message, error.nearest, language)
        case "MissingParameter":
            return _MISSING.fill(language, {"name": _parameter_name(error, language)})
        case "BadParameter":
            return _BAD_VALUE.fill(
                language, {"name": _parameter_name(error, language), "reason": _cause(error, language)}
            )
        case "BadOptionUsage" if "requires" in error.message:
            return _NEEDS_VALUE.fill(language, {"name": error.option_name})
        case "UsageError" if surplus := _SURPLUS.search(error.message):
            return _TOO_MANY.fill(language, {"words": surplus[1]})
        case _:
            return _OTHER.fill(language, {"reason": error.format_message()})


def _nearest_option(error: Any) -> str:
    """Return the option that was probably meant; the dashes, which all have in common, make none of them alike."""
    options = {str(option).lstrip("-"): str(option) for option in error.possibilities or ()}
    return options.get(nearest_name(error.option_name.lstrip("-"), options) or "", "")


def _cause(error: Any, language: Language) -> str:
    """Take out what validation puts before a sentence, and say in `language` what may be chosen."""
    message: str = error.message.removeprefix("Value error, ")
    least, most = getattr(error.param, "min", None), getattr(error.param, "max", None)
    if message.startswith("Input should be") and least is not None and most is not None:
        return _NUMBER.fill(language, {"least": least, "most": most})
    value, is_choice, choices = message.partition(" is not one of ")
    return _NOT_ONE_OF.fill(language, {"value": value, "choices": choices.rstrip(".")}) if is_choice else message


def _named(wording: Wording, name: str, nearest: str, language: Language) -> str:
    suggestion = _NEAREST.fill(language, {"nearest": nearest}) if nearest else ""
    return wording.fill(language, {"name": name, "nearest": suggestion})


def _parameter_name(error: Any, language: Language) -> str:
    if error.param_hint:
        name = str(error.param_hint)
        return METAVARS.get(name, name) if language == "vi" else name
    if error.param is None:
        return "?"
    return str(max(error.param.opts, key=len) if error.param.param_type_name == "option" else error.param.metavar)

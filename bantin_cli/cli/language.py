"""In which language bantin speaks: `--lang`, else `BANTIN_LANG`, else `messages:` of the issue, else the locale."""

import locale
from collections.abc import Mapping, Sequence

from bantin_cli.diagnostics.wording import Language

VARIABLE = "BANTIN_LANG"

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def as_language(text: str | None) -> Language | None:
    """Read ``vi``, ``en``, ``vi_VN.UTF-8`` …; None for another language or nothing."""
    name = (text or "").strip().lower()
    if name.startswith(("vi", "vietnam")):
        return "vi"
    return "en" if name.startswith("en") else None


def choose_language(option: str | None, messages: str | None, environ: Mapping[str, str]) -> Language:
    """Choose the language of messages.

    Args:
        option: what `--lang` says.
        messages: what the issue's manifest says.
        environ: the environment.
    """
    return (
        as_language(option) or as_language(environ.get(VARIABLE)) or as_language(messages) or locale_language(environ)
    )


def locale_language(environ: Mapping[str, str]) -> Language:
    """Return Vietnamese where the locale is Vietnamese, else English."""
    named = next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), None)
    if named is None:
        named = locale.getlocale()[0]
    return as_language(named) or "en"


def option_in(arguments: Sequence[str]) -> str | None:
    """Return what `--lang` says in a command line that is not parsed yet; the last one counts."""
    value = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            value = argument.partition("=")[2]
        elif argument == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
    return value

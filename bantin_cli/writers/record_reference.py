"""The reference page of the record, written from its own types."""

import inspect
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

from bantin_cli.writers.record import FORMAT, Record

_NAMES = {str: "text", int: "whole number", float: "number", bool: "true or false", NoneType: "null"}


def reference_markdown() -> str:
    """Return the reference page of the record, ``docs/reference/record.md``."""
    parts = [
        "# The record of a build\n",
        "Written from the program by `make generate`. `bantin build` writes it as `NAME.json`, in format "
        f"{FORMAT}: keys may be added, and the format's number rises when one changes its meaning or goes. "
        "`bantin check --format json` gives `fit`, `pages` and `articles` under each folder's `layout`.\n",
    ]
    todo, done = [Record], [Record]
    while todo:
        shape = todo.pop(0)
        parts.append(f"## {_title(shape)}\n")
        parts.append(f"{inspect.cleandoc(shape.__doc__ or '')}\n")
        hints = get_type_hints(shape)
        parts.append(
            "\n".join(["| key | value |", "|---|---|", *(f"| `{k}` | {_value(v)} |" for k, v in hints.items())])
        )
        parts[-1] += "\n"
        for value in hints.values():
            for inner in _shapes(value):
                if inner not in done:
                    todo.append(inner)
                    done.append(inner)
    return "\n".join(parts)


def _title(shape: Any) -> str:
    return shape.__name__.removesuffix("Record") or "The whole"


def _shapes(value: Any) -> list[Any]:
    return [value] if is_typeddict(value) else [inner for each in get_args(value) for inner in _shapes(each)]


def _value(value: Any) -> str:
    """Say a type in words."""
    if value in _NAMES:
        return _NAMES[value]
    arguments = get_args(value)
    if is_typeddict(value):
        return f"see [{_title(value)}](#{_title(value).lower()})"
    if get_origin(value) is list:
        return f"list: {_value(arguments[0])}"
    if get_origin(value) is dict:
        return f"{_value(arguments[1])}, by {_value(arguments[0])}"
    if isinstance(value, UnionType):
        return " or ".join(_value(each) for each in arguments)
    raise TypeError(value)

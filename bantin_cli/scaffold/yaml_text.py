"""YAML as a person would write it, with a comment above each field."""

import json
import re
from collections.abc import Iterable
from typing import Any, get_args

from bantin_cli.diagnostics.wording import Language

# Letters, digits and the signs that mean nothing to YAML in the middle of a text.
_PLAIN = re.compile(r"[^\W\d_][\w .,;/()–—…+&’@-]*[\w.)…/]|[^\W\d_]|\d{4}-\d{2}(-\d{2})?")
# What YAML 1.1 or 1.2 would read as something other than text.
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})


def scalar(value: Any) -> str:
    """Write a value so that it reads back the same: plain where that is safe, else in double quotes."""
    written = getattr(value, "written", value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(written)
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return json.dumps(text, ensure_ascii=False)


def flow(value: Any) -> str:
    """Write a value on one line, lists and mappings in brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_in_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_in_flow(part) for part in value) + "]"
    return scalar(value)


def _in_flow(value: Any) -> str:
    """Inside brackets a comma ends a value, so a text with one is quoted."""
    written = flow(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) and "," in written else written


def entry(name: str, value: Any, indent: int = 0) -> list[str]:
    """Write ``name: value``; a list of texts stands in lines of its own."""
    space = " " * indent
    if isinstance(value, list | tuple) and value and all(isinstance(part, str) for part in value):
        return [f"{space}{name}:", *(f"{space}  - {scalar(part)}" for part in value)]
    return [f"{space}{name}: {flow(value)}"]


def left_out(name: str, indent: int = 0) -> str:
    """Write a field that has no value yet, as a comment to be filled in."""
    return f"{' ' * indent}# {name}:"


def descriptions(model: Any, language: Language) -> dict[str, str]:
    """Return what each field of a file model is for, in the order in which they are declared."""
    return {info.alias or name: _description(info, language) for name, info in model.model_fields.items()}


def _description(info: Any, language: Language) -> str:
    """Return a field's sentence; that of an optional field stands inside its union."""
    inner = (part for arm in get_args(info.annotation) for part in getattr(arm, "__metadata__", ()))
    described = next((part for part in (info, *inner) if getattr(part, "description", None)), None)
    if described is None:
        return ""
    return str(described.json_schema_extra["x-vi"] if language == "vi" else described.description)


def text_of(lines: Iterable[str]) -> str:
    """Join lines to the text of a file."""
    return "\n".join(lines) + "\n"

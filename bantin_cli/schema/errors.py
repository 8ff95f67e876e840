"""Validate a file's data: pydantic's findings by their machine type to a Code and a place.

A fault costs only the value that has it: the rest of the file is validated again without it. Codes: BT150 to BT162.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.schema.base import GivenUp
from bantin_cli.schema.codes import (
    FLAG_EXPECTED,
    FORMAT_NOT_KNOWN,
    KEYS_EXPECTED,
    LIST_EXPECTED,
    MISSING_KEY,
    NUMBER_EXPECTED,
    OUT_OF_RANGE,
    TEXT_EXPECTED,
    UNKNOWN_CHOICE,
    UNKNOWN_KEY,
    VALUE_REFUSED,
    WRONG_COUNT,
    WRONG_FORM,
)
from bantin_cli.schema.structure import Location, choices_at, keys_at
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.yaml_document import YamlDocument, YamlValue

FileModelT = TypeVar("FileModelT", bound=BaseModel)
Words: TypeAlias = dict[str, str | int | float]

_MOST_ROUNDS = 5
_MOST_FINDINGS = 500
"""A file with more faults than this is another file; telling them all would take minutes."""

_SIMPLE: Mapping[str, Code] = {
    "string_type": TEXT_EXPECTED,
    **dict.fromkeys(("bool_type", "bool_parsing"), FLAG_EXPECTED),
    **dict.fromkeys(("tuple_type", "list_type"), LIST_EXPECTED),
    **dict.fromkeys(
        (
            "int_type",
            "int_parsing",
            "int_from_float",
            "int_parsing_size",
            "float_type",
            "float_parsing",
            "finite_number",
        ),
        NUMBER_EXPECTED,
    ),
    **dict.fromkeys(("too_short", "too_long"), WRONG_COUNT),
}
_LIMITS = {
    "greater_than_equal": ("ge", "≥"),
    "greater_than": ("gt", ">"),
    "less_than_equal": ("le", "≤"),
    "less_than": ("lt", "<"),
}
_MAPPING_TYPES = ("model_type", "model_attributes_type", "dict_type")


def validate_file(model: type[FileModelT], document: YamlDocument) -> Reading[FileModelT | None]:
    """Validate the data of a file.

    Args:
        model: what the file may hold.
        document: the data with its places.

    Returns:
        The file as far as it is valid, with all findings; None when its outermost value has the wrong type.
    """
    data: Any = document.data
    diagnostics: list[Diagnostic] = []
    for attempt in range(_MOST_ROUNDS):
        try:
            return Reading(model.model_validate(data), tuple(diagnostics))
        except ValidationError as error:
            faults = error.errors(include_url=False)
        if attempt == 0:
            diagnostics = [_describe(model, document, fault) for fault in faults[:_MOST_FINDINGS]]
            data = _copy(data)
        if any(not fault["loc"] for fault in faults):
            break
        for fault in faults:
            _take_out(data, tuple(fault["loc"]), fault["type"])
    return Reading(None, tuple(diagnostics))


def _describe(model: type[BaseModel], document: YamlDocument, fault: Any) -> Diagnostic:
    location: Location = tuple(fault["loc"])
    code, words = _code(model, document, fault)
    is_about_parent = fault["type"] == "missing"
    span = document.locate(location[:-1] if is_about_parent else location)
    return found(code, span, **words)


def _code(model: type[BaseModel], document: YamlDocument, fault: Any) -> tuple[Code, Words]:
    """Return the Code of a fault and the words of its sentences."""
    location: Location = tuple(fault["loc"])
    kind: str = fault["type"]
    context: dict[str, Any] = fault.get("ctx", {})
    field = _field_name(location) or document.path
    value = _shown(fault["input"])
    if kind == "extra_forbidden":
        return UNKNOWN_KEY, {
            "key": str(location[-1]),
            "keys": _suggested(str(location[-1]), keys_at(model, location[:-1])),
        }
    if kind == "missing":
        is_key = isinstance(location[-1], str)
        return (MISSING_KEY, {"key": str(location[-1])}) if is_key else (WRONG_COUNT, {"field": field})
    if kind in _MAPPING_TYPES:
        return KEYS_EXPECTED, {"field": field, "keys": _listed(keys_at(model, location))}
    if kind in ("literal_error", "enum"):
        return UNKNOWN_CHOICE, {
            "field": field,
            "value": value,
            "choices": _suggested(value, choices_at(model, location)),
        }
    if kind in _LIMITS:
        name, sign = _LIMITS[kind]
        written = _written(document.data, location)
        if isinstance(fault["input"], float) and isinstance(written, str):
            # A length: it was read as points, and its limit is a number of them.
            return OUT_OF_RANGE, {"field": field, "value": written, "limit": f"{sign} {context[name]:g}pt"}
        return OUT_OF_RANGE, {"field": field, "value": value, "limit": f"{sign} {context[name]}"}
    return _code_of_form(kind, context, {"field": field, "value": value})


def _code_of_form(kind: str, context: Mapping[str, Any], words: Words) -> tuple[Code, Words]:
    if kind in _SIMPLE:
        return _SIMPLE[kind], words
    if kind == "form":
        return WRONG_FORM, {**words, "form": str(context["form"])}
    if kind == "string_pattern_mismatch":
        return WRONG_FORM, {**words, "form": str(context["pattern"])}
    if kind == "newer_format":
        return FORMAT_NOT_KNOWN, {"format": int(context["format"])}
    return VALUE_REFUSED, {**words, "detail": str(context.get("error", kind))}


def _field_name(location: Location) -> str:
    """Return ``sections.title`` for the title of the third section; the line says which one it is."""
    return ".".join(str(part) for part in location if isinstance(part, str))


def _shown(value: Any) -> str:
    written = getattr(value, "written", None)
    text = written if isinstance(written, str) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _written(data: YamlValue, location: Location) -> YamlValue:
    """Return what stands in the file at a place; None when pydantic's place is not one of the file's."""
    for part in location:
        if isinstance(data, dict) and isinstance(part, str):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "`…`"


def _suggested(name: str, known: tuple[str, ...]) -> str:
    nearest = nearest_name(name, known)
    return f"`{nearest}`" if nearest else _listed(known)


def _copy(value: YamlValue) -> Any:
    if isinstance(value, dict):
        return {key: _copy(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_copy(part) for part in value]
    return value


def _take_out(data: Any, location: Location, kind: str) -> None:
    """Remove a faulty value from the data, in place.

    List items are replaced and never removed, so that the others keep their place in the file.
    """
    parents = [data]
    for part in location[:-1]:
        try:
            parents.append(parents[-1][part])
        except (KeyError, IndexError, TypeError):
            break
    depth = len(parents) - 1
    parent, part = parents[-1], location[depth]
    if isinstance(parent, dict):
        if kind == "missing":
            parent[part] = GivenUp.VALUE
        else:
            parent.pop(part, None)
    elif (
        isinstance(parent, list)
        and isinstance(part, int)
        and part < len(parent)
        and kind in (*_MAPPING_TYPES, "string_type")
    ):
        parent[part] = {} if kind in _MAPPING_TYPES else ""
    elif depth:
        # A list that cannot do without the item: the whole list goes.
        _take_out(data, location[:depth], "list_item")

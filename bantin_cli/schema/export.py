"""The JSON Schema of the source files, and their reference page; both from the file models alone."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel

from bantin_cli.diagnostics.wording import Language
from bantin_cli.schema.activities_file import ActivitiesFile
from bantin_cli.schema.article_header import ArticleHeader
from bantin_cli.schema.documents_file import DocumentsFile
from bantin_cli.schema.issue_file import IssueFile
from bantin_cli.schema.layout_pages import LayoutFile

Schema: TypeAlias = dict[str, Any]

FILES: Mapping[str, tuple[type[BaseModel], str]] = {
    "bantin": (IssueFile, "`bantin.yaml`: the issue"),
    "article": (ArticleHeader, "The header of an article, between two lines of `---`"),
    "documents": (DocumentsFile, "The table of new legal documents, such as `van-ban.yaml`"),
    "activities": (ActivitiesFile, "The leaders' activities, such as `hoat-dong.yaml`"),
    "layout": (LayoutFile, "`layout.yaml`: a layout"),
}
"""The files by the names that `bantin schema` takes, with the model and the heading of each."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What pydantic writes for a limit that stands outside the validator of a type.
_LIMITS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
_VIETNAMESE = "x-vi"


def json_schema(name: str, language: Language = "en") -> Schema:
    """Return the JSON Schema of a file.

    Args:
        name: one of `FILES`.
        language: of the descriptions, where there is one in it.

    Raises:
        KeyError: there is no such file.
    """
    model, _heading = FILES[name]
    schema = _cleaned(model.model_json_schema(by_alias=True), keeps_vietnamese=language == "vi")
    if language == "vi":
        schema = _in_vietnamese(schema)
    return {"$schema": _DIALECT, "title": name, **{key: part for key, part in schema.items() if key != "title"}}


def json_schema_text(name: str, language: Language = "en") -> str:
    """Return the JSON Schema of a file as it is printed and, in English, committed."""
    return json.dumps(json_schema(name, language), ensure_ascii=False, indent=2) + "\n"


def schema_files() -> dict[str, str]:
    """Return the text of every schema by the name of its file, ``bantin.schema.json``."""
    return {f"{name}.schema.json": json_schema_text(name) for name in FILES}


def reference_markdown() -> str:
    """Return the reference page of the fields of all files."""
    parts = [
        "# The fields of the source files\n",
        "Written by `make generate` from the file models; do not edit. A key without a default may be left out too,",
        "unless it says *required*; which fields an issue must fill in is the layout's to say.\n",
    ]
    for name, (model, heading) in FILES.items():
        schema = _cleaned(model.model_json_schema(by_alias=True), keeps_vietnamese=True)
        rows = list(_rows(schema, schema.get("$defs", {}), ""))
        has_vietnamese = any(row[4] for row in rows)
        columns = ["Key", "Value", "Default", "Meaning", *(["Ý nghĩa"] if has_vietnamese else [])]
        parts += [f"## {heading}\n", f"`bantin schema {name}`\n", _line(columns), _line(["---"] * len(columns))]
        parts += [_line(row[: len(columns)]) for row in rows]
        parts.append("")
    return "\n".join(parts).rstrip("\n") + "\n"


def _cleaned(value: Any, *, keeps_vietnamese: bool) -> Any:
    """Take away what only pydantic understands: generated titles, ``null`` beside a type, its own names of limits."""
    if isinstance(value, list):
        return [_cleaned(part, keeps_vietnamese=keeps_vietnamese) for part in value]
    if not isinstance(value, dict):
        return value
    cleaned: Schema = {}
    for key, part in value.items():
        if (key == "title" and isinstance(part, str)) or (key == "default" and part in (None, "")):
            continue
        if key == _VIETNAMESE and not keeps_vietnamese:
            continue
        if key == "default" and isinstance(part, dict):
            # The defaults of the keys inside say it already.
            continue
        cleaned[_LIMITS.get(str(key), str(key))] = _cleaned(part, keeps_vietnamese=keeps_vietnamese)
    if "anyOf" in cleaned:
        members = [member for member in cleaned.pop("anyOf") if member != {"type": "null"}]
        cleaned = {**(members[0] if len(members) == 1 else {"anyOf": members}), **cleaned}
    return cleaned


def _in_vietnamese(value: Any) -> Any:
    """Put the Vietnamese description of each field in the place of the English one."""
    if isinstance(value, list):
        return [_in_vietnamese(part) for part in value]
    if not isinstance(value, dict):
        return value
    translated = {key: _in_vietnamese(part) for key, part in value.items() if key != _VIETNAMESE}
    if any(_VIETNAMESE in field for field in value.get("properties", {}).values()):
        # What a group is for stands in Vietnamese where it is used.
        translated.pop("description", None)
    return {**translated, "description": value[_VIETNAMESE]} if _VIETNAMESE in value else translated


def _rows(schema: Schema, definitions: Schema, prefix: str) -> Iterator[list[str]]:
    """Give key, value, default, meaning and Vietnamese meaning of every field, fields of fields after theirs."""
    target = _followed(schema, definitions)
    if target.get("type") == "array":
        yield from _rows(target.get("items", {}), definitions, f"{prefix}[]" if prefix else "[]")
        return
    required = target.get("required", ())
    for key, field in target.get("properties", {}).items():
        name = f"{prefix}.{key}" if prefix else key
        inner = _followed(field, definitions)
        default = "*required*" if key in required else _default(field)
        meaning = field.get("description") or inner.get("description", "")
        yield [f"`{name}`", _value(inner, definitions), default, meaning, field.get(_VIETNAMESE, "")]
        yield from _rows(field, definitions, name)
    others = target.get("additionalProperties")
    if isinstance(others, dict):
        yield from _rows(others, definitions, f"{prefix}.*")


def _followed(schema: Schema, definitions: Schema) -> Schema:
    """Return the definition that a schema refers to, or of several the one with keys."""
    if "$ref" in schema:
        return _followed(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions)
    members = [_followed(member, definitions) for member in schema.get("anyOf", ())]
    return next((member for member in members if "properties" in member), schema)


def _default(field: Schema) -> str:
    default = field.get("default", "")
    return "" if default in ("", []) else f"`{json.dumps(default, ensure_ascii=False)}`"


def _value(schema: Schema, definitions: Schema) -> str:
    if "enum" in schema or "const" in schema:
        return " or ".join(f"`{choice}`" for choice in schema.get("enum", (schema.get("const"),)))
    return _WORDS.get(str(schema.get("type", "")), _words_for_keys)(schema, definitions)


def _words_for_text(schema: Schema, _definitions: Schema) -> str:
    if schema.get("format") == "uri":
        return "web address"
    if schema.get("format") == "email":
        return "e-mail address"
    examples = schema.get("examples")
    return f"like `{examples[0]}`" if examples else "text"


def _words_for_number(schema: Schema, _definitions: Schema) -> str:
    word = "whole number" if schema["type"] == "integer" else "number"
    signs = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤", "exclusiveMaximum": "<"}
    limits = [f"{sign} {schema[key]}" for key, sign in signs.items() if key in schema]
    return ", ".join([word, *limits])


def _words_for_list(schema: Schema, definitions: Schema) -> str:
    if schema.get("examples"):
        return f"like `{schema['examples'][0]}`"
    if "prefixItems" in schema:
        return f"list of {len(schema['prefixItems'])}"
    inner = _followed(schema.get("items", {}), definitions)
    return "list" if "properties" in inner else f"list: {_value(inner, definitions)}"


def _words_for_keys(_schema: Schema, _definitions: Schema) -> str:
    return "keys"


_WORDS: Mapping[str, Callable[[Schema, Schema], str]] = {
    "string": _words_for_text,
    "['string', 'number']": _words_for_text,
    "integer": _words_for_number,
    "number": _words_for_number,
    "boolean": lambda _schema, _definitions: "`true` or `false`",
    "array": _words_for_list,
}


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

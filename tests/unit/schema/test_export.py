"""The JSON Schema and the reference page: they say what validation does."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bantin_cli.schema import export
from bantin_cli.schema.issue_file import IssueFile

_GOOD = {
    "bantin": {
        "format": 1,
        "issue": {"month": "2026-10", "number": 10},
        "cover": {"focus": [0.5, 0.3]},
        "imprint": {"licence": {"number": 5, "date": "2026-01-15"}, "print_run": 500},
        "contact": {"email": "a@b.vn"},
        "sections": [{"id": "tin", "kind": "news", "from": "tin/", "empty": True}],
        "pages": {"multiple_of": 4, "target": 20},
    },
    "article": {"title": "A", "source": "Báo", "date": "2026-10-12", "qr": "https://a.vn", "cover": True},
    "documents": [{"number": 749, "date": "2026-10-12", "title": "A", "url": "https://a.vn"}],
    "activities": [{"date": "2026-10-06", "text": "A"}],
}
_BAD = [
    ("bantin", {}),
    ("bantin", {"issue": {"month": "2026-13"}}),
    ("bantin", {"issue": {"month": "2026-10"}, "pages": {"multiple_of": 17}}),
    ("bantin", {"issue": {"month": "2026-10"}, "pages": {"target": 0}}),
    ("bantin", {"issue": {"month": "2026-10"}, "messages": "fr"}),
    ("bantin", {"issue": {"month": "2026-10"}, "sections": [{"id": "a"}]}),
    ("bantin", {"issue": {"month": "2026-10"}, "cover": {"focus": [0.5, 2]}}),
    ("article", {"titel": "A"}),
    ("article", {"source": {"link": "x"}}),
    ("article", {"cover": "yes"}),
    ("documents", {"number": 1}),
    ("activities", [{"tekst": "A"}]),
]


def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(export.json_schema(name))


@pytest.mark.parametrize("name", export.FILES)
def test_each_schema_is_a_schema(name: str) -> None:
    schema = export.json_schema(name)

    Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    assert "x-vi" not in text
    assert '"null"' not in text
    assert '"ge"' not in text
    assert json.loads(export.json_schema_text(name)) == schema


@pytest.mark.parametrize("name", _GOOD)
def test_a_good_file_passes_its_schema(name: str) -> None:
    assert [error.message for error in _validator(name).iter_errors(_GOOD[name])] == []


@pytest.mark.parametrize(("name", "data"), _BAD)
def test_a_bad_file_does_not_pass(name: str, data: Any) -> None:
    assert not _validator(name).is_valid(data)


def test_every_field_has_a_description_in_both_languages() -> None:
    described = 0
    for name in ("bantin", "article", "documents", "activities"):
        model, _ = export.FILES[name]
        schema = model.model_json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            for option in part.get("anyOf", [part]):
                for key, field in option.get("properties", {}).items():
                    # A description that is also the definition's stands there alone.
                    assert "$ref" in field or field.get("description", "").endswith((".", ")")), (name, key)
                    assert field.get("x-vi", "").endswith((".", ")")), (name, key)
                    described += 1
    assert described > 50


def test_the_reference_page_has_a_row_for_every_key() -> None:
    page = export.reference_markdown()

    for key in ("issue.month", "imprint.licence.issuer", "sections[].from", "source.name", "[].number", "cover.focus"):
        assert f"| `{key}` |" in page, key
    assert "| `pages.multiple_of` | whole number, ≥ 1, ≤ 16 | `4` |" in page
    assert "| `issue` | keys | *required* |" in page
    assert "| `messages` | `vi` or `en` |  |" in page
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_the_files_are_named_after_what_they_describe() -> None:
    assert sorted(export.schema_files()) == [
        "activities.schema.json",
        "article.schema.json",
        "bantin.schema.json",
        "documents.schema.json",
        "layout.schema.json",
    ]


def test_a_manifest_without_choices_is_neutral_and_for_saddle_stitching() -> None:
    file = IssueFile.model_validate({"issue": {"month": "2026-10"}})

    assert (file.layout, file.language, file.messages, file.imprint.profile, file.pages.multiple_of) == (
        "chuyen-doi-so",
        "vi",
        None,
        "neutral",
        4,
    )


@pytest.mark.parametrize("name", list(export.FILES))
def test_only_the_descriptions_of_a_schema_differ_between_languages(name: str) -> None:
    assert _undescribed(export.json_schema(name, "vi")) == _undescribed(export.json_schema(name))


def test_a_schema_is_described_in_vietnamese() -> None:
    masthead = export.json_schema("bantin", "vi")["$defs"]["MastheadEntry"]["properties"]
    assert masthead["place"]["description"] == "Địa danh ghi dưới tên bản tin."
    assert "x-vi" not in export.json_schema_text("bantin", "vi")


def _undescribed(value: Any) -> Any:
    if isinstance(value, list):
        return [_undescribed(part) for part in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _undescribed(part) for key, part in value.items() if not (key == "description" and isinstance(part, str))
    }

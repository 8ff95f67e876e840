import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.scaffold.yaml_text import descriptions, entry, flow, scalar, text_of
from bantin_cli.schema.issue_file import NumberEntry
from bantin_cli.sources.yaml_reader import read_yaml

# What an issue holds was read before: it is composed and free of control characters and line separators.
_READ = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"), exclude_characters="\ufeff")
_TEXTS = st.text(_READ, max_size=40).map(lambda text: unicodedata.normalize("NFC", text))


def _read(lines: list[str]) -> Any:
    reading = read_yaml(text_of(lines), "bantin.yaml")
    assert reading.diagnostics == ()
    return reading.value.data


@given(_TEXTS)
def test_any_text_reads_back_the_same(text: str) -> None:
    assert _read(entry("title", text)) == {"title": text}
    assert _read([f"a: {flow({'b': text, 'c': [text, 1]})}"]) == {"a": {"b": text, "c": [text, 1]}}
    assert _read(entry("steps", [text, text])) == {"steps": [text, text]}


@pytest.mark.parametrize(
    "text", ["yes", "No", "null", "~", "true", "1.5", "0x1F", "2026-10", "a: b", "a #b", "- a", "[a]", ""]
)
def test_text_that_yaml_reads_otherwise_stays_text(text: str) -> None:
    assert _read(entry("title", text)) == {"title": text}
    assert isinstance(_read(entry("title", text))["title"], str)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Điểm tin", "Điểm tin"),
        ("diem-tin/", "diem-tin/"),
        ("gopy@example.org", "gopy@example.org"),
        ("2026-10", "2026-10"),
        ("Thông tin: liên hệ", '"Thông tin: liên hệ"'),
        (True, "true"),
        (12, "12"),
        (0.5, "0.5"),
    ],
)
def test_values_are_written_as_a_person_would(value: Any, written: str) -> None:
    assert scalar(value) == written


def test_a_comma_inside_brackets_is_quoted() -> None:
    assert flow({"title": "Văn bản, chính sách"}) == '{title: "Văn bản, chính sách"}'


def test_descriptions_are_those_of_the_schema_also_of_optional_fields() -> None:
    assert descriptions(NumberEntry, "en")["number"] == "The issue's number."
    assert descriptions(NumberEntry, "vi")["number"] == "Số thứ tự của số báo."
    assert list(descriptions(NumberEntry, "vi")) == ["month", "number", "date", "special"]

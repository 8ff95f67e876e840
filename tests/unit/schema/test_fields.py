"""What a field may hold, and what it is read as."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bantin_cli.schema import fields
from bantin_cli.sources.scalars import WrittenFloat, WrittenInt, collapse_blanks, printed_text
from bantin_cli.units import MM


def _read(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (fields.Text, "  hai \n\t dòng ", "hai dòng"),
        (fields.Text, "giữ\u00a0\u00a0nguyên", "giữ\u00a0\u00a0nguyên"),
        (fields.Text, WrittenInt(28, "028"), "028"),
        (fields.Text, WrittenFloat(1.5, "1.50"), "1.50"),
        (fields.Text, True, "true"),
        (fields.WholeNumber, WrittenInt(12, "012"), 12),
        (fields.WholeNumber, "12", 12),
        (fields.Flag, False, False),
        (fields.Length, "18mm", 18 * MM),
        (fields.Length, "-3 mm", -3 * MM),
        (fields.Length, "0pt", 0.0),
        (fields.ColourValue, "#0b3D78", "#0b3D78"),
        (fields.ColourName, "ink-2", "ink-2"),
        (fields.Slug, "diem-tin", "diem-tin"),
        (fields.MonthText, "2026-10", "2026-10"),
        (fields.IsoDate, "2024-02-29", date(2024, 2, 29)),
        (fields.FocalPair, [WrittenInt(0, "0"), WrittenFloat(0.35, "0.35")], (0.0, 0.35)),
        (fields.WebAddress, "https://example.gov.vn/bài?x=1#y", "https://example.gov.vn/bài?x=1#y"),
        (fields.EmailAddress, "ban.tin@tp.example.gov.vn", "ban.tin@tp.example.gov.vn"),
        (fields.LanguageTag, "vi-VN", "vi-VN"),
        (fields.OutputName, "ban-tin-{month}_{number} {year}", "ban-tin-{month}_{number} {year}"),
        (fields.OutputName, "bản tin", "bản tin"),
    ],
)
def test_a_value_in_the_right_form_is_read(kind: Any, value: Any, expected: Any) -> None:
    assert _read(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((fields.Text, value) for value in ([], {}, None)),
        *((fields.WholeNumber, value) for value in (True, "mười", 1.5, [], None)),
        *((fields.Flag, value) for value in ("yes", "true", 1, 0, "no")),
        *((fields.Length, value) for value in ("18", 18, "mm", "18 feet", "nanmm", "infpt", "", [])),
        *((fields.ColourValue, value) for value in ("#abc", "red", "0B3D78", "#0B3D7G", 3)),
        *((fields.Slug, value) for value in ("Điểm tin", "a_b", "-a", "a--b", "A", "")),
        *((fields.MonthText, value) for value in ("2026-13", "10/2026", "2026-1", "2026", "0000-01", "2026-10-01")),
        *((fields.IsoDate, value) for value in ("15/10/2026", "2026-02-30", "2026-2-3", "20261012", 20261012)),
        *((fields.FocalPair, value) for value in ([0.5], [0.5, 2], [0.5, True], "0.5, 0.5", ["0.5", "0.5"], [1, 2, 3])),
        *(
            (fields.WebAddress, value)
            for value in ("www.x.vn", "ftp://x.vn", "https://", "https://x y", "javascript:a")
        ),
        *((fields.EmailAddress, value) for value in ("a", "a@b", "a b@c.vn", "@c.vn", "a@c..vn")),
        *((fields.LanguageTag, value) for value in ("Tiếng Việt", "v", "vi_VN")),
        *(
            (fields.OutputName, value)
            for value in ("a/b", "a\\b", "..", ".a", "a.", "con", "NUL.txt", "com1", "a:b", "{x}", "a?", "x" * 101, " ")
        ),
    ],
)
def test_a_value_in_another_form_is_refused(kind: Any, value: Any) -> None:
    with pytest.raises(ValidationError):
        _read(kind, value)


@given(st.text(alphabet=" \t\n\r\u00a0ab"))
def test_blanks_collapse_once_and_for_all(text: str) -> None:
    once = printed_text(text)

    assert printed_text(once) == once == collapse_blanks(once)
    assert not {"\t", "\n", "\r"} & set(once)
    assert "  " not in once
    seen = "".join(sign for sign in text if sign in "\u00a0ab")
    assert once.replace(" ", "") == (seen if seen.strip("\u00a0") else "")


@pytest.mark.parametrize(
    "text", ["\u200b", " \u00a0\u200b", "\ufeff", "\u00ad", "\u200e\u200f", "\u2003\u3000", "\ufe0f"]
)
def test_a_text_of_signs_that_nobody_sees_is_empty(text: str) -> None:
    assert printed_text(text) == ""
    assert printed_text(f"a{text}b").startswith("a")


@given(
    st.sampled_from(
        [fields.Length, fields.IsoDate, fields.MonthText, fields.WebAddress, fields.OutputName, fields.Slug]
    ),
    st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.lists(st.text())),
)
def test_any_value_is_read_or_refused(kind: Any, value: Any) -> None:
    try:
        _read(kind, value)
    except ValidationError as error:
        kinds = {fault["type"] for fault in error.errors()}
    else:
        kinds = {fields.FORM}
    assert kinds == {fields.FORM}

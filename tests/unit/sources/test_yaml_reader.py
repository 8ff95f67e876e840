"""YAML read as YAML 1.2 would, with the place of everything and the cause of every fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources.codes_yaml import CODES
from bantin_cli.sources.scalars import WrittenFloat, WrittenInt
from bantin_cli.sources.yaml_reader import MOST_LEVELS, read_yaml, recover_simple_lines


def _found(text: str, first_line: int = 1) -> list[tuple[str, str]]:
    return [(d.code.id, str(d.span)) for d in read_yaml(text, "f.yaml", first_line).diagnostics]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2026-10", "2026-10"),
        ("2026-10-12", "2026-10-12"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("0b11", "0b11"),
        ("749/QĐ-TTg", "749/QĐ-TTg"),
        ("12345678901234567890", "12345678901234567890"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('"12"', "12"),
        ("'true'", "true"),
        ("12", 12),
        ("-3", -3),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.50", 1.5),
        ("1e3", 1000.0),
    ],
)
def test_a_scalar_is_read_as_the_core_schema_says(written: str, value: object) -> None:
    data = read_yaml(f"key: {written}\n", "f.yaml").value.data

    assert data == {"key": value}
    assert isinstance(data, dict)
    assert type(data["key"]) in (str, bool, type(None), WrittenInt, WrittenFloat)


def test_a_number_with_a_leading_zero_is_decimal_and_remembers_how_it_was_written() -> None:
    data = read_yaml("phone: 028\nshare: 0.50\n", "f.yaml").value.data

    assert isinstance(data, dict)
    phone, share = data["phone"], data["share"]
    assert isinstance(phone, WrittenInt)
    assert isinstance(share, WrittenFloat)
    assert (int(phone), phone.written, float(share), share.written) == (28, "028", 0.5, "0.50")


def test_keys_are_text_and_everything_has_its_place() -> None:
    document = read_yaml("a: 1\nb:\n  - x\n  - {c: 2}\n1: 3\n", "f.yaml", first_line=10).value

    assert document.data == {"a": 1, "b": ["x", {"c": 2}], "1": 3}
    assert [str(document.locate(p)) for p in (("a",), ("b",), ("b", 1), ("b", 1, "c"), ("1",))] == [
        "f.yaml:10:1",
        "f.yaml:11:1",
        "f.yaml:13:5",
        "f.yaml:13:6",
        "f.yaml:14:1",
    ]


def test_what_has_no_place_takes_that_of_what_is_around_it() -> None:
    document = read_yaml("\na:\n  b: 1\n", "f.yaml").value

    assert str(document.locate(("a", "missing", 3))) == "f.yaml:2:1"
    assert str(document.locate(("missing",))) == "f.yaml:2:1"


def test_an_empty_text_is_an_empty_mapping() -> None:
    for text in ("", "\n\n", "# only a comment\n", "---\n"):
        assert read_yaml(text, "f.yaml").value.data == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: A: b\n", ("BT122", "f.yaml:10:9")),
        ("title: “A”: b\n", ("BT122", "f.yaml:10:11")),
        ("a: 1\nb:\n\tc: 2\n", ("BT121", "f.yaml:12")),
        ("\ta: 1\n", ("BT121", "f.yaml:10")),
        ('a: 1\nb: "x\nc: 2\n', ("BT123", "f.yaml:11:4")),
        ('a: "x\nb: "y"\n', ("BT123", "f.yaml:10")),
        ("a: 'x\n", ("BT123", "f.yaml:10:4")),
        ('a: "x" y\n', ("BT124", "f.yaml:10:8")),
        ("a: [x] y\n", ("BT124", "f.yaml:10:8")),
        ("a: @x\n", ("BT124", "f.yaml:10:4")),
        ("a: `x`\n", ("BT124", "f.yaml:10:4")),
        ('a: "C:\\x"\n', ("BT124", "f.yaml:10:9")),
        ("a: > x\n", ("BT124", "f.yaml:10:6")),
        ("a:\n  b: 1\n c: 2\n", ("BT125", "f.yaml:12")),
        ("a: b\n  c: d\n", ("BT125", "f.yaml:11")),
        ("title:Bài\nb: 1\n", ("BT118", "f.yaml:10")),
        ("a: [x\nb: c\n", ("BT120", "f.yaml:10:4")),
        ("a: {x: 1\n", ("BT120", "f.yaml:10:4")),
    ],
)
def test_a_fault_is_named_by_its_cause(text: str, found: tuple[str, str]) -> None:
    assert _found(text, first_line=10) == [found]


def test_what_stands_before_a_fault_is_kept_and_a_row_cut_off_is_not() -> None:
    reading = read_yaml("- {a: 1}\n- a: 2\n  b: x: y\n- a: 3\n", "f.yaml")

    assert reading.value.data == [{"a": 1}]
    assert not reading.value.is_complete


def test_a_key_given_twice_is_named_with_both_lines_and_the_first_value_stays() -> None:
    reading = read_yaml("a: 1\nb: 2\na: {c: 3}\nd: 4\n", "f.yaml")

    assert reading.value.data == {"a": 1, "b": 2, "d": 4}
    (finding,) = reading.diagnostics
    assert (finding.code.id, str(finding.span)) == ("BT126", "f.yaml:3:1")
    assert dict(finding.values) == {"key": "a", "first": 1, "second": 3}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a: &x 1\n", "&x"),
        ("a: !tag 1\n", "!tag"),
        ("a: !!str 1\n", "!!str"),
        ("<<: {a: 1}\n", "<<"),
        ("{a: 1}: b\n", "?"),
        ("a: *x\n", "*x"),
    ],
)
def test_anchors_aliases_tags_and_merge_keys_are_refused(text: str, sign: str) -> None:
    (finding,) = read_yaml(text, "f.yaml").diagnostics

    assert (finding.code.id, finding.values["sign"]) == ("BT127", sign)


def test_aliases_of_aliases_cannot_grow() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]

    reading = read_yaml("\n".join(lines), "f.yaml")

    assert isinstance(reading.value.data, dict)
    assert reading.value.data["a39"] == [None, None]
    assert {d.code.id for d in reading.diagnostics} == {"BT127"}


def test_nesting_without_end_is_a_finding_and_no_crash() -> None:
    for text in ("[" * 200_000, "{a: " * 100_000, "- " * 50_000):
        reading = read_yaml(text, "f.yaml")
        assert [d.code.id for d in reading.diagnostics] == ["BT128"]
        assert reading.diagnostics[0].values["limit"] == MOST_LEVELS


def test_a_second_document_is_not_read() -> None:
    reading = read_yaml("---\na: 1\n---\nb: 2\n", "f.yaml")

    assert reading.value.data == {"a": 1}
    assert [(d.code.id, d.span.line) for d in reading.diagnostics if d.span] == [("BT129", 3)]


def test_text_behind_a_hash_is_a_finding_and_a_comment_is_none() -> None:
    assert _found("a: Thành phố #1 về dữ liệu\n") == [("BT119", "f.yaml:1:4")]
    assert _found("a: images/x.png   # có thể bỏ\nb: 'x' #y\n") == []


def test_simple_lines_are_recovered_from_what_is_no_yaml() -> None:
    text = 'title: TP. Thủ Đức: ra mắt\nlead: "a" b\n  deep: x\nempty:\n'

    assert dict(recover_simple_lines(text)) == {"title": "TP. Thủ Đức: ra mắt", "lead": 'a" b'}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_example_of_each_code_shows_it_and_the_good_one_does_not(code) -> None:
    assert [identifier for identifier, _ in _found(code.bad)] == [code.id]
    assert _found(code.good) == []


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t")))
def test_any_text_gives_data_and_findings_and_never_raises(text: str) -> None:
    reading = read_yaml(text, "f.yaml")

    assert reading.value.is_complete or reading.diagnostics


@given(st.text(alphabet="a: -\n[]{}\"'#&*!|>?%@`\t,<\\1"))
def test_any_mix_of_signs_gives_data_and_findings_and_never_raises(text: str) -> None:
    reading = read_yaml(text, "f.yaml")
    lines = text.count("\n") + 1

    assert all(d.span is not None and 1 <= (d.span.line or 0) <= lines + 1 for d in reading.diagnostics)


_SCALARS = st.one_of(st.booleans(), st.integers(-999, 999), st.text(alphabet="abc đổi:#-'\"{}[]", min_size=1))


@given(st.recursive(_SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner)))
def test_data_written_as_json_is_read_back(data: object) -> None:
    import json

    reading = read_yaml(json.dumps({"data": data}, ensure_ascii=False), "f.yaml")

    assert reading.value.data == {"data": data}
    assert reading.diagnostics == ()


@pytest.mark.parametrize(
    ("written", "value", "codes"),
    [
        (r'"a\x07b"', "ab", ["BT106"]),
        (r'"a\0\e[31mb"', "a[31mb", ["BT106"]),
        (r'"a\x0Bb"', "a b", ["BT106"]),
        (r'"a\u2028b"', "a b", ["BT106"]),
        (r'"ti\u0065\u0302\u0301n"', "tiến", ["BT105"]),
        (r'"a\tb\nc"', "a\tb\nc", []),
    ],
)
def test_escapes_bring_in_nothing_that_a_file_may_not_hold(written: str, value: str, codes: list[str]) -> None:
    reading = read_yaml(f"first: 1\ntitle: {written}\n", "f.yaml")
    assert reading.value.data == {"first": 1, "title": value}
    assert [(d.code.id, str(d.span)) for d in reading.diagnostics] == [(code, "f.yaml:2:8") for code in codes]

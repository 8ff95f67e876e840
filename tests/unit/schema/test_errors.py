"""From a fault in a file to its Code, its place and its words; and what is left of the file."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.diagnostics.definition import Code
from bantin_cli.schema import codes
from bantin_cli.schema.activities_file import ActivitiesFile
from bantin_cli.schema.article_header import ArticleHeader
from bantin_cli.schema.documents_file import DocumentsFile
from bantin_cli.schema.errors import validate_file
from bantin_cli.schema.issue_file import IssueFile
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.sources.yaml_document import YamlDocument
from bantin_cli.sources.yaml_reader import read_yaml

_MONTH = "issue: {month: 2026-10}\n"


def _validate(text: str, model: Any = IssueFile) -> Any:
    reading = read_yaml(text, "bantin.yaml")
    assert reading.diagnostics == ()
    return validate_file(model, reading.value)


def _found(reading: Any) -> list[tuple[Code, str, dict[str, Any]]]:
    return [(d.code, str(d.span), dict(d.values)) for d in reading.diagnostics]


def test_a_whole_manifest_is_read() -> None:
    reading = _validate(
        "format: 1\nissue: {month: 2026-10, number: 10, date: 2026-11-05, special: true}\n"
        "cover: {image: a.jpg, focus: [0.5, 0.35], headlines: [tin/01]}\n"
        "imprint: {licence: {number: 12, date: 2026-01-15}, print_run: 500}\n"
        "contact: {phone: 028 3822, email: a@b.vn}\n"
        "sections:\n- {id: tin, kind: news, from: tin/, qr: https://x.vn}\n"
        "pages: {target: 20}\noutput: {name: 'so-{number}'}\n"
    )

    file = reading.value
    assert reading.diagnostics == ()
    assert (file.issue.month, file.issue.number, file.issue.special) == ("2026-10", 10, True)
    assert (file.cover.focus, file.cover.headlines) == ((0.5, 0.35), ("tin/01",))
    assert (file.imprint.licence.number, file.imprint.print_run, file.contact.phone) == ("12", 500, "028 3822")
    assert (file.sections[0].from_, file.pages.multiple_of, file.output.name) == ("tin/", 4, "so-{number}")


def test_keys_that_are_left_empty_count_as_not_given() -> None:
    reading = _validate(_MONTH + "masthead:\ncontact:\n  email:\n  website: ''\ncover: {image: , focus: }\n")

    assert reading.diagnostics == ()
    assert reading.value.contact.email is None


def test_an_unknown_key_names_the_nearest_or_all_that_there_are() -> None:
    reading = _validate(_MONTH + "masthead:\n  titel: A\n  xyz: B\n")

    assert _found(reading) == [
        (codes.UNKNOWN_KEY, "bantin.yaml:3:3", {"key": "titel", "keys": "`title`"}),
        (codes.UNKNOWN_KEY, "bantin.yaml:4:3", {"key": "xyz", "keys": "`title`, `place`, `logo`"}),
    ]


@pytest.mark.parametrize(
    ("text", "code", "span", "values"),
    [
        ("{}", codes.MISSING_KEY, "bantin.yaml:1:1", {"key": "issue"}),
        ("issue: {number: 1}", codes.MISSING_KEY, "bantin.yaml:1:1", {"key": "month"}),
        (_MONTH + "sections:\n- {id: a}", codes.MISSING_KEY, "bantin.yaml:3:3", {"key": "kind"}),
        (_MONTH + "layout: [a]", codes.TEXT_EXPECTED, "bantin.yaml:2:1", {"field": "layout", "value": "['a']"}),
        (
            _MONTH + "pages: {target: nhiều}",
            codes.NUMBER_EXPECTED,
            "bantin.yaml:2:9",
            {"field": "pages.target", "value": "nhiều"},
        ),
        (
            "issue: {month: 2026-10, special: yes}",
            codes.FLAG_EXPECTED,
            "bantin.yaml:1:25",
            {"field": "issue.special", "value": "yes"},
        ),
        (_MONTH + "sections: a", codes.LIST_EXPECTED, "bantin.yaml:2:1", {"field": "sections", "value": "a"}),
        (
            _MONTH + "pages: 4",
            codes.KEYS_EXPECTED,
            "bantin.yaml:2:1",
            {"field": "pages", "keys": "`multiple_of`, `target`, `fillers`"},
        ),
        (
            "issue: {month: 10/2026}",
            codes.WRONG_FORM,
            "bantin.yaml:1:9",
            {"field": "issue.month", "value": "10/2026", "form": "2026-10"},
        ),
        (
            _MONTH + "pages: {multiple_of: 0}",
            codes.OUT_OF_RANGE,
            "bantin.yaml:2:9",
            {"field": "pages.multiple_of", "value": "0", "limit": "≥ 1"},
        ),
        (
            _MONTH + "output: {max_mb: 0}",
            codes.OUT_OF_RANGE,
            "bantin.yaml:2:10",
            {"field": "output.max_mb", "value": "0", "limit": "> 0"},
        ),
        (
            _MONTH + "imprint: {profile: licenced-bulletin}",
            codes.UNKNOWN_CHOICE,
            "bantin.yaml:2:11",
            {"field": "imprint.profile", "value": "licenced-bulletin", "choices": "`licensed-bulletin`"},
        ),
        (_MONTH + "format: 2", codes.FORMAT_NOT_KNOWN, "bantin.yaml:2:1", {"format": 2}),
    ],
)
def test_a_fault_has_its_code_its_place_and_its_words(text: str, code: Code, span: str, values: Any) -> None:
    reading = _validate(text)

    assert _found(reading) == [(code, span, values)]
    assert reading.value is not None


@pytest.mark.parametrize(
    ("text", "field", "value", "limit"),
    [
        ("grid: 0pt", "grid", "0pt", "> 4pt"),
        ("page: {width: -5mm, height: 270mm}", "page.width", "-5mm", "> 0pt"),
        ("text_styles: {body: {size: 1e9pt}}", "text_styles.body.size", "1e9pt", "≤ 2000mm"),
        ("margins: [1mm, 1mm, -3000mm, 1mm]", "margins", "-3000mm", "≥ -2000mm"),
        ("justification: {shrink: 0.7}", "justification.shrink", "0.7", "≤ 0.6"),
    ],
)
def test_a_length_out_of_range_is_told_as_written_and_its_limit_with_a_unit(
    text: str, field: str, value: str, limit: str
) -> None:
    found = [values for code, _, values in _found(_validate(text, LayoutFile)) if code is codes.OUT_OF_RANGE]

    assert found == [{"field": field, "value": value, "limit": limit}]


def test_all_faults_come_out_at_once_and_the_rest_of_the_file_stays() -> None:
    reading = _validate(
        "issue: {month: 2026-13, number: 7}\nmasthead: {title: Bản tin, x: 1}\n"
        "sections:\n- {id: A, kind: news, from: a/}\n- none\n- {id: c, kind: models, empty: yes, from: c/}\n"
    )

    file = reading.value
    assert sorted(code.id for code, _, _ in _found(reading)) == ["BT150", "BT154", "BT156", "BT157", "BT157"]
    assert (file.masthead.title, file.issue.month, file.issue.number) == ("Bản tin", None, 7)
    assert [(s.id, s.kind, s.from_) for s in file.sections] == [
        (None, "news", "a/"),
        (None, None, ""),
        ("c", "models", "c/"),
    ]


def test_of_very_many_faults_the_first_are_told_and_none_stays_in_the_file() -> None:
    reading = _validate(_MONTH + "".join(f"unknown-{number}: 1\n" for number in range(5000)))

    assert len(reading.diagnostics) == 500
    assert str(reading.diagnostics[-1].span) == "bantin.yaml:501:1"
    assert reading.value.issue.month == "2026-10"


def test_rows_with_a_fault_keep_their_place_in_the_list() -> None:
    reading = _validate("- number: 0749\n- x\n- {date: 15/10/2026, title: b}\n", DocumentsFile)

    assert [(row.number, row.date, row.title) for row in reading.value.root] == [
        ("0749", None, ""),
        ("", None, ""),
        ("", None, "b"),
    ]
    assert [(code.id, span) for code, span, _ in _found(reading)] == [
        ("BT156", "bantin.yaml:2:3"),
        ("BT157", "bantin.yaml:3:4"),
    ]


def test_a_file_of_the_wrong_kind_is_nothing() -> None:
    for model, text, code in (
        (IssueFile, "- a", codes.KEYS_EXPECTED),
        (ArticleHeader, "text", codes.KEYS_EXPECTED),
        (DocumentsFile, "a: 1", codes.LIST_EXPECTED),
        (ActivitiesFile, "text", codes.LIST_EXPECTED),
    ):
        reading = _validate(text, model)
        assert reading.value is None
        assert [found[0] for found in _found(reading)] == [code]
        assert reading.diagnostics[0].values["field"] == "bantin.yaml"


def test_a_source_is_a_name_or_a_name_with_its_address() -> None:
    assert _validate("source: Báo A", ArticleHeader).value.source.name == "Báo A"
    assert _validate("source: 24h", ArticleHeader).value.source.name == "24h"
    assert _validate("source: 2019", ArticleHeader).value.source.name == "2019"
    source = _validate("source: {name: Báo A, url: https://a.vn}", ArticleHeader).value.source
    assert (source.name, source.url) == ("Báo A", "https://a.vn")
    (fault,) = _found(_validate("source: {name: Báo A, link: https://a.vn}", ArticleHeader))
    assert (fault[0], fault[2]) == (codes.UNKNOWN_KEY, {"key": "link", "keys": "`name`, `url`"})


_LAYOUT_CODES = (codes.WRONG_COUNT, codes.VALUE_REFUSED)


@pytest.mark.parametrize("code", [c for c in codes.CODES if c not in _LAYOUT_CODES], ids=lambda code: code.id)
def test_the_example_of_each_code_shows_it_and_the_good_one_does_not(code: Code) -> None:
    bad, good = (text if "issue:" in text else text + _MONTH for text in (code.bad, code.good))

    assert [found[0] for found in _found(_validate(bad))] == [code]
    assert _found(_validate(good)) == []


_KEYS = st.sampled_from(
    "format layout messages masthead issue month number cover focus headlines sections id kind from title pages "
    "multiple_of target imprint licence contact email x".split()
)
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-5, 500), st.text(max_size=6), st.sampled_from(["2026-10", "a"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=25,
)


@given(st.sampled_from([IssueFile, ArticleHeader, DocumentsFile, ActivitiesFile]), _VALUES)
def test_any_data_is_a_file_or_findings_and_what_is_left_of_it_is_valid(model: Any, data: Any) -> None:
    reading = validate_file(model, YamlDocument("f", data, {}))

    assert reading.value is not None or reading.diagnostics
    for diagnostic in reading.diagnostics:
        assert diagnostic.message("vi")
        assert diagnostic.hint("vi")


@given(st.dictionaries(_KEYS, _VALUES))
def test_no_fault_inside_a_manifest_costs_the_manifest(data: Any) -> None:
    assert validate_file(IssueFile, YamlDocument("f", data, {})).value is not None


@pytest.mark.parametrize("written", ["-1", ".inf", ".nan", "true", "10 MB", "[10]"])
def test_the_size_of_a_file_is_a_number_above_nothing(written: str) -> None:
    reading = _validate(_MONTH + f"output: {{max_mb: {written}}}")

    assert [code.id[:3] for code, _, _ in _found(reading)] == ["BT1"]
    assert reading.value is not None
    assert reading.value.output.max_mb is None


@pytest.mark.parametrize(("written", "read"), [("10", 10.0), ("0.5", 0.5)])
def test_the_size_of_a_file_may_be_whole_or_not(written: str, read: float) -> None:
    reading = _validate(_MONTH + f"output: {{max_mb: {written}}}")

    assert reading.value is not None
    assert (reading.value.output.max_mb, _found(reading)) == (read, [])

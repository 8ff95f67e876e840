"""Rules that every code keeps, and its place in the reference. What the catalogue gathers is tested beside it."""

import re

import pytest

from bantin_cli.catalogue import all_codes
from bantin_cli.diagnostics.definition import Code
from tests.support.project import PACKAGE, ROOT, python_files

_RETIRED_IDS: frozenset[str] = frozenset()
"""Ids that were given up; none may come back."""

every_code = pytest.mark.parametrize("code", all_codes(), ids=lambda code: f"{code.id}-{code.name}")


def test_no_id_that_was_given_up_comes_back() -> None:
    ids = {code.id for code in all_codes()}

    assert len(ids) > 40
    assert ids & _RETIRED_IDS == set()


@every_code
def test_a_code_has_an_id_of_three_digits_and_a_kebab_case_name(code: Code) -> None:
    assert re.fullmatch(r"BT[1-7]\d\d", code.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code.name)


@every_code
def test_a_code_states_facts_without_blame_or_exclamation(code: Code) -> None:
    for part in (code.message, code.hint, code.why):
        prose = re.sub(r"`[^`]*`", "", part.en)
        assert prose.strip()
        assert "!" not in prose
        assert "please" not in prose.lower()


@every_code
def test_a_hint_begins_with_a_capital_and_both_sentences_end(code: Code) -> None:
    for text in (code.hint.vi, code.hint.en):
        assert text[0].isupper()
    for text in (code.message.vi, code.message.en, code.hint.vi, code.hint.en):
        assert text.endswith((".", "}", "`", "…", "”", '"')), text


@every_code
def test_a_code_is_described_in_the_reference(code: Code) -> None:
    reference = (ROOT / "docs" / "reference" / "codes.md").read_text(encoding="utf-8")

    assert f"### {code.id} `{code.name}`" in reference


def test_no_code_is_mentioned_that_does_not_exist() -> None:
    known = {code.id for code in all_codes()}
    mentioned = {
        (identifier, path.relative_to(PACKAGE).as_posix())
        for path in python_files()
        for identifier in re.findall(r"\bBT\d{3}\b", path.read_text(encoding="utf-8"))
    }

    assert len(mentioned) > 40
    assert {(identifier, name) for identifier, name in mentioned if identifier not in known} == set()

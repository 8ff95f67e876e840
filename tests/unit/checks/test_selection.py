import pytest

from bantin_cli.catalogue import all_codes
from bantin_cli.checks.selection import UnknownSelector, parse_selection
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.span import SourceSpan

_BY_ID = {code.id: code for code in all_codes()}


def _kept(select: list[str], ignore: list[str]) -> list[str]:
    findings = [found(_BY_ID[code_id], SourceSpan("a")) for code_id in ("BT201", "BT207", "BT430", "BT501")]
    return [finding.code.id for finding in parse_selection(select, ignore, all_codes()).keep(findings)]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], ["BT201", "BT207", "BT430", "BT501"]),
        (["BT2"], [], ["BT201", "BT207"]),
        (["bt207,BT501"], [], ["BT207", "BT501"]),
        (["BT2"], ["placeholder-text-left"], ["BT201"]),
        ([], ["BT"], []),
    ],
)
def test_findings_are_chosen_by_id_beginning_and_name(
    select: list[str], ignore: list[str], expected: list[str]
) -> None:
    assert _kept(select, ignore) == expected


@pytest.mark.parametrize(
    ("selector", "nearest"), [("BT2077", "BT207"), ("placeholder-left", "placeholder-text-left"), ("@@", "")]
)
def test_an_unknown_selector_names_the_nearest(selector: str, nearest: str) -> None:
    with pytest.raises(UnknownSelector) as caught:
        parse_selection([], [selector], all_codes())
    assert (caught.value.selector, caught.value.nearest) == (selector, nearest)

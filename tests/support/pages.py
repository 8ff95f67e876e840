"""Pages made without files: the bundled layout, letters of round widths, bright pictures, the same code everywhere."""

from collections.abc import Iterator, Sequence

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedIssue, PlacedItem, PlacedLine
from bantin_cli.model.issue import Issue
from bantin_cli.resources import bundled
from bantin_cli.styles.library import load_layout
from tests.support.typesetting import RoundMetrics

SPEC = load_layout("chuyen-doi-so", bundled("layouts"))
"""The bundled layout, read once for all tests."""


class Tones:
    """Every picture is bright."""

    def brightest(self, picture: object, parts: Sequence[Rect]) -> float:
        return 0.9


class Codes(dict[str, tuple[tuple[bool, ...], ...]]):
    """Every address has the same code of 25 modules."""

    def __missing__(self, key: str) -> tuple[tuple[bool, ...], ...]:
        return tuple((True,) * 25 for _ in range(25))


INPUTS = LayoutInputs(RoundMetrics(), Tones(), Codes())


def placed(issue: Issue, *, is_draft: bool = False) -> PlacedIssue:
    """Place an issue in the bundled layout with round metrics."""
    return place(build_flow(issue, SPEC, is_draft=is_draft), SPEC, INPUTS)


def lines_of(items: tuple[PlacedItem, ...] | list[PlacedItem]) -> list[PlacedLine]:
    """Return the lines of text among the items."""
    return [item for item in items if isinstance(item, PlacedLine)]


def elements_of(items: tuple[PlacedItem, ...]) -> Iterator[tuple[Element, PlacedLine]]:
    """Yield the lines that belong to an element, with it."""
    return ((line.element, line) for line in lines_of(items) if line.element is not None)


def read(line: PlacedLine) -> str:
    """Return what is read on a line."""
    return "".join(run.text for run in line.runs).strip()


def pages_with(issue: PlacedIssue, owner: str, role: Role) -> list[int]:
    """Return the numbers of the pages on which an owner's element of this role stands."""
    return [
        page.number
        for page in issue.pages
        if any(element.owner == owner and element.role is role for element, _ in elements_of(page.items))
    ]

"""The pages of the examples as text: what a change of the layout moved shows here, line by line.

`make golden` accepts a change; read the difference first.
"""

import functools
from pathlib import Path

import pytest

from bantin_cli.builds import CheckedFolder
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.pipeline import check_folder
from bantin_cli.writers.text import render_text
from tests.support.golden import GOLDEN_FOLDER, Golden
from tests.support.project import EXAMPLE, WARD_EXAMPLE

_PAGES = {EXAMPLE: 20, WARD_EXAMPLE: 8}


@functools.cache
def _checked(example: Path) -> CheckedFolder:
    return check_folder(example)


@functools.cache
def _dump(example: Path) -> dict[str, str]:
    """The dump in parts, by the name of their golden: what the issue holds, then page by page."""
    placed = _checked(example).pages
    assert placed is not None
    head, *pages = render_text(placed).split("\n\n")
    parts = {f"{number:02}.txt": page for number, page in enumerate(pages, 1)}
    return {name: part.rstrip("\n") + "\n" for name, part in {"00-issue.txt": head, **parts}.items()}


@pytest.mark.parametrize(("example", "count"), _PAGES.items(), ids=lambda value: getattr(value, "name", ""))
def test_the_example_has_the_pages_that_it_had(example: Path, count: int, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        folder = GOLDEN_FOLDER / "pages" / example.name
        for left_over in set(folder.glob("*.txt")) - {folder / name for name in _dump(example)}:
            left_over.unlink()

    assert len(_dump(example)) == 1 + count


@pytest.mark.parametrize("example", _PAGES, ids=lambda example: example.name)
def test_nothing_that_counts_is_found_in_the_example(example: Path) -> None:
    findings = _checked(example).diagnostics

    assert [finding.code.id for finding in findings if finding.code.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("example", "name"),
    [(example, f"{number:02}.txt") for example, count in _PAGES.items() for number in range(1, count + 1)]
    + [(example, "00-issue.txt") for example in _PAGES],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_page_of_the_example_is_as_it_was(example: Path, name: str, golden: Golden) -> None:
    golden.check((Path("pages") / example.name / name).as_posix(), _dump(example)[name])

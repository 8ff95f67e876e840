"""The pages of the example as text: what a change of the layout moved shows here, line by line.

`make golden` accepts a change; read the difference first.
"""

from pathlib import Path

import pytest

from bantin_cli.pipeline import check_folder
from bantin_cli.writers.text import render_text
from tests.support.golden import GOLDEN_FOLDER, Golden
from tests.support.project import EXAMPLE

_FOLDER = Path("pages") / EXAMPLE.name


@pytest.fixture(scope="module")
def dump() -> dict[str, str]:
    """The dump in parts, by the name of their golden: what the issue holds, then page by page."""
    placed = check_folder(EXAMPLE).pages
    assert placed is not None
    head, *pages = render_text(placed).split("\n\n")
    parts = {f"{number:02}.txt": page for number, page in enumerate(pages, 1)}
    return {name: part.rstrip("\n") + "\n" for name, part in {"00-issue.txt": head, **parts}.items()}


def test_the_example_has_the_pages_that_it_had(dump: dict[str, str], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        for left_over in set((GOLDEN_FOLDER / _FOLDER).glob("*.txt")) - {
            GOLDEN_FOLDER / _FOLDER / name for name in dump
        }:
            left_over.unlink()

    assert len(dump) == 1 + 20


@pytest.mark.parametrize("name", ["00-issue.txt", *(f"{number:02}.txt" for number in range(1, 21))])
def test_a_page_of_the_example_is_as_it_was(name: str, dump: dict[str, str], golden: Golden) -> None:
    golden.check((_FOLDER / name).as_posix(), dump[name])

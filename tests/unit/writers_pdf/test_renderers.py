"""Four programs draw every page of every kind of file without a warning, and nearly alike."""

import tempfile
from pathlib import Path

import numpy as np
import pytest

from bantin_cli.builds import BuildPlan
from bantin_cli.pipeline import build_folder, show_layout
from bantin_cli.scaffold.sample import sample_issue_files
from bantin_cli.writers.edition_plan import EditionPlan
from bantin_cli.writers.new_files import write_new_files
from benchmarks.stress_issues import make_issue
from tests.support.pages import SPEC
from tests.support.printed import print_issue
from tests.support.project import EXAMPLE, WARD_EXAMPLE
from tests.support.renderers import DPI, RENDERERS, Difference, Drawn, Pixels, difference, draw_with

_MEAN = 1.5
"""Of 255 steps; measured up to 1.2, on pages full of text. Pages that lie two pixels apart differ by 4."""

_WORST = 20.0
"""Measured up to 16.2, at edges of pictures and fields. A word of body text that is missing makes 44."""

_EDITIONS = ("", "-print", "-booklet", "-screen")
_WARD = [f"{WARD_EXAMPLE.name}{edition}" for edition in _EDITIONS]
_SEEDS = ("102", "108")
FILES = (EXAMPLE.name, *_WARD, "specimen", *_SEEDS)


class Drawings:
    """The files of this run, each made once, and the last one as it is drawn."""

    def __init__(self, folder: Path) -> None:
        """Make files in a folder."""
        self._folder = folder
        self._files: dict[str, Path] = {}
        self._drawn: dict[tuple[str, str], Drawn] = {}

    def drawn(self, file: str, renderer: str) -> Drawn:
        """Return what one program draws."""
        if not all(name == file for name, _ in self._drawn):
            self._drawn = {}
        if (file, renderer) not in self._drawn:
            with tempfile.TemporaryDirectory() as folder:
                self._drawn[file, renderer] = draw_with(renderer, self._file(file), Path(folder))
        return self._drawn[file, renderer]

    def others(self, file: str, renderer: str) -> dict[str, Drawn]:
        """Return what the programs before this one have drawn of the same file; those that are missing are left out."""
        return {name: drawn for (of, name), drawn in self._drawn.items() if of == file and name != renderer}

    def _file(self, name: str) -> Path:
        if name not in self._files:
            self._files |= self._made(name)
        return self._files[name]

    def _made(self, name: str) -> dict[str, Path]:
        out = self._folder / name
        if name in _SEEDS:
            out.write_bytes(print_issue(make_issue(int(name), SPEC), SPEC).pdf)
            return {name: out}
        if name == "specimen":
            sample = self._folder / "sample"
            write_new_files(sample, sample_issue_files(SPEC))
            outputs = show_layout(SPEC, sample, BuildPlan(out), "en", lambda _: None)
            return {name: next(output.path for output in outputs if output.kind == "pdf")}
        if name == EXAMPLE.name:
            outputs = build_folder(EXAMPLE, BuildPlan(out, docx=False), lambda _: None).outputs
            return {name: next(output.path for output in outputs if output.kind == "pdf")}
        editions = EditionPlan(for_press=True, is_booklet=True, for_screen=True)
        outputs = build_folder(WARD_EXAMPLE, BuildPlan(out, docx=False, editions=editions), lambda _: None).outputs
        paths = sorted((output.path for output in outputs if output.kind == "pdf"), key=lambda path: len(path.stem))
        return {f"{WARD_EXAMPLE.name}{path.stem.removeprefix(paths[0].stem)}": path for path in paths}


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Drawings:
    return Drawings(tmp_path_factory.mktemp("drawings"))


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("file", FILES)
def test_every_page_is_drawn_without_a_warning_and_as_others_draw_it(
    file: str, renderer: str, drawings: Drawings
) -> None:
    drawn = drawings.drawn(file, renderer)

    assert drawn.warnings == ""
    assert len(drawn.pages) > 3
    for name, other in drawings.others(file, renderer).items():
        assert _apart(drawn, other) == [], f"{renderer} and {name}"


def _apart(one: Drawn, other: Drawn) -> list[tuple[int, Difference]]:
    """Return the pages that differ by more than is allowed."""
    pairs = zip(one.pages, other.pages, strict=True)
    differences = [difference(first, second) for first, second in pairs]
    return [(n, each) for n, each in enumerate(differences, 1) if each.mean > _MEAN or each.worst > _WORST]


def _page() -> Pixels:
    """Return a page with a word of six grey pixels' height on it."""
    page = np.full((160, 120, 3), 255, np.uint8)
    page[40:46, 50:70] = 90
    return page


def test_an_edge_that_is_a_pixel_further_is_no_difference() -> None:
    assert difference(_page(), np.roll(_page(), 1, axis=1)) == Difference(0.0, 0.0, (0, 0))
    assert difference(_page(), np.roll(_page(), 1, axis=0)) == Difference(0.0, 0.0, (0, 0))


def test_what_is_missing_and_what_lies_elsewhere_is_a_difference() -> None:
    blank = np.full((161, 120, 3), 255, np.uint8)
    missing, moved = difference(_page(), blank), difference(_page(), np.roll(_page(), 4, axis=0))

    assert missing.worst > _WORST
    assert missing.at == (56 * 72 // DPI, 40 * 72 // DPI)
    assert moved.worst > _WORST


def test_another_colour_everywhere_is_a_difference() -> None:
    tinted = _page()
    tinted[:, :, 2] = 240

    assert difference(_page(), tinted).mean > _MEAN

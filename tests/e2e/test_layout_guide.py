"""The guide to a layout of one's own, followed step by step: its commands run, its changes fit, the result builds."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from bantin_cli.styles.library import load_layout
from bantin_cli.styles.spec import LayoutSpec
from tests.support.command import run_bantin
from tests.support.grounds import low_contrasts
from tests.support.project import ROOT

_GUIDE = ROOT / "docs" / "make-your-own-layout.md"
_BLOCK = re.compile(r"^```(sh|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ISSUE = "2026-11"


def _blocks() -> list[tuple[str, str]]:
    return _BLOCK.findall(_GUIDE.read_text(encoding="utf-8"))


def _changes(diff: str) -> Iterator[tuple[str, str]]:
    """Yield what a block takes out, each with what stands in its place."""
    lines = diff.splitlines()
    for index, line in enumerate(lines):
        if line.startswith("-"):
            added = []
            for further in lines[index + 1 :]:
                if not further.startswith("+"):
                    break
                added.append(further[1:])
            yield line[1:], "\n".join(added)


def _apply(diff: str, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in _changes(diff):
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """A folder in which the guide was followed to its end, and the exit code of each command, the last if repeated."""
    folder = tmp_path_factory.mktemp("guide")
    codes: dict[str, int] = {}
    for kind, block in _blocks():
        if kind == "diff":
            in_issue = (folder / _ISSUE).is_dir()
            _apply(block, folder / _ISSUE / "bantin.yaml" if in_issue else folder / "truong-hoc" / "layout.yaml")
            continue
        for line in block.splitlines():
            program, *arguments = shlex.split(line)
            assert program == "bantin"
            codes[line] = run_bantin(*arguments, cwd=folder).returncode
    return folder, codes


def test_the_guide_has_commands_and_changes() -> None:
    kinds = [kind for kind, _ in _blocks()]

    assert kinds.count("sh") >= 4
    assert kinds.count("diff") >= 7


def test_every_command_does_what_the_guide_says(followed: tuple[Path, dict[str, int]]) -> None:
    _, codes = followed

    assert {line for line, code in codes.items() if code} == {f"bantin check {_ISSUE}"}
    assert codes[f"bantin check {_ISSUE}"] == 1


def _layout(folder: Path) -> LayoutSpec:
    return load_layout("truong-hoc", folder)


def test_the_layout_has_become_what_the_guide_makes_of_it(followed: tuple[Path, dict[str, int]]) -> None:
    spec = _layout(followed[0])

    assert (spec.name, spec.columns, spec.title.en) == ("truong-hoc", 2, "School")
    assert spec.style("body").size == 10.4
    assert spec.style("section-title").colour.hex == "B4470F"
    assert "imprint.responsible" in spec.requirements.fields
    assert [kind.folder for kind in spec.kinds][:1] == ["tin-truong"]


def test_its_colours_keep_the_contrast_that_the_guide_asks_for(followed: tuple[Path, dict[str, int]]) -> None:
    assert low_contrasts(_layout(followed[0])) == {}


def test_the_issue_is_built_in_the_new_layout(followed: tuple[Path, dict[str, int]]) -> None:
    folder, _ = followed
    document = pypdfium2.PdfDocument(folder / _ISSUE / "out" / f"ban-tin-{_ISSUE}.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)

    assert "Tin trong trường" in text
    assert "Chuyện của lớp" in text
    assert (folder / _ISSUE / "tin-truong" / "01-bai-mau.md").is_file()
    assert (folder / _ISSUE / "out" / f"ban-tin-{_ISSUE}-proof.png").is_file()
    assert (folder / "specimen" / "truong-hoc-specimen.pdf").is_file()

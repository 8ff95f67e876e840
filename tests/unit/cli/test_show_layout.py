import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from bantin_cli.cli.app import main
from bantin_cli.resources import bundled
from bantin_cli.styles.library import bundled_layouts
from tests.support.pdf_structure import read_texts, structure_findings


@pytest.fixture
def own_layout(tmp_path: Path) -> Path:
    """A copy of a bundled layout with the fonts that it names."""
    layouts = tmp_path / "mau"
    shutil.copytree(bundled("layouts") / "fonts", layouts / "fonts")
    shutil.copytree(bundled("layouts") / bundled_layouts()[0], layouts / "cua-toi")
    return layouts / "cua-toi"


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", bundled_layouts())
def test_a_specimen_is_read_as_it_is_seen(bantin: Callable[..., Any], tmp_path: Path, name: str, lang: str) -> None:
    assert bantin("layouts", "--show", name, "-o", tmp_path / "ra", "--lang", lang).code == 0

    data = (tmp_path / "ra" / f"{name}-specimen.pdf").read_bytes()
    assert structure_findings(data) == []
    styles = {"vi": "Kiểu chữ", "en": "Text styles"}[lang]
    assert ("H2", styles) in read_texts(data)


@pytest.mark.parametrize("name", bundled_layouts())
def test_every_bundled_layout_has_a_specimen(bantin: Callable[..., Any], tmp_path: Path, name: str) -> None:
    run = bantin("layouts", "--show", name, "-o", tmp_path / "ra")
    files = {path.name: path.read_bytes() for path in (tmp_path / "ra").iterdir()}

    assert (run.code, run.err) == (0, "")
    assert sorted(files) == [f"{name}-specimen.pdf", f"{name}-specimen.png"]
    assert run.out.startswith(f"Drew the layout {name}.\n  {tmp_path}/ra/{name}-specimen.pdf  (")
    with pypdfium2.PdfDocument(files[f"{name}-specimen.pdf"]) as document:
        assert len(document) > 8
        assert "Text styles" in "".join(document[page].get_textpage().get_text_range() for page in range(4))
    sheet = Image.open(BytesIO(files[f"{name}-specimen.png"]))
    assert min(sheet.size) > 800


def test_a_layout_of_ones_own_is_named_by_its_folder_or_its_file(
    bantin: Callable[..., Any], own_layout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own_layout.parent)
    assert bantin("layouts", "--show", "cua-toi", "--out", tmp_path / "a").code == 0
    assert bantin("layouts", "--show", own_layout / "layout.yaml", "--out", tmp_path / "b").code == 0

    made = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("a", "b")]
    assert made[0] == made[1]
    assert len(made[0]) == 2


def test_the_files_go_into_this_folder_unless_another_is_named(
    bantin: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = bundled_layouts()[0]
    run = bantin("layouts", "--show", name)

    assert f"  {name}-specimen.png  (" in run.out
    assert (tmp_path / f"{name}-specimen.pdf").is_file()


def test_a_fault_of_the_layout_is_a_finding_at_its_place(bantin: Callable[..., Any], own_layout: Path) -> None:
    file = own_layout / "layout.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\ncolour: blue\n", encoding="utf-8")
    run = bantin("layouts", "--show", own_layout)

    line = len(file.read_text(encoding="utf-8").splitlines())
    assert run.code == 2
    assert run.out.startswith(f"{file}:{line}")
    assert "`colour`" in run.out


def test_a_frame_that_cannot_hold_the_sample_is_a_finding_of_the_layout(
    bantin: Callable[..., Any], own_layout: Path, tmp_path: Path
) -> None:
    file = own_layout / "layout.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index("rect: [", text.index("slot: headlines"))
    end = text.index("]", start)
    rect = text[start + len("rect: [") : end].split(",")
    narrow = f"rect: [{','.join(rect[:3])}, 4mm"
    file.write_text(text[:start] + narrow + text[end:], encoding="utf-8")

    run = bantin("layouts", "--show", own_layout, "-o", tmp_path / "ra")

    assert run.code == 2
    assert run.out.startswith(f"{file}  error BT602 ")
    assert list((tmp_path / "ra").iterdir()) == []


@pytest.mark.parametrize("name", ["khong-co", "", "../..", "a\0b"])
def test_a_layout_that_is_not_there_is_a_finding(bantin: Callable[..., Any], name: str) -> None:
    run = bantin("layouts", "--show", name)

    assert (run.code, run.err) == (2, "")
    assert run.out.startswith("error BT190 unknown-layout\n")


def test_a_folder_that_cannot_be_written_to_is_a_finding(bantin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "ra").write_text("x")

    assert "BT750" in bantin("layouts", "--show", bundled_layouts()[0], "-o", tmp_path / "ra").out


def test_a_folder_for_nothing_is_wrong_usage(bantin: Callable[..., Any], tmp_path: Path) -> None:
    run = bantin("layouts", "-o", tmp_path)

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("`--out` cannot be used so: it goes with `--show` or `--copy` only.\n")


def test_the_shell_completes_the_names_of_layouts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_BANTIN_COMPLETE", "complete_bash")
    for words in ("bantin layouts --show ", "bantin new 2026-10 --layout "):
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
        with pytest.raises(SystemExit):
            main([])
        assert capsys.readouterr().out.split() == list(bundled_layouts())

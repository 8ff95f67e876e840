"""A copy of a bundled layout: it stands on its own and looks the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bantin_cli.styles.library import bundled_layouts, load_layout


@pytest.mark.parametrize("name", bundled_layouts())
def test_a_copy_bears_its_folders_name_and_is_else_the_same_layout(
    name: str, bantin: Callable[..., Any], tmp_path: Path
) -> None:
    run = bantin("layouts", "--copy", name, "-o", tmp_path / "cua-toi")

    assert run.code == 0
    copy, bundled = load_layout("cua-toi", tmp_path), load_layout(name, tmp_path)
    assert copy.name == "cua-toi"
    assert all(face.file.is_relative_to(tmp_path / "cua-toi" / "fonts") for face in copy.faces)
    assert [style.name for style in copy.styles] == [style.name for style in bundled.styles]
    assert (copy.labels, copy.page, copy.justification) == (bundled.labels, bundled.page, bundled.justification)


def test_the_fonts_are_copied_with_their_licences_and_every_file_is_named(
    bantin: Callable[..., Any], tmp_path: Path
) -> None:
    run = bantin("layouts", "--copy", "phuong-xa", "-o", tmp_path / "cua-toi")

    home = tmp_path / "cua-toi"
    files = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert {"layout.yaml", "fonts/bitter/OFL.txt", "fonts/source-sans-3/OFL.txt"} <= files
    assert all(f"  {name}\n" in run.out for name in files)
    assert "bantin layouts --show " in run.out


def test_a_folder_whose_name_is_none_for_a_layout_keeps_the_layouts_own(
    bantin: Callable[..., Any], tmp_path: Path
) -> None:
    assert bantin("layouts", "--copy", "phuong-xa", "-o", tmp_path / "Mẫu của tôi").code == 0

    assert load_layout("Mẫu của tôi", tmp_path).name == "phuong-xa"


def test_a_copy_overwrites_nothing(bantin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "layout.yaml").write_text("của tôi", encoding="utf-8")

    run = bantin("layouts", "--copy", "phuong-xa", "-o", tmp_path)

    assert run.code == 2
    assert "BT197" in run.out
    assert [path.name for path in tmp_path.iterdir()] == ["layout.yaml"]
    assert (tmp_path / "layout.yaml").read_text(encoding="utf-8") == "của tôi"


def test_only_a_bundled_layout_is_copied_and_only_to_a_folder_that_is_named(
    bantin: Callable[..., Any], tmp_path: Path
) -> None:
    unknown = bantin("layouts", "--copy", "phuong-ca", "-o", tmp_path / "a")

    assert (unknown.code, "BT190" in unknown.out) == (2, True)
    assert bantin("layouts", "--copy", "phuong-xa").code == 2

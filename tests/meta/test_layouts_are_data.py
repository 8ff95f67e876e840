"""Layouts are data: they know no Python, and the steps that place and draw know no layout."""

import ast
import re
from pathlib import Path

from tests.support.project import PACKAGE, ROOT, python_files, text_files

_LAYOUTS = ROOT / "layouts"
_PARTS_OF_FRAMES = {"imprint", "contact"}
"""Names of text styles that are words of the format too: slots of frames, and what stands in them."""


def test_no_file_under_layouts_mentions_python() -> None:
    files = [path for path in text_files() if path.is_relative_to(_LAYOUTS)]
    pattern = re.compile(r"python|bantin_cli|\.py\b|reportlab|import ", re.IGNORECASE)
    readable = [path for path in files if path.name != "OFL.txt"]

    assert readable
    assert [path.name for path in readable if pattern.search(path.read_text(encoding="utf-8"))] == []


def test_no_layout_is_known_by_name_where_pages_are_placed_and_drawn() -> None:
    names = {path.parent.name for path in _LAYOUTS.glob("*/layout.yaml")}
    files = _placing_and_drawing()

    assert len(names) >= 2
    assert len(files) > 10
    assert [path.name for path in files for name in names if name in path.read_text(encoding="utf-8")] == []


def test_no_style_of_a_layout_is_asked_for_by_name() -> None:
    names = {name for path in _LAYOUTS.glob("*/layout.yaml") for name in _keys_of(path, "text_styles")}
    asked = [
        f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
        for path in python_files(PACKAGE)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "style"
        and any(isinstance(given, ast.Constant) and given.value in names - _PARTS_OF_FRAMES for given in node.args)
    ]

    assert len(names) > 60
    assert asked == []


def test_no_kind_of_section_is_known_where_pages_are_made_and_issues_started() -> None:
    kinds = _section_kinds()
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}: {node.value!r}"
        for path in [*_placing_and_drawing(), *python_files(PACKAGE / "scaffold")]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in kinds
    ]

    assert len(kinds) >= 5
    assert found == []


def test_every_font_lies_beside_its_licence() -> None:
    fonts = [path for path in (_LAYOUTS / "fonts").rglob("*") if path.suffix in {".ttf", ".otf"}]

    assert len(fonts) >= 10
    for font in fonts:
        licence = (font.parent / "OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper()


def _placing_and_drawing() -> list[Path]:
    return [path for name in ("flow", "layout", "writers") for path in python_files(PACKAGE / name)]


def _section_kinds() -> set[str]:
    """The keys of `kinds:` in every bundled layout, found by their indent."""
    kinds: set[str] = set()
    for path in _LAYOUTS.glob("*/layout.yaml"):
        kinds |= _keys_of(path, "kinds")
    return kinds


def _keys_of(path: Path, group: str) -> set[str]:
    """The keys of a group of a layout file, found by their indent."""
    block = re.search(rf"^{group}:\n((?:  .*\n|\n|#.*\n)+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert block, f"{path} describes no {group}"
    return set(re.findall(r"^  ([\w-]+):", block.group(1), re.MULTILINE))

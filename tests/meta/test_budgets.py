"""Files and classes stay small; functions are held by Ruff."""

import ast
from pathlib import Path

from tests.support.project import ROOT, python_files

_FILE_LINES = 300
_CLASS_LINES = 150


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    files = [*python_files(), *python_files(ROOT / "tests"), *python_files(ROOT / "tools")]
    files += [*python_files(ROOT / "benchmarks"), *python_files(ROOT / "examples")]
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}

    assert len(lengths) > 40
    assert {name: length for name, length in lengths.items() if length > _FILE_LINES} == {}


def test_no_class_is_longer_than_a_hundred_and_fifty_lines() -> None:
    lengths: dict[str, int] = {}
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                lengths[f"{_name(path)}: {node.name}"] = (node.end_lineno or node.lineno) - node.lineno + 1

    assert len(lengths) > 40
    assert {name: length for name, length in lengths.items() if length > _CLASS_LINES} == {}


def test_packages_hold_no_code_in_their_init() -> None:
    inits = [path for path in python_files() if path.name == "__init__.py"]
    with_code = [_name(path) for path in inits if not _is_only_a_docstring(path) and path.parent.name != "bantin_cli"]

    assert len(inits) > 10
    assert with_code == []


def _is_only_a_docstring(path: Path) -> bool:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

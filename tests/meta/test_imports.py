"""Which file may import which library, down to the file; what the commands load. Layers are import-linter's."""

import ast
import fnmatch
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.project import PACKAGE, ROOT, python_files

_HOMES = {
    "typer": ("cli/*",),
    "click": ("cli/*",),
    "rich": ("cli/*",),
    "pydantic": ("schema/*",),
    "pydantic_core": ("schema/*",),
    "yaml": ("sources/*",),
    "markdown_it": ("sources/*",),
    "uharfbuzz": ("fonts/*",),
    "reportlab": ("writers/pdf*",),
    "pikepdf": ("writers/pdf/*",),
    "docx": ("writers/docx*",),
    "lxml": ("writers/docx*",),
    "qrcode": ("writers/qr.py",),
    "pypdfium2": ("writers/proof/*",),
    "PIL": ("sources/images.py", "writers/*"),
}

_DISTRIBUTIONS = {
    "click": "typer",
    "docx": "python-docx",
    "markdown_it": "markdown-it-py",
    "PIL": "pillow",
    "pydantic_core": "pydantic",
    "yaml": "pyyaml",
}
"""What a library is called where it is installed from, if not by its own name, or what brings it along."""


def test_every_library_stays_in_its_home() -> None:
    seen: set[str] = set()
    strays: list[str] = []
    for path in python_files():
        name = path.relative_to(PACKAGE).as_posix()
        for library in _imported_libraries(path):
            seen.add(library)
            if not any(fnmatch.fnmatch(name, home) for home in _HOMES.get(library, ())):
                strays.append(f"{name} imports {library}")

    assert seen >= {"pydantic", "yaml", "uharfbuzz", "reportlab", "pikepdf", "docx", "typer"}
    assert strays == []


def test_every_dependency_is_imported_and_every_import_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=~!\[ ]", requirement)[0] for requirement in project["dependencies"]}
    imported = {library for path in python_files() for library in _imported_libraries(path)}

    assert len(declared) > 8
    assert {_DISTRIBUTIONS.get(library, library) for library in imported} == declared


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["new", "{folder}/so-moi", "--month", "2026-11"], ["check", "{folder}/so-cu"]],
    ids=["help", "new", "check"],
)
def test_light_commands_load_no_writer(arguments: list[str], tmp_path: Path) -> None:
    _run(["new", str(tmp_path / "so-cu"), "--month", "2026-10"])

    loaded = _run([argument.format(folder=tmp_path) for argument in arguments])

    assert "typer" in loaded
    assert loaded & {"reportlab", "pikepdf", "docx", "lxml", "pypdfium2"} == set()


def _imported_libraries(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    libraries = {name.partition(".")[0] for name in names}
    return libraries - sys.stdlib_module_names - {"bantin_cli"}


def _run(arguments: list[str]) -> set[str]:
    """Run a command in a fresh process; return the top-level modules that it had loaded at its end."""
    program = (
        "import atexit, json, sys\n"
        "atexit.register(lambda: print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules}))))\n"
        "from bantin_cli.cli.app import main\n"
        f"sys.argv = ['bantin', *{arguments!r}]\n"
        "sys.exit(main())\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))

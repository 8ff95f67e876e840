"""Write ``docs/reference/`` anew from the codes and the schema; with ``--check`` only tell whether it is fresh.

What is generated is committed, so that it can be read without running anything; a test compares it.
"""

import argparse
import sys
from pathlib import Path

from bantin_cli import catalogue
from bantin_cli.schema import export
from bantin_cli.writers.record_reference import reference_markdown as record_markdown

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


def reference_files() -> dict[str, str]:
    """Return every generated file: its name under ``docs/reference/`` and its text."""
    files = {"codes.md": catalogue.reference_markdown(), "files.md": export.reference_markdown()}
    files["record.md"] = record_markdown()
    files |= {f"schema/{name}": text for name, text in export.schema_files().items()}
    return files


def stale_files(folder: Path = REFERENCE) -> list[str]:
    """Return the names that differ from what would be generated, are missing, or are generated no more."""
    expected = reference_files()
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    changed = [name for name, text in expected.items() if name not in present or _read(folder / name) != text]
    return sorted({*changed, *(present - expected.keys())})


def write_files(folder: Path = REFERENCE) -> list[str]:
    """Bring the folder up to date and return the names that changed."""
    expected = reference_files()
    changed = stale_files(folder)
    for name in changed:
        path = folder / name
        if name in expected:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(expected[name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return changed


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def main() -> int:
    """Run from the command line; the exit code is 1 when ``--check`` found something stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when something is stale")
    is_check = parser.parse_args().check
    names = stale_files() if is_check else write_files()
    for name in names:
        print(f"docs/reference/{name}", "is stale" if is_check else "written")
    return int(is_check and bool(names))


if __name__ == "__main__":
    sys.exit(main())

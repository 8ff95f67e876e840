"""Where the project's files lie, for tests that read them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "bantin_cli"
EXAMPLE = ROOT / "examples" / "chuyen-doi-so"
WARD_EXAMPLE = ROOT / "examples" / "phuong-xa"

_BINARY = {".ttf", ".otf", ".woff2", ".png", ".jpg", ".jpeg", ".webp", ".icc", ".pdf", ".docx", ".zip", ".gif", ".tif"}


def tracked_files() -> list[Path]:
    """Return every file of the project: what git tracks, or, without git, what lies in the project's folders."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().rstrip("\0").split("\0")
        return [path for name in names if (path := ROOT / name).is_file()]
    folders = ("bantin_cli", "benchmarks", "docs", "examples", "layouts", "tests", "tools")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for path in found if not {"node_modules", "__pycache__"} & set(path.parts)]


def text_files() -> list[Path]:
    """Return the project's files that hold text."""
    return [path for path in tracked_files() if path.suffix.lower() not in _BINARY]


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """Return the Python files under a folder, sorted."""
    return sorted(path for path in folder.rglob("*.py") if "node_modules" not in path.parts)

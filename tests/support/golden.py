"""Goldens: expected texts kept in files under ``tests/golden/``.

A missing golden fails, a golden that no test asked for fails, and ``--update-golden`` (refused where ``CI`` is set)
rewrites what changed.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

GOLDEN_FOLDER = Path(__file__).resolve().parent.parent / "golden"


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares texts with the files of one folder, and remembers which files were asked for.

    Attributes:
        folder: where the goldens lie.
        is_updating: write the given text instead of comparing.
        asked: the files asked for so far.
    """

    folder: Path = GOLDEN_FOLDER
    is_updating: bool = False
    asked: set[Path] = field(default_factory=set)

    def check(self, name: str, text: str) -> None:
        """Compare `text` with the golden called `name` (a path under the folder, with its suffix)."""
        path = self.folder / name
        self.asked.add(path)
        if self.is_updating:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            pytest.fail(f"there is no golden {name}; look at the text, then run `make golden`:\n{text}", pytrace=False)
        expected = path.read_text(encoding="utf-8")
        assert text == expected, f"differs from the golden {name}; `make golden` accepts the change"

    def orphans(self) -> list[str]:
        """Return the goldens that nobody asked for, as paths under the folder."""
        present = {path for path in self.folder.rglob("*") if path.is_file()}
        return sorted(path.relative_to(self.folder).as_posix() for path in present - self.asked)

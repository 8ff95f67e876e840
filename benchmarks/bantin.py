"""bantin as a command to be measured: a process of its own each time, with a cache that is empty or warm."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-m", "bantin_cli")


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where bantin is measured: an issue folder, its outputs and a cache of its own."""

    folder: Path

    @property
    def issue(self) -> Path:
        """The issue folder."""
        return self.folder / "issue"

    @property
    def out(self) -> Path:
        """The outputs."""
        return self.folder / "out"

    def build(self, *options: str) -> tuple[str, ...]:
        """Return the command that builds the issue."""
        return (*COMMAND, "build", str(self.issue), "-o", str(self.out), *options)

    def empty(self) -> Mapping[str, str]:
        """Remove cache and outputs; return the variables of a run."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)
        return self.warm()

    def warm(self) -> Mapping[str, str]:
        """Remove the outputs and keep the cache; return the variables of a run."""
        shutil.rmtree(self.out, ignore_errors=True)
        return {"BANTIN_CACHE_DIR": str(self.folder / "cache"), "BANTIN_LANG": "en"}

    def output(self, suffix: str) -> Path:
        """Return the output with a suffix: ``.pdf``, ``.docx``, ``.json``."""
        return next(self.out.glob(f"*{suffix}"))

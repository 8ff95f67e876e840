"""What the exit codes mean."""

from typing import Final

CLEAN: Final = 0
"""Done, and no finding counts."""

FINDINGS: Final = 1
"""Findings that count: errors, with `--strict` warnings too."""

COULD_NOT_RUN: Final = 2
"""Bad usage, a folder that is no issue, a fault of bantin."""

INTERRUPTED: Final = 130
"""Stopped by Ctrl-C, as shells expect it."""

"""Run bantin, as ``bantin`` or as ``python -m bantin_cli``."""

import sys

from bantin_cli.cli.exit_codes import INTERRUPTED


def start() -> int:
    """Load the program and run it with the command line of this process; return the exit code."""
    try:
        # Loading takes long enough for a Ctrl-C to fall into it.
        from bantin_cli.cli.app import main  # noqa: PLC0415

        return main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(start())

"""Run bantin as ``python -m bantin_cli``."""

import sys

from bantin_cli.cli.app import main

if __name__ == "__main__":
    sys.exit(main())

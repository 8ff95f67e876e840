"""Where bundled data lies: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """Return the folder of bundled data called `name` (``layouts`` or ``examples``).

    The wheel carries these folders as ``bantin_cli/_bundled/<name>``; in a checkout they stand at the top level.

    Raises:
        FileNotFoundError: the installation is damaged and carries no such folder.
    """
    for candidate in (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the installation carries no folder {name!r}; reinstall bantin")

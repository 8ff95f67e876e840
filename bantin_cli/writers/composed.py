"""Source files rewritten as composed Unicode (NFC): the one thing that `bantin check --fix` changes."""

import contextlib
import os
import shutil
import unicodedata
from pathlib import Path

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.sources.files import TEXT_LIMIT_BYTES, IssueFolder
from bantin_cli.writers.output import OUTPUT_NOT_WRITTEN

_SUFFIXES = (".md", ".yaml", ".yml")


def write_composed(folder: IssueFolder) -> tuple[str, ...]:
    """Rewrite the text files of an issue that hold decomposed characters.

    Line ends, a byte order mark and the file's mode stay. A file that is not UTF-8, or a link, is left alone.

    Returns:
        The files that were rewritten, relative to the folder.

    Raises:
        BantinError: BT751 when a file cannot be written; it stays as it was.
    """
    names = (name for name in folder.list_files() if name.lower().endswith(_SUFFIXES))
    return tuple(name for name in names if _compose(folder, name))


def _compose(folder: IssueFolder, name: str) -> bool:
    path = folder.locate(name).value
    if path is None or path.is_symlink():
        return False
    try:
        if path.stat().st_size > TEXT_LIMIT_BYTES:
            return False
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if unicodedata.is_normalized("NFC", text):
        return False
    _replace(path, unicodedata.normalize("NFC", text).encode("utf-8"), name)
    return True


def _replace(path: Path, content: bytes, name: str) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.bantin-tmp")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, unfinished)
        unfinished.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise BantinError([found(OUTPUT_NOT_WRITTEN, None, file=name, reason=reason)]) from error

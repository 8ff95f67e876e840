"""Copy a bundled layout to a folder of one's own: its file, the fonts that it names, and their licences."""

import os
import re
from pathlib import Path, PurePosixPath

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.resources import bundled
from bantin_cli.styles.codes import UNKNOWN_LAYOUT
from bantin_cli.styles.library import LAYOUT_FILE, bundled_layouts, load_layout
from bantin_cli.writers.new_files import write_new_files

_NAME_LINE = re.compile(r"^name: .*$", re.MULTILINE)
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def copy_layout(name: str, target: Path) -> tuple[str, ...]:
    """Copy a bundled layout, so that the copy can be changed and stands on its own.

    Args:
        name: of the bundled layout.
        target: the folder to make; the copy is called by its name where that is one for a layout.

    Returns:
        The files that were written, relative to `target`.

    Raises:
        BantinError: BT190 when no bundled layout has that name; BT197 when a file is in the way; BT750 or BT751 when
            nothing can be written there.
    """
    if name not in bundled_layouts():
        known = ", ".join(f"`{one}`" for one in bundled_layouts())
        raise BantinError([found(UNKNOWN_LAYOUT, None, layout=name, layouts=known)])
    files = layout_files(name, target.resolve().name)
    write_new_files(target, files)
    return tuple(files)


def layout_files(name: str, own_name: str) -> dict[str, bytes]:
    """Return the files of a layout's copy by path; fonts lie in its folder ``fonts/``, each beside its licence."""
    home = bundled("layouts") / name
    text = (home / LAYOUT_FILE).read_text(encoding="utf-8")
    if _NAME.fullmatch(own_name):
        text = _NAME_LINE.sub(f"name: {own_name}", text, count=1)
    fonts: dict[str, bytes] = {}
    for face in load_layout(name, home).faces:
        copy = PurePosixPath("fonts", face.file.parent.name, face.file.name).as_posix()
        text = text.replace(Path(os.path.relpath(face.file, home.resolve())).as_posix(), copy)
        fonts[copy] = face.file.read_bytes()
        for licence in face.file.parent.glob("*.txt"):
            fonts[PurePosixPath("fonts", licence.parent.name, licence.name).as_posix()] = licence.read_bytes()
    return {LAYOUT_FILE: text.encode(), **dict(sorted(fonts.items()))}

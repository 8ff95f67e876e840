"""Find a layout by its name or path, read it, and resolve it.

A layout is a folder with a file ``layout.yaml``: a bundled one is called by its name, one of the editor's own by its
path relative to the issue folder. Codes: BT190 to BT192, and those of reading and validating the file.
"""

import os
from dataclasses import replace
from pathlib import Path, PurePosixPath

from bantin_cli.diagnostics.diagnostic import Diagnostic, found, has_errors
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.resources import bundled
from bantin_cli.schema.errors import validate_file
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.yaml_reader import read_yaml
from bantin_cli.styles.codes import BROKEN_LAYOUT, FONT_FILE_MISSING, UNKNOWN_LAYOUT
from bantin_cli.styles.resolve import resolve_layout
from bantin_cli.styles.soundness import layout_faults
from bantin_cli.styles.spec import LayoutSpec

LAYOUT_FILE = "layout.yaml"


def bundled_layouts() -> tuple[str, ...]:
    """Return the names of the layouts that come with bantin, sorted."""
    return tuple(sorted(folder.parent.name for folder in bundled("layouts").glob(f"*/{LAYOUT_FILE}")))


def load_layout(name: str, folder: Path, span: SourceSpan | None = None) -> LayoutSpec:
    """Load a layout.

    Args:
        name: of a bundled layout, or a path relative to `folder`.
        folder: the issue folder.
        span: where the name is written, for the finding.

    Raises:
        BantinError: BT190 when there is none; all findings of its file when it cannot be used.
    """
    home = _find(name, folder)
    if home is None:
        known = ", ".join(f"`{known}`" for known in bundled_layouts())
        raise BantinError([found(UNKNOWN_LAYOUT, span or SourceSpan("bantin.yaml"), layout=name, layouts=known)])
    shown = SourceSpan(str(PurePosixPath("layouts" if name in bundled_layouts() else "", name, LAYOUT_FILE)))
    file, diagnostics = _read(home, shown.path)
    if file is None or has_errors(diagnostics):
        raise BantinError(diagnostics)
    try:
        spec = resolve_layout(file, home)
    except LookupError as error:
        raise BantinError([found(BROKEN_LAYOUT, shown, detail=str(error.args[0]))]) from None
    faults = layout_faults(spec)
    if faults:
        raise BantinError([found(BROKEN_LAYOUT, shown, detail=fault) for fault in faults])
    missing = [face.file for face in spec.faces if not face.file.is_file()]
    if missing:
        raise BantinError([found(FONT_FILE_MISSING, shown, file=_from(home, path)) for path in missing])
    return spec


def _from(home: Path, path: Path) -> str:
    """Return a path as a file in `home` would write it."""
    return Path(os.path.relpath(path, home.resolve())).as_posix()


def _find(name: str, folder: Path) -> Path | None:
    if name in bundled_layouts():
        return bundled("layouts") / name
    try:
        home = (folder / name).resolve()
        return home if name and (home / LAYOUT_FILE).is_file() else None
    except (OSError, ValueError):
        return None


def _read(home: Path, shown: str) -> tuple[LayoutFile | None, tuple[Diagnostic, ...]]:
    """Read and validate a layout's file; findings call it by the path `shown`."""
    text = IssueFolder(home).read_text(home / LAYOUT_FILE)
    unread = tuple(replace(diagnostic, span=SourceSpan(shown)) for diagnostic in text.diagnostics)
    if text.value is None:
        return None, unread
    document = read_yaml(text.value, shown)
    if not document.value.is_complete:
        return None, (*unread, *document.diagnostics)
    valid = validate_file(LayoutFile, document.value)
    return valid.value, (*unread, *document.diagnostics, *valid.diagnostics)

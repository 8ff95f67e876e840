"""Files that did not exist before: all of them, or none."""

import contextlib
import os
from collections.abc import Mapping
from itertools import takewhile
from pathlib import Path

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.writers.output import OUTPUT_FOLDER_UNUSABLE, OUTPUT_NOT_WRITTEN

FILES_IN_THE_WAY = Code(
    id="BT197",
    name="files-in-the-way",
    severity=Severity.ERROR,
    message=Wording(
        vi="Thư mục `{folder}` đã có sẵn {files}; chương trình chưa ghi gì.",
        en="The folder `{folder}` already has: {files}. Nothing was written.",
    ),
    hint=Wording(
        vi="Chọn một thư mục mới, hoặc dời các tệp ấy đi nơi khác.",
        en="Choose a new folder, or move these files away.",
    ),
    why=Wording(
        vi="Các lệnh tạo thư mục mới không bao giờ ghi đè tệp đã có, để không làm mất bài đã viết.",
        en="Commands that make a folder never overwrite a file, so that no text is ever lost.",
    ),
    bad="bantin new 2026-10  # 2026-10/bantin.yaml đã có",
    good="bantin new 2026-11",
)

_MOST_NAMED = 8


def write_new_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files that are not there yet; when one cannot be written, those written before are removed again.

    Args:
        root: the folder; made if needed.
        files: content by path relative to `root`, with forward slashes.

    Raises:
        BantinError: BT197 when any of them exists; BT750 when the folder cannot be made; BT751 for a single file.
    """
    present = [name for name in files if os.path.lexists(root / name)]
    if present:
        named = ", ".join(f"`{name}`" for name in present[:_MOST_NAMED])
        more = " …" if len(present) > _MOST_NAMED else ""
        raise BantinError([found(FILES_IN_THE_WAY, None, folder=str(root), files=named + more)])
    made: list[Path] = []
    try:
        _make_folder(root, made, root)
        for name, content in files.items():
            path = root / name
            _make_folder(path.parent, made, root)
            _write_new(path, content, made)
    except BaseException:
        _remove(made)
        raise


def _make_folder(folder: Path, made: list[Path], root: Path) -> None:
    try:
        missing = tuple(takewhile(lambda path: not path.exists(), (folder, *folder.parents)))
        for path in reversed(missing):
            path.mkdir()
            made.append(path)
        if not folder.is_dir():
            raise NotADirectoryError(0, "Not a directory")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BantinError([found(OUTPUT_FOLDER_UNUSABLE, None, folder=str(root), reason=reason)]) from error


def _write_new(path: Path, content: bytes, made: list[Path]) -> None:
    try:
        with path.open("xb") as file:
            made.append(path)
            file.write(content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BantinError([found(OUTPUT_NOT_WRITTEN, None, file=str(path), reason=reason)]) from error


def _remove(made: list[Path]) -> None:
    for path in reversed(made):
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()

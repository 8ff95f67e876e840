"""Files that appear whole or not at all: written beside their place under another name, then renamed.

Several builds may write into one folder at once; the last one to finish wins, file by file.
"""

import contextlib
import hashlib
import os
import re
import secrets
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Wording

OUTPUT_FOLDER_UNUSABLE = Code(
    id="BT750",
    name="output-folder-unusable",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không ghi được vào thư mục `{folder}`: {reason}.",
        en="The folder `{folder}` cannot be written to: {reason}.",
    ),
    hint=Wording(
        vi="Cấp quyền ghi cho thư mục này, hoặc chọn thư mục khác bằng `-o`.",
        en="Allow writing to it, or choose another folder with `-o`.",
    ),
    why=Wording(
        vi=(
            "Bản PDF, bản DOCX và nhật ký dựng được ghi vào một thư mục. Thư mục chỉ đọc, ổ đĩa bị khóa, hay "
            "một tệp trùng tên với thư mục đều khiến không ghi được gì; các tệp cũ vẫn còn nguyên."
        ),
        en=(
            "PDF, DOCX and the record of the build are written into one folder. If it is read-only, or a file has its "
            "name, nothing can be written; the old files stay as they are."
        ),
    ),
    bad="bantin build 2026-10 -o /",
    good="bantin build 2026-10 -o ban-in",
)

OUTPUT_NOT_WRITTEN = Code(
    id="BT751",
    name="output-not-written",
    severity=Severity.ERROR,
    message=Wording(vi="Không ghi được tệp `{file}`: {reason}.", en="`{file}` could not be written: {reason}."),
    hint=Wording(
        vi="Đóng chương trình đang mở tệp này, kiểm tra dung lượng còn trống của ổ đĩa rồi chạy lại.",
        en="Close the program that has the file open, look at the free space of the disk, and run again.",
    ),
    why=Wording(
        vi=(
            "Thường là ổ đĩa đã đầy, hoặc tệp đang mở trong Word hay trình đọc PDF. Tệp mới được ghi sang tên tạm rồi "
            "mới đổi tên, nên tệp cũ không bao giờ bị hỏng giữa chừng."
        ),
        en=(
            "Usually the disk is full, or the file is open in Word or a PDF reader. A new file is written under "
            "another name first and then renamed, so the old one is never left damaged."
        ),
    ),
    bad="out/ban-tin-2026-10.pdf (đang mở)",
    good="out/ban-tin-2026-10.pdf",
)

_SUFFIX = ".bantin-tmp"
_UNFINISHED = re.compile(r"\..+\.(?P<host>[0-9a-f]{8})\.(?P<owner>\d+)\.[0-9a-f]{8}" + re.escape(_SUFFIX))
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written; `kind` is ``pdf``, ``docx``, ``png`` or ``json``."""

    kind: str
    path: Path
    size_bytes: int


def write_outputs(folder: Path, files: Mapping[str, bytes]) -> tuple[Output, ...]:
    """Write files into a folder, which is made if needed.

    All are complete on disk before the first takes the place of an old one.

    Args:
        folder: where they go.
        files: content by name; the suffix of a name says its kind.

    Raises:
        BantinError: BT750 when the folder cannot be used, BT751 when a file cannot be written. Nothing half-written
            is left behind.
    """
    prepare_folder(folder)
    unfinished: dict[str, Path] = {}
    try:
        for name, content in files.items():
            unfinished[name] = folder / _unfinished_name(name)
            _write_whole(unfinished[name], content, folder / name)
        for name, path in unfinished.items():
            _rename(path, folder / name)
        _flush_folder(folder)
    finally:
        for path in unfinished.values():
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    return tuple(Output(Path(name).suffix[1:], folder / name, len(content)) for name, content in files.items())


def prepare_folder(folder: Path) -> None:
    """Make the output folder and try whether it can be written to, before long work begins.

    Raises:
        BantinError: BT750.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / _unfinished_name("probe")
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        raise BantinError([found(OUTPUT_FOLDER_UNUSABLE, None, folder=str(folder), reason=_reason(error))]) from error
    _remove_abandoned(folder)


def _write_whole(path: Path, content: bytes, target: Path) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise BantinError([found(OUTPUT_NOT_WRITTEN, None, file=str(target), reason=_reason(error))]) from error


def _rename(path: Path, target: Path) -> None:
    try:
        path.replace(target)
    except OSError as error:
        raise BantinError([found(OUTPUT_NOT_WRITTEN, None, file=str(target), reason=_reason(error))]) from error


def _flush_folder(folder: Path) -> None:
    """Make the new names survive a loss of power, where the system offers it."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unfinished_name(name: str) -> str:
    return f".{name}.{_host()}.{os.getpid()}.{secrets.token_hex(4)}{_SUFFIX}"


def _host() -> str:
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def _remove_abandoned(folder: Path) -> None:
    """Remove what killed builds left behind: a day old, or of a process of this machine that is no more."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            match = _UNFINISHED.fullmatch(path.name)
            if match is None:
                continue
            with contextlib.suppress(OSError):
                is_old = time.time() - path.stat().st_mtime > _DAY_SECONDS
                if is_old or (match["host"] == _host() and not _is_running(int(match["owner"]))):
                    path.unlink()


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        # A signal would end the process there; the file is removed when it is a day old.
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__

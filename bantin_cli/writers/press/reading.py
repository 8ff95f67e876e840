"""The print shop's ICC profile, read and checked before anything is made with it.

Layout of a profile: ICC.1:2010, section 7 (header of 128 bytes, tag table, tagged data).
"""

import errno
import hashlib
import os
import struct
from pathlib import Path

from PIL import ImageCms

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.writers.press.codes import PRINT_PROFILE_DAMAGED, PRINT_PROFILE_NOT_CMYK, PRINT_PROFILE_NOT_READ
from bantin_cli.writers.press.icc import profile_name
from bantin_cli.writers.press.profile import PrintProfile
from bantin_cli.writers.press.separation import transform_to

MAX_BYTES = 32_000_000
"""The largest profiles of presses, with the finest tables, have 9 MB."""

_HEADER = 128
_VERSIONS = (2, 4)
_NO_PROFILE = Wording(vi="phần đầu tệp không đúng định dạng ICC", en="it does not begin like an ICC profile")
_CUT_SHORT = Wording(vi="tệp bị cụt, thiếu phần cuối", en="the file is cut short")
_TOO_LARGE = Wording(vi="tệp lớn hơn {limit} MB", en="the file is larger than {limit} MB")
_VERSION = Wording(
    vi="phiên bản ICC {version} chưa dùng được trong PDF/A", en="PDF/A does not allow ICC version {version}"
)
_UNREADABLE = (
    (FileNotFoundError, Wording(vi="không có tệp này", en="there is no such file")),
    (IsADirectoryError, Wording(vi="đây là một thư mục", en="it is a folder")),
    (PermissionError, Wording(vi="không được phép đọc tệp", en="it may not be read")),
)
_TABLES = Wording(vi="thiếu bảng đổi màu hoặc bảng bị hỏng", en="its tables of colours are missing or damaged")


def read_print_profile(path: Path) -> PrintProfile:
    """Read the profile of a press with four inks.

    Raises:
        BantinError: BT760 for a file that cannot be read, BT761 for one that is no sound profile, BT762 for a profile
            of something else than a press with four inks.
    """
    data = _read(path)
    file = str(path)
    if len(data) < _HEADER + 4 or data[36:40] != b"acsp":
        raise _damaged(file, _NO_PROFILE)
    size = int.from_bytes(data[:4], "big")
    if len(data) < size:
        raise _damaged(file, _CUT_SHORT)
    data = data[:size]
    device, space = data[12:16], data[16:20]
    name = profile_name(data) or path.stem
    if (device, space) != (b"prtr", b"CMYK"):
        kinds = {"device": _signature(device), "space": _signature(space)}
        raise BantinError([found(PRINT_PROFILE_NOT_CMYK, None, file=file, name=name, **kinds)])
    if data[8] not in _VERSIONS:
        raise _damaged(file, _VERSION, version=data[8])
    profile = PrintProfile(name, hashlib.sha256(data).hexdigest(), data)
    try:
        transform_to(profile, None, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, struct.error) as error:
        raise _damaged(file, _TABLES) from error
    return profile


def _read(path: Path) -> bytes:
    try:
        if path.is_fifo():
            # It would be waited for without end.
            raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = _reason(error)
        reasons = {"reason_vi": reason.vi, "reason_en": reason.en}
        raise BantinError([found(PRINT_PROFILE_NOT_READ, None, file=str(path), **reasons)]) from error
    if len(data) > MAX_BYTES:
        raise _damaged(str(path), _TOO_LARGE, limit=MAX_BYTES // 1_000_000)
    return data


def _reason(error: OSError | ValueError) -> Wording:
    """Say why a file was not read; the system's own words where the cause is a rare one."""
    words = getattr(error, "strerror", None) or str(error)
    known = (reason for kind, reason in _UNREADABLE if isinstance(error, kind))
    return next(known, Wording(vi=words, en=words))


def _damaged(file: str, reason: Wording, **values: int) -> BantinError:
    reasons = {"reason_vi": reason.fill("vi", values), "reason_en": reason.fill("en", values)}
    return BantinError([found(PRINT_PROFILE_DAMAGED, None, file=file, **reasons)])


def _signature(four: bytes) -> str:
    """Return a signature as text: ``RGB``; what is not printable is shown as a question mark."""
    return "".join(chr(byte) if 32 <= byte < 127 else "?" for byte in four).strip()

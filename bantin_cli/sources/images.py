"""The header of a picture file: its size as seen, without decoding it. Codes: BT107, BT401 to BT409.

Pillow's format classes are loaded one by one, when a picture asks for one: an issue without pictures loads none, and
`Image.open` would load them all and judge large pictures by itself.
"""

import re
import unicodedata
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_pictures import (
    PICTURE_EMPTY,
    PICTURE_FORMAT_UNSUPPORTED,
    PICTURE_IS_HEIC,
    PICTURE_IS_SVG,
    PICTURE_MISSING,
    PICTURE_ON_THE_WEB,
    PICTURE_TOO_LARGE,
    PICTURE_TRUNCATED,
    PICTURE_UNREADABLE,
)
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.picture_kinds import HEAD_BYTES, PictureKind, foreign_format, has_its_end, picture_kind
from bantin_cli.sources.reading import Reading

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 180_000_000
"""A picture of more pixels is refused."""

MOST_PIXELS_A_SIDE = 25_000
"""A picture wider or higher than this is refused."""

_FORMATS = {
    PictureKind.JPEG: ("PIL.JpegImagePlugin", "JpegImageFile"),
    PictureKind.PNG: ("PIL.PngImagePlugin", "PngImageFile"),
    PictureKind.WEBP: ("PIL.WebPImagePlugin", "WebPImageFile"),
    PictureKind.GIF: ("PIL.GifImagePlugin", "GifImageFile"),
    PictureKind.TIFF: ("PIL.TiffImagePlugin", "TiffImageFile"),
}
_WEB = re.compile(r"(https?:)?//", re.IGNORECASE)
_ORIENTATION = 0x0112
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257
_TURNED = (5, 6, 7, 8)
_FOREIGN_CODES = {"HEIC": PICTURE_IS_HEIC, "SVG": PICTURE_IS_SVG}


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture file says of itself.

    Attributes:
        path: relative to the issue folder, as it is on disk.
        width_px, height_px: as seen, after the turn that EXIF asks for.
        kind: its format.
    """

    path: str
    width_px: int
    height_px: int
    kind: PictureKind


def read_picture_header(folder: IssueFolder, written: str, span: SourceSpan | None) -> Reading[PictureHeader | None]:
    """Read the header of a picture.

    Args:
        folder: of the issue.
        written: the path as the editor wrote it; ``%20`` counts as a blank when no file has it in its name.
        span: where it is written, for the findings.

    Returns:
        The header; None when the picture cannot be used, and one finding says why.
    """
    if _WEB.match(written):
        return Reading(None, (found(PICTURE_ON_THE_WEB, span, path=written),))
    location = folder.locate(written, span)
    if location.value is None and not location.diagnostics and "%" in written:
        location = folder.locate(unicodedata.normalize("NFC", unquote(written)), span)
    if location.diagnostics:
        return Reading(None, location.diagnostics)
    path = location.value
    if path is None or not path.is_file():
        return Reading(None, (found(PICTURE_MISSING, span, path=written, nearest=_nearest(folder, written)),))
    try:
        header = _read(folder, path)
    except _Unusable as fault:
        return Reading(None, (found(fault.code, span, path=written, **fault.values),))
    except Exception:  # Pillow raises whatever its parsers meet in a damaged file.
        return Reading(None, (found(PICTURE_UNREADABLE, span, path=written),))
    return Reading(header)


class _Unusable(Exception):
    def __init__(self, code: Code, **values: str | int) -> None:
        super().__init__(code.name)
        self.code = code
        self.values = values


def _read(folder: IssueFolder, path: Path) -> PictureHeader:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        if not head:
            raise _Unusable(PICTURE_EMPTY)
        kind = picture_kind(head)
        if kind is None:
            raise _foreign(head)
        size = path.stat().st_size
        if kind is PictureKind.WEBP:
            _refuse_too_large(*_webp_canvas(head))
            if not has_its_end(file, kind, size, 0):
                raise _Unusable(PICTURE_TRUNCATED)
        file.seek(0)
        image = _open(file, kind)
        data_start = file.tell() if kind is PictureKind.JPEG else 0
        width, height = _stored_size(image)
        _refuse_too_large(width, height)
        if not has_its_end(file, kind, size, data_start) or _has_data_behind(image, size):
            raise _Unusable(PICTURE_TRUNCATED)
        if _orientation(image, kind) in _TURNED:
            width, height = height, width
        return PictureHeader(folder.relative(path), width, height, kind)


def _open(file: BinaryIO, kind: PictureKind) -> "Image":
    module, name = _FORMATS[kind]
    image: Image = getattr(import_module(module), name)(file)
    return image


def _foreign(head: bytes) -> _Unusable:
    name = foreign_format(head)
    if name is None:
        return _Unusable(PICTURE_UNREADABLE)
    code = _FOREIGN_CODES.get(name)
    return _Unusable(code) if code else _Unusable(PICTURE_FORMAT_UNSUPPORTED, format=name)


def _refuse_too_large(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > MOST_PIXELS_A_SIDE:
        limits = {"limit": MOST_PIXELS // 1_000_000, "side": MOST_PIXELS_A_SIDE}
        raise _Unusable(PICTURE_TOO_LARGE, width=width, height=height, **limits)


def _webp_canvas(head: bytes) -> tuple[int, int]:
    """Return a WebP picture's size from its first bytes; Pillow's decoder would reserve the memory for it first.

    Source: RFC 9649, sections 2.5 to 2.7.
    """
    match head[12:16]:
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(head[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _stored_size(image: "Image") -> tuple[int, int]:
    """Return the size before any turn; Pillow gives that of a TIFF already turned."""
    tags = getattr(image, "tag_v2", {})
    return int(tags.get(_TIFF_WIDTH, image.width)), int(tags.get(_TIFF_HEIGHT, image.height))


def _orientation(image: "Image", kind: PictureKind) -> int:
    # Asked for its EXIF, a PNG without one would decode the whole picture to look behind the data.
    if kind is PictureKind.PNG and not {"exif", "Raw profile type exif"} & image.info.keys():
        return 1
    return int(image.getexif().get(_ORIENTATION, 1))


def _has_data_behind(image: "Image", size: int) -> bool:
    """Tell whether a TIFF's strips or tiles lie behind the end of the file."""
    tags = getattr(image, "tag_v2", None)
    if tags is None:
        return False
    for offsets, counts in ((273, 279), (324, 325)):
        pairs = zip(tags.get(offsets, ()), tags.get(counts, ()), strict=False)
        if any(offset + count > size for offset, count in pairs):
            return True
    return False


def _nearest(folder: IssueFolder, written: str) -> str:
    """Return `` (`images/x.jpg`)`` for the file that was probably meant, else nothing."""
    files = folder.list_files()
    name = PurePosixPath(written).name.casefold()
    same = next((file for file in files if PurePosixPath(file).name.casefold() == name), None)
    nearest = same or nearest_name(written, (f for f in files if not f.endswith((".md", ".yaml"))), cutoff=0.75)
    return f" (`{nearest}`)" if nearest else ""

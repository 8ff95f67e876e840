"""What kind of picture a file is, by its first bytes, and whether its end is there."""

from enum import StrEnum
from typing import BinaryIO


class PictureKind(StrEnum):
    """The formats that can be used; the value is the name that people know."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WebP"
    GIF = "GIF"
    TIFF = "TIFF"


HEAD_BYTES = 64
"""How much of a file `picture_kind` and `foreign_format` look at."""

_TAIL_BYTES = 4096
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_FOREIGN = (
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
)


def picture_kind(head: bytes) -> PictureKind | None:
    """Return the kind of a file that begins with `head`, None for any other file."""
    if head.startswith(b"\xff\xd8\xff"):
        return PictureKind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureKind.PNG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return PictureKind.WEBP
    if head.startswith((b"GIF87a", b"GIF89a")):
        return PictureKind.GIF
    if head.startswith((b"II*\0", b"MM\0*")):
        return PictureKind.TIFF
    return None


def foreign_format(head: bytes) -> str | None:
    """Name a format that cannot be used: ``HEIC``, ``SVG``, ``AVIF`` and others; None when the bytes tell nothing."""
    if head[4:8] == b"ftyp":
        if head[8:12] in (b"avif", b"avis"):
            return "AVIF"
        return "HEIC" if head[8:12] in _HEIC_BRANDS else None
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith((b"<svg", b"<?xml", b"<!DOCTYPE svg")):
        return "SVG"
    return next((name for start, name in _FOREIGN if head.startswith(start)), None)


def has_its_end(file: BinaryIO, kind: PictureKind, size: int, data_start: int) -> bool:
    """Tell whether a picture file is whole at its end; cheap for a file that is.

    Args:
        file: open for reading, at any position.
        kind: JPEG, PNG, GIF or WebP; other kinds always count as whole.
        size: of the file, in bytes.
        data_start: where the headers end. The end of a preview picture inside them does not count.
    """
    match kind:
        case PictureKind.JPEG:
            return _ends_with(file, b"\xff\xd9", size, data_start)
        case PictureKind.PNG:
            return _ends_with(file, b"IEND\xaeB`\x82", size, data_start)
        case PictureKind.GIF:
            file.seek(max(0, size - _TAIL_BYTES))
            return file.read().rstrip(b"\0\r\n").endswith(b";")
        case PictureKind.WEBP:
            file.seek(4)
            return int.from_bytes(file.read(4), "little") + 8 <= size
        case _:
            return True


def _ends_with(file: BinaryIO, mark: bytes, size: int, data_start: int) -> bool:
    """Look for the end mark: in the last bytes, else anywhere, for cameras and telephones append data of their own."""
    file.seek(max(data_start, size - _TAIL_BYTES))
    if mark in file.read().rstrip(b"\0")[-64:]:
        return True
    file.seek(data_start)
    return mark in file.read()

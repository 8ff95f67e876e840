"""PNG files of two colours: QR codes, grounds, end marks. Pixels, nothing else."""

import struct
import zlib
from dataclasses import dataclass

from bantin_cli.styles.spec import Colour

QUIET_MODULES = 4
"""White around a QR code, in modules (ISO/IEC 18004, 6.3.8)."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE_COLOUR = 3


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Rows of pixels, from the top; a set pixel has the colour `ink`, the others `paper` (None: transparent)."""

    rows: tuple[tuple[bool, ...], ...]
    ink: Colour
    paper: Colour | None


def qr_bitmap(modules: tuple[tuple[bool, ...], ...], pixels_per_module: int, ink: Colour) -> Bitmap:
    """Return a QR code with its quiet zone, every module a square of whole pixels."""
    side = (len(modules) + 2 * QUIET_MODULES) * pixels_per_module
    margin = (False,) * (QUIET_MODULES * pixels_per_module)
    blank = ((False,) * side,) * (QUIET_MODULES * pixels_per_module)
    rows = [
        (*margin, *(module for module in row for _ in range(pixels_per_module)), *margin)
        for row in modules
        for _ in range(pixels_per_module)
    ]
    return Bitmap((*blank, *rows, *blank), ink, Colour(1.0, 1.0, 1.0))


def encode_png(bitmap: Bitmap) -> bytes:
    """Return the file: 1 bit a pixel, two palette entries (PNG specification, sections 11.2.2 to 11.2.4)."""
    height, width = len(bitmap.rows), len(bitmap.rows[0])
    paper = bitmap.paper or Colour(1.0, 1.0, 1.0)
    palette = bytes.fromhex(paper.hex + bitmap.ink.hex)
    header = struct.pack(">IIBBBBB", width, height, 1, _PALETTE_COLOUR, 0, 0, 0)
    data = b"".join(b"\0" + _packed(row) for row in bitmap.rows)
    chunks = [_chunk(b"IHDR", header), _chunk(b"PLTE", palette)]
    if bitmap.paper is None:
        chunks.append(_chunk(b"tRNS", b"\0\xff"))
    chunks += [_chunk(b"IDAT", zlib.compress(data, 9)), _chunk(b"IEND", b"")]
    return _SIGNATURE + b"".join(chunks)


def _packed(row: tuple[bool, ...]) -> bytes:
    padded = "".join("1" if pixel else "0" for pixel in row).ljust((len(row) + 7) // 8 * 8, "0")
    return int(padded, 2).to_bytes(len(padded) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

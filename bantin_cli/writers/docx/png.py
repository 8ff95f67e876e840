"""PNG files of two colours: QR codes, grounds, end marks. Squares, nothing else."""

import struct
import zlib
from dataclasses import dataclass

from bantin_cli.styles.spec import Colour

QUIET_MODULES = 4
"""White around a QR code, in modules (ISO/IEC 18004, 6.3.8)."""

CELL_PIXELS = 8
"""Side of a cell: with 1 bit a pixel its row is one byte, and a module of 0.4 mm has 508 dpi."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE_COLOUR = 3


@dataclass(frozen=True, slots=True)
class Mosaic:
    """Rows of square cells, from the top; a set cell has the colour `ink`, the others `paper` (None: transparent)."""

    rows: tuple[tuple[bool, ...], ...]
    ink: Colour
    paper: Colour | None


def qr_mosaic(modules: tuple[tuple[bool, ...], ...], ink: Colour) -> Mosaic:
    """Return a QR code with its quiet zone."""
    quiet = (False,) * QUIET_MODULES
    blank = ((False,) * (len(modules) + 2 * QUIET_MODULES),) * QUIET_MODULES
    rows = tuple((*quiet, *row, *quiet) for row in modules)
    return Mosaic((*blank, *rows, *blank), ink, Colour(1.0, 1.0, 1.0))


def encode_png(mosaic: Mosaic) -> bytes:
    """Return the file: 1 bit a pixel, two palette entries (PNG specification, sections 11.2.2 to 11.2.4)."""
    height, width = len(mosaic.rows) * CELL_PIXELS, len(mosaic.rows[0]) * CELL_PIXELS
    paper = mosaic.paper or Colour(1.0, 1.0, 1.0)
    header = struct.pack(">IIBBBBB", width, height, 1, _PALETTE_COLOUR, 0, 0, 0)
    chunks = [_chunk(b"IHDR", header), _chunk(b"PLTE", bytes.fromhex(paper.hex + mosaic.ink.hex))]
    if mosaic.paper is None:
        chunks.append(_chunk(b"tRNS", b"\0\xff"))
    data = b"".join((b"\0" + bytes(255 if cell else 0 for cell in row)) * CELL_PIXELS for row in mosaic.rows)
    chunks += [_chunk(b"IDAT", zlib.compress(data, 9)), _chunk(b"IEND", b"")]
    return _SIGNATURE + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

"""ICC profiles made in memory: a plain model of a press with four inks, coarse and of nobody's property.

Inks are ideal filters before a white paper: red shows through what cyan and black leave. Separation puts six tenths of
the common darkness into black and leaves the rest to the other inks, so that black takes more ink than dries.
"""

import hashlib
import struct
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product

from bantin_cli.writers.press.profile import PrintProfile

PERCEPTUAL, RELATIVE = 0, 1
_BLACK_SHARE = 0.6
_WHITE = (0.9642, 1.0, 0.8249)
_TO_XYZ = ((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))
_TO_RGB = ((3.1339, -1.6169, -0.4906), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))


@cache
def press_profile(name: str = "Model press", intent: int = PERCEPTUAL) -> PrintProfile:
    """Return the profile of the model press."""
    data = icc_profile(b"prtr", b"CMYK", name, intent)
    return PrintProfile(name, hashlib.sha256(data).hexdigest(), data)


@cache
def icc_profile(device: bytes, space: bytes, name: str = "Model press", intent: int = PERCEPTUAL) -> bytes:
    """Return a profile that says what it is for; its tables are always those of the model press."""
    described = name.encode("latin-1", "replace") + b"\0"
    tags = {
        b"desc": struct.pack(">4s4xI", b"desc", len(described)) + described + struct.pack(">IIHB67x", 0, 0, 0, 0),
        b"cprt": struct.pack(">4s4x8s", b"text", b"nobody\0"),
        b"wtpt": struct.pack(">4s4x3i", b"XYZ ", *(round(part * 65536) for part in _WHITE)),
        b"A2B0": _table(4, 3, 5, _lab_of_inks),
        b"B2A0": _table(3, 4, 17, _inks_of_lab),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for key, data in tags.items():
        table += struct.pack(">4sII", key, start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    head = struct.pack(">I4xI4s4s4s", start + len(body), 0x02400000, device, space, b"Lab ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp")
    head = head.ljust(64, b"\0") + struct.pack(">I3i", intent, *(round(part * 65536) for part in _WHITE))
    return head.ljust(128, b"\0") + table + body


def _table(inputs: int, outputs: int, steps: int, of: Callable[[Sequence[float]], Iterator[float]]) -> bytes:
    """Return a table of type ``lut8`` (ICC.1:2010, 10.9), all values from 0 to 1 in 255ths."""
    plain = bytes(range(256))
    unit = struct.pack(">9i", *(65536 if n % 4 == 0 else 0 for n in range(9)))
    points = product([step / (steps - 1) for step in range(steps)], repeat=inputs)
    cells = bytes(min(255, max(0, round(255 * part))) for point in points for part in of(point))
    head = struct.pack(">4s4xBBBx", b"mft1", inputs, outputs, steps)
    return head + unit + plain * inputs + cells + plain * outputs


def _lab_of_inks(inks: Sequence[float]) -> Iterator[float]:
    *coloured, black = inks
    linear = [_linear((1 - share) * (1 - black)) for share in coloured]
    x, y, z = (_bent(value / white) for value, white in zip(_product(_TO_XYZ, linear), _WHITE, strict=True))
    lightness, a, b = 116 * y - 16, 500 * (x - y), 200 * (y - z)
    yield from (lightness / 100, (a + 128) / 255, (b + 128) / 255)


def _inks_of_lab(lab: Sequence[float]) -> Iterator[float]:
    lightness, a, b = 100 * lab[0], 255 * lab[1] - 128, 255 * lab[2] - 128
    y = (lightness + 16) / 116
    xyz = [_straight(part) * white for part, white in zip((y + a / 500, y, y - b / 200), _WHITE, strict=True)]
    rgb = [_curved(min(1.0, max(0.0, value))) for value in _product(_TO_RGB, xyz)]
    black = _BLACK_SHARE * (1 - max(rgb))
    yield from (1 - part / (1 - black) for part in rgb)
    yield black


def _product(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _curved(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _bent(ratio: float) -> float:
    return float(ratio ** (1 / 3)) if ratio > 0.008856 else 7.787 * ratio + 16 / 116


def _straight(part: float) -> float:
    return part**3 if part > 0.206893 else (part - 16 / 116) / 7.787

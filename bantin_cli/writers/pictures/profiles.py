"""ICC colour profiles: tell whether one is sRGB by its numbers, and make the one that cameras leave out.

Layout of a profile: ICC.1:2010, section 7 (header of 128 bytes, tag table, tagged data); s15Fixed16 numbers.
"""

import struct

Colorant = tuple[float, float, float]
"""X, Y and Z of a primary, adapted to D50."""

_SRGB: dict[bytes, Colorant] = {
    b"rXYZ": (0.4361, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7141),
}
_CURVES = (b"rTRC", b"gTRC", b"bTRC")
_SAMPLES = (0.05, 0.2, 0.5, 0.8)
_TOLERANCE = 0.004
_FIXED = 65536
_HEADER = 128


def is_srgb(profile: bytes) -> bool:
    """Tell whether the profile describes sRGB, within what 8 bits can show.

    Primaries and curves are compared, because names are unreliable: half a dozen vendors ship sRGB under their own.
    A damaged profile is not sRGB.
    """
    try:
        tags = _read_tags(profile)
        if profile[16:20] != b"RGB " or b"A2B0" in tags:
            return False
        return all(_is_near(_read_xyz(tags[name]), expected) for name, expected in _SRGB.items()) and all(
            abs(_curve_at(tags[name], x) - _srgb_curve(x)) <= _TOLERANCE for name in _CURVES for x in _SAMPLES
        )
    except (struct.error, KeyError, IndexError, OverflowError, ZeroDivisionError, TypeError):
        return False


def matrix_profile(colorants: tuple[Colorant, Colorant, Colorant], gamma: float) -> bytes:
    """Make the profile of an RGB space with three primaries and one exponent."""
    white = _xyz_data((0.9642, 1.0, 0.8249))
    curve = struct.pack(">4s4xIH2x", b"curv", 1, round(gamma * 256))
    text = struct.pack(">4s4x8s", b"text", b"unnamed\0")
    description = struct.pack(">4s4xI8sIIHB67x", b"desc", 8, b"unnamed\0", 0, 0, 0, 0)
    named = [(b"desc", description), (b"cprt", text), (b"wtpt", white)]
    named += [(name, _xyz_data(xyz)) for name, xyz in zip(_SRGB, colorants, strict=True)]
    named += [(name, curve) for name in _CURVES]
    table, body = struct.pack(">I", len(named)), b""
    start = _HEADER + 4 + 12 * len(named)
    for name, data in named:
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return _header(_HEADER + len(table) + len(body)) + table + body


def _header(size: int) -> bytes:
    head = struct.pack(">I4xI4s4s4s", size, 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp")
    head = head.ljust(68, b"\0") + struct.pack(">3i", *(round(part * _FIXED) for part in (0.9642, 1.0, 0.8249)))
    return head.ljust(_HEADER, b"\0")


def _xyz_data(xyz: Colorant) -> bytes:
    return struct.pack(">4s4x3i", b"XYZ ", *(round(part * _FIXED) for part in xyz))


ADOBE_RGB = matrix_profile(
    ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)), 563 / 256
)
"""Adobe RGB (1998). Cameras set to it embed no profile; they say so in EXIF (DCF 2.0: interoperability index R03)."""


def _read_tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    entries = (struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * index) for index in range(min(count, 100)))
    return {name: profile[start : start + size] for name, start, size in entries}


def _read_xyz(data: bytes) -> Colorant:
    x, y, z = struct.unpack_from(">3i", data, 8)
    return x / _FIXED, y / _FIXED, z / _FIXED


def _is_near(found: Colorant, expected: Colorant) -> bool:
    return all(abs(a - b) <= _TOLERANCE for a, b in zip(found, expected, strict=True))


def _srgb_curve(x: float) -> float:
    """IEC 61966-2-1."""
    return float(x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4)


def _curve_at(data: bytes, x: float) -> float:
    return _parametric_at(data, x) if data[:4] == b"para" else _table_at(data, x)


def _table_at(data: bytes, x: float) -> float:
    """Evaluate `curveType` (section 10.5): linear, an exponent, or a table."""
    (count,) = struct.unpack_from(">I", data, 8)
    if count == 0:
        return x
    values = struct.unpack_from(f">{min(count, 4096)}H", data, 12)
    if count == 1:
        return float(x ** (values[0] / 256))
    place = x * (count - 1)
    low = int(place)
    return float((values[low] + (values[low + 1] - values[low]) * (place - low)) / 65535)


def _parametric_at(data: bytes, x: float) -> float:
    """Evaluate `parametricCurveType` (section 10.16) of the two kinds in which sRGB is written."""
    (kind,) = struct.unpack_from(">H", data, 8)
    g, a, b, c, d = (part / _FIXED for part in struct.unpack_from(">5i", data, 12))
    if kind not in (3, 4):
        raise KeyError(kind)
    e, f = (part / _FIXED for part in struct.unpack_from(">2i", data, 32)) if kind == 4 else (0.0, 0.0)
    return float((a * x + b) ** g + e if x >= d else c * x + f)

"""The name that an ICC profile bears in its description tag (ICC.1:2010, 9.2.41; ICC.1:2001-04, 6.5.17)."""

import struct

_HEADER = 128
_MOST_TAGS = 100
_MOST_LETTERS = 80


def profile_name(profile: bytes) -> str:
    """Return a profile's name on one line; empty when it bears none that can be read."""
    try:
        text = _described(_description(profile))
    except (struct.error, UnicodeDecodeError):
        return ""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_MOST_LETTERS].rstrip()


def _description(profile: bytes) -> bytes:
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    for index in range(min(count, _MOST_TAGS)):
        name, start, size = struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * index)
        if name == b"desc":
            return profile[start : start + size]
    return b""


def _described(tag: bytes) -> str:
    if tag[:4] == b"desc":
        (length,) = struct.unpack_from(">I", tag, 8)
        return tag[12 : 12 + length].partition(b"\0")[0].decode("latin-1")
    if tag[:4] == b"mluc":
        length, start = struct.unpack_from(">II", tag, 20)
        return tag[start : start + length].decode("utf-16-be")
    return ""

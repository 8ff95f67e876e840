"""A JPEG without what it tells about its maker: the segments that decoding does not need are left out.

Markers as in ITU-T T.81, annex B.
"""

import re

_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_STANDALONE = (0x01, *range(0xD0, 0xD8))
_JFIF, _ADOBE, _COMMENT = 0xE0, 0xEE, 0xFE
_LOSSLESS_OR_ARITHMETIC = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_PLAIN_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def strip_segments(data: bytes) -> bytes | None:
    """Return the JPEG without EXIF, comments, previews and profiles; None when a PDF could not show it.

    The coded pixels are not touched. Whatever follows the first picture (the second of an MPO, a phone's film) goes.
    """
    kept = [b"\xff\xd8"]
    start = 2
    while found := _MARKER.search(data, start):
        begin, marker = found.start(), data[found.start() + 1]
        if marker == _END:
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        if marker in _LOSSLESS_OR_ARITHMETIC:
            return None
        if marker in _STANDALONE or marker == _START:
            start = begin + 2
            continue
        end = begin + 2 + int.from_bytes(data[begin + 2 : begin + 4], "big")
        if marker == _SCAN:
            end = _scan_end(data, end)
        kept.append(_kept_segment(marker, data[begin:end]))
        start = end
    return None


def _kept_segment(marker: int, segment: bytes) -> bytes:
    if marker == _JFIF:
        return _PLAIN_JFIF if segment[4:9] == b"JFIF\0" else b""
    if marker == _ADOBE:
        return segment if segment[4:9] == b"Adobe" else b""
    return b"" if marker == _COMMENT or 0xE1 <= marker <= 0xEF else segment


def _scan_end(data: bytes, start: int) -> int:
    """Return where the coded pixels of a scan end: at the first marker that is neither stuffing nor a restart."""
    found = _MARKER.search(data, start)
    return found.start() if found else len(data)

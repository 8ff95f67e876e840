"""The letters of XML, and points in the units that WordprocessingML counts in."""

from bantin_cli.units import Pt
from bantin_cli.writers.xml_characters import legal

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
"""Declarations for the root of a part."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_REGIONS = {
    **{tag: f"{tag}-{tag.upper()}" for tag in ("de", "es", "fr", "id", "it", "nl", "pt", "ru", "th")},
    "en": "en-US",
    "ja": "ja-JP",
    "km": "km-KH",
    "ko": "ko-KR",
    "lo": "lo-LA",
    "vi": "vi-VN",
    "zh": "zh-CN",
}
_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """Return `text` for an XML text or attribute; characters that XML 1.0 (section 2.2) forbids are left out."""
    return legal(text).translate(_SPECIAL)


def twips(length: Pt) -> int:
    """Convert points to twentieths of a point, the unit of indents, spacings and pages."""
    return round(length * 20)


def half_points(size: Pt) -> int:
    """Convert a type size in points to half points."""
    return max(2, round(size * 2))


def eighths(thickness: Pt) -> int:
    """Convert the thickness of a border to eighths of a point; Word draws none thinner than 2 and none over 96."""
    return min(96, max(2, round(thickness * 8)))


def emu(length: Pt) -> int:
    """Convert points to English Metric Units, the unit of drawings."""
    return round(length * 12700)


def border(side: str, colour: str, thickness: Pt, space: Pt = 0.0) -> str:
    """Return a border element.

    Args:
        side: ``top``, ``left``, ``bottom`` or ``right``.
        colour: six hexadecimal digits.
        thickness: of the line.
        space: between line and text, of paragraphs only; Word takes at most 31 points.
    """
    room = min(31, round(space))
    return f'<w:{side} w:val="single" w:sz="{eighths(thickness)}" w:space="{room}" w:color="{colour}"/>'


def shading(colour: str) -> str:
    """Return the element that fills a run, paragraph or cell with `colour` (six hexadecimal digits)."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def word_language(tag: str) -> str:
    """Return a language tag as Word knows it: with a region, where the bare language has a usual one."""
    return _REGIONS.get(tag, tag)

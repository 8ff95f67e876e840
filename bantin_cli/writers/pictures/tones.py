"""How bright the brightest parts of a picture are: what a scrim under white text is computed from."""

from collections.abc import Iterator, Sequence
from math import ceil, floor

from PIL import Image, ImageChops

from bantin_cli.geometry import Rect

SAMPLE_PX = 512
"""Longest side of the sample: over a page's width, a pixel is about as wide as the stroke of small print."""

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LINEAR = tuple(_linear(value) for value in range(256))
_LINEAR_RED = tuple(_RED * part for part in _LINEAR)
_LINEAR_GREEN = tuple(_GREEN * part for part in _LINEAR)
_LINEAR_BLUE = tuple(_BLUE * part for part in _LINEAR)


_ROUGH = tuple(tuple(-int(-255 * part) for part in table) for table in (_LINEAR_RED, _LINEAR_GREEN, _LINEAR_BLUE))
"""The same in 255ths, rounded up: the sum of three is at most three above the true one."""


def brightest_tone(sample: Image.Image) -> float:
    """Return the greatest relative luminance (WCAG 2.1) of an sRGB or grey picture."""
    if sample.mode == "L":
        _, brightest = sample.getextrema()
        return _LINEAR[int(brightest)]  # type: ignore[arg-type]
    colours = sample.convert("RGB")
    red, green, blue = (band.point(table) for band, table in zip(colours.split(), _ROUGH, strict=True))
    rough = ImageChops.add(ImageChops.add(red, green), blue)
    _, most = rough.getextrema()
    among = rough.point([255 if value >= int(most) - 3 else 0 for value in range(256)])  # type: ignore[arg-type]
    bright = Image.composite(colours, Image.new("RGB", colours.size), among)
    found = bright.getcolors(colours.width * colours.height) or []
    return max(_LINEAR_RED[r] + _LINEAR_GREEN[g] + _LINEAR_BLUE[b] for _, (r, g, b) in found)  # type: ignore[misc]


def bounding(parts: Sequence[Rect]) -> Rect:
    """Return the smallest rectangle round all parts."""
    left, top = min(part.x for part in parts), min(part.y for part in parts)
    right, bottom = max(part.right for part in parts), max(part.bottom for part in parts)
    return Rect(left, top, right - left, bottom - top)


def cut_parts(sample: Image.Image, shown: Rect, parts: Sequence[Rect]) -> Iterator[Image.Image]:
    """Yield the parts of a picture of which `sample` shows the part `shown`; pixels at their edges belong to them."""
    for part in parts:
        left, right = _span(part.x - shown.x, part.right - shown.x, shown.width, sample.width)
        top, bottom = _span(part.y - shown.y, part.bottom - shown.y, shown.height, sample.height)
        yield sample.crop((left, top, right, bottom))


def _span(start: float, end: float, whole: float, pixels: int) -> tuple[int, int]:
    """Return the pixels from the first to after the last that a stretch touches, at least one."""
    # Rounded, so that the noise of float arithmetic touches no further pixel.
    first = min(floor(round(start / whole * pixels, 6)), pixels - 1)
    last = min(ceil(round(end / whole * pixels, 6)), pixels)
    return max(0, first), max(first + 1, last)


def describe(parts: Sequence[Rect]) -> str:
    """Return a text that is the same for the same parts only."""
    return " ".join(f"{share:.6f}" for part in parts for share in (part.x, part.y, part.width, part.height))

"""Scrims: how dark a picture must be made so that the text on it reads, whatever the picture shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGradient, PlacedItem, PlacedLine
from bantin_cli.styles.spec import Colour, ScrimSpec
from bantin_cli.units import Pt

_OPACITY_STEP = 0.01

_AROUND_TEXT: Pt = 3.0
"""The picture is looked at so far beyond the text too: letters are seen against what stands round them."""


def text_over(content: Sequence[PlacedItem], picture: Rect) -> list[Rect]:
    """Return the boxes of the lines that stand over a picture, those on a ground of their own left out."""
    grounds = [item.box for item in content if isinstance(item, PlacedFill)]
    boxes = [_ink(item) for item in content if isinstance(item, PlacedLine) and item.runs]
    return [box for box in boxes if _meet(box, picture) and not any(_holds(ground, box) for ground in grounds)]


def over_text(scrims: Sequence[ScrimSpec], boxes: Iterable[Rect]) -> list[tuple[ScrimSpec, tuple[Rect, ...]]]:
    """Let the even part of each scrim reach over the text that stands nearer to it than to any other.

    Returns:
        Each scrim with the text on it.
    """
    texts: list[list[Rect]] = [[] for _ in scrims]
    for box in boxes if scrims else ():
        distances = [_distance(scrim.rect, box) for scrim in scrims]
        texts[distances.index(min(distances))].append(box)
    return [(_reaching(scrim, text), tuple(text)) for scrim, text in zip(scrims, texts, strict=True)]


def watched(box: Rect) -> Rect:
    """Return the part of the page whose brightness matters to the text in `box`."""
    return Rect(box.x - _AROUND_TEXT, box.y - _AROUND_TEXT, box.width + 2 * _AROUND_TEXT, box.height + 2 * _AROUND_TEXT)


def place_scrim(scrim: ScrimSpec, opacity: float) -> list[PlacedItem]:
    """Place a scrim: even under the text, and running out beyond it."""
    rect = scrim.rect
    even = PlacedGradient(rect, scrim.colour, opacity, opacity)
    if scrim.is_at_top:
        fade = Rect(rect.x, rect.bottom, rect.width, scrim.fade)
        return [even, PlacedGradient(fade, scrim.colour, opacity, 0.0)]
    fade = Rect(rect.x, rect.y - scrim.fade, rect.width, scrim.fade)
    return [even, PlacedGradient(fade, scrim.colour, 0.0, opacity)]


def scrim_opacity(scrim: ScrimSpec, brightest: float) -> float:
    """Return the least opacity at which text on the scrim keeps its contrast.

    Args:
        scrim: its colour, the text's colour and the contrast asked for.
        brightest: relative luminance of the brightest part of the picture under the text. Under text that is darker
            than its scrim the darkest counts, and black is taken for it.
    """
    text, ground = luminance(scrim.text), luminance(scrim.colour)
    picture = 0.0 if text < ground else brightest
    opacity = scrim.opacity_min
    while opacity < 1.0 and contrast(text, _brightest_mix(ground, picture, opacity)) < scrim.contrast:
        opacity += _OPACITY_STEP
    return min(opacity, 1.0)


def contrast(one: float, other: float) -> float:
    """Return the contrast ratio of two relative luminances (WCAG 2.1)."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.1)."""
    red, green, blue = (_linear(part) for part in (colour.red, colour.green, colour.blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _brightest_mix(upper: float, lower: float, opacity: float) -> float:
    """Return the greatest luminance that a colour over a picture can have, by their own luminances.

    Colours are mixed in their encoded values. Of all pictures of one luminance, that of the scrim's own hue stays the
    brightest (Minkowski's inequality), and it mixes like two greys.
    """
    return _linear(opacity * _encoded(upper) + (1 - opacity) * _encoded(lower))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(linear: float) -> float:
    return linear * 12.92 if linear <= 0.0031308 else float(1.055 * linear ** (1 / 2.4) - 0.055)


def _reaching(scrim: ScrimSpec, boxes: Sequence[Rect]) -> ScrimSpec:
    rect = scrim.rect
    left = min((rect.x, *(box.x for box in boxes)))
    right = max((rect.right, *(box.right for box in boxes)))
    top = min((rect.y, *(box.y - scrim.past_text for box in boxes)))
    bottom = max((rect.bottom, *(box.bottom + scrim.past_text for box in boxes)))
    return replace(scrim, rect=Rect(left, top, right - left, bottom - top))


def _ink(line: PlacedLine) -> Rect:
    left = min(run.x for run in line.runs)
    return Rect(left, line.box.y, line.width, line.box.height)


def _distance(one: Rect, other: Rect) -> Pt:
    return max(one.y - other.y, other.bottom - one.bottom, 0.0)


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _holds(outer: Rect, inner: Rect) -> bool:
    is_across = outer.x <= inner.x + 0.01 and inner.right <= outer.right + 0.01
    return is_across and outer.y <= inner.y + 0.01 and inner.bottom <= outer.bottom + 0.01

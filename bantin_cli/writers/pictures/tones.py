"""How bright the brightest parts of a picture are: what a scrim under white text is computed from."""

from PIL import Image

SAMPLE_PX = 256
"""Longest side of the sample: an eighth of a millimetre on a page is finer than any letter's stroke."""

_PERCENTILE = 0.98
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LINEAR = tuple(_linear(value) for value in range(256))
_LINEAR_RED = tuple(_RED * part for part in _LINEAR)
_LINEAR_GREEN = tuple(_GREEN * part for part in _LINEAR)
_LINEAR_BLUE = tuple(_BLUE * part for part in _LINEAR)


def brightest_tone(sample: Image.Image) -> float:
    """Return the 98th percentile of the relative luminance (WCAG 2.1) of an sRGB or grey picture."""
    if sample.mode == "L":
        luminances = sorted(_LINEAR[value] for value in sample.tobytes())
    else:
        red, green, blue = (band.tobytes() for band in sample.convert("RGB").split())
        luminances = sorted(
            _LINEAR_RED[r] + _LINEAR_GREEN[g] + _LINEAR_BLUE[b] for r, g, b in zip(red, green, blue, strict=True)
        )
    return luminances[min(len(luminances) - 1, int(len(luminances) * _PERCENTILE))]

"""Plain pictures for a layout's specimen: shapes and crops are judged by them, so they show where their middle is."""

from io import BytesIO
from pathlib import PurePosixPath

from PIL import Image, ImageDraw

_Colour = tuple[int, int, int]

_SKY: _Colour = (206, 214, 220)
_GROUND: _Colour = (150, 163, 172)
_SUN: _Colour = (240, 236, 226)
_LINE: _Colour = (178, 189, 197)
_DARK: _Colour = (58, 74, 88)

_HORIZON = 0.62
_QUALITY = 85

SAMPLE_PICTURES: dict[str, tuple[int, int]] = {
    "images/toan-canh.jpg": (3600, 1500),
    "images/ngang.jpg": (2700, 1800),
    "images/vuong.jpg": (2400, 2400),
    "images/doc.jpg": (2400, 3400),
    "images/logo.png": (400, 400),
}
"""Width and height in pixels, by path in the sample issue."""


def draw_sample_picture(name: str) -> bytes:
    """Return the file of a sample picture; the same name gives the same bytes.

    Raises:
        KeyError: there is no sample picture of that name.
    """
    size = SAMPLE_PICTURES[name]
    file = BytesIO()
    if PurePosixPath(name).suffix == ".png":
        _logo(size).save(file, "PNG")
    else:
        _scene(size).save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def _scene(size: tuple[int, int]) -> Image.Image:
    """Draw sky, ground, the diagonals and a disc in the middle."""
    width, height = size
    picture = Image.new("RGB", size, _SKY)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, _HORIZON * height, width, height), fill=_GROUND)
    for start, end in (((0, 0), (width, height)), ((0, height), (width, 0))):
        draw.line((start, end), fill=_LINE, width=max(2, width // 300))
    radius = min(size) * 0.18
    middle = (width / 2, height / 2)
    draw.ellipse((middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius), fill=_SUN)
    return picture


def _logo(size: tuple[int, int]) -> Image.Image:
    """Draw a ring on nothing."""
    picture = Image.new("RGBA", size, (*_DARK, 0))
    draw = ImageDraw.Draw(picture)
    edge = size[0] // 12
    draw.ellipse((edge, edge, size[0] - edge, size[1] - edge), fill=(*_SUN, 255), outline=(*_DARK, 255), width=edge)
    return picture

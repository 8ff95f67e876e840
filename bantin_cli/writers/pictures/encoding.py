"""Pixels to embedded bytes: JPEG for photographs, PNG for drawings, the source's own JPEG when it serves."""

import io
import tempfile
from dataclasses import replace

from PIL import Image

from bantin_cli.writers.pictures.decoding import DecodedPicture
from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour, PictureMedia
from bantin_cli.writers.pictures.jpeg_segments import strip_segments
from bantin_cli.writers.pictures.layers import Layers, flatten, join_layers
from bantin_cli.writers.pictures.requests import Purpose
from bantin_cli.writers.press.separation import is_all_grey

_LARGE_PX = 1_000_000
_QUALITY = {Purpose.PRINT: (85, 77), Purpose.SCREEN: (75, 75), Purpose.PRESS: (92, 92), Purpose.REVIEW: (75, 75)}
_CHROMA = {Purpose.PRESS: "4:4:4"}
_PLAIN_CHROMA = "4:2:0"

_DRAWING_BYTES_PER_PIXEL = 0.6
"""A losslessly packed file below this is a drawing or a screen; photographs need 1 to 2 bytes."""

_DRAWING_COLOURS = 256
_DRAWING_PRICE = 4
"""A picture of few colours may be this many times larger as PNG: JPEG would smear its edges."""

_CLEAR_PRICE = 4
"""A review copy with alpha, which only a PNG has, may be this many times larger than a JPEG on white."""

_COLOURS: dict[str, PictureColour] = {"L": "grey", "LA": "grey", "CMYK": "cmyk"}
_KEPT_BYTES_PER_PIXEL = 0.6
"""A JPEG above this was saved at a quality of 95 or more: writing it anew halves it unseen."""


def jpeg_quality(size_px: tuple[int, int], purpose: Purpose) -> int:
    """Choose the quality: lower for a large picture, whose artefacts are as small as its pixels but whose bytes count.

    With 77, 22 noisy photographs over the page's width (2 million pixels each) weigh 6.8 MB; with 85 they weigh 8.8.
    """
    small, large = _QUALITY[purpose]
    return large if size_px[0] * size_px[1] > _LARGE_PX else small


def encode_layers(layers: Layers, source: DecodedPicture, purpose: Purpose) -> EncodedPicture:
    """Encode rendered layers: for a PDF the opacity as a mask, for review as the alpha channel of a PNG.

    A review copy that would grow too large with alpha is put on white.
    """
    if layers.opacity is None:
        return encode_picture(layers.colours, source, purpose)
    if purpose is not Purpose.REVIEW:
        return replace(encode_picture(layers.colours, source, purpose), mask=_as_png(layers.opacity))
    flat, clear = flatten(layers), _as_png(join_layers(layers))
    is_light = len(clear.data) <= _CLEAR_PRICE * len(_as_jpeg(flat, purpose).data)
    return clear if is_light else encode_picture(flat, source, purpose)


def encode_picture(rendered: Image.Image, source: DecodedPicture, purpose: Purpose) -> EncodedPicture:
    """Encode rendered pixels: as JPEG, or as PNG when that is smaller or the source has few colours.

    For a press every drawing is kept without loss unless it grows several times as large.
    """
    jpeg = _as_jpeg(rendered, purpose)
    if source.is_jpeg or not _may_be_drawing(rendered, source):
        return jpeg
    png = _as_png(rendered)
    has_few_colours = rendered.getcolors(_DRAWING_COLOURS) is not None or source.image.getcolors(_DRAWING_COLOURS)
    price = _DRAWING_PRICE if has_few_colours or purpose is Purpose.PRESS else 1
    return png if len(png.data) <= len(jpeg.data) * price else jpeg


def keep_jpeg(source: DecodedPicture, purpose: Purpose) -> EncodedPicture | None:
    """Return the source's own JPEG without its metadata.

    None when it is none, or heavier than a new one would be; for a press weight does not count, but colours that are
    all grey do.
    """
    if not source.is_jpeg or source.image.mode not in ("L", "RGB"):
        return None
    data = strip_segments(source.data)
    if data is None:
        return None
    if purpose is Purpose.PRESS:
        return None if is_all_grey(source.image) else _encoded(source.image, data, "image/jpeg")
    if len(data) > _KEPT_BYTES_PER_PIXEL * source.image.width * source.image.height:
        return None
    return _encoded(source.image, data, "image/jpeg")


def _may_be_drawing(rendered: Image.Image, source: DecodedPicture) -> bool:
    width, height = source.size_px
    is_packed_small = len(source.data) < _DRAWING_BYTES_PER_PIXEL * width * height
    return is_packed_small or rendered.getcolors(_DRAWING_COLOURS) is not None


def _as_jpeg(image: Image.Image, purpose: Purpose) -> EncodedPicture:
    quality = jpeg_quality(image.size, purpose)
    data = _saved(image, "JPEG", {"quality": quality, "subsampling": _CHROMA.get(purpose, _PLAIN_CHROMA)})
    return _encoded(image, data, "image/jpeg")


def _as_png(image: Image.Image) -> EncodedPicture:
    # PNG knows no inks; its rows of four bands are the same whatever they mean.
    bands = Image.merge("RGBA", image.split()) if image.mode == "CMYK" else image
    return _encoded(image, _saved(bands, "PNG", {"compress_level": 9}), "image/png")


def _encoded(image: Image.Image, data: bytes, media: PictureMedia) -> EncodedPicture:
    return EncodedPicture(data, image.width, image.height, _COLOURS.get(image.mode, "rgb"), media)


def _saved(image: Image.Image, picture_format: str, options: dict[str, int | str]) -> bytes:
    """Save by way of an unnamed file: Pillow lets other threads run only while it writes into a real one."""
    try:
        with tempfile.TemporaryFile() as file:
            image.save(file, picture_format, **options)
            file.seek(0)
            return file.read()
    except OSError:
        memory = io.BytesIO()
        image.save(memory, picture_format, **options)
        return memory.getvalue()

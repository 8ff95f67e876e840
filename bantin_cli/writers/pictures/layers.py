"""Pictures through which the ground shows: their colours, and how opaque they are."""

from dataclasses import dataclass

from PIL import Image

_OPAQUE = 255
_SPREAD_PX = 8
"""How far colours reach into what is clear: further than a screen mixes neighbours when it shows 300 dpi at 75."""


@dataclass(frozen=True, slots=True)
class Layers:
    """The pixels of a derivative.

    Attributes:
        colours: of mode RGB, L or CMYK.
        opacity: of mode L and the same size; None when nothing shows through.
    """

    colours: Image.Image
    opacity: Image.Image | None


def part_layers(image: Image.Image) -> Layers:
    """Part a picture into colours and opacity; an alpha channel that is full everywhere is dropped."""
    if image.mode not in ("LA", "RGBA"):
        return Layers(image, None)
    opacity = image.getchannel("A")
    if opacity.getextrema()[0] == _OPAQUE:
        return Layers(image.convert(image.mode[:-1]), None)
    return Layers(_spread(image, opacity), opacity)


def flatten(layers: Layers) -> Image.Image:
    """Return the picture on white."""
    if layers.opacity is None:
        return layers.colours
    ground = Image.new(layers.colours.mode, layers.colours.size, "white")
    ground.paste(layers.colours, mask=layers.opacity)
    return ground


def join_layers(layers: Layers) -> Image.Image:
    """Return the picture with its alpha channel, of mode RGBA or LA; without one when nothing shows through."""
    if layers.opacity is None:
        return layers.colours
    joined = layers.colours.copy()
    joined.putalpha(layers.opacity)
    return joined


def _spread(image: Image.Image, opacity: Image.Image) -> Image.Image:
    """Return the colours, carried on where the picture is clear.

    A viewer scales colours and opacity one by one: black behind the edge of a white letter would show as a grey rim.
    And what an editor rubbed out is not passed on.
    """
    plain, premultiplied = image.mode[:-1], image.mode[:-1] + "a"
    coarse = image.convert(premultiplied).reduce(_SPREAD_PX)
    colours = coarse.resize(image.size, Image.Resampling.BILINEAR).convert(image.mode).convert(plain)
    colours.paste(image.convert(plain), mask=opacity.point(lambda value: _OPAQUE if value else 0))
    return colours

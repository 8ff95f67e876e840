"""Pictures and colours to the four inks of a press, by its profile.

The intent is the profile's own: perceptual, or else relative colorimetric with black point compensation, as most print
shops set it.
"""

import io
from functools import lru_cache

from PIL import Image, ImageChops, ImageCms

from bantin_cli.writers.press.profile import PrintProfile

_RELATIVE = (ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION)
_PERCEPTUAL = (ImageCms.Intent.PERCEPTUAL, ImageCms.Flags.NONE)


_GREY_TOLERANCE = 6
"""How far red, green and blue of a grey picture differ after JPEG."""


def is_all_grey(image: Image.Image) -> bool:
    """Tell whether a picture of mode RGB or L shows no colour."""
    if image.mode == "L":
        return True
    red, green, blue = image.split()
    difference = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return not any(difference.histogram()[_GREY_TOLERANCE + 1 :])


def separate(image: Image.Image, source: bytes | None, press: PrintProfile) -> Image.Image:
    """Return a picture in the inks of a press.

    Args:
        image: of mode RGB or CMYK.
        source: profile of its colours. Without one, RGB is taken for sRGB; inks are taken for those of this press, as
            is one that does not fit the picture.
        press: of the print shop.
    """
    if image.mode == "CMYK" and source in (None, press.data):
        return image
    try:
        separated = ImageCms.applyTransform(image, transform_to(press, source, image.mode))
    except (ImageCms.PyCMSError, OSError, ValueError):
        if source is None:
            raise
        return separate(image, None, press)
    assert separated is not None
    return separated


def separate_colour(rgb: tuple[int, int, int], press: PrintProfile) -> tuple[int, int, int, int]:
    """Return an sRGB colour of 8 bits per component as shares of ink, 0 to 255."""
    inks = separate(Image.new("RGB", (1, 1), rgb), None, press).getpixel((0, 0))
    assert isinstance(inks, tuple)
    cyan, magenta, yellow, black = inks
    return int(cyan), int(magenta), int(yellow), int(black)


@lru_cache(maxsize=8)
def transform_to(press: PrintProfile, source: bytes | None, mode: str) -> ImageCms.ImageCmsTransform:
    """Build the transform from a source's colours, sRGB without a profile, to a press.

    Raises:
        ImageCms.PyCMSError: a profile cannot be used.
    """
    intent, flags = _PERCEPTUAL if press.is_perceptual else _RELATIVE
    colours = ImageCms.createProfile("sRGB") if source is None else ImageCms.ImageCmsProfile(io.BytesIO(source))
    target = ImageCms.ImageCmsProfile(io.BytesIO(press.data))
    return ImageCms.buildTransform(colours, target, mode, "CMYK", renderingIntent=intent, flags=flags)

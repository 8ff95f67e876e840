"""Bytes of a picture file to pixels, no larger than needed. Knows the formats; knows nothing of pages or caches."""

import io
import math
import warnings
from dataclasses import dataclass

from PIL import Image, ImageFile, UnidentifiedImageError

from bantin_cli.writers.pictures import orientation as exif
from bantin_cli.writers.pictures.profiles import ADOBE_RGB, is_srgb
from bantin_cli.writers.press.icc import profile_name

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF")
"""Formats that are read, as in `sources.picture_kinds`. Some of Pillow's other readers start outside programs."""

MAX_PIXELS = 178_000_000
"""Pixels that a file may announce: Pillow's own limit, and more than any camera's picture."""

MAX_DECODED_PIXELS = 64_000_000
"""Pixels that may be unfolded in memory, after the JPEG decoder has scaled down; four bytes each."""

_CUT_SHORT = ("truncated", "broken data stream", "unexpected end", "not enough image data")
_INTEROPERABILITY = 0xA005
_ADOBE_RGB_FILE = "R03"
_KINDS = {"L": "grey", "LA": "grey", "RGB": "rgb", "RGBA": "rgb", "CMYK": "cmyk"}
_16_BIT = ("I", "I;16", "I;16L", "I;16B", "I;16N")
_CONVERSIONS = {"1": "L", "La": "LA", "RGBa": "RGBA", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "LAB": "RGB"}

# The limits above are checked here; a warning on standard error would say the same once more, in English.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


class TooManyPixelsError(Exception):
    """The file announces more pixels than are decoded."""

    def __init__(self, pixels: int, limit: int) -> None:
        """Keep the two counts."""
        super().__init__(f"{pixels} pixels")
        self.pixels = pixels
        self.limit = limit


class UndecodableError(Exception):
    """The bytes are no picture, or not a whole one."""

    def __init__(self, cause: Exception) -> None:
        """Say why; without what Pillow says about its own objects, whose addresses differ from run to run."""
        self.reason = "unknown format" if isinstance(cause, UnidentifiedImageError) else str(cause) or repr(cause)
        self.is_cut_short = any(sign in self.reason.lower() for sign in _CUT_SHORT)
        super().__init__(self.reason)


@dataclass(frozen=True, slots=True)
class OpenPicture:
    """A file whose head has been read.

    Attributes:
        image: not decoded yet.
        size_px: as seen, at full size.
        data: the whole file.
    """

    image: ImageFile.ImageFile
    size_px: tuple[int, int]
    data: bytes


@dataclass(frozen=True, slots=True)
class DecodedPicture:
    """Pixels, as stored, perhaps smaller than the file's.

    Attributes:
        image: of mode L, LA, RGB, RGBA or CMYK.
        size_px: as seen, at full size.
        orientation: EXIF value that is still to be applied.
        profile: ICC profile of the colours; None when they are sRGB or unknown.
        data: the whole file.
        is_jpeg: the file is a JPEG.
    """

    image: Image.Image
    size_px: tuple[int, int]
    orientation: int
    profile: bytes | None
    data: bytes
    is_jpeg: bool


def open_picture(data: bytes) -> OpenPicture:
    """Read the head of a picture file.

    Raises:
        TooManyPixelsError: a decompression bomb.
        UndecodableError: not a picture of a known format.
    """
    if not data:
        raise UndecodableError(EOFError("unexpected end: the file is empty"))
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
        size = exif.oriented(image.size, _orientation(image))
    except Image.DecompressionBombError as error:
        raise TooManyPixelsError(2 * (Image.MAX_IMAGE_PIXELS or 0), MAX_PIXELS) from error
    except Exception as error:
        # Pillow's readers raise whatever damaged bytes lead them to: OSError, SyntaxError, struct.error …
        raise UndecodableError(error) from error
    if image.width * image.height > MAX_PIXELS:
        raise TooManyPixelsError(image.width * image.height, MAX_PIXELS)
    return OpenPicture(image, size, data)


def reduction_for(opened: OpenPicture, scale: float) -> int:
    """Return by how much a picture can be reduced while it is decoded and still be at least `scale` of its full size.

    Only a JPEG can: by 2, 4 or 8, in its transform. Any other picture is decoded at full size, 1.
    """
    image = opened.image
    if not _is_jpeg(image) or scale >= 1:
        return 1
    # Rounded down: a pixel short of the target is not worth four times the pixels.
    width, height = max(1, math.floor(image.width * scale)), max(1, math.floor(image.height * scale))
    room = min(image.width // width, image.height // height)
    return next(reduction for reduction in (8, 4, 2, 1) if reduction <= room)


def reduced_pixels(opened: OpenPicture, reduction: int) -> int:
    """Return how many pixels a picture has when it is decoded with `reduction`.

    Raises:
        TooManyPixelsError: more than are decoded.
    """
    pixels = math.ceil(opened.image.width / reduction) * math.ceil(opened.image.height / reduction)
    if pixels > MAX_DECODED_PIXELS:
        raise TooManyPixelsError(pixels, MAX_DECODED_PIXELS)
    return pixels


def decode_picture(opened: OpenPicture, reduction: int) -> DecodedPicture:
    """Decode the first frame, reduced; a picture that was opened can be decoded once.

    Raises:
        UndecodableError: damaged or cut short.
    """
    image = opened.image
    # One block: each further one waits for the interpreter's lock, which made two threads a third slower.
    image.decodermaxblock = len(opened.data) + 1
    try:
        if reduction > 1:
            image.draft(None, (image.width // reduction, image.height // reduction))
        image.load()
        profile, orientation, pixels = _profile(image), _orientation(image), _plain(image)
    except Exception as error:
        raise UndecodableError(error) from error
    return DecodedPicture(pixels, opened.size_px, orientation, profile, opened.data, _is_jpeg(image))


def describe_colours(decoded: DecodedPicture) -> str:
    """Return the kind of a picture's colours, and the name of their profile where they are not plain sRGB or grey."""
    kind = _KINDS[decoded.image.mode]
    name = "Adobe RGB (1998)" if decoded.profile == ADOBE_RGB else profile_name(decoded.profile or b"")
    return f"{kind}, {name}" if name else kind


def _is_jpeg(image: ImageFile.ImageFile) -> bool:
    return image.format in ("JPEG", "MPO")


def _orientation(image: ImageFile.ImageFile) -> int:
    """Return the EXIF orientation that is left to apply: Pillow turns TIFF files itself."""
    if image.format == "TIFF" or (image.format == "PNG" and "exif" not in image.info):
        return exif.UPRIGHT
    value = image.getexif().get(exif.TAG, exif.UPRIGHT)
    return value if value in range(1, 9) else exif.UPRIGHT


def _profile(image: ImageFile.ImageFile) -> bytes | None:
    profile = image.info.get("icc_profile")
    if profile:
        return None if is_srgb(profile) else bytes(profile)
    if _is_jpeg(image) and image.mode == "RGB":
        index = image.getexif().get_ifd(_INTEROPERABILITY).get(1)
        return ADOBE_RGB if index == _ADOBE_RGB_FILE else None
    return None


def _plain(image: Image.Image) -> Image.Image:
    """Bring the many modes of pictures to L, LA, RGB, RGBA or CMYK."""
    mode = image.mode
    if mode in _16_BIT:
        return image.point(lambda value: value * (1 / 257)).convert("L")
    if mode == "F":
        return _from_float(image)
    if image.has_transparency_data:
        return image.convert("LA" if mode in ("1", "L", "LA", "La") else "RGBA")
    if mode in ("P", "PA"):
        return image.convert("RGB")
    return image.convert(_CONVERSIONS[mode]) if mode in _CONVERSIONS else image


def _from_float(image: Image.Image) -> Image.Image:
    """Floating-point pixels run from 0 to 1, or else to 255."""
    top = image.getextrema()[1]
    assert isinstance(top, (int, float))
    factor = 255.0 if top <= 1.0 else 1.0
    return image.point(lambda value: value * factor + 0.0).convert("L")

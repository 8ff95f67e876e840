"""EXIF orientation: where a part of the upright picture lies in the stored one, and how to turn it upright.

Values 1 to 8 as in the EXIF standard (CIPA DC-008, tag 0x0112).
"""

from PIL import Image

from bantin_cli.geometry import Rect

UPRIGHT = 1
TAG = 0x0112

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FLIPS_X = (2, 3, 7, 8)
_FLIPS_Y = (3, 4, 6, 7)


def swaps_sides(orientation: int) -> bool:
    """Tell whether width and height change places when the picture is turned upright."""
    return orientation in (5, 6, 7, 8)


def oriented(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Return width and height after the turn; the same call leads back."""
    return (size[1], size[0]) if swaps_sides(orientation) else size


def stored_crop(crop: Rect, orientation: int) -> Rect:
    """Return the part of the stored picture that `crop` of the upright one shows, in shares."""
    x, y, width, height = crop.x, crop.y, crop.width, crop.height
    if swaps_sides(orientation):
        x, y, width, height = y, x, height, width
    if orientation in _FLIPS_X:
        x = 1 - x - width
    if orientation in _FLIPS_Y:
        y = 1 - y - height
    return Rect(x, y, width, height)


def turn_upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turn a picture as its EXIF orientation asks; any other value leaves it."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)

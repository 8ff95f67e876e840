"""An encoded picture as one string of bytes, and back: how it lies in the cache."""

import struct

from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour, PictureMedia

_HEAD = struct.Struct(">II??I")


def pack_picture(picture: EncodedPicture) -> bytes:
    """Put size, colour, media type and the mask, after its length, before the data."""
    mask = picture.mask.data if picture.mask else b""
    is_rgb, is_jpeg = picture.colour == "rgb", picture.media == "image/jpeg"
    return _HEAD.pack(picture.width_px, picture.height_px, is_rgb, is_jpeg, len(mask)) + mask + picture.data


def unpack_picture(packed: bytes) -> EncodedPicture:
    """Read what `pack_picture` wrote."""
    width, height, is_rgb, is_jpeg, mask_length = _HEAD.unpack_from(packed)
    colour: PictureColour = "rgb" if is_rgb else "grey"
    media: PictureMedia = "image/jpeg" if is_jpeg else "image/png"
    start = _HEAD.size + mask_length
    mask = EncodedPicture(packed[_HEAD.size : start], width, height, "grey", "image/png") if mask_length else None
    return EncodedPicture(packed[start:], width, height, colour, media, mask)

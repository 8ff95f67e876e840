"""An encoded picture as one string of bytes, and back: how it lies in the cache."""

import struct

from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour, PictureMedia

_HEAD = struct.Struct(">II??")


def pack_picture(picture: EncodedPicture) -> bytes:
    """Put size, colour and media type before the data."""
    is_rgb, is_jpeg = picture.colour == "rgb", picture.media == "image/jpeg"
    return _HEAD.pack(picture.width_px, picture.height_px, is_rgb, is_jpeg) + picture.data


def unpack_picture(packed: bytes) -> EncodedPicture:
    """Read what `pack_picture` wrote."""
    width, height, is_rgb, is_jpeg = _HEAD.unpack_from(packed)
    colour: PictureColour = "rgb" if is_rgb else "grey"
    media: PictureMedia = "image/jpeg" if is_jpeg else "image/png"
    return EncodedPicture(packed[_HEAD.size :], width, height, colour, media)

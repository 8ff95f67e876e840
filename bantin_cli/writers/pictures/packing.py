"""An encoded picture as one string of bytes, and back: how it lies in the cache."""

import struct

from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour, PictureMedia

_HEAD = struct.Struct(">II?BHI")
_COLOURS: tuple[PictureColour, ...] = ("rgb", "grey", "cmyk")


def pack_picture(picture: EncodedPicture) -> bytes:
    """Put size, media type, colours, the source's colours and the mask, each after its length, before the data."""
    mask, source = picture.mask.data if picture.mask else b"", picture.source_colours.encode()
    sizes = picture.width_px, picture.height_px
    kinds = picture.media == "image/jpeg", _COLOURS.index(picture.colour)
    return _HEAD.pack(*sizes, *kinds, len(source), len(mask)) + source + mask + picture.data


def unpack_picture(packed: bytes) -> EncodedPicture:
    """Read what `pack_picture` wrote."""
    width, height, is_jpeg, colour, source_length, mask_length = _HEAD.unpack_from(packed)
    source_end = _HEAD.size + source_length
    start = source_end + mask_length
    source = packed[_HEAD.size : source_end].decode()
    mask = EncodedPicture(packed[source_end:start], width, height, "grey", "image/png") if mask_length else None
    media: PictureMedia = "image/jpeg" if is_jpeg else "image/png"
    return EncodedPicture(packed[start:], width, height, _COLOURS[colour], media, mask, source)

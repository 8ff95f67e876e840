"""Font files cut down to the letters that are printed, for embedding."""

import uharfbuzz

from bantin_cli.fonts.face import open_font, refusal
from bantin_cli.styles.spec import Face

_DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp")
"""Tables that nothing in a PDF reads: kerning is in the page already."""


def subset_font(face: Face, characters: str) -> bytes:
    """Return a TrueType file with the glyphs of `characters` alone, without hints; the same every time.

    Hints only serve screens of low resolution, and are half of some files.

    Raises:
        BantinError: BT701, the file is no TrueType font that may be embedded.
    """
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).update(map(ord, characters))
    wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED
    )
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    font = open_font(face.file).face
    try:
        return bytes(uharfbuzz.subset(font, wanted).blob.data)
    except RuntimeError:
        raise refusal(face.file, "tệp không còn nguyên vẹn", "the file is damaged") from None

"""A picture as the writers embed it. Knows nothing of files, pages or Pillow."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

PictureColour: TypeAlias = Literal["rgb", "grey", "cmyk"]
PictureMedia: TypeAlias = Literal["image/jpeg", "image/png"]

_COMPONENTS: dict[PictureColour, int] = {"rgb": 3, "grey": 1, "cmyk": 4}


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """A picture that is upright, cropped, in sRGB, grey or a press's inks, and carries no metadata.

    A JPEG is of 8 bits; one in inks counts them from full to none, as Adobe's programs do. A PNG is non-interlaced, of
    8 bits per component and without palette; one in inks bears them as if they were red, green, blue and alpha, so that
    its rows are what a PDF takes. Made for a PDF it has no alpha, so that the PDF takes its `pixel_stream` as it is:
    where the ground shows through, `mask` says how far. Made for review it may have alpha, and never a `mask`.

    Attributes:
        data: the whole file; a DOCX embeds it unchanged.
        width_px: width as seen.
        height_px: height as seen.
        colour: ``rgb`` has three components, ``grey`` one, ``cmyk`` four: the inks of the press that it was made for.
        media: the media type of `data`.
        mask: opacity as a grey PNG of the same size, 255 where nothing shows through; None when nothing does anywhere.
        source_colours: of the file it was made of: ``rgb``, ``grey`` or ``cmyk``, and its profile's name.
    """

    data: bytes
    width_px: int
    height_px: int
    colour: PictureColour
    media: PictureMedia
    mask: "EncodedPicture | None" = None
    source_colours: str = ""

    @property
    def components(self) -> int:
        """Number of colour components: ``/Colors`` of the PNG predictor in a PDF."""
        return _COMPONENTS[self.colour]

    @property
    def counts_ink_from_full(self) -> bool:
        """Tell whether the stream's 0 is full ink: a PDF's image then needs ``/Decode [1 0 1 0 1 0 1 0]``."""
        return self.colour == "cmyk" and self.media == "image/jpeg"

    @property
    def byte_count(self) -> int:
        """How much it adds to a PDF."""
        return len(self.pixel_stream) + (len(self.mask.pixel_stream) if self.mask else 0)

    @property
    def pixel_stream(self) -> bytes:
        """What a PDF image stream holds.

        Of a JPEG the file itself (``/DCTDecode``). Of a PNG the deflated rows (``/FlateDecode`` with ``/DecodeParms <<
        /Predictor 15 /Colors components /BitsPerComponent 8 /Columns width_px >>``).
        """
        return self.data if self.media == "image/jpeg" else _png_rows(self.data)


def _png_rows(data: bytes) -> bytes:
    """Return the IDAT chunks of a PNG, joined (PNG specification, section 5.3: length, type, data, CRC)."""
    rows: list[bytes] = []
    start = 8
    while start < len(data):
        length = int.from_bytes(data[start : start + 4], "big")
        if data[start + 4 : start + 8] == b"IDAT":
            rows.append(data[start + 8 : start + 8 + length])
        start += length + 12
    return b"".join(rows)

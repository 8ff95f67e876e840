"""Pictures in the PDF: embedded as they come, each once however often it is printed."""

import hashlib
from typing import Any, Protocol

from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.objects import Stream, dictionary
from bantin_cli.writers.pdf.operators import numbers
from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour

_SPACES: dict[PictureColour, str] = {"rgb": "/DeviceRGB", "grey": "/DeviceGray", "cmyk": "/DeviceCMYK"}


class PdfPictures(Protocol):
    """Where the PDF gets its pictures from; `writers.pictures.library.PreparedPictures` is one."""

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        """Return the cropped part of a picture, made for its printed size; may wait until it is made."""
        ...


class EmbeddedPictures:
    """The image objects of a document.

    Pictures are asked for only when they are embedded, after all pages are drawn: they may still be in the making.
    """

    def __init__(self, pictures: PdfPictures) -> None:
        """Take the place that pictures come from."""
        self._pictures = pictures
        self._drawn: list[PlacedPicture] = []
        self._objects: dict[str, Any] = {}

    def draw(self, content: PageContent, placed: PlacedPicture) -> None:
        """Draw a picture in its box; what bleeds is cut by the edge of the page."""
        self._drawn.append(placed)
        name = f"P{len(self._drawn)}"
        content.pictures.add(name)
        box = content.upright(placed.box)
        with content.saved():
            content.add(f"{numbers(box.width, 0, 0, box.height, box.x, box.y)} cm /{name} Do")

    def embed(self, document: Any) -> dict[str, Any]:
        """Add the image objects to the document, equal ones once, and return a reference for each name."""
        return {f"P{n}": self._embed_one(document, placed) for n, placed in enumerate(self._drawn, 1)}

    def _embed_one(self, document: Any, placed: PlacedPicture) -> Any:
        encoded = self._pictures.placed(placed)
        digest = hashlib.sha256(encoded.data + (encoded.mask.data if encoded.mask else b"")).hexdigest()
        if digest not in self._objects:
            mask = {"SMask": document.add(_image(encoded.mask, {}))} if encoded.mask else {}
            self._objects[digest] = document.add(_image(encoded, mask))
        return self._objects[digest]


def _image(picture: EncodedPicture, mask: dict[str, Any]) -> Stream:
    """Return an image object; what is clear in it stands in a soft-mask image (ISO 32000-1, 11.6.5.3)."""
    entries = mask | {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": picture.width_px,
        "Height": picture.height_px,
        "ColorSpace": _SPACES[picture.colour],
        "BitsPerComponent": 8,
    }
    if picture.counts_ink_from_full:
        entries["Decode"] = "[1 0 1 0 1 0 1 0]"
    if picture.media == "image/jpeg":
        return Stream(picture.pixel_stream, entries | {"Filter": "/DCTDecode"})
    rows = {"Predictor": 15, "Colors": picture.components, "BitsPerComponent": 8, "Columns": picture.width_px}
    return Stream(picture.pixel_stream, entries | {"Filter": "/FlateDecode", "DecodeParms": dictionary(rows)})

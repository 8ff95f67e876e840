"""What a PDF shows of each picture: a table for the print shop, and the ground for a word about a file's weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypedDict

from bantin_cli.layout.figures import NEEDED_DPI, SEEN_DPI
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture
from bantin_cli.units import INCH, points_to_mm
from bantin_cli.writers.pictures.encoded import EncodedPicture, PictureColour


class Fineness(StrEnum):
    """How a picture's resolution prints; the limits are those of BT420 and BT421."""

    FINE = "fine"
    COARSE = "coarse"
    FAR_TOO_COARSE = "far-too-coarse"


class ShownPictures(Protocol):
    """Where a PDF's pictures come from."""

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        """Return what the PDF shows at a place."""
        ...


@dataclass(frozen=True, slots=True)
class PreflightEntry:
    """One picture at one place.

    Attributes:
        page: number as printed.
        path: of the picture's file in the issue folder.
        width_mm: printed, with what bleeds.
        height_mm: printed, with what bleeds.
        placed_dpi: the source's own pixels per inch at this size.
        embedded_dpi: pixels per inch in the PDF.
        source_colours: ``rgb``, ``grey`` or ``cmyk``, and the profile's name.
        colours: in the PDF.
        size_bytes: that it adds to the PDF; 0 where an equal picture is in it already.
        fineness: of the source at this size.
    """

    page: int
    path: str
    width_mm: float
    height_mm: float
    placed_dpi: int
    embedded_dpi: int
    source_colours: str
    colours: PictureColour
    size_bytes: int
    fineness: Fineness


class PreflightRecord(TypedDict):
    """A picture in the file for the print shop; sizes include the bleed.

    `placed_dpi` counts the source's own pixels, `embedded_dpi` those in the file. `bytes` is 0 where an equal picture
    is in the file already. `fineness` is ``fine``, ``coarse`` (BT420) or ``far-too-coarse`` (BT421).
    """

    path: str
    page: int
    width_mm: float
    height_mm: float
    placed_dpi: int
    embedded_dpi: int
    source_colours: str
    colours: str
    bytes: int
    fineness: str


def preflight(placed: PlacedIssue, pictures: ShownPictures) -> tuple[PreflightEntry, ...]:
    """List the pictures of a PDF in the order of its pages.

    Args:
        placed: the pages.
        pictures: those that the PDF was written with.

    Raises:
        BantinError: what `pictures` finds.
    """
    return tuple(_entries(placed, pictures))


def preflight_records(entries: tuple[PreflightEntry, ...]) -> list[PreflightRecord]:
    """Return the table as the record of a build has it."""
    return [
        {
            "path": entry.path,
            "page": entry.page,
            "width_mm": entry.width_mm,
            "height_mm": entry.height_mm,
            "placed_dpi": entry.placed_dpi,
            "embedded_dpi": entry.embedded_dpi,
            "source_colours": entry.source_colours,
            "colours": entry.colours,
            "bytes": entry.size_bytes,
            "fineness": entry.fineness.value,
        }
        for entry in entries
    ]


def _entries(placed: PlacedIssue, pictures: ShownPictures) -> Iterator[PreflightEntry]:
    stored: set[tuple[bytes, bytes]] = set()
    for page in placed.pages:
        for item in page.items:
            if isinstance(item, PlacedPicture):
                encoded = pictures.placed(item)
                content = (encoded.data, encoded.mask.data if encoded.mask else b"")
                yield _entry(page.number, item, encoded, is_stored=content in stored)
                stored.add(content)


def _entry(page: int, item: PlacedPicture, encoded: EncodedPicture, *, is_stored: bool) -> PreflightEntry:
    dpi = round(item.effective_dpi)
    return PreflightEntry(
        page=page,
        path=item.picture.path,
        width_mm=round(points_to_mm(item.box.width), 1),
        height_mm=round(points_to_mm(item.box.height), 1),
        placed_dpi=dpi,
        embedded_dpi=round(encoded.width_px / item.box.width * INCH),
        source_colours=encoded.source_colours or encoded.colour,
        colours=encoded.colour,
        size_bytes=0 if is_stored else encoded.byte_count,
        fineness=_fineness(dpi),
    )


def _fineness(dpi: int) -> Fineness:
    if dpi < SEEN_DPI:
        return Fineness.FAR_TOO_COARSE
    return Fineness.COARSE if dpi < NEEDED_DPI else Fineness.FINE

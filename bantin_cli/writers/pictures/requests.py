"""Which picture is wanted how large: from a placed picture, or from a column of the DOCX, to pixels."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture, placed_pictures
from bantin_cli.model.blocks import Picture
from bantin_cli.units import INCH, Pt
from bantin_cli.writers.press.profile import PrintProfile

WHOLE = Rect(0.0, 0.0, 1.0, 1.0)
"""The crop that leaves a picture as it is."""

_CROP_DIGITS = 6
_NOISE = 1e-6


class Purpose(StrEnum):
    """What a derivative is made for; decides resolution, filter, JPEG quality and colours.

    PRINT is for the PDF that is read and printed on office printers, SCREEN for the light one that is passed on, PRESS
    for the one that goes to a print shop, REVIEW for the DOCX.
    """

    PRINT = "print"
    SCREEN = "screen"
    PRESS = "press"
    REVIEW = "review"


DPI = {Purpose.PRINT: 300, Purpose.SCREEN: 150, Purpose.PRESS: 300, Purpose.REVIEW: 150}
"""Pixels per inch that each carries at most.

300 is twice an offset screen of 150 lines per inch, the most it can show. What is read on screens and passed on by
mail has half of it.
"""


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A picture in one size.

    Attributes:
        path: relative to the issue folder, with forward slashes.
        crop: the part wanted, as shares of the upright picture.
        size_px: largest width and height wanted; the derivative is never larger than the source.
        purpose: what it is made for.
        span: where the issue asks for it; named in findings.
        press: whose inks it is separated into; None for sRGB or grey.
    """

    path: str
    crop: Rect
    size_px: tuple[int, int]
    purpose: Purpose
    span: SourceSpan
    press: PrintProfile | None = None


def pdf_request(
    placed: PlacedPicture, purpose: Purpose = Purpose.PRINT, press: PrintProfile | None = None
) -> PictureRequest:
    """Ask for what a PDF needs: the crop at the resolution of its purpose over the whole box, its bleed included."""
    size = _pixels(placed.box, purpose)
    return PictureRequest(placed.picture.path, _rounded(placed.crop), size, purpose, placed.span, press)


def pdf_requests(
    placed: PlacedIssue, purpose: Purpose = Purpose.PRINT, press: PrintProfile | None = None
) -> tuple[PictureRequest, ...]:
    """Ask for all that a PDF needs."""
    return tuple(pdf_request(item, purpose, press) for item in placed_pictures(placed))


def review_request(picture: Picture, width: Pt, span: SourceSpan) -> PictureRequest:
    """Ask for what a DOCX needs: the whole picture, at no more than 150 dpi of `width`."""
    printed = Size(width, width * picture.height_px / picture.width_px)
    return PictureRequest(picture.path, WHOLE, _pixels(printed, Purpose.REVIEW), Purpose.REVIEW, span)


def _pixels(printed: Rect | Size, purpose: Purpose) -> tuple[int, int]:
    """Round so that the resolution is never above the one asked for; on a press, never below it."""
    scale = DPI[purpose] / INCH
    if purpose is Purpose.PRESS:
        return max(1, ceil(printed.width * scale - _NOISE)), max(1, ceil(printed.height * scale - _NOISE))
    return max(1, int(printed.width * scale + _NOISE)), max(1, int(printed.height * scale + _NOISE))


def _rounded(crop: Rect) -> Rect:
    """Cut off the noise of float arithmetic, so that equal crops have equal cache keys."""
    return Rect(*(round(share, _CROP_DIGITS) for share in (crop.x, crop.y, crop.width, crop.height)))

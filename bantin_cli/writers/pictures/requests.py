"""Which picture is wanted how large: from a placed picture, or from a column of the DOCX, to pixels."""

from dataclasses import dataclass
from enum import StrEnum

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.units import INCH, Pt

PRINT_DPI = 300
"""Pixels per inch that a PDF carries at most: twice an offset screen of 150 lines per inch, the most it can show."""

REVIEW_DPI = 150
"""Pixels per inch that a DOCX carries at most: it is read on screens and passed on by mail."""

WHOLE = Rect(0.0, 0.0, 1.0, 1.0)
"""The crop that leaves a picture as it is."""

_CROP_DIGITS = 6


class Purpose(StrEnum):
    """What a derivative is made for; decides filter and JPEG quality."""

    PRINT = "print"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A picture in one size.

    Attributes:
        path: relative to the issue folder, with forward slashes.
        crop: the part wanted, as shares of the upright picture.
        size_px: largest width and height wanted; the derivative is never larger than the source.
        purpose: what it is made for.
        span: where the issue asks for it; named in findings.
    """

    path: str
    crop: Rect
    size_px: tuple[int, int]
    purpose: Purpose
    span: SourceSpan


def print_request(placed: PlacedPicture) -> PictureRequest:
    """Ask for what a PDF needs: the crop, at no more than 300 dpi of its box."""
    return PictureRequest(
        placed.picture.path, _rounded(placed.crop), _pixels(placed.box, PRINT_DPI), Purpose.PRINT, placed.span
    )


def review_request(picture: Picture, width: Pt, span: SourceSpan) -> PictureRequest:
    """Ask for what a DOCX needs: the whole picture, at no more than 150 dpi of `width`."""
    printed = Size(width, width * picture.height_px / picture.width_px)
    return PictureRequest(picture.path, WHOLE, _pixels(printed, REVIEW_DPI), Purpose.REVIEW, span)


def _pixels(printed: Rect | Size, resolution_dpi: int) -> tuple[int, int]:
    """Round down, so that the resolution is never above the one asked for."""
    scale = resolution_dpi / INCH
    return max(1, int(printed.width * scale + 1e-6)), max(1, int(printed.height * scale + 1e-6))


def _rounded(crop: Rect) -> Rect:
    """Cut off the noise of float arithmetic, so that equal crops have equal cache keys."""
    return Rect(*(round(share, _CROP_DIGITS) for share in (crop.x, crop.y, crop.width, crop.height)))

import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.units import MM
from bantin_cli.writers.pictures.requests import WHOLE, Purpose, pdf_request, review_request

SPAN = SourceSpan("diem-tin/01.md", 12)
PHOTO = Picture("images/a.jpg", 4000, 3000)


def placed(width_mm: float, height_mm: float, crop: Rect) -> PlacedPicture:
    element = Element("diem-tin/01", Role.FIGURE, 4)
    return PlacedPicture(Rect(40, 50, width_mm * MM, height_mm * MM), PHOTO, crop, "Quầy", element, SPAN)


def test_print_asks_for_300_dpi_of_the_box_rounded_down() -> None:
    request = pdf_request(placed(77, 57.75, Rect(0, 0, 1, 1)))
    assert request.size_px == (909, 682)
    assert request.size_px[0] / (77 / 25.4) <= 300
    assert (request.path, request.purpose, request.span) == ("images/a.jpg", Purpose.PRINT, SPAN)


def test_a_box_of_whole_inches_is_not_rounded_below_them() -> None:
    assert pdf_request(placed(25.4, 50.8, Rect(0, 0, 1, 1))).size_px == (300, 600)


def test_review_asks_for_150_dpi_of_the_width_and_the_whole_picture() -> None:
    request = review_request(PHOTO, 159 * MM, SPAN)
    assert request.size_px == (938, 704)
    assert request.crop == WHOLE
    assert request.purpose is Purpose.REVIEW


def test_crops_that_differ_by_float_noise_are_the_same_request() -> None:
    one = pdf_request(placed(77, 50, Rect(0, 0.1 + 0.2, 1, 0.4)))
    other = pdf_request(placed(77, 50, Rect(0, 0.3, 1, 0.4)))
    assert one == other


@pytest.mark.parametrize("size_mm", [0.01, 0.0001])
def test_a_speck_still_has_a_pixel(size_mm: float) -> None:
    assert pdf_request(placed(size_mm, size_mm, Rect(0, 0, 1, 1))).size_px == (1, 1)

"""Which part of a picture is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import crop_to
from bantin_cli.model.blocks import FocalPoint, Picture
from tests.support.rectangles import contains


def test_a_picture_of_the_boxs_shape_is_shown_whole():
    assert crop_to(Picture("a.jpg", 400, 200), FocalPoint(), Rect(0, 0, 100, 50)) == Rect(0, 0, 1, 1)


def test_a_tall_picture_loses_at_head_and_foot_round_its_focal_point():
    crop = crop_to(Picture("a.jpg", 100, 200), FocalPoint(0.5, 0.25), Rect(0, 0, 100, 100))
    assert crop == Rect(0.0, 0.0, 1.0, 0.5)
    crop = crop_to(Picture("a.jpg", 100, 200), FocalPoint(0.5, 0.5), Rect(0, 0, 100, 100))
    assert crop == Rect(0.0, 0.25, 1.0, 0.5)


def test_a_wide_picture_loses_at_its_sides():
    crop = crop_to(Picture("a.jpg", 400, 100), FocalPoint(1.0, 0.5), Rect(0, 0, 100, 100))
    assert crop == Rect(0.75, 0.0, 0.25, 1.0)


@given(
    st.integers(1, 5000),
    st.integers(1, 5000),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(10, 600),
    st.floats(10, 600),
)
def test_a_crop_lies_in_the_picture_keeps_its_focus_and_has_the_boxs_shape(
    width: int, height: int, x: float, y: float, box_width: float, box_height: float
):
    crop = crop_to(Picture("a.jpg", width, height), FocalPoint(x, y), Rect(0, 0, box_width, box_height))
    assert contains(Rect(0, 0, 1, 1), crop, 1e-9)
    assert crop.x - 1e-9 <= x <= crop.right + 1e-9
    assert crop.y - 1e-9 <= y <= crop.bottom + 1e-9
    assert crop.height * height / (crop.width * width) == pytest.approx(box_height / box_width)

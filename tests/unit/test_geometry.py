"""Rectangles: what two of them share."""

import pytest

from bantin_cli.geometry import Rect


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (Rect(20, 5, 100, 10), Rect(20, 10, 90, 5)),
        (Rect(0, 0, 500, 500), Rect(10, 10, 100, 50)),
        (Rect(30, 20, 5, 5), Rect(30, 20, 5, 5)),
        (Rect(200, 20, 5, 5), Rect(200, 20, 0, 5)),
    ],
)
def test_two_rectangles_share_what_lies_in_both(other: Rect, shared: Rect) -> None:
    assert Rect(10, 10, 100, 50).shared(other) == shared

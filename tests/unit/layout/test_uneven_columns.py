"""Columns that no choice of breaks makes even: the least difference is found, however many columns there are."""

from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.layout.columns import part_balanced
from bantin_cli.layout.strips import Part, Strip

heights_of_pictures = st.lists(st.integers(4, 20), min_size=1, max_size=7)


def _pictures(heights: list[int]) -> list[Part]:
    return [Part((Strip(height, ()),)) for height in heights]


def _every_way(heights: list[int], columns: int) -> list[list[int]]:
    """Return the heights of the columns for every choice of their ends."""
    ways = []
    for ends in combinations_with_replacement(range(len(heights) + 1), columns - 1):
        bounds = (0, *ends, len(heights))
        ways.append([sum(heights[bounds[n] : bounds[n + 1]]) for n in range(columns)])
    return ways


@given(heights=heights_of_pictures, columns=st.integers(2, 4))
def test_pictures_stand_in_columns_as_even_as_they_can_be(heights: list[int], columns: int) -> None:
    parting = part_balanced(_pictures(heights), columns, 1_000)

    assert parting is not None
    found = [sum(strip.height for strip in column) for column in parting.columns]
    assert max(found) - min(found) <= max(1, min(max(way) - min(way) for way in _every_way(heights, columns)))


def test_a_hundred_boxes_in_four_columns_are_balanced_at_once() -> None:
    heights = [7 + 13 * number % 11 for number in range(100)]
    parting = part_balanced(_pictures(heights), 4, 1_000)

    assert parting is not None
    assert sum(len(column) for column in parting.columns) == 100
    assert parting.difference <= max(heights)

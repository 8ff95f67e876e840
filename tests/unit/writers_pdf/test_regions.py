from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.writers.pdf.regions import Point, trace_regions

GRIDS = st.integers(1, 7).flatmap(
    lambda width: st.lists(
        st.lists(st.booleans(), min_size=width, max_size=width).map(tuple), min_size=1, max_size=7
    ).map(tuple)
)


def winding(loops: tuple[tuple[Point, ...], ...], x: float, y: float) -> int:
    """How often the loops run round a point, as the non-zero rule counts."""
    count = 0
    for loop in loops:
        for (x1, y1), (_, y2) in zip(loop, [*loop[1:], loop[0]], strict=True):
            if x1 > x and min(y1, y2) < y < max(y1, y2):
                count += 1 if y2 > y1 else -1
    return count


@given(GRIDS)
def test_the_regions_hold_the_dark_cells_and_no_others(cells: tuple[tuple[bool, ...], ...]) -> None:
    loops = trace_regions(cells)

    for y, row in enumerate(cells):
        for x, is_dark in enumerate(row):
            assert winding(loops, x + 0.5, y + 0.5) == (1 if is_dark else 0)


@given(GRIDS)
def test_boundaries_turn_at_every_corner(cells: tuple[tuple[bool, ...], ...]) -> None:
    for loop in trace_regions(cells):
        for before, point, after in zip([loop[-1], *loop[:-1]], loop, [*loop[1:], loop[0]], strict=True):
            assert (before[0] == point[0]) != (before[1] == point[1])
            assert (before[0] == point[0]) == (after[1] == point[1])


def test_a_ring_is_a_square_with_a_hole() -> None:
    ring = ((True, True, True), (True, False, True), (True, True, True))

    assert sorted(len(loop) for loop in trace_regions(ring)) == [4, 4]


def test_cells_that_touch_at_a_corner_stay_apart() -> None:
    assert [len(loop) for loop in trace_regions(((True, False), (False, True)))] == [4, 4]


def test_a_light_grid_has_no_regions() -> None:
    assert trace_regions(((False, False),)) == ()

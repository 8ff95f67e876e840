"""Parting a column of strips: equal feet, legal breaks, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.layout.columns import Parting, part_balanced, part_filling
from bantin_cli.layout.strips import FREELY, Part, Strip


def text(lines: int) -> Part:
    """Return a paragraph: no break after its first or before its last line; may be a line longer or shorter."""
    return part_of(lines, varies=True)


def part_of(lines: int, *, varies: bool = False) -> Part:
    strips = tuple(Strip(1, (), may_break=n == lines or 2 <= n <= lines - 2) for n in range(1, lines + 1))

    def vary(delta: int) -> Part | None:
        return part_of(lines + delta) if abs(delta) == 1 and lines + delta >= 4 else None

    return Part(strips, vary=vary if varies and lines >= 4 else None)


def picture(lines: int) -> Part:
    return Part((Strip(lines, (), white=1),), moves=FREELY)


def heights(parting: Parting) -> list[int]:
    """Measure the columns from their strips alone."""
    return [
        sum(strip.height + (strip.white if index else 0) for index, strip in enumerate(column))
        for column in parting.columns
    ]


def test_ten_lines_part_in_two_columns_of_five():
    parting = part_balanced([text(5), text(5)], 2, 40)
    assert parting is not None
    assert heights(parting) == [5, 5]
    assert parting.rest == ()


def test_an_odd_number_of_lines_leaves_the_last_column_a_line_shorter():
    parting = part_balanced([text(5), text(6)], 2, 40)
    assert parting is not None
    assert sorted(heights(parting)) == [5, 6]


def test_a_single_line_never_stands_alone_at_a_columns_head_or_foot():
    # 3 + 4 + 3 lines: the middle of ten lines lies after the second line of the second paragraph, which may break.
    parting = part_balanced([part_of(3), part_of(4), part_of(3)], 2, 40)
    assert parting is not None
    assert heights(parting) == [5, 5]
    # 4 + 3 + 3: the middle lies after one line of a paragraph of three, which may not break; a longer first one helps.
    parting = part_balanced([text(4), part_of(3), part_of(3)], 2, 40)
    assert parting is not None
    assert parting.difference <= 1
    assert all(column[-1].may_break for column in parting.columns)


def test_a_picture_moves_past_a_paragraph_to_even_the_columns():
    parting = part_balanced([part_of(2), part_of(2), part_of(2), picture(9), part_of(2)], 2, 40)
    assert parting is not None
    assert parting.difference <= 1


def test_what_is_too_high_is_not_balanced():
    assert part_balanced([text(50)], 2, 20) is None


def test_filling_leaves_columns_that_end_at_the_foot_and_a_rest():
    parting = part_filling([text(30), text(30), text(30)], 2, 20)
    assert parting is not None
    assert heights(parting) == [20, 20]
    assert sum(part.height for part in parting.rest) == 50


def test_a_tables_header_is_counted_again_where_a_column_begins_with_its_row():
    header = Strip(2, ())
    rows = tuple(Strip(3, (), repeats=header) for _ in range(6))
    parting = part_filling([Part((header, *rows))], 1, 11)
    assert parting is not None
    assert len(parting.columns[0]) == 4
    second = part_balanced(parting.rest, 1, 11)
    assert second is not None
    assert second.height == 2 + 3 * 3


parts = st.lists(
    st.one_of(
        st.integers(1, 14).map(text),
        st.integers(3, 12).map(picture),
    ),
    min_size=1,
    max_size=14,
)


@given(parts, st.integers(1, 3))
def test_balanced_columns_hold_every_strip(column: list[Part], count: int):
    parting = part_balanced(column, count, 400)
    assert parting is not None
    total = sum(strip.height for part in column for strip in part.strips)
    placed = sum(strip.height for strips in parting.columns for strip in strips)
    # A paragraph set a line longer or shorter, two at the most.
    assert abs(placed - total) <= 2 * 2
    assert parting.rest == ()


@given(parts, st.integers(10, 40))
def test_columns_are_never_higher_than_the_page_and_break_only_where_they_may(column: list[Part], available: int):
    parting = part_balanced(column, 2, available) or part_filling(column, 2, available)
    if parting is None:
        return
    assert max(heights(parting)) <= available
    assert parting.height == max(heights(parting))
    for strips in parting.columns:
        if strips and strips is not parting.columns[-1]:
            assert strips[-1].may_break


@given(st.lists(st.integers(4, 14).map(text), min_size=3, max_size=14))
def test_plain_text_is_always_balanced_to_within_a_line(column: list[Part]):
    parting = part_balanced(column, 2, 400)
    assert parting is not None
    assert parting.difference <= 1

"""How many pages an issue should have: which counts are wanted, and what the others cost."""

import pytest

from bantin_cli.layout.goal import PageGoal


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (PageGoal(4, None, 3), {1, 5, 9, 13, 17}),
        (PageGoal(1, None, 3), set(range(1, 20))),
        (PageGoal(2, None, 3), {1, 3, 5, 7, 9, 11, 13, 15, 17, 19}),
        (PageGoal(4, 20, 3), {17}),
        (PageGoal(4, 18, 3), {15}),
    ],
)
def test_the_count_with_the_other_pages_is_a_multiple_or_the_target(goal: PageGoal, met: set[int]) -> None:
    assert {count for count in range(1, 20) if goal.is_met(count)} == met
    assert {count for count in range(1, 20) if goal.price(count) == 0} == met


def test_every_count_that_is_no_multiple_costs_the_same() -> None:
    goal = PageGoal(4, None, 3)

    assert [goal.price(count) for count in (1, 2, 3, 4, 5, 6)] == [0, 400, 400, 400, 0, 400]


def test_a_target_that_is_missed_costs_more_the_further_it_is_missed() -> None:
    goal = PageGoal(4, 20, 3)

    assert [goal.price(count) for count in (14, 15, 16, 17, 18, 19)] == [1500, 1400, 1300, 0, 1300, 1400]


@pytest.mark.parametrize(
    ("goal", "count", "wanted"),
    [
        (PageGoal(4, None, besides=3), 18, (17, 21)),
        (PageGoal(4, None, besides=3), 0, (1,)),
        (PageGoal(1, 20, besides=3), 18, (17,)),
        (PageGoal(1, 3, besides=3), 18, ()),
    ],
)
def test_the_next_numbers_of_pages_that_are_wanted(goal: PageGoal, count: int, wanted: tuple[int, ...]) -> None:
    assert goal.nearest(count) == wanted
    assert all(goal.is_met(each) for each in wanted)

"""Other ways to fill a column: what may move, and where to."""

from collections.abc import Sequence
from dataclasses import replace

from bantin_cli.layout.choices import column_choices
from bantin_cli.layout.strips import FREELY, Part, Strip
from tests.support.columns import picture, text


def _part(name: str, *, moves: tuple[int, ...] = ()) -> Part:
    return Part((Strip(len(name), ()),), moves=moves)


def test_a_picture_moves_among_the_paragraphs_but_never_behind_the_last() -> None:
    box = _part("p", moves=FREELY)
    paragraphs = [_part("aa"), _part("bbb"), _part("cccc")]

    places = {list(choice).index(box) for choice in column_choices([box, *paragraphs])}

    assert places == {0, 1, 2}


def test_a_box_at_the_end_of_an_article_may_move_up() -> None:
    box = _part("p", moves=FREELY)

    places = {list(choice).index(box) for choice in column_choices([_part("aa"), _part("bbb"), box])}

    assert places == {0, 1, 2}


def _names(choice: Sequence[Part]) -> list[int]:
    """What stands in a column, by the heights of its parts."""
    return [part.height for part in choice]


def test_the_column_as_it_was_written_comes_first() -> None:
    parts = [text(12, 0.5), picture(9, low=5, high=12)]

    assert next(iter(column_choices(parts))) is parts


def test_nothing_else_is_tried_where_nothing_gives_way() -> None:
    assert [_names(choice) for choice in column_choices([text(6), text(3)])] == [[6, 3]]


def test_parts_are_varied_those_first_on_which_it_shows_least() -> None:
    # A line more in forty lines whose last is nearly full: 0.3 / 40; a line less in thirty with a short one: 0.27 / 30.
    parts = [text(30, 0.27), text(40, 0.9), replace(picture(9, low=7, high=11), moves=())]

    found = [_names(choice) for choice in column_choices(parts)][1:9]

    assert found == [
        [30, 40, 8],
        [30, 40, 10],
        [30, 41, 9],
        [29, 40, 9],
        [30, 40, 7],
        [30, 40, 11],
        [30, 39, 9],
        [31, 40, 9],
    ]


def test_no_paragraph_is_varied_whose_lines_would_gain_or_lose_more_than_a_twentieth_of_the_measure() -> None:
    assert [_names(choice) for choice in column_choices([text(10, 0.49)])] == [[10], [9]]
    assert [_names(choice) for choice in column_choices([text(10, 0.51)])] == [[10]]
    assert [_names(choice) for choice in column_choices([text(10, 0.71)])] == [[10], [11]]


def test_a_picture_is_varied_by_four_lines_and_a_paragraph_by_one() -> None:
    parts = [text(100, 0.5, most=5)]
    tall = [replace(picture(20, low=1, high=40), moves=())]

    assert [_names(choice)[0] - 100 for choice in column_choices(parts)] == [0, -1, 1]
    assert [_names(choice)[0] - 20 for choice in column_choices(tall)] == [0, -1, 1, -2, 2, -3, 3, -4, 4]


def test_what_refuses_to_be_varied_stays_as_it_is() -> None:
    assert [_names(choice) for choice in column_choices([text(40, 0.5, most=0)])] == [[40]]


def test_two_changes_are_tried_after_every_single_one() -> None:
    parts = [text(40, 0.5), text(50, 0.5)]

    found = [_names(choice) for choice in column_choices(parts)]

    assert found[0] == [40, 50]
    assert sorted(found[1:5]) == [[39, 50], [40, 49], [40, 51], [41, 50]]
    assert sorted(found[5:]) == [[39, 49], [39, 51], [41, 49], [41, 51]]


def test_only_the_eight_changes_that_show_least_are_tried_two_at_a_time() -> None:
    parts = [text(40 + n, 0.5) for n in range(9)]

    found = [_names(choice) for choice in column_choices(parts)]

    # A line less shows least in the eight longest paragraphs.
    twice = [choice for choice in found if sum(a != b for a, b in zip(choice, found[0], strict=True)) == 2]
    assert len(found) == 1 + 18 + len(twice)
    assert len(twice) == 8 * 7 // 2
    assert {n: {choice[n] - 40 - n for choice in twice} for n in range(9)} == {0: {0}} | {
        n: {0, -1} for n in range(1, 9)
    }


def test_a_picture_moves_by_the_distances_that_it_allows_the_best_first() -> None:
    movable = Part(picture(1, low=1, high=1).strips, moves=(2, -1, 1, -2, 3))
    parts = [text(6), text(7), movable, text(8), text(9), text(10)]

    found = [_names(choice).index(1) for choice in column_choices(parts)]

    assert found == [2, 4, 1, 3, 0]


def test_a_picture_never_moves_right_under_a_heading() -> None:
    heading = Part((Strip(2, (), may_break=False),))
    parts = [text(6), heading, text(7), Part((Strip(1, ()),), moves=FREELY), text(8)]

    assert {tuple(_names(choice)) for choice in column_choices(parts)} == {
        (6, 2, 7, 1, 8),
        (6, 1, 2, 7, 8),
        (1, 6, 2, 7, 8),
    }


def test_a_picture_moves_and_a_paragraph_is_varied_at_once() -> None:
    parts = [Part((Strip(1, ()),), moves=(1,)), text(40, 0.5), text(9)]

    assert [_names(choice) for choice in column_choices(parts)] == [
        [1, 40, 9],
        [1, 39, 9],
        [1, 41, 9],
        [40, 1, 9],
        [39, 1, 9],
        [41, 1, 9],
    ]


def test_two_pictures_move_at_once_after_one_alone() -> None:
    parts = [Part((Strip(1, ()),), moves=(1,)), Part((Strip(2, ()),), moves=(1,)), text(8), text(9)]

    found = [_names(choice) for choice in column_choices(parts)]

    assert found[:3] == [[1, 2, 8, 9], [2, 1, 8, 9], [1, 8, 2, 9]]
    assert [8, 2, 1, 9] in found or [2, 8, 1, 9] in found
    assert all(sorted(choice) == [1, 2, 8, 9] for choice in found)

"""Strips: joined, placed under one another, their grounds without seams; and paragraphs as strips."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedGradient, PlacedRule
from bantin_cli.layout.strips import Part, Strip, merged_fills, shifted, stacked, strips_of
from bantin_cli.layout.text import TextSetter, lines_needed, stack_text
from tests.support import issues
from tests.support.pages import lines_of, read
from tests.support.typesetting import BLACK, BLUE, END_MARK, LEFT, STYLE, item, typesetter

_SETTER = TextSetter(typesetter(), 200.0, 13.0, END_MARK)


def test_of_two_whites_that_meet_the_larger_stays() -> None:
    parts = [
        Part((Strip(1, (), white=1),), after=3),
        Part((Strip(1, (), white=1), Strip(1, ()))),
        Part((Strip(1, ()),)),
    ]

    assert [strip.white for strip in strips_of(parts)] == [1, 3, 0, 0]
    assert Part(strips_of(parts)).height == 1 + 4 + 1 + 1


def test_strips_stand_under_one_another_without_the_white_above_the_first() -> None:
    fill = PlacedFill(Rect(1, 2, 3, 4), BLACK)
    header = Strip(2, (PlacedFill(Rect(0, 0, 9, 9), BLUE),))
    strips = [Strip(1, (fill,), white=2, repeats=header), Strip(3, (fill,), white=1, repeats=header)]

    placed = stacked(strips, x=10, y=100, grid=13)

    assert [one.box for one in placed if isinstance(one, PlacedFill)] == [
        Rect(10, 100, 9, 9),
        Rect(11, 128, 3, 4),
        Rect(11, 154, 3, 4),
    ]


def test_everything_that_is_placed_can_be_moved() -> None:
    moved = [
        shifted(one, 5, 7)
        for one in (
            PlacedRule(1, 2, 3, 4, 0.5, BLACK),
            PlacedGradient(Rect(1, 2, 3, 4), BLACK, 0, 1),
            PlacedGlyph(1, 2, "A", "plain", 30, BLACK),
        )
    ]

    assert moved == [
        PlacedRule(6, 9, 8, 11, 0.5, BLACK),
        PlacedGradient(Rect(6, 9, 3, 4), BLACK, 0, 1),
        PlacedGlyph(6, 9, "A", "plain", 30, BLACK),
    ]


def test_grounds_that_stand_flush_become_one() -> None:
    upper, lower = PlacedFill(Rect(0, 0, 10, 13), BLACK), PlacedFill(Rect(0, 13, 10, 13), BLACK)
    others = [
        PlacedFill(Rect(0, 27, 10, 13), BLACK),
        PlacedFill(Rect(0, 13, 10, 13), BLUE),
        PlacedFill(Rect(0, 13, 9, 13), BLACK),
        PlacedFill(Rect(0, 13, 10, 13), BLACK, radius=2),
    ]

    assert merged_fills([upper, lower]) == [PlacedFill(Rect(0, 0, 10, 26), BLACK)]
    for other in others:
        assert merged_fills([upper, other]) == [upper, other]


@pytest.mark.parametrize(("height", "lines"), [(0, 0), (0.04, 0), (1, 1), (13, 1), (13.04, 1), (13.1, 2), (26, 2)])
def test_a_height_needs_whole_lines_and_a_hair_too_much_does_not_count(height: float, lines: int) -> None:
    assert lines_needed(height, 13) == lines


def test_a_paragraph_is_broken_neither_after_its_first_line_nor_before_its_last() -> None:
    part = _SETTER.part(item(issues.words(60)))

    count = len(part.strips)
    assert count > 5
    assert [strip.may_break for strip in part.strips] == [False, *(True,) * (count - 3), False, True]
    assert all(strip.height == 1 for strip in part.strips)


def test_a_subhead_is_not_parted_from_what_follows_and_brings_its_white() -> None:
    style = replace(LEFT, keeps_with_next=True, space_before=13.0, space_after=5.0)

    part = _SETTER.part(item("Mục", style=style))

    assert [(strip.may_break, strip.white) for strip in part.strips] == [(False, 1)]
    assert part.after == 1


def test_a_drop_cap_keeps_one_line_more_than_its_own_together() -> None:
    part = _SETTER.part(item(issues.words(40), style=replace(STYLE, drop_cap=3)))

    assert [strip.may_break for strip in part.strips[:5]] == [False, False, False, True, True]
    assert any(isinstance(one, PlacedGlyph) for one in part.strips[0].items)


def test_the_end_mark_stands_after_the_last_word() -> None:
    part = _SETTER.part(replace(item("một hai", style=LEFT), ends_article=True))

    (strip,) = part.strips
    (mark,) = (one for one in strip.items if isinstance(one, PlacedFill))
    # Six letters of 5 points and a space of 2.5, a gap of 4, a mark of 6.
    assert (mark.box.x, mark.box.width) == pytest.approx((32.5 + 4, 6))


def test_a_source_stands_beside_the_last_line_where_there_is_room() -> None:
    source = item("Nguồn: Báo", style=replace(LEFT, size=8.0))

    part = _SETTER.part(item("một hai", style=LEFT), source=source)

    assert [[read(line) for line in lines_of(strip.items)] for strip in part.strips] == [["một hai", "Nguồn: Báo"]]
    one, other = lines_of(part.strips[0].items)
    assert one.baseline == pytest.approx(other.baseline)


def test_a_source_that_finds_no_room_stands_under_the_text_and_stays_with_it() -> None:
    source = item("Nguồn: Báo", style=LEFT)

    part = _SETTER.part(item("a" * 35, style=LEFT), source=source)

    assert [[read(line) for line in lines_of(strip.items)] for strip in part.strips] == [["a" * 35], ["Nguồn: Báo"]]
    assert [(strip.may_break, strip.is_tail) for strip in part.strips] == [(False, False), (True, True)]


def test_a_paragraph_of_four_lines_can_be_set_a_line_longer_with_the_same_words() -> None:
    text = " ".join(["ab"] * 150)
    setter = TextSetter(typesetter(), 218.0, 13.0, END_MARK)
    part = setter.part(item(text))
    assert part.vary is not None

    longer = part.vary(1)

    assert longer is not None
    assert len(longer.strips) == len(part.strips) + 1
    words = [" ".join(read(line) for strip in one.strips for line in lines_of(strip.items)) for one in (part, longer)]
    assert words == [text, text]
    assert _SETTER.part(item("ngắn")).vary is None


def test_a_stack_drops_the_white_above_its_first_paragraph() -> None:
    style = replace(LEFT, space_before=20.0, space_after=4.0, leading=12.0)

    stack = stack_text(typesetter(), (item("a", style=style), item("b", style=style)), 200.0)

    assert (stack.height, stack.line_tops) == (12 + 20 + 12, (0, 32))


def test_the_white_above_a_subhead_may_be_a_line_wider_and_nothing_else() -> None:
    style = replace(LEFT, keeps_with_next=True, space_before=13.0, space_after=5.0)
    part = _SETTER.part(item("Mục", style=style, role=Role.HEADING))
    assert part.vary is not None

    wider = part.vary(1)

    assert wider is not None
    assert [(strip.white, strip.height, strip.items) for strip in wider.strips] == [(2, 1, part.strips[0].items)]
    assert (wider.strips[0].may_break, part.last_line) == (False, None)
    assert [part.vary(delta) for delta in (-2, -1, 0, 2)] == [None] * 4


def test_a_subhead_wider_by_a_line_still_leaves_its_white_below() -> None:
    style = replace(LEFT, keeps_with_next=True, space_before=13.0, space_after=5.0)
    part = _SETTER.part(item("Mục", style=style, role=Role.HEADING))
    assert part.vary is not None
    wider = part.vary(1)
    assert wider is not None

    assert (part.after, wider.after) == (1, 1)


def test_a_subhead_without_white_above_and_what_is_no_subhead_are_not_widened() -> None:
    style = replace(LEFT, keeps_with_next=True, space_before=13.0)

    assert _SETTER.part(item("Mục", style=replace(style, space_before=0.0), role=Role.HEADING)).vary is None
    assert _SETTER.part(item("Mục", style=style)).vary is None


def test_a_paragraph_that_can_vary_knows_how_much_of_the_measure_its_last_line_fills() -> None:
    long, short = _SETTER.part(item(issues.words(60))), _SETTER.part(item("ngắn"))

    (last,) = lines_of(long.strips[-1].items)
    assert long.last_line == pytest.approx(last.width / 200)
    assert short.last_line is None

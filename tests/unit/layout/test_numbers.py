"""Boxes of large numbers: beside one another over the page, under one another in a column."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import Element, NumbersItem, Role
from bantin_cli.geometry import Edges
from bantin_cli.layout.numbers import NumbersSetter
from bantin_cli.layout.placed import PlacedFill, PlacedLine, PlacedRule
from bantin_cli.layout.strips import Part, stacked
from bantin_cli.styles.spec import BoxStyle, NumbersStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import lines_of, read
from tests.support.typesetting import BLACK, BLUE, LEFT, item, typesetter

_FIGURE = replace(LEFT, size=20.0, leading=26.0)
_BOX = BoxStyle("callout", LEFT, LEFT, BLUE, None, 0.0, Edges(8, 10, 8, 12), BLACK, 11.0, 3.4, 2.5, 2.6, 9.36, 20, 18.0)
_STYLE = NumbersStyle("numbers", LEFT, _FIGURE, LEFT, BLUE, Edges(8, 10, 8, 10), 14.0, 4.0, BLACK, 0.5, _BOX)


def _part(*entries: tuple[str, str], spans: bool = True, heading: str = "Tên", measure: float = 440.0) -> Part:
    head = item(heading, style=LEFT) if heading else None
    made = tuple((item(figure, style=_FIGURE), item(words, style=LEFT)) for figure, words in entries)
    box = NumbersItem(Element("a", Role.NUMBERS, 1), SPAN, _STYLE, head, made, spans)
    return NumbersSetter(typesetter(), measure, 13.0, lines_max=20).part(box)


def _lines(part: Part) -> dict[str, PlacedLine]:
    """The first line of each text, by what is read on it."""
    return {read(line): line for line in lines_of(stacked(part.strips, x=0, y=0, grid=13))}


def test_numbers_over_the_page_stand_side_by_side_with_their_words_under_them() -> None:
    part = _part(("100%", "một"), ("80%", "hai"), ("1 giờ", "ba"))

    (strip,) = part.strips
    lines = _lines(part)
    # Ground, heading, white, two lines of number, one of words, ground.
    assert (strip.height, strip.white, part.after) == (7, 1, 1)
    assert [lines[text].runs[0].x for text in ("100%", "80%", "1 giờ")] == pytest.approx(
        [10, 10 + 434 / 3, 10 + 868 / 3]
    )
    assert [lines[text].runs[0].x for text in ("một", "hai", "ba")] == pytest.approx([10, 10 + 434 / 3, 10 + 868 / 3])
    assert len({lines[text].baseline for text in ("100%", "80%", "1 giờ")}) == 1
    # Words keep to the grid of the heading's lines; numbers stand four points above it.
    assert (lines["một"].baseline - lines["Tên"].baseline - 2.5) % 13 == pytest.approx(0)
    assert lines["một"].baseline - lines["100%"].baseline == pytest.approx(17)


@pytest.mark.parametrize(("count", "in_rows"), [(2, [2]), (4, [4]), (5, [3, 2]), (6, [3, 3])])
def test_more_than_four_numbers_stand_in_rows_of_three(count: int, in_rows: list[int]) -> None:
    part = _part(*((f"{n}0", "chữ") for n in range(1, count + 1)))

    baselines = [line.baseline for text, line in _lines(part).items() if text.isdigit()]
    assert [baselines.count(y) for y in dict.fromkeys(baselines)] == in_rows


def test_numbers_in_a_column_have_their_words_at_their_right_and_a_rule_between_them() -> None:
    part = _part(("100%", "một"), ("1 giờ", issues.words(9)), spans=False, measure=220.0)

    lines = _lines(part)
    # The wider number, "1 giờ", is 45 points wide.
    assert [lines[text].runs[0].x for text in ("100%", "1 giờ", "một")] == pytest.approx([10, 10, 69])
    assert lines["một"].baseline == pytest.approx(lines["100%"].baseline)
    (rule,) = (one for strip in part.strips for one in strip.items if isinstance(one, PlacedRule))
    assert (rule.x, rule.x2) == (10, 210)
    assert lines["100%"].box.bottom < rule.y < lines["1 giờ"].box.y


def test_a_number_too_wide_for_a_column_has_its_words_under_it() -> None:
    part = _part(("12.400 tỷ", "một"), ("5", "hai"), spans=False, measure=150.0)

    lines = _lines(part)
    assert {line.runs[0].x for line in lines.values()} == {10}
    assert lines["12.400 tỷ"].baseline < lines["một"].baseline < lines["5"].baseline < lines["hai"].baseline


def test_all_numbers_are_set_smaller_when_one_is_wider_than_its_cell() -> None:
    part = _part(("12.400 tỷ đồng mỗi", "một"), ("5", "hai"), ("6", "ba"))

    assert {run.size for text, line in _lines(part).items() if text in ("5", "6") for run in line.runs} == {15.2}


def test_the_ground_lies_under_the_whole_box_in_one_piece() -> None:
    part = _part(("1", "một"), ("2", "hai"), spans=False, heading="")

    placed = stacked(part.strips, x=0, y=100, grid=13)
    (ground,) = (one.box for one in placed if isinstance(one, PlacedFill))
    height = part.strips[0].height * 13
    assert (ground.x, ground.width, round(ground.y, 2)) == (0, 440, 102.6)
    assert ground.bottom == pytest.approx(100 + height - 13 + 0.72 * 13)


def test_a_box_higher_than_most_is_broken_between_rows_and_not_after_its_heading() -> None:
    part = _part(*((f"{n}", issues.words(60)) for n in range(2)), spans=False, measure=220.0)

    assert sum(strip.height for strip in part.strips) > 20
    assert [strip.may_break for strip in part.strips] == [False, True, False, True]

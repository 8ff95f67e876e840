"""Ragged lines, and last lines of whatever text: none torn, none of a forgotten word."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import Role
from bantin_cli.layout.lines import Cutout
from bantin_cli.styles.spec import Align
from tests.support.typesetting import JUSTIFICATION, LEFT, STYLE, item, set_item, texts, typesetter

NARROW = replace(JUSTIFICATION, measure_min=100.0)


def test_lines_with_little_room_are_ragged_though_the_style_is_justified() -> None:
    paragraph = typesetter(NARROW).set(item("aaa bbbb cc " * 12), 99)
    assert paragraph is not None
    assert {run.word_space for line in paragraph.lines for run in line.runs} == {0.0}
    assert {line.left for line in paragraph.lines} == {0.0}


def test_lines_beside_a_picture_are_ragged_and_those_under_it_justified() -> None:
    setter = typesetter(NARROW)
    paragraph = setter.set(item("aaa bbbb cc " * 24), 200, cutout=Cutout(4, left=109))
    assert paragraph is not None
    beside, below = paragraph.lines[:4], paragraph.lines[4:-1]
    assert {line.runs[0].word_space for line in beside} == {0.0}
    assert {line.left for line in beside} == {109.0}
    assert all(70 < line.width <= 91 for line in beside)
    assert [line.end_x for line in below] == [pytest.approx(200)] * len(below)
    assert {line.ratio for line in beside} == {0.0}


def test_ragged_running_text_asks_for_no_number_of_lines_that_would_tear_it() -> None:
    setter = typesetter()
    text = item("aa bbb c dd " * 40, style=LEFT)
    natural = setter.set(text, 100)
    assert natural is not None
    counts = [count for count in range(1, 40) if setter.set(text, 100, line_count=count)]
    assert counts == list(range(20, 28))
    for count in counts:
        paragraph = setter.set(text, 100, line_count=count)
        assert paragraph is not None
        assert all(line.width >= 64 for line in paragraph.lines[:-1])


@pytest.mark.parametrize("align", [Align.JUSTIFIED, Align.LEFT])
def test_no_number_of_lines_leaves_a_short_word_alone(align: Align) -> None:
    setter = typesetter()
    text = item("bbbb " * 31 + "và", style=replace(STYLE, align=align))
    for measure in range(90, 200):
        natural = setter.set(text, measure)
        assert natural is not None
        for delta in (-1, 0, 1):
            paragraph = setter.set(text, measure, line_count=len(natural.lines) + delta)
            assert paragraph is None or texts(paragraph)[-1] != "và", (measure, delta)


def test_a_lead_does_not_end_in_a_word_or_two() -> None:
    text = "aaaa bbb cccc dd eeeee aaa bbbb cc dddd eee aaaa bb"
    assert texts(set_item(item(text, style=LEFT, role=Role.CAPTION), 195))[-1] == "aaaa bb"
    assert texts(set_item(item(text, style=LEFT, role=Role.LEAD), 195))[-1] == "eee aaaa bb"

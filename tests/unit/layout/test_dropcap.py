from dataclasses import replace

import pytest

from bantin_cli.layout.lines import Cutout
from bantin_cli.styles.spec import Align
from tests.support.typesetting import BLUE, STYLE, item, set_item, texts, typesetter

DROPPED = replace(STYLE, drop_cap=2, align=Align.LEFT)


def test_a_drop_cap_spans_its_lines_and_stays_in_the_text() -> None:
    paragraph = set_item(item("Một hai ba bốn năm sáu bảy tám", style=DROPPED), 80)
    cap = paragraph.drop_cap
    assert cap is not None
    # From the capitals of the first line (6.5 above its baseline) to the baseline of the second, 13 below.
    assert (cap.character, cap.x, cap.baseline, cap.colour) == ("M", 0.0, 13.0, BLUE)
    assert cap.size * 0.65 == pytest.approx(19.5)
    beside = cap.size / 2 + 2.5
    assert [line.left for line in paragraph.lines[:3]] == [beside, beside, 0.0]
    unseen, rest = paragraph.lines[0].runs
    assert (unseen.text, unseen.is_drawn, unseen.x) == ("M", False, beside - 5)
    assert (rest.is_drawn, rest.x) == (True, beside)
    assert "".join(texts(paragraph)) == "Một hai ba bốn năm sáu bảy tám"


def test_a_drop_cap_that_is_a_word_keeps_its_space_in_the_text() -> None:
    paragraph = set_item(item("Ở một hai ba bốn năm sáu bảy tám", style=DROPPED), 80)
    unseen = paragraph.lines[0].runs[0]
    assert (unseen.text, unseen.x) == ("Ở ", paragraph.lines[0].left - 7.5)


@pytest.mark.parametrize("text", ["Một hai ba", "“Một hai ba bốn năm sáu bảy tám chín mười”"])
def test_short_paragraphs_and_quotes_have_no_drop_cap(text: str) -> None:
    paragraph = set_item(item(text, style=DROPPED), 80)
    assert paragraph.drop_cap is None
    assert paragraph.lines[0].left == 0


def test_a_drop_cap_stands_beside_a_cutout() -> None:
    text = item("Một hai ba bốn năm sáu bảy tám chín mười", style=DROPPED)
    paragraph = typesetter().set(text, 100, cutout=Cutout(1, left=20))
    assert paragraph is not None
    assert paragraph.drop_cap is not None
    assert paragraph.drop_cap.x == 20


@pytest.mark.parametrize(("letter", "marks"), [("D", 0), ("Đ", 0), ("Ơ", 0), ("Ê", 1), ("Ổ", 2), ("Ấ", 2), ("Ậ", 1)])
def test_the_marks_of_a_drop_cap_are_part_of_its_height(letter: str, marks: int) -> None:
    paragraph = set_item(item(f"{letter}n hai ba bốn năm sáu bảy tám chín mười một hai ba bốn", style=DROPPED), 80)
    cap = paragraph.drop_cap
    assert cap is not None
    assert cap.size * 0.65 * (1 + 0.25 * marks) == pytest.approx(19.5)

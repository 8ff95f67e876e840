"""Optical margins: small marks stand outside the column, letters never do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Role
from bantin_cli.layout.lines import SetLine
from bantin_cli.layout.place import place
from bantin_cli.styles.spec import Align
from tests.support import issues
from tests.support.pages import INPUTS, SPEC, elements_of
from tests.support.typesetting import JUSTIFICATION, LEFT, STYLE, item, text_of, texts, typesetter

HUNG = replace(JUSTIFICATION, hang=1.0)
MARK = 5.0
"""Width of every mark in round metrics."""


def test_marks_hang_over_both_margins() -> None:
    paragraph = typesetter(HUNG).set(item("“bbb bbb bbb, bbb bbb bbb"), 55)
    assert paragraph is not None
    first, last = paragraph.lines
    assert text_of(first) == "“bbb bbb bbb, "
    assert first.left == pytest.approx(-0.7 * MARK)
    assert first.end_x == pytest.approx(55 + 0.7 * MARK)
    assert (last.left, last.end_x) == (0.0, 50.0)


def test_half_of_the_overhang_can_be_asked_for() -> None:
    paragraph = typesetter(replace(HUNG, hang=0.5)).set(item("“bbb bbb bbb, bbb bbb bbb"), 55)
    assert paragraph is not None
    assert paragraph.lines[0].left == pytest.approx(-0.35 * MARK)
    assert paragraph.lines[0].end_x == pytest.approx(55 + 0.35 * MARK)


def test_nothing_hangs_unless_the_layout_asks_for_it() -> None:
    paragraph = typesetter().set(item("“bbb bbb bbb, bbb bbb bbb"), 62)
    assert paragraph is not None
    assert text_of(paragraph.lines[0]) == "“bbb bbb bbb, "
    assert (paragraph.lines[0].left, paragraph.lines[0].end_x) == (0.0, pytest.approx(62))


def test_a_mark_that_stands_alone_does_not_hang() -> None:
    paragraph = typesetter(HUNG).set(item("bbb bbb – bbbbbb bbb"), 43)
    assert paragraph is not None
    assert text_of(paragraph.lines[0]) == "bbb bbb – "
    assert paragraph.lines[0].end_x == pytest.approx(43)


def test_headings_and_captions_keep_their_marks_inside() -> None:
    for role in (Role.TITLE, Role.CAPTION, Role.CELL):
        paragraph = typesetter(HUNG).set(item("“bbb bbb”, bbb bbb,", style=LEFT, role=role), 60)
        assert paragraph is not None
        assert {line.left for line in paragraph.lines} == {0.0}


def test_the_end_mark_keeps_its_room_after_a_hung_point() -> None:
    ending = replace(item("aaaa bbbb."), ends_article=True)
    paragraph = typesetter(HUNG).set(ending, 57.5)
    assert paragraph is not None
    assert len(paragraph.lines) == 1
    assert paragraph.lines[0].end_x <= 57.5 - 10 + 0.7 * MARK


WORDS = st.lists(st.text("ab“”.,:;!?–-()", min_size=1, max_size=8), min_size=1, max_size=40).map(" ".join)


def letters_of(line: SetLine) -> tuple[float, float]:
    """Return where the first letter that is no mark begins and the last one ends, in round metrics."""
    (run,) = line.runs
    text = run.text.rstrip()
    first = next(index for index, character in enumerate(text) if character.isalpha())
    last = max(index for index, character in enumerate(text) if character.isalpha())
    return line.left + first * 5, line.end_x - (len(text) - 1 - last) * 5


@given(WORDS, st.integers(60, 200), st.sampled_from([Align.JUSTIFIED, Align.LEFT]), st.floats(0.1, 1))
def test_only_marks_leave_the_column_and_by_no_more_than_their_share(
    text: str, measure: int, align: Align, share: float
) -> None:
    setter = typesetter(replace(HUNG, hang=share))
    paragraph = setter.set(item(text, style=replace(STYLE, align=align)), measure)
    assert paragraph is not None
    assert "".join(texts(paragraph)).split() == text.split()
    for line in paragraph.lines:
        assert line.left >= -0.7 * share * MARK - 0.01
        assert line.end_x <= measure + 0.7 * share * MARK + 0.02
        if any(map(str.isalpha, text_of(line))):
            left, right = letters_of(line)
            assert left >= -0.01
            assert right <= measure + 0.02


def test_hung_marks_of_two_columns_never_meet() -> None:
    spec = replace(SPEC, justification=replace(SPEC.justification, hang=1.0))
    text = "“mọi người, mọi nhà”, “mọi lúc, mọi nơi”; một, hai, ba, bốn – năm: “sáu”, bảy. " * 12
    story = issues.article("tin/a", [issues.paragraph(text), issues.paragraph(text)])
    pages = place(build_flow(issues.issue([issues.section("tin", "news", [story])]), spec), spec, INPUTS)
    area = spec.text_area
    hung = 0
    for page in pages.pages:
        for element, line in elements_of(page.items):
            if element.role is Role.PARAGRAPH:
                left = line.runs[0].x
                edges = (line.box.x, line.box.right)
                assert edges[0] - 3.6 <= left
                assert left + line.width <= edges[1] + 3.6
                assert area.x - 3.6 <= left <= left + line.width <= area.right + 3.6
                hung += left < edges[0] - 0.1 or left + line.width > edges[1] + 0.1
    assert hung > 5
    assert spec.gutter > 2 * 3.6

"""How the white of a justified line is shared among its spaces and letters."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.model.inlines import TextRun
from tests.support.typesetting import JUSTIFICATION, STYLE, drawn_width, item, set_item, typesetter

LOOSE_LETTERS = replace(JUSTIFICATION, tracking=20.0)


def test_white_is_shared_between_words_and_letters() -> None:
    text = item("bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb")
    paragraph = typesetter(LOOSE_LETTERS).set(text, 115)
    assert paragraph is not None
    first = paragraph.lines[0]
    assert 0 < first.runs[0].letter_space <= 0.2
    assert drawn_width(first) == pytest.approx(first.width) == pytest.approx(115)


def test_letters_never_give_more_than_the_layout_allows() -> None:
    text = item("bbbb bbbbbbbb bbbbbbbbbbbbbbb bbbb bbbbbbbbbbbb bbbbbbbbbbbbbb bb bbbbbbbbbbbbbbbb")
    for measure in range(80, 140):
        paragraph = typesetter(LOOSE_LETTERS).set(text, measure)
        assert paragraph is not None
        assert all(abs(run.letter_space) < 0.2001 for line in paragraph.lines for run in line.runs)


GAPING = item("aaaaaa aaaaaa aaaaaa " + "b" * 20)
WIDER = replace(JUSTIFICATION, scaling=0.02)


def test_letters_of_a_line_that_would_gape_are_set_a_little_wider() -> None:
    plain, wider = typesetter().set(GAPING, 105), typesetter(WIDER).set(GAPING, 105)
    assert plain is not None
    assert wider is not None
    (bare,), (run,) = plain.lines[0].runs, wider.lines[0].runs
    # Three words of 30 points, two spaces of 2.5: the letters give 1.9 of the 10 points that are missing.
    assert (bare.scale, bare.word_space) == (1.0, 5.0)
    assert (run.scale, run.word_space) == (1.02, pytest.approx(4.05))
    assert drawn_width(wider.lines[0]) == pytest.approx(wider.lines[0].width) == pytest.approx(105)


def test_letters_are_set_no_wider_than_it_takes() -> None:
    paragraph = typesetter(WIDER).set(GAPING, 99)
    assert paragraph is not None
    (run,) = paragraph.lines[0].runs
    assert run.scale == pytest.approx(1 + 0.2 / 95)
    assert run.word_space == pytest.approx(1.9)


def test_lines_that_do_not_gape_keep_the_width_of_their_letters() -> None:
    paragraph = typesetter(WIDER).set(item("bbb " * 60), 119)
    assert paragraph is not None
    assert {run.scale for line in paragraph.lines for run in line.runs} == {1.0}


def test_runs_in_several_faces_are_set_wider_together() -> None:
    runs = ("aaaaaa ", TextRun("aaaaaa", strong=True), " aaaaaa " + "b" * 20)
    paragraph = typesetter(WIDER).set(item(*runs), 111)
    assert paragraph is not None
    assert [run.scale for run in paragraph.lines[0].runs] == [1.02] * 3
    assert drawn_width(paragraph.lines[0]) == pytest.approx(111)


def test_a_line_that_nothing_can_fill_is_left_short() -> None:
    first = set_item(item("aa aa " + "b" * 30), 152).lines[0]
    assert first.width < 30
    assert first.runs[0].word_space == pytest.approx(4.4 - 2.5)


WORD = st.text("aăâbcdđeêghAV", min_size=1, max_size=9)
RUNS = st.lists(
    st.builds(
        TextRun,
        st.lists(WORD, min_size=1, max_size=8).map(lambda words: " ".join(words) + " "),
        strong=st.booleans(),
        emphasis=st.booleans(),
    ),
    min_size=1,
    max_size=5,
)
MEASURE = st.integers(60, 220)


@given(runs=RUNS, measure=MEASURE, tracking=st.sampled_from([0.0, 20.0]), letters=st.sampled_from([0.0, 50.0]))
def test_runs_fill_the_line_as_it_says(runs: list[TextRun], measure: int, tracking: float, letters: float) -> None:
    setter = typesetter(replace(JUSTIFICATION, tracking=tracking))
    paragraph = setter.set(item(*runs, style=replace(STYLE, tracking=letters)), measure)
    assert paragraph is not None
    for line in paragraph.lines:
        assert drawn_width(line) == pytest.approx(line.width, abs=1e-6)
        assert line.end_x == pytest.approx(line.left + line.width)
        assert line.end_x <= measure + 0.02
        assert line.left >= -0.01


@pytest.mark.parametrize("words", ["bbbb " * 60, GAPING.runs[0].text])
def test_spaces_that_must_not_shrink_and_letters_that_give_nothing_are_set_all_the_same(words: str) -> None:
    rigid = replace(JUSTIFICATION, shrink=0.0, stretch=0.0001, tolerance=0.0001, tracking=0.0)
    paragraph = typesetter(rigid).set(item(words), 119)
    assert paragraph is not None
    assert all(line.width <= 119.001 for line in paragraph.lines)

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.items import Role
from bantin_cli.layout.lines import Cutout, SetParagraph
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align
from tests.support.typesetting import (
    BLUE,
    LEFT,
    STYLE,
    drawn_width,
    item,
    set_item,
    text_of,
    texts,
    typesetter,
)


def test_text_on_one_line_has_its_natural_spaces() -> None:
    (line,) = set_item(item("một hai"), 100).lines
    (run,) = line.runs
    assert (run.x, run.text, run.face, run.size) == (0.0, "một hai", "plain", 10.0)
    assert (run.word_space, run.letter_space, run.kerns) == (0.0, 0.0, ())
    assert (line.left, line.width, line.end_x, line.ratio) == (0.0, 32.5, 32.5, 0.0)


def test_a_justified_line_fills_its_measure_and_ends_in_a_space() -> None:
    paragraph = set_item(item("bbb bbb bbb bbb bbb bbb"), 52)
    first, last = paragraph.lines
    assert text_of(first) == "bbb bbb bbb "
    assert first.runs[0].word_space == pytest.approx(1.0)
    assert first.ratio == pytest.approx(0.8)
    assert first.end_x == pytest.approx(52)
    assert text_of(last) == "bbb bbb bbb"
    assert last.width == 50
    assert last.ratio == 0


def test_a_shrunk_line_has_a_ratio_below_zero() -> None:
    first = set_item(item("bbb bbb bbb bbbbbbbbb"), 49).lines[0]
    assert text_of(first) == "bbb bbb bbb "
    assert first.runs[0].word_space == pytest.approx(-0.5)
    assert first.ratio == pytest.approx(-0.5)


def test_words_are_kerned_inside_and_not_across_spaces() -> None:
    (line,) = set_item(item("AV hA VA"), 100).lines
    assert line.runs[0].kerns == (-100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert line.width == 6 * 5 + 2 * 2.5 - 1


def test_each_change_of_face_begins_a_run() -> None:
    (line,) = set_item(item("một ", TextRun("hai", strong=True), " ba", TextRun("!", emphasis=True)), 100).lines
    assert [(run.x, run.text, run.face) for run in line.runs] == [
        (0.0, "một ", "plain"),
        (17.5, "hai", "bold"),
        (35.5, " ba", "plain"),
        (48.0, "!", "italic"),
    ]


def test_a_word_in_two_faces_is_never_parted() -> None:
    runs = ("aaaa aaaa bbb", TextRun("bbb", strong=True), "bbb cc")
    assert texts(set_item(item(*runs, style=LEFT), 63)) == ["aaaa aaaa ", "bbbbbbbbb cc"]


def test_a_link_keeps_its_address_and_colour_and_not_the_space_after_it() -> None:
    (line,) = set_item(item("xem ", TextRun("trang", url="https://vi-du.vn"), " này"), 100).lines
    assert [(run.text, run.url) for run in line.runs] == [("xem ", None), ("trang", "https://vi-du.vn"), (" này", None)]
    assert line.runs[1].colour == BLUE


def test_the_space_at_a_line_end_belongs_to_the_last_run() -> None:
    paragraph = set_item(item("aaaaa ", TextRun("bbbbb", strong=True), " ccccc", style=LEFT), 60)
    assert [run.text for run in paragraph.lines[0].runs] == ["aaaaa ", "bbbbb "]


def test_runs_of_a_line_share_its_word_space() -> None:
    runs = ("bbb ", TextRun("bbb", strong=True), " bbb bbb bbb bbb")
    first = set_item(item(*runs), 55).lines[0]
    assert [run.word_space for run in first.runs] == pytest.approx([1.0] * 3)
    assert drawn_width(first) == pytest.approx(55)


def test_forced_line_ends_are_kept() -> None:
    paragraph = set_item(item("một hai\nba\n\nbốn"), 300)
    assert texts(paragraph) == ["một hai ", "ba ", "bốn"]
    assert [line.ratio for line in paragraph.lines] == [0, 0, 0]


def test_white_space_is_one_space() -> None:
    assert texts(set_item(item("  một  hai\t", " ba "), 300)) == ["một hai ba"]


def test_an_item_without_words_has_no_lines() -> None:
    assert set_item(item(" \n "), 100).lines == ()
    assert typesetter().set(item(""), 100, line_count=1) is None


def test_capitals_are_made_here() -> None:
    assert texts(set_item(item("Đổi mới", style=replace(STYLE, capitals=True)), 100)) == ["ĐỔI MỚI"]


def test_tracking_stands_between_letters_and_not_after_the_last() -> None:
    (line,) = set_item(item("aa b", style=replace(STYLE, tracking=100.0)), 100).lines
    assert line.runs[0].letter_space == 1.0
    assert line.width == 3 * 5 + 2.5 + 3 * 1.0
    assert drawn_width(line) == line.width


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 0.0), (Align.RIGHT, 85.0), (Align.CENTRE, 42.5)])
def test_ragged_lines_stand_where_they_are_aligned(align: Align, left: float) -> None:
    (line,) = set_item(item("aaa", style=replace(STYLE, align=align)), 100).lines
    assert (line.left, line.runs[0].x, line.end_x) == (left, left, left + 15)


def test_only_paragraphs_that_are_not_first_are_indented() -> None:
    style = replace(STYLE, first_indent=11.0)
    assert set_item(item("aaa", style=style), 100).lines[0].left == 0
    assert set_item(item("aaa", style=style, is_first=False), 100).lines[0].left == 11


def test_a_marker_hangs_in_the_indent() -> None:
    entry = replace(item("aaaa bbbb", style=LEFT), marker="•", indent=12.0)
    first, second = set_item(entry, 40).lines
    assert [(run.x, run.text) for run in first.runs] == [(0.0, "• "), (12.0, "aaaa ")]
    assert (first.left, first.width, second.left) == (12, 20, 12)


def test_a_marker_wider_than_the_indent_moves_the_first_line() -> None:
    entry = replace(item("aaaa bbbb", style=LEFT), marker="100.", indent=12.0)
    first, second = set_item(entry, 50).lines
    assert (first.left, second.left) == (22.5, 12.0)


def test_room_for_the_end_mark_is_kept_after_the_last_word() -> None:
    ending = replace(item("aaaa bbbb"), ends_article=True)
    assert len(set_item(ending, 52.5).lines) == 1
    assert len(set_item(ending, 50.0).lines) == 2
    assert set_item(ending, 52.5).lines[0].end_x == 42.5


def test_a_cutout_shortens_and_moves_the_first_lines() -> None:
    paragraph = typesetter().set(item("aaaa " * 9, style=LEFT), 65, cutout=Cutout(2, left=22.5))
    assert paragraph is not None
    assert texts(paragraph)[:3] == ["aaaa aaaa ", "aaaa aaaa ", "aaaa aaaa aaaa "]
    assert [line.left for line in paragraph.lines] == [22.5, 22.5, 0, 0]


def test_headings_have_lines_of_like_length() -> None:
    heading = item("aaaa aaaa aaaa aaaa aaaa aaaa", style=LEFT, role=Role.TITLE)
    assert texts(set_item(heading, 110)) == ["aaaa aaaa aaaa ", "aaaa aaaa aaaa"]


def test_other_ragged_text_does_not_balance_its_last_line() -> None:
    caption = item("aaaa aaaa aaaa aaaa aaaa aaaa", style=LEFT, role=Role.CAPTION)
    assert texts(set_item(caption, 110)) == ["aaaa aaaa aaaa aaaa ", "aaaa aaaa"]


def test_natural_width_is_that_of_one_line() -> None:
    text = item("aaaa bbbb", style=replace(STYLE, first_indent=11.0), is_first=False)
    assert typesetter().natural_width(text) == 53.5
    assert typesetter().natural_width(replace(text, ends_article=True)) == 63.5
    assert typesetter().natural_width(item("aaaa\nbb cc")) == 22.5


def test_setting_again_gives_the_same_value() -> None:
    setter = typesetter()
    text = item("một hai ba bốn năm " * 9)
    assert setter.set(text, 120) is setter.set(text, 120)
    assert setter.set(text, 120) == typesetter().set(text, 120)


def test_a_word_wider_than_the_measure_is_broken_between_letters() -> None:
    paragraph = set_item(item("aa " + "b" * 45 + " cc"), 100)
    assert "".join(texts(paragraph)) == "aa " + "b" * 45 + " cc"
    assert [line.breaks_word for line in paragraph.lines].count(True) == 2
    assert all(line.end_x <= 100.01 for line in paragraph.lines)


def test_the_last_part_of_a_giant_word_leaves_room_for_the_end_mark() -> None:
    paragraph = set_item(replace(item("b" * 40), ends_article=True), 100)
    assert paragraph.lines[-1].end_x <= 90


def test_a_word_of_three_thousand_letters_is_set_in_little_time() -> None:
    started = time.perf_counter()
    paragraph = set_item(item("n" * 3000), 218.0)
    assert time.perf_counter() - started < 1.0
    assert len(paragraph.lines) == 70
    assert sum(len(text) for text in texts(paragraph)) == 3000


def test_a_paragraph_of_many_pages_is_set_and_keeps_its_number_of_lines() -> None:
    setter = typesetter()
    text = item("aaa bb cccc aa bbb " * 4000)
    natural = setter.set(text, 207)
    assert natural is not None
    assert len(natural.lines) > 1500
    assert setter.set(text, 207, line_count=len(natural.lines) + 1) is None


def test_a_number_of_lines_can_be_asked_for() -> None:
    setter = typesetter()
    text = item("aaa bb cccc aa bbb " * 20)
    natural = setter.set(text, 207)
    assert natural is not None
    longer = setter.set(text, 207, line_count=len(natural.lines) + 1)
    assert longer is not None
    assert len(longer.lines) == len(natural.lines) + 1
    assert setter.set(text, 207, line_count=2) is None
    assert setter.set(text, 207, line_count=len(natural.lines)) == natural


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


def words_of(paragraph: SetParagraph) -> list[str]:
    return "".join(texts(paragraph)).split()


@given(runs=RUNS, measure=MEASURE, align=st.sampled_from(list(Align)), drop_cap=st.sampled_from([0, 2]))
def test_every_word_is_set_once_and_in_order(runs: list[TextRun], measure: int, align: Align, drop_cap: int) -> None:
    paragraph = set_item(item(*runs, style=replace(STYLE, align=align, drop_cap=drop_cap)), measure)
    assert words_of(paragraph) == "".join(run.text for run in runs).split()


@given(runs=RUNS, measure=MEASURE, delta=st.sampled_from([-1, 1]))
def test_a_paragraph_of_a_given_number_of_lines_keeps_all_words(runs: list[TextRun], measure: int, delta: int) -> None:
    setter = typesetter()
    text = item(*runs)
    natural = setter.set(text, measure)
    assert natural is not None
    other = setter.set(text, measure, line_count=len(natural.lines) + delta)
    if other is not None:
        assert len(other.lines) == len(natural.lines) + delta
        assert words_of(other) == words_of(natural)
        assert all(line.end_x <= measure + 0.02 for line in other.lines)

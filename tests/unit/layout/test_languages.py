"""The language of words parts what is drawn, and changes neither lines nor places."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.items import Role, TextItem
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.lines import SetLine, Typesetter
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.model.inlines import TextRun
from tests.support.fonts import FACES, SERIF, SERIF_ITALIC
from tests.support.typesetting import END_MARK, JUSTIFICATION, STYLE, RoundMetrics, item, set_item

REAL_STYLE = replace(STYLE, face=SERIF, bold=SERIF, italic=SERIF_ITALIC, bold_italic=SERIF_ITALIC)
HUNG = replace(JUSTIFICATION, tracking=0.03, hang=1.0, scaling=0.02)
REAL = HarfBuzzMetrics(FACES)


def english(text: str, **look: bool) -> TextRun:
    return TextRun(text, language="en", **look)


def spoken(line: SetLine) -> list[tuple[str, str | None]]:
    return [(run.text, run.language) for run in line.runs]


def letters(line: SetLine, metrics: FontMetrics) -> list[tuple[str, float, float]]:
    """Return every character with where it begins, and the word space behind it."""
    found = []
    for run in line.runs:
        x = run.x
        kerns = run.kerns or (0.0,) * len(run.text)
        for character, kern in zip(run.text, kerns, strict=True):
            found.append((character, x, run.word_space))
            space = character == " "
            wide = metrics.face(run.face).space if space else metrics.shape(run.face, character).width
            x += (wide + kern) * run.scale * run.size / 1000 + run.letter_space + (run.word_space if space else 0.0)
    return found


def test_words_of_another_language_are_a_run_of_their_own() -> None:
    (line,) = set_item(item("Chính quyền số ", english("Digital Government"), " là gì?"), 400).lines
    assert spoken(line) == [("Chính quyền số ", None), ("Digital Government", "en"), (" là gì?", None)]
    assert [run.x for run in line.runs] == pytest.approx([0.0, 67.5, 155.0])


def test_quotes_round_them_stay_in_the_bulletins_language() -> None:
    (line,) = set_item(item("gọi là “", english("AI"), "”, “", english("AVA"), "V”"), 400).lines
    assert spoken(line) == [("gọi là “", None), ("AI", "en"), ("”, “", None), ("AVA", "en"), ("V”", None)]
    # Inside the last word "V" is drawn closer to "A", within the language and at its end.
    assert [round(run.x, 3) for run in line.runs] == [0.0, 35.0, 45.0, 62.5, 75.5]


def test_a_line_of_one_language_is_one_run() -> None:
    first, second = set_item(item(english("smart city smart city")), 52).lines
    assert spoken(first) == [("smart city ", "en")]
    assert spoken(second) == [("smart city", "en")]


def test_the_space_between_two_languages_is_the_bulletins() -> None:
    (line,) = set_item(item(english("hub "), TextRun("ville", language="fr")), 400).lines
    assert spoken(line) == [("hub", "en"), (" ", None), ("ville", "fr")]


def test_emphasis_and_language_part_runs_each_for_itself() -> None:
    (line,) = set_item(item("a ", english("b "), english("c", emphasis=True), " d"), 400).lines
    assert [(run.text, run.face, run.language) for run in line.runs] == [
        ("a ", "plain", None),
        ("b ", "plain", "en"),
        ("c", "italic", "en"),
        (" d", "plain", None),
    ]


def test_capitals_and_forced_line_ends_keep_it() -> None:
    capitals = replace(STYLE, capitals=True)
    first, second = set_item(item("cổng ", english("open\ndata"), " mới", style=capitals), 400).lines
    assert spoken(first) == [("CỔNG ", None), ("OPEN ", "en")]
    assert spoken(second) == [("DATA", "en"), (" MỚI", None)]


def test_the_letter_of_a_drop_cap_is_in_the_language_of_its_word() -> None:
    style = replace(STYLE, drop_cap=2)
    paragraph = set_item(item(english("Smart city"), " là đô thị thông minh " * 6, style=style), 120)
    assert paragraph.drop_cap is not None
    assert spoken(paragraph.lines[0])[:3] == [("S", "en"), ("mart city", "en"), (" là đô thị ", None)]


def test_letters_that_are_not_drawn_do_not_shift_it() -> None:
    (line,) = set_item(item("a\u200bb\u00a0", english("c\u200bd"), "\u00ade f"), 400).lines
    assert spoken(line) == [("ab ", None), ("cd", "en"), ("e f", None)]


_WORDS = st.text(alphabet="aăđVA “”.,-/\u00a0\n", min_size=1, max_size=9)
_RUNS = st.lists(st.tuples(_WORDS, st.sampled_from([None, "en", "fr"]), st.booleans()), min_size=1, max_size=7)


def _joined(runs: list[TextRun]) -> list[TextRun]:
    """Return the runs as the reader would give them had no language been written."""
    joined: list[TextRun] = []
    for run in (replace(run, language=None) for run in runs):
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


@given(_RUNS, st.floats(20, 200), st.booleans(), st.booleans())
def test_lines_and_letters_stand_as_if_no_language_were_named(
    parts: list[tuple[str, str | None, bool]], measure: float, is_real: bool, is_capital: bool
) -> None:
    runs = [TextRun(text, emphasis=emphasis, language=language) for text, language, emphasis in parts]
    # The reader joins neighbours of one look and language.
    runs = [
        run
        for run, after in zip(runs, [*runs[1:], None], strict=True)
        if after is None or replace(run, text="") != replace(after, text="")
    ]
    metrics = REAL if is_real else RoundMetrics()
    style = replace(REAL_STYLE if is_real else STYLE, capitals=is_capital)

    def set_runs(given: list[TextRun]) -> tuple[SetLine, ...]:
        text: TextItem = item(*given, style=style, role=Role.PARAGRAPH)
        paragraph = Typesetter(metrics, HUNG, END_MARK).set(text, measure)
        assert paragraph is not None
        return paragraph.lines

    told, plain = set_runs(runs), set_runs(_joined(runs))
    assert [replace(line, runs=()) for line in told] == [replace(line, runs=()) for line in plain]
    for line, other in zip(told, plain, strict=True):
        signs, others = letters(line, metrics), letters(other, metrics)
        assert [sign[0] for sign in signs] == [sign[0] for sign in others]
        assert [sign[1:] for sign in signs] == [pytest.approx(sign[1:]) for sign in others]
        assert all((a.language, a.face) != (b.language, b.face) for a, b in pairwise(line.runs))
    # Every letter is drawn in the language that it was written in.
    written = [(sign, run.language) for run in runs for sign in (run.text.upper() if is_capital else run.text)]
    drawn = [(sign, run.language) for line in told for run in line.runs for sign in run.text]
    assert [pair for pair in drawn if pair[0] != " "] == [pair for pair in written if not pair[0].isspace()]

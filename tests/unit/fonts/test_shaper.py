import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from tests.support.fonts import FACES, SANS, SANS_BOLD, SERIF

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


@pytest.fixture(scope="module")
def metrics() -> HarfBuzzMetrics:
    return HarfBuzzMetrics(FACES)


def test_a_pair_of_letters_is_kerned(metrics: HarfBuzzMetrics) -> None:
    word = metrics.shape(SANS_BOLD.name, "Tấn")

    assert word.text == "Tấn"
    assert len(word.kerns) == 3
    assert word.kerns[0] < -50
    assert word.width == pytest.approx(sum(metrics.shape(SANS_BOLD.name, c).width for c in "Tấn") + sum(word.kerns))


def test_a_word_without_kerning_has_no_kerns(metrics: HarfBuzzMetrics) -> None:
    assert metrics.shape(SERIF.name, "nm").kerns == ()


def test_letters_that_could_join_stay_single_glyphs(metrics: HarfBuzzMetrics) -> None:
    advances = [TTFontFile(str(SERIF.file)).charWidths[ord(c)] for c in "offline"]
    word = metrics.shape(SERIF.name, "offline")

    assert word.width - sum(word.kerns) == sum(advances)


def test_a_mark_without_a_composed_letter_takes_one_glyph_for_each_character(metrics: HarfBuzzMetrics) -> None:
    advances = [TTFontFile(str(SERIF.file)).charWidths[ord(c)] for c in "x\u030cy"]

    assert metrics.shape(SERIF.name, "x\u030cy").width == sum(advances)
    assert metrics.shape(SERIF.name, "x\u030cy").kerns == ()


def test_the_same_word_is_measured_once(metrics: HarfBuzzMetrics) -> None:
    assert metrics.shape(SERIF.name, "nghị") is metrics.shape(SERIF.name, "nghị")


def test_vertical_measures_are_those_of_the_file(metrics: HarfBuzzMetrics) -> None:
    measures = metrics.face(SERIF.name)

    assert measures.cap_height == 670
    assert (measures.ascent, measures.descent) == (1036, 335)
    assert measures.space == 237


@pytest.mark.parametrize("face", [face.name for face in FACES])
def test_every_bundled_face_has_all_vietnamese_letters(metrics: HarfBuzzMetrics, face: str) -> None:
    assert metrics.lacks(face, VIETNAMESE + VIETNAMESE.upper() + "₫“”‘’–—…•") == ""


def test_missing_characters_are_named_once_in_order(metrics: HarfBuzzMetrics) -> None:
    assert metrics.lacks(SANS.name, "→ Hà Nội ■ 日 →\n") == "→■日"


def test_spaces_and_hyphens_that_do_not_break_are_drawable(metrics: HarfBuzzMetrics) -> None:
    text = "TP.\u00a0HCM 749\u2011QĐ 1\u2009000\u202fđ a\u200bb"

    assert metrics.lacks(SANS.name, text) == ""
    assert metrics.drawable_text(SANS.name, text) == "TP. HCM 749-QĐ 1 000 đ ab"


def test_a_word_is_measured_as_it_is_drawn(metrics: HarfBuzzMetrics) -> None:
    assert metrics.shape(SANS.name, "749\u2011QĐ") == metrics.shape(SANS.name, "749-QĐ")
    assert metrics.shape(SANS.name, "749\u2011QĐ").text == "749-QĐ"


def test_a_face_keeps_its_own_narrow_space(metrics: HarfBuzzMetrics) -> None:
    assert metrics.drawable_text(SERIF.name, "1\u2009000") == "1\u2009000"


def test_an_outline_is_closed_and_in_thousandths_of_the_size(metrics: HarfBuzzMetrics) -> None:
    steps = metrics.outline(SANS_BOLD.name, "Đ")
    heights = [y for step in steps for y in step.points[1::2]]

    assert steps[0].operator == "m"
    assert steps[-1].operator == "h"
    assert min(heights) == 0
    assert max(heights) == metrics.face(SANS_BOLD.name).cap_height
    assert {len(step.points) for step in steps if step.operator == "c"} == {6}


def test_a_space_has_an_empty_outline(metrics: HarfBuzzMetrics) -> None:
    assert metrics.outline(SERIF.name, " ") == ()


def test_files_are_opened_when_first_asked_for(tmp_path: Path) -> None:
    absent = replace(SANS, file=tmp_path / "absent.ttf")
    metrics = HarfBuzzMetrics((SERIF, absent))

    assert metrics.shape(SERIF.name, "a").width > 0
    with pytest.raises(BantinError, match="absent"):
        metrics.shape(SANS.name, "a")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "no TrueType"), (b"OTTO" + bytes(40), "no TrueType"), (b"wOF2" + bytes(99), "no TrueType")],
)
def test_a_file_that_is_no_truetype_font_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "face.ttf"
    file.write_bytes(content)

    with pytest.raises(BantinError, match=reason) as refused:
        HarfBuzzMetrics((replace(SERIF, file=file),)).face(SERIF.name)
    assert [finding.code.id for finding in refused.value.diagnostics] == ["BT701"]


def test_a_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    (tmp_path / "face.ttf").write_bytes(SERIF.file.read_bytes()[:30_000])

    with pytest.raises(BantinError, match="damaged"):
        HarfBuzzMetrics((replace(SERIF, file=tmp_path / "face.ttf"),)).face(SERIF.name)


def test_a_font_that_forbids_embedding_is_refused(tmp_path: Path) -> None:
    data = bytearray(SERIF.file.read_bytes())
    entry = data.index(b"OS/2")
    table = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[table + 8 : table + 10] = b"\x00\x02"
    (tmp_path / "closed.ttf").write_bytes(data)

    with pytest.raises(BantinError, match="forbids embedding"):
        HarfBuzzMetrics((replace(SERIF, file=tmp_path / "closed.ttf"),)).face(SERIF.name)


def test_a_face_that_the_layout_does_not_have_is_an_error_of_the_program(metrics: HarfBuzzMetrics) -> None:
    with pytest.raises(KeyError):
        metrics.shape("Arial", "a")


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + "0123456789.,“”-()/", min_size=1, max_size=20))
def test_width_is_the_sum_of_letters_and_kerns(word: str) -> None:
    word = unicodedata.normalize("NFC", word)
    metrics = HarfBuzzMetrics((SERIF,))
    shaped = metrics.shape(SERIF.name, word)
    letters = sum(metrics.shape(SERIF.name, character).width for character in word)

    assert shaped.text == word
    assert len(shaped.kerns) in (0, len(word))
    assert shaped.width == pytest.approx(letters + sum(shaped.kerns))


@pytest.mark.parametrize("word", ["", "\u00ad", "\u200b\u2060"])
def test_a_word_of_which_nothing_is_drawn_has_no_width(word: str) -> None:
    shaped = HarfBuzzMetrics(FACES).shape(SERIF.name, word)

    assert (shaped.text, shaped.width, shaped.kerns) == ("", 0, ())


def test_a_character_that_the_face_lacks_is_drawn_as_a_question_mark_in_a_draft() -> None:
    metrics = HarfBuzzMetrics(FACES)

    assert metrics.shape(SERIF.name, "日bản").text == "?bản"
    assert metrics.shape(SERIF.name, "日bản").width == metrics.shape(SERIF.name, "?bản").width
    assert metrics.lacks(SERIF.name, "日bản") == "日"

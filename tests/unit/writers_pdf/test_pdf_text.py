from dataclasses import replace
from io import BytesIO

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin_cli.layout.placed import PlacedLine
from tests.support.fonts import SANS_BOLD, SERIF, SERIF_ITALIC
from tests.support.placed import METRICS, line, page, pdf, run, run_width

TEXT = (
    "Tấn Võ “Tự” AVATAR offline: nghị quyết số 749/QĐ-TTg ngày 03/6/2020 về chuyển đổi số quốc gia, tầm nhìn đến năm "
    "2030; kinh phí 1.500 tỷ ₫ (một nghìn năm trăm tỷ đồng) — “Ẩn Ễnh Ộp Ữa Ặc” …"
)


def lines_of(text: str, **changes: float) -> list[PlacedLine]:
    """Break a text into lines of ten words, a trailing space on all but the last."""
    words = text.split(" ")
    chunks = [" ".join(words[start : start + 10]) for start in range(0, len(words), 10)]
    texts = [f"{chunk} " for chunk in chunks[:-1]] + chunks[-1:]
    runs = [replace(run(one), **changes) for one in texts]
    return [line(one, baseline=100 + 14 * n) for n, one in enumerate(runs)]


def plumbed(data: bytes) -> pdfplumber.page.Page:
    return pdfplumber.open(BytesIO(data)).pages[0]


def words_by_pdfium(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return str(document[0].get_textpage().get_text_range()).split()


def operators_of(data: bytes) -> list[str]:
    document = pikepdf.open(BytesIO(data))
    return document.pages[0].Contents.read_bytes().decode("ascii").split("\n")


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"word_space": 3.2},
        {"word_space": -0.6},
        {"letter_space": 0.4},
        {"letter_space": 0.8, "word_space": 2.0},
        {"scale": 1.02},
    ],
    ids=["plain", "wide", "tight", "tracked", "tracked-wide", "scaled"],
)
def test_copied_words_are_the_words_that_were_set(changes: dict[str, float]) -> None:
    data = pdf(page(*lines_of(TEXT, **changes)))

    assert [word["text"] for word in plumbed(data).extract_words()] == TEXT.split()
    assert words_by_pdfium(data) == TEXT.split()


LETTERS = st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáẩếộữỳẠẤĐ0123456789().,:;“”–—\\/[]<>{}%₫@&…")


@settings(max_examples=40)
@given(st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=8).map(" ".join))
def test_every_character_is_read_back_once_and_in_order(text: str) -> None:
    placed = run(text)

    found = plumbed(pdf(page(line(placed)))).chars

    assert "".join(char["text"] for char in found) == text
    assert found[-1]["x1"] == pytest.approx(placed.x + run_width(placed), abs=0.05)


@pytest.mark.parametrize("scale", [1.0, 1.02])
def test_letters_stand_where_the_layout_put_them(scale: float) -> None:
    bare = run("Tấn Võ AVATAR", 72.25, SANS_BOLD.name, 12.5)
    placed = replace(bare, word_space=1.375, letter_space=0.25, scale=scale)
    data = pdf(page(line(placed, baseline=333.125)))
    expected, x = [], placed.x
    for index, character in enumerate(placed.text):
        expected.append(x)
        advance = METRICS.shape(placed.face, character).width if character != " " else METRICS.face(placed.face).space
        x += (advance + placed.kerns[index]) * scale * placed.size / 1000 + placed.letter_space
        x += placed.word_space if character == " " else 0

    found = plumbed(data).chars

    assert "".join(char["text"] for char in found) == placed.text
    assert [char["x0"] for char in found] == pytest.approx(expected, abs=0.005)
    assert {round(765.35 - char["matrix"][5], 3) for char in found} == {333.125}
    assert {char["size"] for char in found} == {12.5}


def test_letters_set_wider_do_not_widen_the_line_after_them() -> None:
    wide, plain = replace(run("chuyển đổi số", 60), scale=1.02), run("chuyển đổi số", 60)
    data = pdf(page(line(wide), line(plain, baseline=120)))

    words = plumbed(data).extract_words()

    assert words[2]["x1"] - 60 == pytest.approx(1.02 * (words[5]["x1"] - 60), abs=0.01)
    assert words[5]["x1"] == pytest.approx(60 + run_width(plain), abs=0.01)
    assert [operator for operator in operators_of(data) if operator.endswith("Tz")] == ["102 Tz", "100 Tz"]


def test_runs_of_a_line_keep_their_own_places_and_faces() -> None:
    first, second, third = (
        run("Thường ", 60),
        run("nghiêng ", 140.5, SERIF_ITALIC.name),
        run("đậm", 230.25, SANS_BOLD.name),
    )
    found = plumbed(pdf(page(line(first, second, third)))).extract_words(extra_attrs=["fontname"])

    assert [(word["text"], round(word["x0"], 2), word["fontname"].split("+")[1]) for word in found] == [
        ("Thường", 60, SERIF.name),
        ("nghiêng", 140.5, SERIF_ITALIC.name),
        ("đậm", 230.25, SANS_BOLD.name),
    ]


def test_a_line_is_one_text_object() -> None:
    data = pdf(page(line(run("a ", 60), run("b", 90)), line(run("c", 60), baseline=120)))

    assert operators_of(data).count("BT") == 2


def test_more_letters_than_one_font_holds_are_copied_right() -> None:
    points = [*range(0x00C0, 0x0250), *range(0x0400, 0x0460), *range(0x1EA0, 0x1EFA)]
    letters = "".join(chr(point) for point in points if not METRICS.lacks(SERIF.name, chr(point)))
    text = " ".join(letters[start : start + 8] for start in range(0, len(letters), 8))
    assert len(letters) > 300

    data = pdf(page(*lines_of(text)))

    assert words_by_pdfium(data) == text.split()
    assert len({char["fontname"] for char in plumbed(data).chars}) > 1


def test_a_letter_that_a_drop_cap_draws_is_in_the_text_and_not_on_the_page() -> None:
    hidden = replace(run("Đ", 60), is_drawn=False)
    data = pdf(page(line(hidden, run("ây là", 67.2)), line(run("Rõ", 60), baseline=200)))
    document = pypdfium2.PdfDocument(data)
    bitmap = document[0].render(scale=2).to_pil().convert("L")

    assert words_by_pdfium(data) == ["Đây", "là", "Rõ"]
    assert bitmap.crop((118, 180, 132, 204)).getextrema() == (255, 255)
    assert bitmap.crop((118, 380, 132, 404)).getextrema()[0] < 100


def test_an_empty_issue_of_text_has_no_fonts() -> None:
    assert b"FontFile2" not in pdf(page())


def test_a_character_without_a_glyph_keeps_its_place_in_the_text() -> None:
    data = pdf(page(line(run("a\u2603b", 60))))

    assert words_by_pdfium(data) == ["a\u2603b"]

"""Line ends that a reader stumbles over, in whole paragraphs: names, dates, numbers, documents, addresses."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin_cli.layout.lines import SetParagraph
from bantin_cli.layout.tokens import Break, find_breaks
from bantin_cli.styles.spec import Align
from tests.support.typesetting import JUSTIFICATION, LEFT, STYLE, item, set_item, texts, typesetter

SYLLABLES = "anh bao che dong em gia hoa kia lam moi nay on phai qua rang sao ta ung va xin".split()
LIMITS = replace(JUSTIFICATION, tracking=28.0, scaling=0.02)
HELD = ["ông Nguyễn", "bà Trần", "ngày 15/6", "ngày 11/3/2022", "năm 2022", "số 10695", "Chương trình 05", "cấp độ 2"]


def filler(count: int, seed: int) -> str:
    """Return words of two to four letters, always the same for a seed."""
    return " ".join(SYLLABLES[(seed * 7 + index * (index + 3)) % len(SYLLABLES)] for index in range(count))


def broken_pairs(paragraph: SetParagraph) -> list[str]:
    """Return the words at either side of each line's end."""
    return [f"{here.split()[-1]} {after.split()[0]}" for here, after in pairwise(texts(paragraph))]


@pytest.mark.parametrize("pair", HELD)
@pytest.mark.parametrize("align", [Align.JUSTIFIED, Align.LEFT])
def test_a_column_of_text_keeps_the_pair_on_one_line(pair: str, align: Align) -> None:
    last = " ".join(pair.split()[-2:])
    for seed in range(60):
        text = f"{filler(20 + seed % 9, seed)} {pair} {filler(16, seed + 1)}"
        paragraph = typesetter(LIMITS).set(item(text, style=STYLE if align is Align.JUSTIFIED else LEFT), 218)
        assert paragraph is not None
        assert last not in broken_pairs(paragraph), seed


TOKENS = st.sampled_from(
    [
        "1773/UBND-NCPC",
        "87/2020/NĐ-CP",
        "15/6",
        "2020-2030",
        "COVID-19",
        "TT&TT",
        "https://chuyendoiso.hochiminhcity.gov.vn/tin-tuc?trang=2",
        "tracuu.vi-du.gov.vn",
        "to-bien-tap@vi-du.gov.vn",
        "Pháp-Đức",
        "học-hành",
        "quận/huyện",
    ]
)
TEXTS = st.lists(st.one_of(TOKENS, st.sampled_from(SYLLABLES)), min_size=1, max_size=40).map(" ".join)
_ADDRESS_END = re.compile(r"(?<=://)|(?=[./?=&#@])")


def ends_inside(paragraph: SetParagraph) -> list[tuple[str, int]]:
    """Return the tokens in which a line ends, with the offset of the end."""
    found: list[tuple[str, int]] = []
    read = ""
    tokens = "".join(texts(paragraph))
    for line in texts(paragraph)[:-1]:
        read += line
        if not line.endswith(" "):
            start = read.rfind(" ") + 1
            stop = tokens.find(" ", start)
            found.append((tokens[start : stop if stop >= 0 else None], len(read) - start))
    return found


@given(TEXTS, st.integers(70, 220), st.sampled_from([Align.JUSTIFIED, Align.LEFT]))
def test_long_tokens_end_lines_only_where_a_reader_expects_it(text: str, measure: int, align: Align) -> None:
    paragraph = set_item(item(text, style=STYLE if align is Align.JUSTIFIED else LEFT), measure)
    if any(line.breaks_word for line in paragraph.lines):
        return
    for token, offset in ends_inside(paragraph):
        assert dict(find_breaks(token))[offset] in (Break.PART, Break.HYPHEN, Break.SLASH, Break.LAST_RESORT)
        if "vn" in token:
            assert _ADDRESS_END.match(token, offset), (token, offset)
        elif token[0].isdigit():
            assert token[:offset].count("/") == 1
            assert token[offset - 1] == "/"
        else:
            assert token[offset - 1] in "-/"


def test_a_documents_number_stays_whole_where_its_line_can_be_filled_without_it() -> None:
    for seed in range(60):
        text = f"{filler(20 + seed % 9, seed)} 1773/UBND-NCPC {filler(16, seed + 1)}"
        assert ends_inside(set_item(item(text), 218)) == [], seed


_SPACE = 2.5
"""A word space of the round metrics, in points."""


@example("1773/UBND-NCPC 2020-2030 2020-2030 1773/UBND-NCPC COVID-19 anh anh anh ta", 120, Align.JUSTIFIED)
@given(TEXTS, st.integers(90, 220), st.sampled_from([Align.JUSTIFIED, Align.LEFT]))
def test_a_last_line_is_a_short_word_only_where_the_text_leaves_no_choice(
    text: str, measure: int, align: Align
) -> None:
    style = STYLE if align is Align.JUSTIFIED else LEFT
    paragraph = set_item(item(f"{text} va em", style=style), measure)
    lines = texts(paragraph)
    if len(lines) > 1 and lines[-1] == "em":
        # Without the word before it the line above would be torn apart, or nothing would be left of it.
        above = lines[-2].split()
        without = sum(5.0 * len(word) for word in above[:-1])
        gap = (measure - without) / max(1, len(above) - 2)
        assert len(above) < 6 or gap >= 2.4 * _SPACE, lines

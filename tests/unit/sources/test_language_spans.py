"""Words in another language: where they are read, what is wrong with them, and what stays as it is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    HeadingNode,
    ImageNode,
    ListNode,
    NumbersNode,
    ParagraphNode,
    QuoteNode,
    RunNode,
    TableNode,
)
from bantin_cli.sources.markdown_reader import read_markdown
from tests.support.markdown_words import texts_of


def _blocks(text: str) -> tuple[BlockNode, ...]:
    return read_markdown(text, "a.md").value


def _runs(text: str) -> tuple[RunNode, ...]:
    (block,) = _blocks(text)
    assert isinstance(block, ParagraphNode)
    return block.runs


def _found(text: str) -> list[tuple[str, int | None]]:
    return [(d.code.id, d.span.line if d.span else None) for d in read_markdown(text, "a.md").diagnostics]


def test_words_in_brackets_take_the_language_behind_them() -> None:
    assert _runs("Mô hình “[Digital Government]{lang=en}”.") == (
        RunNode("Mô hình “"),
        RunNode("Digital Government", language="en"),
        RunNode("”."),
    )


@pytest.mark.parametrize("attributes", ['lang="en-GB"', "lang=en-gb", "lang = 'en-GB'", "lang=“en-GB”"])
def test_the_tag_is_read_in_every_form_of_quotes(attributes: str) -> None:
    assert _runs(f"[smart city]{{{attributes}}}") == (RunNode("smart city", language="en-GB"),)
    assert not _found(f"[smart city]{{{attributes}}}")


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("[*smart city*]{lang=en}", RunNode("smart city", emphasis=True, language="en")),
        ("*[smart city]{lang=en}*", RunNode("smart city", emphasis=True, language="en")),
        ("**[smart city]{lang=en}**", RunNode("smart city", strong=True, language="en")),
        ("[[smart city](https://x.vn)]{lang=en}", RunNode("smart city", url="https://x.vn", language="en")),
        ("[[smart city]{lang=en}](https://x.vn)", RunNode("smart city", url="https://x.vn", language="en")),
        ("[smart city](https://x.vn){lang=en}", RunNode("smart city", url="https://x.vn", language="en")),
        ("[smart\ncity]{lang=en}", RunNode("smart city", language="en")),
        ("[[smart]{lang=en} city]{lang=en}", RunNode("smart city", language="en")),
    ],
)
def test_it_goes_together_with_emphasis_and_links(text: str, run: RunNode) -> None:
    assert _runs(text) == (run,)
    assert not _found(text)


def test_a_link_may_be_in_another_language_in_part() -> None:
    assert _runs("[Cổng [Open Data]{lang=en} mới](https://x.vn)") == (
        RunNode("Cổng ", url="https://x.vn"),
        RunNode("Open Data", url="https://x.vn", language="en"),
        RunNode(" mới", url="https://x.vn"),
    )


def test_a_language_inside_another_holds_for_its_own_words() -> None:
    assert _runs("[a [b]{lang=fr} c]{lang=en} d") == (
        RunNode("a ", language="en"),
        RunNode("b", language="fr"),
        RunNode(" c", language="en"),
        RunNode(" d"),
    )


def test_it_is_read_in_every_kind_of_block() -> None:
    word = RunNode("hub", language="en")
    heading, quote, listed, table = _blocks(
        "## [hub]{lang=en}\n\n> [hub]{lang=en}\n\n- [hub]{lang=en}\n\n| [hub]{lang=en} |\n|---|\n| [hub]{lang=en} |"
    )
    assert heading == HeadingNode(2, (word,), 1)
    assert isinstance(quote, QuoteNode)
    assert quote.blocks == (ParagraphNode((word,), 3),)
    assert isinstance(listed, ListNode)
    assert listed.items[0].blocks == (ParagraphNode((word,), 5),)
    assert isinstance(table, TableNode)
    assert (table.header.cells, table.rows[0].cells) == (((word,),), ((word,),))


def test_a_containers_title_may_end_in_one() -> None:
    (callout,) = _blocks("::: callout {width=page} Thế nào là [Digital Twin]{lang=en}\nNội dung.\n:::")
    assert isinstance(callout, ContainerNode)
    assert callout.title == (RunNode("Thế nào là "), RunNode("Digital Twin", language="en"))
    assert callout.width == "page"


def test_a_box_of_numbers_keeps_it_without_the_strong_face() -> None:
    (numbers,) = _blocks("::: numbers\n- **5 [hub]{lang=en}** mới\n- **7** cũ\n:::")
    assert isinstance(numbers, NumbersNode)
    assert numbers.entries[0].figure == (RunNode("5 "), RunNode("hub", language="en"))


def test_a_pictures_description_keeps_its_words() -> None:
    (picture,) = _blocks("![Phòng [Smart City]{lang=en}](a.jpg)")
    assert isinstance(picture, ImageNode)
    assert picture.alt == "Phòng Smart City"


@pytest.mark.parametrize(
    "text",
    [
        "Theo tài liệu [1], [2] và [...] thì [sic] đúng.",
        "Điểm a) [khoản 2] {đã sửa} của luật.",
        "[1](chú thích)",
        "Tập hợp [a, b] và {x = 1}.",
        "[chưa đóng và {x=1}",
        "Mảng [a[1]] [[2]]",
    ],
)
def test_brackets_and_braces_apart_stay_as_they_are_written(text: str) -> None:
    written = "1" if "(chú" in text else text
    assert list(texts_of(_blocks(text))) in ([written], [text])
    assert all(code in ("BT144", "BT141") for code, _ in _found(text))


@pytest.mark.parametrize("text", [r"\[a]{lang=en}", r"[a]\{lang=en}"])
def test_a_backslash_prints_the_signs(text: str) -> None:
    assert _runs(text) == (RunNode("[a]{lang=en}"),)


@pytest.mark.parametrize("text", ["[Digital]{en}", "[Digital]{.en}", "[Digital] {lang=en}", "[Digital]{}"])
def test_what_is_not_quite_one_is_printed_with_a_finding(text: str) -> None:
    assert _runs(text) == (RunNode(text),)
    assert _found(text) == [("BT141", 1)]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("[Digital]{language=en}", "BT180", "Digital"),
        ("[Digital]{class=x lang=en}", "BT180", "Digital"),
        ("[Digital]{lang=english}", "BT181", "Digital"),
        ("[Digital]{lang=vn}", "BT181", "Digital"),
        ('[Digital]{lang=""}', "BT181", "Digital"),
        ("[]{lang=en}", "BT182", ""),
        ("[ ]{lang=en}", "BT182", ""),
        ("[Digital]{lang=}", "BT183", "Digital"),
        ("[Digital]{lang=en italic}", "BT183", "Digital"),
        ("[Digital]{.en lang=en}", "BT183", "Digital"),
    ],
)
def test_what_is_wrong_is_found_on_its_line_and_the_words_are_kept(text: str, code: str, words: str) -> None:
    before = "Dòng một\nvà "
    assert _found(before + text) == [(code, 2)]
    assert list(texts_of(_blocks(before + text))) == [f"Dòng một và {words}".rstrip()]


def test_a_wrong_tag_leaves_the_language_around_it() -> None:
    assert _runs("[a [b]{lang=xq}]{lang=en}") == (RunNode("a b", language="en"),)


_TEXT = st.text(alphabet="aăđ 1.,“”*", max_size=12)


@given(st.lists(st.tuples(_TEXT, st.booleans()), max_size=6))
def test_taking_the_languages_away_takes_nothing_else(parts: list[tuple[str, bool]]) -> None:
    with_tags = "".join(f"[{text.replace('*', '')}]{{lang=en}}" if marked else text for text, marked in parts)
    without = re.sub(r"\[([^\]]*)\]\{lang=en\}", r"\1", with_tags)
    words = "".join("".join(texts_of(_blocks(with_tags))).replace("*", "").split())
    assert words == "".join("".join(texts_of(_blocks(without))).replace("*", "").split())


@given(st.text(alphabet="a []{}()=!\\*\n", max_size=60))
def test_text_that_names_no_language_has_none(text: str) -> None:
    def languages(blocks: tuple[BlockNode, ...]) -> set[str | None]:
        return {run.language for block in blocks if isinstance(block, ParagraphNode) for run in block.runs}

    assert languages(_blocks(text)) <= {None}


def test_ten_thousand_brackets_are_read_in_reasonable_time() -> None:
    text = "[a" * 2_000 + "]{lang=en}" * 2_000
    assert len(_blocks(text)) == 1


def test_a_caption_is_plain_text_but_for_its_languages() -> None:
    (picture,) = _blocks('![a](a.jpg "Cuộc thi *[Smart [City]{lang=en-GB}]{lang=en}* [1](2)")')
    assert isinstance(picture, ImageNode)
    assert picture.caption == (
        RunNode("Cuộc thi *"),
        RunNode("Smart ", language="en"),
        RunNode("City", language="en-GB"),
        RunNode("* [1](2)"),
    )
    assert _found('![a](a.jpg "[a]{lang=xq}")') == [("BT181", 1)]

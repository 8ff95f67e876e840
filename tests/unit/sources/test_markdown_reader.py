"""Markdown to block nodes: what is set and what is reported."""

import pytest

from bantin_cli.sources import codes_markdown, codes_markdown_images
from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    HeadingNode,
    ImageNode,
    ItemNode,
    ListNode,
    ParagraphNode,
    QuoteNode,
    RowNode,
    RunNode,
    TableNode,
)
from bantin_cli.sources.markdown_reader import read_markdown
from tests.support.markdown_words import words_of


def _blocks(text: str, first_line: int = 1) -> tuple[BlockNode, ...]:
    return read_markdown(text, "a.md", first_line).value


def _found(text: str) -> list[tuple[str, int | None]]:
    return [(d.code.id, d.span.line if d.span else None) for d in read_markdown(text, "a.md").diagnostics]


def _paragraph(text: str, line: int = 1) -> ParagraphNode:
    return ParagraphNode((RunNode(text),), line)


def test_emphasis_links_and_forced_breaks_become_runs() -> None:
    (paragraph,) = _blocks("Một *hai* **ba *bốn*** [năm](https://a.vn) <https://b.vn/ạ>\\\nsáu  \nbảy `tám`")

    assert paragraph == ParagraphNode(
        (
            RunNode("Một "),
            RunNode("hai", emphasis=True),
            RunNode(" "),
            RunNode("ba ", strong=True),
            RunNode("bốn", strong=True, emphasis=True),
            RunNode(" "),
            RunNode("năm", url="https://a.vn"),
            RunNode(" "),
            RunNode("https://b.vn/ạ", url="https://b.vn/ạ"),
            RunNode("\nsáu\nbảy tám"),
        ),
        1,
    )


def test_runs_of_blanks_are_one_also_across_appearances() -> None:
    (paragraph,) = _blocks("a   b\t c * d\n  *e *  f\u00a0\u00a0g")

    assert "".join(run.text for run in paragraph.runs) == "a b c * d *e * f\u00a0\u00a0g"
    assert _blocks("**a**   *b*")[0] == ParagraphNode(
        (RunNode("a", strong=True), RunNode(" "), RunNode("b", emphasis=True)), 1
    )


@pytest.mark.parametrize("unseen", ["\u200b", "&nbsp;", "\u200b \u2060", "\ufeff", "**\u200b**", "&shy;"])
def test_paragraphs_and_headings_of_signs_that_nobody_sees_are_left_out(unseen: str) -> None:
    (paragraph,) = _blocks(f"{unseen}\n\nchữ\n\n## {unseen}\n\n> {unseen}")

    assert "".join(run.text for run in paragraph.runs) == "chữ"


def test_the_signs_of_the_source_are_kept() -> None:
    text = "\"thẳng\" “cong” 'x' -- --- ... (c) 1/2 \\* &amp; https://x.vn"

    assert _blocks(text) == (_paragraph("\"thẳng\" “cong” 'x' -- --- ... (c) 1/2 * & https://x.vn"),)


def test_blocks_know_their_lines_in_the_file() -> None:
    text = "Một\n\n## Hai\n\n- ba\n- bốn\n\n> năm\n\n| a | b |\n|---|--:|\n| c | d |\n"

    assert _blocks(text, first_line=5) == (
        _paragraph("Một", 5),
        HeadingNode(2, (RunNode("Hai"),), 7),
        ListNode(None, (ItemNode((_paragraph("ba", 9),), 9), ItemNode((_paragraph("bốn", 10),), 10)), 9),
        QuoteNode((_paragraph("năm", 12),), 12),
        TableNode(
            RowNode(((RunNode("a"),), (RunNode("b"),)), 14),
            (RowNode(((RunNode("c"),), (RunNode("d"),)), 16),),
            ("left", "right"),
            14,
        ),
    )


def test_lists_nest_and_keep_their_first_number() -> None:
    assert _blocks("3. ba\n   - một\n   - hai\n4. bốn\n") == (
        ListNode(
            3,
            (
                ItemNode(
                    (
                        _paragraph("ba"),
                        ListNode(None, (ItemNode((_paragraph("một", 2),), 2), ItemNode((_paragraph("hai", 3),), 3)), 2),
                    ),
                    1,
                ),
                ItemNode((_paragraph("bốn", 4),), 4),
            ),
            1,
        ),
    )


def test_a_paragraph_that_is_all_strong_stays_a_paragraph() -> None:
    assert _blocks("**Kết quả**") == (ParagraphNode((RunNode("Kết quả", strong=True),), 1),)


def test_an_indented_paragraph_is_a_paragraph() -> None:
    assert _blocks("    Thụt đầu dòng.\n\n\tCũng vậy.") == (_paragraph("Thụt đầu dòng."), _paragraph("Cũng vậy.", 3))


def test_a_heading_of_level_one_is_a_subheading_with_a_finding() -> None:
    assert _blocks("# Một\n\nHai\n===\n\n#### Ba") == (
        HeadingNode(2, (RunNode("Một"),), 1),
        HeadingNode(2, (RunNode("Hai"),), 3),
        HeadingNode(4, (RunNode("Ba"),), 6),
    )
    assert _found("# Một\n\nHai\n===") == [("BT140", 1), ("BT140", 3)]


def test_a_picture_alone_is_a_figure_with_its_attributes() -> None:
    text = '![Cuộc *họp*](images/họp.jpg "Cap \\"x\\""){credit="Báo *X*: “Y”" width=half focus="0.4, 1"}'

    assert _blocks(text) == (
        ImageNode("images/họp.jpg", "Cuộc họp", (RunNode('Cap "x"'),), "Báo *X*: “Y”", "half", (0.4, 1.0), 1),
    )
    assert _found(text) == []


def test_several_pictures_alone_in_a_paragraph_are_several_figures() -> None:
    blocks = _blocks("![a](1.jpg)\n![b](<2 x.jpg>) {width=page}\n![c](3.jpg){credit='C' focus=0.5,0.5}", first_line=7)

    assert blocks == (
        ImageNode("1.jpg", "a", (), "", None, None, 7),
        ImageNode("2 x.jpg", "b", (), "", "page", None, 8),
        ImageNode("3.jpg", "c", (), "C", None, (0.5, 0.5), 9),
    )


def test_a_picture_inside_text_follows_the_text() -> None:
    text = "Trước ![a](1.jpg) sau\n\n- mục ![b](2.jpg)\n- nữa\n\nCuối"

    blocks = _blocks(text)

    assert [type(block).__name__ for block in blocks] == [
        "ParagraphNode",
        "ImageNode",
        "ListNode",
        "ImageNode",
        "ParagraphNode",
    ]
    assert blocks[0] == _paragraph("Trước sau")
    assert _found(text) == [("BT139", 1), ("BT139", 3)]


@pytest.mark.parametrize("where", ["> {}", "- {}", "## {}", "| {} |\n|---|\n| x |", "::: callout T\n{}\n:::"])
def test_a_picture_in_a_box_a_list_or_a_table_stands_behind_it(where: str) -> None:
    blocks = _blocks(where.replace("{}", "![b](2.jpg)"))

    assert blocks[-1] == ImageNode("2.jpg", "b", (), "", None, None, blocks[-1].line)
    assert [code for code, _ in _found(where.replace("{}", "![b](2.jpg)"))] == ["BT139"]


@pytest.mark.parametrize(
    ("attributes", "code", "values"),
    [
        ("credits=x", "BT137", {"name": "credits", "nearest": "credit"}),
        ("size=page", "BT137", {"name": "size", "nearest": "width"}),
        ("width=full", "BT138", {"name": "width", "value": "full", "choices": "`column`, `page`, `half`"}),
        ("focus=2,0", "BT138", {"name": "focus", "value": "2,0", "choices": '`focus="0.5,0.3"`'}),
        ("focus=0.5", "BT138", {"name": "focus", "value": "0.5", "choices": '`focus="0.5,0.3"`'}),
        ("credit=", "BT145", {"text": "credit="}),
        (".small", "BT145", {"text": ".small"}),
    ],
)
def test_a_wrong_attribute_costs_only_itself(attributes: str, code: str, values: dict[str, str]) -> None:
    reading = read_markdown(f'![a](1.jpg){{credit="C" {attributes}}}', "a.md")

    assert [(d.code.id, dict(d.values)) for d in reading.diagnostics] == [(code, values)]
    assert reading.value == (ImageNode("1.jpg", "a", (), "C", None, None, 1),)


def test_a_brace_that_is_no_attributes_stays_in_the_text() -> None:
    assert _blocks("![a](1.jpg) {xem} thêm")[0] == _paragraph("{xem} thêm")
    assert _found("![a](1.jpg){credit") == [("BT145", 1), ("BT139", 1)]


def test_containers_hold_blocks_and_a_title() -> None:
    text = "Trước\n::: callout Một *số* mục tiêu:\n- a\n\nb\n:::\n:::pullquote Nhà báo A\nCâu.\n:::\nSau"

    assert _blocks(text) == (
        _paragraph("Trước"),
        ContainerNode(
            "callout",
            (RunNode("Một "), RunNode("số", emphasis=True), RunNode(" mục tiêu:")),
            (ListNode(None, (ItemNode((_paragraph("a", 3),), 3),), 3), _paragraph("b", 5)),
            2,
        ),
        ContainerNode("pullquote", (RunNode("Nhà báo A"),), (_paragraph("Câu.", 8),), 7),
        _paragraph("Sau", 10),
    )
    assert _found(text) == []


def test_an_unknown_container_keeps_itswords_of() -> None:
    assert _blocks("::: calout Tiêu đề\nNội dung\n:::") == (_paragraph("calout Tiêu đề"), _paragraph("Nội dung", 2))
    (finding,) = read_markdown("::: calout Tiêu đề\nNội dung\n:::", "a.md").diagnostics
    assert (finding.code.id, finding.values["nearest"]) == ("BT134", "callout")


def test_a_container_that_is_not_closed_ends_at_the_next_one() -> None:
    text = "::: callout A\nmột\n\n::: pullquote B\nhai\n:::\nba"

    assert _blocks(text) == (
        ContainerNode("callout", (RunNode("A"),), (_paragraph("một", 2),), 1),
        ContainerNode("pullquote", (RunNode("B"),), (_paragraph("hai", 5),), 4),
        _paragraph("ba", 7),
    )
    assert _found(text) == [("BT135", 1)]


def test_known_html_goes_and_what_only_looks_like_it_stays() -> None:
    assert _blocks('m<sup>2</sup><br>a <b class="x">b</b> <ten-don-vi> x < y <3') == (
        _paragraph("m2\na b <ten-don-vi> x < y <3"),
    )
    assert _found("m<sup>2</sup>\na <b>b</b>") == [("BT130", 1), ("BT130", 2)]


def test_comments_are_left_out_and_lines_stay_right() -> None:
    assert _blocks("a <!-- x\n\ny --> b\n\nc") == (_paragraph("a"), _paragraph("b", 3), _paragraph("c", 5))
    assert _blocks("a <!-- b") == (_paragraph("a <!-- b"),)


def test_a_code_block_is_a_paragraph_with_its_line_breaks() -> None:
    assert _blocks("```chú ý\nmột *hai*\nba\n```") == (_paragraph("chú ý\nmột *hai*\nba"),)


def test_addresses_that_no_reader_can_open_lose_their_link() -> None:
    assert _blocks("[a](www.x.vn) [b](mailto:x@y.vn) [](https://z.vn)") == (
        ParagraphNode(
            (
                RunNode("a "),
                RunNode("b", url="mailto:x@y.vn"),
                RunNode(" "),
                RunNode("https://z.vn", url="https://z.vn"),
            ),
            1,
        ),
    )
    assert _found("[a](javascript:alert(1))") == [("BT144", 1)]


@pytest.mark.parametrize("text", ["**a: **b", "a ** b", "![x](a b.jpg)", "[x](https://a b)", "~~a~~", "a ```"])
def test_markup_that_was_not_understood_is_reported(text: str) -> None:
    assert [code for code, _ in _found(text)] == ["BT141"]


@pytest.mark.parametrize(
    "text", ["(*) x", "0912***456", "a_b_c", "Ký tên ______", "\\*\\*a", "`**`", "2 * 3 * 4", "#1", "a~b"]
)
def test_signs_that_are_text_are_no_finding(text: str) -> None:
    assert _found(text) == []


def test_cells_beyond_the_columns_join_the_last_cell() -> None:
    reading = read_markdown("| a | b |\n|---|---|\n| 1 | 2 | *3* | 4 |\n| 5 |\n", "a.md")

    (table,) = reading.value
    assert isinstance(table, TableNode)
    assert [row.cells for row in table.rows] == [
        ((RunNode("1"),), (RunNode("2 "), RunNode("3", emphasis=True), RunNode(" 4"))),
        ((RunNode("5"),), ()),
    ]
    assert [(d.code.id, dict(d.values)) for d in reading.diagnostics] == [("BT142", {"cells": 4, "columns": 2})]


def test_nesting_without_end_is_read_as_plain_text() -> None:
    reading = read_markdown(">" * 500 + " một\n\nhai\nba", "a.md")

    assert words_of(reading.value) == ["một", "hai", "ba"]
    assert [d.code.id for d in reading.diagnostics] == ["BT143"]


_EXAMPLES = [*codes_markdown.CODES, *codes_markdown_images.CODES]


@pytest.mark.parametrize("code", _EXAMPLES, ids=lambda code: code.id)
def test_the_example_of_each_code_shows_it_and_the_good_one_does_not(code) -> None:
    assert code.id in [identifier for identifier, _ in _found(code.bad)]
    assert _found(code.good) == []

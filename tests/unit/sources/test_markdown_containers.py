"""Containers: their attributes, groups of pictures, boxes of numbers, and what is wrong with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    ContainerNode,
    ImageNode,
    ItemNode,
    ListNode,
    NumberNode,
    NumbersNode,
    ParagraphNode,
    PictureGroupNode,
    RunNode,
)
from bantin_cli.sources.markdown_reader import read_markdown
from tests.support.markdown_words import words_of


def _blocks(text: str) -> tuple[BlockNode, ...]:
    return read_markdown(text, "a.md").value


def _found(text: str) -> list[tuple[str, int | None]]:
    return [(d.code.id, d.span.line if d.span else None) for d in read_markdown(text, "a.md").diagnostics]


def _image(name: str, line: int, width: str | None = None) -> ImageNode:
    return ImageNode(f"{name}.jpg", name, (), "", width, None, line)


def _text(text: str, line: int) -> ParagraphNode:
    return ParagraphNode((RunNode(text),), line)


@pytest.mark.parametrize(
    "opening",
    [
        "::: callout {width=page} Tên khung",
        '::: callout{width="page"} Tên khung',
        "::: callout {width=“page”}   Tên khung :::",
        "::: callout Tên khung {width=page}",
    ],
)
def test_attributes_stand_after_the_name_or_at_the_end_of_the_line(opening: str) -> None:
    assert _blocks(f"{opening}\nmột\n:::") == (
        ContainerNode("callout", (RunNode("Tên khung"),), (_text("một", 2),), 1, "page"),
    )
    assert _found(f"{opening}\nmột\n:::") == []


@pytest.mark.parametrize("title", ["Tên", "{hai chữ} Tên", "Tên {ghi chú}", "Tên }", "a = b"])
def test_a_title_without_attributes_is_as_it_was_written(title: str) -> None:
    assert _blocks(f"::: callout {title}\nmột\n:::") == (
        ContainerNode("callout", (RunNode(title),), (_text("một", 2),), 1),
    )
    assert _found(f"::: callout {title}\nmột\n:::") == []


@pytest.mark.parametrize(
    ("opening", "code", "values"),
    [
        ("callout {with=page} T", "BT170", {"kind": "callout", "name": "with"}),
        ("pullquote {width=page} T", "BT170", {"kind": "pullquote", "name": "width"}),
        ("callout {width=half} T", "BT171", {"value": "half"}),
        ("callout {width=} T", "BT172", {"text": "width="}),
        ("callout {page} T", "BT172", {"text": "page"}),
        ("callout {.page} T", "BT172", {"text": ".page"}),
    ],
)
def test_a_wrong_attribute_is_named_and_costs_only_itself(opening: str, code: str, values: dict[str, str]) -> None:
    reading = read_markdown(f"::: {opening}\nmột\n:::", "a.md")

    assert [(d.code.id, dict(d.values)) for d in reading.diagnostics] == [(code, values)]
    (block,) = reading.value
    assert isinstance(block, ContainerNode)
    assert (block.title, block.width) == ((RunNode("T"),), None)


def test_braces_that_are_not_closed_stay_in_the_title_and_are_a_finding() -> None:
    assert _found("::: callout {width=page T\nmột\n:::") == [("BT172", 1)]
    assert words_of(_blocks("::: callout {width=page T\nmột\n:::")) == ["width", "page", "T", "một"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_pictures_of_a_group_stand_in_one_paragraph_or_in_their_own(gap: str) -> None:
    text = f"::: pictures Hai *góc phố*\n![a](a.jpg){gap}![b](b.jpg)\n:::"

    (group,) = _blocks(text)
    assert isinstance(group, PictureGroupNode)
    assert group.caption == (RunNode("Hai "), RunNode("góc phố", emphasis=True))
    assert [picture.target for picture in group.pictures] == ["a.jpg", "b.jpg"]
    assert (group.line, group.width, _found(text)) == (1, None, [])


def test_a_group_keeps_the_words_of_its_pictures_and_its_width() -> None:
    text = (
        '::: pictures {width=column}\n![a](a.jpg "Chú"){credit="C" focus="0.1,0.2"}\n\n![b](b.jpg)\n\n![c](c.jpg)\n:::'
    )

    assert _blocks(text) == (
        PictureGroupNode(
            (),
            (ImageNode("a.jpg", "a", (RunNode("Chú"),), "C", None, (0.1, 0.2), 2), _image("b", 4), _image("c", 6)),
            1,
            "column",
        ),
    )


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_group_of_another_number_of_pictures_is_a_finding_and_keeps_what_it_has(count: int) -> None:
    text = "::: pictures Chung\n" + "\n\n".join(f"![{n}]({n}.jpg)" for n in range(count)) + "\n:::"

    reading = read_markdown(text, "a.md")
    assert [(d.code.id, dict(d.values)) for d in reading.diagnostics] == [("BT173", {"count": count})]
    assert reading.value == (*(_image(str(n), 2 + 2 * n) for n in range(count)), _text("Chung", 1))


def test_text_in_a_group_stands_behind_it() -> None:
    text = "::: pictures\n![a](a.jpg)\n\nmột\n\n![b](b.jpg) hai\n\n- ba\n:::"

    group, *others = _blocks(text)
    assert isinstance(group, PictureGroupNode)
    assert [picture.target for picture in group.pictures] == ["a.jpg", "b.jpg"]
    assert others == [_text("một", 4), _text("hai", 6), ListNode(None, (ItemNode((_text("ba", 8),), 8),), 8)]
    assert _found(text) == [("BT174", 4)]


def test_a_width_of_a_picture_in_a_group_has_no_effect() -> None:
    assert _found("::: pictures\n![a](a.jpg){width=half}\n![b](b.jpg)\n:::") == [("BT175", 2)]


def test_a_box_of_numbers_parts_each_entry_into_number_and_words() -> None:
    text = "::: numbers {width=page} Kết *quả*\n- **1.250** hồ sơ\n- **98%**: đúng *hạn*\n* **1 giờ** – phản hồi\n:::"

    assert _blocks(text) == (
        NumbersNode(
            (RunNode("Kết "), RunNode("quả", emphasis=True)),
            (
                NumberNode((RunNode("1.250"),), (RunNode("hồ sơ"),), 2),
                NumberNode((RunNode("98%"),), (RunNode("đúng "), RunNode("hạn", emphasis=True)), 3),
                NumberNode((RunNode("1 giờ"),), (RunNode("phản hồi"),), 4),
            ),
            1,
            "page",
        ),
    )
    assert _found(text) == []


@pytest.mark.parametrize(
    "entry",
    [
        "- hồ sơ **1.250**",
        "- **nhiều** hồ sơ",
        "- **1.250**",
        "- 1.250 hồ sơ",
        "- **1.250** hồ sơ\n\n  mỗi tháng",
        "- **1.250** hồ sơ\n  - trực tuyến",
    ],
)
def test_an_entry_without_a_strong_number_and_words_is_a_finding_and_the_box_prints_as_a_callout(entry: str) -> None:
    text = f"::: numbers Kết quả\n- **98%** đúng hạn\n{entry}\n:::"

    assert _found(text) == [("BT177", 3)]
    (box,) = _blocks(text)
    assert isinstance(box, ContainerNode)
    assert (box.kind, box.title) == ("callout", (RunNode("Kết quả"),))


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_box_of_another_number_of_entries_is_a_finding(count: int) -> None:
    text = "::: numbers Kết quả\n" + "".join(f"- **{n}** chữ\n" for n in range(count)) + ":::"

    reading = read_markdown(text, "a.md")
    assert [(d.code.id, dict(d.values)) for d in reading.diagnostics] == [("BT176", {"count": count})]
    assert len(words_of(reading.value)) == 2 + 2 * count


def test_text_beside_the_list_of_numbers_stands_behind_the_box() -> None:
    text = "::: numbers\nSố liệu quý.\n\n- **1** một\n- **2** hai\n:::"

    box, other = _blocks(text)
    assert isinstance(box, NumbersNode)
    assert other == _text("Số liệu quý.", 2)
    assert _found(text) == [("BT178", 2)]


_LINES = st.sampled_from(
    ["- **12** chữ", "- chữ **3**", "![a](a.jpg)", "![b](b.jpg) chữ", "chữ", "", "> trích", "## đề", "- **4** x\n  - y"]
)


@given(st.sampled_from(["pictures", "numbers", "callout"]), st.lists(_LINES, max_size=9))
def test_no_word_and_no_picture_of_a_container_is_lost_or_doubled(name: str, lines: list[str]) -> None:
    written = "\n".join(lines)
    blocks = _blocks(f"::: {name} Tên\n{written}\n:::\n")

    plain = words_of(_blocks(written))
    assert sorted(words_of(blocks)) == sorted([*plain, "Tên"])

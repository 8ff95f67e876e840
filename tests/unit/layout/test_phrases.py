"""Where a heading, a caption or an entry of the imprint is not broken."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import Role
from bantin_cli.layout.phrases import find_held
from tests.support.typesetting import LEFT, item, set_item, texts


def held(text: str) -> str:
    """Return the text with "~" where a line should not end."""
    words = text.split()
    after = set(find_held(words))
    return "".join(word + ("~" if index in after else " ") for index, word in enumerate(words)).strip()


@pytest.mark.parametrize(
    "expected",
    [
        "Hoạt~động nổi bật của~lãnh~đạo Thành~phố",
        "Trung~tâm Chuyển~đổi~số Thành~phố~Mẫu",
        "Sở~Khoa~học và~Công~nghệ",
        "Bà~Nguyễn~Thị~Lành, tổ trưởng",
        "Chịu~trách~nhiệm xuất~bản:~Bà~An",
        "Học~sinh:~đi trước",
        "Số~lượng:~300~bản~· Kỳ~hạn~xuất~bản:~hằng~tháng~· Ngày~phát~hành:~05/11/2026",
    ],
)
def test_a_line_should_not_end_inside_a_phrase(expected: str) -> None:
    assert held(expected.replace("~", " ")) == expected


def test_a_line_may_end_after_a_pause_whatever_follows() -> None:
    assert held("Thành, phố và, Hồ; Chí") == "Thành, phố và, Hồ; Chí"


def test_a_heading_ends_its_lines_between_phrases() -> None:
    heading = item("Hoạt động nổi bật của lãnh đạo Thành phố", style=LEFT, role=Role.SECTION_TITLE)
    assert texts(set_item(heading, 130)) == ["Hoạt động nổi bật ", "của lãnh đạo Thành phố"]


def test_the_imprint_goes_to_a_new_line_between_entries() -> None:
    legal = item("Số lượng: 500 bản · Kỳ hạn xuất bản: hằng tháng · Ngày phát hành: 05/11/2026", style=LEFT)
    legal = replace(legal, element=replace(legal.element, role=Role.IMPRINT))
    assert texts(set_item(legal, 240)) == [
        "Số lượng: 500 bản · Kỳ hạn xuất bản: hằng tháng · ",
        "Ngày phát hành: 05/11/2026",
    ]


def test_running_text_pays_no_heed_to_phrases() -> None:
    text = "aaaaa bbb cccc của lãnh đạo"
    assert texts(set_item(item(text, style=LEFT), 83)) == ["aaaaa bbb cccc của ", "lãnh đạo"]
    assert texts(set_item(item(text, style=LEFT, role=Role.CAPTION), 83)) == ["aaaaa bbb cccc ", "của lãnh đạo"]

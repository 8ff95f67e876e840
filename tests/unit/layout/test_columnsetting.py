"""What runs in a column: half pictures with text beside them, source lines, every kind of item."""

from dataclasses import replace

import pytest

from bantin_cli.flow.blocks import BlockFlow
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import BodyItem, Role, TextItem
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.layout.strips import Part
from bantin_cli.model.blocks import Block, FigureWidth
from tests.support import issues
from tests.support.pages import INPUTS, SPEC, lines_of, read
from tests.support.typesetting import LEFT, item, typesetter

_KIND = SPEC.kind("news")
assert _KIND is not None
_STYLE = _KIND.style.first
_HALF = (SPEC.column_width - 9) / 2


def _items(*blocks: Block) -> tuple[BodyItem, ...]:
    return BlockFlow(SPEC, _STYLE, ReadingOrder(), "tin/a").build(blocks)


def _parts(*items: BodyItem) -> tuple[Part, ...]:
    return BandSetter(SPEC, INPUTS, typesetter()).column.parts(items)


def _half() -> Block:
    return issues.figure(width=FigureWidth.HALF)


def _pictures(part: Part) -> list[PlacedPicture]:
    return [one for strip in part.strips for one in strip.items if isinstance(one, PlacedPicture)]


def test_text_stands_beside_a_half_picture_and_fills_the_column_below_it() -> None:
    (part,) = _parts(*_items(_half(), issues.paragraph(issues.words(150))))

    (picture,) = _pictures(part)
    body = [
        (sum(strip.height for strip in part.strips[:index]), line)
        for index, strip in enumerate(part.strips)
        for line in lines_of(strip.items)
        if line.element is not None and line.element.role is Role.PARAGRAPH
    ]
    caption = [line for line in lines_of(part.strips[0].items) if line.element and line.element.role is Role.CAPTION]
    foot = max([picture.box.bottom, *(line.box.bottom for line in caption)])
    beside = [line for at, line in body if at * SPEC.grid < foot]
    below = [line for at, line in body if at * SPEC.grid >= foot + SPEC.grid]
    assert picture.box.width == pytest.approx(_HALF)
    assert len(beside) == 7
    assert {round(line.runs[0].x, 1) for line in beside} == {round(_HALF + 9, 1)}
    assert all(line.width <= _HALF + 0.1 for line in beside)
    assert {line.runs[0].x for line in below} == {0.0}
    assert " ".join(read(line) for _, line in body) == issues.words(150)


def test_a_half_picture_fills_its_column_where_too_little_room_is_left_beside_it() -> None:
    figure = replace(SPEC.figure, half_min=_HALF + 1)
    setter = BandSetter(replace(SPEC, figure=figure), INPUTS, typesetter()).column

    parts = setter.parts(_items(_half(), issues.paragraph(issues.words(150))))

    assert len(parts) == 2
    (picture,) = _pictures(parts[0])
    assert picture.box.width == pytest.approx(SPEC.column_width)


def test_a_half_picture_and_the_text_beside_it_are_not_parted() -> None:
    (part,) = _parts(*_items(_half(), issues.paragraph(issues.words(150))))

    (picture,) = _pictures(part)
    covered = int(picture.box.bottom // SPEC.grid)
    assert not any(strip.may_break for strip in part.strips[:covered])
    assert any(strip.may_break for strip in part.strips[covered:])


def test_several_short_paragraphs_stand_beside_one_half_picture() -> None:
    paragraphs = [issues.paragraph(issues.words(6, n)) for n in range(3)]

    parts = _parts(*_items(_half(), *paragraphs, issues.figure()))

    assert len(parts) == 2
    assert sum(len(_pictures(part)) for part in parts) == 2


def test_a_half_picture_without_text_after_it_keeps_its_height() -> None:
    (part,) = _parts(*_items(_half()))

    (picture,) = _pictures(part)
    assert part.height * SPEC.grid >= picture.box.bottom
    assert len(lines_of([one for strip in part.strips for one in strip.items])) >= 1


def test_a_drop_cap_beside_a_half_picture_is_set_as_plain_text() -> None:
    figure, paragraph = _items(_half(), issues.paragraph(issues.words(40)))
    assert isinstance(paragraph, TextItem)

    (part,) = _parts(figure, replace(paragraph, style=replace(paragraph.style, drop_cap=3)))

    words = [read(line) for strip in part.strips for line in lines_of(strip.items) if line.element == paragraph.element]
    assert " ".join(words) == issues.words(40)


def test_a_source_joins_the_paragraph_before_it_and_stands_alone_after_a_picture() -> None:
    source = item("Nguồn: Báo", style=LEFT, role=Role.SOURCE)
    figure, paragraph = _items(issues.figure(), issues.paragraph("Một câu."))

    joined = _parts(figure, paragraph, source)
    alone = _parts(paragraph, figure, source)

    assert (len(joined), len(alone)) == (2, 3)
    assert [read(line) for strip in alone[2].strips for line in lines_of(strip.items)] == ["Nguồn: Báo"]


def test_a_source_after_a_half_picture_stands_below_it() -> None:
    (figure,) = _items(_half())

    parts = _parts(figure, item("Nguồn: Báo", style=LEFT, role=Role.SOURCE))

    assert len(parts) == 2


def test_a_subhead_beside_a_half_picture_lets_nothing_run_into_its_caption() -> None:
    (part,) = _parts(*_items(_half(), issues.heading("Mục"), issues.paragraph(issues.words(60))))

    lines = [line for strip in part.strips for line in lines_of(strip.items)]
    captions = [line for line in lines if line.element and line.element.role is Role.CAPTION]
    foot = max(line.box.bottom for line in captions)
    tops = [
        (sum(strip.height + strip.white for strip in part.strips[:n]) - 1) * SPEC.grid for n in range(len(part.strips))
    ]
    below = [
        top
        for top, strip in zip(tops, part.strips, strict=True)
        for line in lines_of(strip.items)
        if line.element and line.element.role is Role.PARAGRAPH and line.runs[0].x == 0
    ]
    assert min(below) + SPEC.grid > foot

"""The contents: pictures beside lines as far as there is room, lines that reach the foot."""

from dataclasses import replace

import pytest

from bantin_cli.flow.items import FigureItem, PageItem, PageReference, Role
from bantin_cli.flow.ranks import Rank
from bantin_cli.geometry import Edges, Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.frameblocks import BlockSetter
from bantin_cli.layout.frames import FrameSetter, SetFrame
from bantin_cli.layout.placed import PlacedLine, PlacedPage, PlacedPicture, PlacedRule
from bantin_cli.model.blocks import Block, FocalPoint, Picture
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import FrameAnchor, FrameSpec, ReferencePicture, ReferenceStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC, Codes, elements_of, lines_of, placed, read
from tests.support.rectangles import overlap
from tests.support.typesetting import BLACK, LEFT, item, typesetter

_SETTER = FrameSetter(BlockSetter(typesetter(), BoxSetter(typesetter(), Codes(), 200, 13), str, {}))
_STYLE = ReferenceStyle(
    section=None,
    text=None,
    number=LEFT,
    number_width=20.0,
    gap=10.0,
    gap_max=10.0,
    picture=ReferencePicture(60.0, 40.0, 10.0, None),
    rule_colour=BLACK,
    rule_thickness=0.5,
    text_gap=7.0,
)


def _frame(height: float = 300.0, **changes: object) -> FrameSpec:
    style = replace(_STYLE, **changes)  # type: ignore[arg-type]
    return FrameSpec(
        slot="contents",
        rect=Rect(0, 0, 200, height),
        anchor=FrameAnchor.TOP,
        fill=None,
        fits=False,
        padding=Edges(0, 0, 0, 0),
        under="",
        qr=None,
        reference=style,
        reference_close=None,
        continues=True,
        marker_fill=None,
        marker_text=None,
        marker_indent=0.0,
        rule_above=None,
        styles=(("entry", LEFT),),
    )


def _line(rank: Rank = Rank.OTHER, *, width_px: int | None = 900, text: str = "Bài") -> PageReference:
    entry = item(text, style=LEFT, role=Role.CONTENTS_ENTRY)
    if width_px is None:
        return PageReference(entry, "tin/a", None, rank)
    picture = Picture("anh.jpg", width_px, width_px)
    figure = FigureItem(entry.element, SPAN, picture, "", None, None, FocalPoint())
    return PageReference(entry, "tin/a", figure, rank)


def _section() -> PageItem:
    return item("Mục", style=LEFT, role=Role.CONTENTS_SECTION)


def _pictures(done: SetFrame | PlacedPage) -> list[PlacedPicture]:
    return [one for one in done.items if isinstance(one, PlacedPicture)]


def _rules(done: SetFrame) -> list[PlacedRule]:
    return [one for one in done.items if isinstance(one, PlacedRule)]


def test_a_picture_stands_at_the_right_of_its_line_level_with_the_capitals() -> None:
    done = _SETTER.set(_frame(), [_line()], 0)

    (picture,) = _pictures(done)
    text = next(line for line in lines_of(done.items) if read(line) == "Bài")
    assert picture.box == Rect(140, pytest.approx(text.baseline - 7.2), 60, 40)
    assert picture.crop == Rect(0.0, pytest.approx(1 / 6), 1.0, pytest.approx(2 / 3))
    assert [(rule.x, rule.x2) for rule in _rules(done)] == [(0, 130)]
    assert done.bottom == pytest.approx(picture.box.bottom)


def test_lines_stand_beside_the_picture_of_a_line_above_until_it_ends() -> None:
    lines = [_line(Rank.FIRST), *[_line(width_px=None, text="năm chữ cái đó nghe bạn ơi") for _ in range(3)]]
    done = _SETTER.set(_frame(), lines, 0)

    assert [rule.x2 for rule in _rules(done)] == [130, 130, 200, 200]
    # Letters and spaces of 115 points take two lines beside the picture, and one under it.
    assert len([line for line in lines_of(done.items) if read(line) != "0"]) == 1 + 2 + 1 + 1


@pytest.mark.parametrize("follows", [_section(), _line(Rank.FIRST)])
def test_a_section_and_a_further_picture_begin_below_a_picture(follows: PageItem) -> None:
    done = _SETTER.set(_frame(), [_line(Rank.FIRST), follows], 0)

    first = _pictures(done)[0]
    (below,) = (line for line in lines_of(done.items)[2:] if read(line) != "0")
    assert below.box.y >= first.box.bottom + 7


@pytest.mark.parametrize(("height", "shown"), [(400, 6), (230, 4), (180, 2), (110, 0)])
def test_as_many_lines_show_their_picture_as_there_is_room_for(height: float, shown: int) -> None:
    ranks = (Rank.FIRST, Rank.ANNOUNCED, Rank.OTHER)
    lines = [_line(rank) for _ in range(2) for rank in ranks]

    assert len(_pictures(_SETTER.set(_frame(height), lines, 0))) == shown


def test_a_picture_that_would_be_coarse_is_not_shown() -> None:
    # 60 points at 200 dpi are 167 pixels.
    done = _SETTER.set(_frame(), [_line(width_px=166), _line(width_px=167)], 0)

    assert [picture.picture.width_px for picture in _pictures(done)] == [167]


def test_lines_reach_the_foot_of_the_frame_as_far_as_their_white_may_grow() -> None:
    lines = [_section(), *[_line(width_px=None) for _ in range(5)]]
    feet = [_SETTER.set(_frame(gap_max=most), lines, 0).bottom for most in (10.0, 20.0, 100.0)]

    assert feet[0] < feet[1] < feet[2]
    assert 300 - 0.2 <= feet[2] <= 300


def _issue(count: int, blocks: list[Block]) -> Issue:
    sections = []
    for name in ("news", "models"):
        articles = [issues.article(f"{name}/{n}", [*blocks, issues.paragraph("Chữ.")]) for n in range(count)]
        sections.append(issues.section(name, name, articles))
    return issues.issue(sections)


def _contents(issue: Issue) -> PlacedPage:
    return next(page for page in placed(issue).pages if page.name == "inside")


@pytest.mark.parametrize(("count", "shown"), [(2, 4), (8, 2), (20, 0)])
def test_the_contents_of_an_issue_show_pictures_without_a_description_of_their_own(count: int, shown: int) -> None:
    page = _contents(_issue(count, [issues.figure(1600, 1000)]))

    pictures = _pictures(page)
    assert len(pictures) == shown
    assert {(picture.alt, picture.element.role) for picture in pictures} <= {("", Role.CONTENTS_ENTRY)}


def test_the_contents_reach_the_foot_and_keep_to_their_frame() -> None:
    frame = SPEC.templates[1].frames[2].rect
    page = _contents(_issue(11, [issues.figure(1600, 1000)]))
    rules = [one for one in page.items if isinstance(one, PlacedRule) and one.x == frame.x]
    lines: list[PlacedLine] = [line for element, line in elements_of(page.items) if element.role is Role.CONTENTS_ENTRY]

    assert max(rule.y for rule in rules) == pytest.approx(frame.bottom, abs=0.7)
    boxes = [picture.box for picture in _pictures(page)]
    for line in lines:
        ink = Rect(line.runs[0].x, line.baseline - 6, line.width, 7)
        assert not any(overlap(ink, box) for box in boxes)

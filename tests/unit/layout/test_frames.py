"""Frames of pages of their own design: anchored, shrunk, continued, overfull."""

from dataclasses import replace

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FigureItem, PageReference, Role, TextItem
from bantin_cli.geometry import Edges, Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.codes import FRAME_OVERFULL
from bantin_cli.layout.frameblocks import BlockSetter
from bantin_cli.layout.frames import FrameSetter
from bantin_cli.layout.placed import PlacedFill, PlacedPicture
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.issue import QrGuide
from bantin_cli.styles.spec import Align, FrameAnchor, FrameSpec, ReferenceStyle, RuleSpec
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import Codes, elements_of, lines_of, placed, read
from tests.support.typesetting import BLACK, BLUE, LEFT, item, typesetter

_PAGES = {"tin/a": 7, "tin/b": 12}
_SETTER = FrameSetter(
    BlockSetter(typesetter(), BoxSetter(typesetter(), Codes(), 100, 13), lambda page: f"tr. {page}", _PAGES)
)
_NUMBERS = ReferenceStyle(
    section=None,
    text=None,
    number=LEFT,
    number_width=20.0,
    gap=6.0,
    gap_max=6.0,
    picture=None,
    rule_colour=BLACK,
    rule_thickness=0.5,
    text_gap=7.0,
)


def _frame(**fields: object) -> FrameSpec:
    values: dict[str, object] = {
        "slot": "mau",
        "rect": Rect(10, 20, 100, 130),
        "anchor": FrameAnchor.TOP,
        "fill": None,
        "fits": False,
        "padding": Edges(0, 0, 0, 0),
        "under": "",
        "qr": None,
        "reference": None,
        "reference_close": None,
        "continues": False,
        "marker_fill": None,
        "marker_text": None,
        "marker_indent": 18.0,
        "rule_above": None,
        "styles": (("text", LEFT),),
    }
    return FrameSpec(**{**values, **fields})  # type: ignore[arg-type]


def _texts(count: int) -> list[TextItem]:
    return [item(f"dòng {n}", style=LEFT) for n in range(count)]


@pytest.mark.parametrize(
    ("anchor", "top"), [(FrameAnchor.TOP, 20), (FrameAnchor.MIDDLE, 20 + 52), (FrameAnchor.BOTTOM, 20 + 104)]
)
def test_content_hangs_on_the_end_of_the_frame_that_the_layout_names(anchor: FrameAnchor, top: float) -> None:
    # Two lines of 13 points in 130.
    done = _SETTER.set(_frame(anchor=anchor), _texts(2), 20)

    assert [line.box.y for line in lines_of(done.items)] == pytest.approx([top, top + 13])
    assert done.bottom == pytest.approx(top + 26)
    assert done.rest == ()


def test_a_ground_that_fits_is_as_large_as_the_content() -> None:
    frame = _frame(fill=BLUE, fits=True, padding=Edges(4, 5, 6, 7))

    done = _SETTER.set(frame, _texts(2), 50)

    assert done.items[0] == PlacedFill(Rect(10, 50, 100, 4 + 26 + 6), BLUE)
    assert done.bottom == pytest.approx(50 + 36)
    assert lines_of(done.items)[0].runs[0].x == 17


def test_a_ground_for_text_on_the_right_is_as_wide_as_the_text() -> None:
    right = replace(LEFT, align=Align.RIGHT)
    frame = _frame(fill=BLUE, fits=True, padding=Edges(0, 5, 0, 5), styles=(("text", right),))

    done = _SETTER.set(frame, [item("abcd", style=right)], 20)

    # Four letters of five points, and ten of padding.
    assert done.items[0] == PlacedFill(Rect(80, 20, 30, 13), BLUE)


def test_a_short_rule_stands_above_the_content() -> None:
    frame = _frame(anchor=FrameAnchor.BOTTOM, rule_above=RuleSpec(BLUE, 2.0, 30.0, 6.0))

    done = _SETTER.set(frame, _texts(1), 20)

    assert done.items[0] == PlacedFill(Rect(10, 137 - 8, 30, 2), BLUE)


def test_content_that_does_not_fit_is_set_smaller_and_only_as_far_as_needed() -> None:
    # Ten lines of 13 points fit; eleven need a leading of 11.8, which is the step of 0.88.
    sizes = [lines_of(_SETTER.set(_frame(), _texts(n), 20).items)[0].runs[0].size for n in (10, 11, 14)]

    assert sizes == pytest.approx([10, 8.8, 7.0])


def test_content_that_does_not_fit_even_in_the_smallest_type_is_a_finding() -> None:
    with pytest.raises(BantinError) as raised:
        _SETTER.set(_frame(), [item(issues.words(900), style=LEFT)], 20)

    (finding,) = raised.value.diagnostics
    assert (finding.code, finding.span) == (FRAME_OVERFULL, SourceSpan("mau.md", 1))
    assert dict(finding.values) == {"slot": "mau"}


def test_a_frame_that_continues_is_not_shrunk_and_gives_back_the_rest() -> None:
    texts = _texts(25)

    done = _SETTER.set(_frame(continues=True), texts, 20)

    assert [read(line) for line in lines_of(done.items)] == [f"dòng {n}" for n in range(10)]
    assert done.rest == tuple(texts[10:])
    assert lines_of(done.items)[0].runs[0].size == 10


def test_a_single_item_higher_than_a_frame_that_continues_is_a_finding() -> None:
    with pytest.raises(BantinError) as raised:
        _SETTER.set(_frame(continues=True), [item(issues.words(900), style=LEFT)], 20)

    assert [finding.code for finding in raised.value.diagnostics] == [FRAME_OVERFULL]


def _reference(target: str, text: str) -> PageReference:
    return PageReference(item(text, style=LEFT, role=Role.CONTENTS_ENTRY), target)


def test_page_numbers_stand_in_a_column_of_their_own_where_the_layout_has_one() -> None:
    done = _SETTER.set(_frame(reference=_NUMBERS), [_reference("tin/b", "Bài thứ hai")], 20)

    number, text = lines_of(done.items)
    assert (read(number), number.runs[0].x) == ("12", 10)
    assert (read(text), text.runs[0].x) == ("Bài thứ hai", 30)
    assert number.baseline == pytest.approx(text.baseline)


def test_page_numbers_stand_after_the_text_or_under_it_where_there_is_no_column() -> None:
    frame = _frame(reference=replace(_NUMBERS, number_width=0.0))

    beside = lines_of(_SETTER.set(frame, [_reference("tin/a", "Bài")], 20).items)
    under = lines_of(_SETTER.set(frame, [_reference("tin/a", "a" * 18)], 20).items)

    assert [read(line) for line in beside] == ["Bài", "tr. 7"]
    assert beside[1].runs[0].x == pytest.approx(10 + 15 + 7)
    assert beside[0].baseline == pytest.approx(beside[1].baseline)
    assert under[1].baseline == pytest.approx(under[0].baseline + 13)


def test_a_page_number_after_larger_text_stands_on_its_baseline() -> None:
    large = replace(LEFT, size=20.0, leading=26.0)
    frame = _frame(reference=replace(_NUMBERS, number_width=0.0, text=large))

    text, number = lines_of(_SETTER.set(frame, [_reference("tin/a", "Bài")], 20).items)

    assert (read(text), read(number)) == ("Bài", "tr. 7")
    assert number.baseline == pytest.approx(text.baseline)


def test_a_closer_setting_is_taken_before_the_frame_continues() -> None:
    frame = _frame(continues=True, reference=_NUMBERS, reference_close=replace(_NUMBERS, gap=0.0))
    entries = [_reference("tin/a", f"Bài {n}") for n in range(10)]

    assert _SETTER.set(frame, entries, 20).rest == ()
    assert len(_SETTER.set(replace(frame, reference_close=None), entries, 20).rest) == 3


def test_a_numbered_step_has_its_number_on_a_disc() -> None:
    frame = _frame(marker_fill=BLUE, marker_text=BLACK)
    step = replace(item("Mở máy ảnh.", style=LEFT), marker="1", indent=18.0)

    done = _SETTER.set(frame, [step], 20)

    (disc,) = (one for one in done.items if isinstance(one, PlacedFill))
    assert (disc.box.width, disc.radius) == (14.5, 7.25)
    assert [(read(line), round(line.runs[0].x, 2)) for line in lines_of(done.items)] == [
        ("1", round(10 + 14.5 / 2 - 0.6 * 8.6 / 2, 2)),
        ("Mở máy ảnh.", 28),
    ]


def test_a_line_that_has_a_least_size_is_set_down_to_stay_one_line() -> None:
    style = replace(LEFT, size=30.0, leading=36.0, size_min=10.0)

    (line,) = lines_of(_SETTER.set(_frame(), [item("mười hai", style=style)], 20).items)
    many = lines_of(_SETTER.set(_frame(), [item("một hai ba bốn năm sáu bảy", style=style)], 20).items)

    assert line.width <= 100
    assert 20 < line.runs[0].size < 30
    assert {round(one.runs[0].size, 1) for one in many} == {10.0}


def test_a_logo_keeps_its_shape_inside_the_frame() -> None:
    wide = FigureItem(Element("cover", Role.FIGURE, 1), SPAN, Picture("l.png", 400, 100), "", None, None, FocalPoint())
    tall = replace(wide, picture=Picture("l.png", 100, 400))

    boxes = [
        one.box
        for figure in (wide, tall)
        for one in _SETTER.set(_frame(), [figure], 20).items
        if isinstance(one, PlacedPicture)
    ]
    assert boxes == [Rect(10, 20, 100, 25), Rect(10, 20, 32.5, 130)]


def test_sixty_articles_need_a_second_page_of_contents_and_the_pages_after_it_are_counted_right() -> None:
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(80, n))]) for n in range(60)]
    issue = placed(issues.issue([issues.section("tin", "news", news)]))

    inside = [page for page in issue.pages if page.name == "inside"]
    headings = [
        read(line)
        for page in inside
        for element, line in elements_of(page.items)
        if element.role is Role.CONTENTS_HEADING
    ]
    imprints = [any(element.role is Role.IMPRINT for element, _ in elements_of(page.items)) for page in inside]
    assert [page.number for page in inside] == [2, 3]
    assert (headings, imprints) == (["Trong số này"], [True, False])
    assert issue.articles[0].first_page == 4
    assert [page.number for page in issue.pages] == list(range(1, len(issue.pages) + 1))


def test_a_guide_of_fifty_long_steps_fits_no_page() -> None:
    guide = QrGuide("", tuple(issues.words(30, n) for n in range(50)), SourceSpan("bantin.yaml", 9))

    with pytest.raises(BantinError) as raised:
        placed(issues.issue([], qr_guide=guide))

    (finding,) = raised.value.diagnostics
    assert (finding.code, str(finding.span), finding.values["slot"]) == (FRAME_OVERFULL, "bantin.yaml:9", "qr-guide")


def test_a_draft_shows_a_guide_that_fits_no_page_and_says_so() -> None:
    guide = QrGuide("", tuple(issues.words(30, n) for n in range(50)), SourceSpan("bantin.yaml", 9))

    issue = placed(issues.issue([], qr_guide=guide), is_draft=True)

    assert [(finding.code, str(finding.span)) for finding in issue.findings] == [(FRAME_OVERFULL, "bantin.yaml:9")]
    steps = {
        element.order
        for page in issue.pages
        for element, _ in elements_of(page.items)
        if element.role is Role.QR_GUIDE_STEP
    }
    assert len(steps) == 50


def test_a_draft_goes_on_after_an_item_that_is_higher_than_its_frame() -> None:
    setter = replace(_SETTER, is_draft=True)
    long, short = item(issues.words(900), style=LEFT), item("ngắn", style=LEFT)

    done = setter.set(_frame(continues=True), [long, short], 20)

    assert len(done.findings) == 1
    assert done.rest == (short,)

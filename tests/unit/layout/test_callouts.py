"""Callouts: line by line in a column, in balanced columns over the page."""

from dataclasses import replace

from bantin_cli.flow.items import BoxItem, Element, Role, TextItem
from bantin_cli.geometry import Edges
from bantin_cli.layout.callouts import CalloutSetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem
from bantin_cli.layout.strips import Part, stacked
from bantin_cli.styles.spec import BoxStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import lines_of, read
from tests.support.typesetting import BLACK, BLUE, END_MARK, LEFT, item, typesetter

_BOX = BoxStyle(
    "callout", LEFT, LEFT, BLUE, BLACK, 2.0, Edges(8, 10, 8, 12), BLACK, 11.0, 3.4, 2.5, 2.6, 9.36, 20, 18.0
)
_SETTER = CalloutSetter(typesetter(), 200.0, 13.0, END_MARK, columns=1, lines_max=40)
_WIDE = replace(_SETTER, measure=440.0, columns=2)


def _entries(count: int, marker: str = "•") -> tuple[TextItem, ...]:
    texts = (item(f"mục {n}", style=LEFT) for n in range(count))
    return tuple(TextItem(one.element, one.span, one.style, one.runs, marker, 11.0, is_first=True) for one in texts)


def _callout(*items: TextItem, heading: str = "", setter: CalloutSetter = _SETTER) -> Part:
    head = item(heading, style=LEFT) if heading else None
    return setter.part(BoxItem(Element("a", Role.CALLOUT, 1), SPAN, _BOX, head, items))


def test_a_callout_has_a_line_of_ground_above_and_below_its_text() -> None:
    part = _callout(item("Một.", style=LEFT), heading="Tên")

    assert [strip.height for strip in part.strips] == [2, 1, 1]
    assert (part.strips[0].white, part.after) == (1, 1)
    placed = stacked(part.strips, x=0, y=100, grid=13)
    ground = [one.box for one in placed if isinstance(one, PlacedFill) and one.colour == BLUE]
    assert [(box.x, round(box.y, 2), box.width, round(box.bottom, 2)) for box in ground] == [(0, 102.6, 200, 148.36)]
    assert [(read(line), line.box.y) for line in lines_of(placed)] == [("Tên", 110.5), ("Một.", 126)]
    assert [line.runs[0].x for line in lines_of(placed)] == [12, 12]


def test_wherever_a_callout_is_broken_its_last_line_stands_on_its_ground() -> None:
    part = _callout(*_entries(20))

    placed = stacked(part.strips[:6], x=0, y=0, grid=13)
    foot = max(one.box.bottom for one in placed if isinstance(one, PlacedFill) and one.colour == BLUE)
    assert lines_of(placed)[-1].baseline < foot - 3


def test_a_callout_of_nineteen_lines_is_never_broken() -> None:
    # Nineteen entries with a line above and one below.
    part = _callout(*_entries(19))

    assert sum(strip.height for strip in part.strips) == 21
    assert [index for index, strip in enumerate(part.strips) if strip.may_break] == [19]


def test_a_longer_callout_is_broken_between_entries_and_not_near_its_head() -> None:
    part = _callout(*_entries(20))

    # The first break lies after four lines at the earliest; none lies before the foot of the ground.
    assert [index for index, strip in enumerate(part.strips) if strip.may_break] == [*range(4, 19), 20]


def test_a_long_entry_is_not_broken_inside() -> None:
    part = _callout(item(issues.words(120), style=LEFT), item("Cuối.", style=LEFT))

    breaks = [read(lines_of(strip.items)[0]) for strip in part.strips if strip.may_break and lines_of(strip.items)]
    assert len(part.strips) > 20
    assert breaks == [read(lines_of(part.strips[-3].items)[0])]


def test_bullets_in_a_callout_are_drawn_and_numbers_are_text() -> None:
    bullet, number = _callout(*_entries(1)), _callout(*_entries(1, "1."))

    drawn = [one for one in bullet.strips[0].items if isinstance(one, PlacedFill) and one.colour == BLACK]
    assert [(round(one.box.width, 1), one.box.x) for one in drawn] == [(2.0, 0), (3.4, 12)]
    assert read(lines_of(bullet.strips[0].items)[0]) == "mục 0"
    assert read(lines_of(number.strips[0].items)[0]).startswith("1.")


def _starts(items: list[PlacedItem]) -> list[tuple[str, float, float]]:
    """What is read on each line, its left edge and its baseline."""
    return [(read(line), line.runs[0].x, round(line.baseline, 2)) for line in lines_of(items)]


def test_a_callout_over_the_page_has_its_entries_in_columns_on_one_grid() -> None:
    part = _callout(*_entries(5), heading="Tên", setter=_WIDE)

    (strip,) = part.strips
    # A line of ground, the heading, three entries in the fuller column, a line of ground.
    assert (strip.height, strip.white, part.after) == (6, 1, 1)
    starts = _starts(stacked(part.strips, x=0, y=0, grid=13))
    # The columns are 200 points wide and 18 apart; entries hang 11 points behind their bullets.
    assert [(text, x) for text, x, _ in starts] == [
        ("Tên", 12.0),
        ("mục 0", 23.0),
        ("mục 1", 23.0),
        ("mục 2", 23.0),
        ("mục 3", 241.0),
        ("mục 4", 241.0),
    ]
    assert {round((y - starts[1][2]) % 13, 2) for _, _, y in starts[1:]} == {0.0}
    assert starts[1][2] == starts[4][2]


def test_a_callout_over_the_page_that_is_too_short_for_columns_has_none() -> None:
    part = _callout(item("Một dòng.", style=LEFT), setter=_WIDE)

    assert [x for _, x, _ in _starts(stacked(part.strips, x=0, y=0, grid=13))] == [12.0]
    ground = [one.box.width for one in part.strips[0].items if isinstance(one, PlacedFill) and one.colour == BLUE]
    assert ground == [440.0]


def test_an_entry_in_columns_is_broken_only_where_two_lines_stay_on_either_side() -> None:
    # The first entry fills three lines of a column, the others one: it may not be parted.
    first = replace(_entries(1)[0], runs=item(issues.words(14), style=LEFT).runs)
    part = _callout(first, *_entries(3)[1:], setter=_WIDE)

    starts = _starts(stacked(part.strips, x=0, y=0, grid=13))
    left = [text for text, x, _ in starts if x < 200]
    assert (len(left), [text for text, x, _ in starts if x > 200]) == (3, ["mục 1", "mục 2"])


def test_a_callout_higher_than_a_page_goes_on_in_a_strip_of_its_own_and_keeps_every_line() -> None:
    setter = replace(_WIDE, lines_max=10)
    part = _callout(*_entries(40), heading="Tên", setter=setter)

    assert [strip.height for strip in part.strips] == [10, 10, 7]
    assert [strip.white for strip in part.strips] == [1, 0, 0]
    texts = [read(line) for strip in part.strips for line in lines_of(strip.items)]
    assert texts == ["Tên", *(f"mục {n}" for n in range(40))]


def test_a_text_longer_than_a_page_is_broken_wherever_its_column_ends() -> None:
    setter = replace(_WIDE, lines_max=6)
    part = _callout(item(issues.words(200), style=LEFT), setter=setter)

    words = [word for strip in part.strips for line in lines_of(strip.items) for word in read(line).split()]
    assert words == issues.words(200).split()
    assert max(strip.height for strip in part.strips) == 6


def test_the_end_mark_stands_after_the_last_word_of_a_callout() -> None:
    last = replace(item("Cuối.", style=LEFT), ends_article=True)
    (strip, _) = _callout(last).strips

    (mark,) = (
        one
        for one in strip.items
        if isinstance(one, PlacedFill) and one.colour == END_MARK.colour and one.box.width == END_MARK.size
    )
    (line,) = lines_of(strip.items)
    assert mark.box.x == line.runs[0].x + line.width + END_MARK.gap
    assert round(mark.box.bottom, 2) == round(line.baseline, 2)

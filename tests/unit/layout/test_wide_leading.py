"""Type whose leading is more than the grid's takes as many grid lines as it needs, everywhere in a column."""

from dataclasses import replace
from itertools import pairwise

from bantin_cli.flow.items import BoxItem, Element, Role
from bantin_cli.geometry import Edges
from bantin_cli.layout.callouts import CalloutSetter
from bantin_cli.layout.placed import PlacedFill
from bantin_cli.layout.strips import Part, stacked
from bantin_cli.layout.text import TextSetter
from bantin_cli.styles.spec import BoxStyle
from tests.support.issues import SPAN
from tests.support.pages import lines_of
from tests.support.typesetting import BLACK, BLUE, END_MARK, LEFT, item, typesetter

_GRID = 13.0
_WIDE = replace(LEFT, leading=15.0)


def _distances(part: Part) -> list[float]:
    lines = lines_of(stacked(part.strips, x=0, y=0, grid=_GRID))
    return [round(after.baseline - before.baseline, 3) for before, after in pairwise(lines)]


def test_the_lines_of_a_callout_do_not_overlap_and_all_stand_on_its_ground() -> None:
    style = BoxStyle(
        "callout", _WIDE, _WIDE, BLUE, None, 0.0, Edges(0, 0, 0, 0), BLACK, 11.0, 3.4, 2.5, 2.6, 9.36, 20, 18.0
    )
    box = BoxItem(Element("a", Role.CALLOUT, 1), SPAN, style, None, (item("một hai ba bốn năm", style=_WIDE),))
    part = CalloutSetter(typesetter(), 60.0, _GRID, END_MARK, columns=1, lines_max=40).part(box)

    assert _distances(part) == [2 * _GRID]
    grounds = [one.box for one in stacked(part.strips, x=0, y=0, grid=_GRID) if isinstance(one, PlacedFill)]
    # From the capitals of the line above the text to the baseline of the line below it.
    assert [(ground.y, round(ground.bottom, 2)) for ground in grounds] == [(2.6, round(5.72 * _GRID, 2))]


def test_the_lines_of_a_source_do_not_overlap() -> None:
    source = item("Nguồn: một hai ba bốn", style=_WIDE, role=Role.SOURCE)
    part = TextSetter(typesetter(), 60.0, _GRID, END_MARK).part(item("một hai ba", style=LEFT), source=source)

    assert [strip.height for strip in part.strips if strip.is_tail] == [2, 2]
    assert _distances(part)[-1] == 2 * _GRID

"""Callouts, pull quotes and QR codes."""

import pytest

from bantin_cli.flow.items import BoxItem, Element, PullQuoteItem, QrItem, Role, TextItem
from bantin_cli.geometry import Edges, Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.placed import PlacedFill, PlacedQr, PlacedRule
from bantin_cli.layout.strips import Part, stacked
from bantin_cli.styles.spec import BoxStyle, QrStyle, QuoteStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import Codes, lines_of, read
from tests.support.typesetting import BLACK, BLUE, LEFT, item, typesetter

_BOX = BoxStyle("callout", LEFT, LEFT, BLUE, BLACK, 2.0, Edges(8, 10, 8, 12), BLACK, 11.0, 3.4, 2.5, 2.6, 9.36, 20)
_QUOTE = QuoteStyle("pull-quote", LEFT, LEFT, BLACK, 2.0, BLACK, 0.5, Edges(9, 0, 8, 0), 2.0)
_SETTER = BoxSetter(typesetter(), Codes(), 200.0, 13.0)


def _entries(count: int, marker: str = "•") -> tuple[TextItem, ...]:
    texts = (item(f"mục {n}", style=LEFT) for n in range(count))
    return tuple(TextItem(one.element, one.span, one.style, one.runs, marker, 11.0, is_first=True) for one in texts)


def _callout(*items: TextItem, heading: str = "") -> Part:
    head = item(heading, style=LEFT) if heading else None
    return _SETTER.callout(BoxItem(Element("a", Role.CALLOUT, 1), SPAN, _BOX, head, items))


def _qr(fill: bool = False, size: float = 60.0, module_min: float = 1.0) -> QrItem:
    style = QrStyle("qr", LEFT, LEFT, size, module_min, BLUE if fill else None, Edges(6, 6, 6, 6), 8.0, False, BLACK)
    notes = (item("Quét mã", style=LEFT), item("example.org", style=LEFT))
    return QrItem(Element("a", Role.QR, 1), SPAN, style, "https://example.org", "Mã QR: https://example.org", notes)


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


def test_a_pull_quote_is_one_strip_between_its_rules() -> None:
    quote = PullQuoteItem(
        Element("a", Role.PULL_QUOTE, 1), SPAN, _QUOTE, item(issues.words(12), style=LEFT), item("Bà An", style=LEFT)
    )

    part = _SETTER.pull_quote(quote)

    (strip,) = part.strips
    depth = strip.height * 13
    (thick,) = (one for one in strip.items if isinstance(one, PlacedFill))
    (thin,) = (one for one in strip.items if isinstance(one, PlacedRule))
    assert (thick.box, part.is_movable) == (Rect(0, 0, 200, 2), True)
    assert depth - 4 < thin.y < depth
    assert all(thick.box.bottom < line.box.y and line.box.bottom < thin.y for line in lines_of(strip.items))
    assert read(lines_of(strip.items)[-1]) == "Bà An"


def test_a_qr_code_stands_left_of_its_note() -> None:
    part = _SETTER.qr(_qr())

    (strip,) = part.strips
    (code,) = (one for one in strip.items if isinstance(one, PlacedQr))
    # 60 points and 12 of padding need six lines; the code stands in their middle. Its dark modules begin at the
    # column's edge: four of its 33 are quiet zone.
    quiet = 4 * 60 / 33
    assert (strip.height, code.box) == (6, Rect(-quiet, 9, 60, 60))
    assert (code.url, code.alt) == ("https://example.org", "Mã QR: https://example.org")
    assert [line.runs[0].x for line in lines_of(strip.items)] == pytest.approx([68 - quiet, 68 - quiet])


def test_a_qr_code_grows_until_its_modules_are_large_enough() -> None:
    # 25 modules and a quiet zone of four on both sides.
    assert _SETTER.qr_side("x", _qr(module_min=1.0).style) == 60.0
    assert _SETTER.qr_side("x", _qr(module_min=2.0).style) == pytest.approx(33 * 2.0)


def test_the_panel_of_a_code_has_a_ground_over_its_whole_height() -> None:
    (strip,) = _SETTER.qr(_qr(fill=True)).strips

    assert strip.items[0] == PlacedFill(Rect(0, 0, 200, strip.height * 13.0), BLUE)

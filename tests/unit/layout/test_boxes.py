"""Pull quotes and QR codes."""

import pytest

from bantin_cli.flow.items import Element, PullQuoteItem, QrItem, Role
from bantin_cli.geometry import Edges, Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.placed import PlacedFill, PlacedQr, PlacedRule
from bantin_cli.layout.strips import FREELY
from bantin_cli.styles.spec import QrStyle, QuoteStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import Codes, lines_of, read
from tests.support.typesetting import BLACK, BLUE, LEFT, item, typesetter

_QUOTE = QuoteStyle("pull-quote", LEFT, LEFT, BLACK, 2.0, BLACK, 0.5, Edges(9, 0, 8, 0), 2.0)
_SETTER = BoxSetter(typesetter(), Codes(), 200.0, 13.0)


def _qr(fill: bool = False, size: float = 60.0, module_min: float = 1.0) -> QrItem:
    style = QrStyle("qr", LEFT, LEFT, size, module_min, BLUE if fill else None, Edges(6, 6, 6, 6), 8.0, False, BLACK)
    notes = (item("Quét mã", style=LEFT), item("example.org", style=LEFT))
    return QrItem(Element("a", Role.QR, 1), SPAN, style, "https://example.org", "Mã QR: https://example.org", notes)


def test_a_pull_quote_is_one_strip_between_its_rules() -> None:
    quote = PullQuoteItem(
        Element("a", Role.PULL_QUOTE, 1), SPAN, _QUOTE, item(issues.words(12), style=LEFT), item("Bà An", style=LEFT)
    )

    part = _SETTER.pull_quote(quote)

    (strip,) = part.strips
    depth = strip.height * 13
    (thick,) = (one for one in strip.items if isinstance(one, PlacedFill))
    (thin,) = (one for one in strip.items if isinstance(one, PlacedRule))
    assert (thick.box, part.moves) == (Rect(0, 0, 200, 2), FREELY)
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

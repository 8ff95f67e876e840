"""A band on its pages: heads with their text, pictures that wait for the next head, what fits nowhere."""

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect
from bantin_cli.layout.bandpages import BandLayer
from bantin_cli.layout.bands import Segment
from bantin_cli.layout.codes import NOTHING_FITS
from bantin_cli.layout.columns import Parter
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.placed import PlacedFill
from bantin_cli.layout.strips import Part, Strip
from tests.support.typesetting import BLACK

_SPAN = SourceSpan("tin/a.md", 1)
_LINES = 20


def _mark(name: float) -> PlacedFill:
    """A thing by which a strip is known again."""
    return PlacedFill(Rect(name, 0, 1, 1), BLACK)


def _text(lines: int, name: float = 0) -> Part:
    return Part(
        tuple(
            Strip(1, (_mark(name + n / 1000),), may_break=n == lines or 2 <= n <= lines - 2)
            for n in range(1, lines + 1)
        )
    )


def _columns(lines: int, name: float = 0) -> Segment:
    return Segment(2, (_text(lines, name),))


def _head(lines: int) -> Segment:
    return Segment(1, (Part((Strip(lines, (_mark(900),), may_break=False),)),), keeps_with_next=True)


def _picture(lines: int) -> Segment:
    return Segment(1, (Part((Strip(lines, (_mark(800),), white=1),)),), may_float=True)


def _lay(*segments: Segment, line: int = 0) -> Laid:
    return BandLayer(2, _LINES, _SPAN, Place(0, line), Parter()).lay(segments)


def _names(laid: Laid) -> list[float]:
    """What stands on the pages in drawing order."""
    items = (one for piece in laid.pieces for column in piece.columns for strip in column for one in strip.items)
    return [one.box.x for one in items if isinstance(one, PlacedFill)]


def test_a_head_stands_above_its_columns() -> None:
    laid = _lay(_head(3), _columns(10))

    assert [(piece.at, piece.height, len(piece.columns)) for piece in laid.pieces] == [
        (Place(0, 0), 3, 1),
        (Place(0, 3), 5, 2),
    ]
    assert (laid.end, laid.turns, laid.badness) == (Place(0, 8), 0, 0)


@pytest.mark.parametrize(("line", "page"), [(13, 0), (14, 0), (15, 1), (17, 1), (19, 1)])
def test_a_head_never_stands_at_the_foot_of_a_page_without_text_under_it(line: int, page: int) -> None:
    laid = _lay(_head(3), _columns(40), line=line)

    head, columns = laid.pieces[:2]
    assert (head.at.page, columns.at.page) == (page, page)
    assert columns.height >= 3
    assert head.at.line == (line if page == 0 else 0)


def test_a_head_with_a_picture_goes_to_the_next_page_with_it() -> None:
    picture = Segment(1, (Part((Strip(8, (), may_break=False),)),), keeps_with_next=True)

    laid = _lay(_head(3), picture, _columns(30), line=9)

    assert [piece.at.page for piece in laid.pieces[:3]] == [1, 1, 1]


def test_a_picture_that_finds_no_room_waits_for_the_next_head_and_the_text_goes_on() -> None:
    laid = _lay(_head(3), _columns(20, 1), _picture(10), _columns(30, 2))

    # Ten lines of text and eleven of picture are more than the seventeen under the head.
    names = _names(laid)
    picture = next(piece for piece in laid.pieces if piece.columns[0][0].items[0] == _mark(800))
    assert picture.at == Place(1, 0)
    text = [name for name in names if name < 800]
    assert text == sorted(text)
    assert len(text) == 50
    on_first = [piece for piece in laid.pieces if piece.at.page == 0]
    assert max(piece.at.line + piece.height for piece in on_first) >= _LINES - 1


def test_pictures_that_are_too_high_for_one_page_together_wait_for_further_pages() -> None:
    laid = _lay(
        _columns(30, 100), _picture(9), _columns(4, 200), _picture(8), _columns(4, 300), _picture(7), _columns(30, 400)
    )

    pictures = [piece for piece in laid.pieces if len(piece.columns) == 1]
    assert [(piece.at.page, piece.at.line, piece.height) for piece in pictures] == [(1, 0, 9), (1, 10, 8), (2, 0, 7)]
    assert all(piece.at.line + piece.height <= _LINES for piece in laid.pieces)
    assert len(_names(laid)) == 68 + 3


def test_a_picture_that_finds_room_stays_where_it_was_written() -> None:
    laid = _lay(_head(3), _columns(8, 1), _picture(6), _columns(8, 2))

    assert laid.turns == 0
    assert [piece.at.line for piece in laid.pieces] == [0, 3, 8, 14]


def test_a_picture_at_the_end_of_an_article_is_placed_after_its_text() -> None:
    laid = _lay(_columns(30), _picture(10))

    assert _names(laid)[-1] == 800
    assert laid.pieces[-1].at == Place(1, 0)


def test_columns_go_on_over_pages_with_all_their_lines_in_order() -> None:
    laid = _lay(_columns(130))

    names = _names(laid)
    assert names == sorted(names)
    assert (len(names), laid.turns, laid.pieces[-1].at.page) == (130, 3, 3)
    assert all(piece.at.line + piece.height <= _LINES for piece in laid.pieces)


def test_columns_that_no_break_makes_even_are_priced() -> None:
    whole = Segment(2, (Part((Strip(9, ()),)), Part((Strip(4, ()),))))

    assert _lay(whole).badness >= 200
    assert _lay(_columns(13)).badness == 0


def test_white_is_left_above_what_asks_for_it_but_not_at_the_head_of_a_page() -> None:
    table = Segment(1, (Part((Strip(2, (), white=2), Strip(2, ())), after=3),))

    laid = _lay(_columns(6), table, _columns(6))
    at_head = _lay(table)

    assert [piece.at.line for piece in laid.pieces] == [0, 5, 12]
    assert at_head.pieces[0].at.line == 0


@pytest.mark.parametrize("columns", [1, 2])
def test_what_is_higher_than_a_page_and_cannot_be_broken_is_a_finding(columns: int) -> None:
    strips = (Strip(_LINES + 1, ()), Strip(1, ()))

    with pytest.raises(BantinError) as raised:
        _lay(Segment(columns, (Part(strips),)))

    (finding,) = raised.value.diagnostics
    assert (finding.code, finding.span) == (NOTHING_FITS, _SPAN)


def test_a_band_of_nothing_takes_no_place() -> None:
    laid = _lay(Segment(1, ()), Segment(2, ()), line=7)

    assert (laid.pieces, laid.end, laid.turns) == ((), Place(0, 7), 0)

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.layout.breaking import Breaker
from bantin_cli.layout.fitting import INFINITE, Fitting
from bantin_cli.layout.room import Cutout, Room, build_room
from bantin_cli.layout.row import Row, build_row
from bantin_cli.layout.tokenrow import WordStore, read_tokens
from tests.support.typesetting import STYLE, RoundMetrics, item

JUSTIFIED = Fitting(stretch=1.25, shrink=1.0, tolerance=1.6)
RAGGED = Fitting(
    stretch=15.0, shrink=1e-6, tolerance=INFINITE, steepness=0.0, line_price=1000.0, lonely_price=6.0, is_ragged=True
)


def row_of(text: str) -> Row:
    store = WordStore(RoundMetrics())
    return build_row(read_tokens(item(text), store), store, STYLE)


def lines_of(row: Row, stops: tuple[int, ...]) -> list[str]:
    return ["".join(row.texts[start:stop]).strip() for start, stop in zip((0, *stops), stops, strict=False)]


def broken(text: str, room: Room, fitting: Fitting = JUSTIFIED) -> list[str]:
    row = row_of(text)
    return lines_of(row, Breaker(row, room, fitting).best().stops)


def cheapest(row: Row, room: Room, fitting: Fitting) -> float:
    """Return the price of the best breaks by trying every set of them."""
    best = INFINITE
    for mask in range(2 ** (row.length - 1)):
        stops = [*(stop for stop in range(1, row.length) if mask >> (stop - 1) & 1), row.length]
        alone = Breaker(row, room, fitting)
        allowed = set(stops)
        alone._prices = [price if stop in allowed else 1e9 for stop, price in enumerate(alone._prices)]
        fit = alone.exactly(len(stops))
        if fit is not None:
            best = min(best, fit.price)
    return best


def test_a_line_is_shrunk_where_that_makes_all_lines_more_even() -> None:
    # Without shrinking, "cccc" would begin the second line and the first would be stretched eightfold.
    row = row_of("oo bbbbb hhhh cccc aaa ee nnnn ii dd ll kk mmm")
    fit = Breaker(row, Room(0, 80), JUSTIFIED).best()
    assert lines_of(row, fit.stops) == ["oo bbbbb hhhh cccc", "aaa ee nnnn ii dd", "ll kk mmm"]
    assert fit.ratios == pytest.approx((-2.5 / 3, 1.0, 0.0), abs=0.01)


def test_text_that_fits_is_one_line_without_stretch() -> None:
    row = row_of("một hai ba")
    fit = Breaker(row, Room(0, 200), JUSTIFIED).best()
    assert (fit.stops, fit.ratios) == ((3,), (0.0,))


def test_an_overfull_last_line_is_shrunk() -> None:
    row = row_of("aa aa aa")
    fit = Breaker(row, Room(0, 34), JUSTIFIED).best()
    assert fit.stops == (3,)
    assert fit.ratios[0] == pytest.approx(-0.5, abs=0.01)


def test_a_last_line_that_would_be_too_tight_is_broken() -> None:
    assert len(broken("aa aa aa", Room(0, 32.9))) == 2


def test_a_single_short_word_does_not_stand_on_the_last_line() -> None:
    lines = broken("bbb " * 22 + "aa", Room(0, 190))
    assert [len(line.split()) for line in lines] == [11, 10, 2]


def test_room_is_kept_after_the_last_word() -> None:
    assert len(broken("aaa bbb", Room(0, 32.5))) == 1
    assert len(broken("aaa bbb", Room(0, 32.5, reserve=10))) == 2


def test_the_first_line_is_shorter_by_its_indent() -> None:
    assert broken("aaaa aaaa aaaaaa", Room(0, 42.5), RAGGED) == ["aaaa aaaa", "aaaaaa"]
    assert broken("aaaa aaaa aaaaaa", Room(0, 52.5, indent=15), RAGGED) == ["aaaa", "aaaa aaaaaa"]


def test_lines_beside_a_cutout_are_shorter() -> None:
    room = build_room(65, 0, (Cutout(2, left=10, right=12.5),), 0, 0)
    assert broken("aaaa " * 9, room, RAGGED) == ["aaaa aaaa", "aaaa aaaa", "aaaa aaaa aaaa", "aaaa aaaa"]


def test_two_cutouts_stand_side_by_side() -> None:
    room = build_room(100, 5, (Cutout(2, left=20), Cutout(1, left=10, right=8)), 0, 0)
    assert [(room.left_of(n), room.width_of(n)) for n in range(3)] == [(35, 57), (25, 75), (5, 95)]
    assert room.narrowest == 57


def test_a_bond_holds_where_the_line_stays_within_bounds() -> None:
    words = "bb " * 12
    assert broken(words + "bbbb 15/6 bb bb", Room(0, 170))[0].endswith("bbbb")
    assert broken(words + "ngày 15/6 bb bb", Room(0, 170))[0].endswith("bb")


def test_a_bond_gives_way_before_a_line_is_torn_apart() -> None:
    assert broken("bbbbbbbb ngày 30/11/2021", Room(0, 64)) == ["bbbbbbbb ngày", "30/11/2021"]


def test_forced_line_ends_are_kept_and_not_stretched() -> None:
    row = row_of("một hai\nba bốn năm\nsáu")
    fit = Breaker(row, Room(0, 200), JUSTIFIED).best()
    assert lines_of(row, fit.stops) == ["một hai", "ba bốn năm", "sáu"]
    assert fit.ratios == (0.0, 0.0, 0.0)


def test_ragged_text_takes_as_few_lines_as_can_be() -> None:
    assert len(broken("aaaa " * 9, Room(0, 65), RAGGED)) == 3


def test_a_balanced_heading_has_lines_of_like_length() -> None:
    text = "aaaa aaaa aaaa aaaa aaaa aaaa"
    balanced = replace(RAGGED, closing_weight=0.8)
    assert broken(text, Room(0, 110), balanced) == ["aaaa aaaa aaaa", "aaaa aaaa aaaa"]


def test_asking_for_a_number_of_lines_gives_that_number_or_none() -> None:
    row = row_of("aaa bb cccc aa bbb " * 12)
    breaker = Breaker(row, Room(0, 120), JUSTIFIED)
    natural = len(breaker.best().stops)
    counts = [count for count in range(1, 3 * natural) if breaker.exactly(count) is not None]
    assert natural in counts
    assert counts == list(range(counts[0], counts[-1] + 1))
    for count in counts:
        fit = breaker.exactly(count)
        assert fit is not None
        assert len(fit.stops) == count
        assert all(-1 <= ratio <= JUSTIFIED.tolerance + 0.01 for ratio in fit.ratios)
    assert breaker.exactly(1) is None


def test_the_best_lines_are_also_the_best_of_their_number() -> None:
    row = row_of("aaa bb cccc aa bbb " * 12)
    breaker = Breaker(row, Room(0, 120), JUSTIFIED)
    best = breaker.best()
    assert breaker.exactly(len(best.stops)) == best


WORDS = st.lists(st.text("abcdeghi", min_size=1, max_size=9), min_size=1, max_size=40)


@given(words=WORDS, measure=st.integers(50, 220), indent=st.sampled_from([0, 11]))
def test_no_line_is_wider_than_its_measure(words: list[str], measure: int, indent: int) -> None:
    row = row_of(" ".join(words))
    room = build_room(measure + indent, 0, (Cutout(2, left=indent),), 0, 0)
    fit = Breaker(row, room, JUSTIFIED).best()
    assert fit.stops[-1] == row.length
    for number, (start, stop) in enumerate(zip((0, *fit.stops), fit.stops, strict=False)):
        gaps = row.inside[stop] - row.before[start]
        width = row.end[stop] - row.begin[start] - gaps * JUSTIFIED.shrink
        assert start < stop
        assert width <= room.width_of(number) + 0.01


@given(words=st.lists(st.text("ab", min_size=1, max_size=5), min_size=2, max_size=8), measure=st.integers(40, 90))
def test_no_way_of_breaking_ragged_text_is_cheaper(words: list[str], measure: int) -> None:
    row = row_of(" ".join(words))
    plain = replace(RAGGED, line_price=1.0, contrast=0.0)
    best = Breaker(row, Room(0, measure), plain).best()
    assert best.price == pytest.approx(cheapest(row, Room(0, measure), plain))


def test_where_a_letter_is_wider_than_the_measure_each_piece_is_a_line() -> None:
    assert broken("aa bb cc", Room(0, 3)) == ["aa", "bb", "cc"]

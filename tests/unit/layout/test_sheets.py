"""The sheets of a PDF: one page each for screens and the print shop, two on a side of a booklet."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.blanks import BLANK, add_blank_pages, blanks_needed
from bantin_cli.layout.booklet import Paper, booklet_sheets, booklet_sides
from bantin_cli.layout.letters import LetterSetter
from bantin_cli.layout.placed import PlacedGlyph, PlacedPage, PlacedRule
from bantin_cli.layout.press import MARK_COLOUR, MARK_THICKNESS, Slug, press_sheets
from bantin_cli.layout.sheets import Sheet, SheetPage, screen_sheets
from bantin_cli.units import MM
from tests.support.placed import issue
from tests.support.rectangles import contains, overlap
from tests.support.typesetting import BLACK, RoundMetrics

SIZE = Size(190 * MM, 270 * MM)
BLEED = 3 * MM
SLUG = Slug("Bản tin Mẫu – số 10", "tr. {page}", date(2026, 11, 5))
LETTERS = LetterSetter(RoundMetrics(), "plain", 10.0, BLACK)

counts = st.integers(1, 400)
whole = st.integers(1, 100).map(lambda sheets: 4 * sheets)
sizes = st.builds(Size, st.floats(60, 1200), st.floats(60, 1200))


def pages(count: int, size: Size = SIZE, last: str = "back") -> tuple[PlacedPage, ...]:
    names = ["cover", *["tin"] * (count - 2), last][:count] if count > 1 else ["cover"]
    return tuple(PlacedPage(n, name, size, BLEED, (), 1.0) for n, name in enumerate(names, 1))


def media(sheet: Sheet) -> Rect:
    return Rect(0, 0, sheet.size.width, sheet.size.height)


def box_of(mark: object) -> Rect:
    """Return a box round what a mark covers; a letter reaches one em up and a quarter down."""
    if isinstance(mark, PlacedRule):
        return Rect(min(mark.x, mark.x2), min(mark.y, mark.y2), abs(mark.x2 - mark.x), abs(mark.y2 - mark.y))
    assert isinstance(mark, PlacedGlyph)
    return Rect(mark.x, mark.baseline - mark.size, mark.size, 1.25 * mark.size)


def folded(sides: list[tuple[int, int]]) -> list[int]:
    """Lay the sheets on each other, fold them in the middle, and read the pages from front to back.

    The outermost sheet gives the first leaf and the last one, and the others stand between them. A leaf's back is
    what stands behind it when the sheet is turned on its short edge: left is then behind right.
    """
    fronts, backs = sides[::2], sides[1::2]
    first, last = [], []
    for (front_left, front_right), (back_left, back_right) in zip(fronts, backs, strict=True):
        first += [front_right, back_left]
        last = [back_right, front_left, *last]
    return first + last


def test_a_sheet_for_screens_is_the_trimmed_page() -> None:
    first, second = screen_sheets(pages(2))

    assert first.size == SIZE
    assert first.trim == first.bleed == Rect(0, 0, SIZE.width, SIZE.height) == first.pages[0].visible
    assert first.marks == ()
    assert (first.label, second.label) == ("1", "2")


def test_a_sheet_for_the_print_shop_has_three_millimetres_round_the_trim() -> None:
    (sheet,) = press_sheets(pages(1), SLUG, LETTERS)

    assert sheet.trim.x - sheet.bleed.x == pytest.approx(BLEED)
    assert sheet.bleed.right - sheet.trim.right == pytest.approx(BLEED)
    assert sheet.trim.y - sheet.bleed.y == pytest.approx(BLEED)
    assert sheet.bleed.bottom - sheet.trim.bottom == pytest.approx(BLEED)
    assert sheet.pages[0].visible == sheet.bleed
    assert sheet.pages[0].trim == sheet.trim


@given(size=sizes, bleed=st.floats(0, 40))
def test_marks_lie_outside_the_bleed_and_on_the_sheet(size: Size, bleed: float) -> None:
    page = PlacedPage(12, "tin", size, bleed, (), 1.0)

    (sheet,) = press_sheets([page], SLUG, LETTERS)

    assert contains(media(sheet), sheet.bleed)
    assert contains(sheet.bleed, sheet.trim)
    assert len([mark for mark in sheet.marks if isinstance(mark, PlacedRule)]) == 8
    for mark in sheet.marks:
        assert contains(media(sheet), box_of(mark))
        assert not overlap(sheet.bleed, box_of(mark))


def test_crop_marks_point_at_the_corners_of_the_trim_without_touching_the_bleed() -> None:
    (sheet,) = press_sheets(pages(1), SLUG, LETTERS)
    rules = [mark for mark in sheet.marks if isinstance(mark, PlacedRule)]

    assert {rule.y for rule in rules if rule.y == rule.y2} == {sheet.trim.y, sheet.trim.bottom}
    assert {rule.x for rule in rules if rule.x == rule.x2} == {sheet.trim.x, sheet.trim.right}
    for rule in rules:
        box = box_of(rule)
        gaps = (sheet.bleed.x - box.right, box.x - sheet.bleed.right, sheet.bleed.y - box.bottom)
        assert max(*gaps, box.y - sheet.bleed.bottom) == pytest.approx(1 * MM)
        assert (rule.thickness, rule.colour) == (MARK_THICKNESS, MARK_COLOUR)


def test_the_line_on_a_sheet_says_which_page_of_which_issue_it_is() -> None:
    assert SLUG.words(pages(20)[6], 20) == "Bản tin Mẫu – số 10 · tr. 7/20 · 05/11/2026 · 190 × 270 mm"


def test_the_line_on_a_sheet_is_drawn_in_full_and_made_smaller_where_it_is_too_long() -> None:
    (wide,) = press_sheets(pages(1), SLUG, LETTERS)
    (narrow,) = press_sheets(pages(1, Size(100, 200)), SLUG, LETTERS)

    for sheet in (wide, narrow):
        letters = [mark for mark in sheet.marks if isinstance(mark, PlacedGlyph)]
        words = SLUG.words(sheet.pages[0].page, 1)
        assert "".join(letter.character for letter in letters) == words.replace(" ", "")
    assert {mark.size for mark in wide.marks if isinstance(mark, PlacedGlyph)} == {6.0}
    assert {mark.size < 6.0 for mark in narrow.marks if isinstance(mark, PlacedGlyph)} == {True}


@given(whole)
def test_each_page_stands_on_one_side_of_a_booklet_once(count: int) -> None:
    sides = list(booklet_sides(count))

    assert sorted(page for side in sides for page in side) == list(range(1, count + 1))
    assert len(sides) == count // 2


@given(whole)
def test_the_pages_of_a_side_make_one_more_than_there_are(count: int) -> None:
    assert {left + right for left, right in booklet_sides(count)} == {count + 1}


@given(whole)
def test_a_folded_booklet_reads_from_its_first_page_to_its_last(count: int) -> None:
    assert folded(list(booklet_sides(count))) == list(range(1, count + 1))


def test_the_outermost_sheet_comes_first() -> None:
    assert list(booklet_sides(8)) == [(8, 1), (2, 7), (6, 3), (4, 5)]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 22])
def test_pages_that_fill_no_whole_sheets_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=f"{count} pages"):
        booklet_sheets(pages(count))


@given(whole=st.integers(1, 12), size=sizes, paper=st.sampled_from([None, *Paper]))
def test_the_pages_of_a_booklet_meet_at_the_fold_in_the_middle_of_the_paper(
    whole: int, size: Size, paper: Paper | None
) -> None:
    for sheet in booklet_sheets(pages(4 * whole, size), paper):
        left, right = sheet.pages
        assert contains(media(sheet), sheet.trim)
        assert contains(sheet.trim, left.trim)
        assert contains(sheet.trim, right.trim)
        assert not overlap(left.trim, right.trim)
        assert left.trim.right == pytest.approx(sheet.size.width / 2)
        assert right.trim.x == pytest.approx(sheet.size.width / 2)
        assert sheet.trim.y == pytest.approx(sheet.size.height - sheet.trim.bottom)
        assert sheet.bleed == sheet.trim
        assert (left.visible, right.visible) == (left.trim, right.trim)
        assert sheet.marks == ()
        assert 0 < left.scale == right.scale <= 1


def test_two_pages_of_a4_fill_a_sheet_of_a3_and_are_made_smaller_for_a4() -> None:
    a4 = Size(210 * MM, 297 * MM)
    on_a3, on_a4 = (booklet_sheets(pages(4, a4), paper)[0] for paper in (Paper.A3, Paper.A4))

    assert on_a3.pages[0].scale == 1.0
    assert on_a3.trim == Rect(0, 0, 420 * MM, 297 * MM)
    assert on_a4.size == Size(297 * MM, 210 * MM)
    assert on_a4.pages[0].scale == pytest.approx(210 / 297)
    assert on_a4.trim.y == pytest.approx(0)
    assert on_a4.trim.x == pytest.approx((297 - 420 * 210 / 297) / 2 * MM)


def test_pages_smaller_than_the_paper_are_not_made_larger() -> None:
    a5 = Size(148 * MM, 210 * MM)
    sheet = booklet_sheets(pages(4, a5), Paper.A3)[0]

    assert sheet.pages[0].scale == 1.0
    assert sheet.trim.x == pytest.approx((420 - 2 * 148) / 2 * MM)


def test_a_sheet_is_called_by_the_numbers_of_its_pages() -> None:
    assert [sheet.label for sheet in booklet_sheets(pages(4))] == ["4–1", "2–3"]


def test_a_box_of_a_page_is_found_on_the_sheet() -> None:
    whole = Rect(0, 0, 500, 500)
    placed = SheetPage(pages(1)[0], 100, 50, whole, 0.5)

    assert placed.on_sheet(Rect(10, 20, 30, 40)) == Rect(105, 60, 15, 20)


@given(counts)
def test_blank_pages_fill_the_last_sheet_and_no_more(count: int) -> None:
    padded = add_blank_pages(issue(*pages(count)), {"cover", "back"}).pages

    assert len(padded) % 4 == 0
    assert len(padded) - count == blanks_needed(count) < 4
    assert [page.number for page in padded] == list(range(1, len(padded) + 1))


@given(st.integers(2, 200))
def test_the_back_cover_stays_the_last_page_and_the_blank_ones_come_before_it(count: int) -> None:
    placed = issue(*pages(count))
    padded = add_blank_pages(placed, {"cover", "back"}).pages
    blanks = blanks_needed(count)

    assert padded[: count - 1] == placed.pages[:-1]
    assert [page.name for page in padded[count - 1 : -1]] == [BLANK] * blanks
    assert all(not page.items for page in padded[count - 1 : -1])
    assert padded[-1].name == "back"
    assert padded[-1].items == placed.pages[-1].items


def test_without_a_back_cover_the_blank_pages_come_last_and_no_printed_number_changes() -> None:
    placed = issue(*pages(6, last="tin"))
    padded = add_blank_pages(placed, {"cover", "back"}).pages

    assert padded[:6] == placed.pages
    assert [page.name for page in padded[6:]] == [BLANK, BLANK]


def test_a_cover_alone_stays_the_first_page() -> None:
    assert [page.name for page in add_blank_pages(issue(*pages(1)), {"cover"}).pages] == ["cover", *[BLANK] * 3]


def test_pages_that_fill_their_sheets_stay_as_they_are() -> None:
    placed = issue(*pages(20))

    assert add_blank_pages(placed, {"back"}) is placed

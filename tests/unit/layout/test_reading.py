from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedItem, PlacedLine, PlacedRun
from bantin_cli.layout.reading import headed, in_reading_order
from bantin_cli.styles.spec import Colour
from tests.support.placed import picture

BLACK = Colour(0, 0, 0)
GROUND = PlacedFill(Rect(0, 0, 100, 50), BLACK)
MARK = PlacedFill(Rect(0, 0, 4, 4), BLACK)


def text(order: int, owner: str = "tin/a", words: str = "") -> PlacedLine:
    element = Element(owner, Role.PARAGRAPH, order)
    return PlacedLine(Rect(0, 0, 100, 13), 10, 90, (PlacedRun(0, words, "Serif", 10, BLACK),), element, None)


def ordered(*pages: list[PlacedItem]) -> list[list[PlacedItem]]:
    return list(in_reading_order(pages))


def test_what_is_read_comes_in_the_order_of_the_text_wherever_it_stands() -> None:
    assert ordered([text(3), text(1), text(2)]) == [[text(1), text(2), text(3)]]


def test_lines_of_one_element_keep_their_order() -> None:
    lines = [text(2, words="một"), text(2, words="hai"), text(2, words="ba")]

    assert ordered([lines[0], text(1), lines[1], lines[2]]) == [[text(1), *lines]]


def test_decoration_comes_first_in_its_own_order() -> None:
    header = PlacedLine(Rect(0, 0, 100, 13), 10, 90, (), None, None)

    assert ordered([text(1), GROUND, text(2), header, MARK]) == [[GROUND, header, MARK, text(1), text(2)]]


def test_a_drop_cap_comes_with_its_paragraph() -> None:
    cap = PlacedGlyph(0, 10, "M", "Serif", 40, BLACK, Element("tin/a", Role.PARAGRAPH, 2))

    assert ordered([cap, text(2), text(1)]) == [[text(1), cap, text(2)]]


def test_a_paragraph_goes_on_before_the_picture_that_came_to_stand_above_it() -> None:
    first, rest = text(6, words="đầu "), text(6, words="cuối")

    assert ordered([text(4), first], [text(5), rest, text(7)]) == [[text(4), first], [rest, text(5), text(7)]]


def test_a_paragraph_that_goes_on_comes_after_the_box_that_came_to_stand_above_it() -> None:
    first, rest = text(6, words="đầu "), text(6, words="cuối")

    assert ordered([first, text(8)], [rest, text(9)]) == [[text(8), first], [rest, text(9)]]


def test_an_article_is_not_mixed_with_another_that_begins_on_its_page() -> None:
    first, rest = text(6, words="đầu "), text(6, words="cuối")
    other = text(9, "tin/b")

    assert ordered([first, text(8), other], [rest]) == [[text(8), first, other], [rest]]


def test_a_page_without_text_stays_as_it_is() -> None:
    assert ordered([GROUND, MARK], []) == [[GROUND, MARK], []]


def test_a_title_at_the_head_of_the_page_comes_before_the_text_and_over_a_picture_that_bleeds() -> None:
    title, bleeding, other = text(1), picture(box=Rect(-8, -8, 560, 200)), picture(box=Rect(60, 300, 90, 60))

    assert headed([GROUND, text(2), bleeding, other], [MARK, title]) == (bleeding, MARK, title, GROUND, text(2), other)

"""Marked content: where printed words belong, in which order pieces are read, which areas are one."""

import pytest

from bantin_cli.flow.items import Role
from bantin_cli.flow.structure.nodes import Part, StructureNode, Tag
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import Furniture
from bantin_cli.writers.pdf.marks import (
    LinkArea,
    Piece,
    Slot,
    Slots,
    by_slot,
    merged_areas,
    opening,
    opening_artifact,
)
from bantin_cli.writers.pdf.segments import LanguageContext
from tests.support.placed import element

_WHOLE: Slot = (1, Part.WHOLE)


def _node(order: int, tag: Tag = Tag.PARAGRAPH, part: Part = Part.WHOLE, **fields: object) -> StructureNode:
    return StructureNode(tag, element=element(Role.PARAGRAPH, order), part=part, **fields)  # type: ignore[arg-type]


def _piece(number: int, *, page: int = 1, slot: Slot = _WHOLE, is_label: bool = False) -> Piece:
    return Piece(slot, (), is_label, page, page - 1, number)


def test_words_belong_to_the_node_of_their_element() -> None:
    slots = Slots(StructureNode(Tag.DOCUMENT, (_node(1), _node(2, Tag.H2))), "vi")

    assert slots.find(1) == ((1, Part.WHOLE), Tag.PARAGRAPH)
    assert slots.find(2) == ((2, Part.WHOLE), Tag.H2)
    assert slots.find(3) is None


def test_an_entrys_marker_belongs_to_its_label_and_its_words_to_its_body() -> None:
    entry = (_node(1, Tag.LABEL, Part.LABEL), _node(1, Tag.PARAGRAPH, Part.TEXT))
    slots = Slots(StructureNode(Tag.DOCUMENT, entry), "vi")

    assert slots.find(1, is_label=True) == ((1, Part.LABEL), Tag.LABEL)
    assert slots.find(1) == ((1, Part.TEXT), Tag.PARAGRAPH)


def test_a_marker_without_a_label_is_decoration_and_a_page_number_part_of_the_whole() -> None:
    slots = Slots(StructureNode(Tag.DOCUMENT, (_node(1, part=Part.TEXT), _node(2))), "vi")

    assert slots.find(1, is_label=True) is None
    assert slots.find(2, is_label=True) == ((2, Part.WHOLE), Tag.PARAGRAPH)


def test_the_language_around_words_is_that_of_the_nearest_node_that_says_one() -> None:
    english = StructureNode(Tag.ARTICLE, (_node(1), StructureNode(Tag.SECTION, (_node(2),))), language="en")
    slots = Slots(StructureNode(Tag.DOCUMENT, (english, _node(3))), "vi")

    assert [slots.around(element(order=order)) for order in (1, 2, 3, 4)] == [
        LanguageContext("vi", "en"),
        LanguageContext("vi", "en"),
        LanguageContext("vi", "vi"),
        LanguageContext("vi", "vi"),
    ]
    assert slots.around(None) == LanguageContext("vi", "vi")


def test_marks_are_opened_as_the_standard_writes_them() -> None:
    assert opening(Tag.H1, 12) == "/H1 <</MCID 12>> BDC"
    assert opening_artifact(None) == "/Artifact BMC"


@pytest.mark.parametrize("furniture", list(Furniture))
def test_all_furniture_is_pagination(furniture: Furniture) -> None:
    operators = opening_artifact(furniture)

    assert "/Artifact <</Type/Pagination" in operators
    # A draft's mark is to be seen in copied text, too.
    assert operators.startswith("/Span <</ActualText( )>> BDC ") == (furniture is not Furniture.DRAFT_MARK)


def test_pieces_of_one_node_are_read_page_by_page_and_a_number_after_the_text_that_it_stands_before() -> None:
    number = _piece(0, is_label=True)
    text = _piece(1)
    second = _piece(0, page=2)
    other = _piece(2, slot=(2, Part.WHOLE))

    grouped = by_slot([second, number, other, text])

    assert grouped == {(1, Part.WHOLE): [text, number, second], (2, Part.WHOLE): [other]}


def test_pieces_of_pages_side_by_side_are_read_in_the_order_of_the_pages() -> None:
    """In a booklet the last page stands before the first on the same sheet."""
    last = Piece(_WHOLE, (), False, 8, 0, 0)
    first = Piece(_WHOLE, (), False, 1, 0, 1)

    assert by_slot([last, first])[_WHOLE] == [first, last]


def _area(x: float, target: str | int, baseline: float | None = 100, text: str = "chữ") -> LinkArea:
    return LinkArea(Rect(x, 90, 20, 12), target, text, baseline)


def test_a_title_and_its_page_number_on_one_line_are_one_area() -> None:
    (area,) = merged_areas([_area(90, 3, text="Bài mẫu"), _area(60, 3, 100.4, text="3")])

    assert area == LinkArea(Rect(60, 90, 50, 12), 3, "Bài mẫu 3", 100)


@pytest.mark.parametrize(
    "areas",
    [
        (_area(60, 3), _area(90, 4)),
        (_area(60, 3, 100), _area(90, 3, 100.6)),
        (_area(60, 3, None), _area(90, 3)),
        (_area(60, "https://mau.example"), _area(90, "https://mau.example")),
    ],
    ids=["other pages", "other lines", "no line", "addresses"],
)
def test_what_leads_elsewhere_or_stands_elsewhere_stays_apart(areas: tuple[LinkArea, ...]) -> None:
    assert merged_areas(areas) == list(areas)


def test_areas_on_both_lines_of_a_title_are_kept_and_the_number_joins_its_own() -> None:
    first, second, number = _area(90, 3, 100, "Bài"), _area(90, 3, 112, "mẫu"), _area(60, 3, 112, "3")

    assert [area.text for area in merged_areas([first, second, number])] == ["Bài", "mẫu 3"]

from io import BytesIO

import pytest
from PIL import Image

from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedFill, PlacedPage
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.proof.sheet import PAGE_WIDTH_PX, plan_sheet, write_contact_sheet
from tests.support.fonts import SERIF
from tests.support.placed import PAGE, page, pdf

_RED = Colour(1, 0, 0)


def _plain(number: int, colour: Colour | None = None, size: Size = PAGE) -> PlacedPage:
    items = (PlacedFill(Rect(0, 0, size.width, size.height), colour),) if colour else ()
    return page(*items, number=number, size=size)


def _sheet(*pages: PlacedPage) -> Image.Image:
    return Image.open(BytesIO(write_contact_sheet(pdf(*pages), pages, SERIF.file)))


def test_the_first_page_stands_alone_at_the_right_and_the_others_face_each_other() -> None:
    plan = plan_sheet([_plain(number) for number in range(1, 9)])

    assert plan.spreads == ((None, 1), (2, 3), (4, 5), (6, 7), (8, None))


def test_pages_of_a_spread_touch_and_spreads_do_not() -> None:
    plan = plan_sheet([_plain(number) for number in range(1, 9)])
    corners = plan.corners()

    assert plan.columns == 2
    assert corners[3][0] - corners[2][0] == plan.page[0]
    assert corners[1][0] + plan.page[0] < corners[2][0]
    assert corners[4][1] > corners[2][1] + plan.page[1]


def test_the_sheet_shows_each_page_in_its_place_on_a_neutral_ground() -> None:
    pages = [_plain(number, _RED if number == 3 else None) for number in range(1, 5)]
    sheet = _sheet(*pages)
    plan = plan_sheet(pages)
    width, height = plan.page

    assert (sheet.mode, sheet.size) == ("RGB", plan.size)
    shown = {number: sheet.getpixel((x + width // 2, y + height // 2)) for number, (x, y) in plan.corners().items()}
    assert shown == {1: (255, 255, 255), 2: (255, 255, 255), 3: (255, 0, 0), 4: (255, 255, 255)}
    red, green, blue = sheet.getpixel((3, 3))
    assert red == green == blue


def test_the_number_stands_in_the_middle_under_its_page() -> None:
    pages = [_plain(1)]
    sheet = _sheet(*pages).convert("L")
    (x, y), (width, height) = plan_sheet(pages).corners()[1], plan_sheet(pages).page
    foot = sheet.crop((x, y + height + 2, x + width, sheet.height))
    dark = [index % foot.width for index, value in enumerate(foot.tobytes()) if value < 128]

    assert dark
    assert abs(sum(dark) / len(dark) - width / 2) < 6


def test_the_same_pages_give_the_same_bytes() -> None:
    pages = (_plain(1, _RED), _plain(2))

    assert write_contact_sheet(pdf(*pages), pages, SERIF.file) == write_contact_sheet(pdf(*pages), pages, SERIF.file)


@pytest.mark.parametrize("size", [PAGE, Size(420, 595), Size(842, 595), Size(300, 300)])
def test_pages_keep_their_shape(size: Size) -> None:
    plan = plan_sheet([_plain(1, size=size)])

    assert plan.page[0] == PAGE_WIDTH_PX
    assert plan.page[1] == round(PAGE_WIDTH_PX * size.height / size.width)


@pytest.mark.parametrize("count", [1, 2, 3, 20, 21, 100, 400, 2000])
def test_a_sheet_holds_every_page_once_and_stays_of_a_size_that_opens(count: int) -> None:
    plan = plan_sheet([_plain(number) for number in range(1, count + 1)])

    corners = plan.corners()
    assert sorted(corners) == list(range(1, count + 1))
    assert len(set(corners.values())) == count
    assert all(x + plan.page[0] < plan.size[0] and y + plan.page[1] < plan.size[1] for x, y in corners.values())
    assert plan.size[0] * plan.size[1] < 80_000_000

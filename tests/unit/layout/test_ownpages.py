"""Pages of their own design: grounds, the picture and what darkens it, frames that hang under one another."""

import pytest

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Role
from bantin_cli.layout.placed import PlacedFill, PlacedGradient, PlacedPage, PlacedPicture, PlacedQr
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.issue import Contact, Cover, Issue, QrGuide
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC, elements_of, placed, read

_COVER, _INSIDE, _BACK = SPEC.templates


def _page(issue: Issue, name: str) -> PlacedPage:
    (page,) = (page for page in placed(issue).pages if page.name == name)
    return page


def _fills(page: PlacedPage) -> list[tuple[float, float, str]]:
    return [(item.box.x, item.box.y, item.colour.hex) for item in page.items if isinstance(item, PlacedFill)]


def _with_cover(picture: Picture | None) -> Issue:
    news = [issues.article("tin/a", [])]
    return issues.issue([issues.section("tin", "news", news)], cover=Cover(picture, FocalPoint(), (), SPAN))


def test_a_cover_with_a_picture_darkens_it_where_text_stands() -> None:
    page = _page(_with_cover(Picture("images/bia.jpg", 2000, 3000)), "cover")

    (picture,) = (item for item in page.items if isinstance(item, PlacedPicture))
    gradients = [item for item in page.items if isinstance(item, PlacedGradient)]
    assert picture.box == _COVER.picture
    assert [(one.top_opacity > 0, one.bottom_opacity > 0) for one in gradients] == [
        (True, True),
        (True, False),
        (True, True),
        (False, True),
    ]
    kinds = [type(item) for item in page.items]
    assert kinds.index(PlacedFill) < kinds.index(PlacedPicture) < kinds.index(PlacedGradient)


def test_a_cover_without_a_picture_is_made_of_fields() -> None:
    page = _page(_with_cover(None), "cover")

    grounds = [(rect.x, rect.y, colour.hex) for rect, colour in (*_COVER.ground, *_COVER.plain_ground)]
    assert _fills(page)[: len(grounds)] == grounds
    assert not any(isinstance(item, PlacedPicture | PlacedGradient) for item in page.items)


def test_the_legal_line_hangs_under_the_contact_by_the_distance_of_the_layout() -> None:
    page = _page(issues.issue([]), "back")

    contact = [line for element, line in elements_of(page.items) if element.role is Role.CONTACT]
    (legal,) = (line for element, line in elements_of(page.items) if element.role is Role.IMPRINT)
    assert legal.box.y == pytest.approx(contact[-1].box.bottom + _BACK.frames[3].rect.y)


def test_the_guide_ends_at_the_foot_of_its_frame() -> None:
    page = _page(issues.issue([]), "inside")

    ground = next(item.box for item in page.items if isinstance(item, PlacedFill))
    assert ground.bottom == pytest.approx(_INSIDE.frames[1].rect.bottom)


def test_a_frame_under_an_empty_one_hangs_where_that_one_would_begin() -> None:
    silent = Contact("", "", "", "", "", "", SPAN)
    page = _page(issues.issue([], contact=silent), "back")

    (legal,) = (line for element, line in elements_of(page.items) if element.role is Role.IMPRINT)
    contact, under = _BACK.frames[1].rect, _BACK.frames[3].rect
    assert legal.box.y == pytest.approx(contact.y + under.y)
    assert not any(isinstance(item, PlacedQr) for item in page.items)


def test_longer_steps_are_set_smaller_until_they_fit() -> None:
    short = _page(issues.issue([], qr_guide=QrGuide("", ("Mở máy ảnh.",), SPAN)), "inside")
    long = _page(issues.issue([], qr_guide=QrGuide("", tuple(issues.words(30, n) for n in range(3)), SPAN)), "inside")

    sizes = [
        {
            round(line.runs[0].size, 2)
            for element, line in elements_of(page.items)
            if element.role is Role.QR_GUIDE_HEADING
        }
        for page in (short, long)
    ]
    assert sizes[0] == {11.0}
    assert max(sizes[1]) < 11.0


def test_page_numbers_on_the_cover_are_those_of_the_articles() -> None:
    sections = [
        issues.section("a", "news", [issues.article("a/0", [issues.paragraph(issues.words(900))])]),
        issues.section("b", "feature", [issues.article("b/0", [])]),
    ]
    made = placed(issues.issue(sections))

    first_pages = {article.key: article.first_page for article in made.articles}
    cover = [read(line) for element, line in elements_of(made.pages[0].items) if element.role is Role.COVER_HEADLINE]
    assert cover == ["Bài a/0", "Bài b/0", f"tr. {first_pages['b/0']}"]


def test_every_page_of_the_flow_becomes_a_page() -> None:
    flow = build_flow(issues.issue([]), SPEC)

    names = [page.name for page in placed(issues.issue([])).pages]
    assert names == [page.name for page in (*flow.before, *flow.after)]

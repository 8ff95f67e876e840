from types import SimpleNamespace
from typing import cast

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import (
    ArticleFlow,
    BodyItem,
    Element,
    FigureItem,
    Flow,
    PageFlow,
    PageItem,
    Role,
    SectionFlow,
)
from bantin_cli.geometry import Rect, Size
from bantin_cli.model.blocks import FigureWidth, FocalPoint, Picture
from bantin_cli.styles.spec import LayoutSpec, SectionStyle
from bantin_cli.units import MM
from bantin_cli.writers.pictures.requests import Purpose
from bantin_cli.writers.pictures.wanted import print_requests, review_requests
from tests.support.placed import METADATA, issue, page, picture

SPAN = SourceSpan("diem-tin/01.md", 5)
SPEC = cast(
    LayoutSpec,
    SimpleNamespace(page=Size(190 * MM, 270 * MM), text_area=Rect(0, 0, 159 * MM, 226 * MM), column_width=77 * MM),
)


def figure(path: str, width: FigureWidth | None = None, role: Role = Role.FIGURE) -> FigureItem:
    photo = Picture(path, 4000, 3000)
    return FigureItem(Element("a", role, 1), SPAN, photo, "Quầy", None, width, FocalPoint())


def flow_of(body: tuple[BodyItem, ...], cover: tuple[PageItem, ...] = ()) -> Flow:
    where = Element("a", Role.TITLE, 0)
    article = ArticleFlow("a", "A", (), body, 1, True, where, SPAN)
    section = SectionFlow("s", "S", "S", cast(SectionStyle, None), (), (article,), where, SPAN)
    before = (PageFlow("cover", (("picture", cover),)),)
    return Flow(METADATA, before, (section,), (), (), 1, None)


def widths(flow: Flow) -> dict[str, int]:
    return {request.path: request.size_px[0] for request in review_requests(flow, SPEC)}


def test_every_placed_picture_is_wanted_once_for_each_size() -> None:
    small, large = picture(), picture(box=Rect(60, 400, 400, 300))
    requests = print_requests(issue(page(small, large), page(small, number=2)))
    assert [request.size_px for request in requests] == [(833, 625), (1666, 1250)]
    assert {request.purpose for request in requests} == {Purpose.PRINT}


def test_a_picture_over_the_page_is_wanted_wider_than_one_in_a_column() -> None:
    flow = flow_of((figure("a", FigureWidth.COLUMN), figure("b", FigureWidth.PAGE), figure("c", FigureWidth.HALF)))
    assert widths(flow) == {"a": 454, "b": 938, "c": 454}


def test_an_opening_picture_may_become_as_wide_as_the_page() -> None:
    assert widths(flow_of((figure("a"), figure("b")))) == {"a": 938, "b": 454}


def test_the_cover_is_wanted_over_the_whole_page_and_its_logo_is_not() -> None:
    cover = (figure("bia", role=Role.COVER_PICTURE), figure("logo", role=Role.MASTHEAD))
    assert widths(flow_of((), cover)) == {"bia": 1122, "logo": 454}

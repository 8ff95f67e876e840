"""The whole flow: what is left out, the reading order, the addresses, what is said of the publication."""

from collections.abc import Iterator

from hypothesis import given, settings

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    Element,
    FigureItem,
    Flow,
    NumbersItem,
    PageItem,
    PageReference,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    TableItem,
    TextItem,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Masthead, Month, PagePlan
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC
from tests.support.random_issues import ISSUE_PLANS, IssuePlan


def test_sections_of_an_unknown_kind_and_without_content_are_left_out() -> None:
    article = issues.article("tin/a", [])
    sections = [
        issues.section("la", "khong-biet", [article]),
        issues.section("rong", "news"),
        issues.section("vb", "documents"),
        issues.section("hd", "activities", activities=issues.activities(1)),
        issues.section("tin", "news", [article]),
    ]

    assert [section.id for section in build_flow(issues.issue(sections), SPEC).sections] == ["hd", "tin"]


def test_an_issue_without_sections_has_its_own_pages_all_the_same() -> None:
    flow = build_flow(issues.issue([]), SPEC)

    assert ([page.name for page in flow.before], flow.sections) == (["cover", "inside"], ())
    assert [page.name for page in flow.after] == ["back"]


def _elements(item: BodyItem | PageItem) -> Iterator[Element]:
    """The elements of an item in the order in which they are read."""
    if isinstance(item, PageReference):
        item = item.text
    yield item.element
    match item:
        case FigureItem(caption=TextItem() as caption):
            yield caption.element
        case BoxItem():
            yield from (text.element for text in ((item.heading,) if item.heading else ()) + item.items)
        case PictureGroupItem():
            yield from (element for figure in item.figures for element in _elements(figure))
            yield from (text.element for text in (item.caption,) if text)
        case NumbersItem():
            yield from (text.element for text in (item.heading,) if text)
            yield from (text.element for entry in item.entries for text in entry)
        case PullQuoteItem():
            yield from (text.element for text in (item.text, item.attribution) if text)
        case QrItem():
            yield from (note.element for note in item.notes)
        case TableItem():
            for row in (item.header, *item.rows):
                yield from (text.element for cell in row for text in cell.items)
        case _:
            pass


def _in_order(flow: Flow) -> Iterator[Element]:
    for page in flow.before:
        yield from (element for _, items in page.slots for item in items for element in _elements(item))
    for section in flow.sections:
        yield from (text.element for text in section.opening)
        for article in section.articles:
            yield from (text.element for text in article.head)
            yield from (element for item in article.body for element in _elements(item))
    for page in flow.after:
        yield from (element for _, items in page.slots for item in items for element in _elements(item))


@settings(max_examples=25)
@given(ISSUE_PLANS)
def test_elements_are_numbered_once_in_the_order_in_which_they_are_read(plan: IssuePlan) -> None:
    orders = [element.order for element in _in_order(build_flow(plan.issue(), SPEC))]

    assert orders == sorted(set(orders))


def test_every_address_is_given_once_with_the_place_where_it_is_first_written() -> None:
    first, second = SourceSpan("tin/a.md", 1), SourceSpan("tin/b.md", 1)
    news = [
        issues.article("tin/a", [], qr="https://example.org/a", span=first),
        issues.article("tin/b", [], qr="https://example.org/a", span=second),
    ]
    issue = issues.issue([issues.section("tin", "news", news, qr="https://example.org/tin")])

    assert dict(qr_addresses(build_flow(issue, SPEC))) == {
        "https://example.org/tin": SPAN,
        "https://example.org/a": first,
    }


def test_the_publication_is_described_for_readers_and_catalogues() -> None:
    issue = issues.issue([], month=Month(2026, 1), number=3, pages=PagePlan(4, 20))
    flow = build_flow(issue, SPEC, is_draft=True)

    about = flow.metadata
    assert (about.title, about.subject) == ("Bản tin Mẫu – số 3, tháng 1/2026", "Phường Mẫu")
    assert (about.creator, about.language, about.is_draft) == ("Văn phòng Mẫu", "vi", True)
    assert (flow.multiple_of, flow.target, flow.draft_label) == (4, 20, "Bản nháp – chưa duyệt")
    assert build_flow(issue, SPEC).draft_label == ""


def test_the_folio_sets_the_bulletins_name_strong() -> None:
    assert build_flow(issues.issue([]), SPEC).folio == (TextRun("Bản tin "), TextRun("Mẫu", strong=True))
    plain = issues.issue([], masthead=Masthead("Thông tin", "", None, SPAN))
    assert build_flow(plain, SPEC).folio == (TextRun("Thông tin", strong=True),)

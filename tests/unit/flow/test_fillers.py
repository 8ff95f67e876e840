"""The layout's notices with the issue's own names in them."""

from dataclasses import replace

import pytest

from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.flow.items import BoxItem, Flow, QrItem
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Contact, Issue, PagePlan
from bantin_cli.styles.spec import BoxStyle, FillerSpec, QrStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC


def _look(name: str, *, has_code: bool = False) -> BoxStyle | QrStyle:
    return replace(SPEC.panel_qr, name=name) if has_code else replace(SPEC.box, name=name)


def _filler(name: str, text: str, code: str | None = None) -> FillerSpec:
    return FillerSpec(name, "Nhắn bạn đọc", text, code, 0, _look(name, has_code=code is not None))


_FILLERS = (
    _filler("thu", "Thư gửi {title} qua {email}."),
    _filler("may", "Gọi số {phone}."),
    _filler("ma", "Xem {website}", "website"),
    _filler("soan", "Soạn thư", "email"),
)


def _issue(*, email: str = "", phone: str = "", website: str = "", pages: PagePlan | None = None) -> Issue:
    sections = [
        issues.section("tin", "news", [issues.article("tin/a", [issues.paragraph("Một.")])]),
        issues.section("mh", "models", [issues.article("mh/a", [issues.paragraph("Hai.")])]),
    ]
    contact = Contact("", "Văn phòng", "", email, phone, website, SPAN)
    return issues.issue(sections, contact=contact, pages=pages or PagePlan(4, None))


def _flow(issue: Issue) -> Flow:
    return build_flow(issue, replace(SPEC, fillers=_FILLERS))


def _names(flow: Flow) -> list[str]:
    return [filler.style.name for filler in flow.sections[0].fillers]


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({}, []),
        ({"email": "a@b.vn"}, ["thu", "soan"]),
        ({"phone": "028 1234"}, ["may"]),
        ({"website": "https://www.b.vn/"}, ["ma"]),
        ({"email": "a@b.vn", "phone": "028 1234", "website": "https://b.vn"}, ["thu", "may", "ma", "soan"]),
    ],
)
def test_a_filler_is_left_out_that_names_what_the_issue_does_not_give(fields: dict[str, str], names: list[str]) -> None:
    assert _names(_flow(_issue(**fields))) == names


def test_names_in_braces_are_filled_in_with_their_links() -> None:
    notice = _flow(_issue(email="a@b.vn")).sections[0].fillers[0]

    assert isinstance(notice, BoxItem)
    assert notice.heading is not None
    assert plain_text(notice.heading.runs) == "Nhắn bạn đọc"
    assert notice.items[0].runs == (
        TextRun("Thư gửi "),
        TextRun("Bản tin Mẫu"),
        TextRun(" qua "),
        TextRun("a@b.vn", url="mailto:a@b.vn"),
        TextRun("."),
    )


def test_a_code_leads_to_the_website_or_to_a_letter() -> None:
    flow = _flow(_issue(email="a@b.vn", website="https://www.b.vn/"))
    codes = [filler for filler in flow.sections[0].fillers if isinstance(filler, QrItem)]

    assert [(code.url, code.alt) for code in codes] == [
        ("https://www.b.vn/", "Mã QR: https://www.b.vn/"),
        ("mailto:a@b.vn", "Mã QR: mailto:a@b.vn"),
    ]
    assert plain_text(codes[0].notes[1].runs) == "Xem b.vn"
    assert {"https://www.b.vn/", "mailto:a@b.vn"} <= set(qr_addresses(flow))


def test_fillers_follow_the_articles_of_their_section_in_the_reading_order() -> None:
    first, second = _flow(_issue(email="a@b.vn")).sections
    orders = [
        first.articles[-1].body[-1].element.order,
        *(filler.element.order for filler in first.fillers),
        second.element.order,
        second.articles[-1].body[-1].element.order,
        *(filler.element.order for filler in second.fillers),
    ]

    assert orders == sorted(set(orders))
    assert {filler.element.owner for filler in (*first.fillers, *second.fillers)} == {"filler"}


def test_an_issue_may_do_without_fillers() -> None:
    assert _names(_flow(_issue(email="a@b.vn", pages=PagePlan(4, None, has_fillers=False)))) == []

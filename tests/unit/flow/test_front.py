"""Cover, inside page and back cover: headlines, contents, imprint, contact, legal line."""

from dataclasses import replace
from datetime import date

import pytest

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.front import bulletin_address
from bantin_cli.flow.imprint import contact_lines, imprint_lines, legal_line
from bantin_cli.flow.items import FigureItem, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.flow.labels import split_masthead
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Contact, Cover, Imprint, Issue, Licence, Masthead, QrGuide
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC

_CONTACT = Contact("Liên hệ:", "Văn phòng", "1 Đường Mẫu", "mau@example.org", "0283", "https://example.org", SPAN)


def _slots(issue: Issue, page: str) -> dict[str, tuple[PageItem, ...]]:
    flow = build_flow(issue, SPEC)
    (found,) = (one for one in (*flow.before, *flow.after) if one.name == page)
    return dict(found.slots)


def _read(items: tuple[PageItem, ...]) -> list[str]:
    texts = (item.text if isinstance(item, PageReference) else item for item in items)
    return [plain_text(item.runs) for item in texts if isinstance(item, TextItem)]


def _issue(**fields: object) -> Issue:
    """Two sections of two articles and one of documents."""
    sections = [
        issues.section(key, "news", [issues.article(f"{key}/{n}", [], announced=n == 1) for n in range(2)])
        for key in ("a", "b")
    ]
    documents = issues.section("vb", "documents", documents=issues.documents(1))
    return issues.issue([sections[0], documents, sections[1]], **fields)


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Bản tin Chuyển đổi số", ("Bản tin", "Chuyển đổi số")),
        ("BẢN TIN  Phường", ("BẢN TIN", "Phường")),
        ("Bản tin", ("", "Bản tin")),
        ("Bản tinh hoa", ("", "Bản tinh hoa")),
        ("Thông tin nội bộ", ("", "Thông tin nội bộ")),
    ],
)
def test_the_word_for_a_bulletin_is_parted_from_its_name(title: str, parts: tuple[str, str]) -> None:
    assert split_masthead(title, "Bản tin") == parts


def test_the_cover_names_bulletin_place_and_issue() -> None:
    cover = _slots(_issue(), "cover")

    assert [(item.element.role, item.style.name) for item in cover["masthead"] if isinstance(item, TextItem)] == [
        (Role.MASTHEAD, "cover-prefix"),
        (Role.MASTHEAD, "cover-name"),
        (Role.PLACE, "cover-place"),
    ]
    assert _read(cover["masthead"]) == ["Bản tin", "Mẫu", "Phường Mẫu"]
    assert _read(cover["issue-line"]) == ["Số 10 · Tháng 10/2026"]
    assert set(cover) == {"masthead", "issue-line", "lead-headline", "headlines"}


def test_the_picture_stands_in_its_slot_with_its_words_and_the_logo_with_the_bulletins_name() -> None:
    picture, logo = Picture("images/bia.jpg", 800, 600), Picture("images/logo.png", 90, 90)
    issue = _issue(
        cover=Cover(picture, FocalPoint(0.2, 0.8), (), SPAN, "Cây cầu"),
        masthead=Masthead("Bản tin Mẫu", "", logo, SPAN),
    )

    cover = _slots(issue, "cover")

    (shown,), (mark,) = cover["picture"], cover["logo"]
    assert isinstance(shown, FigureItem)
    assert isinstance(mark, FigureItem)
    assert (shown.picture, shown.focus, shown.alt) == (picture, FocalPoint(0.2, 0.8), "Cây cầu")
    assert (shown.element.role, mark.picture, mark.alt) == (Role.COVER_PICTURE, logo, "Bản tin Mẫu")


def test_a_cover_picture_without_words_is_decoration() -> None:
    cover = Cover(Picture("images/bia.jpg", 800, 600), FocalPoint(), (), SPAN)
    (shown,) = _slots(_issue(cover=cover), "cover")["picture"]

    assert isinstance(shown, FigureItem)
    assert shown.alt == ""


def _headlines(issue: Issue) -> list[str]:
    cover = _slots(issue, "cover")
    items = (*cover.get("lead-headline", ()), *cover.get("headlines", ()))
    return [item.target for item in items if isinstance(item, PageReference)]


def test_the_cover_announces_the_articles_that_were_chosen_in_their_order() -> None:
    chosen = Cover(None, FocalPoint(), ("b/0", "khong-co", "a/1"), SPAN)

    assert _headlines(_issue(cover=chosen)) == ["b/0", "a/1"]
    assert len(_slots(_issue(cover=chosen), "cover")["lead-headline"]) == 1


def test_the_cover_announces_the_articles_that_say_so_when_none_is_chosen() -> None:
    assert _headlines(_issue()) == ["a/1", "b/1"]


def test_the_cover_announces_the_first_article_of_each_section_when_none_says_so() -> None:
    sections = [issues.section(f"m{n}", "news", [issues.article(f"m{n}/{i}", []) for i in range(2)]) for n in range(6)]

    assert _headlines(issues.issue(sections)) == ["m0/0", "m1/0", "m2/0", "m3/0"]


def test_a_cover_without_articles_has_no_headlines() -> None:
    assert _headlines(issues.issue([])) == []


def test_the_contents_list_articles_under_their_section_and_a_table_by_its_section() -> None:
    items = _slots(_issue(), "inside")["contents"]

    assert _read(items) == ["Trong số này", "Mục a", "Bài a/0", "Bài a/1", "Mục vb", "Mục b", "Bài b/0", "Bài b/1"]
    assert [item.target for item in items if isinstance(item, PageReference)] == ["a/0", "a/1", "vb", "b/0", "b/1"]
    roles = [item.text.element.role if isinstance(item, PageReference) else item.element.role for item in items]
    assert roles[:5] == [
        Role.CONTENTS_HEADING,
        Role.CONTENTS_SECTION,
        Role.CONTENTS_ENTRY,
        Role.CONTENTS_ENTRY,
        Role.CONTENTS_SECTION,
    ]


def test_the_imprint_leaves_out_who_is_not_named() -> None:
    imprint = Imprint("", "Văn phòng", "neutral", "", None, "", None, "", SPAN)

    assert imprint_lines(imprint, SPEC.labels) == (("Đơn vị thực hiện", "Văn phòng"),)
    assert _read(_slots(_issue(), "inside")["imprint"]) == [
        "Cơ quan chỉ đạo",
        "Ủy ban Mẫu",
        "Đơn vị thực hiện",
        "Văn phòng Mẫu",
    ]


def test_the_guide_numbers_its_steps_and_stands_beside_the_bulletins_own_code() -> None:
    guide = QrGuide("Cách quét", ("Mở máy ảnh.", "Chạm."), SPAN)
    items = _slots(_issue(qr_guide=guide, contact=_CONTACT), "inside")["qr-guide"]

    assert _read(items) == ["Cách quét", "Mở máy ảnh.", "Chạm."]
    assert [item.marker for item in items if isinstance(item, TextItem)] == ["", "1", "2"]
    (code,) = (item for item in items if isinstance(item, QrItem))
    assert (code.url, code.span, code.notes) == ("https://example.org", SPAN, ())
    assert len(_read(_slots(_issue(), "inside")["qr-guide"])) == 1 + len(SPEC.labels.qr_steps)


def test_contact_lines_carry_labels_and_links_and_skip_what_is_empty() -> None:
    assert contact_lines(_CONTACT, SPEC.labels) == (
        TextRun("Văn phòng"),
        TextRun("Địa chỉ: 1 Đường Mẫu"),
        TextRun("Điện thoại: 0283"),
        TextRun("Email: mau@example.org", url="mailto:mau@example.org"),
        TextRun("Website: https://example.org", url="https://example.org"),
    )
    assert contact_lines(Contact("", "", "", "", "", "", SPAN), SPEC.labels) == ()
    assert _read(_slots(_issue(contact=_CONTACT), "back")["contact"])[:2] == ["Liên hệ:", "Văn phòng"]


def test_the_legal_line_says_what_is_known_in_one_order() -> None:
    licence = Licence("12/GP-STTTT", date(2026, 1, 15), "Sở Mẫu")
    imprint = Imprint("", "", "permitted", "Bà An", licence, "Nhà in Mẫu", 500, "Hằng tháng", SPAN)

    assert legal_line(_issue(imprint=imprint), SPEC.labels) == (
        "Giấy phép xuất bản bản tin số 12/GP-STTTT, ngày 15/01/2026, do Sở Mẫu cấp · "
        "Chịu trách nhiệm xuất bản: Bà An · In tại Nhà in Mẫu · Số lượng: 500 bản · "
        "Kỳ hạn xuất bản: Hằng tháng · Ngày phát hành: 05/11/2026"
    )
    undated = replace(imprint, licence=replace(licence, date=None), responsible="")
    assert "ngày …, do Sở Mẫu cấp · In tại" in legal_line(_issue(imprint=undated), SPEC.labels)


def test_an_issue_that_says_nothing_of_itself_has_no_legal_line() -> None:
    assert legal_line(_issue(date=None), SPEC.labels) == ""
    assert "legal" not in _slots(_issue(date=None), "back")


def test_the_bulletins_address_is_its_website_else_a_portal_else_its_mail() -> None:
    bare = replace(_CONTACT, website="")
    portal = [issues.section("a", "news"), issues.section("vb", "documents", qr="https://example.org/vb")]

    assert bulletin_address(issues.issue(portal, contact=_CONTACT)) == "https://example.org"
    assert bulletin_address(issues.issue(portal, contact=bare)) == "https://example.org/vb"
    assert bulletin_address(issues.issue([], contact=bare)) == "mailto:mau@example.org"
    assert bulletin_address(issues.issue([], contact=replace(bare, email=""))) == ""
    assert "contact-qr" not in _slots(_issue(contact=replace(bare, email="")), "back")


def test_a_title_in_another_language_names_it_on_the_cover_and_in_the_contents() -> None:
    articles = [issues.article("a/0", [], announced=True, language="en"), issues.article("a/1", [])]
    issue = issues.issue([issues.section("a", "news", articles)])
    flow = build_flow(issue, SPEC)
    items = [item for page in flow.before for _, slot in page.slots for item in slot]
    told = [(item.target, run.language) for item in items if isinstance(item, PageReference) for run in item.text.runs]

    assert set(told) == {("a/0", "en"), ("a/1", None)}
    assert told.count(("a/0", "en")) == 2

"""Sections: articles, the register of documents, the dated list, QR panels."""

from datetime import date

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import QrItem, Role, SectionFlow, TableItem
from bantin_cli.model.inlines import plain_text
from bantin_cli.model.issue import Activity, LegalDocument, Section
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC


def _built(section: Section) -> SectionFlow:
    (flow,) = build_flow(issues.issue([section]), SPEC).sections
    return flow


def _table(flow: SectionFlow) -> TableItem:
    item = flow.articles[0].body[0]
    assert isinstance(item, TableItem)
    return item


def _cells(table: TableItem) -> list[list[list[str]]]:
    return [[[plain_text(item.runs) for item in cell.items] for cell in row] for row in table.rows]


def test_the_register_sets_number_and_date_left_and_what_it_is_about_right() -> None:
    documents = (
        LegalDocument("12/KH-UBND", date(2026, 10, 2), "Kế hoạch mẫu", "https://example.org/12", SPAN),
        LegalDocument("", None, "Chưa có số", None, SPAN),
    )
    flow = _built(issues.section("vb", "documents", documents=documents, subtitle="Tháng 10"))

    table = _table(flow)
    assert _cells(table) == [[["12/KH-UBND", "Ngày 02/10/2026"], ["Kế hoạch mẫu"]], [[""], ["Chưa có số"]]]
    assert [[plain_text(item.runs) for item in cell.items] for cell in table.header] == [["Số và ngày"], ["Nội dung"]]
    assert table.rows[0][0].items[0].runs[0].url == "https://example.org/12"
    assert [item.style.name for cell in table.rows[0] for item in cell.items] == [
        "register-number",
        "register-date",
        "register-text",
    ]
    assert (table.shares, table.spans, table.style.name) == ((0.27, 0.73), True, "register")
    assert [(item.element.role, plain_text(item.runs)) for item in flow.articles[0].head] == [
        (Role.SECTION_SUBTITLE, "Tháng 10"),
        (Role.SECTION_TITLE, "Mục vb"),
    ]


def test_the_register_is_one_band_under_the_sections_name_and_not_listed_by_itself() -> None:
    (article,) = _built(issues.section("vb", "documents", documents=issues.documents(2))).articles

    assert (article.key, article.title) == ("vb", "Mục vb")
    assert (article.element.role, article.element.level) == (Role.SECTION_TITLE, 1)
    # "1/QĐ-UBND Quyết định số 1 về việc mẫu": eight words, twice.
    assert article.words == 16


def test_the_dated_list_sets_the_day_large_and_the_month_small() -> None:
    activities = (Activity(date(2026, 10, 6), "Họp giao ban", SPAN), Activity(None, "Chưa rõ ngày", SPAN))
    table = _table(_built(issues.section("hd", "activities", activities=activities)))

    assert _cells(table) == [[["06", "Tháng 10"], ["Họp giao ban"]], [[], ["Chưa rõ ngày"]]]
    assert (table.header, table.style.name) == ((), "dated")


def test_a_section_with_an_opening_begins_with_title_and_subtitle() -> None:
    section = issues.section("tin", "news", [issues.article("tin/a", [])], subtitle="Trong tháng")
    flow = _built(section)

    assert [(item.element.role, item.element.level, plain_text(item.runs)) for item in flow.opening] == [
        (Role.SECTION_TITLE, 1, "Mục tin"),
        (Role.SECTION_SUBTITLE, 0, "Trong tháng"),
    ]
    assert (flow.element, flow.running_head) == (flow.opening[0].element, "Mục tin")


def test_a_section_whose_style_prints_no_title_has_one_element_all_the_same() -> None:
    flow = _built(issues.section("td", "feature", [issues.article("td/a", [])]))

    assert flow.opening == ()
    assert (flow.element.owner, flow.element.role, flow.element.level) == ("td", Role.SECTION_TITLE, 1)


def test_the_first_article_of_a_section_may_be_set_otherwise_than_the_others() -> None:
    flow = _built(issues.section("td", "feature", [issues.article(f"td/{n}", []) for n in range(3)]))

    assert [article.head[0].style.name for article in flow.articles] == ["feature-headline", "headline", "headline"]


def test_the_qr_panel_of_a_section_stands_at_its_end_with_its_note() -> None:
    section = issues.section(
        "vb", "documents", documents=issues.documents(1), qr="https://example.org/vb/", qr_note="Toàn văn tại đây"
    )
    panel = _built(section).articles[-1].body[-1]

    assert isinstance(panel, QrItem)
    assert (panel.style.name, panel.alt) == ("qr-panel", "Mã QR: https://example.org/vb/")
    assert [plain_text(note.runs) for note in panel.notes] == [
        "Đọc toàn văn các văn bản",
        "Toàn văn tại đây",
        "example.org/vb",
    ]


def test_the_qr_panel_of_a_section_of_articles_follows_the_last_one() -> None:
    news = [issues.article(f"tin/{n}", [issues.paragraph("Một.")]) for n in range(2)]
    flow = _built(issues.section("tin", "news", news, qr="https://example.org/"))

    assert [isinstance(article.body[-1], QrItem) for article in flow.articles] == [False, True]
    assert flow.articles[1].key == "tin/1"

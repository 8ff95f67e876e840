from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from bantin_cli.checks.content.picture_words import check_picture_words
from bantin_cli.checks.neighbours import Neighbour, previous_issue
from bantin_cli.checks.runner import check_issue
from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.blocks import Callout, FocalPoint, ListBlock, ListItem, NumberEntry, Numbers, PictureGroup, Quote
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Cover, Licence, Month


def test_a_complete_issue_has_no_findings(make: SimpleNamespace) -> None:
    assert check_issue(make.issue(), make.layout(), None) == ()


def test_a_section_that_the_layout_requires_must_be_there(make: SimpleNamespace) -> None:
    (finding,) = check_issue(make.issue(sections=()), make.layout(), None)
    assert finding.code.name == "required-section-missing"
    assert finding.message("en") == "The issue has no section of kind `news` (news), which the layout `mau` requires."


def test_a_section_may_be_empty_only_if_it_says_so(make: SimpleNamespace) -> None:
    issue = make.issue()
    silent = replace(issue, sections=(*issue.sections, make.section("models")))
    said = replace(issue, sections=(*issue.sections, make.section("models", is_empty=True)))
    assert make.ids(check_issue(silent, make.layout(), None)) == ["BT202"]
    assert check_issue(said, make.layout(), None) == ()


def test_a_section_with_fewer_items_than_the_layout_asks_is_thin(make: SimpleNamespace) -> None:
    issue = make.issue()
    thin = make.section("models", articles=(make.article("mo-hinh/01-bai", title="Chợ số"),))
    (finding,) = check_issue(replace(issue, sections=(*issue.sections, thin)), make.layout(), None)
    assert (finding.code.id, finding.values["count"], finding.values["needed"]) == ("BT203", 1, 2)


def test_an_article_needs_a_title_and_a_body(make: SimpleNamespace) -> None:
    bare = make.section("news", articles=(make.article(title=" ", blocks=()),))
    findings = check_issue(make.issue(sections=(bare,)), make.layout(), None)
    assert make.ids(findings) == ["BT205", "BT206"]
    assert {str(finding.span) for finding in findings} == {"diem-tin/01-bai.md:1"}


@pytest.mark.parametrize(
    "text",
    ["TODO viết tiếp", "xxx", "Gặp bà XXX", "Lorem ipsum dolor", "lorem ipsum", "...", "…", " [ … ] ", "???", "TBD"],
)
def test_placeholders_are_found_in_paragraphs(make: SimpleNamespace, text: str) -> None:
    section = make.section("news", articles=(make.article(blocks=(make.paragraph(text, line=7),)),))
    (finding,) = check_issue(make.issue(sections=(section,)), make.layout(), None)
    assert (finding.code.id, str(finding.span)) == ("BT207", "diem-tin/01-bai.md:7")
    assert finding.code.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Thế vận hội lần thứ XXX",
        "Số điện thoại 0903 xxx xxx đã gọi",
        "Số 0903.xxx.xxx",
        "Nghe mà xem… rồi tính.",
        "Ông nói: ...",
        "Size XXL, cỡ XX",
        "Todo",
        "Việc này - theo ông - là đúng",
    ],
)
def test_ordinary_text_is_no_placeholder(make: SimpleNamespace, text: str) -> None:
    section = make.section("news", articles=(make.article(blocks=(make.paragraph(text),)),))
    assert check_issue(make.issue(sections=(section,)), make.layout(), None) == ()


def test_a_masked_telephone_number_in_the_contact_is_a_placeholder(make: SimpleNamespace) -> None:
    issue = make.issue()
    masked = replace(issue, contact=replace(issue.contact, phone="028 xxx xxx"))
    (finding,) = check_issue(masked, make.layout(), None)
    assert (finding.code.id, finding.values["where_en"], str(finding.span)) == (
        "BT207",
        "`contact.phone`",
        "bantin.yaml:15",
    )


def test_placeholders_are_found_inside_lists_quotes_and_callouts(make: SimpleNamespace) -> None:
    span = make.paragraph("").span
    blocks = (
        ListBlock(None, (ListItem((make.paragraph("TODO", 1),), span),), span),
        Quote((make.paragraph("TODO", 2),), span),
        Callout((TextRun("TODO"),), (make.paragraph("TODO", 3),), span),
        make.figure(caption="TODO"),
        PictureGroup((make.figure(caption=""),), (TextRun("TODO"),), make.paragraph("", 11).span),
        Numbers((), (NumberEntry((TextRun("1"),), (TextRun("TODO"),), make.paragraph("", 13).span),), span),
    )
    section = make.section("news", articles=(make.article(blocks=blocks),))
    findings = check_issue(make.issue(sections=(section,)), make.layout(), None)
    assert [(finding.span.line, finding.values["where_vi"]) for finding in findings if finding.span] == [
        (1, "phần nội dung"),
        (2, "phần nội dung"),
        (3, "phần nội dung"),
        (5, "phần nội dung"),
        (9, "`caption`"),
        (11, "`caption`"),
        (13, "phần nội dung"),
    ]


def test_a_field_that_the_layout_prints_must_be_filled_in(make: SimpleNamespace) -> None:
    issue = make.issue()
    (finding,) = check_issue(replace(issue, contact=replace(issue.contact, email=" ")), make.layout(), None)
    assert (finding.code.id, finding.values["field"], str(finding.span)) == ("BT208", "contact.email", "bantin.yaml:15")


def test_two_articles_under_one_title_are_told(make: SimpleNamespace) -> None:
    twins = (make.article("a/01-bai", title="Một cửa"), make.article("a/02-bai", title=" một  CỬA "))
    (finding,) = check_issue(make.issue(sections=(make.section(articles=twins),)), make.layout(), None)
    assert (finding.code.id, str(finding.span), finding.values["other"]) == ("BT209", "a/02-bai.md:1", "a/01-bai.md")


def test_a_licensed_bulletin_names_what_is_missing_with_source_and_date(make: SimpleNamespace) -> None:
    issue = make.issue()
    imprint = replace(issue.imprint, profile="licensed-bulletin", responsible="Trần An", print_run=500)
    (finding,) = check_issue(replace(issue, imprint=imprint), make.layout(), None)
    assert finding.message("en") == (
        "For the profile `licensed-bulletin` these are missing: `imprint.licence.number`, `imprint.licence.date`, "
        "`imprint.printed_at`, `imprint.period`."
    )
    assert "Press Law 2016" in finding.hint("en")
    assert "21/11/2026" in finding.hint("vi")
    full = replace(imprint, licence=Licence("1/GP", date(2026, 1, 2), "Sở"), printed_at="Huế", period="hằng tháng")
    assert check_issue(replace(issue, imprint=full), make.layout(), None) == ()


def _previous(month: Month, number: int) -> Neighbour:
    return Neighbour("truoc", "Bản tin Chuyển đổi số", month, number, special=False)


@pytest.mark.parametrize(
    ("month", "number", "previous", "expected"),
    [
        (Month(2026, 10), 10, _previous(Month(2026, 9), 9), []),
        (Month(2026, 10), 9, _previous(Month(2026, 9), 9), ["BT232"]),
        (Month(2026, 10), 12, _previous(Month(2026, 9), 9), ["BT232"]),
        (Month(2026, 12), 10, _previous(Month(2026, 9), 9), ["BT233"]),
        (Month(2026, 12), 12, _previous(Month(2026, 9), 9), ["BT233"]),
        (Month(2027, 1), 13, _previous(Month(2026, 12), 12), []),
        (Month(2027, 1), 1, _previous(Month(2026, 12), 12), []),
        (Month(2027, 1), 2, _previous(Month(2026, 12), 12), ["BT232"]),
        (Month(2026, 10), 3, None, []),
    ],
)
def test_number_and_month_follow_the_previous_issue(
    make: SimpleNamespace, month: Month, number: int, previous: Neighbour | None, expected: list[str]
) -> None:
    issue = make.issue(month=month, number=number, date=None, sections=(make.section(articles=(make.article(),)),))
    assert make.ids(check_issue(issue, make.layout(), previous)) == expected


def test_a_special_issue_stands_outside_the_sequence(make: SimpleNamespace) -> None:
    assert check_issue(make.issue(number=99, special=True), make.layout(), _previous(Month(2026, 9), 9)) == ()


def test_the_previous_issue_is_the_latest_regular_one_of_the_same_bulletin(make: SimpleNamespace) -> None:
    title = "bản tin  MẪU"
    august, september = Month(2026, 8), Month(2026, 9)
    neighbours = (
        Neighbour("a", title, august, 8, special=False),
        Neighbour("b", title, september, 9, special=False),
        Neighbour("c", title, september, 99, special=True),
        Neighbour("d", "Bản tin khác", september, 50, special=False),
        Neighbour("e", title, Month(2026, 11), 11, special=False),
    )
    found = previous_issue(make.issue(), neighbours)
    assert found is not None
    assert found.folder == "b"
    assert previous_issue(make.issue(), ()) is None


def test_pictures_need_words(make: SimpleNamespace) -> None:
    section = make.section(articles=(make.article(blocks=(make.figure(alt="", caption=" ", credit=""),)),))
    findings = check_issue(make.issue(sections=(section,)), make.layout(), None)
    assert [(finding.code.id, finding.code.severity) for finding in findings] == [
        ("BT430", Severity.WARNING),
        ("BT431", Severity.WARNING),
        ("BT432", Severity.NOTE),
    ]
    assert 'credit="' in findings[2].hint("vi")


@pytest.mark.parametrize(("words", "codes"), [("", ["BT433"]), (" ", ["BT433"]), ("Cây cầu lúc sáng sớm", [])])
def test_the_cover_picture_needs_words(make: SimpleNamespace, words: str, codes: list[str]) -> None:
    picture = make.figure().picture
    cover = Cover(picture, FocalPoint(), (), SourceSpan("bantin.yaml", 7), words)
    findings = check_picture_words(make.issue(cover=cover))
    assert [(finding.code.id, str(finding.span)) for finding in findings] == [(code, "bantin.yaml:7") for code in codes]
    assert all(picture.path in finding.message("vi") for finding in findings)


def test_a_cover_without_a_picture_needs_no_words(make: SimpleNamespace) -> None:
    assert check_picture_words(make.issue(cover=Cover(None, FocalPoint(), (), SourceSpan("bantin.yaml")))) == ()


def test_a_row_names_every_part_that_it_lacks(make: SimpleNamespace) -> None:
    sections = (
        make.section("news", articles=(make.article(),)),
        make.section("documents", documents=(make.document(number="", date=None, title=""),)),
        make.section("activities", activities=(make.activity(date=None),)),
    )
    activity, document = check_issue(make.issue(sections=sections), make.layout(), None)
    assert (document.code.id, document.message("en")) == (
        "BT501",
        "The legal document lacks `number`, `date`, `title`.",
    )
    assert (activity.code.id, activity.message("vi")) == ("BT502", "Hoạt động này thiếu `date`.")


def test_an_issue_cannot_come_out_before_its_month(make: SimpleNamespace) -> None:
    (finding,) = check_issue(make.issue(date=date(2026, 9, 30)), make.layout(), None)
    assert (finding.code.id, finding.values["date"], finding.values["month"]) == ("BT503", "30/9/2026", "10/2026")
    assert check_issue(make.issue(date=date(2026, 10, 1)), make.layout(), None) == ()


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        (date(2026, 8, 30), True),
        (date(2026, 8, 31), False),
        (date(2026, 10, 12), False),
        (date(2026, 12, 1), False),
        (date(2026, 12, 2), True),
        (date(2025, 10, 12), True),
    ],
)
def test_a_date_more_than_a_month_away_is_told(make: SimpleNamespace, day: date, is_told: bool) -> None:
    section = make.section(articles=(make.article(date=day),))
    findings = check_issue(make.issue(sections=(section,)), make.layout(), None)
    assert make.ids(findings) == (["BT504"] if is_told else [])


def test_the_common_caption_of_a_group_is_the_caption_of_each_picture_without_its_own(make: SimpleNamespace) -> None:
    pictures = (make.figure(caption="", credit="An"), make.figure(caption="Riêng", credit="An"))

    def codes(common: str) -> list[str]:
        group = PictureGroup(pictures, (TextRun(common),) if common else (), make.paragraph("").span)
        section = make.section("news", articles=(make.article(blocks=(group,)),))
        return [finding.code.id for finding in check_issue(make.issue(sections=(section,)), make.layout(), None)]

    assert codes("Chung cho hai ảnh") == []
    assert codes("") == ["BT431"]

"""Dates of publication and of events, against the month of the issue."""

from calendar import monthrange
from datetime import date

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue, Month

# News of the last days of the month before is still news; an announcement may look into the month after.
_MARGIN_DAYS = 31

PUBLISHED_BEFORE_MONTH = Code(
    id="BT503",
    name="published-before-month",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ngày phát hành {date} sớm hơn tháng {month} mà số báo đưa tin.",
        en="The date of publication {date} lies before the month {month} that the issue covers.",
    ),
    hint=Wording(
        vi="Xem lại `issue.date` và `issue.month`.",
        en="Look at `issue.date` and `issue.month` again.",
    ),
    why=Wording(
        vi=(
            "Số báo đưa tin của một tháng nên không thể phát hành trước khi tháng ấy bắt đầu. Thường là ngày của số "
            "trước còn sót lại."
        ),
        en=(
            "An issue reports on a month and cannot come out before that month has begun. Usually the previous issue's "
            "date was left behind."
        ),
    ),
    bad="# bantin.yaml\nissue: {month: 2026-10, number: 10, date: 2026-09-05}\n",
    good="# bantin.yaml\nissue: {month: 2026-10, number: 10, date: 2026-11-05}\n",
)

EVENT_OUTSIDE_MONTH = Code(
    id="BT504",
    name="event-outside-month",
    severity=Severity.NOTE,
    message=Wording(
        vi="Ngày {date} cách xa tháng {month} của số báo.",
        en="The date {date} is far from the issue's month {month}.",
    ),
    hint=Wording(
        vi="Xem lại ngày này, nhất là năm.",
        en="Look at this date again, its year above all.",
    ),
    why=Wording(
        vi=(
            "Tin trong bản tin tháng thường là việc của tháng ấy. Ngày cách xa hơn một tháng thường do gõ nhầm "
            "năm, hoặc do chép lại bài của số cũ."
        ),
        en=(
            "A monthly bulletin reports on its month. A date more than a month away often comes from a mistyped year "
            "or an article copied from an old issue."
        ),
    ),
    bad="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\ndate: 2025-10-12\n---\nHồ sơ được trả qua mạng.\n",
    good="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\ndate: 2026-10-12\n---\nHồ sơ được trả qua mạng.\n",
)


def check_dates(issue: Issue) -> tuple[Diagnostic, ...]:
    """Compare the date of publication (BT503) and the dates of events (BT504) with the issue's month."""
    if issue.month.year == 1:  # stands for a month that the manifest does not give
        return ()
    findings = []
    first = date(issue.month.year, issue.month.number, 1)
    last_ordinal = first.toordinal() + monthrange(issue.month.year, issue.month.number)[1] - 1
    if issue.date is not None and issue.date < first:
        span = SourceSpan(issue.manifest_path)
        findings.append(found(PUBLISHED_BEFORE_MONTH, span, date=_written(issue.date), month=_month(issue.month)))
    for day, span in _events(issue):
        if not first.toordinal() - _MARGIN_DAYS <= day.toordinal() <= last_ordinal + _MARGIN_DAYS:
            findings.append(found(EVENT_OUTSIDE_MONTH, span, date=_written(day), month=_month(issue.month)))
    return tuple(findings)


def _events(issue: Issue) -> list[tuple[date, SourceSpan]]:
    events = [(article.date, article.span) for article in issue.articles()]
    events += [(activity.date, activity.span) for section in issue.sections for activity in section.activities]
    return [(day, span) for day, span in events if day is not None]


def _written(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _month(month: Month) -> str:
    return f"{month.number}/{month.year}"

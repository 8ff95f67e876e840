"""Number and month against the previous issue."""

from bantin_cli.checks.neighbours import Neighbour
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue, Month

_PREVIOUS = "# ../2026-09/bantin.yaml\nissue: {month: 2026-09, number: 9}\n"
_GOOD = _PREVIOUS + "# bantin.yaml\nissue: {month: 2026-10, number: 10}\n"

NUMBER_OUT_OF_SEQUENCE = Code(
    id="BT232",
    name="number-out-of-sequence",
    severity=Severity.WARNING,
    message=Wording(
        vi="Số {number} không nối tiếp số trước: số {previous_number} tháng {previous_month} (`{folder}`).",
        en=(
            "Number {number} does not follow the previous issue: number {previous_number}, {previous_month} "
            "(`{folder}`)."
        ),
    ),
    hint=Wording(
        vi="Ghi `number: {expected}`, hoặc `special: true` nếu đây là số đặc biệt.",
        en="Write `number: {expected}`, or `special: true` if this issue stands outside the sequence.",
    ),
    why=Wording(
        vi=(
            "Số thứ tự in trên bìa và trên từng trang; ghi nhầm thì bạn đọc và thư viện không xếp được thứ tự. "
            "Hay gặp nhất là tạo số mới bằng cách chép thư mục cũ mà quên tăng số. Sang năm mới có thể đánh số "
            "lại từ 1."
        ),
        en=(
            "The number stands on the cover and on every page; with a wrong one, readers and libraries cannot keep the "
            "issues in order. Most often last month's folder was copied and the number forgotten. It may begin again "
            "at 1 with a new year."
        ),
    ),
    bad=_PREVIOUS + "# bantin.yaml\nissue: {month: 2026-10, number: 9}\n",
    good=_GOOD,
)

MONTH_OUT_OF_SEQUENCE = Code(
    id="BT233",
    name="month-out-of-sequence",
    severity=Severity.WARNING,
    message=Wording(
        vi="Giữa số này (tháng {month}) và số trước (tháng {previous_month}, `{folder}`) còn thiếu tháng.",
        en="Months are missing between this issue ({month}) and the previous one ({previous_month}, `{folder}`).",
    ),
    hint=Wording(
        vi="Xem lại `issue.month`; số liền sau là tháng {expected}. Số đặc biệt thì ghi `special: true`.",
        en="Look at `issue.month` again; the next month is {expected}. Write `special: true` for a special issue.",
    ),
    why=Wording(
        vi=(
            "Bản tin ra hằng tháng nên tháng của hai số liền nhau phải liền nhau. Nếu quả thật có tháng không "
            "ra số nào thì có thể bỏ qua cảnh báo này."
        ),
        en=(
            "A monthly bulletin has an issue for every month. If one month really had none, this warning may be "
            "ignored."
        ),
    ),
    bad=_PREVIOUS + "# bantin.yaml\nissue: {month: 2026-12, number: 10}\n",
    good=_GOOD,
)


def check_out_of_sequence(issue: Issue, previous: Neighbour | None) -> tuple[Diagnostic, ...]:
    """Compare number (BT232) and month (BT233) with the previous issue; a special issue is left alone."""
    if issue.special or previous is None or issue.number < 1:
        return ()
    span = SourceSpan(issue.manifest_path)
    findings = []
    if issue.number not in _possible_numbers(issue.month, previous):
        findings.append(
            found(
                NUMBER_OUT_OF_SEQUENCE,
                span,
                number=issue.number,
                previous_number=previous.number,
                previous_month=_written(previous.month),
                folder=previous.folder,
                expected=previous.number + 1,
            )
        )
    if issue.month != previous.month.following():
        findings.append(
            found(
                MONTH_OUT_OF_SEQUENCE,
                span,
                month=_written(issue.month),
                previous_month=_written(previous.month),
                folder=previous.folder,
                expected=_written(previous.month.following()),
            )
        )
    return tuple(findings)


def _possible_numbers(month: Month, previous: Neighbour) -> range | tuple[int, ...]:
    """Return the numbers that may follow: one more per month at most, or the count of a new year."""
    months = (month.year - previous.month.year) * 12 + month.number - previous.month.number
    following = range(previous.number + 1, previous.number + months + 1)
    if month.year == previous.month.year:
        return following
    return (*following, *range(1, month.number + 1))


def _written(month: Month) -> str:
    return f"{month.number}/{month.year}"

"""The one date that outputs bear: never the clock's, so that the same issue gives the same bytes on another day."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue

VARIABLE = "SOURCE_DATE_EPOCH"

WRONG_EPOCH = Code(
    id="BT752",
    name="source-date-epoch-not-understood",
    severity=Severity.ERROR,
    message=Wording(
        vi="Biến môi trường SOURCE_DATE_EPOCH có giá trị `{value}`, không phải số giây tính từ năm 1970.",
        en="The environment variable SOURCE_DATE_EPOCH is `{value}`, which is no number of seconds since 1970.",
    ),
    hint=Wording(
        vi="Đặt một số nguyên, chẳng hạn 1793836800, hoặc xóa biến này.",
        en="Set it to a whole number such as 1793836800, or unset it.",
    ),
    why=Wording(
        vi=(
            "Biến này do hệ thống dựng phần mềm đặt để các bản dựng giống nhau từng byte. Bình thường không cần đến: "
            "ngày ghi trong tệp là ngày phát hành của số báo."
        ),
        en=(
            "Build systems set this variable so that outputs are equal byte by byte. Usually it is not needed: files "
            "bear the issue's date of publication."
        ),
    ),
    bad="SOURCE_DATE_EPOCH=today bantin build 2026-10",
    good="SOURCE_DATE_EPOCH=1793836800 bantin build 2026-10",
)

# The years that both a PDF date and a ZIP archive can hold.
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_LATEST = datetime(2107, 12, 31, tzinfo=UTC)


def build_time(issue: Issue, environ: Mapping[str, str]) -> datetime:
    """Return `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the date of publication, else the month's first day.

    Raises:
        BantinError: BT752.
    """
    written = environ.get(VARIABLE)
    if written:
        moment = _from_epoch(written)
    elif issue.date is not None:
        moment = datetime(issue.date.year, issue.date.month, issue.date.day, tzinfo=UTC)
    else:
        moment = datetime(issue.month.year, issue.month.number, 1, tzinfo=UTC)
    return min(max(moment, _EARLIEST), _LATEST)


def _from_epoch(written: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(written), UTC)
    except (ValueError, OverflowError, OSError):
        raise BantinError([found(WRONG_EPOCH, None, value=written)]) from None

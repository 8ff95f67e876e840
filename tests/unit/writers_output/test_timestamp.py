from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.model.issue import Month
from bantin_cli.writers.timestamp import build_time


def _issue(day: date | None) -> Any:
    return SimpleNamespace(month=Month(2026, 10), date=day)


@pytest.mark.parametrize(
    ("day", "environ", "expected"),
    [
        (date(2026, 11, 5), {}, datetime(2026, 11, 5, tzinfo=UTC)),
        (None, {}, datetime(2026, 10, 1, tzinfo=UTC)),
        (date(2026, 11, 5), {"SOURCE_DATE_EPOCH": "1700000000"}, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        (None, {"SOURCE_DATE_EPOCH": ""}, datetime(2026, 10, 1, tzinfo=UTC)),
        (None, {"SOURCE_DATE_EPOCH": "0"}, datetime(1980, 1, 1, tzinfo=UTC)),
        (date(1, 1, 1), {}, datetime(1980, 1, 1, tzinfo=UTC)),
        (date(9999, 1, 1), {}, datetime(2107, 12, 31, tzinfo=UTC)),
    ],
)
def test_the_date_comes_from_the_variable_the_issue_or_its_month(
    day: date | None, environ: dict[str, str], expected: datetime
) -> None:
    assert build_time(_issue(day), environ) == expected


@pytest.mark.parametrize("written", ["today", "1.5", "9" * 30, "0x10"])
def test_a_variable_that_is_no_number_is_a_finding(written: str) -> None:
    with pytest.raises(BantinError) as caught:
        build_time(_issue(None), {"SOURCE_DATE_EPOCH": written})
    assert [finding.code.id for finding in caught.value.diagnostics] == ["BT752"]

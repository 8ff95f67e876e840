import io
import time

import pytest

from bantin_cli.cli import progress
from bantin_cli.cli.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _watched(monkeypatch: pytest.MonkeyPatch, quiet_seconds: float, stream: io.StringIO) -> io.StringIO:
    """Let progress be written to a stream; called in the test itself, for pytest sets its own before each."""
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_QUIET_SECONDS", quiet_seconds)
    return stream


def test_work_that_is_over_soon_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _watched(monkeypatch, 60, _Terminal())
    with Progress("so-10", "vi") as shown:
        shown.step("check")
        shown.step("place")

    assert terminal.getvalue() == ""


def test_a_long_step_shows_itself_while_it_lasts_and_the_line_is_cleared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = _watched(monkeypatch, 0.02, _Terminal())
    with Progress("so-10", "vi") as shown:
        shown.step("place")
        deadline = time.monotonic() + 5
        while not terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert terminal.getvalue().endswith("so-10: đang dàn trang…")
        shown.step("pdf")
        assert terminal.getvalue().endswith("so-10: đang ghi PDF…")

    assert terminal.getvalue().endswith("…\r\x1b[2K")


def test_nothing_is_shown_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = _watched(monkeypatch, 0.0, io.StringIO())
    with Progress("so-10", "en") as shown:
        shown.step("check")
        time.sleep(0.05)

    assert stream.getvalue() == ""

"""A line of progress on standard error, only where a person watches."""

import sys
import threading
from types import TracebackType

from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.writers.edition_plan import Ending

_STEPS: dict[str, Wording] = {
    "check": Wording(vi="đang kiểm tra", en="checking"),
    "place": Wording(vi="đang dàn trang", en="laying out"),
    "pdf": Wording(vi="đang ghi PDF", en="writing the PDF"),
    Ending.PRESS: Wording(vi="đang ghi bản gửi nhà in", en="writing the file for the print shop"),
    Ending.BOOKLET: Wording(vi="đang ghi bản gập đôi", en="writing the booklet"),
    Ending.SCREEN: Wording(vi="đang ghi bản nhẹ để gửi", en="writing the light PDF"),
    "proof": Wording(vi="đang vẽ ảnh các trang", en="drawing pictures of the pages"),
    "docx": Wording(vi="đang ghi DOCX", en="writing the DOCX"),
    "save": Wording(vi="đang lưu", en="saving"),
}
# A build that is over sooner shows nothing that would only flicker.
_QUIET_SECONDS = 0.8
_CLEAR_LINE = "\r\x1b[2K"


class Progress:
    """Shows which step a build is at; used in a ``with`` block, which clears the line at its end."""

    def __init__(self, folder: str, language: Language) -> None:
        """Show nothing yet."""
        self._folder = folder
        self._language = language
        self._step = ""
        self._is_shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(_QUIET_SECONDS, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> "Progress":
        """Return the line of progress; it shows itself when the work takes long, whatever step it is at."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        self._timer.cancel()
        with self._lock:
            self._step = ""
            if self._is_shown:
                self._write(_CLEAR_LINE)

    def step(self, name: str) -> None:
        """Say which step begins, once the work has taken a while."""
        with self._lock:
            self._step = name
            self._show()

    def _begin(self) -> None:
        with self._lock:
            self._is_shown = bool(self._step)
            self._show()

    def _show(self) -> None:
        if self._is_shown and self._step:
            self._write(f"{_CLEAR_LINE}{self._folder}: {_STEPS[self._step].fill(self._language, {})}…")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            return

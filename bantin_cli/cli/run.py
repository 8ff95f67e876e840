"""The one guard round every command: findings become a report, faults of bantin a short request to tell about them."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from bantin_cli import __version__
from bantin_cli.cli.exit_codes import CLEAN, COULD_NOT_RUN, INTERRUPTED
from bantin_cli.cli.outcome import Outcome
from bantin_cli.cli.usage import UsageError, usage_message
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Language, Wording

DEBUG_VARIABLE = "BANTIN_DEBUG"

_INTERRUPTED = Wording(
    vi="Đã dừng. Các tệp đã có vẫn còn nguyên.", en="Stopped. The files that were there are untouched."
)
_FAULT = Wording(
    vi=(
        "Đây là lỗi của bantin {version}, không phải của bạn: {kind}: {message}\n"
        "Chạy lại với {variable}=1 để xem chi tiết rồi gửi cho người phát triển."
    ),
    en=(
        "This is a fault of bantin {version}, not yours: {kind}: {message}\n"
        "Run it again with {variable}=1 to see the details, and send them to the developers."
    ),
)
_NOWHERE = Wording(
    vi="Thư mục đang đứng không còn nữa. Chuyển sang thư mục khác rồi chạy lại.",
    en="The folder that you are in is no longer there. Change to another one and run again.",
)
_OUTPUT_FAILED = Wording(
    vi="Không ghi được kết quả ra màn hình hoặc tệp: {reason}",
    en="The result could not be written to standard output: {reason}",
)


def guard(call: Callable[[], object], language: Language) -> int:
    """Call a command, write what it returns, and choose the exit code. Nothing gets through but SystemExit."""
    try:
        if not _is_somewhere():
            say(_NOWHERE.fill(language, {}) + "\n")
            return COULD_NOT_RUN
        return _deliver(call(), language)
    except BantinError as error:
        from bantin_cli.cli.report.stopped import stopped

        return _deliver(stopped(error, language), language)
    except KeyboardInterrupt:
        return _deliver(INTERRUPTED, language)
    except UsageError as error:
        say(usage_message(error, language))
        return COULD_NOT_RUN
    except BrokenPipeError:
        return _abandon_output(CLEAN)
    except Exception as error:
        return _report_fault(error, language)


def prepare_streams() -> None:
    """Make the standard streams take Vietnamese everywhere; one that was closed takes everything and shows nothing."""
    # In the order of their numbers: a closed stream's number would else go to the next file that is opened.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if sys.platform == "win32":
                reconfigure(encoding="utf-8", errors="replace")
            else:
                reconfigure(errors="replace")


def _is_somewhere() -> bool:
    """Tell whether the working folder is still there: paths are relative to it, and ReportLab asks for it."""
    try:
        Path.cwd()
    except OSError:
        return False
    return True


def say(text: str) -> None:
    """Write to standard error; a stream that is closed is no reason to fail."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def _deliver(result: object, language: Language) -> int:
    if not isinstance(result, Outcome):
        # typer answers 0 after --help and 130 after Ctrl-C.
        code = result if isinstance(result, int) else CLEAN
        if code == INTERRUPTED:
            say(_INTERRUPTED.fill(language, {}) + "\n")
        return code
    try:
        sys.stdout.write(result.text)
        sys.stdout.flush()
    except BrokenPipeError:
        return _abandon_output(result.exit_code)
    except OSError as error:
        say(_OUTPUT_FAILED.fill(language, {"reason": error.strerror or str(error)}) + "\n")
        _abandon_output(COULD_NOT_RUN)
        return COULD_NOT_RUN
    return result.exit_code


def _abandon_output(code: int) -> int:
    """Let the interpreter flush into nothing at its end: the reader of the pipe has gone."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
    except (OSError, ValueError):
        return code
    return code


def _report_fault(error: Exception, language: Language) -> int:
    if os.environ.get(DEBUG_VARIABLE) == "1":
        say("".join(traceback.format_exception(error)))
    values = {
        "version": __version__,
        "kind": type(error).__name__,
        "message": str(error),
        "variable": DEBUG_VARIABLE,
    }
    say(_FAULT.fill(language, values) + "\n")
    return COULD_NOT_RUN

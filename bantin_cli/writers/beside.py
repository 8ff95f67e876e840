"""One piece of work beside the main thread: hashing, or one output while another is written.

A plain daemon thread: an interrupt of the main thread ends the program without waiting for it.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """Work that runs in a thread of its own from the moment it is made."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Begin `work`."""
        self._work = work
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def result(self) -> T:
        """Wait for the work and return what it returned, or raise what it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _run(self) -> None:
        try:
            self._results.append(self._work())
        except BaseException as error:
            self._error = error

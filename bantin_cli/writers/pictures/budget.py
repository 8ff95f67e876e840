"""How many pixels may be unfolded in memory at one time, over all threads."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

LIMIT_PIXELS = 24_000_000
"""Two pictures of 12 million pixels; at four bytes each, 96 MB."""


class DecodeBudget:
    """Lets as many pictures be decoded at once as memory is meant to hold; one that is larger goes alone."""

    def __init__(self, limit_pixels: int = LIMIT_PIXELS) -> None:
        """Allow `limit_pixels` at one time."""
        self._limit = limit_pixels
        self._in_use = 0
        self._changed = Condition()

    @contextmanager
    def holding(self, pixels: int) -> Iterator[None]:
        """Wait until there is room for `pixels`, and keep it until the block ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._in_use == 0 or self._in_use + pixels <= self._limit)
            self._in_use += pixels
        try:
            yield
        finally:
            with self._changed:
                self._in_use -= pixels
                self._changed.notify_all()

"""Decoded pictures that wait for what will be made of them, within a bound."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Condition

from bantin_cli.writers.pictures.decoding import DecodedPicture

LIMIT_PIXELS = 24_000_000
"""At four bytes each, 96 MB: thirty pictures of a column's width."""


class HeldPictures:
    """Pixels by the file's hash and the reduction at which they were decoded. May be called by several threads."""

    def __init__(self, limit_pixels: int = LIMIT_PIXELS) -> None:
        """Hold `limit_pixels` at most."""
        self._limit = limit_pixels
        self._changed = Condition()
        self._expected: set[str] = set()
        self._pictures: dict[tuple[str, int], DecodedPicture] = {}

    def has_room(self, pixels: int) -> bool:
        """Tell whether so many pixels may be added."""
        with self._changed:
            held = sum(picture.image.width * picture.image.height for picture in self._pictures.values())
            return held + pixels <= self._limit

    @contextmanager
    def expecting(self, digest: str) -> Iterator[None]:
        """Let `take` wait for this file until the block ends, instead of the same work being done twice."""
        with self._changed:
            self._expected.add(digest)
        try:
            yield
        finally:
            with self._changed:
                self._expected.discard(digest)
                self._changed.notify_all()

    def put(self, digest: str, reduction: int, picture: DecodedPicture) -> None:
        """Hold a picture, without the bytes of its file."""
        with self._changed:
            self._pictures[digest, reduction] = replace(picture, data=b"")

    def take(self, digest: str, reduction: int) -> DecodedPicture | None:
        """Hand a picture over and forget it; None when it is not held at this reduction."""
        with self._changed:
            self._changed.wait_for(lambda: digest not in self._expected)
            return self._pictures.pop((digest, reduction), None)

"""Which lines of the contents show a picture before others do."""

from enum import IntEnum


class Rank(IntEnum):
    """Why a line should show its article's picture; the lowest first."""

    FIRST = 0
    """The first of its section."""

    ANNOUNCED = 1
    """Named on the cover."""

    OTHER = 2

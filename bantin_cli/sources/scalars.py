"""Numbers that remember how they were written, and the one rule for blanks in printed text.

YAML reads ``number: 0749`` as a number; where the bulletin prints it, it must print as written.
"""

import re

_BLANKS = re.compile(r"[ \t\r\n]+")


class WrittenInt(int):
    """A whole number from a source file; `written` is its text there."""

    written: str

    def __new__(cls, value: int, written: str) -> "WrittenInt":
        """Make the number with its text."""
        number = super().__new__(cls, value)
        number.written = written
        return number


class WrittenFloat(float):
    """A decimal number from a source file; `written` is its text there."""

    written: str

    def __new__(cls, value: float, written: str) -> "WrittenFloat":
        """Make the number with its text."""
        number = super().__new__(cls, value)
        number.written = written
        return number


def collapse_blanks(text: str) -> str:
    """Turn every run of spaces, tabs and line ends into one space, as HTML does.

    The no-break space and the other spaces of Unicode are chosen on purpose and stay.
    """
    return _BLANKS.sub(" ", text)


def printed_text(text: str) -> str:
    """Return a field's text as it is printed: blanks collapsed, none at either end."""
    return collapse_blanks(text).strip(" ")

"""Numbers that remember how they were written, and the one rule for blanks in printed text.

YAML reads ``number: 0749`` as a number; where the bulletin prints it, it must print as written.
"""

import re
import unicodedata

_BLANKS = re.compile(r"[ \t\r\n]+")

_UNSEEN_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
"""General categories of Unicode whose characters leave no ink: spaces, controls, zero-width marks."""

_PRESENTATION = "\ufe0e\ufe0f"
"""Marks that ask for a letter as text or as a picture; by category they are accents."""


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
    """Return a field's text as it is printed: blanks collapsed, none at either end; empty when no letter is seen."""
    return "" if is_unseen(text) else collapse_blanks(text).strip(" ")


def is_unseen(text: str) -> bool:
    """Tell whether a text prints as nothing: websites leave paragraphs of one zero-width space behind."""
    return all(unicodedata.category(letter) in _UNSEEN_CATEGORIES or letter in _PRESENTATION for letter in text)

"""Text inside a paragraph: a flat row of runs."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextRun:
    r"""A piece of text with one appearance.

    Attributes:
        text: NFC; a line break that the author forced is ``"\n"``.
        strong: set in the bold face.
        emphasis: set in the italic face.
        url: the address that the run links to.
        language: BCP 47 tag where it differs from the bulletin's.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str | None = None
    language: str | None = None


def plain_text(runs: Iterable[TextRun]) -> str:
    """Return the runs' text without appearance."""
    return "".join(run.text for run in runs)


def capital_letters(text: str) -> str:
    """Return a text in capitals, as NFC: those of a few letters are a capital and a mark, as of ``i̇``."""
    return unicodedata.normalize("NFC", text.upper())

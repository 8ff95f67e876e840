"""A paragraph's first letter, large, with the first lines beside it."""

import unicodedata
from dataclasses import dataclass

from bantin_cli.flow.items import TextItem
from bantin_cli.layout.placed import PlacedGlyph, PlacedRun
from bantin_cli.layout.room import Cutout
from bantin_cli.layout.tokenrow import Look, WordStore, look_of
from bantin_cli.model.inlines import capital_letters, plain_text
from bantin_cli.units import Pt

_ABOVE = 230
"""Unicode's class of the marks that stand above a letter."""

_MARK = 0.25
"""Height of a mark with the white under it, in heights of the capital."""

_GAP = 0.25
"""White between the letter and the text beside it, in em of the text."""


@dataclass(frozen=True, slots=True)
class DropCap:
    """The large letter and what is left of the paragraph.

    Attributes:
        text: the letter as it reads in the text; ends in a space when it is a word by itself.
        width: of `text` at the size of the paragraph.
        look: of `text`.
        language: of `text`; None for the bulletin's.
        skip: number of characters that the rest of the paragraph begins after.
        glyph: the drawing; x from where the first lines would begin.
        cutout: the white that it takes.
    """

    text: str
    width: Pt
    look: Look
    language: str | None
    skip: int
    glyph: PlacedGlyph
    cutout: Cutout

    def unseen_run(self, x: Pt) -> PlacedRun:
        """Return the letter for the text layer, ending at `x`."""
        look = self.look
        return PlacedRun(
            x - self.width,
            self.text,
            look.face,
            look.size,
            look.colour,
            letter_space=look.letter_space,
            url=look.url,
            is_drawn=False,
            language=self.language,
        )


def _marks_above(letter: str) -> int:
    """Return how many marks stand on a letter, one over the other."""
    return sum(unicodedata.combining(mark) == _ABOVE for mark in unicodedata.normalize("NFD", letter))


def build_drop_cap(item: TextItem, store: WordStore) -> DropCap | None:
    """Make the drop cap that the style asks for; None when it asks for none, or when the text begins with a quote.

    The letter is as tall as from the capitals of the first line to the baseline of the last line beside it; marks on it
    are part of that height, so that they never touch what stands above.
    """
    style = item.style
    text = plain_text(item.runs)
    lead = len(text) - len(text.lstrip())
    written = text[lead : lead + 1]
    letter = capital_letters(written) if style.capitals else written
    if not item.is_first or item.marker or style.drop_cap < 2 or not letter.isalnum():
        return None
    first = next(run for run in item.runs if run.text.strip())
    look = look_of(style, first)
    cap_height = store.metrics.face(look.face).cap_height / 1000
    depth = (style.drop_cap - 1) * style.leading
    large = (depth / cap_height + style.size) / (1.0 + _MARK * _marks_above(letter))
    shaped = store.metrics.shape(look.face, letter)
    is_word = text[lead + 1 : lead + 2].isspace()
    words = store.words(look)
    width = words.measure(letter).width + (words.space if is_word else 0.0)
    return DropCap(
        letter + " " if is_word else letter,
        width,
        look,
        first.language,
        lead + 1,
        PlacedGlyph(0.0, depth, letter, look.face, large, style.drop_cap_colour),
        Cutout(style.drop_cap, left=shaped.width * large / 1000 + _GAP * style.size),
    )

"""Words as drawn letters without a place in the text: captions of review aids, which nobody is to read out or copy."""

from collections.abc import Iterator
from dataclasses import dataclass

from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedGlyph
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class LetterSetter:
    """Sets single lines in one face, size and colour.

    Attributes:
        face: name of the face.
        size: of the type.
    """

    metrics: FontMetrics
    face: str
    size: Pt
    colour: Colour

    def width(self, text: str) -> Pt:
        """Return the width of a line."""
        return sum(self._advance(character) for character in text)

    def line(self, text: str, x: Pt, baseline: Pt) -> tuple[PlacedGlyph, ...]:
        """Set a line that begins at `x`; characters that the face lacks leave their room empty."""
        return tuple(self._glyphs(text, x, baseline))

    def _glyphs(self, text: str, x: Pt, baseline: Pt) -> Iterator[PlacedGlyph]:
        missing = set(self.metrics.lacks(self.face, text))
        for character in text:
            if not character.isspace() and character not in missing:
                yield PlacedGlyph(x, baseline, character, self.face, self.size, self.colour)
            x += self._advance(character)

    def _advance(self, character: str) -> Pt:
        is_space = character.isspace()
        thousandths = self.metrics.face(self.face).space if is_space else self.metrics.shape(self.face, character).width
        return thousandths * self.size / 1000

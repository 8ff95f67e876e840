"""Measures of a layout's fonts, by HarfBuzz: the real `FontMetrics`. Files are opened when first asked for."""

from bantin_cli.fonts.face import MeasuredFace
from bantin_cli.fonts.outline import PathStep
from bantin_cli.fonts.substitutes import substitute
from bantin_cli.layout.metrics import FaceMetrics, ShapedWord
from bantin_cli.styles.spec import Face

_UNKNOWN = "?"
"""In place of a character that a face lacks: an empty box would have no meaning (ISO 14289-1, 7.21.8)."""


class _Words(dict[str, ShapedWord]):
    """The words of one face; a word not met before is shaped on the way. A known word costs one look-up."""

    def __init__(self, face: MeasuredFace) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, word: str) -> ShapedWord:
        shaped = self[word] = self._face.shape(self._drawn(word))
        return shaped

    def _drawn(self, word: str) -> str:
        """Return a word as it is drawn; only a draft has characters that nothing can stand for."""
        drawn = substitute(word, self._face.has_glyph)
        if drawn.isascii():
            return drawn
        return "".join(character if self._face.has_glyph(character) else _UNKNOWN for character in drawn)


class _Faces(dict[str, _Words]):
    """The faces of a layout by name; opened on first use."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__()
        self._files = {face.name: face for face in faces}
        self.measured: dict[str, MeasuredFace] = {}

    def __missing__(self, name: str) -> _Words:
        measured = self.measured[name] = MeasuredFace(self._files[name])
        words = self[name] = _Words(measured)
        return words

    def open(self, name: str) -> MeasuredFace:
        """Return the measured face called `name`."""
        if name not in self.measured:
            self.__missing__(name)
        return self.measured[name]


class HarfBuzzMetrics:
    """Widths of words with kerning and without ligatures; implements `layout.metrics.FontMetrics`.

    Every method takes the name of a face and raises `KeyError` for one that the layout does not have, and
    `BantinError` with BT701 when its file cannot be used.
    """

    def __init__(self, faces: tuple[Face, ...]) -> None:
        """Take the faces of a layout; no file is opened yet."""
        self._faces = _Faces(faces)

    def shape(self, face: str, word: str) -> ShapedWord:
        """Measure a word as `drawable_text` turns it; one glyph for each character of the text that comes back."""
        return self._faces[face][word]

    def face(self, face: str) -> FaceMetrics:
        """Return the vertical measures and the word space of a face, in 1/1000 em.

        `ascent` is the font's own and less than what a Vietnamese capital with two marks reaches.
        """
        return self._faces.open(face).metrics

    def lacks(self, face: str, text: str) -> str:
        """Return the characters of `text` that cannot be drawn in the face, each once, in order.

        What `drawable_text` replaces counts as drawable: spaces that do not break or are narrow (U+00A0, U+2009,
        U+202F …), hyphens that do not break (U+2011), rare dashes, and marks that draw nothing (U+200B, U+00AD …).
        A forced line break is no character to draw.
        """
        measured = self._faces.open(face)
        drawn = self.drawable_text(face, text)
        return "".join(c for c in dict.fromkeys(drawn) if c != "\n" and not measured.has_glyph(c))

    def drawable_text(self, face: str, text: str) -> str:
        """Return `text` as it is drawn in the face: characters without a glyph replaced by their nearest relative.

        `shape` does the same. What `lacks` reports stays as it is and is drawn as an empty box.
        """
        return substitute(text, self._faces.open(face).has_glyph)

    def outline(self, face: str, character: str) -> tuple[PathStep, ...]:
        """Return the outline of one character, in 1/1000 em from its origin, y upwards."""
        return self._faces.open(face).outline(character)

"""How wide letters are: the one thing that layout asks of fonts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bantin_cli.geometry import Rect
from bantin_cli.model.blocks import Picture


@dataclass(frozen=True, slots=True)
class ShapedWord:
    """A word (no spaces) in one face.

    Attributes:
        text: NFC characters, one glyph each.
        width: advance with kerning, in 1/1000 em.
        kerns: correction after each character in 1/1000 em (negative draws closer); empty when there is none.
    """

    text: str
    width: float
    kerns: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FaceMetrics:
    """Vertical measures and the word space of a face, in 1/1000 em; `descent` is positive."""

    ascent: float
    descent: float
    cap_height: float
    space: float


class FontMetrics(Protocol):
    """Measures of the faces of a layout. Faces are named as in `styles.spec.Face.name`."""

    def shape(self, face: str, word: str) -> ShapedWord:
        """Measure a word; the same word in the same face gives the same value."""
        ...

    def face(self, face: str) -> FaceMetrics:
        """Return the vertical measures of a face."""
        ...

    def lacks(self, face: str, text: str) -> str:
        """Return the characters of `text` that the face has no glyph for, each once, in order."""
        ...


class PictureTones(Protocol):
    """How bright pictures are: what a scrim over a picture is computed from."""

    def brightest(self, picture: Picture, parts: Sequence[Rect]) -> float:
        """Return the greatest relative luminance (WCAG 2.1; 0 black, 1 white) inside any of `parts`.

        Sparks finer than a letter's stroke count by the mean of what stands round them.

        Args:
            picture: the file.
            parts: at least one, as shares of the upright picture's width and height.
        """
        ...


@dataclass(frozen=True, slots=True)
class LayoutInputs:
    """What layout knows of the world.

    Attributes:
        metrics: widths of letters.
        tones: brightness of pictures.
        qr_modules: the matrix of each address that is printed as a QR code, without quiet zone.
    """

    metrics: FontMetrics
    tones: PictureTones
    qr_modules: Mapping[str, tuple[tuple[bool, ...], ...]]

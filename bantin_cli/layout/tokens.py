"""Words and the places where a line may end inside them; measured once per look and kept.

A line ends at a space. Inside a long token it may end where a reader expects it (addresses, compounds); a hyphen is
never added. Characters that fonts lack and that only steer breaking are resolved here, so that what is measured is
what is drawn.
"""

import re
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from bantin_cli.layout.glue import Traits, read_traits
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.units import Pt


class Break(IntEnum):
    """What stands at the end of a piece, from the freest place for a line's end to none at all."""

    SPACE = 0
    PART = 1
    """Inside an address, before one of its marks."""
    HYPHEN = 2
    """After the hyphen or dash of a compound."""
    SLASH = 3
    """After the slash between two whole words."""
    PHRASE = 4
    """A space inside a phrase of a heading or label."""
    WEAK = 5
    FIRM = 6
    """Spaces that the glue rules hold."""
    LAST_RESORT = 7
    """A space that the author made unbreakable, the first slash of a document's number."""
    LETTERS = 8
    """Between letters of a word that is wider than its line."""
    NEVER = 9
    """Inside a word whose letters change their face."""


class Piece(NamedTuple):
    """Letters that are not parted, in one look.

    Attributes:
        text: as drawn.
        width: with kerning and letter space, in points.
        kerns: after each character, in 1/1000 em.
        kind: what stands after it inside its word.
        is_spaced: a space that does not break follows inside the word.
    """

    text: str
    width: Pt
    kerns: tuple[float, ...]
    kind: Break
    is_spaced: bool


class Word(NamedTuple):
    """What stands between two spaces: its pieces and what the glue rules know of it."""

    pieces: tuple[Piece, ...]
    traits: Traits


FIXED_SPACES = re.compile("[\u00a0\u2007\u2009\u202f]")
"""Spaces at which no line ends; drawn as the word space."""

_DRAWN = str.maketrans(
    {
        "\u00ad": "",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u2060": "",
        "\ufeff": "",
        "\ufe0e": "",
        "\ufe0f": "",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "–",
        "\u2015": "—",
        "\u2212": "–",
    }
)
"""What fonts often lack: marks that draw nothing, hyphens and dashes with a common relative."""

_MARKS = re.compile("[-/@.–—?=&\u200b]")
_LETTER = r"[^\W\d_]"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z+]+://")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|edu|gov|info|io|asia|eu)(?![\w-])", re.ASCII)
_ADDRESS_MARK = re.compile(r"(?<=\w)[./?=&#](?=[\w./-]{4})")
_MAIL_MARK = re.compile(r"(?<=\w\w)[@.](?=[\w.-]{3})")
_DOCUMENT = re.compile(r"\W*\d+[a-zA-Z]?[/-](?:\d{4}/)?[\w&/-]*[A-ZĐ]{2}")
_HYPHEN = re.compile(rf"(?<={_LETTER}{{3}})[-–—](?={_LETTER}{{3}})")
_SLASH = re.compile(rf"(?<={_LETTER}{{3}})/(?=[^\W\d_A-ZĐÀ-Ỹ]{{3}})")
_ZERO_WIDTH = re.compile("\u200b")


def find_breaks(token: str) -> list[tuple[int, Break]]:
    """Return the places inside a token without spaces where a line may end, as offsets with their kind.

    Addresses break before ``. / ? = & #`` and after their scheme, mail addresses before ``@`` and ``.``, numbers of
    documents only after their first slash and only as a last resort, compounds after a hyphen, dash or slash between
    whole words of at least three letters. ``15/6``, ``2020-2030``, ``COVID-19``, ``TT&TT``, ``LAN/WAN`` stay whole.
    """
    if not _MARKS.search(token):
        return []
    scheme = _SCHEME.search(token)
    if scheme or _HOST.search(token):
        return _breaks_of_address(token, scheme)
    if _DOCUMENT.match(token):
        slash = token.find("/")
        return [(slash + 1, Break.LAST_RESORT)] if 0 < slash < len(token) - 1 else []
    found = [(match.end(), Break.HYPHEN) for match in _HYPHEN.finditer(token)]
    found += [(match.end(), Break.SLASH) for match in _SLASH.finditer(token)]
    found += [(match.end(), Break.PART) for match in _ZERO_WIDTH.finditer(token) if match.end() < len(token)]
    return sorted(found)


def _breaks_of_address(token: str, scheme: re.Match[str] | None) -> list[tuple[int, Break]]:
    if _MAIL.search(token):
        return [(match.start(), Break.PART) for match in _MAIL_MARK.finditer(token)]
    if scheme is None:
        return [(match.start(), Break.PART) for match in _ADDRESS_MARK.finditer(token)]
    after = scheme.end()
    return [(after, Break.PART)] + [(match.start(), Break.PART) for match in _ADDRESS_MARK.finditer(token, after + 1)]


class MeasuredWords(dict[str, Word]):
    """The words of one face, size and letter space; a word not met before is measured on the way."""

    def __init__(self, metrics: FontMetrics, face: str, size: Pt, letter_space: Pt) -> None:
        """Measure nothing yet.

        Args:
            metrics: widths of letters.
            face: name of the face.
            size: of the type.
            letter_space: added after every character.
        """
        super().__init__()
        self._metrics = metrics
        self._face = face
        self._em = size / 1000
        self._letter_space = letter_space
        self.space: Pt = metrics.face(face).space * self._em + letter_space

    def __missing__(self, text: str) -> Word:
        if text.isalpha():
            word = self[text] = Word((self.measure(text),), read_traits(text))
            return word
        pieces: list[Piece] = []
        parts = FIXED_SPACES.split(text)
        for index, part in enumerate(parts):
            is_last = index == len(parts) - 1
            breaks = find_breaks(part)
            offsets = [0, *(offset for offset, _ in breaks), len(part)]
            kinds = [*(kind for _, kind in breaks), Break.SPACE if is_last else Break.LAST_RESORT]
            for (start, stop), kind in zip(pairwise(offsets), kinds, strict=True):
                is_spaced = stop == len(part) and not is_last
                pieces.append(self.measure(part[start:stop], kind, is_spaced=is_spaced))
        word = self[text] = Word(tuple(pieces), read_traits(text))
        return word

    def measure(self, text: str, kind: Break = Break.SPACE, *, is_spaced: bool = False) -> Piece:
        """Measure letters that are not parted.

        Args:
            text: without spaces.
            kind: what stands after it.
            is_spaced: a space that does not break follows.
        """
        shaped = self._metrics.shape(self._face, text.translate(_DRAWN))
        width = shaped.width * self._em + len(shaped.text) * self._letter_space
        return Piece(shaped.text, width, shaped.kerns or (0.0,) * len(shaped.text), kind, is_spaced)

    def chop(self, piece: Piece, measure: Pt) -> list[Piece]:
        """Cut a piece that is wider than `measure` between letters, into parts that fill it; at least one letter each.

        Takes time in proportion to the number of letters.
        """
        if piece.width <= measure:
            return [piece]
        kerns = piece.kerns
        parts: list[tuple[int, int, Pt]] = []
        start = 0
        width = 0.0
        for index, letter in enumerate(piece.text):
            advance = self._metrics.shape(self._face, letter).width * self._em + self._letter_space
            if index > start and width + advance > measure:
                parts.append((start, index, width - kerns[index - 1] * self._em))
                start, width = index, 0.0
            width += advance + kerns[index] * self._em
        parts.append((start, len(piece.text), width))
        chopped = [self._part(piece, *part) for part in parts]
        chopped[-1] = chopped[-1]._replace(kind=piece.kind, is_spaced=piece.is_spaced)
        return chopped

    def reach(self, piece: Piece, letters: int) -> Pt:
        """Return how far from the piece's first letter stands the one that `letters` precede."""
        return self.measure(piece.text[:letters]).width + piece.kerns[letters - 1] * self._em

    @staticmethod
    def _part(piece: Piece, start: int, stop: int, width: Pt) -> Piece:
        kerns = (*piece.kerns[start : stop - 1], 0.0)
        return Piece(piece.text[start:stop], width, kerns, Break.LETTERS, is_spaced=False)

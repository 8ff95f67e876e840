"""A paragraph as one endless line: where each piece would begin and end, and what stands between pieces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub

from bantin_cli.flow.items import TextItem
from bantin_cli.layout.glue import Bond, find_bonds
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.phrases import find_held
from bantin_cli.layout.tokens import FIXED_SPACES, Break, MeasuredWords, Piece, Word
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Colour, TextStyle
from bantin_cli.units import Pt

LONELY_LETTERS = 6
"""A last line of one word with fewer letters looks forgotten."""

LONELY_EMS = 2.0
"""A last line narrower than this looks forgotten too, and so does one narrower than the first-line indent."""

_BREAKING_SPACES = re.compile("[ \t\r\f\v\u2000-\u2006\u2008\u200a\u3000]+")
_BOND_KINDS = {Bond.WEAK: Break.WEAK, Bond.FIRM: Break.FIRM}
_JOINED = -1


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like; neighbours of one look are drawn together."""

    face: str
    size: Pt
    colour: Colour
    letter_space: Pt
    url: str | None


def look_of(style: TextStyle, run: TextRun) -> Look:
    """Return the look that a style gives to a run."""
    return Look(
        style.face_for(strong=run.strong, emphasis=run.emphasis).name,
        style.size,
        style.link_colour if run.url else style.colour,
        style.tracking * style.size / 1000,
        run.url,
    )


class WordStore:
    """The measured words of all looks; one for each build."""

    def __init__(self, metrics: FontMetrics) -> None:
        """Measure nothing yet."""
        self.metrics = metrics
        self._words: dict[tuple[str, Pt, Pt], MeasuredWords] = {}

    def words(self, look: Look) -> MeasuredWords:
        """Return the measured words of a look."""
        key = (look.face, look.size, look.letter_space)
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = MeasuredWords(self.metrics, *key)
        return words


@dataclass(slots=True)
class TokenRow:
    """The words of a paragraph in order.

    Attributes:
        looks: the looks that occur.
        words: measured, each in one look.
        look_ids: index of each word's look.
        space_ids: index of the look of the space after a word; -1 where the next word joins on without a space, and
            after the last word.
        forced: numbers of words after which the author forced a line's end.
    """

    looks: list[Look] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    look_ids: list[int] = field(default_factory=list)
    space_ids: list[int] = field(default_factory=list)
    forced: list[int] = field(default_factory=list)

    def add(self, text: str, look: Look, measured: MeasuredWords) -> None:
        """Append the words of a text without forced line ends."""
        if look not in self.looks:
            self.looks.append(look)
        look_id = self.looks.index(look)
        tokens = _BREAKING_SPACES.split(text) if FIXED_SPACES.search(text) else text.split()
        words = [measured[token] for token in tokens if token]
        if self.space_ids and self.space_ids[-1] == _JOINED and _BREAKING_SPACES.match(text):
            self.space_ids[-1] = look_id
        self.words += words
        self.look_ids += [look_id] * len(words)
        self.space_ids += [look_id] * len(words)
        if words and not text[-1].isspace():
            self.space_ids[-1] = _JOINED

    def force(self) -> None:
        """Force a line's end after the last word; the space there keeps the words apart when text is copied."""
        if self.words and (not self.forced or self.forced[-1] < len(self.words)):
            self.forced.append(len(self.words))
            self.space_ids[-1] = self.look_ids[-1]

    def finish(self) -> None:
        """Drop the space and the forced end after the last word."""
        if self.words:
            self.space_ids[-1] = _JOINED
        if self.forced and self.forced[-1] == len(self.words):
            self.forced.pop()


def read_tokens(item: TextItem, store: WordStore, skip: int = 0) -> TokenRow:
    """Measure the words of a paragraph.

    Args:
        item: the paragraph.
        store: what was measured before.
        skip: number of characters at the beginning to leave out: a drop cap's.
    """
    row = TokenRow()
    for run in item.runs:
        text = run.text[skip:]
        skip = max(0, skip - len(run.text))
        if item.style.capitals:
            text = text.upper()
        look = look_of(item.style, run)
        for number, part in enumerate(text.split("\n")):
            if number:
                row.force()
            if part:
                row.add(part, look, store.words(look))
    row.finish()
    return row


@dataclass(slots=True)
class Row:
    """Pieces in order, as columns; position `i` stands before piece `i`, the last position after the last piece.

    Attributes:
        looks: the looks that occur.
        texts: letters of each piece, with the space that follows it.
        kerns: after each character of `texts`, in 1/1000 em.
        look_ids: index of each piece's look.
        space_ids: index of the look of the space after a piece; -1 for none.
        begin: x of each piece's first letter.
        end: x at which the letters before each position end.
        before: number of spaces before each piece.
        inside: number of spaces before each position, without one that would end a line there.
        joints_before: number of joints between two letters of a word before each piece.
        joints_inside: the same before each position.
        kinds: what a line's end at each position would break; the first entry means nothing.
        closes: the position of the next forced line end or the paragraph's end, for each piece.
        lonely: for each of these, the first position from which the line up to it would be too short.
        hang_left: how far each piece's first mark may hang over the margin; empty where none does.
        hang_right: the same for the last mark before each position.
    """

    looks: list[Look]
    texts: list[str]
    kerns: list[tuple[float, ...]]
    look_ids: list[int]
    space_ids: list[int]
    begin: list[Pt]
    end: list[Pt]
    before: list[int]
    inside: list[int]
    joints_before: list[int]
    joints_inside: list[int]
    kinds: list[int]
    closes: list[int] = field(default_factory=list)
    lonely: dict[int, int] = field(default_factory=dict)
    hang_left: list[Pt] = field(default_factory=list)
    hang_right: list[Pt] = field(default_factory=list)

    @property
    def length(self) -> int:
        """The number of pieces."""
        return len(self.texts)

    def ends_lonely(self, stops: Sequence[int]) -> bool:
        """Tell whether the last of several lines that end at `stops` is too short."""
        return len(stops) > 1 and stops[-2] >= self.lonely[self.length]

    def widest(self, reserve: Pt) -> Pt:
        """Return the width of the widest piece; `reserve` is added to the last."""
        if not self.texts:
            return 0.0
        widths: list[Pt] = list(map(sub, self.end[1:], self.begin))
        widths[-1] += reserve
        return max(widths)


def build_row(tokens: TokenRow, store: WordStore, style: TextStyle, *, holds_phrases: bool = False) -> Row:
    """Lay words out on one endless line; columns are made whole, one after the other, because that is fast.

    Args:
        tokens: the words.
        store: what was measured before.
        style: of the paragraph.
        holds_phrases: lines should not end inside a phrase.
    """
    pieces, look_ids, space_ids = _pieces(tokens)
    after = list(accumulate((len(word.pieces) for word in tokens.words), initial=0))
    letter_space = style.tracking * style.size / 1000
    widths_of_spaces = [*(store.words(look).space for look in tokens.looks), 0.0]
    gaps = [int(space_id >= 0) for space_id in space_ids]
    lengths = [len(piece.text) for piece in pieces]
    widths = [piece.width for piece in pieces]
    steps = [width + widths_of_spaces[space_id] for width, space_id in zip(widths, space_ids, strict=True)]
    begin = list(accumulate(steps, initial=0.0))[:-1]
    before = list(accumulate(gaps, initial=0))[:-1]
    joints = list(accumulate(map(sub, lengths, gaps), initial=0))[:-1]
    row = Row(
        looks=tokens.looks,
        texts=[piece.text + " " if gap else piece.text for piece, gap in zip(pieces, gaps, strict=True)],
        kerns=[(*piece.kerns, 0.0) if gap else piece.kerns for piece, gap in zip(pieces, gaps, strict=True)],
        look_ids=look_ids,
        space_ids=space_ids,
        begin=begin,
        end=[0.0, *(x + width - letter_space for x, width in zip(begin, widths, strict=True))],
        before=before,
        inside=[0, *before],
        joints_before=joints,
        joints_inside=[0, *(joint + length - 1 for joint, length in zip(joints, lengths, strict=True))],
        kinds=[0, *(piece.kind for piece in pieces)],
    )
    if holds_phrases:
        _hold_phrases(row, tokens, after)
    _hold(row, tokens, after)
    _close(row, [after[number] for number in tokens.forced], style)
    return row


def _pieces(tokens: TokenRow) -> tuple[list[Piece], list[int], list[int]]:
    """Return all pieces with the indices of their looks and of the looks of the spaces after them."""
    pieces: list[Piece] = []
    look_ids: list[int] = []
    space_ids: list[int] = []
    for word, look_id, space_id in zip(tokens.words, tokens.look_ids, tokens.space_ids, strict=True):
        parts = word.pieces
        pieces += parts
        if len(parts) > 1:
            look_ids += [look_id] * (len(parts) - 1)
            space_ids += [look_id if part.is_spaced else _JOINED for part in parts[:-1]]
        look_ids.append(look_id)
        space_ids.append(space_id)
    return pieces, look_ids, space_ids


def _hold_phrases(row: Row, tokens: TokenRow, after: list[int]) -> None:
    """Mark the line ends inside phrases; what the glue rules say of the same space goes before."""
    for number in find_held(["".join(piece.text for piece in word.pieces) for word in tokens.words]):
        row.kinds[after[number + 1]] = Break.PHRASE


def _hold(row: Row, tokens: TokenRow, after: list[int]) -> None:
    """Mark the line ends that the glue rules hold, and words without a space between them."""
    for number, bond in find_bonds([word.traits for word in tokens.words]).items():
        row.kinds[after[number + 1]] = _BOND_KINDS[bond]
    for number, space_id in enumerate(tokens.space_ids):
        if space_id == _JOINED:
            row.kinds[after[number + 1]] = Break.NEVER


def _close(row: Row, forced: Sequence[int], style: TextStyle) -> None:
    start = 0
    narrow = max(LONELY_EMS * style.size, style.first_indent)
    for stop in [*forced, row.length]:
        row.closes += [stop] * (stop - start)
        lonely = stop
        while lonely > start and _is_lonely(row, lonely - 1, stop, narrow):
            lonely -= 1
        row.lonely[stop] = lonely
        start = stop


def _is_lonely(row: Row, start: int, stop: int, narrow: Pt) -> bool:
    if row.end[stop] - row.begin[start] < narrow:
        return True
    letters = sum(map(str.isalnum, "".join(row.texts[start:stop])))
    return row.inside[stop] == row.before[start] and letters < LONELY_LETTERS


def chop_wide(tokens: TokenRow, store: WordStore, measure: Pt, reserve: Pt) -> TokenRow:
    """Cut the words that are wider than `measure` between letters; the last word leaves room for `reserve`."""
    words: list[Word] = []
    last = len(tokens.words) - 1
    for number, (word, look_id) in enumerate(zip(tokens.words, tokens.look_ids, strict=True)):
        measured = store.words(tokens.looks[look_id])
        room = measure - reserve if number == last else measure
        pieces: list[Piece] = []
        for piece in word.pieces:
            pieces += measured.chop(piece, room)
        words.append(word._replace(pieces=tuple(pieces)))
    return TokenRow(tokens.looks, words, tokens.look_ids, tokens.space_ids, tokens.forced)

"""A paragraph as one endless line: where each piece would begin and end, and what stands between pieces."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub

from bantin_cli.layout.glue import Bond, find_bonds
from bantin_cli.layout.languages import Stretch, find_stretches
from bantin_cli.layout.phrases import find_held
from bantin_cli.layout.tokenrow import JOINED, Look, TokenRow, WordStore
from bantin_cli.layout.tokens import Break, Piece
from bantin_cli.styles.spec import TextStyle
from bantin_cli.units import Pt

LONELY_LETTERS = 6
"""A last line of one word with fewer letters looks forgotten."""

LONELY_EMS = 2.0
"""A last line narrower than this looks forgotten too, and so does one narrower than the first-line indent."""

_BOND_KINDS = {Bond.WEAK: Break.WEAK, Bond.FIRM: Break.FIRM}


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
        language: of all words where they are in one; None for the bulletin's.
        stretches: of each piece, by language; empty where all words are in one.
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
    language: str | None = None
    stretches: list[tuple[Stretch, ...]] = field(default_factory=list)

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
    if tokens.languages:
        row.language = tokens.languages[0][1]
    if len(tokens.languages) > 1:
        row.stretches = find_stretches(pieces, tokens.languages, [store.words(tokens.looks[i]) for i in look_ids])
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
            space_ids += [look_id if part.is_spaced else JOINED for part in parts[:-1]]
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
        if space_id == JOINED:
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

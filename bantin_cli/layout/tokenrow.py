"""The words of a paragraph, measured: what a row is built of."""

import re
from dataclasses import dataclass, field, replace

from bantin_cli.flow.items import TextItem
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.tokens import FIXED_SPACES, MeasuredWords, Piece, Word
from bantin_cli.model.inlines import TextRun, capital_letters
from bantin_cli.styles.spec import Colour, TextStyle
from bantin_cli.units import Pt

JOINED = -1
"""In place of the look of a space: the words stand without one between them."""

_BREAKING_SPACES = re.compile("[ \t\r\f\v\u2000-\u2006\u2008\u200a\u3000]+")


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
        languages: the number of letters before each change of language, and the language from there on; empty where
            all are the bulletin's.
    """

    looks: list[Look] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    look_ids: list[int] = field(default_factory=list)
    space_ids: list[int] = field(default_factory=list)
    forced: list[int] = field(default_factory=list)
    languages: list[tuple[int, str | None]] = field(default_factory=list)

    def add(self, text: str, look: Look, measured: MeasuredWords) -> None:
        """Append the words of a text without forced line ends."""
        if look not in self.looks:
            self.looks.append(look)
        look_id = self.looks.index(look)
        words = [measured[token] for token in _split(text)]
        if self.space_ids and self.space_ids[-1] == JOINED and _BREAKING_SPACES.match(text):
            self.space_ids[-1] = look_id
        self.words += words
        self.look_ids += [look_id] * len(words)
        self.space_ids += [look_id] * len(words)
        if words and not text[-1].isspace():
            self.space_ids[-1] = JOINED

    def force(self) -> None:
        """Force a line's end after the last word; the space there keeps the words apart when text is copied."""
        if self.words and (not self.forced or self.forced[-1] < len(self.words)):
            self.forced.append(len(self.words))
            self.space_ids[-1] = self.look_ids[-1]

    def finish(self) -> None:
        """Drop the space and the forced end after the last word."""
        if self.words:
            self.space_ids[-1] = JOINED
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
    runs = _printed_runs(item, skip)
    if any(run.language for run in runs):
        row.languages = _find_languages(item.style, runs, store)
        runs = _without_languages(item.style, runs)
    for run in runs:
        text, look = run.text, look_of(item.style, run)
        for number, part in enumerate(text.split("\n")):
            if number:
                row.force()
            if part:
                row.add(part, look, store.words(look))
    row.finish()
    return row


def _split(text: str) -> list[str]:
    """Return what stands between the spaces at which a line may end."""
    if FIXED_SPACES.search(text):
        return [token for token in _BREAKING_SPACES.split(text) if token]
    return text.split()


def _printed_runs(item: TextItem, skip: int) -> list[TextRun]:
    """Return the runs in the letters that are printed, without the first `skip` characters."""
    if not skip and not item.style.capitals:
        return list(item.runs)
    runs: list[TextRun] = []
    for run in item.runs:
        text = run.text[skip:]
        skip = max(0, skip - len(run.text))
        runs.append(replace(run, text=capital_letters(text) if item.style.capitals else text))
    return runs


def _find_languages(style: TextStyle, runs: list[TextRun], store: WordStore) -> list[tuple[int, str | None]]:
    """Return `TokenRow.languages`; letters are counted as they are drawn."""
    found: list[tuple[int, str | None]] = []
    letters = 0
    for run in runs:
        measured = store.words(look_of(style, run))
        count = sum(
            len(piece.text) for token in _split(run.text.replace("\n", " ")) for piece in measured[token].pieces
        )
        if count and (not found or found[-1][1] != run.language):
            found.append((letters, run.language))
        letters += count
    return found


def _without_languages(style: TextStyle, runs: list[TextRun]) -> list[TextRun]:
    """Return the runs as if no language were named, so that lines end and letters stand where they would without."""
    joined: list[TextRun] = []
    for run, before in zip(runs, [None, *runs], strict=False):
        bare = replace(run, language=None)
        if before and before.language != run.language and look_of(style, before) == look_of(style, run):
            joined[-1] = replace(bare, text=joined[-1].text + run.text)
        else:
            joined.append(bare)
    return joined


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
    return replace(tokens, words=words)

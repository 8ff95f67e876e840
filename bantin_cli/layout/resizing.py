"""The same article some lines shorter or longer: what an editor would make of it by cutting or writing on.

Lines are cut from the end of the text. A paragraph that loses lines keeps its beginning and its last line, so that its
end stands as it stood; one that gains lines gains words of its own. Lines are counted as the typesetter sets them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bantin_cli.flow.items import ArticleFlow, BodyItem, Role, TextItem
from bantin_cli.layout.lines import SetParagraph, Typesetter
from bantin_cli.layout.strips import Lines
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.units import Pt

RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE})
"""What runs on from column to column: the only text that is cut or lengthened."""

_KEPT: Lines = 2
"""A paragraph that is cut keeps so many lines, or goes as a whole."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Resized:
    """An article some lines shorter or longer.

    Attributes:
        words: how many words it gained; below 0, how many it lost.
    """

    article: ArticleFlow
    words: int


@dataclass(frozen=True, slots=True)
class Resizer:
    """Makes articles shorter and longer; lines are those of a column so wide.

    It remembers how paragraphs were set: the typesetter forgets them while pages are composed.
    """

    typesetter: Typesetter
    measure: Pt
    known: dict[int, SetParagraph] = field(default_factory=dict)
    changed: dict[tuple[int, Lines], TextItem | None] = field(default_factory=dict)

    def lines(self, article: ArticleFlow) -> Lines:
        """Return how many lines the article's running text has."""
        return sum(self._count(item) for item in article.body if _is_running(item))

    def resized(self, article: ArticleFlow, change: Lines) -> Resized | None:
        """Return the article `change` lines longer, or shorter when it is below 0; None when its text cannot give them.

        The last paragraph and those that open under a heading, a picture or a box stay, if only with two lines.
        """
        body: list[BodyItem | None] = list(article.body)
        left = change
        for index, item in _running_backwards(article.body):
            if left == 0:
                break
            count = self._count(item)
            if left + count <= 0 and _may_go(article.body, index):
                body[index] = None
                left += count
                continue
            taken, other = self._nearest(item, max(left, _KEPT - count) if left < 0 else min(left, count - 1))
            body[index] = other
            left -= taken
        if left:
            return None
        kept = tuple(item for item in body if item is not None)
        words = _words(kept) - _words(article.body)
        return Resized(replace(article, body=kept, words=article.words + words), words)

    def _count(self, item: BodyItem) -> Lines:
        return len(self._paragraph(item).lines) if isinstance(item, TextItem) else 0

    def _paragraph(self, item: TextItem) -> SetParagraph:
        # A paragraph holds its item, so that no other item can come to have the same id.
        if id(item) not in self.known:
            paragraph = self.typesetter.set(item, self.measure)
            if paragraph is None:
                raise ValueError("a paragraph without a line count can always be set")
            self.known[id(item)] = paragraph
        return self.known[id(item)]

    def _nearest(self, item: TextItem, change: Lines) -> tuple[Lines, TextItem]:
        """Change a paragraph by so many lines, or by as many of them as its words allow."""
        step = 1 if change > 0 else -1
        for delta in range(change, 0, -step):
            key = (id(item), delta)
            if key not in self.changed:
                self.changed[key] = self._changed(item, delta)
            other = self.changed[key]
            if other is not None:
                return delta, other
        return 0, item

    def _changed(self, item: TextItem, delta: Lines) -> TextItem | None:
        """Take words out before the last line, or say them twice, until there are `delta` more lines."""
        lines = self._paragraph(item).lines
        words = list(_WORD.finditer(plain_text(item.runs)))
        if len(lines) < _KEPT or len(words) < _KEPT:
            return None
        count = len(lines)
        last = "".join(run.text for run in lines[-1].runs)
        stop = len(words) - max(1, min(len(last.split()), len(words) - 1))
        for amount in _around(round(abs(delta) * stop / (count - 1)), stop):
            start, end = words[stop - amount].start(), words[stop].start()
            middle = () if delta < 0 else (*_slice(item.runs, start, end),) * 2
            runs = (*_slice(item.runs, 0, start), *middle, *_slice(item.runs, end, None))
            other = replace(item, runs=runs)
            if self._count(other) == count + delta:
                return other
        return None


def running_text(article: ArticleFlow) -> tuple[TextItem, ...]:
    """Return the paragraphs that run through the columns."""
    return tuple(item for _, item in _running_backwards(article.body))[::-1]


def _is_running(item: BodyItem | None) -> bool:
    return isinstance(item, TextItem) and item.element.role in RUNNING


def _running_backwards(body: Sequence[BodyItem]) -> Iterator[tuple[int, TextItem]]:
    for index in range(len(body) - 1, -1, -1):
        item = body[index]
        if isinstance(item, TextItem) and _is_running(item):
            yield index, item


def _may_go(body: Sequence[BodyItem], index: int) -> bool:
    """Tell whether a paragraph can go as a whole: it is not the last one, and what stands above it is text too."""
    has_later = any(_is_running(item) for item in body[index + 1 :])
    return has_later and index > 0 and _is_running(body[index - 1])


def _around(first: int, most: int) -> Iterator[int]:
    """Yield whole numbers from 1 to `most`, those nearest to `first` first."""
    return iter(sorted(range(1, most + 1), key=lambda number: abs(number - first)))


def _slice(runs: Iterable[TextRun], start: int, end: int | None) -> Iterator[TextRun]:
    """Yield the runs from one character of their text up to, not with, another."""
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : None if end is None else max(0, end - at)]
        if text:
            yield replace(run, text=text)
        at += len(run.text)


def _words(body: Iterable[BodyItem]) -> int:
    return sum(len(plain_text(item.runs).split()) for item in body if isinstance(item, TextItem) and _is_running(item))

"""A line's words by what they are inside its paragraph: plain text, the text of a link, a word of another language."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import NamedTuple, TypeAlias

from bantin_cli.flow.structure.nodes import Tag
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedLine, PlacedRun

Target: TypeAlias = str | int
"""Where a link leads: an address, or the printed number of a page."""


@dataclass(frozen=True, slots=True)
class Inline:
    """An element of the structure tree inside a paragraph.

    Attributes:
        target: of a link.
        language: BCP 47 tag of a span.
        actual_text: what a span reads as: the word that a drop cap begins.
    """

    tag: Tag
    target: Target | None = None
    language: str | None = None
    actual_text: str = ""


class RunPart(NamedTuple):
    """The characters of a run from `start` to `end`."""

    run: PlacedRun
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Parts that follow one another on a line and are the same inside the paragraph.

    Attributes:
        inlines: the elements around it, the outermost first; none for plain text.
        is_label: it is the marker of a list's entry, or a page number.
        box: of its letters on the page; origin at the page's top left.
    """

    inlines: tuple[Inline, ...]
    is_label: bool
    parts: tuple[RunPart, ...]
    box: Rect

    @property
    def target(self) -> Target | None:
        """Where the segment leads."""
        return next((inline.target for inline in self.inlines if inline.target is not None), None)

    @property
    def text(self) -> str:
        """What is read there."""
        return "".join(run.text[start:end] for run, start, end in self.parts)


class LanguageContext(NamedTuple):
    """The language of the bulletin, and that of what a line stands in: an article may have its own."""

    bulletin: str
    around: str


def segments(line: PlacedLine, languages: LanguageContext, *, has_links: bool) -> tuple[Segment, ...]:
    """Return the segments of a line from left to right.

    Args:
        line: the line.
        languages: words in the one around them are plain text, others are spans.
        has_links: what leads somewhere is a link; without it, it is plain text.
    """
    keyed = [(_key(part.run, languages, has_links, word), part) for word, part in _parts(line)]
    if not keyed:
        return ()
    ends = [part.run.x for _, part in keyed[1:]] + [line.runs[0].x + line.width]
    found: list[Segment] = []
    at = 0
    for (inlines, is_label), group in groupby(keyed, key=lambda each: each[0]):
        parts = tuple(part for _, part in group)
        left, right = parts[0].run.x, ends[at + len(parts) - 1]
        box = Rect(left, line.box.y, max(0.0, right - left), line.box.height)
        found.append(Segment(inlines, is_label, parts, box))
        at += len(parts)
    return tuple(found)


def _parts(line: PlacedLine) -> Iterator[tuple[str, RunPart]]:
    """Yield the runs, and of the word that a drop cap begins, the word and its parts."""
    word, to_come = "", 0
    for index, run in enumerate(line.runs):
        if not run.is_drawn:
            word = _word(run, line.runs[index + 1 :])
            to_come = len(word)
        end = min(to_come, len(run.text))
        to_come -= end
        if end:
            yield word, RunPart(run, 0, end)
        if end < len(run.text):
            yield "", RunPart(run, end, len(run.text))


def _word(cap: PlacedRun, following: tuple[PlacedRun, ...]) -> str:
    """Return the word that a drop cap begins, as far as it leads to one place and is in one language.

    A letter that is a word keeps the space behind it: what is read in its place must be parted from the next word.
    """
    if cap.text.endswith(" "):
        return cap.text
    alike = takewhile(lambda run: _place(run) == _place(cap), following)
    return "".join((cap.text, *(run.text for run in alike))).partition(" ")[0]


def _place(run: PlacedRun) -> tuple[object, ...]:
    return run.url, run.page, run.language, run.is_label


def _key(run: PlacedRun, languages: LanguageContext, has_links: bool, word: str) -> tuple[tuple[Inline, ...], bool]:
    inlines: list[Inline] = []
    if has_links and (run.url or run.page):
        inlines.append(Inline(Tag.LINK, run.url or run.page))
    language = run.language or languages.bulletin
    if language != languages.around:
        inlines.append(Inline(Tag.SPAN, language=language))
    if word:
        inlines.append(Inline(Tag.SPAN, actual_text=word))
    return tuple(inlines), run.is_label

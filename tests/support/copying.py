"""Text as a reader copies it out of a page: an article selected from its first letter to its last."""

import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from bantin_cli.flow.items import ArticleFlow, Flow, TextItem
from bantin_cli.flow.texts import text_items
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage
from bantin_cli.model.inlines import plain_text
from tests.support.printed import Printed
from tests.support.tools import require_program

_ENDS = (".", "!", "?", "…", ":", ";")
_JOINTS = "/.-–_?=&@#%:"
"""After or before these a word may be parted between lines, without a hyphen."""

_AROUND = 3
"""A reader draws a rectangle around an article a little larger, in points."""


@dataclass(frozen=True)
class Span:
    """An article's lines on one page, in the order in which they are drawn."""

    page: PlacedPage
    lines: tuple[PlacedLine, ...]


def spans_of(placed: PlacedIssue, key: str) -> Iterator[Span]:
    """Yield what an article has on each page that it stands on."""
    sections = {section.id for section in placed.sections}
    for page in placed.pages:
        lines = (item for item in page.items if isinstance(item, PlacedLine) and item.runs)
        own = tuple(line for line in lines if line.element and line.element.owner == key)
        if own and page.name in sections:
            yield Span(page, own)


class PdfiumText:
    """The text of a file as PDFium has it, which Chrome copies."""

    def __init__(self, pdf: bytes) -> None:
        """Read a file."""
        self._document = pypdfium2.PdfDocument(pdf)
        self._pages: dict[int, pypdfium2.PdfTextPage] = {}

    def selected(self, span: Span) -> str:
        """Select from the first letter of a span to its last, as one does who drags over it."""
        page = self._page(span.page.number)
        up = span.page.size.height
        ends = [
            page.get_index(x, up - y, 3, 3) for x, y in (_first_letter(span.lines[0]), _last_letter(span.lines[-1]))
        ]
        assert None not in ends, f"page {span.page.number}: nothing to select at the ends of {span.lines[0].element}"
        return str(page.get_text_range(min(ends), max(ends) - min(ends) + 1))

    def whole(self, number: int) -> str:
        """Select all of a page."""
        return str(self._page(number).get_text_range())

    def _page(self, number: int) -> pypdfium2.PdfTextPage:
        if number not in self._pages:
            self._pages[number] = self._document[number - 1].get_textpage()
        return self._pages[number]


def _first_letter(line: PlacedLine) -> tuple[float, float]:
    run = line.runs[0]
    return run.x + 0.15 * run.size, line.baseline - 0.2 * run.size


def _last_letter(line: PlacedLine) -> tuple[float, float]:
    run = next((run for run in line.runs if not run.is_label), line.runs[0])
    return run.x + line.width - 0.15 * run.size, line.baseline - 0.2 * run.size


def poppler_text(pdf: Path, span: Span, *options: str) -> str:
    """Copy the rectangle of a span's band with Poppler; with the option ``-raw`` in the order of drawing."""
    band = next(band for band in span.page.bands if band.owner == span.lines[0].element.owner)  # type: ignore[union-attr]
    left, top = int(band.box.x) - _AROUND, int(band.box.y) - _AROUND
    size = int(band.box.width) + 2 * _AROUND + 1, int(band.box.height) + 2 * _AROUND + 1
    edges = ("-x", str(left), "-y", str(top), "-W", str(size[0]), "-H", str(size[1]))
    return poppler_page(pdf, span.page.number, *edges, *options)


def poppler_page(pdf: Path, number: int, *options: str) -> str:
    """Copy a page with Poppler."""
    page = str(number)
    command = [require_program("pdftotext"), "-f", page, "-l", page, "-nopgbrk", "-enc", "UTF-8", *options]
    command += [str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


@dataclass(frozen=True)
class Copied:
    """How a copy of an article differs from what was written.

    Attributes:
        sentences: how many it has.
        parted: those that do not stand in it whole, every word by itself.
        displaced: those of the running text that stand before what they follow.
        foreign: how many words are no words of the article.
    """

    sentences: int
    parted: tuple[str, ...]
    displaced: tuple[str, ...]
    foreign: tuple[str, ...]


def articles_of(printed: Printed) -> Iterator[tuple[ArticleFlow, tuple[Span, ...]]]:
    """Yield every article, table and list of activities with its places."""
    for section in printed.flow.sections:
        for article in section.articles:
            spans = tuple(spans_of(printed.placed, article.key))
            if spans:
                yield article, spans


def compare(flow: Flow, article: ArticleFlow, copies: Sequence[str]) -> Copied:
    """Compare the copies of an article, page by page, with its text.

    Captions and what stands in boxes may come where the page shows them; headline and running text come in order.
    """
    copied = [word for copy in copies for word in words_of(copy)]
    taken = [False] * len(copied)
    running = {id(item) for item in (*article.head, *article.body) if isinstance(item, TextItem)}
    parted: list[str] = []
    displaced: list[str] = []
    count = at = 0
    for item in _texts_of(flow, article):
        for sentence in _sentences(item):
            count += 1
            start = at if id(item) in running else 0
            found = _find(sentence, copied, taken, start) or _find(sentence, copied, taken, 0)
            if found is None:
                parted.append(" ".join(sentence))
                continue
            if id(item) in running:
                if found.start < at:
                    displaced.append(" ".join(sentence))
                at = max(at, found.stop)
            for index in found:
                taken[index] = True
    labels = {word for item in _texts_of(flow, article) for word in words_of(item.marker)}
    foreign = tuple(word for word, is_taken in zip(copied, taken, strict=True) if not is_taken and word not in labels)
    return Copied(count, tuple(parted), tuple(displaced), () if parted else foreign)


def words_of(text: str) -> list[str]:
    """Return words as they are compared: composed, in capitals, with plain hyphens."""
    return unicodedata.normalize("NFC", text).replace("\u2011", "-").upper().split()


def _texts_of(flow: Flow, article: ArticleFlow) -> list[TextItem]:
    own = [item for item in text_items(flow) if item.element.owner == article.key]
    return sorted(own, key=lambda item: item.element.order)


def _sentences(item: TextItem) -> Iterator[list[str]]:
    sentence: list[str] = []
    for word in words_of(plain_text(item.runs)):
        sentence.append(word)
        if word.endswith(_ENDS):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _find(words: Sequence[str], copied: Sequence[str], taken: Sequence[bool], start: int) -> range | None:
    """Return where words stand in a row, in words that are not taken yet."""
    for at in range(start, len(copied)):
        stop = _stop(words, copied, at)
        if stop and not any(taken[at:stop]):
            return range(at, stop)
    return None


def _stop(words: Sequence[str], copied: Sequence[str], at: int) -> int:
    """Return where words end that stand in a row from `at` on; 0 where they do not."""
    for word in words:
        length = 1
        if at < len(copied) and copied[at] != word and any(joint in word for joint in _JOINTS):
            # An address or a number that ends a line goes on on the next.
            while len("".join(copied[at : at + length])) < len(word) and at + length < len(copied):
                length += 1
        if "".join(copied[at : at + length]) != word:
            return 0
        at += length
    return at

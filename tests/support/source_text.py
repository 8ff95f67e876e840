"""What a reader of an issue should hear, paragraph by paragraph: from the flow's items, not from tree or pages."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TypeAlias, cast

from bantin_cli.flow.items import (
    BULLET,
    BodyItem,
    BoxItem,
    FigureItem,
    Flow,
    NumbersItem,
    PageFlow,
    PageItem,
    PageReference,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    SectionFlow,
    TableItem,
    TextItem,
)
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.styles.spec import LayoutSpec, TextStyle
from bantin_cli.writers.addresses import ascii_address
from tests.support.pdf_tree import TaggedPdf

Reading: TypeAlias = tuple[str, ...]
"""Ways in which a paragraph may read; but for page numbers there is one."""

_SAME = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u2212": "–", "\u00ad": "", "\u200b": ""}
)
"""Characters that are printed as another one because faces lack them."""

_NO_STYLE = cast(TextStyle, None)
"""What is read has no style."""


def source_differences(tagged: TaggedPdf, flow: Flow, placed: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Compare what a PDF reads, where its links lead and its languages with the source; empty when all is the same."""
    words = source_texts(flow, placed, spec.labels.page_reference)
    return [
        *differences((text for _, text in tagged.texts()), words),
        *pair_differences("source-links", tagged.links(), source_links(flow, placed)),
        *pair_differences("source-languages", tagged.languages(), source_languages(flow, placed)),
    ]


def source_texts(flow: Flow, placed: PlacedIssue, page_label: str) -> list[Reading]:
    """Return everything that is printed, in reading order.

    Args:
        flow: of the issue.
        placed: its pages, for page numbers, and to know which notices stand at a section's foot.
        page_label: the layout's words for a page number.
    """
    reader = _Reader(placed, page_label)
    return [reader.reading(item) for item in reader.items(flow)]


def source_links(flow: Flow, placed: PlacedIssue) -> list[tuple[str, str]]:
    """Return (address or number of the page, text) of everything that leads somewhere, in reading order."""
    pages = placed.first_pages()
    found: list[tuple[str, str]] = []
    for item in _Reader(placed, "").items(flow):
        if isinstance(item, PageReference):
            found.append((str(pages.get(item.target, 0)), plain_text(item.text.runs)))
        elif isinstance(item, QrItem):
            found.append((item.url, item.alt))
        elif isinstance(item, TextItem):
            linked = groupby(item.runs, key=lambda run: run.url)
            found += [(ascii_address(url), plain_text(runs)) for url, runs in linked if url]
    return found


def source_languages(flow: Flow, placed: PlacedIssue) -> list[tuple[str, str]]:
    """Return (language, text) of what is in a language of its own, in reading order."""
    texts = (item for item in _Reader(placed, "").items(flow) if isinstance(item, TextItem))
    runs = (groupby(item.runs, key=lambda run: run.language) for item in texts)
    return [(language, plain_text(part)) for groups in runs for language, part in groups if language]


def pair_differences(name: str, read: list[tuple[str, str]], source: list[tuple[str, str]]) -> list[str]:
    """Compare links or languages with the source; one that is broken between lines or columns may come in parts."""
    wanted = [(key, _letters(text)) for key, text in source]
    found: list[tuple[str, str]] = []
    for key, text in read:
        at = len(found) - 1
        if found and found[-1][0] == key and wanted[at : at + 1] != found[-1:] and not _is_whole(found[-1], wanted, at):
            found[-1] = (key, found[-1][1] + _letters(text))
        else:
            found.append((key, _letters(text)))
    longest = zip_longest(found, wanted, fillvalue=("", ""))
    return [
        f"{name}: {got} where the source has {given}"
        for got, given in longest
        if got[0] != given[0] or not got[1].startswith(given[1])
    ]


def _is_whole(found: tuple[str, str], wanted: list[tuple[str, str]], at: int) -> bool:
    return at < len(wanted) and found[1].startswith(wanted[at][1])


def _letters(text: str) -> str:
    return "".join(_words(text))


def differences(read: Iterable[str], source: Sequence[Reading]) -> list[str]:
    """Compare what is read with the source, word by word; letters may be capitals. Empty when they are the same."""
    words = _words(" ".join(read))
    wanted: list[str] = []
    for reading in source:
        ways = sorted((_words(way) for way in reading), key=len, reverse=True)
        fitting = (way for way in ways if way == words[len(wanted) : len(wanted) + len(way)])
        wanted += next(fitting, ways[0])
    changes = difflib.SequenceMatcher(a=wanted, b=words, autojunk=False).get_opcodes() if wanted != words else []
    return [
        f"source-words: after {' '.join(wanted[max(0, a - 4) : a])!r} {wanted[a:b][:12]} is read as {words[c:d][:12]}"
        for change, a, b, c, d in changes
        if change != "equal"
    ]


def _words(text: str) -> list[str]:
    return [word for word in text.translate(_SAME).casefold().split() if word != BULLET]


class _Reader:
    """Walks through a flow as a reader does."""

    def __init__(self, placed: PlacedIssue, page_label: str) -> None:
        self._pages = placed.first_pages()
        self._label = page_label
        items = (item for page in placed.pages for item in page.items)
        self._printed = {element.order for item in items if (element := getattr(item, "element", None))}

    def items(self, flow: Flow) -> Iterator[PageItem]:
        """Yield texts, pictures, codes and references in reading order."""
        for page in flow.before:
            yield from self._page(page)
        for section in flow.sections:
            yield from self._section(section)
        for page in flow.after:
            yield from self._page(page)

    def reading(self, item: PageItem) -> Reading:
        """Return how an item may read."""
        match item:
            case PageReference():
                number = self._pages.get(item.target, 0)
                text = _text(item.text)
                return text, f"{text} {number}", f"{text} {self._label.format(page=number)}"
            case TextItem():
                return (_text(item),)
            case _:
                return (item.alt,)

    def _page(self, page: PageFlow) -> Iterator[PageItem]:
        for _, items in page.slots:
            for item in items:
                if isinstance(item, PageReference):
                    yield item
                else:
                    yield from _body(item)

    def _section(self, section: SectionFlow) -> Iterator[PageItem]:
        yield from section.opening
        if section.is_named_by_running_head:
            yield TextItem(section.element, section.span, _NO_STYLE, (TextRun(section.title),))
        for article in section.articles:
            yield from article.head
            for item in article.body:
                yield from _body(item)
        for filler in section.fillers:
            texts = filler.notes if isinstance(filler, QrItem) else filler.items
            if {filler.element.order, *(text.element.order for text in texts)} & self._printed:
                yield from _body(filler)


def _text(item: TextItem) -> str:
    return f"{item.marker} {plain_text(item.runs)}"


def _body(item: BodyItem) -> Iterator[PageItem]:
    """Yield what is read of an item: itself, or its parts."""
    match item:
        case TextItem():
            yield item
        case FigureItem():
            yield from filter(None, (item, item.caption))
        case PictureGroupItem():
            for figure in item.figures:
                yield from _body(figure)
            yield from filter(None, (item.caption,))
        case TableItem():
            yield from (text for row in (item.header, *item.rows) for cell in row for text in cell.items)
        case BoxItem():
            yield from filter(None, (item.heading, *item.items))
        case NumbersItem():
            yield from filter(None, (item.heading, *(text for entry in item.entries for text in entry)))
        case PullQuoteItem():
            yield from filter(None, (item.text, item.attribution))
        case QrItem():
            yield from (item, *item.notes)

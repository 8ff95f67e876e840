"""Issues made by chance from a seed, harder than any month: what composition must stand.

1 to 60 articles of 20 to 3,000 words, up to four pictures each of any shape, callouts, tables, lists, pull quotes, QR
codes, sources; the sections are those that the layout knows. The same seed always gives the same issue.
"""

import random
from collections.abc import Callable
from datetime import date

from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    Figure,
    FigureWidth,
    FocalPoint,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    PullQuote,
    Quote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Activity, Article, Issue, LegalDocument, Section
from bantin_cli.styles.spec import ContentKind, KindSpec, LayoutSpec
from benchmarks.bulletin import make_phrase, make_sentence
from benchmarks.words import read_words
from tests.support import issues
from tests.support.issues import SPAN

_WORDS = read_words()
_ARTICLES_MAX = 60
_WORDS_MIN, _WORDS_MAX = 20, 3000
_SHAPES = ((2400, 1600), (1600, 1200), (1200, 1600), (1500, 1500), (3600, 1000), (900, 2600), (320, 240), (60, 60))
"""Pixels of pictures: usual, nearly square, tall, square, very wide, very tall, small, tiny."""


def make_issue(seed: int, spec: LayoutSpec) -> Issue:
    """Make an issue for a layout."""
    chance = random.Random(seed)
    kinds = [kind for kind in spec.kinds if kind.content is ContentKind.ARTICLES]
    # The square brings months of usual length as often as the rest.
    count = max(1, round(_ARTICLES_MAX * chance.random() ** 2))
    shares = _shares(count, len(kinds), chance)
    sections: list[Section] = []
    for kind in spec.kinds:
        number = shares[kinds.index(kind)] if kind in kinds else 0
        section = _section(kind, number, chance)
        if section:
            sections.append(section)
    return issues.issue(sections)


def _shares(count: int, kinds: int, chance: random.Random) -> list[int]:
    """Share articles out over the sections, most to the first."""
    shares = [0] * kinds
    for number in range(count):
        shares[0 if number == 0 or chance.random() < 0.7 else chance.randrange(kinds)] += 1
    return shares


def _section(kind: KindSpec, count: int, chance: random.Random) -> Section | None:
    qr = "https://example.org/van-ban" if chance.random() < 0.5 else None
    match kind.content:
        case ContentKind.ARTICLES:
            articles = [_article(f"{kind.name}/{number:02d}", chance) for number in range(count)]
            return issues.section(kind.name, kind.name, articles) if articles else None
        case ContentKind.DOCUMENTS:
            documents = tuple(_document(number, chance) for number in range(chance.randrange(30)))
            return issues.section(kind.name, kind.name, documents=documents, qr=qr) if documents else None
        case ContentKind.ACTIVITIES:
            rows = tuple(_activity(chance) for _ in range(chance.randrange(14)))
            return issues.section(kind.name, kind.name, activities=rows) if rows else None


def _document(number: int, chance: random.Random) -> LegalDocument:
    title = f"{chance.choice(_WORDS['document_titles'])} {chance.choice(_WORDS['circumstances'])}"
    return LegalDocument(f"{110 + number}/KH-UBND", _day(chance), title, None, SPAN)


def _activity(chance: random.Random) -> Activity:
    return Activity(_day(chance), " ".join(make_sentence(chance) for _ in range(chance.randint(1, 3))), SPAN)


def _day(chance: random.Random) -> date:
    return date(2026, 10, chance.randint(1, 31))


def _article(key: str, chance: random.Random) -> Article:
    # As many articles of 20 to 150 words as of 150 to 3,000: lengths spread evenly over their logarithm.
    length = _WORDS_MIN * (_WORDS_MAX / _WORDS_MIN) ** chance.random()
    fields: dict[str, object] = {"title": _title(chance)}
    if chance.random() < 0.4:
        fields["kicker"] = make_phrase(chance)
    if chance.random() < 0.5:
        fields["lead"] = make_sentence(chance)
    if chance.random() < 0.3:
        fields["author"] = "Trần Thị Minh An"
    if chance.random() < 0.5:
        fields["source"] = issues.source(chance.choice(("Cổng thông tin điện tử Mẫu", "Báo Mẫu")))
    if chance.random() < 0.25:
        fields["qr"] = "https://example.org/bai"
    return issues.article(key, _body(round(length), chance), **fields)


def _title(chance: random.Random) -> str:
    title = chance.choice(_WORDS["titles"])
    return f"{title}: {chance.choice(_WORDS['objects'])}" if chance.random() < 0.3 else title


def _body(length: int, chance: random.Random) -> list[Block]:
    texts: list[Block] = []
    count = 0
    while count < length:
        text = " ".join(make_sentence(chance) for _ in range(chance.randint(1, 6)))
        text = " ".join(text.split()[: max(5, length - count)])
        count += len(text.split())
        if texts and chance.random() < 0.12:
            texts.append(Heading(2, (TextRun(chance.choice(_WORDS["headings"])),), SPAN))
        texts.append(Paragraph(_runs(text, chance), SPAN))
    blocks = list(texts)
    extras: list[Callable[[random.Random], Block]] = [_figure] * chance.choice((0, 0, 1, 1, 1, 2, 3, 4))
    extras += [make for make in (_callout, _table, _pull_quote, _list, _quote) if chance.random() < length / 4000]
    for make in extras:
        is_opening = make is _figure and chance.random() < 0.5
        blocks.insert(0 if is_opening else chance.randint(1, len(blocks)), make(chance))
    return blocks


def _runs(text: str, chance: random.Random) -> tuple[TextRun, ...]:
    """Now and then a paragraph has bold words, a link, or a number that must not be parted."""
    if chance.random() < 0.8:
        return (TextRun(text),)
    head, _, tail = text.partition(" ")
    middle = chance.choice(
        (
            TextRun("Quyết định số 2165/QĐ-UBND ngày 15/6/2026", strong=True),
            TextRun("https://dichvucong.example.org/tra-cuu/ho-so/2026-10", url="https://dichvucong.example.org/"),
            TextRun("ông Nguyễn Văn Mẫu", emphasis=True),
        )
    )
    return (TextRun(f"{head} "), middle, TextRun(f" {tail}")) if tail else (TextRun(text),)


def _figure(chance: random.Random) -> Figure:
    width, height = chance.choice(_SHAPES)
    return Figure(
        picture=Picture(f"images/anh-{chance.randrange(9)}.jpg", width, height),
        alt="Ảnh mẫu",
        caption=(TextRun(make_sentence(chance)),) if chance.random() < 0.7 else (),
        credit="Tư liệu mẫu" if chance.random() < 0.7 else "",
        width=chance.choice((None, None, None, *FigureWidth)),
        focus=FocalPoint(chance.random(), chance.random()),
        span=SPAN,
    )


def _callout(chance: random.Random) -> Callout:
    return Callout((TextRun("Điều cần nhớ"),), (_list(chance),), SPAN)


def _list(chance: random.Random) -> ListBlock:
    texts = (make_phrase(chance) for _ in range(chance.randint(2, 7)))
    items = tuple(ListItem((Paragraph((TextRun(text),), SPAN),), SPAN) for text in texts)
    return ListBlock(chance.choice((None, 1)), items, SPAN)


def _quote(chance: random.Random) -> Quote:
    return Quote((Paragraph((TextRun(make_sentence(chance)),), SPAN),), SPAN)


def _pull_quote(chance: random.Random) -> PullQuote:
    return PullQuote((TextRun(make_sentence(chance)),), (TextRun("Bà Lê Thị Mẫu"),), SPAN)


def _table(chance: random.Random) -> Table:
    columns = chance.randint(2, 5)
    texts = (tuple(chance.choice(_WORDS["objects"]) for _ in range(columns)) for _ in range(chance.randint(3, 16)))
    rows = [TableRow(tuple((TextRun(text),) for text in row), SPAN) for row in texts]
    return Table(rows[0], tuple(rows[1:]), (Alignment.LEFT,) * columns, SPAN)

"""Count the words of an article as its author would: title, lead and body, captions included."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from bantin_cli.model.blocks import (
    Block,
    Callout,
    Figure,
    Heading,
    ListBlock,
    Numbers,
    Paragraph,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
)
from bantin_cli.model.inlines import plain_text
from bantin_cli.model.issue import Article


def count_words(article: Article) -> int:
    """Return the number of words between blanks in the article's own text."""
    fields = (article.kicker, article.title, article.lead, article.author)
    return sum(len(text.split()) for text in (*fields, *_texts(article.blocks)))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield plain_text(block.runs)
            case ListBlock():
                yield from _texts(child for item in block.items for child in item.blocks)
            case Quote():
                yield from _texts(block.blocks)
            case Figure():
                yield from (plain_text(block.caption), block.credit)
            case PictureGroup():
                yield from _texts(block.pictures)
                yield plain_text(block.caption)
            case Table():
                yield " ".join(plain_text(cell) for row in (block.header, *block.rows) for cell in row.cells)
            case _:
                yield from _of_box(block)


def _of_box(block: Callout | PullQuote | Numbers) -> Iterator[str]:
    match block:
        case Callout():
            yield plain_text(block.title)
            yield from _texts(block.blocks)
        case PullQuote():
            yield f"{plain_text(block.runs)} {plain_text(block.attribution)}"
        case Numbers():
            yield plain_text(block.title)
            yield from (f"{plain_text(entry.figure)} {plain_text(entry.text)}" for entry in block.entries)
        case _:
            assert_never(block)

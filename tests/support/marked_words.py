"""Paragraphs with links, words of another language, bold and italics, where an issue drawn at random has plain text."""

from dataclasses import replace

from bantin_cli.model.blocks import Block, Paragraph
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Issue

_STRIDE = 7
"""So many words at most look alike."""


def with_marked_words(issue: Issue) -> Issue:
    """Return the issue with the words of its articles' paragraphs marked, one after another."""
    sections = (
        replace(
            section,
            articles=tuple(
                replace(article, blocks=tuple(_marked(block, n) for n, block in enumerate(article.blocks)))
                for article in section.articles
            ),
        )
        for section in issue.sections
    )
    return replace(issue, sections=tuple(sections))


def _marked(block: Block, number: int) -> Block:
    if not isinstance(block, Paragraph):
        return block
    words = "".join(run.text for run in block.runs).split(" ")
    pieces = [" ".join(words[start : start + _STRIDE]) for start in range(0, len(words), _STRIDE)]
    runs = tuple(
        _look(number + index, piece if index == len(pieces) - 1 else f"{piece} ") for index, piece in enumerate(pieces)
    )
    return replace(block, runs=runs)


def _look(kind: int, text: str) -> TextRun:
    looks = (
        TextRun(text),
        TextRun(text, url="https://mau.example/mot"),
        TextRun(text, emphasis=True),
        TextRun(text, language="en"),
        TextRun(text, strong=True),
        TextRun(text, language="en", url="https://mau.example/hai"),
    )
    return looks[kind % len(looks)]

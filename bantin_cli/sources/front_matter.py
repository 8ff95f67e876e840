"""Split an article into its header and its body. Knows nothing of YAML or Markdown. Codes: BT108, BT109."""

import re
from dataclasses import dataclass

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_files import HEADER_MISSING, HEADER_NOT_CLOSED
from bantin_cli.sources.reading import Reading

_FENCE = re.compile(r"---[ \t]*")
_HEADER_LINE = re.compile(r"[A-Za-z_]+[ \t]*:(\s|$)|[ \t]+\S|#|-[ \t]")


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's two parts.

    Attributes:
        header: the YAML between the two lines of ``---``; empty when there is none.
        header_line: the line of the file on which it begins, from 1.
        body: the Markdown after it.
        body_line: the line of the file on which it begins, from 1.
    """

    header: str
    header_line: int
    body: str
    body_line: int


def split_article(text: str, path: str) -> Reading[ArticleText]:
    """Split an article's text.

    Returns:
        Its parts. Without a header (BT108) all is body; a header that is not closed (BT109) ends with its last line
        that looks like one, so that no text is lost.
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or not _FENCE.fullmatch(lines[first]):
        return Reading(ArticleText("", 1, text, 1), (found(HEADER_MISSING, SourceSpan(path, 1)),))
    for number in range(first + 1, len(lines)):
        if _FENCE.fullmatch(lines[number]):
            return Reading(_parts(lines, first + 1, number, number + 1))
    end = first + 1
    while end < len(lines) and _HEADER_LINE.match(lines[end]):
        end += 1
    return Reading(_parts(lines, first + 1, end, end), (found(HEADER_NOT_CLOSED, SourceSpan(path, first + 1)),))


def _parts(lines: list[str], start: int, end: int, body: int) -> ArticleText:
    return ArticleText("\n".join(lines[start:end]) + "\n", start + 1, "\n".join(lines[body:]), body + 1)

"""The Markdown that an article may use: CommonMark with tables, attributes and containers.

Some constructs of CommonMark are switched off because they would lose text or mistake it: reference definitions,
indented code (editors indent paragraphs), blocks of HTML.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.image import image

from bantin_cli.sources.attributes import BLOCK
from bantin_cli.sources.language_spans import add_language_spans, parse_language_span

MOST_LEVELS = 40
"""The parser loses the text of blocks nested deeper than this; the reader looks whether any reached it."""

CONTAINERS = ("callout", "pullquote", "pictures", "numbers")
"""The kinds of container."""

_MARKER = re.compile(r":{3,}(.*)")
_NAME = re.compile(r"\{?\.?([^\s{}]+)\}?[ \t]*(.*)")
_BARE_WORD = re.compile(r"\s*[.#]?[A-Za-z-]+\s*")


class _ArticleMarkdown(MarkdownIt):
    """Leaves addresses as written; a bad one is reported later instead of being printed with its brackets."""

    def normalizeLink(self, url: str) -> str:
        """Return the address as it is."""
        return url

    def normalizeLinkText(self, link: str) -> str:
        """Return the address as it is."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002
        """Take every address for a link."""
        return True


@cache
def markdown_parser() -> MarkdownIt:
    """Return the one parser of the process; it holds no state between texts."""
    parser = _ArticleMarkdown("commonmark", {"html": True, "maxNesting": MOST_LEVELS})
    parser.enable("table")
    # Without `text_join`, an escaped sign stays apart from signs that were meant as markup.
    parser.disable(["reference", "code", "html_block", "text_join"])
    parser.inline.ruler.at("image", _image_with_attributes)
    add_language_spans(parser)
    parser.block.ruler.before("fence", "container", _container, {"alt": ["paragraph", "blockquote", "list"]})
    return parser


@cache
def caption_parser() -> MarkdownIt:
    """Return the parser of a picture's caption, in which only languages are marked."""
    parser = MarkdownIt("zero")
    parser.inline.ruler.push("language", parse_language_span)
    return parser


def _image_with_attributes(state: StateInline, silent: bool) -> bool:
    """Parse a picture and the attributes that stand right after it."""
    if not image(state, silent):
        return False
    start = state.pos
    while start < state.posMax and state.src[start] == " ":
        start += 1
    if start >= state.posMax or state.src[start] != "{":
        return True
    block = BLOCK.match(state.src, start, state.posMax)
    if block is None or (start > state.pos and "=" not in block[1]):
        if not silent and start == state.pos:
            state.tokens[-1].meta["broken"] = state.src[start : start + 40].split("\n")[0]
        return True
    if not silent:
        state.tokens[-1].meta["attributes"] = block[1]
    state.pos = block.end()
    return True


def _container(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Parse ``::: name title`` … ``:::``; containers do not nest."""
    words = _container_words(state, start_line)
    if words is None:
        return False
    if silent:
        return True
    named = _NAME.match(words)
    if named is None:
        state.push("container_stray", "", 0).map = [start_line, start_line + 1]
        state.line = start_line + 1
        return True
    last, is_closed = _end_of_container(state, start_line, end_line)
    name = named[1].lower()
    opening = state.push("container_open", "div", 1)
    opening.map = [start_line, last]
    opening.meta = {"name": name, "is_closed": is_closed}
    content = words
    if name in CONTAINERS:
        content, found = _title_and_attributes(named[2])
        opening.meta |= found
    title = state.push("inline", "", 0)
    title.content = content
    title.children = []
    title.map = [start_line, start_line + 1]
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, start_line + 1, last)
    state.parentType, state.lineMax = parent, line_max
    state.push("container_close", "div", -1)
    state.line = last + 1 if is_closed else last
    return True


def _title_and_attributes(words: str) -> tuple[str, dict[str, str]]:
    """Part a container's title from its attributes, which stand right after the name or at the line's end.

    Braces without an equals sign belong to the title, but for a single word: that is an attribute half written.
    """
    first = BLOCK.match(words)
    if first and ("=" in first[1] or _BARE_WORD.fullmatch(first[1])):
        return words[first.end() :].strip(), {"attributes": first[1]}
    if words.startswith("{") and not first:
        return words, {"broken": words}
    brace = words.rfind("{") if words.endswith("}") else -1
    # Right behind a bracket they are of its words: `[Digital Twin]{lang=en}`.
    last = BLOCK.fullmatch(words, brace) if brace > 0 and words[brace - 1] not in "])" else None
    if last and "=" in last[1]:
        return words[: last.start()].strip(), {"attributes": last[1]}
    return words, {}


def _end_of_container(state: StateBlock, start_line: int, end_line: int) -> tuple[int, bool]:
    """Return the line that ends the container and whether that line closes it."""
    for line in range(start_line + 1, end_line):
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return line, False
        words = _container_words(state, line)
        if words is not None:
            return line, not words
    return end_line, False


def _container_words(state: StateBlock, line: int) -> str | None:
    """Return what stands behind the colons of a container's line: nothing if it closes one, None on other lines."""
    match = _MARKER.match(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])
    if match is None:
        return None
    words = match[1].strip()
    return words.rstrip(":").rstrip() if words.endswith(":::") else words

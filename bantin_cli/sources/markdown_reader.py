"""Markdown text to block nodes with their lines.

What the bulletin does not set is a finding that says what to write instead; its text is kept. Codes: BT130 to BT147,
BT170 to BT178.
Knows nothing of files: whether a picture exists is not its question.
"""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_markdown import (
    CODE_BLOCK,
    NESTED_TOO_DEEP,
    REFERENCE_LINK,
    STRAY_CONTAINER_END,
    TABLE_NOT_UNDERSTOOD,
    THEMATIC_BREAK,
    TITLE_LEVEL_HEADING,
    UNCLOSED_CONTAINER,
    UNKNOWN_CONTAINER,
)
from bantin_cli.sources.codes_markdown_images import IMAGE_INSIDE_TEXT, IMAGE_WITH_LINK
from bantin_cli.sources.markdown_containers import read_container
from bantin_cli.sources.markdown_inlines import InlineContent, join_runs
from bantin_cli.sources.markdown_nodes import (
    BlockNode,
    HeadingNode,
    ImageNode,
    ItemNode,
    ListNode,
    ParagraphNode,
    QuoteNode,
    RunNode,
)
from bantin_cli.sources.markdown_source import MarkdownSource
from bantin_cli.sources.markdown_syntax import CONTAINERS, MOST_LEVELS, markdown_parser
from bantin_cli.sources.markdown_tables import read_table
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.reading import Reading

_REFERENCE = re.compile(r"^[ \t]{0,3}(\[[^\]\n]+\]:)[ \t]*\S", re.MULTILINE)
_TABLE_LINE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_WITHOUT_TEXT = {"hr": THEMATIC_BREAK, "container_stray": STRAY_CONTAINER_END}


def read_markdown(text: str, path: str, first_line: int = 1) -> Reading[tuple[BlockNode, ...]]:
    """Read the body of an article.

    Args:
        text: cleaned text, as `IssueFolder.read_text` returns it.
        path: of the file, for the findings.
        first_line: the line of the file on which `text` begins.

    Returns:
        The blocks in order. Comments of HTML are left out. Findings: BT130 to BT147, BT170 to BT178.
    """
    text = _without_comments(text)
    tokens = markdown_parser().parse(text)
    if any(token.level >= MOST_LEVELS - 1 for token in tokens):
        blocks = _as_plain_paragraphs(text, first_line)
        return Reading(blocks, (found(NESTED_TOO_DEEP, SourceSpan(path, first_line)),))
    source = MarkdownSource(path, first_line, text.split("\n"))
    blocks = tuple(_BlockReader(source).read(tokens))
    return Reading(blocks, tuple(source.diagnostics))


def _without_comments(text: str) -> str:
    """Leave out comments of HTML; their lines stay."""
    parts: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += (text[position:start], "\n" * text.count("\n", start, end))
        position = end + len("-->")
    return "".join((*parts, text[position:]))


def _as_plain_paragraphs(text: str, first_line: int) -> tuple[BlockNode, ...]:
    blocks: list[BlockNode] = []
    line = first_line
    for part in re.split(r"(\n[ \t]*\n)", text):
        runs = join_runs((RunNode(part.replace("\n", " ")),))
        if runs:
            blocks.append(ParagraphNode(runs, line))
        line += part.count("\n")
    return tuple(blocks)


class _BlockReader:
    """Goes through the tokens of a text; pictures inside other blocks wait until the outermost one ends.

    Blocks may be pictures at one depth: outside all other blocks, or right inside a group of pictures.
    """

    def __init__(self, source: MarkdownSource) -> None:
        self._source = source
        self._tokens: Sequence[Token] = ()
        self._position = 0
        self._depth = 0
        self._pictures_at = 0
        self._waiting: list[ImageNode] = []

    def read(self, tokens: Sequence[Token]) -> list[BlockNode]:
        """Read all blocks of a text."""
        self._tokens, self._position = tokens, 0
        return self._read_until("")

    def _read_until(self, end: str) -> list[BlockNode]:
        """Read blocks up to the closing token `end` and go behind it."""
        blocks: list[BlockNode] = []
        while self._position < len(self._tokens):
            token = self._tokens[self._position]
            self._position += 1
            if token.type == end:
                break
            blocks += self._block(token)
            if self._depth == 0:
                blocks += self._waiting
                self._waiting = []
        return blocks

    def _inside(self, end: str) -> tuple[BlockNode, ...]:
        self._depth += 1
        blocks = self._read_until(end)
        self._depth -= 1
        return tuple(blocks)

    def _block(self, token: Token) -> list[BlockNode]:
        line = self._source.line_of(token)
        match token.type:
            case "paragraph_open":
                return self._paragraph(line)
            case "heading_open":
                return self._heading(token, line)
            case "bullet_list_open" | "ordered_list_open":
                start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
                return [ListNode(start, self._items(), line)]
            case "blockquote_open":
                blocks = self._inside("blockquote_close")
                return [QuoteNode(blocks, line)] if blocks else []
            case "table_open":
                return self._table(token)
            case "container_open":
                return self._container(token, line)
            case "fence":
                return self._fence(token, line)
            case _:
                if token.type in _WITHOUT_TEXT:
                    self._source.find(_WITHOUT_TEXT[token.type], line)
                return []

    def _inlines(self, line: int) -> InlineContent:
        """Read the inline token that comes next and go behind it."""
        token = self._tokens[self._position]
        self._position += 1
        return self._source.inlines(token, line)

    def _text_only(self, line: int) -> tuple[RunNode, ...]:
        content = self._inlines(line)
        self._put_aside(content.images)
        return content.runs

    def _put_aside(self, images: Sequence[ImageNode]) -> None:
        for image in images:
            self._source.find(IMAGE_INSIDE_TEXT, image.line, path=image.target)
        self._waiting += images

    def _paragraph(self, line: int) -> list[BlockNode]:
        source = self._tokens[self._position].content
        content = self._inlines(line)
        self._position += 1
        self._check_source(source, line)
        if content.linked:
            self._source.find(IMAGE_WITH_LINK, line, url=content.linked)
        text: list[BlockNode] = [ParagraphNode(content.runs, line)] if content.runs else []
        if self._depth == self._pictures_at and (self._depth or not text):
            return [*content.images, *text]
        self._put_aside(content.images)
        return text

    def _check_source(self, source: str, line: int) -> None:
        for match in _REFERENCE.finditer(source):
            self._source.find(REFERENCE_LINK, line + source.count("\n", 0, match.start()), start=match[1])
        if "|" in source:
            lines = source.split("\n")
            if any("|" in text and _TABLE_LINE.fullmatch(text.strip()) for text in lines):
                self._source.find(TABLE_NOT_UNDERSTOOD, line)

    def _heading(self, token: Token, line: int) -> list[BlockNode]:
        level = int(token.tag[1:])
        if level == 1:
            self._source.find(TITLE_LEVEL_HEADING, line)
        runs = self._text_only(line)
        self._position += 1
        return [HeadingNode(max(2, level), runs, line)] if runs else []

    def _items(self) -> tuple[ItemNode, ...]:
        items: list[ItemNode] = []
        while self._tokens[self._position].type == "list_item_open":
            token = self._tokens[self._position]
            self._position += 1
            items.append(ItemNode(self._inside("list_item_close"), self._source.line_of(token)))
        self._position += 1
        return tuple(items)

    def _fence(self, token: Token, line: int) -> list[BlockNode]:
        self._source.find(CODE_BLOCK, line)
        text = f"{token.info}\n{token.content}" if token.info.strip() else token.content
        runs = join_runs((RunNode(text),))
        return [ParagraphNode(runs, line)] if runs else []

    def _container(self, token: Token, line: int) -> list[BlockNode]:
        name = str(token.meta["name"])
        if not token.meta["is_closed"]:
            self._source.find(UNCLOSED_CONTAINER, line)
        title = self._text_only(line)
        if name not in CONTAINERS:
            nearest = nearest_name(name, CONTAINERS, cutoff=0.0) or CONTAINERS[0]
            self._source.find(UNKNOWN_CONTAINER, line, name=name, nearest=nearest)
            opening: list[BlockNode] = [ParagraphNode(title, line)] if title else []
            return [*opening, *self._inside("container_close")]
        before = self._pictures_at
        self._pictures_at = self._depth + 1 if name == "pictures" else before
        blocks = self._inside("container_close")
        self._pictures_at = before
        return read_container(token, title, blocks, self._source)

    def _table(self, opening: Token) -> list[BlockNode]:
        end = self._position
        while self._tokens[end].type != "table_close":
            end += 1
        table, images = read_table(self._tokens[self._position : end], self._source.line_of(opening), self._source)
        self._position = end + 1
        self._put_aside(images)
        return [table] if table else []

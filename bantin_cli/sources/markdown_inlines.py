"""The inside of a paragraph: inline tokens to runs of text and pictures.

Codes: BT130, BT137, BT138, BT141, BT144, BT145, BT180 to BT183.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_markdown import HTML_IN_TEXT, LINK_NOT_ON_THE_WEB, MARKUP_LEFT_IN_TEXT
from bantin_cli.sources.codes_markdown_images import IMAGE_ATTRIBUTES_NOT_UNDERSTOOD
from bantin_cli.sources.codes_markdown_languages import LANGUAGE_WITHOUT_WORDS
from bantin_cli.sources.image_attributes import ImageAttributes, parse_image_attributes
from bantin_cli.sources.language_spans import read_language
from bantin_cli.sources.markdown_nodes import ImageNode, RunNode
from bantin_cli.sources.markdown_syntax import caption_parser
from bantin_cli.sources.scalars import collapse_blanks, is_unseen, printed_text

_WEB = re.compile(r"(https?://[^\s/]|mailto:\S|tel:\S)", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)[\s/>]")
# Left over when the syntax around it was not right. Three stars and more hide digits: 0912***456.
_LEFT_OVER = re.compile(r"(?<!\*)\*\*(?!\*)|!\[|\]\(|```|~~|\]\{|\{lang=")
_HTML_NAMES = frozenset(
    "a abbr b big blockquote br center code dd del div dl dt em font footer h1 h2 h3 h4 h5 h6 header hr i iframe img "
    "ins kbd li main mark nav object ol p pre s samp script section small span strike strong style sub sup table tbody "
    "td th thead tr tt u ul video".split()
)


@dataclass(frozen=True, slots=True)
class InlineContent:
    """What stands in one block.

    Attributes:
        runs: the text.
        images: the pictures among it.
        linked: the address of a link that holds a picture and no text; empty when there is none.
    """

    runs: tuple[RunNode, ...]
    images: tuple[ImageNode, ...]
    linked: str


def read_inlines(tokens: Sequence[Token], path: str, line: int, diagnostics: list[Diagnostic]) -> InlineContent:
    """Read the inline tokens of one block.

    Args:
        tokens: the children of an inline token.
        path: of the file.
        line: the line of the file on which the block begins.
        diagnostics: takes the findings.
    """
    reader = _InlineReader(path, line, diagnostics)
    for token in tokens:
        reader.take(token)
    return InlineContent(join_runs(reader.runs), tuple(reader.images), reader.linked)


def join_runs(runs: Sequence[RunNode]) -> tuple[RunNode, ...]:
    """Join neighbours of one appearance and collapse blanks across them; none at either end or at a line break.

    Runs that print as nothing together are none.
    """
    if all(is_unseen(run.text) for run in runs):
        return ()
    joined: list[RunNode] = []
    before = "\n"
    for run in runs:
        text = re.sub(r" ?\n ?", "\n", re.sub(r"[ \t]+", " ", run.text))
        if before in " \n":
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == "\n" and before == " ":
            joined[-1] = _with_text(joined[-1], joined[-1].text.rstrip(" "))
        before = text[-1]
        last = joined[-1] if joined else None
        if last is not None and _with_text(last, "") == _with_text(run, ""):
            joined[-1] = _with_text(last, last.text + text)
        else:
            joined.append(_with_text(run, text))
    while joined and not joined[-1].text.strip(" \n"):
        joined.pop()
    while joined and not joined[0].text.strip(" \n"):
        joined.pop(0)
    if joined:
        joined[0] = _with_text(joined[0], joined[0].text.lstrip(" \n"))
        joined[-1] = _with_text(joined[-1], joined[-1].text.rstrip(" \n"))
    return tuple(run for run in joined if run.text)


def _with_text(run: RunNode, text: str) -> RunNode:
    return RunNode(text, run.strong, run.emphasis, run.url, run.language)


class _InlineReader:
    """Goes through inline tokens and keeps what is open."""

    def __init__(self, path: str, line: int, diagnostics: list[Diagnostic]) -> None:
        self.runs: list[RunNode] = []
        self.images: list[ImageNode] = []
        self.linked = ""
        self._path = path
        self._line = line
        self._diagnostics = diagnostics
        self._open = {"strong": 0, "em": 0}
        self._links: list[tuple[str, str | None, int, int]] = []
        self._languages: list[tuple[str, str | None, int, int]] = []

    def take(self, token: Token) -> None:
        """Use one token."""
        match token.type:
            case "text":
                self._take_text(token.content)
            case "text_special" | "code_inline":
                self._add(token.content)
            case "softbreak" | "hardbreak":
                self._add("\n" if token.type == "hardbreak" else " ")
                self._line += 1
            case "strong_open" | "strong_close" | "em_open" | "em_close":
                self._open[token.tag] += token.nesting
            case "link_open":
                self._open_link(str(token.attrs.get("href", "")))
            case "link_close":
                self._close_link()
            case "language_open" | "language_close":
                self._take_language(token)
            case "html_inline":
                self._take_html(token.content)
            case "image":
                self.images.append(self._image(token))
            case _:
                self._add(token.content)

    def _add(self, text: str) -> None:
        url = self._links[-1][1] if self._links else None
        language = self._languages[-1][1] if self._languages else None
        self.runs.append(RunNode(text, self._open["strong"] > 0, self._open["em"] > 0, url, language))

    def _find(self, code: Code, **values: str) -> None:
        self._diagnostics.append(found(code, SourceSpan(self._path, self._line), **values))

    def _take_text(self, text: str) -> None:
        match = _LEFT_OVER.search(text)
        if match:
            self._find(MARKUP_LEFT_IN_TEXT, sign=match.group())
        self._add(text)

    def _open_link(self, written: str) -> None:
        written = printed_text(written)
        is_web = _WEB.match(written) is not None
        if not is_web:
            self._find(LINK_NOT_ON_THE_WEB, url=written)
        self._links.append((written, written if is_web else None, len(self.runs), len(self.images)))

    def _close_link(self) -> None:
        written, _url, runs, images = self._links[-1]
        if all(is_unseen(run.text) for run in self.runs[runs:]):
            if len(self.images) > images:
                self.linked = written
            else:
                self._add(written)
        self._links.pop()

    def _take_language(self, token: Token) -> None:
        if token.nesting > 0:
            written = str(token.meta["attributes"])
            around = self._languages[-1][1] if self._languages else None
            language = read_language(written, self._find) or around
            self._languages.append((written, language, len(self.runs), len(self.images)))
            return
        written, _language, runs, images = self._languages.pop()
        if len(self.images) == images and all(is_unseen(run.text) for run in self.runs[runs:]):
            self._find(LANGUAGE_WITHOUT_WORDS, text=written)

    def _take_html(self, text: str) -> None:
        if text.startswith("<!--"):
            self._line += text.count("\n")
            return
        match = _TAG.match(text)
        if match is None or match[1].lower() not in _HTML_NAMES:
            self._add(text)
            return
        if not text.startswith("</"):
            self._find(HTML_IN_TEXT, tag=collapse_blanks(text))
        if match[1].lower() in ("br", "hr", "p", "div", "li", "tr"):
            self._add("\n")
        elif match[1].lower() in ("td", "th"):
            self._add(" ")

    def _image(self, token: Token) -> ImageNode:
        span = SourceSpan(self._path, self._line)
        attributes = ImageAttributes()
        if "attributes" in token.meta:
            reading = parse_image_attributes(token.meta["attributes"], span)
            attributes = reading.value
            self._diagnostics.extend(reading.diagnostics)
        elif "broken" in token.meta:
            self._diagnostics.append(found(IMAGE_ATTRIBUTES_NOT_UNDERSTOOD, span, text=token.meta["broken"]))
        return ImageNode(
            target=str(token.attrs.get("src", "")),
            alt=printed_text(_plain(token.children or ())),
            caption=self._caption(printed_text(str(token.attrs.get("title", "")))),
            credit=attributes.credit,
            width=attributes.width,
            focus=attributes.focus,
            line=self._line,
        )

    def _caption(self, text: str) -> tuple[RunNode, ...]:
        """Read a caption, which is plain text but for its languages."""
        reader = _InlineReader(self._path, self._line, self._diagnostics)
        for token in caption_parser().parseInline(text)[0].children or () if text else ():
            if token.type == "text":
                reader._add(token.content)
            else:
                reader.take(token)
        return join_runs(reader.runs)


def _plain(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type == "image":
            parts.append(_plain(token.children or ()))
        elif token.type != "html_inline":
            parts.append(token.content)
    return "".join(parts)

"""Words in another language, ``[Digital Government]{lang=en}``, as Pandoc writes them. Codes: BT180 to BT183.

Brackets without braces right behind them stay as they are, and so do braces that hold nothing of the form
``name=value``: offices write ``[1]`` and ``[...]``.
"""

import re
from collections.abc import Callable
from types import SimpleNamespace

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.link import link

from bantin_cli.diagnostics.definition import Code
from bantin_cli.sources.attributes import BLOCK, parse_attributes
from bantin_cli.sources.codes_markdown_languages import (
    LANGUAGE_ATTRIBUTES_NOT_UNDERSTOOD,
    UNKNOWN_LANGUAGE_ATTRIBUTE,
    WRONG_LANGUAGE_TAG,
)
from bantin_cli.sources.language_tags import nearest_language_tag, read_language_tag

_NAMED = re.compile(r"\s*(?:[.#][\w-]+\s+)*[A-Za-z_-]+\s*=")


def add_language_spans(parser: MarkdownIt) -> None:
    """Teach a parser words with a language: in brackets, and as links.

    They stand between the tokens ``language_open``, with what the braces hold as ``meta["attributes"]``, and
    ``language_close``.
    """
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]  # the parser declares a module
        parseLinkLabel=_label_end,
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkTitle=helpers.parseLinkTitle,
    )
    parser.inline.ruler.before("link", "language", parse_language_span)
    parser.inline.ruler.at("link", _link)


def read_language(attributes: str, find: Callable[..., None]) -> str | None:
    """Read what stands between the braces.

    Args:
        attributes: without the braces.
        find: takes the findings BT180, BT181 and BT183: a code and its values.

    Returns:
        The language's tag; None when none can be understood.
    """
    pairs, rest = parse_attributes(attributes)
    language = None
    findings: list[tuple[Code, dict[str, str]]] = []
    for name, value in pairs:
        if name != "lang":
            findings.append((UNKNOWN_LANGUAGE_ATTRIBUTE, {"name": name}))
            continue
        language = read_language_tag(value)
        if language is None:
            findings.append((WRONG_LANGUAGE_TAG, {"tag": value, "nearest": nearest_language_tag(value)}))
    if rest:
        findings.append((LANGUAGE_ATTRIBUTES_NOT_UNDERSTOOD, {"text": rest}))
    for code, values in findings:
        find(code, **values)
    return language


def parse_language_span(state: StateInline, silent: bool) -> bool:
    """Parse words in brackets with attributes."""
    start, most = state.pos, state.posMax
    if state.src[start] != "[" or state.src.find("]{", start, most) < 0:
        return False
    end = _label_end(state, start)
    attributes = _attributes_at(state, end + 1) if end >= 0 else None
    if attributes is None:
        return False
    if not silent:
        state.push("language_open", "span", 1).meta = {"attributes": attributes[1]}
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.push("language_close", "span", -1)
    state.pos, state.posMax = attributes.end(), most
    return True


def _link(state: StateInline, silent: bool) -> bool:
    """Parse a link, with attributes right behind it or without."""
    start = state.pos
    if not link(state, True):
        return False
    attributes = _attributes_at(state, state.pos)
    if silent:
        state.pos = attributes.end() if attributes else state.pos
        return True
    state.pos = start
    if attributes is None:
        return link(state, False)
    state.push("language_open", "span", 1).meta = {"attributes": attributes[1]}
    link(state, False)
    state.push("language_close", "span", -1)
    state.pos = attributes.end()
    return True


def _attributes_at(state: StateInline, start: int) -> re.Match[str] | None:
    block = BLOCK.match(state.src, start, state.posMax)
    return block if block and _NAMED.match(block[1]) else None


def _label_end(state: StateInline, start: int, disableNested: bool = False) -> int:
    """Return where the bracket opened at `start` closes, -1 for nowhere; a link may hold words with a language.

    As `markdown_it.helpers.parseLinkLabel`, which takes every bracket with something behind it for a link.
    """
    before = state.pos
    state.pos = start + 1
    depth, end = 1, -1
    while state.pos < state.posMax:
        sign, place = state.src[state.pos], state.pos
        depth -= sign == "]"
        if not depth:
            end = state.pos
            break
        state.md.inline.skipToken(state)
        is_alone = state.pos == place + 1
        if sign == "[" and not is_alone and disableNested and state.src[state.pos - 1 : state.pos] != "}":
            break
        depth += sign == "[" and is_alone
    state.pos = before
    return end

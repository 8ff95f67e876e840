"""Attributes in braces, ``{credit="…" width=column}``: what follows a picture or a container's name."""

import re

# Word processors turn straight quotes into curly ones; both are taken.
_QUOTED = r'"(?:\\.|[^"\\])*"|“[^”]*”|\'[^\']*\''
BLOCK = re.compile(rf"\{{((?:[^{{}}\"“”']|{_QUOTED})*)\}}")
"""The whole block with its braces; group 1 is what stands inside."""

_ATTRIBUTE = re.compile(rf"\s*([A-Za-z_-]+)\s*=\s*({_QUOTED}|[^\s\"“”'=]+)")
_ESCAPED = re.compile(r"\\(.)")


def parse_attributes(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Read what stands between the braces.

    Returns:
        Names and values in order, values without their quotes; and the part that is not understood, empty when all is.
    """
    pairs: list[tuple[str, str]] = []
    position = 0
    while match := _ATTRIBUTE.match(text, position):
        position = match.end()
        pairs.append((match[1], _unquoted(match[2])))
    return tuple(pairs), text[position:].strip()


def _unquoted(value: str) -> str:
    if value[0] in "\"“'":
        return _ESCAPED.sub(r"\1", value[1:-1]) if value[0] == '"' else value[1:-1]
    return value

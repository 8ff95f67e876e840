"""Characters that are drawn as another one, because fonts have no glyph for them."""

from collections.abc import Callable

ALWAYS = {
    "\u00a0": " ",
    "\u00ad": "",
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufe0e": "",
    "\ufe0f": "",
    "\ufeff": "",
}
"""Drawn so in every face. A space that does not break stretches like any other; marks without a body draw nothing."""

WHERE_LACKING = {
    "\u2002": " ",
    "\u2003": " ",
    "\u2007": " ",
    "\u2008": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u2015": "—",
    "\u2212": "–",
}
"""Drawn so in a face without the glyph: narrow and wide spaces, and the hyphens and dashes with a common relative."""


def substitute(text: str, has_glyph: Callable[[str], bool]) -> str:
    """Return `text` with its undrawable characters replaced; what has no substitute stays.

    Args:
        text: any text.
        has_glyph: tells whether the face has a glyph for one character.
    """
    if text.isascii():
        return text
    return "".join(_drawn(character, has_glyph) for character in text)


def _drawn(character: str, has_glyph: Callable[[str], bool]) -> str:
    drawn = ALWAYS.get(character)
    if drawn is not None:
        return drawn
    stand_in = WHERE_LACKING.get(character)
    return character if stand_in is None or has_glyph(character) else stand_in

"""Letters: runs with what differs from their paragraph's style, links, line breaks, fields."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Colour, TextStyle
from bantin_cli.units import Pt
from bantin_cli.writers.docx.markup import escape, word_language
from bantin_cli.writers.docx.typefaces import chip_markup, font_markup, is_bold, size_markup, switch
from bantin_cli.writers.xml_characters import legal

_BREAKS = re.compile("([\n\t])")
_LINE_ENDS = re.compile("\r\n?")
_HYPERLINK_STYLE = '<w:rStyle w:val="Hyperlink"/>'


@dataclass(frozen=True, slots=True)
class Override:
    """What a whole paragraph's letters have apart from their style.

    Attributes:
        size: instead of the style's; None keeps it.
        colour: instead of the style's; None keeps it.
        fill: behind the letters; None for none.
        language: of a run that names none; empty for the document's.
    """

    size: Pt | None = None
    colour: Colour | None = None
    fill: Colour | None = None
    language: str = ""


PLAIN = Override()


def write_runs(
    runs: Iterable[TextRun], style: TextStyle, link: Callable[[str], str | None], override: Override = PLAIN
) -> str:
    r"""Return the markup of runs in a paragraph of `style`.

    Args:
        runs: the text; a line break is ``"\n"``.
        style: the look that the paragraph's Word style gives already.
        link: makes the relationship to an address; None when the address cannot be linked.
        override: for all runs.
    """
    parts = []
    for run in runs:
        target = link(run.url) if run.url else None
        markup = f"<w:r>{_run_properties(run, style, override, target is not None)}{write_text(run.text)}</w:r>"
        parts.append(markup if target is None else f'<w:hyperlink r:id="{target}" w:history="1">{markup}</w:hyperlink>')
    return "".join(parts)


def write_text(text: str) -> str:
    """Return the content of a run: text, with breaks and tabs as their elements."""
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", legal(text))
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    breaks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces = (piece for piece in _BREAKS.split(text) if piece)
    return "".join(breaks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces)


def write_field(instruction: str, result: str, properties: str = "") -> str:
    r"""Return a field: what it asks for, and what it shows until the word processor works it out.

    Args:
        instruction: ``PAGE``, ``PAGEREF name \h``.
        result: the last known value; empty when none is known.
        properties: ``w:rPr`` of its runs.
    """
    shown = f"<w:r>{properties}{write_text(result)}</w:r>" if result else ""
    return (
        field_mark("begin", properties)
        + f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        + field_mark("separate", properties)
        + shown
        + field_mark("end", properties)
    )


def field_mark(kind: str, properties: str = "") -> str:
    """Return the run that begins, separates or ends a field."""
    return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'


def plain_run(text: str, properties: str = "") -> str:
    """Return a run of text that no source wrote; `properties` are the children of its ``w:rPr``."""
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{wrapped}{write_text(text)}</w:r>"


def _run_properties(run: TextRun, style: TextStyle, override: Override, is_link: bool) -> str:
    """Return ``w:rPr`` with only what differs, in the order of CT_RPr."""
    parts = [_HYPERLINK_STYLE] if is_link else []
    base, face = style.face, style.face_for(strong=run.strong, emphasis=run.emphasis)
    if face.family != base.family:
        parts.append(font_markup(face))
    if is_bold(face) != is_bold(base):
        parts.append(switch("b", on=is_bold(face)))
    if face.italic != base.italic:
        parts.append(switch("i", on=face.italic))
    if is_link:
        parts.append(f'<w:color w:val="{style.link_colour.hex}"/>')
    elif override.colour is not None:
        parts.append(f'<w:color w:val="{override.colour.hex}"/>')
    if override.size is not None:
        parts.append(size_markup(override.size))
    if override.fill is not None:
        parts.append(chip_markup(override.fill))
    language = run.language or override.language
    if language:
        tag = escape(word_language(language))
        parts.append(f'<w:lang w:val="{tag}" w:eastAsia="{tag}"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""

"""The attributes after a picture: ``{credit="…" width=column focus="0.4,0.3"}``. Codes: BT137, BT138, BT145."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.attributes import parse_attributes
from bantin_cli.sources.codes_markdown_images import (
    BAD_IMAGE_ATTRIBUTE,
    IMAGE_ATTRIBUTES_NOT_UNDERSTOOD,
    UNKNOWN_IMAGE_ATTRIBUTE,
)
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.scalars import printed_text

WIDTHS = ("column", "page", "half")
"""What `width` may be."""

_NAMES = ("credit", "width", "focus")


@dataclass(frozen=True, slots=True)
class ImageAttributes:
    """What the block says; see `ImageNode`."""

    credit: str = ""
    width: str | None = None
    focus: tuple[float, float] | None = None


def parse_image_attributes(text: str, span: SourceSpan) -> Reading[ImageAttributes]:
    """Read what stands between the braces."""
    attributes = ImageAttributes()
    diagnostics: list[Diagnostic] = []
    pairs, rest = parse_attributes(text)
    for name, value in pairs:
        attributes = _with(attributes, name, value, (span, diagnostics))
    if rest:
        diagnostics.append(found(IMAGE_ATTRIBUTES_NOT_UNDERSTOOD, span, text=rest))
    return Reading(attributes, tuple(diagnostics))


def _with(
    attributes: ImageAttributes, name: str, value: str, report: tuple[SourceSpan, list[Diagnostic]]
) -> ImageAttributes:
    span, diagnostics = report
    match name:
        case "credit":
            return replace(attributes, credit=printed_text(value))
        case "width":
            if value in WIDTHS:
                return replace(attributes, width=value)
            choices = ", ".join(f"`{width}`" for width in WIDTHS)
            diagnostics.append(found(BAD_IMAGE_ATTRIBUTE, span, name=name, value=value, choices=choices))
        case "focus":
            pair = tuple(_shares(value))
            if len(pair) == 2:
                return replace(attributes, focus=(pair[0], pair[1]))
            diagnostics.append(found(BAD_IMAGE_ATTRIBUTE, span, name=name, value=value, choices='`focus="0.5,0.3"`'))
        case _:
            nearest = nearest_name(name, _NAMES, cutoff=0.0) or _NAMES[0]
            diagnostics.append(found(UNKNOWN_IMAGE_ATTRIBUTE, span, name=name, nearest=nearest))
    return attributes


def _shares(value: str) -> Iterator[float]:
    """Give the numbers between 0 and 1 of ``0.4,0.3``; nothing when any part is something else."""
    parts = value.split(",")
    if all(re.fullmatch(r"\s*(0(\.[0-9]+)?|1(\.0+)?|\.[0-9]+)\s*", part) for part in parts):
        yield from (float(part) for part in parts)

"""What a layout says that cannot be printed, although every name and number in it is of the right form.

Takes a resolved layout and answers with sentences; `library.py` turns them into findings (BT191).
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from string import Formatter

from bantin_cli.schema.layout_fillers import FillerField
from bantin_cli.schema.layout_labels import LabelsField
from bantin_cli.styles.spec import FrameSpec, Hero, LayoutSpec, PageTemplate
from bantin_cli.units import Pt

_COLUMN_MIN: Pt = 40.0
"""A narrower column does not take the longest Vietnamese syllable, "nghiêng", in type that can be read."""

_LINES_MIN = 12
"""On fewer lines neither a headline with some lines of text stands, nor a picture with its caption."""

_WORDLESS_SLOTS = ("logo", "contact-qr")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def layout_faults(spec: LayoutSpec) -> tuple[str, ...]:
    """Return a sentence, without a full stop, for everything that cannot be printed."""
    return (
        *_measure_faults(spec),
        *_style_faults(spec),
        *_section_faults(spec),
        *(fault for template in spec.templates for fault in _page_faults(template)),
        *_table_faults(spec),
        *_label_faults(spec),
        *_filler_faults(spec),
    )


def _measure_faults(spec: LayoutSpec) -> Iterator[str]:
    if spec.column_width < _COLUMN_MIN:
        yield f"margins and gutter leave columns {spec.column_width:.0f}pt wide; {_COLUMN_MIN:.0f}pt are needed"
    if spec.lines_per_page < _LINES_MIN:
        yield f"margins leave {max(0, spec.lines_per_page)} grid lines on a page; {_LINES_MIN} are needed"
    for edge in fields(spec.margins):
        if (margin := getattr(spec.margins, edge.name)) < 0:
            yield f"the {edge.name} margin is {margin:.0f}pt: text would stand outside the page"


def _style_faults(spec: LayoutSpec) -> Iterator[str]:
    for style in spec.styles:
        lines = style.leading / spec.grid
        if style.leading <= 0:
            yield f"text_styles.{style.name}: the leading is not above 0"
        elif style.on_grid and abs(lines - round(lines)) > 0.01:
            yield (
                f"text_styles.{style.name} is on_grid, and its leading of {style.leading:g}pt is no multiple of "
                f"the grid's {spec.grid:g}pt"
            )


def _section_faults(spec: LayoutSpec) -> Iterator[str]:
    """A running head without a ground cannot be read over a picture."""
    for style in {kind.style.name: kind.style for kind in spec.kinds}.values():
        bleeding = sorted({article.name for article in (style.first, style.others) if article.hero is Hero.BLEED})
        if style.chip_fill is None and bleeding:
            yield f"sections.{style.name} has no chip, and the picture of articles.{bleeding[0]} bleeds under it"


def _page_faults(template: PageTemplate) -> Iterator[str]:
    seen: list[str] = []
    for frame in template.frames:
        yield from (f"pages.{template.name}, frame {frame.slot}: {fault}" for fault in _frame_faults(frame, seen))
        seen.append(frame.slot)


def _frame_faults(frame: FrameSpec, before: list[str]) -> Iterator[str]:
    inner = frame.rect.inset(frame.padding)
    if inner.width <= 0 or inner.height <= 0:
        yield "rect and padding leave no room"
    if not frame.styles and (frame.fits or frame.slot not in _WORDLESS_SLOTS):
        yield "it has no styles"
    if frame.under and frame.under not in before:
        yield f"no frame {frame.under!r} stands before it"
    if frame.slot in before:
        yield "the page has two frames for this slot"


def _table_faults(spec: LayoutSpec) -> Iterator[str]:
    for kind in spec.kinds:
        if kind.table_header and len(kind.table_header) != len(kind.table_shares):
            yield f"kinds.{kind.name}: header has {len(kind.table_header)} words for {len(kind.table_shares)} columns"


def _label_faults(spec: LayoutSpec) -> Iterator[str]:
    """Compare the names in braces with those that the description of each label promises."""
    for field in fields(spec.labels):
        known = set(_PLACEHOLDER.findall(LabelsField.model_fields[field.name].description or ""))
        if not known:
            continue
        yield from _naming_faults(f"labels.{field.name}", getattr(spec.labels, field.name), known)


def _filler_faults(spec: LayoutSpec) -> Iterator[str]:
    for filler in spec.fillers:
        for key, text in (("heading", filler.heading), ("text", filler.text)):
            known = set(_PLACEHOLDER.findall(FillerField.model_fields["heading"].description or ""))
            yield from _naming_faults(f"fillers.{filler.name}.{key}", text, known)


def _naming_faults(where: str, text: str, known: set[str]) -> Iterator[str]:
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        yield f"{where}: a brace is left open"
        return
    yield from (f"{where}: {{{name}}} is not filled in" for name in sorted(named - known))

"""Which colours of a layout meet: every text with the ground that it is printed on."""

from collections.abc import Iterable, Iterator

from bantin_cli.geometry import Rect
from bantin_cli.layout.scrims import contrast, luminance
from bantin_cli.styles.spec import (
    ArticleStyle,
    Colour,
    FrameSpec,
    LayoutSpec,
    PageTemplate,
    QrStyle,
    ReferenceStyle,
    TableStyle,
    TextStyle,
)
from tests.support.rectangles import contains, overlap

PAPER = Colour(1.0, 1.0, 1.0)

Meeting = tuple[str, Colour, Colour]
"""What is printed, its colour, and that of the ground."""


def meetings(spec: LayoutSpec) -> Iterator[Meeting]:
    """Yield every meeting of text and ground in a layout; text over a picture is the scrims' to see to."""
    for style in _running_styles(spec):
        yield from _on(style, PAPER)
    for kind in spec.kinds:
        chip = kind.style.chip_fill or PAPER
        yield f"chip of {kind.name}", kind.style.chip_text, chip
        if kind.table:
            yield from _cells(kind.table, [style for _, style in kind.cell_styles])
        if kind.table and kind.table_header:
            yield from _on(kind.table.header, kind.table.header_fill or PAPER)
    yield from _cells(spec.table, [])
    yield from _on(spec.table.header, spec.table.header_fill or PAPER)
    for style in (spec.box.heading, spec.box.body):
        yield from _on(style, spec.box.fill)
    for code in (spec.qr, spec.panel_qr):
        yield from _code(code, code.fill or PAPER)
    for template in spec.templates:
        for frame in template.frames:
            for ground in grounds_of(template, frame):
                yield from _frame(frame, ground)


def low_contrasts(spec: LayoutSpec, least: float = 4.5) -> dict[tuple[str, str, str], float]:
    """Return the ratios under `least` (WCAG 2.1, 1.4.3), by what is printed, its colour and the ground's."""
    ratios = {
        (what, colour.hex, ground.hex): contrast(luminance(colour), luminance(ground))
        for what, colour, ground in meetings(spec)
    }
    return {meeting: round(ratio, 2) for meeting, ratio in ratios.items() if ratio < least}


def _running_styles(spec: LayoutSpec) -> Iterator[TextStyle]:
    furniture = spec.furniture
    yield from (furniture.folio, furniture.folio_text, furniture.draft, spec.figure.caption)
    yield from (spec.quote.text, spec.quote.attribution)
    for kind in spec.kinds:
        yield from (style for style in (kind.style.opening_title, kind.style.opening_subtitle) if style)
        yield from _article(kind.style.first)
        yield from _article(kind.style.others)


def _article(style: ArticleStyle) -> Iterable[TextStyle]:
    head = (style.kicker, style.title, style.lead, style.author)
    return (*head, style.body, style.first, *style.subheads, style.list, style.quote, style.source)


def _on(style: TextStyle, ground: Colour) -> Iterator[Meeting]:
    for colour in {style.colour, style.link_colour, style.drop_cap_colour}:
        yield style.name, colour, ground


def _cells(table: TableStyle, cells: list[TextStyle]) -> Iterator[Meeting]:
    for style in (table.cell, *cells):
        yield from _on(style, PAPER)
        yield from _on(style, table.zebra or PAPER)


def _code(code: QrStyle, ground: Colour) -> Iterator[Meeting]:
    yield from _on(code.note_heading, ground)
    yield from _on(code.note, ground)


def _frame(frame: FrameSpec, ground: Colour) -> Iterator[Meeting]:
    for _, style in frame.styles:
        yield from _on(style, ground)
    for reference in (frame.reference, frame.reference_close):
        for style in _reference(reference):
            yield from _on(style, ground)
    if frame.marker_fill and frame.marker_text:
        yield f"marker in {frame.slot}", frame.marker_text, frame.marker_fill


def _reference(reference: ReferenceStyle | None) -> Iterable[TextStyle]:
    styles = (reference.section, reference.text, reference.number) if reference else ()
    return (style for style in styles if style)


def grounds_of(template: PageTemplate, frame: FrameSpec) -> list[Colour]:
    """Return what a frame's text may be printed on: with the page's picture, and without one."""
    if frame.fill:
        return [frame.fill]
    fields = [template.ground]
    if template.picture:
        fields.append((*template.ground, *template.plain_ground))
    if template.picture and not frame.under and overlap(template.picture, frame.rect):
        fields.pop(0)
    return [colour for rects in fields for colour in _under(frame, rects)]


def _under(frame: FrameSpec, rects: tuple[tuple[Rect, Colour], ...]) -> set[Colour]:
    """Return the colours of the fields that a frame touches, down to the first that holds all of it."""
    if frame.under:
        return {PAPER}
    seen: set[Colour] = set()
    for rect, colour in reversed(rects):
        if overlap(rect, frame.rect):
            seen.add(colour)
        if contains(rect, frame.rect):
            return seen
    return {*seen, PAPER}

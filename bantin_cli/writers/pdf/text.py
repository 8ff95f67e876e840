"""Lines of text as text objects: one for each line, exact to a thousandth of a point."""

from collections.abc import Mapping

from bantin_cli.fonts.outline import PathStep
from bantin_cli.layout.placed import PlacedGlyph, PlacedLine, PlacedRun
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.marks import LinkArea, Slots
from bantin_cli.writers.pdf.operators import number, numbers, outline_path
from bantin_cli.writers.pdf.segments import RunPart, Segment, segments

_FILLED = "0 Tr"
_INVISIBLE = "3 Tr"


def draw_line(
    content: PageContent, line: PlacedLine, faces: Mapping[str, EmbeddedFace], slots: Slots, *, has_links: bool
) -> None:
    """Draw the runs of a line in one text object, so that readers take it for one line.

    Marked content and text objects may not overlap (ISO 32000-1, 14.6.1): where a line holds more than one segment,
    its marks stand inside the text object; else the mark goes around it and on to the next line.
    """
    order = line.element.order if line.element else 0
    segmented = segments(line, slots.around(line.element), has_links=has_links)
    if slots.find(order) is None and slots.find(order, is_label=True) is None:
        content.mark_artifact(line.furniture)
        _draw(content, line, segmented, faces)
    elif len(segmented) == 1:
        _mark(content, line, segmented[0], slots)
        _draw(content, line, segmented, faces)
    else:
        content.close_mark()
        _draw(content, line, segmented, faces, slots)


def draw_glyph(content: PageContent, glyph: PlacedGlyph, outline: tuple[PathStep, ...]) -> None:
    """Draw a letter as a shape, without a place in the text."""
    with content.saved():
        content.fill_with(glyph.colour)
        scale = glyph.size / 1000
        content.add(f"{scale:.6f} 0 0 {scale:.6f} {numbers(glyph.x, content.up(glyph.baseline))} cm")
        content.add(f"{outline_path(outline)} f")


def _mark(content: PageContent, line: PlacedLine, segment: Segment, slots: Slots) -> None:
    """Mark a segment as part of its element; a label that has no node, as a drawn bullet's, decorates."""
    found = slots.find(line.element.order, is_label=segment.is_label) if line.element else None
    if found is None:
        content.mark_artifact()
        return
    slot, tag = found
    piece = content.mark_element(slot, tag, segment.inlines, is_label=segment.is_label)
    if segment.target is not None:
        piece.areas.append(LinkArea(segment.box, segment.target, segment.text.strip(), line.baseline))


def _draw(
    content: PageContent,
    line: PlacedLine,
    segmented: tuple[Segment, ...],
    faces: Mapping[str, EmbeddedFace],
    slots: Slots | None = None,
) -> None:
    """Draw a text object; with `slots`, every segment is marked inside it."""
    content.add("BT")
    origin: PlacedRun | None = None
    for segment in segmented:
        if slots is not None:
            _mark(content, line, segment, slots)
        for part in segment.parts:
            run = part.run
            if origin is None:
                content.add(f"1 0 0 1 {numbers(run.x, content.up(line.baseline))} Tm")
            elif part.start == 0:
                content.add(f"{number(run.x - origin.x)} 0 Td")
            origin = run
            _draw_part(content, part, faces[run.face])
    if slots is not None:
        content.close_mark()
    content.add("ET")


def _draw_part(content: PageContent, part: RunPart, face: EmbeddedFace) -> None:
    run = part.run
    content.set("Tr", _FILLED if run.is_drawn else _INVISIBLE)
    content.fill_with(run.colour)
    # Tz scales what Tw and Tc add, too (ISO 32000-1, 9.4.4).
    content.set("Tz", f"{number(100 * run.scale)} Tz")
    content.set("Tw", f"{number(run.word_space / run.scale)} Tw")
    content.set("Tc", f"{number(run.letter_space / run.scale)} Tc")
    for subset, start, end in face.pieces(run.text[part.start : part.end]):
        content.set("Tf", f"/{subset.resource} {number(run.size)} Tf")
        content.add(_shown(run, part.start + start, part.start + end, subset.literals))


def _shown(run: PlacedRun, start: int, end: int, literals: dict[int, str]) -> str:
    """Return the operator that shows the characters from `start` to `end`, with their kerning.

    Kerning is written as ``TJ`` counts it: in 1/1000 em, positive to the left (ISO 32000-1, table 109).
    """
    if not any(run.kerns[start:end]):
        return f"({run.text[start:end].translate(literals)}) Tj"
    parts = []
    for index in range(start, end - 1):
        if run.kerns[index]:
            parts.append(f"({run.text[start : index + 1].translate(literals)}){number(-run.kerns[index])}")
            start = index + 1
    parts.append(f"({run.text[start:end].translate(literals)})")
    last = run.kerns[end - 1]
    return f"[{''.join(parts)}{number(-last) if last else ''}] TJ"

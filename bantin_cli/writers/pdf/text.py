"""Lines of text as text objects: one for each line, exact to a thousandth of a point."""

from collections.abc import Mapping

from bantin_cli.fonts.outline import PathStep
from bantin_cli.layout.placed import PlacedGlyph, PlacedLine, PlacedRun
from bantin_cli.units import Pt
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.faces import EmbeddedFace
from bantin_cli.writers.pdf.operators import number, numbers, outline_path

_FILLED = "0 Tr"
_INVISIBLE = "3 Tr"


def draw_line(content: PageContent, line: PlacedLine, faces: Mapping[str, EmbeddedFace]) -> None:
    """Draw the runs of a line in one text object, so that readers take it for one line."""
    content.add("BT")
    start: Pt | None = None
    for run in line.runs:
        if start is None:
            content.add(f"1 0 0 1 {numbers(run.x, content.up(line.baseline))} Tm")
        else:
            content.add(f"{number(run.x - start)} 0 Td")
        start = run.x
        _draw_run(content, run, faces[run.face])
    content.add("ET")


def draw_glyph(content: PageContent, glyph: PlacedGlyph, outline: tuple[PathStep, ...]) -> None:
    """Draw a letter as a shape, without a place in the text."""
    with content.saved():
        content.fill_with(glyph.colour)
        scale = glyph.size / 1000
        content.add(f"{scale:.6f} 0 0 {scale:.6f} {numbers(glyph.x, content.up(glyph.baseline))} cm")
        content.add(f"{outline_path(outline)} f")


def _draw_run(content: PageContent, run: PlacedRun, face: EmbeddedFace) -> None:
    content.set("Tr", _FILLED if run.is_drawn else _INVISIBLE)
    content.fill_with(run.colour)
    # Tz scales what Tw and Tc add, too (ISO 32000-1, 9.4.4).
    content.set("Tz", f"{number(100 * run.scale)} Tz")
    content.set("Tw", f"{number(run.word_space / run.scale)} Tw")
    content.set("Tc", f"{number(run.letter_space / run.scale)} Tc")
    for subset, start, end in face.pieces(run.text):
        content.set("Tf", f"/{subset.resource} {number(run.size)} Tf")
        content.add(_shown(run, start, end, subset.literals))


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

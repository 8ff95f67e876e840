"""Letters and lines: colours, faces, text styles, justification."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class Colour:
    """An sRGB colour; components 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def hex(self) -> str:
        """Return the six hexadecimal digits without ``#``, as OOXML writes a colour."""
        return "".join(f"{round(part * 255):02X}" for part in (self.red, self.green, self.blue))


@dataclass(frozen=True, slots=True)
class Face:
    """One font file.

    Attributes:
        name: unique in the layout, usable as a PDF font name: ``SourceSerif4-Regular``.
        family: the name that a word processor knows the family by: ``Source Serif 4``.
        weight: 100 to 900.
        italic: slanted.
        file: a static TrueType file.
    """

    name: str
    family: str
    weight: int
    italic: bool
    file: Path


class Align(StrEnum):
    """How lines fill their measure."""

    JUSTIFIED = "justified"
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks.

    Attributes:
        name: in the layout file; names the style in the DOCX too.
        face, bold, italic, bold_italic: faces of plain, strong, emphasised and both.
        size, leading: of the type; baseline to baseline.
        size_min: a line that is wider than its frame on a page of its own design may be set down to this size.
        first_indent: of the first line of a paragraph that is not `is_first`.
        tracking: added between letters, in 1/1000 em.
        capitals: set in capitals; the text in the source stays as it is.
        space_before, space_after: white above (not at a column's head) and below, in points.
        keeps_with_next: never parted from what follows.
        on_grid: its lines stand on the page's baseline grid.
        drop_cap: height of a drop capital in lines; 0 for none.
    """

    name: str
    face: Face
    bold: Face
    italic: Face
    bold_italic: Face
    size: Pt
    size_min: Pt
    leading: Pt
    colour: Colour
    align: Align
    first_indent: Pt
    tracking: float
    capitals: bool
    space_before: Pt
    space_after: Pt
    keeps_with_next: bool
    on_grid: bool
    drop_cap: int
    drop_cap_colour: Colour
    link_colour: Colour

    def face_for(self, *, strong: bool, emphasis: bool) -> Face:
        """Return the face of a run."""
        if strong:
            return self.bold_italic if emphasis else self.bold
        return self.italic if emphasis else self.face


@dataclass(frozen=True, slots=True)
class Justification:
    """Limits of the word space as shares of the face's own, and of the last resorts.

    Attributes:
        shrink: the word space may become this much smaller (0.3: down to 0.7).
        stretch: it may become this much larger at a badness of 100.
        tolerance: the largest ratio of stretch that a line may need before the last resort.
        tracking: letter space that a line may add or take, in 1/1000 em; the last fifth only for lines that would
            gape otherwise.
        scaling: the letters of a line that gapes even so may be set this much wider (0.02: 2 %).
        measure_min: lines that have less room than this are set ragged, in points.
        hang: how much of the overhang of small marks at the margins is taken, 0 to 1.
    """

    shrink: float
    stretch: float
    tolerance: float
    tracking: float
    scaling: float = 0.0
    measure_min: Pt = 0.0
    hang: float = 0.0

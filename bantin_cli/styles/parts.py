"""How the parts of an article look: tables, boxes, quotes, QR codes, figures."""

from dataclasses import dataclass

from bantin_cli.geometry import Edges
from bantin_cli.styles.text import Colour, TextStyle
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table looks.

    Attributes:
        name: in the layout file.
        header: style of the header row's text; `cell` of the others.
        header_fill, zebra: colours behind the header and every second row; None for none.
        rule_colour, rule_thickness: hairline under each row; no colour for none.
        padding: inside each cell.
        span_columns: a table of an article with so many columns stands over the whole page.
        span_letters: so does one whose longest cells have more letters together.
        whole_lines: with so many grid lines or fewer it is never broken.
    """

    name: str
    header: TextStyle
    cell: TextStyle
    header_fill: Colour | None
    zebra: Colour | None
    rule_colour: Colour | None
    rule_thickness: Pt
    padding: Edges
    span_columns: int = 4
    span_letters: int = 90
    whole_lines: int = 0


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """How a callout looks: its ground, the bar at its left, its texts and bullets.

    Attributes:
        bullet_size: side of a drawn bullet.
        heading_gap: white between the heading and what follows.
        top, foot: where the ground begins in its first grid line and ends in its last, from the line's upper edge.
        whole_lines: with so many lines or fewer it is never broken.
        column_gap: white between the columns inside one that stands over all columns of the page.
    """

    name: str
    heading: TextStyle
    body: TextStyle
    fill: Colour
    bar_colour: Colour | None
    bar_width: Pt
    padding: Edges
    bullet_colour: Colour
    list_indent: Pt
    bullet_size: Pt
    heading_gap: Pt
    top: Pt
    foot: Pt
    whole_lines: int
    column_gap: Pt


@dataclass(frozen=True, slots=True)
class NumbersStyle:
    """How a box of numbers looks: its ground, its heading, the numbers, and the words with each.

    Attributes:
        gap: white between two numbers side by side, and between a number and words at its right.
        number_rise: how far above the grid a number stands that has its words under it.
        rule_colour, rule_thickness: hairline between two numbers under one another; no colour for none.
        box: how its ground stands on the grid: as callouts do.
    """

    name: str
    heading: TextStyle
    figure: TextStyle
    text: TextStyle
    fill: Colour
    padding: Edges
    gap: Pt
    number_rise: Pt
    rule_colour: Colour | None
    rule_thickness: Pt
    box: BoxStyle


@dataclass(frozen=True, slots=True)
class QuoteStyle:
    """How a pull quote looks: a thick rule above, a hairline below, and `foot` white under that."""

    name: str
    text: TextStyle
    attribution: TextStyle
    top_rule_colour: Colour
    top_rule_thickness: Pt
    bottom_rule_colour: Colour
    bottom_rule_thickness: Pt
    padding: Edges
    foot: Pt


@dataclass(frozen=True, slots=True)
class QrStyle:
    """How a QR code with its note looks.

    Attributes:
        size: side of the code with its quiet zone; grows when the modules would fall under `module_min`.
        module_min: smallest printed module.
        fill: ground of the panel behind code and note; None for none.
        padding: inside the panel.
        gap: between code and note; on a page of its own design, under the code.
        spans: stands over all columns.
    """

    name: str
    note_heading: TextStyle
    note: TextStyle
    size: Pt
    module_min: Pt
    fill: Colour | None
    padding: Edges
    gap: Pt
    spans: bool
    code_colour: Colour


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """How pictures are cropped and captioned.

    Attributes:
        page_ratio, column_ratio: height over width when the layout crops, for a picture over the page or a column.
        ratio_min, ratio_max: a picture whose own ratio lies between them is not cropped.
        caption_gap: from the picture's foot to the caption's first line.
        half_gap: between a half-width picture and the text beside it.
        half_min: with less room for that text the picture fills its column.
        group_gap: between two pictures side by side that do not keep to the page's columns.
        top: of the picture in its first grid line, level with the capitals of a line beside it.
        foot: white left free within the last grid line, under picture or caption.
    """

    caption: TextStyle
    page_ratio: float
    column_ratio: float
    ratio_min: float
    ratio_max: float
    caption_gap: Pt
    half_gap: Pt
    half_min: Pt
    top: Pt
    foot: Pt
    group_gap: Pt


@dataclass(frozen=True, slots=True)
class FillerSpec:
    """A notice that may stand at the foot of a section's last page; `{names}` are filled in from the issue.

    Attributes:
        code: where its QR code leads, ``email`` or ``website``; None for no code.
        lines_max: it may grow to so many grid lines; 0 for its own height.
        look: of a panel with a QR code or of a callout; its name is the filler's.
    """

    name: str
    heading: str
    text: str
    code: str | None
    lines_max: int
    look: BoxStyle | QrStyle


@dataclass(frozen=True, slots=True)
class EndMarkSpec:
    """The drawn square after an article's last word: side, gap before it, colour."""

    size: Pt
    gap: Pt
    colour: Colour

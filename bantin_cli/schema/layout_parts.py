"""How the parts of an article look in ``layout.yaml``: pictures, tables, boxes, quotes, QR codes."""

from pydantic import Field

from bantin_cli.schema.base import FileModel
from bantin_cli.schema.fields import ColourName, Length

FourLengths = tuple[Length, Length, Length, Length]


class FigureField(FileModel):
    """How pictures are cropped and captioned."""

    caption: str = Field(description="Style of captions.")
    page_ratio: float = Field(gt=0, description="Height over width of a picture over the page, when it is cropped.")
    column_ratio: float = Field(gt=0, description="The same for a picture over a column.")
    ratio_min: float = Field(gt=0, description="A picture flatter than this is cropped.")
    ratio_max: float = Field(gt=0, description="A picture taller than this is cropped.")
    caption_gap: Length = Field(description="From the picture's foot to the caption.")
    half_gap: Length | None = Field(
        default=None,
        ge=0,
        description="White between a half-width picture and the text beside it; else 0.7 grid lines.",
    )
    half_min: Length = Field(
        default=85.0,
        ge=0,
        description="Where less than this is left for the text beside it, a half-width picture fills its column.",
    )
    group_gap: Length | None = Field(
        default=None, ge=0, description="White between two pictures side by side; else 0.55 grid lines."
    )
    foot: Length | None = Field(
        default=None, ge=0, description="White left free within the figure's last grid line; else 0.3 grid lines."
    )


class TableField(FileModel):
    """How a table looks."""

    header: str = Field(description="Style of the header row.")
    cell: str = Field(description="Style of the cells.")
    header_fill: ColourName | None = Field(default=None, description="Ground of the header row.")
    zebra: ColourName | None = Field(default=None, description="Ground of every second row.")
    rule: ColourName | None = Field(default=None, description="Colour of the hairline under each row.")
    rule_thickness: Length = Field(default=0.5, description="Thickness of that hairline.")
    padding: FourLengths = Field(description="White inside a cell.")
    span_columns: int = Field(default=4, ge=1, description="In an article, so many columns stand over the whole page.")
    whole_lines: int = Field(default=0, ge=0, description="With so many grid lines or fewer it is never broken.")
    span_letters: int = Field(
        default=90, ge=1, description="So do rows with more letters than this in their longest cells together."
    )


class BoxField(FileModel):
    """How a callout looks."""

    heading: str = Field(description="Style of its heading.")
    body: str = Field(description="Style of its text.")
    fill: ColourName = Field(description="Its ground.")
    bar: ColourName | None = Field(default=None, description="Colour of the bar at its left.")
    bar_width: Length = Field(default=0.0, description="Width of that bar.")
    padding: FourLengths = Field(description="White inside the box.")
    bullet: ColourName = Field(description="Colour of its bullets.")
    list_indent: Length = Field(description="Indent of its list entries.")
    bullet_size: Length | None = Field(default=None, gt=0, description="Side of a bullet; else 0.26 grid lines.")
    heading_gap: Length | None = Field(
        default=None, ge=0, description="White between its heading and what follows; else 0.19 grid lines."
    )
    column_gap: Length | None = Field(
        default=None,
        ge=0,
        description="White between its columns when it stands over all of them; else 1.4 grid lines.",
    )
    whole_lines: int = Field(default=20, ge=2, description="With so many lines or fewer it is never broken.")


class NumbersField(FileModel):
    """How a box of numbers looks."""

    heading: str = Field(description="Style of its heading.")
    figure: str = Field(description="Style of the large numbers.")
    text: str = Field(description="Style of the words with each number.")
    fill: ColourName = Field(description="Its ground.")
    padding: FourLengths = Field(description="White inside the box.")
    gap: Length = Field(description="White between two numbers, and between a number and its words.")
    number_rise: Length | None = Field(
        default=None, ge=0, description="How far numbers with words under them rise over the grid; else 0.3 grid lines."
    )
    rule: ColourName | None = Field(default=None, description="Colour of the hairline between numbers in a column.")
    rule_thickness: Length = Field(default=0.5, description="Thickness of that hairline.")


class PullQuoteField(FileModel):
    """How a pull quote looks."""

    text: str = Field(description="Style of the sentence.")
    attribution: str = Field(description="Style of the line that says whose it is.")
    top_rule: ColourName = Field(description="Colour of the rule above.")
    top_rule_thickness: Length = Field(description="Thickness of the rule above.")
    bottom_rule: ColourName = Field(description="Colour of the rule below.")
    bottom_rule_thickness: Length = Field(description="Thickness of the rule below.")
    padding: FourLengths = Field(description="White inside.")
    foot: Length | None = Field(
        default=None, ge=0, description="White left free under the rule below; else 0.15 grid lines."
    )


class QrField(FileModel):
    """How a QR code with its note looks."""

    note_heading: str = Field(description="Style of the note's heading.")
    note: str = Field(description="Style of the note.")
    size: Length = Field(gt=0, description="Side of the code with its quiet zone.")
    module_min: Length = Field(
        default=1.134, gt=0, description="Smallest module; the code grows rather than fall below it."
    )
    fill: ColourName | None = Field(default=None, description="Ground of the panel.")
    padding: FourLengths = Field(description="White inside the panel.")
    gap: Length = Field(description="White between code and note; on a page of its own design, under the code.")
    spans: bool = Field(default=False, description="Stands over all columns.")
    code: ColourName = Field(description="Colour of the dark modules.")

"""Pages of their own design in ``layout.yaml``, and the file as a whole."""

from typing import Literal, TypeAlias

from pydantic import Field

from bantin_cli.schema.base import FileModel
from bantin_cli.schema.fields import ColourName, ColourValue, Length
from bantin_cli.schema.issue_file import RequirableField
from bantin_cli.schema.layout_file import (
    ArticleStyleField,
    BothLanguages,
    ColumnsField,
    EndMarkField,
    FamilyField,
    FurnitureField,
    JustificationField,
    KindField,
    LevelsField,
    Name,
    PageSize,
    SectionStyleField,
    SeparatorField,
    TextStyleField,
)
from bantin_cli.schema.layout_fillers import FillerField
from bantin_cli.schema.layout_labels import LabelsField
from bantin_cli.schema.layout_parts import (
    BoxField,
    FigureField,
    FourLengths,
    NumbersField,
    PullQuoteField,
    QrField,
    TableField,
)

Slot: TypeAlias = Literal[
    "masthead",
    "logo",
    "issue-line",
    "lead-headline",
    "headlines",
    "imprint",
    "qr-guide",
    "contents",
    "contact",
    "contact-qr",
    "legal",
]
"""What an issue has to say on pages of their own design."""


class GroundField(FileModel):
    """A field of colour."""

    rect: FourLengths = Field(description="x, y, width, height.")
    colour: ColourName = Field(description="Its colour.")


class ScrimField(FileModel):
    """Darkening over a picture, computed so that text on it reads."""

    rect: FourLengths = Field(description="Where text stands.")
    fade: Length = Field(description="How far it runs out beyond.")
    colour: ColourName = Field(description="Its colour.")
    dark: Literal["top", "bottom"] = Field(description="The end at which it is densest.")
    text: ColourName = Field(description="Colour of the text on it.")
    contrast: float = Field(ge=1, le=21, description="Least contrast ratio between text and ground.")
    opacity_min: float = Field(default=0.18, ge=0, le=1, description="Its least opacity, even over a dark picture.")
    past_text: Length = Field(default=6.0, ge=0, description="How far its even part reaches beyond text on it.")


class ReferencePictureField(FileModel):
    """The article's picture beside its line in the contents, as far as there is room."""

    width: Length = Field(gt=0, description="Its width.")
    ratio: float = Field(gt=0, le=3, description="Its height over its width.")
    gap: Length = Field(description="White at its left.")
    text: str | None = Field(default=None, description="Style of a line that has one.")


class ReferenceField(FileModel):
    """How lines with page numbers are set."""

    section: str | None = Field(default=None, description="Style of section names.")
    text: str | None = Field(default=None, description="Style of the lines.")
    number: str = Field(description="Style of the numbers.")
    number_width: Length = Field(default=0.0, description="Column of the numbers; 0 sets them after the text.")
    text_gap: Length | None = Field(
        default=None, ge=0, description="White before a number that stands after the text; else 0.64 of its size."
    )
    gap: Length = Field(description="White under each line.")
    gap_max: Length = Field(default=0.0, description="The white may grow to this, so that the lines reach the foot.")
    picture: ReferencePictureField | None = Field(default=None, description="Pictures beside the lines, in the PDF.")
    rule: ColourName | None = Field(default=None, description="Colour of a hairline under each.")
    rule_thickness: Length = Field(default=0.5, description="Its thickness.")


class RuleAboveField(FileModel):
    """A short rule above a frame's content."""

    colour: ColourName = Field(description="Its colour.")
    thickness: Length = Field(description="Its thickness.")
    length: Length = Field(description="Its length.")
    gap: Length = Field(description="White under it.")


class FrameField(FileModel):
    """A place that takes the content of one slot."""

    slot: Slot = Field(description="The content's name.")
    rect: FourLengths = Field(description="x, y, width, height.")
    anchor: Literal["top", "middle", "bottom"] = Field(default="top", description="Where the content hangs.")
    fill: ColourName | None = Field(default=None, description="Its ground.")
    fits: bool = Field(default=False, description="The ground is only as large as the content.")
    padding: FourLengths = Field(default=(0.0, 0.0, 0.0, 0.0), description="White inside.")
    under: str = Field(default="", description="The slot of the frame under which it hangs.")
    qr: QrField | None = Field(default=None, description="How QR codes in it look.")
    reference: ReferenceField | None = Field(default=None, description="How lines with page numbers are set.")
    reference_close: ReferenceField | None = Field(default=None, description="The same when room is short.")
    continues: bool = Field(default=False, description="What does not fit goes on on a further page.")
    marker_fill: ColourName | None = Field(default=None, description="Disc behind a step's number.")
    marker_text: ColourName | None = Field(default=None, description="Colour of a step's number.")
    marker_indent: Length | None = Field(
        default=None, ge=0, description="Indent of steps behind their numbers; else 2.15 sizes of their type."
    )
    rule_above: RuleAboveField | None = Field(default=None, description="A short rule above the content.")
    styles: dict[str, str] = Field(default={}, description="Text styles of the content by what it is.")


class PageField(FileModel):
    """A page of its own design."""

    before: bool = Field(description="Stands before the sections; else after them.")
    ground: tuple[GroundField, ...] = Field(default=(), description="Fields of colour, drawn first.")
    plain_ground: tuple[GroundField, ...] = Field(default=(), description="Drawn too when there is no picture.")
    picture: FourLengths | None = Field(default=None, description="Where its picture goes.")
    scrims: tuple[ScrimField, ...] = Field(default=(), description="Drawn over the picture.")
    frames: tuple[FrameField, ...] = Field(description="The words, in reading order.")
    furniture: bool = Field(default=False, description="Carries folio and running head.")


class LayoutFile(FileModel):
    """A layout."""

    name: Name = Field(description="The layout's name; also its folder's.")
    title: BothLanguages = Field(description="What it is called.")
    description: BothLanguages = Field(description="What it is for, in a sentence.")
    page: PageSize = Field(description="The trimmed page.")
    margins: FourLengths = Field(description="Top, right, bottom, left.")
    columns: ColumnsField = Field(description="Columns of the text area.")
    grid: Length = Field(gt=4, description="Distance of the baseline grid's lines.")
    levels: LevelsField = Field(default=LevelsField(), description="Heights within a grid line.")
    justification: JustificationField = Field(description="Limits of the word space.")
    families: dict[str, FamilyField] = Field(description="Families of faces by name.")
    colours: dict[str, ColourValue] = Field(description="Colours by name.")
    text_styles: dict[str, TextStyleField] = Field(description="Text styles by name.")
    figure: FigureField = Field(description="How pictures are cropped and captioned.")
    table: dict[str, TableField] = Field(description="Tables by name; `default` is that of articles.")
    box: BoxField = Field(description="Callouts.")
    numbers: NumbersField | None = Field(default=None, description="Boxes of numbers; else made from `box`.")
    pull_quote: PullQuoteField = Field(description="Pull quotes.")
    qr: QrField = Field(description="QR codes of articles.")
    qr_panel: QrField = Field(description="QR codes of sections.")
    articles: dict[str, ArticleStyleField] = Field(description="Article styles by name.")
    sections: dict[str, SectionStyleField] = Field(description="Section styles by name.")
    kinds: dict[str, KindField] = Field(description="Kinds of sections by name.")
    requirements: tuple[RequirableField, ...] = Field(default=(), description="Fields that an issue must fill in.")
    furniture: FurnitureField = Field(description="Running heads and folios.")
    end_mark: EndMarkField = Field(description="The mark after an article's last word.")
    separator: SeparatorField = Field(description="The hairline between bands.")
    pages: dict[str, PageField] = Field(description="Pages of their own design, in order.")
    fillers: dict[str, FillerField] = Field(
        default={}, description="Notices by name, of which one may stand at the foot of a section's last page."
    )
    labels: LabelsField = Field(description="Words that the layout prints of itself.")

"""The file ``layout.yaml`` of a layout, as written."""

from typing import Annotated, Literal

from pydantic import Field

from bantin_cli.schema.base import FileModel
from bantin_cli.schema.fields import ColourName, Length, Slug
from bantin_cli.schema.layout_parts import FourLengths

Share = Annotated[float, Field(gt=0)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", description="Lower-case letters, digits and hyphens.")]


class BothLanguages(FileModel):
    """A phrase in Vietnamese and English."""

    vi: str = Field(description="In Vietnamese.")
    en: str = Field(description="In English.")


class PageSize(FileModel):
    """The trimmed page."""

    width: Length = Field(gt=0, description="Width of the trimmed page.")
    height: Length = Field(gt=0, description="Height of the trimmed page.")
    bleed: Length = Field(default=0.0, ge=0, description="How far bleeding pictures and fields reach over the trim.")


class ColumnsField(FileModel):
    """The columns of the text area."""

    count: int = Field(ge=1, le=4, description="How many columns a page has.")
    gutter: Length = Field(ge=0, description="White between two columns.")


class JustificationField(FileModel):
    """How far the word space may give way."""

    shrink: float = Field(ge=0, le=0.6, description="How much smaller the word space may become, as a share of it.")
    stretch: float = Field(gt=0, le=2, description="How much larger it becomes at a ratio of 1.")
    tolerance: float = Field(gt=0, le=10, description="The largest ratio before the last resorts are tried.")
    tracking: float = Field(ge=0, le=30, description="Letter space that a line may take or give, in 1/1000 em.")
    scaling: float = Field(default=0.0, ge=0, le=0.02, description="How much wider letters become in a gaping line.")
    measure_min: Length = Field(default=0.0, ge=0, description="Lines with less room than this are set ragged.")
    hang: float = Field(default=0.0, ge=0, le=1, description="How far small marks hang over the margins; 1: all of it.")


class FaceField(FileModel):
    """A font file."""

    weight: int = Field(ge=100, le=900, description="Weight, 100 to 900.")
    italic: bool = Field(default=False, description="Whether the face is slanted.")
    file: str = Field(description="A static TrueType file, relative to the layout's folder.")


class FamilyField(FileModel):
    """A family of faces."""

    name: str = Field(description="The name by which a word processor knows the family.")
    faces: tuple[FaceField, ...] = Field(min_length=1, description="Its font files.")


class TextStyleField(FileModel):
    """A text style; what it does not say comes from the style that it is `like`."""

    like: str | None = Field(default=None, description="The style that this one takes after.")
    family: str | None = Field(default=None, description="One of `families`.")
    weight: int | None = Field(default=None, ge=100, le=900, description="Weight of the face.")
    italic_face: bool | None = Field(default=None, description="Set in the slanted face.")
    size: Length | None = Field(default=None, gt=0, description="Size of the type.")
    size_min: Length | None = Field(default=None, gt=0, description="May be set down to this size to fit its frame.")
    leading: Length | float | None = Field(
        default=None, description="Baseline to baseline; a bare number is times the size."
    )
    colour: ColourName | None = Field(default=None, description="One of `colours`.")
    link_colour: ColourName | None = Field(default=None, description="Colour of links.")
    align: Literal["justified", "left", "right", "centre"] | None = Field(
        default=None, description="How lines are set."
    )
    first_indent: Length | None = Field(default=None, description="Indent of a paragraph's first line.")
    tracking: float | None = Field(default=None, ge=-50, le=120, description="Letter space in 1/1000 em.")
    capitals: bool | None = Field(default=None, description="Set in capitals.")
    space_before: Length | None = Field(default=None, description="White above, not at a column's head.")
    space_after: Length | None = Field(default=None, description="White below.")
    keeps_with_next: bool | None = Field(default=None, description="Never parted from what follows.")
    on_grid: bool | None = Field(default=None, description="Its lines stand on the baseline grid.")
    drop_cap: int | None = Field(default=None, ge=0, le=6, description="Height of a drop capital in lines.")
    drop_cap_colour: ColourName | None = Field(default=None, description="Colour of the drop capital.")


class ArticleStyleField(FileModel):
    """How an article is set; what it does not say comes from the style that it is `like`."""

    like: str | None = Field(default=None, description="The article style that this one takes after.")
    kicker: str | None = Field(default=None, description="Style of the kicker.")
    title: str | None = Field(default=None, description="Style of the title.")
    lead: str | None = Field(default=None, description="Style of the lead.")
    author: str | None = Field(default=None, description="Style of the author line.")
    body: str | None = Field(default=None, description="Style of paragraphs.")
    first: str | None = Field(default=None, description="Style of the first paragraph.")
    subheads: tuple[str, ...] | None = Field(default=None, min_length=1, description="Styles of subheads by level.")
    list: str | None = Field(default=None, description="Style of list entries.")
    quote: str | None = Field(default=None, description="Style of block quotations.")
    source: str | None = Field(default=None, description="Style of the source line.")
    list_indent: Length | None = Field(default=None, description="Indent of list entries.")
    hero: Literal["bleed", "page", "column"] | None = Field(
        default=None, description="Where the opening picture stands by default."
    )
    hero_ratio: float | None = Field(
        default=None, gt=0, lt=1, description="Share of the page a bleeding picture takes."
    )
    start: Literal["same-page", "new-page"] | None = Field(default=None, description="Where the article begins.")
    narrow_kicker: str | None = Field(default=None, description="Style of the kicker of an article in one column.")
    narrow_title: str | None = Field(
        default=None, description="Style of the title when short articles stand side by side; without it they never do."
    )
    narrow_lead: str | None = Field(default=None, description="Style of the lead of an article in one column.")


class SectionStyleField(FileModel):
    """How a section is set."""

    start: Literal["same-page", "new-page"] = Field(description="Where the section begins.")
    opening_title: str | None = Field(default=None, description="Style of the section's title, if it is printed.")
    opening_subtitle: str | None = Field(default=None, description="Style of its subtitle, if it is printed.")
    first: str = Field(description="Style of its first article.")
    others: str = Field(description="Style of its further articles.")
    chip: ColourName | None = Field(default=None, description="Ground of the running head; none without it.")
    chip_text: ColourName = Field(description="Colour of the running head.")


class KindField(FileModel):
    """A kind of section."""

    title: BothLanguages = Field(description="What the kind is called.")
    folder: Slug | None = Field(
        default=None, description="What a new issue calls such a section and its folder or file; else as the kind."
    )
    content: Literal["articles", "documents", "activities"] = Field(description="What its `from` holds.")
    required: bool = Field(default=False, description="An issue must have a section of this kind.")
    min_items: int = Field(default=0, ge=0, description="The fewest items it must hold unless it is empty.")
    style: str = Field(description="One of `sections`.")
    table: str | None = Field(default=None, description="One of `table`, for documents and activities.")
    shares: tuple[Share, Share] = Field(default=(0.3, 0.7), description="Widths of the two columns of that table.")
    header: tuple[str, ...] = Field(default=(), max_length=2, description="Words of its header row.")
    cells: dict[str, str] = Field(default={}, description="Text styles of number, date, text, day, month in it.")


class FurnitureField(FileModel):
    """Running heads and folios."""

    running_head: str = Field(description="Style of the running head.")
    chip_padding: FourLengths = Field(description="White inside the chip behind it.")
    head_baseline: Length = Field(description="Its baseline, from the page's top.")
    head_rule: ColourName = Field(description="Colour of the rule under it.")
    head_rule_thickness: Length = Field(description="Thickness of that rule.")
    folio: str = Field(description="Style of the page number.")
    folio_text: str = Field(description="Style of the bulletin's name beside it.")
    foot_baseline: Length = Field(description="Their baseline, from the page's top.")
    divider: ColourName = Field(description="Colour of the short rule between number and name.")
    divider_gap: Length | None = Field(
        default=None, ge=0, description="White on each side of that rule; else 0.76 sizes of the number."
    )
    divider_rise: Length | None = Field(
        default=None, description="How far it rises over the baseline; else 0.78 sizes of the number."
    )
    divider_drop: Length | None = Field(
        default=None, description="How far it reaches under the baseline; else 0.15 sizes of the number."
    )
    divider_thickness: Length = Field(default=0.8, ge=0, description="Thickness of that rule.")
    draft: str = Field(description="Style of the mark on a draft's pages.")
    draft_baseline: Length = Field(description="Its baseline, from the page's top.")


class LevelsField(FileModel):
    """Heights within a grid line, from its upper edge: pictures and boxes keep to them beside text."""

    capitals: Length | None = Field(
        default=None, ge=0, description="Where capitals begin: so do pictures and boxes; else 0.2 grid lines."
    )
    baseline: Length | None = Field(
        default=None, gt=0, description="Where letters stand: so do boxes; else 0.72 grid lines."
    )


class EndMarkField(FileModel):
    """The drawn square after an article's last word."""

    size: Length = Field(description="Its side.")
    gap: Length = Field(description="White before it.")
    colour: ColourName = Field(description="Its colour.")


class SeparatorField(FileModel):
    """The hairline between two bands."""

    colour: ColourName = Field(description="Its colour.")
    thickness: Length = Field(description="Its thickness.")

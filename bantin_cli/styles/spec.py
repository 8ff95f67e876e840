"""A layout, resolved: every length in points, every name looked up, nothing missing."""

from dataclasses import dataclass

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.geometry import Edges, Rect, Size
from bantin_cli.styles.pages import (
    FrameAnchor,
    FrameSpec,
    FurnitureSpec,
    PageTemplate,
    ReferencePicture,
    ReferenceStyle,
    RuleSpec,
    ScrimSpec,
)
from bantin_cli.styles.parts import (
    BoxStyle,
    EndMarkSpec,
    FigureStyle,
    FillerSpec,
    NumbersStyle,
    QrStyle,
    QuoteStyle,
    TableStyle,
)
from bantin_cli.styles.sections import ArticleStyle, ContentKind, Hero, KindSpec, Requirements, SectionStyle, Start
from bantin_cli.styles.text import Align, Colour, Face, Justification, TextStyle
from bantin_cli.units import Pt

__all__ = [
    "Align",
    "ArticleStyle",
    "BoxStyle",
    "Colour",
    "ContentKind",
    "EndMarkSpec",
    "Face",
    "FigureStyle",
    "FillerSpec",
    "FrameAnchor",
    "FrameSpec",
    "FurnitureSpec",
    "Hero",
    "Justification",
    "KindSpec",
    "Labels",
    "LayoutSpec",
    "NumbersStyle",
    "PageTemplate",
    "QrStyle",
    "QuoteStyle",
    "ReferencePicture",
    "ReferenceStyle",
    "Requirements",
    "RuleSpec",
    "ScrimSpec",
    "SectionStyle",
    "Start",
    "TableStyle",
    "TextStyle",
]


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that the layout itself prints, in the bulletin's language; `{names}` are filled in."""

    directed_by: str
    produced_by: str
    responsible: str
    licence: str
    printed_at: str
    print_run: str
    period: str
    contents: str
    qr_heading: str
    qr_steps: tuple[str, ...]
    qr_note: str
    documents_qr_heading: str
    source: str
    credit: str
    address: str
    email: str
    phone: str
    website: str
    issue_line: str
    published_on: str
    page_reference: str
    document_date: str
    draft: str
    month: str
    masthead_prefix: str
    document_title: str
    qr_alternative: str


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """Everything that flow, layout and writers know of a layout.

    Attributes:
        page: trimmed size.
        bleed: how far bleeding things reach over the trim.
        margins: of the text area.
        columns, gutter: number of columns and the white between two.
        grid: distance of the baseline grid's lines.
        colours: the palette, as named in the layout file.
        styles: every text style of the layout, used or not.
        separator_colour, separator_thickness: hairline between bands.
        fillers: may stand at the foot of a section's last page, in the layout's order.
    """

    name: str
    title: Wording
    description: Wording
    page: Size
    bleed: Pt
    margins: Edges
    columns: int
    gutter: Pt
    grid: Pt
    justification: Justification
    colours: tuple[tuple[str, Colour], ...]
    faces: tuple[Face, ...]
    styles: tuple[TextStyle, ...]
    figure: FigureStyle
    table: TableStyle
    box: BoxStyle
    numbers: NumbersStyle
    quote: QuoteStyle
    qr: QrStyle
    panel_qr: QrStyle
    kinds: tuple[KindSpec, ...]
    requirements: Requirements
    templates: tuple[PageTemplate, ...]
    furniture: FurnitureSpec
    end_mark: EndMarkSpec
    separator_colour: Colour
    separator_thickness: Pt
    labels: Labels
    fillers: tuple[FillerSpec, ...] = ()

    @property
    def text_area(self) -> Rect:
        """The rectangle inside the margins."""
        return Rect(0, 0, self.page.width, self.page.height).inset(self.margins)

    @property
    def column_width(self) -> Pt:
        """The measure of one column."""
        return (self.text_area.width - self.gutter * (self.columns - 1)) / self.columns

    @property
    def lines_per_page(self) -> int:
        """How many grid lines the text area holds."""
        return int((self.text_area.height + 0.01) // self.grid)

    def kind(self, name: str) -> KindSpec | None:
        """Return the kind of section called `name`."""
        return next((kind for kind in self.kinds if kind.name == name), None)

    def style(self, name: str) -> TextStyle:
        """Return the text style called `name`.

        Raises:
            KeyError: the layout has none; a layout that passed validation has all that the program asks for.
        """
        for style in self.styles:
            if style.name == name:
                return style
        raise KeyError(name)

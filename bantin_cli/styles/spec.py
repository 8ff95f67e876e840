"""A layout, resolved: every length in points, every name looked up, nothing missing."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.geometry import Edges, Rect, Size
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
        tracking: letter space that the last resort may add or take, in 1/1000 em.
    """

    shrink: float
    stretch: float
    tolerance: float
    tracking: float


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table looks.

    Attributes:
        name: in the layout file.
        header: style of the header row's text; `cell` of the others.
        header_fill, zebra: colours behind the header and every second row; None for none.
        rule: colour and thickness of the hairline under each row; None for none.
        padding: inside each cell.
    """

    name: str
    header: TextStyle
    cell: TextStyle
    header_fill: Colour | None
    zebra: Colour | None
    rule_colour: Colour | None
    rule_thickness: Pt
    padding: Edges


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """How a callout looks: its ground, the bar at its left, its texts and bullets."""

    name: str
    heading: TextStyle
    body: TextStyle
    fill: Colour
    bar_colour: Colour | None
    bar_width: Pt
    padding: Edges
    bullet_colour: Colour
    list_indent: Pt


@dataclass(frozen=True, slots=True)
class QuoteStyle:
    """How a pull quote looks: a thick rule above, a hairline below."""

    name: str
    text: TextStyle
    attribution: TextStyle
    top_rule_colour: Colour
    top_rule_thickness: Pt
    bottom_rule_colour: Colour
    bottom_rule_thickness: Pt
    padding: Edges


@dataclass(frozen=True, slots=True)
class QrStyle:
    """How a QR code with its note looks.

    Attributes:
        size: side of the code with its quiet zone; grows when the modules would fall under `module_min`.
        module_min: smallest printed module.
        fill: ground of the panel behind code and note; None for none.
        padding: inside the panel.
        gap: between code and note.
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
        first: where an article's opening picture goes when the author does not say: ``page`` or ``column``.
    """

    caption: TextStyle
    page_ratio: float
    column_ratio: float
    ratio_min: float
    ratio_max: float
    caption_gap: Pt


class Start(StrEnum):
    """Where something may begin: on the page at hand or on a page of its own."""

    SAME_PAGE = "same-page"
    NEW_PAGE = "new-page"


class Hero(StrEnum):
    """Where the opening picture of an article stands when the author does not say."""

    BLEED = "bleed"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class ArticleStyle:
    """How an article is set.

    Attributes:
        hero: place of the opening picture; ``bleed`` runs it over the head of a new page.
        hero_ratio: height of a bleeding picture as a share of the page's height.
        start: whether the article begins on a new page.
        separator: hairline above a band that does not stand at the page's head.
    """

    name: str
    kicker: TextStyle
    title: TextStyle
    lead: TextStyle
    author: TextStyle
    body: TextStyle
    first: TextStyle
    subheads: tuple[TextStyle, ...]
    quote: TextStyle
    source: TextStyle
    list_indent: Pt
    hero: Hero
    hero_ratio: float
    start: Start


@dataclass(frozen=True, slots=True)
class SectionStyle:
    """How a section is set: where it begins, and the styles of its first and its further articles."""

    name: str
    start: Start
    opening_title: TextStyle | None
    opening_subtitle: TextStyle | None
    first: ArticleStyle
    others: ArticleStyle
    chip_fill: Colour
    chip_text: Colour


class ContentKind(StrEnum):
    """What a section of some kind holds."""

    ARTICLES = "articles"
    DOCUMENTS = "documents"
    ACTIVITIES = "activities"


@dataclass(frozen=True, slots=True)
class KindSpec:
    """A kind of section that the layout knows.

    Attributes:
        name: as in the manifest's ``kind:``.
        content: what its ``from:`` holds.
        is_required: an issue must have a section of this kind.
        min_items: how many articles or rows it must have unless it is marked empty.
        style: how it is set.
        table: style of its table, for documents and activities.
    """

    name: str
    title: Wording
    content: ContentKind
    is_required: bool
    min_items: int
    style: SectionStyle
    table: TableStyle | None
    table_shares: tuple[float, ...]
    table_header: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirements:
    """What an issue in this layout must fill in, as dotted field names: ``contact.email``."""

    fields: tuple[str, ...]


class FrameAnchor(StrEnum):
    """Which end of a frame its content hangs on."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """A place on a page of its own design that takes the content of one slot.

    Attributes:
        slot: name of the content.
        rect: where, from the trimmed page's top left; may bleed.
        fill: ground; None for none.
        fits: the ground is as high as the content instead of the whole frame.
        padding: inside the frame.
        pushes: a frame that hangs under the foot of the frame named here instead of at `rect.y`; `rect.y` is then the
            distance from that foot.
        side: of a QR code in the frame.
    """

    slot: str
    rect: Rect
    anchor: FrameAnchor
    fill: Colour | None
    fits: bool
    padding: Edges
    under: str
    qr: QrStyle | None


@dataclass(frozen=True, slots=True)
class ScrimSpec:
    """Darkening over a picture so that text on it reads; the opacity is computed from the picture.

    Attributes:
        rect: where.
        colour: of the scrim.
        dark_at_top: densest at its upper edge.
        text: colour of the text on it.
        contrast: least contrast ratio between text and ground (WCAG 2.1, 1.4.3).
    """

    rect: Rect
    colour: Colour
    dark_at_top: bool
    text: Colour
    contrast: float


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """A page of its own design.

    Attributes:
        name: ``cover``, ``inside``, ``back``.
        before: stands before the sections.
        ground: fills drawn first, with their colours.
        picture: where the page's picture goes; None when it has none.
        scrims: drawn over the picture.
        frames: the text.
        has_furniture: carries folio and running head.
        continues: further pages are made when the content of a frame is longer than one page.
    """

    name: str
    before: bool
    ground: tuple[tuple[Rect, Colour], ...]
    picture: Rect | None
    scrims: tuple[ScrimSpec, ...]
    frames: tuple[FrameSpec, ...]
    has_furniture: bool


@dataclass(frozen=True, slots=True)
class FurnitureSpec:
    """Running heads and folios.

    Attributes:
        running_head: text on the colour chip at the outer head of a page.
        head_baseline: of the running head, from the page's top.
        head_rule: y of the rule under the chip.
        folio: style of the number; `folio_text` of the bulletin's name beside it.
        foot_baseline: of the folio, from the page's top.
    """

    running_head: TextStyle
    chip_padding: Edges
    head_baseline: Pt
    head_rule_colour: Colour
    head_rule_thickness: Pt
    folio: TextStyle
    folio_text: TextStyle
    foot_baseline: Pt
    divider_colour: Colour


@dataclass(frozen=True, slots=True)
class EndMarkSpec:
    """The drawn square after an article's last word: side, gap before it, colour."""

    size: Pt
    gap: Pt
    colour: Colour


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
    table_of_contents: str


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """Everything that flow, layout and writers know of a layout.

    Attributes:
        page: trimmed size.
        bleed: how far bleeding things reach over the trim.
        margins: of the text area.
        columns, gutter: number of columns and the white between two.
        grid: distance of the baseline grid's lines.
        styles: text styles by name, for the DOCX's style sheet.
        separator_colour, separator_thickness: hairline between bands.
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
    faces: tuple[Face, ...]
    styles: tuple[TextStyle, ...]
    figure: FigureStyle
    table: TableStyle
    box: BoxStyle
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

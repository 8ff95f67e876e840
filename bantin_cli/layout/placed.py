"""Finished pages: everything has its place, and a writer only draws.

Points, origin at the trimmed page's top left, y downwards. Things that bleed reach outside the page's rectangle.
"""

from dataclasses import dataclass
from typing import TypeAlias

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata
from bantin_cli.geometry import Rect, Size
from bantin_cli.model.blocks import Picture
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """Letters of one face on a line, spaces included.

    Attributes:
        x: of the first letter's origin.
        text: what is drawn, as drawn (capitals are capitals here). Ends in a space where the paragraph goes on after
            this line, so that copied text keeps its words apart.
        face: name of the face.
        size: of the type.
        kerns: after each character, in 1/1000 em; empty when there is none.
        word_space: added to every space of the run, in points.
        letter_space: added after every character, in points.
        url: of the link that covers the run.
        scale: width of the letters, the spaces and the kerns over their own; what is added to them is not scaled.
        is_drawn: False for a letter that stands in the text only, because a drop cap draws it large (`PlacedGlyph`);
            the text layer then reads the whole word.
        page: printed number of the page of this issue that the run leads to.
    """

    x: Pt
    text: str
    face: str
    size: Pt
    colour: Colour
    kerns: tuple[float, ...] = ()
    word_space: Pt = 0.0
    letter_space: Pt = 0.0
    url: str | None = None
    scale: float = 1.0
    is_drawn: bool = True
    page: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """One letter drawn as an outline, without a place in the text: a drop cap. Its origin is (x, baseline)."""

    x: Pt
    baseline: Pt
    character: str
    face: str
    size: Pt
    colour: Colour


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of text.

    Attributes:
        box: from the line's top (baseline less ascent) over its measure; for overlap and bounds.
        baseline: y of the baseline.
        width: drawn width, trailing space not counted.
        element: None for furniture: folio, running head, drawn bullets, a table's header row where it is set again.
        breaks_word: it ends between the letters of a word that is wider than its place.
    """

    box: Rect
    baseline: Pt
    width: Pt
    runs: tuple[PlacedRun, ...]
    element: Element | None
    span: SourceSpan | None
    breaks_word: bool = False


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture, cropped to its box.

    Attributes:
        box: where it is drawn; may bleed.
        crop: the part of the upright picture that is shown, as shares of its width and height (x, y, width, height).
        alt: what it shows; empty where the picture decorates, as it is described where it stands in its article.
    """

    box: Rect
    picture: Picture
    crop: Rect
    alt: str
    element: Element
    span: SourceSpan

    @property
    def effective_dpi(self) -> float:
        """Pixels per inch at the printed size."""
        return self.crop.width * self.picture.width_px / self.box.width * 72


@dataclass(frozen=True, slots=True)
class PlacedQr:
    """A QR code as vectors: `modules` is its matrix without quiet zone, `box` includes a quiet zone of 4 modules."""

    box: Rect
    modules: tuple[tuple[bool, ...], ...]
    url: str
    alt: str
    colour: Colour
    element: Element
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class PlacedFill:
    """A filled rectangle or, with `radius`, a disc or rounded box; decoration."""

    box: Rect
    colour: Colour
    radius: Pt = 0.0


@dataclass(frozen=True, slots=True)
class PlacedGradient:
    """A vertical run from one opacity to another in one colour; decoration over a picture."""

    box: Rect
    colour: Colour
    top_opacity: float
    bottom_opacity: float


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A straight line from (x, y) to (x2, y2); decoration."""

    x: Pt
    y: Pt
    x2: Pt
    y2: Pt
    thickness: Pt
    colour: Colour


PlacedItem: TypeAlias = PlacedLine | PlacedPicture | PlacedQr | PlacedFill | PlacedGradient | PlacedRule | PlacedGlyph


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """What an article takes up of a page: a run of whole grid lines over all columns or some.

    Attributes:
        owner: the article's key or the section's id.
        box: from the upper edge of its first line to the lower edge of its last.
        first_line: counted from 1 at the head of the text area.
        lines: how many.
        columns: how many it takes up; fewer than the page has where it stands beside another.
    """

    owner: str
    box: Rect
    first_line: int
    lines: int
    columns: int


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """One page; items are drawn in order, later over earlier.

    Attributes:
        number: as printed, from 1.
        name: ``cover``, ``inside``, ``back`` or the section's id.
        fill: y of the lowest used line of the text area as a share of its height, 0 to 1; a filler counts.
        bands: of the articles on it, from top to bottom; none on a page of its own design.
        filler: name of the layout's notice at its foot; empty for none.
        free_lines: grid lines under its text, those of all columns together; a filler does not count.
        column_difference: by how many lines the columns of its last band's text differ.
    """

    number: int
    name: str
    size: Size
    bleed: Pt
    items: tuple[PlacedItem, ...]
    fill: float
    bands: tuple[PlacedBand, ...] = ()
    filler: str = ""
    free_lines: int = 0
    column_difference: int = 0


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """Where an article came to stand, for the outline, the contents and the record.

    Attributes:
        lines: of its running text, as they are set.
        is_parted: short enough for one page, yet parted between two.
        surplus_lines: so many must be cut for it to stand whole on one page; 0 where it does, where it is longer than a
            page, and where it was not worked out.
        surplus_words: the words of these lines.
        free_lines: so many could be added before anything moves: the white under its last band.
    """

    key: str
    section: str
    title: str
    first_page: int
    last_page: int
    top: Pt
    words: int
    span: SourceSpan
    lines: int = 0
    is_parted: bool = False
    surplus_lines: int = 0
    surplus_words: int = 0
    free_lines: int = 0


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """Where a section starts, for the outline."""

    id: str
    title: str
    first_page: int
    top: Pt


@dataclass(frozen=True, slots=True)
class Resizing:
    """An article that must be shorter or longer.

    Attributes:
        key: of the article.
        span: its place in the source.
        lines: to be added to its running text; below 0, to be cut.
        words: of these lines.
    """

    key: str
    span: SourceSpan
    lines: int
    words: int


@dataclass(frozen=True, slots=True)
class PageFit:
    """The number of pages against what the issue asks for, and what would bring it there.

    Attributes:
        target: the number that is wanted; None for any that `multiple_of` divides.
        is_met: the number is as wanted.
        cures: any one of these brings it there; of one that names several articles, all are needed. Every number of
            lines is exact, those before it given: with one line less the number of pages is missed.
    """

    multiple_of: int = 1
    target: int | None = None
    is_met: bool = True
    cures: tuple[tuple[Resizing, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedIssue:
    """All pages, ready to be drawn.

    Attributes:
        findings: what a draft was placed in spite of.
    """

    metadata: FlowMetadata
    pages: tuple[PlacedPage, ...]
    sections: tuple[PlacedSection, ...]
    articles: tuple[PlacedArticle, ...]
    findings: tuple[Diagnostic, ...] = ()
    fit: PageFit = PageFit()

    def first_pages(self) -> dict[str, int]:
        """Return the first printed page by section id and article key, as `PageReference.target` names them."""
        sections = {section.id: section.first_page for section in self.sections}
        return sections | {article.key: article.first_page for article in self.articles}

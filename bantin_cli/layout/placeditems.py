"""The things that stand on a page, each in its place.

Points, origin at the trimmed page's top left, y downwards. Things that bleed reach outside the page's rectangle.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element
from bantin_cli.geometry import Rect
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
        is_label: it stands beside the text and is no part of it: the marker of a list's entry, the page number after a
            line of the contents.
        language: BCP 47 tag where it differs from the bulletin's.
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
    is_label: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """One letter drawn as an outline, without a place in the text: a drop cap. Its origin is (x, baseline).

    Attributes:
        element: of the paragraph that it begins; None for a letter that only decorates.
    """

    x: Pt
    baseline: Pt
    character: str
    face: str
    size: Pt
    colour: Colour
    element: Element | None = None


class Furniture(StrEnum):
    """What repeats on every page and is no part of the text."""

    RUNNING_HEAD = "running-head"
    FOLIO = "folio"
    DRAFT_MARK = "draft-mark"
    HEADER_ROW = "header-row"
    """Of a table that goes on in another column or on another page: read where it stands first."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of text.

    Attributes:
        box: from the line's top (baseline less ascent) over its measure; for overlap and bounds.
        baseline: y of the baseline.
        width: drawn width, trailing space not counted.
        element: None for furniture: folio, running head, drawn bullets, a table's header row where it is set again.
        breaks_word: it ends between the letters of a word that is wider than its place.
        furniture: which piece of furniture it is; None for text, and for what repeats without being furniture.
    """

    box: Rect
    baseline: Pt
    width: Pt
    runs: tuple[PlacedRun, ...]
    element: Element | None
    span: SourceSpan | None
    breaks_word: bool = False
    furniture: Furniture | None = None


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


def element_of(item: PlacedItem) -> Element | None:
    """Return the logical element that an item belongs to; None for decoration."""
    return item.element if isinstance(item, PlacedLine | PlacedGlyph | PlacedPicture | PlacedQr) else None

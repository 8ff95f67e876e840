"""Pages of their own design, and the furniture of all others."""

from dataclasses import dataclass
from enum import StrEnum

from bantin_cli.geometry import Edges, Rect
from bantin_cli.styles.parts import QrStyle
from bantin_cli.styles.text import Colour, TextStyle
from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """A short rule above the content of a frame: its length, thickness, colour and the white under it."""

    colour: Colour
    thickness: Pt
    length: Pt
    gap: Pt


@dataclass(frozen=True, slots=True)
class ReferencePicture:
    """The picture beside a line with a page number: its size, the white at its left, the style of the line's text."""

    width: Pt
    height: Pt
    gap: Pt
    text: TextStyle | None


@dataclass(frozen=True, slots=True)
class ReferenceStyle:
    """How lines with page numbers are set: the contents, the headlines on the cover.

    Attributes:
        section, text: styles in place of the items' own; None keeps those.
        number: style of the page number.
        number_width: of the column at the left in which numbers stand; 0 puts them after the text.
        text_gap: white before a number that stands after the text.
        gap: white under each line; `gap_max`: it may grow to this so that the lines reach the frame's foot.
        picture: beside lines whose article has one, as far as there is room; None for none.
        rule_colour, rule_thickness: hairline under each line; None for none.
    """

    section: TextStyle | None
    text: TextStyle | None
    number: TextStyle
    number_width: Pt
    gap: Pt
    gap_max: Pt
    picture: ReferencePicture | None
    rule_colour: Colour | None
    rule_thickness: Pt
    text_gap: Pt


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
        anchor: the end of the frame that the content hangs on.
        fill: ground; None for none.
        fits: the ground is as large as the content instead of the whole frame.
        padding: inside the frame.
        under: slot of the frame under whose foot this one hangs; `rect.y` is then the distance from that foot.
        qr: style of QR codes in the frame.
        reference: how lines with page numbers are set; `reference_close` when they do not fit otherwise.
        continues: what does not fit goes on on a further page of the same design.
        marker_fill, marker_text: disc behind a numbered step, and its number's colour.
        marker_indent: indent of steps behind their numbers.
        rule_above: short rule above the content.
        styles: text styles of the content by what it is (``name``, ``label``, ``entry`` …).
    """

    slot: str
    rect: Rect
    anchor: FrameAnchor
    fill: Colour | None
    fits: bool
    padding: Edges
    under: str
    qr: QrStyle | None
    reference: ReferenceStyle | None
    reference_close: ReferenceStyle | None
    continues: bool
    marker_fill: Colour | None
    marker_text: Colour | None
    marker_indent: Pt
    rule_above: RuleSpec | None
    styles: tuple[tuple[str, TextStyle], ...]

    def style(self, key: str) -> TextStyle:
        """Return the style of content called `key`, or the frame's first style.

        Raises:
            LookupError: the frame has no style at all; a layout that passed validation gives it one.
        """
        for name, style in self.styles:
            if name == key:
                return style
        if not self.styles:
            raise LookupError(f"frame {self.slot!r} has no styles")
        return self.styles[0][1]


@dataclass(frozen=True, slots=True)
class ScrimSpec:
    """Darkening over a picture so that text on it reads; the opacity is computed from the picture.

    Attributes:
        rect: where text stands; the opacity here is even.
        fade: beyond `rect` the scrim runs out over this distance.
        colour: of the scrim.
        is_at_top: runs out downwards; else upwards.
        text: colour of the text on it.
        contrast: least contrast ratio between text and ground (WCAG 2.1, 1.4.3).
        opacity_min: even over a dark picture, text wants an even ground.
        past_text: the scrim is even so far beyond the text on it.
    """

    rect: Rect
    fade: Pt
    colour: Colour
    is_at_top: bool
    text: Colour
    contrast: float
    opacity_min: float
    past_text: Pt


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """A page of its own design.

    Attributes:
        name: ``cover``, ``inside``, ``back``.
        is_before: stands before the sections; else after them.
        ground: fills drawn first, with their colours.
        plain_ground: drawn over `ground` when the page could have a picture and has none.
        picture: where the page's picture goes; None when it has none.
        scrims: drawn over the picture.
        frames: the text, in reading order.
        has_furniture: carries folio and running head.
    """

    name: str
    is_before: bool
    ground: tuple[tuple[Rect, Colour], ...]
    plain_ground: tuple[tuple[Rect, Colour], ...]
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
        chip_padding: white inside the chip; the rule stands at its foot.
        folio: style of the number; `folio_text` of the bulletin's name beside it.
        foot_baseline: of the folio, from the page's top.
        divider_gap: white on each side of the rule between number and name.
        divider_rise, divider_drop: how far that rule reaches over and under the baseline.
        draft: style of the mark on every page of a draft, at `draft_baseline` from the page's top.
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
    divider_gap: Pt
    divider_rise: Pt
    divider_drop: Pt
    divider_thickness: Pt
    draft: TextStyle
    draft_baseline: Pt

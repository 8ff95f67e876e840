"""Pictures: how large they stand, which part of them is shown, and their captions."""

from dataclasses import dataclass, replace
from functools import cache

from bantin_cli.flow.items import FigureItem, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedItem, PlacedPicture
from bantin_cli.layout.strips import FREELY, Lines, Part, Strip, shifted
from bantin_cli.layout.text import Stack, lines_needed, stack_text
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.styles.spec import FigureStyle
from bantin_cli.units import Pt

_CREDIT_WHOLE = 28
"""A credit of so many characters or fewer is never broken."""

_SHOWN_WHOLE = 1.15
"""A picture up to so much higher than the layout crops others to is shown whole."""

_UPRIGHT = 1.5
"""One that is more than so much higher may be cropped as if it had the layout's own shape."""

_LEAST: Lines = 3
"""No picture is lower, nor less of it left over its caption."""

NEEDED_DPI = 200
"""The least resolution that does not show in offset printing on coated paper; 300 dpi is the rule."""

SEEN_DPI = 100
"""Under this resolution squares are seen."""

CROP_MAX = 0.35
"""No more of a picture's height or width than this is cut off only to even out columns."""


def crop_to(picture: Picture, focus: FocalPoint, box: Rect) -> Rect:
    """Return the part of the picture that fills `box`, as near round the focal point as the edges allow.

    Returns:
        Shares of the upright picture's width and height.
    """
    own = picture.height_px / picture.width_px
    wanted = box.height / box.width
    if wanted < own:
        share = wanted / own
        return Rect(0.0, min(max(focus.y - share / 2, 0.0), 1 - share), 1.0, share)
    share = own / wanted
    return Rect(min(max(focus.x - share / 2, 0.0), 1 - share), 0.0, share, 1.0)


@dataclass(frozen=True, slots=True)
class FigureSetter:
    """Sets pictures for one measure.

    Attributes:
        ratio: height over width of a picture that must be cropped.
        lines_max: no figure is higher.
    """

    typesetter: Typesetter
    style: FigureStyle
    measure: Pt
    grid: Pt
    ratio: float
    lines_max: Lines

    def part(self, figure: FigureItem) -> Part:
        """Set a figure with its caption, a whole number of grid lines high."""
        caption = self.caption(figure)
        ideal = self._ideal_lines(figure, caption)
        low, high = self._limits(figure, caption)
        height = min(max(ideal, low), high)
        strip = self.strip(figure, caption, height)

        @cache
        def vary(delta: int) -> Part | None:
            if not low <= height + delta <= high:
                return None
            other = self.strip(figure, caption, height + delta)
            return Part((other,), moves=FREELY, loss=_loss(other))

        return Part((replace(strip, white=1),), vary=vary, moves=FREELY, loss=_loss(strip))

    def caption(self, figure: FigureItem) -> Stack:
        """Set the caption; empty when the figure has none."""
        return stack_text(
            self.typesetter, (_with_whole_credit(figure.caption),) if figure.caption else (), self.measure
        )

    def strip(self, figure: FigureItem, caption: Stack, height: Lines) -> Strip:
        """Place the figure in `height` grid lines."""
        under = self._under(caption)
        top = self.style.top
        box = Rect(0, top, self.measure, height * self.grid - top - under)
        items: list[PlacedItem] = [place_picture(figure, box)]
        items += [shifted(line, 0, box.bottom + self.style.caption_gap) for line in caption.items]
        return Strip(height, tuple(items), 1, is_poor_foot=True)

    def _under(self, caption: Stack) -> Pt:
        return self.style.foot + (self.style.caption_gap + caption.height if caption.items else 0.0)

    def _ideal_lines(self, figure: FigureItem, caption: Stack) -> Lines:
        own = figure.picture.height_px / figure.picture.width_px
        ratio = (
            own if self.style.ratio_min <= own <= min(self.style.ratio_max, self.ratio * _SHOWN_WHOLE) else self.ratio
        )
        return self._lines_for(ratio, caption)

    def _lines_for(self, ratio: float, caption: Stack) -> Lines:
        return max(_LEAST, round((ratio * self.measure + self.style.top + self._under(caption)) / self.grid))

    def _limits(self, figure: FigureItem, caption: Stack) -> tuple[Lines, Lines]:
        own = figure.picture.height_px / figure.picture.width_px
        least = max(own * (1 - CROP_MAX), 0.0) if own <= self.ratio * _UPRIGHT else self.ratio * (1 - CROP_MAX)
        most = min(own / (1 - CROP_MAX), self.style.ratio_max)
        caption_lines = lines_needed(self._under(caption) + _LEAST * self.grid, self.grid)
        low = max(min(self._lines_for(least, caption), self.lines_max), caption_lines)
        return low, max(low, min(self._lines_for(most, caption), self.lines_max))


def _loss(strip: Strip) -> float:
    """Return the share of the strip's picture that is cut off."""
    crop = next(item.crop for item in strip.items if isinstance(item, PlacedPicture))
    return 1.0 - crop.width * crop.height


def _with_whole_credit(caption: TextItem) -> TextItem:
    """Keep a short credit on one line: it ends the caption, as a run of its own."""
    *before, last = caption.runs
    credit = last.text.lstrip()
    if not before or not last.emphasis or len(credit) > _CREDIT_WHOLE:
        return caption
    lead = last.text[: len(last.text) - len(credit)]
    return replace(caption, runs=(*before, replace(last, text=lead + credit.replace(" ", "\u00a0"))))


def place_picture(figure: FigureItem, box: Rect) -> PlacedPicture:
    """Place a picture into a box, cropped round its focal point."""
    return PlacedPicture(
        box=box,
        picture=figure.picture,
        crop=crop_to(figure.picture, figure.focus, box),
        alt=figure.alt,
        element=figure.element,
        span=figure.span,
    )

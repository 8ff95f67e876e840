"""Lines with page numbers: the contents, with pictures beside some of them, and the headlines on the cover."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageReference, Role, TextItem
from bantin_cli.flow.ranks import Rank
from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import NEEDED_DPI, place_picture
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedItem, PlacedLine, PlacedPicture, PlacedRule
from bantin_cli.layout.setting import labelling
from bantin_cli.layout.strips import shifted
from bantin_cli.layout.text import CAPITALS, Stack, first_baseline, place_line, stack_text
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import ReferencePicture, ReferenceStyle, TextStyle
from bantin_cli.units import Pt

_ABOVE_RULE = 0.27
"""Share of the white between two lines with page numbers that stands above the rule; the next number needs the rest."""


@dataclass(frozen=True, slots=True)
class Block:
    """One item of a frame, placed from its own upper left corner.

    Attributes:
        hangs: its picture reaches so far below its foot, at the right of what follows, in points; None without one.
    """

    items: tuple[PlacedItem, ...]
    height: Pt
    width: Pt
    before: Pt
    after: Pt
    hangs: Pt | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set the content of a frame.

    Attributes:
        shrink: scale of the type.
        reference: how lines with page numbers are set.
        rank: lines up to this rank show their picture; None shows none.
        stretch: added to the white under each line with a page number, in points.
        taken: room at the right that the picture of a line above takes, in points.
    """

    shrink: float = 1.0
    reference: ReferenceStyle | None = None
    rank: Rank | None = None
    stretch: Pt = 0.0
    taken: Pt = 0.0


@dataclass(frozen=True, slots=True)
class ReferenceSetter:
    """Sets one line with its page number.

    Attributes:
        label: the page number as it is printed.
        measure: width of the frame.
    """

    typesetter: Typesetter
    style: ReferenceStyle
    label: str
    measure: Pt

    def block(self, reference: PageReference, setting: Setting) -> Block:
        """Set the line."""
        picture = self._picture(reference, setting)
        text = self._restyled(reference.text, picture is not None, setting.shrink)
        number = replace(text, style=scaled(self.style.number, setting.shrink), runs=(TextRun(self.label),))
        measure = self.measure - (picture[1].width + picture[1].gap if picture else setting.taken)
        items, height = self._lines(text, number, measure)
        gap = self.style.gap + setting.stretch
        if self.style.rule_colour:
            height += gap * _ABOVE_RULE
            gap *= 1 - _ABOVE_RULE
            items.append(PlacedRule(0, height, measure, height, self.style.rule_thickness, self.style.rule_colour))
        hangs = None
        if picture:
            # It begins level with the capitals of the line beside it.
            top = first_baseline(text.style) - CAPITALS * text.style.size
            items.append(_beside(picture[0], picture[1], self.measure, top))
            hangs = max(0.0, top + picture[1].height - height)
        return Block(tuple(items), height, self.measure, text.style.space_before, gap, hangs)

    def _picture(self, reference: PageReference, setting: Setting) -> tuple[FigureItem, ReferencePicture] | None:
        figure, style = reference.picture, self.style.picture
        if figure is None or style is None or setting.rank is None or reference.rank > setting.rank:
            return None
        # A coarse picture is not shown: the line does without, and an article's own page shows it anyway.
        is_fine = _beside(figure, style, self.measure, 0.0).effective_dpi >= NEEDED_DPI
        return (figure, style) if is_fine else None

    def _restyled(self, text: TextItem, has_picture: bool, shrink: float) -> TextItem:
        style = self.style.section if text.element.role is Role.CONTENTS_SECTION else self.style.text
        if has_picture and self.style.picture and self.style.picture.text:
            style = self.style.picture.text
        return restyled(text, style, shrink)

    def _lines(self, text: TextItem, number: TextItem, measure: Pt) -> tuple[list[PlacedItem], Pt]:
        """Set text and number; return them with their height."""
        column = self.style.number_width
        stack = stack_text(self.typesetter, (text,), measure - column)
        items: list[PlacedItem] = [shifted(line, column, 0) for line in _followed(stack.items)]
        if not column:
            return self._with_number_behind(items, stack, number)
        set_number = self.typesetter.set(number, self.measure)
        if set_number and set_number.lines:
            drop = first_baseline(text.style) - first_baseline(number.style)
            items.insert(0, place_line(labelling(set_number.lines[0]), number, y=drop, measure=column))
        return items, stack.height

    def _with_number_behind(
        self, items: list[PlacedItem], stack: Stack, number: TextItem
    ) -> tuple[list[PlacedItem], Pt]:
        set_number = self.typesetter.set(number, self.measure)
        if not set_number or not set_number.lines or not stack.items:
            return items, stack.height
        line, last = labelling(set_number.lines[0]), stack.items[-1]
        end = last.width + self.style.text_gap
        if end + line.width > self.measure:
            items.append(place_line(line, number, y=stack.height, measure=self.measure))
            return items, stack.height + number.style.leading
        drop = last.baseline - first_baseline(number.style)
        items.append(shifted(place_line(line, number, y=drop, measure=line.width), end, 0))
        return items, stack.height


def _followed(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    """Return lines whose last ends in a space: the page number is read after it."""
    if not lines:
        return []
    *before, last = lines
    *runs, end = last.runs
    kerns = (*end.kerns, 0.0) if end.kerns else ()
    return [*before, replace(last, runs=(*runs, replace(end, text=f"{end.text} ", kerns=kerns)))]


def _beside(figure: FigureItem, style: ReferencePicture, measure: Pt, top: Pt) -> PlacedPicture:
    return place_picture(figure, Rect(measure - style.width, top, style.width, style.height))


def scaled(style: TextStyle, scale: float) -> TextStyle:
    """Return the style with its type and white made larger or smaller."""
    if scale == 1.0:
        return style
    return replace(
        style,
        size=style.size * scale,
        leading=style.leading * scale,
        space_before=style.space_before * scale,
        space_after=style.space_after * scale,
    )


def restyled(item: TextItem, style: TextStyle | None, scale: float) -> TextItem:
    """Return the item in another style, or in its own, at a scale."""
    return replace(item, style=scaled(style or item.style, scale))

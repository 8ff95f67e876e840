"""The items of a frame, one by one: text, numbered steps, lines with page numbers, QR codes, a logo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedLine, PlacedRule
from bantin_cli.layout.strips import shifted
from bantin_cli.layout.text import first_baseline, place_line, stack_text
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, FrameSpec, ReferenceStyle, TextStyle
from bantin_cli.units import Pt

_DISC = 1.45
"""Diameter of the disc behind a step's number, in sizes of its type."""

_ABOVE_RULE = 0.3
"""Share of the white between two lines with page numbers that stands above the rule; the next number needs the rest."""


@dataclass(frozen=True, slots=True)
class Block:
    """One item of a frame, placed from its own upper left corner."""

    items: tuple[PlacedItem, ...]
    height: Pt
    width: Pt
    before: Pt
    after: Pt


@dataclass(frozen=True, slots=True)
class BlockSetter:
    """Sets the items of frames.

    Attributes:
        page_label: prints a page number in words, ``tr. 4``.
        pages: the page of each article or section by key; empty while pages are only counted.
    """

    typesetter: Typesetter
    boxes: BoxSetter
    page_label: Callable[[int], str]
    pages: Mapping[str, int]

    def block(self, frame: FrameSpec, item: PageItem, measure: Pt, how: tuple[float, ReferenceStyle | None]) -> Block:
        """Set one item; `how` is the scale of its type, and the style of lines with page numbers."""
        shrink, reference = how
        match item:
            case TextItem():
                style = reference.section if reference and reference.section else None
                is_section = item.element.role is Role.CONTENTS_SECTION
                return self._text(frame, _restyled(item, style if is_section else None, shrink), measure)
            case PageReference():
                if reference is None:
                    block = self._text(frame, _restyled(item.text, None, shrink), measure)
                else:
                    block = self._reference(item, reference, measure, shrink)
                return replace(block, items=_leading_to(self.pages.get(item.target), block.items))
            case QrItem():
                side = self.boxes.qr_side(item.url, item.style)
                x = (measure - side) / 2 if frame.fill else 0.0
                return Block((self.boxes.place_qr(item, x=x, y=0, side=side),), side, side, 0.0, item.style.gap)
            case FigureItem():
                picture = item.picture
                scale = min(measure / picture.width_px, frame.rect.height / picture.height_px)
                box = Rect(0, 0, picture.width_px * scale, picture.height_px * scale)
                return Block((place_picture(item, box),), box.height, box.width, 0.0, 0.0)

    def _text(self, frame: FrameSpec, item: TextItem, measure: Pt) -> Block:
        item = self._fitted(item, measure)
        has_disc = bool(item.marker and frame.marker_fill)
        stack = stack_text(self.typesetter, (replace(item, marker="") if has_disc else item,), measure)
        items: list[PlacedItem] = list(stack.items)
        if has_disc and frame.marker_fill:
            items = [*self._disc(frame, item), *items]
        style = item.style
        return Block(tuple(items), stack.height, stack.width, style.space_before, style.space_after)

    def _disc(self, frame: FrameSpec, item: TextItem) -> list[PlacedItem]:
        style = item.style
        side = _DISC * style.size
        middle = first_baseline(style) - 0.35 * style.size
        number_style = replace(
            style, face=style.bold, colour=frame.marker_text or style.colour, align=Align.CENTRE, size=style.size * 0.86
        )
        number = replace(item, style=number_style, runs=(TextRun(item.marker),), marker="", indent=0.0)
        placed: list[PlacedItem] = []
        if frame.marker_fill:
            placed.append(PlacedFill(Rect(0, middle - side / 2, side, side), frame.marker_fill, side / 2))
        paragraph = self.typesetter.set(number, side)
        for line in paragraph.lines if paragraph else ():
            drop = middle + 0.31 * style.size - first_baseline(number_style)
            placed.append(place_line(line, number, y=drop, measure=side))
        return placed

    def _fitted(self, item: TextItem, measure: Pt) -> TextItem:
        """Set a line down towards its least size so that it stays one line: the bulletin's name on the cover."""
        style = item.style
        if style.size_min >= style.size:
            return item
        width = self.typesetter.natural_width(item)
        if width <= measure:
            return item
        scale = max(style.size_min / style.size, measure / width * 0.995)
        return _restyled(item, None, scale)

    def _reference(self, reference: PageReference, style: ReferenceStyle, measure: Pt, shrink: float) -> Block:
        is_section = reference.text.element.role is Role.CONTENTS_SECTION
        text = _restyled(reference.text, style.section if is_section else style.text, shrink)
        page = self.pages.get(reference.target, 0)
        number_style = _scaled(style.number, shrink)
        label = str(page) if style.number_width else self.page_label(page)
        number = replace(text, style=number_style, runs=(TextRun(label),))
        stack = stack_text(self.typesetter, (text,), measure - style.number_width)
        items: list[PlacedItem] = [shifted(line, style.number_width, 0) for line in stack.items]
        set_number = self.typesetter.set(number, measure)
        line = set_number.lines[0] if set_number else None
        height = stack.height
        if line and style.number_width:
            drop = first_baseline(text.style) - first_baseline(number_style)
            items.insert(0, place_line(line, number, y=drop, measure=style.number_width))
        elif line and stack.items:
            last = stack.items[-1]
            end = last.width + style.text_gap
            if end + line.width > measure:
                items.append(place_line(line, number, y=height, measure=measure))
                height += number_style.leading
            else:
                items.append(shifted(place_line(line, number, y=last.box.y, measure=line.width), end, 0))
        if style.rule_colour:
            foot = height + style.gap * _ABOVE_RULE
            items.append(PlacedRule(0, foot, measure, foot, style.rule_thickness, style.rule_colour))
        return Block(tuple(items), height, measure, text.style.space_before, style.gap)


def _leading_to(page: int | None, items: tuple[PlacedItem, ...]) -> tuple[PlacedItem, ...]:
    """Let the text among `items` lead to a page."""
    return tuple(_line_to(page, item) if isinstance(item, PlacedLine) else item for item in items)


def _line_to(page: int | None, line: PlacedLine) -> PlacedLine:
    return replace(line, runs=tuple(replace(run, page=page) for run in line.runs))


def _scaled(style: TextStyle, scale: float) -> TextStyle:
    if scale == 1.0:
        return style
    return replace(
        style,
        size=style.size * scale,
        leading=style.leading * scale,
        space_before=style.space_before * scale,
        space_after=style.space_after * scale,
    )


def _restyled(item: TextItem, style: TextStyle | None, scale: float) -> TextItem:
    return replace(item, style=_scaled(style or item.style, scale))

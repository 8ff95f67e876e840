"""The items of a frame, one by one: text, numbered steps, lines with page numbers, QR codes, a logo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedLine
from bantin_cli.layout.references import Block, ReferenceSetter, Setting, restyled
from bantin_cli.layout.setting import labelling
from bantin_cli.layout.text import first_baseline, place_line, stack_text
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, FrameSpec
from bantin_cli.units import Pt

_DISC = 1.45
"""Diameter of the disc behind a step's number, in sizes of its type."""

_DISC_MIDDLE = 0.35
"""The disc's middle stands so far over the baseline: half the height of capitals."""

_DISC_FIGURE = 0.86
"""Size of the number on the disc, in sizes of the step's type."""

_DISC_DROP = 0.31
"""The number's baseline stands so far under the disc's middle: half the height of its figures."""

_ROUNDING = 0.995
"""A line is set a hair smaller than what would just fill its frame."""


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

    def block(self, frame: FrameSpec, item: PageItem, measure: Pt, setting: Setting) -> Block:
        """Set one item."""
        match item:
            case TextItem():
                if setting.reference is None or item.element.role is not Role.CONTENTS_SECTION:
                    return self._text(frame, restyled(item, None, setting.shrink), measure)
                block = self._text(frame, restyled(item, setting.reference.section, setting.shrink), measure)
                return replace(block, before=block.before + setting.stretch)
            case PageReference():
                return self._reference(frame, item, measure, setting)
            case QrItem():
                side = self.boxes.qr_side(item.url, item.style)
                x = (measure - side) / 2 if frame.fill else 0.0
                return Block((self.boxes.place_qr(item, x=x, y=0, side=side),), side, side, 0.0, item.style.gap)
            case FigureItem():
                picture = item.picture
                scale = min(measure / picture.width_px, frame.rect.height / picture.height_px)
                box = Rect(0, 0, picture.width_px * scale, picture.height_px * scale)
                return Block((place_picture(item, box),), box.height, box.width, 0.0, 0.0)

    def _reference(self, frame: FrameSpec, item: PageReference, measure: Pt, setting: Setting) -> Block:
        if setting.reference is None:
            block = self._text(frame, restyled(item.text, None, setting.shrink), measure)
        else:
            page = self.pages.get(item.target, 0)
            label = str(page) if setting.reference.number_width else self.page_label(page)
            block = ReferenceSetter(self.typesetter, setting.reference, label, measure).block(item, setting)
            if item.text.element.role is Role.CONTENTS_SECTION:
                block = replace(block, before=block.before + setting.stretch)
        return replace(block, items=_leading_to(self.pages.get(item.target), block.items))

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
        middle = first_baseline(style) - _DISC_MIDDLE * style.size
        number_style = replace(
            style,
            face=style.bold,
            colour=frame.marker_text or style.colour,
            align=Align.CENTRE,
            size=style.size * _DISC_FIGURE,
        )
        number = replace(item, style=number_style, runs=(TextRun(item.marker),), marker="", indent=0.0)
        placed: list[PlacedItem] = []
        if frame.marker_fill:
            placed.append(PlacedFill(Rect(0, middle - side / 2, side, side), frame.marker_fill, side / 2))
        paragraph = self.typesetter.set(number, side)
        for line in paragraph.lines if paragraph else ():
            drop = middle + _DISC_DROP * style.size - first_baseline(number_style)
            placed.append(place_line(labelling(line), number, y=drop, measure=side))
        return placed

    def _fitted(self, item: TextItem, measure: Pt) -> TextItem:
        """Set a line down towards its least size so that it stays one line: the bulletin's name on the cover."""
        style = item.style
        if style.size_min >= style.size:
            return item
        width = self.typesetter.natural_width(item)
        if width <= measure:
            return item
        scale = max(style.size_min / style.size, measure / width * _ROUNDING)
        return restyled(item, None, scale)


def _leading_to(page: int | None, items: tuple[PlacedItem, ...]) -> tuple[PlacedItem, ...]:
    """Let the text among `items` lead to a page."""
    return tuple(_line_to(page, item) if isinstance(item, PlacedLine) else item for item in items)


def _line_to(page: int | None, line: PlacedLine) -> PlacedLine:
    return replace(line, runs=tuple(replace(run, page=page) for run in line.runs))

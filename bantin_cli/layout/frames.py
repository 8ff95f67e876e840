"""The content of one frame of a page of its own design: set, and shrunk or continued when it does not fit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.flow.items import FigureItem, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.codes import FRAME_OVERFULL
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedRule
from bantin_cli.layout.strips import shifted
from bantin_cli.layout.text import first_baseline, place_line, stack_text
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, FrameAnchor, FrameSpec, ReferenceStyle, TextStyle
from bantin_cli.units import Pt

_SHRINKS = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""How far the type of a frame is set down, step by step, before the frame counts as overfull."""

_DISC = 1.45
"""Diameter of the disc behind a step's number, in sizes of its type."""

_AFTER_TEXT = 7.0
"""White between a line and the page number after it, in points."""


@dataclass(frozen=True, slots=True)
class SetFrame:
    """A frame with its content.

    Attributes:
        items: placed on the page.
        bottom: y of the frame's foot: of its ground where it has one that fits, else of its content.
        rest: content for a further page.
    """

    items: tuple[PlacedItem, ...]
    bottom: Pt
    rest: tuple[PageItem, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """One item of a frame, placed from its own upper left corner."""

    items: tuple[PlacedItem, ...]
    height: Pt
    width: Pt
    before: Pt
    after: Pt


@dataclass(frozen=True, slots=True)
class FrameSetter:
    """Sets frames.

    Attributes:
        page_label: prints a page number in words, ``tr. 4``.
        pages: the page of each article or section by key; empty while pages are only counted.
    """

    typesetter: Typesetter
    boxes: BoxSetter
    page_label: Callable[[int], str]
    pages: Mapping[str, int]

    def set(self, frame: FrameSpec, items: Sequence[PageItem], top: Pt) -> SetFrame:
        """Set a frame whose upper edge stands at `top`.

        Raises:
            BantinError: BT602, the content is too long even in the smallest type.
        """
        box = Rect(frame.rect.x, top, frame.rect.width, frame.rect.height)
        inner = box.inset(frame.padding)
        for reference in _references(frame):
            for shrink in _SHRINKS if not frame.continues else (1.0,):
                blocks = [self._block(frame, item, inner.width, (shrink, reference)) for item in items]
                if _height(blocks) <= inner.height + 0.5:
                    return self._placed(frame, box, blocks, ())
        if frame.continues:
            fitting = _fitting(blocks, inner.height)
            if fitting:
                return self._placed(frame, box, blocks[:fitting], tuple(items[fitting:]))
        spans = [item.text.span if isinstance(item, PageReference) else item.span for item in items]
        raise BantinError([found(FRAME_OVERFULL, spans[0], slot=frame.slot)])

    def _placed(self, frame: FrameSpec, box: Rect, blocks: Sequence[_Block], rest: tuple[PageItem, ...]) -> SetFrame:
        height = _height(blocks)
        inner = box.inset(frame.padding)
        y = inner.y + {FrameAnchor.TOP: 0.0, FrameAnchor.MIDDLE: 0.5, FrameAnchor.BOTTOM: 1.0}[frame.anchor] * (
            inner.height - height
        )
        placed: list[PlacedItem] = self._ground(frame, box, blocks, Rect(inner.x, y, inner.width, height))
        if frame.rule_above and blocks:
            rule = frame.rule_above
            placed.append(
                PlacedFill(Rect(inner.x, y - rule.gap - rule.thickness, rule.length, rule.thickness), rule.colour)
            )
        after: Pt = 0.0
        for index, block in enumerate(blocks):
            y += max(after, block.before) if index else 0.0
            placed += [shifted(item, inner.x, y) for item in block.items]
            y += block.height
            after = block.after
        bottom = y + frame.padding.bottom if frame.fits or not frame.fill else box.bottom
        return SetFrame(tuple(placed), bottom, rest)

    def _ground(self, frame: FrameSpec, box: Rect, blocks: Sequence[_Block], content: Rect) -> list[PlacedItem]:
        if not frame.fill:
            return []
        if not frame.fits:
            return [PlacedFill(box, frame.fill)]
        widest = max((block.width for block in blocks), default=0.0)
        top = content.y - frame.padding.top
        height = content.height + frame.padding.top + frame.padding.bottom
        if frame.style("").align is Align.RIGHT:
            width = widest + frame.padding.left + frame.padding.right
            return [PlacedFill(Rect(box.right - width, top, width, height), frame.fill)]
        return [PlacedFill(Rect(box.x, top, box.width, height), frame.fill)]

    def _block(self, frame: FrameSpec, item: PageItem, measure: Pt, how: tuple[float, ReferenceStyle | None]) -> _Block:
        shrink, reference = how
        match item:
            case TextItem():
                style = reference.section if reference and reference.section else None
                is_section = item.element.role is Role.CONTENTS_SECTION
                return self._text(frame, _restyled(item, style if is_section else None, shrink), measure)
            case PageReference():
                if reference is None:
                    return self._text(frame, _restyled(item.text, None, shrink), measure)
                return self._reference(item, reference, measure, shrink)
            case QrItem():
                side = self.boxes.qr_side(item.url, item.style)
                x = (measure - side) / 2 if frame.fill else 0.0
                return _Block((self.boxes.place_qr(item, x=x, y=0, side=side),), side, side, 0.0, 4.0)
            case FigureItem():
                picture = item.picture
                scale = min(measure / picture.width_px, frame.rect.height / picture.height_px)
                box = Rect(0, 0, picture.width_px * scale, picture.height_px * scale)
                return _Block((place_picture(item, box),), box.height, box.width, 0.0, 0.0)

    def _text(self, frame: FrameSpec, item: TextItem, measure: Pt) -> _Block:
        item = self._fitted(item, measure)
        has_disc = bool(item.marker and frame.marker_fill)
        stack = stack_text(self.typesetter, (replace(item, marker="") if has_disc else item,), measure)
        items: list[PlacedItem] = list(stack.items)
        if has_disc and frame.marker_fill:
            items = [*self._disc(frame, item), *items]
        style = item.style
        return _Block(tuple(items), stack.height, stack.width, style.space_before, style.space_after)

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

    def _reference(self, reference: PageReference, style: ReferenceStyle, measure: Pt, shrink: float) -> _Block:
        text = _restyled(reference.text, style.text, shrink)
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
            end = last.width + _AFTER_TEXT
            if end + line.width > measure:
                items.append(place_line(line, number, y=height, measure=measure))
                height += number_style.leading
            else:
                items.append(shifted(place_line(line, number, y=last.box.y, measure=line.width), end, 0))
        if style.rule_colour:
            foot = height + style.gap / 2
            items.append(PlacedRule(0, foot, measure, foot, style.rule_thickness, style.rule_colour))
        return _Block(tuple(items), height, measure, text.style.space_before, style.gap)


def _references(frame: FrameSpec) -> tuple[ReferenceStyle | None, ...]:
    return (frame.reference, frame.reference_close) if frame.reference_close else (frame.reference,)


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


def _height(blocks: Sequence[_Block]) -> Pt:
    height: Pt = 0.0
    after: Pt = 0.0
    for index, block in enumerate(blocks):
        height += block.height + (max(after, block.before) if index else 0.0)
        after = block.after
    return height


def _fitting(blocks: Sequence[_Block], available: Pt) -> int:
    """Return how many blocks from the first fit into `available` points."""
    count = len(blocks)
    while count and _height(blocks[:count]) > available + 0.5:
        count -= 1
    return count

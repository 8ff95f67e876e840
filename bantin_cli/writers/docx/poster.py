"""A page on a coloured ground: the cover and the back cover."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageFlow, PageItem, PageReference, QrItem, Role, TextItem
from bantin_cli.geometry import Edges
from bantin_cli.styles.spec import Colour, FrameAnchor, FrameSpec, PageTemplate, TextStyle
from bantin_cli.units import MM, Pt
from bantin_cli.writers.docx.blocks import Band, Block, Columns, Indent, Paragraph, TableBlock
from bantin_cli.writers.docx.contents import write_reference
from bantin_cli.writers.docx.drawings import DrawingName
from bantin_cli.writers.docx.estimates import fitting_size, slot_height
from bantin_cli.writers.docx.figures import fitted, write_figure, write_qr_paragraph
from bantin_cli.writers.docx.grounds import Ground, backing
from bantin_cli.writers.docx.markup import border, shading
from bantin_cli.writers.docx.runs import PLAIN, Override
from bantin_cli.writers.docx.sections import page_margins
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.tables import CellLook, write_cell, write_grid, write_row

_FOOT: Pt = 8 * MM
_SPARE: Pt = 4 * MM
"""What estimates may be wrong by before the page overflows."""

_LEAST_SCALE = 0.7
_FULL = 0.9
"""Share of a frame that text may fill by estimate: the reader's machine may lack the face."""

_PANEL_PADDING = Edges(8.0, 8.0, 8.0, 8.0)
_LEAST_PICTURE: Pt = 20 * MM
_MOST_PICTURE_SHARE = 0.5
_PICTURE_GAP: Pt = 6 * MM


@dataclass(frozen=True, slots=True)
class _Slot:
    items: tuple[PageItem, ...]
    frame: FrameSpec
    height: Pt

    @property
    def scale(self) -> float:
        """How far headlines are set down that are too long for their frame, as on the pages of the PDF."""
        return max(_LEAST_SCALE, min(1.0, self.frame.rect.height * _FULL / max(self.height, 1.0)))

    @property
    def target(self) -> Pt:
        """Where its content should begin, from the page's top."""
        rect = self.frame.rect
        room = max(0.0, rect.height - self.height)
        shift = {FrameAnchor.TOP: 0.0, FrameAnchor.MIDDLE: room / 2, FrameAnchor.BOTTOM: room}
        return rect.y + shift[self.frame.anchor]


class _Poster:
    """Sets one page from top to bottom, counting how far down it is."""

    def __init__(self, template: PageTemplate, ground: Ground, story: Story) -> None:
        self.template = template
        self.ground = ground
        self.story = story
        self.blocks: list[Block] = []
        self.cursor: Pt = 0.0

    def down_to(self, target: Pt) -> Pt:
        """Return the white to the height `target`, and go there."""
        white = max(0.0, target - self.cursor)
        self.cursor += white
        return white

    def add_slot(self, slot: _Slot, beside: _Slot | None, latest: Pt) -> None:
        """Set a slot, with a QR code beside it if there is one, and no lower than at `latest`."""
        target = self.cursor + slot.frame.rect.y if slot.frame.under else slot.target
        white = self.down_to(min(target, latest))
        colour = self.ground.at(self.cursor + slot.height / 2, self.story.spec.page)
        back = backing(_styles(slot.items), colour, self._dark())
        if slot.frame.fill is not None:
            blocks: list[Block] = [*self._chip(slot)]
        elif back != colour or beside is not None:
            blocks = [*self._panel(slot, beside, back)]
        else:
            blocks = [replace(block, shading=shading(back.hex)) for block in self._paragraphs(slot)]
        self._append(blocks, white, slot)
        self.cursor += _row_height(slot, beside)

    def add_picture(self, item: FigureItem, next_target: Pt) -> None:
        """Set the page's picture, whole, between what stands above it and what comes next."""
        page = self.story.spec.page
        room = next_target - self.cursor - 2 * _PICTURE_GAP
        most = min(max(room, _LEAST_PICTURE), page.height * _MOST_PICTURE_SHARE)
        size = fitted(item.picture, page.width, most)
        name = DrawingName(self.story.bookmarks.name(item.element), item.alt)
        drawing = self.story.drawings.inline(self.story.picture(item.picture, size.width), size, name)
        edges = self.story.spec.margins
        indent = Indent(left=-edges.left, right=-edges.right)
        self.blocks.append(Paragraph("Figure", drawing, before=_PICTURE_GAP, indent=indent, align="center"))
        self.cursor += size.height + _PICTURE_GAP

    def _append(self, blocks: list[Block], white: Pt, slot: _Slot) -> None:
        first, *others = blocks
        if isinstance(first, Paragraph):
            own = max((style.space_before for style in _styles(slot.items)[:1]), default=0.0)
            self.blocks += [replace(first, before=white + own), *others]
        else:
            self.blocks += [replace(first, above=white), *others]

    def _paragraphs(self, slot: _Slot, width: Pt | None = None) -> list[Paragraph]:
        frame = slot.frame
        right = max(0.0, self.story.spec.text_area.right - frame.rect.right) if width is None else 0.0
        room = width or frame.rect.width
        paragraphs: list[Paragraph] = []
        for item in slot.items:
            paragraph = self._paragraph(item, room, slot)
            if right and paragraph.indent is None and not frame.fill:
                paragraph = replace(paragraph, indent=Indent(right=right))
            paragraphs.append(paragraph)
        rule = frame.rule_above
        if rule is not None and paragraphs:
            line = border("top", rule.colour.hex, rule.thickness, rule.gap)
            paragraphs[0] = replace(paragraphs[0], borders=line)
        return paragraphs

    def _paragraph(self, item: PageItem, width: Pt, slot: _Slot) -> Paragraph:
        story = self.story
        if isinstance(item, TextItem):
            return story.paragraph(item, Override(size=fitting_size(item, width)))
        if isinstance(item, PageReference):
            number = next((f.reference.number for f in self.template.frames if f.reference), None)
            look = Override(size=round(2 * item.text.style.size * slot.scale) / 2) if slot.scale < 1.0 else PLAIN
            paragraph = story.paragraph(item.text, look)
            return replace(paragraph, content=write_reference(item, number, story, look))
        if isinstance(item, QrItem):
            return write_qr_paragraph(item, story)
        return write_figure(item, slot.frame.rect.width, slot.frame.rect.height, story)[0]

    def _chip(self, slot: _Slot) -> list[Paragraph]:
        """Return a short text on its own colour, like a label stuck on the page."""
        fill = slot.frame.fill
        return [self.story.paragraph(item, Override(fill=fill)) for item in slot.items if isinstance(item, TextItem)]

    def _panel(self, slot: _Slot, beside: _Slot | None, back: Colour) -> list[TableBlock]:
        """Return text on a ground of its own over the page's width, a QR code at its right."""
        whole = self.story.spec.text_area.width
        pad = _PANEL_PADDING
        code_width = beside.frame.rect.width + pad.left + pad.right if beside else 0.0
        width = whole - code_width
        cells = [write_cell(self._paragraphs(slot, width - pad.left - pad.right), width, CellLook(back, pad))]
        widths = [width]
        if beside is not None:
            cells.append(write_cell(self._paragraphs(beside, code_width), code_width, CellLook(back, pad)))
            widths.append(code_width)
        return [write_grid([write_row(cells)], widths)]

    def _dark(self) -> Colour:
        rects = [colour for _, colour in self.ground.rects]
        return rects[0] if rects else Colour(0.0, 0.0, 0.0)


def write_poster(page: PageFlow, template: PageTemplate, furniture: str, story: Story) -> Iterator[Band]:
    """Yield the one band of a page on a coloured ground.

    Args:
        page: its slots.
        template: the layout's design of it.
        furniture: references to headers and footers; usually none.
        story: takes what the blocks need.
    """
    spec = story.spec
    pictures = [item for _, items in page.slots for item in items if _is_page_picture(item)]
    rects = template.ground if pictures or not template.picture else (*template.ground, *template.plain_ground)
    ground = Ground(rects)
    poster = _Poster(template, ground, story)
    slots = _slots(page, template)
    top = min((slot.frame.rect.y for slot in slots if not slot.frame.under), default=spec.margins.top)
    poster.cursor = top = min(top, spec.margins.top)
    lowest = spec.page.height - _FOOT - _SPARE
    pending = pictures[0] if pictures else None
    skipped: set[int] = set()
    for index, slot in enumerate(slots):
        if index in skipped:
            continue
        beside = slots[index + 1] if index + 1 < len(slots) and _stands_beside(slot, slots[index + 1]) else None
        if beside is not None:
            skipped.add(index + 1)
        latest = lowest - sum(later.height for later in slots[index + 1 :] if later is not beside)
        if isinstance(pending, FigureItem) and slot.target > spec.page.height / 2:
            poster.add_picture(pending, min(slot.target, latest - _row_height(slot, beside)))
            pending = None
        poster.add_slot(slot, beside, latest - _row_height(slot, beside))
    if isinstance(pending, FigureItem):
        poster.add_picture(pending, lowest)
    blocks = _grounded(poster.blocks, ground.markup(spec.page, story.drawings))
    yield Band(
        Columns((spec.text_area.width,), spec.gutter),
        blocks,
        starts_page=True,
        furniture=furniture,
        is_bare=not furniture,
        margins=page_margins(spec, top=top, bottom=_FOOT),
    )


def _is_page_picture(item: PageItem) -> bool:
    return isinstance(item, FigureItem) and item.element.role is Role.COVER_PICTURE


def _slots(page: PageFlow, template: PageTemplate) -> list[_Slot]:
    frames = {frame.slot: frame for frame in template.frames}
    return [
        _Slot(items, frames[name], slot_height(items, frames[name].rect.width) + _rule_height(frames[name]))
        for name, items in page.slots
        if name in frames and items
    ]


def _rule_height(frame: FrameSpec) -> Pt:
    return frame.rule_above.gap + frame.rule_above.thickness if frame.rule_above else 0.0


def _stands_beside(slot: _Slot, other: _Slot) -> bool:
    """Tell whether `other` is a QR code at the right of the slot."""
    is_code = all(isinstance(item, QrItem) for item in other.items)
    return is_code and other.frame.rect.x >= slot.frame.rect.right and not other.frame.under


def _row_height(slot: _Slot, beside: _Slot | None) -> Pt:
    """Return how high a slot is with what stands beside it, in their panel."""
    if beside is None:
        return slot.height
    return max(slot.height, beside.height) + _PANEL_PADDING.top + _PANEL_PADDING.bottom


def _styles(items: tuple[PageItem, ...]) -> list[TextStyle]:
    found = [item.text if isinstance(item, PageReference) else item for item in items]
    return [item.style for item in found if isinstance(item, TextItem)]


def _grounded(blocks: list[Block], ground: str) -> tuple[Block, ...]:
    """Anchor the ground in the first paragraph of the page."""
    first = blocks[0] if blocks else Paragraph("Normal", "")
    if isinstance(first, Paragraph):
        return (replace(first, content=ground + first.content), *blocks[1:])
    return (Paragraph("Normal", ground), *blocks)

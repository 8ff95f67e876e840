"""Cover, inside page, back cover: the slots of a page of its own design, set in the flow of text.

A word processor has no frames to trust, so that heights come from white above the paragraphs and the order stays the
reading order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageFlow, PageItem, QrItem, TextItem
from bantin_cli.geometry import Edges
from bantin_cli.styles.spec import FrameSpec, PageTemplate
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Band, Block, Columns
from bantin_cli.writers.docx.contents import close_or_not, is_entry, write_entries
from bantin_cli.writers.docx.figures import write_figure, write_qr_paragraph
from bantin_cli.writers.docx.furniture import Furniture
from bantin_cli.writers.docx.poster import write_poster
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.tables import CellLook, write_cell, write_grid, write_row

_LOGO_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class _Slot:
    """The content of a frame."""

    items: tuple[PageItem, ...]
    frame: FrameSpec | None


def write_page(page: PageFlow, furniture: Furniture, story: Story, *, is_after: bool) -> Iterator[Band]:
    """Yield the bands of a page of its own design.

    Args:
        page: its slots.
        furniture: gives it a folio if the layout wants one.
        story: takes what the blocks need.
        is_after: the page stands after the sections.
    """
    template = next((known for known in story.spec.templates if known.name == page.name), None)
    has_folio = template is not None and template.has_furniture
    references = furniture.of_page(has_folio=has_folio, follows_sections=is_after)
    if template is not None and template.ground:
        yield from write_poster(page, template, references, story)
        return
    bands = list(_plain_page(page, template, story))
    for index, band in enumerate(bands):
        yield replace(band, starts_page=index == 0, furniture=references if index == 0 else "", is_bare=not has_folio)


def _plain_page(page: PageFlow, template: PageTemplate | None, story: Story) -> Iterator[Band]:
    """Yield the page in the columns of its frames where these lie side by side, else one slot under the other.

    The columns are cells of a table: LibreOffice takes a table of contents out of a section with columns.
    """
    slots = [_Slot(items, _frame(template, name)) for name, items in page.slots]
    width = story.spec.text_area.width
    one = Columns((width,), story.spec.gutter)
    columns = _columns_of(slots, width)
    if columns is None:
        yield Band(one, tuple(block for slot in slots for block in _write_slot(slot, width, story)))
        return
    cells = []
    for share, inner, column in columns:
        blocks = tuple(block for slot in column for block in _write_slot(slot, inner, story))
        look = CellLook(padding=Edges(0.0, share - inner, 0.0, 0.0))
        cells.append(write_cell(blocks, share, look))
    yield Band(one, (write_grid([write_row(cells, can_split=True)], [share for share, _, _ in columns]),))


def _frame(template: PageTemplate | None, slot: str) -> FrameSpec | None:
    return next((frame for frame in template.frames if frame.slot == slot), None) if template else None


def _columns_of(slots: list[_Slot], width: Pt) -> list[tuple[Pt, Pt, list[_Slot]]] | None:
    """Return the columns that the frames form when they are read from left to right; None when they do not.

    Returns:
        For each column its width up to the next, the width of its text, and its slots.
    """
    columns: list[tuple[FrameSpec, list[_Slot]]] = []
    for slot in slots:
        if slot.frame is None or (columns and slot.frame.rect.x < columns[-1][0].rect.x):
            return None
        if not columns or slot.frame.rect.x > columns[-1][0].rect.x:
            columns.append((slot.frame, []))
        columns[-1][1].append(slot)
    if len(columns) < 2:
        return None
    left = columns[0][0].rect.x
    ends = [frame.rect.x - left for frame, _ in columns[1:]] + [width]
    starts = [0.0, *ends]
    return [
        (end - start, min(frame.rect.width, end - start), column)
        for (frame, column), start, end in zip(columns, starts, ends, strict=False)
    ]


def _write_slot(slot: _Slot, width: Pt, story: Story) -> tuple[Block, ...]:
    """Return the content of a slot; in a shaded box where its frame has a ground."""
    items, frame = slot.items, slot.frame
    if frame is None or frame.fill is None:
        return _write_items(items, frame, width, story)
    inner = width - frame.padding.left - frame.padding.right
    look = CellLook(frame.fill, frame.padding)
    cell = write_cell(_write_items(items, frame, inner, story), width, look)
    clearance = frame.rect.y if frame.under else 0.0
    return (write_grid([write_row([cell], can_split=True)], [width], min(clearance, 24.0)),)


def _write_items(items: tuple[PageItem, ...], frame: FrameSpec | None, width: Pt, story: Story) -> tuple[Block, ...]:
    """Return the paragraphs of a slot's items."""
    blocks: list[Block] = []
    entries = [item for item in items if is_entry(item)]
    for item in items:
        if is_entry(item):
            if item is entries[0]:
                blocks += write_entries(entries, close_or_not(items, frame) if frame else None, width, story)
        elif isinstance(item, TextItem):
            blocks.append(story.paragraph(item, marker=frame.marker_fill if frame else None))
        elif isinstance(item, QrItem):
            blocks.append(write_qr_paragraph(item, story))
        elif isinstance(item, FigureItem):
            blocks += write_figure(item, width * _LOGO_SHARE, story.spec.page.height * _LOGO_SHARE, story)
        else:
            blocks.append(story.paragraph(item.text))
    return tuple(blocks)

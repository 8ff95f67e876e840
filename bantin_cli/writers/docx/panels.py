"""Boxes: callouts, boxes of numbers, pull quotes, QR codes with their notes.

Boxes are tables, mostly of one cell, not text boxes: importers skip text boxes or read them twice. A pull quote is two
paragraphs with rules.
"""

from dataclasses import replace

from bantin_cli.flow.items import BoxItem, NumbersItem, PullQuoteItem, QrItem, TextItem
from bantin_cli.geometry import Edges
from bantin_cli.model.inlines import plain_text
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Block, Extent, Indent, Paragraph, TableBlock
from bantin_cli.writers.docx.estimates import text_width
from bantin_cli.writers.docx.figures import write_end_mark, write_qr, write_qr_paragraph
from bantin_cli.writers.docx.markup import border
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.styles_part import FIGURE
from bantin_cli.writers.docx.tables import CellLook, write_cell, write_grid, write_row

_CLEARANCE: Pt = 9.0
_LONG_BOX = 900
"""Letters beyond which a box may go over a page's end."""

_NUMBER_ROOM = 1.5
"""Room for numbers that have their words at their right, in widths of the widest: the reader may lack the face."""

_NUMBER_SHARE = 0.55
"""Numbers that would take more of a column's box have their words under them."""


def write_box(item: BoxItem, width: Pt, story: Story) -> TableBlock:
    """Return a callout: a shaded cell with a bar at its left."""
    style = item.style
    story.numbering.close_lists()
    heading = [story.paragraph(item.heading)] if item.heading else []
    shares = _shares(item, story.spec.columns if item.spans else 1)
    cells = [[_entry(entry, item, story) for entry in share] for share in shares]
    story.numbering.close_lists()
    bar = (style.bar_colour, style.bar_width) if style.bar_colour else None
    can_split = sum(map(_letters, item.items)) > _LONG_BOX
    if len(cells) == 1:
        cell = write_cell([*heading, *cells[0]], width, CellLook(style.fill, style.padding, bar=bar))
        return write_grid([write_row([cell], can_split=can_split)], [width], _CLEARANCE)
    rows, widths, padding = [], [width / len(cells)] * len(cells), style.padding
    if heading:
        look = CellLook(style.fill, replace(padding, bottom=0.0), bar=bar, spanned=len(cells))
        rows.append(write_row([write_cell([replace(heading[0], keeps_with_next=True)], width, look)]))
        padding = replace(padding, top=0.0)
    looks = [CellLook(style.fill, padding, bar=bar if index == 0 else None) for index in range(len(cells))]
    row = [write_cell(blocks, size, look) for blocks, size, look in zip(cells, widths, looks, strict=True)]
    return write_grid([*rows, write_row(row, can_split=can_split)], widths, _CLEARANCE)


def _shares(item: BoxItem, columns: int) -> list[list[TextItem]]:
    """Share the texts of a callout out to cells side by side, about as many letters to each."""
    if len(item.items) < columns:
        return [list(item.items)]
    shares: list[list[TextItem]] = [[] for _ in range(columns)]
    total, before = sum(map(_letters, item.items)), 0
    for entry in item.items:
        middle = before + _letters(entry) / 2
        shares[min(columns - 1, int(columns * middle / max(1, total)))].append(entry)
        before += _letters(entry)
    return [share for share in shares if share]


def _letters(item: TextItem) -> int:
    return sum(len(run.text) for run in item.runs)


def _entry(entry: TextItem, box: BoxItem, story: Story) -> Paragraph:
    trailing = write_end_mark(story) if entry.ends_article else ""
    return story.paragraph(entry, marker=box.style.bullet_colour, trailing=trailing)


def write_numbers(item: NumbersItem, width: Pt, story: Story) -> TableBlock:
    """Return a box of numbers: over the page side by side, in a column under one another with the words beside them."""
    story.numbering.close_lists()
    style, count = item.style, len(item.entries)
    heading = story.paragraph(item.heading) if item.heading else None
    entries = [(story.paragraph(figure), story.paragraph(words)) for figure, words in item.entries]
    if item.spans:
        in_row = item.in_row
        widths = [width / in_row] * in_row
        cells = [[figure, words] for figure, words in entries] + [[]] * (-count % in_row)
    elif (room := _number_room(item)) <= width * _NUMBER_SHARE:
        in_row = 2
        widths = [room, width - room]
        cells = [[paragraph] for entry in entries for paragraph in entry]
    else:
        in_row, widths = 1, [width]
        cells = [[figure, words] for figure, words in entries]
    rows = []
    if heading is not None:
        look = CellLook(style.fill, replace(style.padding, bottom=0.0), spanned=in_row)
        rows.append(write_row([write_cell([replace(heading, keeps_with_next=True)], width, look)]))
    padding = replace(style.padding, top=style.padding.top / 2, bottom=style.padding.bottom / 2)
    look = CellLook(style.fill, padding, vertical="center" if len(cells) > count else "top")
    for start in range(0, len(cells), in_row):
        # Rows whose paragraphs keep with the next are not parted by a page's end.
        keeps = start + in_row < len(cells)
        row = [[replace(one, keeps_with_next=keeps) for one in blocks] for blocks in cells[start : start + in_row]]
        rows.append(write_row([write_cell(blocks, size, look) for blocks, size in zip(row, widths, strict=True)]))
    return write_grid(rows, widths, _CLEARANCE)


def _number_room(item: NumbersItem) -> Pt:
    style = item.style
    widest = max(text_width(plain_text(figure.runs), figure.style, figure.style.size) for figure, _ in item.entries)
    return style.padding.left + _NUMBER_ROOM * widest


def write_pull_quote(item: PullQuoteItem, story: Story) -> tuple[Paragraph, ...]:
    """Return the sentence under its thick rule, and whose it is above the thin one."""
    style = item.style
    top = border("top", style.top_rule_colour.hex, style.top_rule_thickness, style.padding.top)
    bottom = border("bottom", style.bottom_rule_colour.hex, style.bottom_rule_thickness, style.padding.bottom)
    indent = Indent(left=style.padding.left, right=style.padding.right)
    text = replace(story.paragraph(item.text), indent=indent, before=_CLEARANCE + style.padding.top)
    after = _CLEARANCE + style.padding.bottom
    if item.attribution is None:
        return (replace(text, borders=top + bottom, after=after),)
    by = replace(story.paragraph(item.attribution), indent=indent, borders=bottom, after=after)
    return replace(text, borders=top, keeps_with_next=True), by


def write_qr_panel(item: QrItem, width: Pt, story: Story) -> Block:
    """Return a QR code with its notes beside it; without notes, the code alone."""
    if not item.notes:
        return write_qr_paragraph(item, story)
    style = item.style
    drawing, side = write_qr(item, story)
    code_width = min(width / 2, style.padding.left + side + style.gap)
    code = Paragraph(FIGURE, drawing, before=0.0, extent=Extent(drawn=side))
    notes = [story.paragraph(note) for note in item.notes]
    left = Edges(style.padding.top, 0.0, style.padding.bottom, style.padding.left)
    right = Edges(style.padding.top, style.padding.right, style.padding.bottom, 0.0)
    cells = [
        write_cell([code], code_width, CellLook(style.fill, left, vertical="center")),
        write_cell(notes, width - code_width, CellLook(style.fill, right, vertical="center")),
    ]
    return write_grid([write_row(cells)], [code_width, width - code_width], _CLEARANCE)

"""Boxes: callouts, pull quotes, QR codes with their notes.

Boxes are tables of one cell, not text boxes: importers skip text boxes or read them twice. A pull quote is two
paragraphs with rules.
"""

from dataclasses import replace

from bantin_cli.flow.items import BoxItem, PullQuoteItem, QrItem
from bantin_cli.geometry import Edges
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Block, Extent, Indent, Paragraph, TableBlock
from bantin_cli.writers.docx.figures import write_qr, write_qr_paragraph
from bantin_cli.writers.docx.markup import border
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.styles_part import FIGURE
from bantin_cli.writers.docx.tables import CellLook, write_cell, write_grid, write_row

_CLEARANCE: Pt = 9.0
_LONG_BOX = 900
"""Letters beyond which a box may go over a page's end."""


def write_box(item: BoxItem, width: Pt, story: Story) -> TableBlock:
    """Return a callout: a shaded cell with a bar at its left."""
    style = item.style
    story.numbering.close_lists()
    blocks: list[Block] = []
    if item.heading is not None:
        blocks.append(story.paragraph(item.heading))
    blocks += [story.paragraph(entry, marker=style.bullet_colour) for entry in item.items]
    story.numbering.close_lists()
    bar = (style.bar_colour, style.bar_width) if style.bar_colour else None
    cell = write_cell(blocks, width, CellLook(style.fill, style.padding, bar=bar))
    letters = sum(len(run.text) for entry in item.items for run in entry.runs)
    return write_grid([write_row([cell], can_split=letters > _LONG_BOX)], [width], _CLEARANCE)


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

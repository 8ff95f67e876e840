"""Groups of pictures: a table of one row without lines, so that pictures and captions stay side by side."""

from dataclasses import replace

from bantin_cli.flow.items import PictureGroupItem
from bantin_cli.geometry import Edges
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Block
from bantin_cli.writers.docx.figures import write_figure
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.tables import CellLook, write_cell, write_grid, write_row

_GAP: Pt = 8.0
_CLEARANCE: Pt = 8.0
_ROW_SHARE = 0.4
"""Highest row of pictures, as a share of the text area's height."""


def write_picture_group(item: PictureGroupItem, width: Pt, story: Story) -> tuple[Block, ...]:
    """Return the row of pictures, each shown whole above its caption, and the paragraph of the common caption.

    The width is shared out by the pictures' shapes, so that they are equally high without being cropped.
    """
    story.numbering.close_lists()
    shapes = [figure.picture.width_px / max(1, figure.picture.height_px) for figure in item.figures]
    room = width - _GAP * (len(shapes) - 1)
    height = min(room / sum(shapes), story.spec.text_area.height * _ROW_SHARE)
    last = len(shapes) - 1
    widths = [room * shape / sum(shapes) + (_GAP if index < last else 0.0) for index, shape in enumerate(shapes)]
    cells = []
    for index, (figure, cell) in enumerate(zip(item.figures, widths, strict=True)):
        padding = Edges(0.0, _GAP if index < last else 0.0, 0.0, 0.0)
        blocks = write_figure(figure, cell - padding.right, height, story)
        cells.append(write_cell(blocks, cell, CellLook(padding=padding)))
    row = write_grid([write_row(cells)], widths, _CLEARANCE)
    if item.caption is None:
        return (row,)
    caption = replace(story.paragraph(item.caption), before=0.0, after=_CLEARANCE)
    return replace(row, below=0.0), caption

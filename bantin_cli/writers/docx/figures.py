"""Pictures with their captions, QR codes, end marks: what is drawn in the line."""

from dataclasses import replace

from bantin_cli.flow.items import FigureItem, QrItem
from bantin_cli.geometry import Size
from bantin_cli.model.blocks import Picture
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Extent, Paragraph
from bantin_cli.writers.docx.drawings import DrawingName
from bantin_cli.writers.docx.estimates import qr_side
from bantin_cli.writers.docx.png import Mosaic, encode_png, qr_mosaic
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.styles_part import FIGURE

_MARK_CELLS = 8
_CAPTION_AFTER: Pt = 8.0


def fitted(picture: Picture, width: Pt, height_max: Pt) -> Size:
    """Return the size of a whole picture that is as wide as it may and not too high."""
    ratio = picture.height_px / max(1, picture.width_px)
    height = width * ratio
    return Size(width, height) if height <= height_max else Size(height_max / ratio, height_max)


def write_figure(item: FigureItem, width: Pt, height_max: Pt, story: Story) -> tuple[Paragraph, ...]:
    """Return the picture's paragraph and its caption's, kept together.

    Args:
        item: the figure; the picture is shown whole.
        width: that the picture takes unless it gets too high.
        height_max: highest picture.
        story: takes the file.
    """
    size = fitted(item.picture, width, height_max)
    name = DrawingName(story.bookmarks.name(item.element), item.alt)
    drawing = story.drawings.inline(story.picture(item.picture, size.width), size, name)
    story.numbering.close_lists()
    extent = Extent(drawn=size.height, around=_CAPTION_AFTER)
    picture = Paragraph(FIGURE, drawing, keeps_with_next=item.caption is not None, extent=extent)
    if item.caption is None:
        return (replace(picture, after=_CAPTION_AFTER),)
    caption = story.paragraph(item.caption)
    return picture, replace(caption, before=story.spec.figure.caption_gap, after=_CAPTION_AFTER)


def write_qr(item: QrItem, story: Story) -> tuple[str, Pt]:
    """Return the run of a QR code and its side in points."""
    modules = story.qr_modules[item.url]
    side = qr_side(item, modules)
    data = encode_png(qr_mosaic(modules, item.style.code_colour))
    name = DrawingName(story.bookmarks.name(item.element), item.alt)
    return story.drawings.inline(data, Size(side, side), name), side


def write_qr_paragraph(item: QrItem, story: Story) -> Paragraph:
    """Return a paragraph that holds only the QR code."""
    story.numbering.close_lists()
    drawing, side = write_qr(item, story)
    return Paragraph(FIGURE, drawing, before=0.0, extent=Extent(drawn=side))


def write_end_mark(story: Story) -> str:
    """Return the square after an article's last word: drawn, so that no letter joins the text.

    The gap before it is part of the drawing and transparent.
    """
    mark = story.spec.end_mark
    gap_cells = round(mark.gap / mark.size * _MARK_CELLS)
    row = (False,) * gap_cells + (True,) * _MARK_CELLS
    data = encode_png(Mosaic((row,) * _MARK_CELLS, mark.colour, None))
    width = mark.size * len(row) / _MARK_CELLS
    return story.drawings.inline(data, Size(width, mark.size), DrawingName("end", "■"))

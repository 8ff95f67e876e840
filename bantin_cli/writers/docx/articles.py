"""Sections and their articles as bands: headlines over all columns, text in columns, wide things between."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import (
    ArticleFlow,
    BodyItem,
    BoxItem,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    SectionFlow,
    TableItem,
    TextItem,
)
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Start
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Band, Block, Columns, Paragraph
from bantin_cli.writers.docx.bookmarks import section_heads
from bantin_cli.writers.docx.figures import write_end_mark, write_figure
from bantin_cli.writers.docx.galleries import write_picture_group
from bantin_cli.writers.docx.markup import border
from bantin_cli.writers.docx.panels import write_box, write_numbers, write_pull_quote, write_qr_panel
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.tables import write_table

_HEIGHT_SHARES = {True: 0.48, False: 0.5}
"""Highest picture over the page, and in a column, as a share of the text area's height."""

_BAND_GAP: Pt = 14.0
_FLAT = 0.8
"""Height over width up to which an opening picture stands over all columns, where the author does not say."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a block is set in: all columns or one."""

    is_wide: bool
    width: Pt


def write_section(section: SectionFlow, furniture: str, story: Story) -> Iterator[Band]:
    """Yield the bands of a section.

    Args:
        section: its flow.
        furniture: references to its headers and footers, for its first band.
        story: takes what the blocks need.
    """
    # A section always begins a page here: its name stands in the header, and a page has one header.
    starts_page = True
    opening = _opening(section, story)
    for index, article in enumerate(section.articles):
        style = section.style.first if index == 0 else section.style.others
        starts_page = starts_page or (index > 0 and style.start is Start.NEW_PAGE)
        is_parted = index > 0 and not starts_page
        for band in _article(article, opening, is_parted=is_parted, story=story):
            yield replace(band, starts_page=starts_page, furniture=furniture)
            starts_page, furniture = False, ""
        opening = ()
    if opening:
        yield Band(_columns(story, is_wide=True), opening, starts_page, furniture)


def _opening(section: SectionFlow, story: Story) -> tuple[Block, ...]:
    """Return the section's title and subtitle.

    A section whose pages carry its name only in the running head gets a title all the same: Word's navigation and
    contents know no other way to it.
    """
    if section.opening:
        return tuple(story.paragraph(item) for item in section.opening)
    if not section.title or section_heads(section):
        return ()
    look = section.style.first.kicker
    return (story.paragraph(TextItem(section.element, section.span, look, (TextRun(section.title),), is_first=True)),)


def _article(article: ArticleFlow, opening: tuple[Block, ...], *, is_parted: bool, story: Story) -> Iterator[Band]:
    """Yield the article's bands: neighbours of one measure share a band."""
    head: list[Block] = [*opening, *(story.paragraph(item) for item in article.head)]
    if is_parted and head and isinstance(head[0], Paragraph):
        head[0] = _parted(head[0], story)
    blocks, is_wide = head, True
    for item in article.body:
        wide = _is_wide(item) or _ends_with_code(article, item)
        if wide != is_wide:
            if blocks:
                yield Band(_columns(story, is_wide=is_wide), tuple(blocks), is_head=blocks is head)
            blocks, is_wide = [], wide
        blocks.extend(_write_item(item, _measure(story, is_wide=wide), story))
    if blocks:
        yield Band(_columns(story, is_wide=is_wide), tuple(blocks), is_head=blocks is head)


def _parted(paragraph: Paragraph, story: Story) -> Paragraph:
    """Return the first paragraph of an article under a hairline that parts it from the one before."""
    line = border("top", story.spec.separator_colour.hex, story.spec.separator_thickness, _BAND_GAP / 2)
    return replace(paragraph, borders=line, before=_BAND_GAP, extent=replace(paragraph.extent, around=1.5 * _BAND_GAP))


def _is_wide(item: BodyItem) -> bool:
    match item:
        case FigureItem(width=None):
            # Nothing is cropped here: a tall picture over all columns would fill the page.
            return item.hero is not None and item.picture.height_px <= _FLAT * item.picture.width_px
        case FigureItem(width=width):
            return width is FigureWidth.PAGE
        case TableItem() | PictureGroupItem() | BoxItem() | NumbersItem():
            return item.spans
        case QrItem():
            return item.style.spans
        case _:
            return False


def _ends_with_code(article: ArticleFlow, item: BodyItem) -> bool:
    """Tell whether the item is the QR code at the article's end: it stands under the columns.

    LibreOffice balances columns badly that end in a table, and may send the code to a page of its own.
    """
    return isinstance(item, QrItem) and item is article.body[-1]


def _measure(story: Story, *, is_wide: bool) -> _Measure:
    return _Measure(is_wide, story.spec.text_area.width if is_wide else story.spec.column_width)


def _columns(story: Story, *, is_wide: bool) -> Columns:
    spec = story.spec
    widths = (spec.text_area.width,) if is_wide else (spec.column_width,) * spec.columns
    return Columns(widths, spec.gutter)


def _write_item(item: BodyItem, measure: _Measure, story: Story) -> tuple[Block, ...]:
    match item:
        case TextItem():
            return (story.paragraph(item, trailing=write_end_mark(story) if item.ends_article else ""),)
        case FigureItem():
            width = measure.width / 2 if item.width is FigureWidth.HALF else measure.width
            height_max = story.spec.text_area.height * _HEIGHT_SHARES[measure.is_wide]
            return write_figure(item, width, height_max, story)
        case PictureGroupItem():
            return write_picture_group(item, measure.width, story)
        case TableItem():
            return (write_table(item, measure.width, story),)
        case BoxItem():
            return (write_box(item, measure.width, story),)
        case NumbersItem():
            return (write_numbers(item, measure.width, story),)
        case PullQuoteItem():
            return write_pull_quote(item, story)
        case QrItem():
            return (write_qr_panel(item, measure.width, story),)

"""Sections of the Word document: where bands end, how pages are cut and how many columns they have."""

from collections.abc import Sequence
from dataclasses import replace

from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Band, Columns, Paragraph, settle
from bantin_cli.writers.docx.markup import twips

_HEAD_ROOM: Pt = 4.0
_FURNITURE: Pt = 18.0
"""Height of a header or footer of one line."""


def write_body(bands: Sequence[Band], spec: LayoutSpec) -> str:
    """Return the content of ``w:body``.

    The properties of a section stand in its last paragraph, not in an empty one after it; those of the last section
    stand at the end of the body.
    """
    filled = [band for band in bands if band.blocks]
    if not filled:
        empty = Band(Columns((spec.text_area.width,), 0.0), (Paragraph("Normal", ""),), is_bare=True)
        filled = [empty]
    parts: list[str] = []
    for index, original in enumerate(filled):
        band = _begun(original, filled[index - 1] if index else None)
        is_last = index == len(filled) - 1
        blocks = settle(band.blocks, () if is_last else filled[index + 1].blocks)
        section = section_properties(band, spec)
        for block in blocks[:-1]:
            parts.append(block.markup() if isinstance(block, Paragraph) else block.text)
        end = blocks[-1]
        assert isinstance(end, Paragraph), "a band settles to an end that can hold its section"
        parts.append(end.markup("" if is_last else section))
        if is_last:
            parts.append(section)
    return "".join(parts)


def _begun(band: Band, previous: Band | None) -> Band:
    """Return the band with its page begun by its first paragraph where the band before has several columns.

    Word and LibreOffice balance columns only before a section that goes on on the same page.
    """
    first = band.blocks[0]
    is_after_columns = previous is not None and len(previous.columns.widths) > 1
    if not (band.starts_page and is_after_columns and isinstance(first, Paragraph)):
        return band
    return replace(band, starts_page=False, blocks=(replace(first, starts_page=True), *band.blocks[1:]))


def section_properties(band: Band, spec: LayoutSpec) -> str:
    """Return ``w:sectPr`` of a band, its children in the order of CT_SectPr (ECMA-376-1, 17.6.17)."""
    start = "nextPage" if band.starts_page else "continuous"
    page = spec.page
    # Word shows no header and footer on the first page of such a section; its band is one page long.
    bare = "<w:titlePg/>" if band.is_bare else ""
    return (
        f'<w:sectPr>{band.furniture}<w:type w:val="{start}"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f"{band.margins or page_margins(spec)}{band.columns.markup()}{bare}</w:sectPr>"
    )


def page_margins(spec: LayoutSpec, top: Pt | None = None, bottom: Pt | None = None) -> str:
    """Return ``w:pgMar``: the layout's margins, or others above and below."""
    edges, furniture = spec.margins, spec.furniture
    head = max(0.0, furniture.head_baseline - furniture.running_head.size - _HEAD_ROOM)
    foot = max(0.0, spec.page.height - furniture.foot_baseline - _HEAD_ROOM)
    above = edges.top if top is None else top
    below = edges.bottom if bottom is None else bottom
    # Header and footer must not reach the text: Word and LibreOffice would move it.
    head, foot = min(head, max(0.0, above - _FURNITURE)), min(foot, max(0.0, below - _FURNITURE))
    return (
        f'<w:pgMar w:top="{twips(above)}" w:right="{twips(edges.right)}" w:bottom="{twips(below)}" '
        f'w:left="{twips(edges.left)}" w:header="{twips(head)}" w:footer="{twips(foot)}" '
        'w:gutter="0"/>'
    )

"""Placed pages as text that a person can review: one line for each thing, points to a tenth, in drawing order.

Lengths are x and y from the page's top left, then width and height; of a line of text x, baseline and width. Numbers
that only the fonts know (kerning, word spaces) are left out: the width shows what they come to.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import (
    PlacedFill,
    PlacedGlyph,
    PlacedGradient,
    PlacedIssue,
    PlacedItem,
    PlacedLine,
    PlacedPage,
    PlacedPicture,
    PlacedQr,
    PlacedRule,
    PlacedRun,
)


def render_text(placed: PlacedIssue) -> str:
    """Return the dump of an issue; it ends in a line break."""
    lines = [*_head(placed)]
    for page in placed.pages:
        lines += ["", _page_line(page)]
        lines += [f"  {_item_line(item)}" for item in page.items]
    return "\n".join(lines) + "\n"


def _head(placed: PlacedIssue) -> Iterator[str]:
    about = placed.metadata
    draft = " draft" if about.is_draft else ""
    yield f"issue {about.number} {about.month} {about.language}{draft}, {len(placed.pages)} pages: {about.title}"
    for section in placed.sections:
        yield f"section {section.id} on page {section.first_page} at {_tenths(section.top)}: {section.title}"
        for article in placed.articles:
            if article.section == section.id:
                where = f"on pages {article.first_page}-{article.last_page} at {_tenths(article.top)}"
                yield f"  article {article.key} {where}, {article.words} words, {article.span}: {article.title}"


def _page_line(page: PlacedPage) -> str:
    size = f"{_tenths(page.size.width)} x {_tenths(page.size.height)}"
    filler = f" filler {page.filler}" if page.filler else ""
    return f"page {page.number} {page.name} {size} bleed {_tenths(page.bleed)} fill {page.fill:.2f}{filler}"


def _item_line(item: PlacedItem) -> str:
    match item:
        case PlacedLine():
            place = _tenths(item.runs[0].x, item.baseline, item.width)
            return f"text {place} {_text(item.runs)} {_origin(item.element, item.span)}"
        case PlacedPicture():
            crop = " ".join(f"{share:.3f}" for share in (item.crop.x, item.crop.y, item.crop.width, item.crop.height))
            file = f"{item.picture.path} crop {crop} {item.effective_dpi:.0f} dpi"
            return f"picture {_box(item.box)} {file} alt |{item.alt}| {_origin(item.element, item.span)}"
        case PlacedQr():
            code = f"{item.url} {len(item.modules)} modules #{item.colour.hex}"
            return f"qr {_box(item.box)} {code} alt |{item.alt}| {_origin(item.element, item.span)}"
        case PlacedGlyph():
            face = f"{item.face} {_tenths(item.size)} #{item.colour.hex}"
            return f"glyph {_tenths(item.x, item.baseline)} |{item.character}| {face}"
        case PlacedFill():
            radius = f" radius {_tenths(item.radius)}" if item.radius else ""
            return f"fill {_box(item.box)} #{item.colour.hex}{radius}"
        case PlacedGradient():
            opacity = f"{item.top_opacity:.2f} to {item.bottom_opacity:.2f}"
            return f"gradient {_box(item.box)} #{item.colour.hex} opacity {opacity}"
        case PlacedRule():
            ends = _tenths(item.x, item.y, item.x2, item.y2)
            # Hairlines differ by less than a tenth.
            return f"rule {ends} thickness {item.thickness:.2f} #{item.colour.hex}"


def _text(runs: Iterable[PlacedRun]) -> str:
    """Write the text of a line, each stretch of one look followed by it."""
    stretches = ("".join(run.text for run in same) + f"| {look}" for look, same in groupby(runs, _look))
    return " ".join(f"|{stretch}" for stretch in stretches)


def _look(run: PlacedRun) -> str:
    look = f"{run.face} {_tenths(run.size)} #{run.colour.hex}"
    unseen = "" if run.is_drawn else " unseen"
    target = run.url or (f"page {run.page}" if run.page else "")
    language = f" in {run.language}" if run.language else ""
    return f"{look}{unseen}{language}" + (f" <{target}>" if target else "")


def _origin(element: Element | None, span: SourceSpan | None) -> str:
    """Write what a thing is in the document and where it was written."""
    if element is None:
        return "furniture"
    level = f" {element.level}" if element.level else ""
    return f"{element.role}{level} {element.order} {element.owner} {span or ''}".rstrip()


def _box(box: Rect) -> str:
    return _tenths(box.x, box.y, box.width, box.height)


def _tenths(*lengths: float) -> str:
    """Write lengths in points; adding zero turns a rounded -0.0 into 0.0."""
    return " ".join(f"{round(length, 1) + 0.0:.1f}" for length in lengths)

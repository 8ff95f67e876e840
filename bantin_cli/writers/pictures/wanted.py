"""Which pictures an issue needs: of the placed pages for print, of the flow for review."""

from collections.abc import Iterator

from bantin_cli.flow.items import ArticleFlow, FigureItem, Flow, Role
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.pictures.requests import PictureRequest, print_request, review_request


def print_requests(issue: PlacedIssue) -> tuple[PictureRequest, ...]:
    """Return what the PDF needs, in the order of the pages; a picture printed twice in one size stands once."""
    placed = (item for page in issue.pages for item in page.items if isinstance(item, PlacedPicture))
    return tuple(dict.fromkeys(print_request(picture) for picture in placed))


def review_requests(flow: Flow, spec: LayoutSpec) -> tuple[PictureRequest, ...]:
    """Return what the DOCX needs, in reading order: each picture as wide as it may become there."""
    wanted = (review_request(item.picture, width, item.span) for item, width in _figures(flow, spec))
    return tuple(dict.fromkeys(wanted))


def _figures(flow: Flow, spec: LayoutSpec) -> Iterator[tuple[FigureItem, Pt]]:
    for page in (*flow.before, *flow.after):
        for item in (item for _, items in page.slots for item in items):
            if isinstance(item, FigureItem):
                is_cover = item.element.role is Role.COVER_PICTURE
                yield item, spec.page.width if is_cover else spec.column_width
    for article in (article for section in flow.sections for article in section.articles):
        yield from _figures_of_article(article, spec)


def _figures_of_article(article: ArticleFlow, spec: LayoutSpec) -> Iterator[tuple[FigureItem, Pt]]:
    """An opening picture may stand over all columns if the author does not say otherwise."""
    for place, item in enumerate(article.body):
        if isinstance(item, FigureItem):
            is_wide = item.width is FigureWidth.PAGE or (item.width is None and place == 0)
            yield item, spec.text_area.width if is_wide else spec.column_width

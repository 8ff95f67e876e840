"""How large the pictures of an issue will probably be printed, before the pages are made."""

from collections.abc import Iterator

from bantin_cli.flow.items import ArticleFlow, FigureItem, Flow, PictureGroupItem, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import Hero, LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.pictures.requests import WHOLE, PictureRequest, pdf_request


def foresee_prints(flow: Flow, spec: LayoutSpec) -> tuple[PictureRequest, ...]:
    """Guess what print will ask for, in reading order; a wrong guess costs time and nothing else.

    Where neither the author nor the style says otherwise, a picture is taken to be as wide as a column.
    """
    return tuple(dict.fromkeys(_guess(item, width) for item, width in _figures(flow, spec)))


def _guess(item: FigureItem, width: Pt) -> PictureRequest:
    height = width * item.picture.height_px / max(1, item.picture.width_px)
    box = Rect(0.0, 0.0, width, height)
    return pdf_request(PlacedPicture(box, item.picture, WHOLE, item.alt, item.element, item.span))


def _figures(flow: Flow, spec: LayoutSpec) -> Iterator[tuple[FigureItem, Pt]]:
    for page in (*flow.before, *flow.after):
        for item in (item for _, items in page.slots for item in items):
            if isinstance(item, FigureItem):
                is_cover = item.element.role is Role.COVER_PICTURE
                yield item, spec.page.width if is_cover else spec.column_width
    for article in (article for section in flow.sections for article in section.articles):
        yield from _article_figures(article, spec)


def _article_figures(article: ArticleFlow, spec: LayoutSpec) -> Iterator[tuple[FigureItem, Pt]]:
    for item in article.body:
        if isinstance(item, FigureItem):
            is_wide = item.width is FigureWidth.PAGE
            bleeds = item.hero is Hero.BLEED
            yield item, spec.page.width if bleeds else spec.text_area.width if is_wide else spec.column_width
        elif isinstance(item, PictureGroupItem):
            room = spec.text_area.width if item.spans else spec.column_width
            shapes = [figure.picture.width_px / max(1, figure.picture.height_px) for figure in item.figures]
            for figure, shape in zip(item.figures, shapes, strict=True):
                yield figure, room * shape / sum(shapes)

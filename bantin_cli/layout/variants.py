"""The ways in which one article may be set: where its opening picture stands, and how high."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import ArticleFlow, FigureItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.placed import PlacedItem
from bantin_cli.layout.strips import Part, Strip, shifted
from bantin_cli.layout.text import lines_needed
from bantin_cli.styles.spec import ArticleStyle, Hero, Start

_HEIGHTS = (0, -1, 1, -2, 2, -3, -4)
"""By how many lines an opening picture may be higher or lower than it would like."""

_PER_LINE = 2.5
_NOT_PREFERRED = 6.0


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to set an article.

    Attributes:
        segments: its band, from top to bottom.
        price: how far it is from the ideal; 0 is best.
        bleeds: begins with a picture that runs out over the head of the page.
        at_head: may stand only at the head of a page; None anywhere.
    """

    segments: tuple[Segment, ...]
    price: float
    bleeds: bool = False
    at_head: bool | None = None


def article_variants(
    setter: BandSetter, article: ArticleFlow, style: ArticleStyle, opening: Segment
) -> tuple[Variant, ...]:
    """Return the ways to set an article, `opening` above it; there is always one that may stand anywhere."""
    return tuple(_variants(setter, article, style, opening))


def _variants(setter: BandSetter, article: ArticleFlow, style: ArticleStyle, opening: Segment) -> Iterator[Variant]:
    head = setter.head(article.head)
    hero = article.body[0] if article.body else None
    if not isinstance(hero, FigureItem) or hero.hero is None:
        for segments, price in _in_column(setter.body(article.body)):
            yield Variant((opening, head, *segments), price)
        return
    body = setter.body(article.body[1:])
    if hero.hero is Hero.BLEED and style.start is Start.NEW_PAGE and not opening.parts:
        yield Variant((_bleeding(setter, hero, style), head, *body), 0.0, bleeds=True)
        return
    part = setter.wide.figure.part(hero)
    for delta in _HEIGHTS:
        other = part if delta == 0 else part.vary(delta) if part.vary else None
        if other:
            picture = Segment(1, (_without_white(other),), keeps_with_next=True)
            segments = (opening, head, picture, *body)
            price = _PER_LINE * abs(delta)
            if hero.width is None:
                # A picture over the page suits the story that leads a page; further down one over a column is calmer.
                yield Variant(segments, price, at_head=True)
                yield Variant(segments, price + _NOT_PREFERRED, at_head=False)
            else:
                yield Variant(segments, price)
    if hero.width is None:
        for segments, price in _in_column(setter.body(article.body)):
            yield Variant((opening, head, *segments), price + _NOT_PREFERRED, at_head=True)
            yield Variant((opening, head, *segments), price, at_head=False)


def _in_column(body: tuple[Segment, ...]) -> Iterator[tuple[tuple[Segment, ...], float]]:
    """Yield the body with the picture at its head in every height, each with its price."""
    yield body, 0.0
    first = body[0].parts[0] if body and body[0].parts else None
    for delta in _HEIGHTS[1:]:
        other = first.vary(delta) if first and first.is_movable and first.vary else None
        if other:
            run = replace(body[0], parts=(other, *body[0].parts[1:]))
            yield (run, *body[1:]), _PER_LINE / 2 * abs(delta)


def _bleeding(setter: BandSetter, hero: FigureItem, style: ArticleStyle) -> Segment:
    """Place an opening picture that runs out over the head and sides of the page."""
    spec = setter.spec
    area = spec.text_area
    bottom = style.hero_ratio * spec.page.height - area.y
    out = spec.bleed
    box = Rect(-area.x - out, -area.y - out, spec.page.width + 2 * out, bottom + area.y + out)
    caption = setter.wide.figure.caption(hero)
    items: list[PlacedItem] = [place_picture(hero, box)]
    items += [shifted(line, 0, bottom + spec.figure.caption_gap) for line in caption.items]
    under = spec.figure.caption_gap + caption.height if caption.items else 0
    height = lines_needed(bottom + under, spec.grid)
    return Segment(1, (Part((Strip(height, tuple(items), may_break=False),)),), keeps_with_next=True)


def _without_white(part: Part) -> Part:
    return replace(part, strips=tuple(replace(strip, white=0) for strip in part.strips))

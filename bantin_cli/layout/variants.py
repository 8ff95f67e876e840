"""The ways in which one article may be set: where its opening picture stands, how high it is, how its head is set."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import ArticleFlow, BodyItem, FigureItem, Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.flexing import flexed_column, loss_price, picture_price
from bantin_cli.layout.placed import PlacedItem
from bantin_cli.layout.strips import Lines, Part, Strip, shifted
from bantin_cli.layout.text import lines_needed
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import ArticleStyle, Hero, Start

_NOT_PREFERRED = 5.0
"""Price of a picture that stands elsewhere than the layout likes it at that place of a page."""

_HALF = 20.0
"""Price of an opening picture over half a column, which no one asked for."""

_PROMOTED = 10.0
"""Price of a picture out of the columns that stands over all of them instead, above the text."""

_BLEEDS = (0, -2, 2, -4, 4)
"""By how many lines a picture over the head of the page may be higher or lower."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to set an article.

    Attributes:
        segments: its band, from top to bottom.
        price: how far it is from the ideal; 0 is best.
        bleeds: begins with a picture that runs out over the head of the page.
        at_head: may stand only at the head of a page, or only further down; None anywhere.
        flexible: index of the segment with a picture over the page that may be higher or lower; None for none.
    """

    segments: tuple[Segment, ...]
    price: float
    bleeds: bool = False
    at_head: bool | None = None
    flexible: int | None = None

    def flexed(self, delta: Lines) -> "Variant | None":
        """Return the variant with its picture over the page so many lines higher; None where it cannot be."""
        if delta == 0:
            return self
        if self.flexible is None:
            return None
        segment = self.segments[self.flexible]
        vary = segment.parts[0].vary
        part = vary(delta) if vary else None
        if part is None:
            return None
        white = segment.parts[0].strips[0].white
        part = replace(part, strips=(replace(part.strips[0], white=white), *part.strips[1:]))
        segments = list(self.segments)
        segments[self.flexible] = replace(segment, parts=(part,))
        return replace(self, segments=tuple(segments), flexible=None)

    def flex_price(self, delta: Lines) -> float | None:
        """Return the price of another height of the picture over the page; None where it cannot have that height."""
        if self.flexible is None:
            return None
        ideal = self.segments[self.flexible].parts[0]
        other = ideal.vary(delta) if ideal.vary else None
        return None if other is None else picture_price(delta) + loss_price(ideal, other)


def article_variants(
    setter: BandSetter, article: ArticleFlow, style: ArticleStyle, opening: Segment
) -> tuple[Variant, ...]:
    """Return the ways to set an article, `opening` above it; there is always one that may stand anywhere."""
    return tuple(_variants(setter, article, style, opening))


def _variants(setter: BandSetter, article: ArticleFlow, style: ArticleStyle, opening: Segment) -> Iterator[Variant]:
    head = (opening, setter.head(article.head))
    hero = article.body[0] if article.body else None
    if not isinstance(hero, FigureItem) or hero.hero is None:
        yield from _in_columns(head, setter.body(article.body))
        yield from _promoted(setter, article, style, head)
        return
    rest = setter.body(article.body[1:])
    if hero.hero is Hero.BLEED and style.start is Start.NEW_PAGE and not opening.parts:
        for delta in _BLEEDS:
            picture = _bleeding(setter, hero, style, delta)
            yield Variant((picture, *head, *rest), picture_price(delta), bleeds=True)
        return
    picture = Segment(1, (_without_white(setter.wide.figure.part(hero)),), keeps_with_next=True)
    wide = Variant((*head, picture, *rest), 0.0, flexible=len(head))
    if hero.width is not None:
        yield wide
        return
    # A picture over the page suits the story that leads a page; further down one over a column is calmer.
    yield replace(wide, at_head=True)
    yield replace(wide, price=_NOT_PREFERRED, at_head=False)
    for variant in _in_columns(head, setter.body(article.body)):
        yield replace(variant, price=variant.price + _NOT_PREFERRED, at_head=True)
        yield replace(variant, at_head=False)
    half = replace(hero, width=FigureWidth.HALF)
    yield Variant((*head, *setter.body((half, *article.body[1:]))), _HALF)


def _promoted(
    setter: BandSetter, article: ArticleFlow, style: ArticleStyle, head: tuple[Segment, ...]
) -> Iterator[Variant]:
    """Yield the article with its first picture over the page above the text, where the author let the layout choose."""
    for index, item in enumerate(article.body):
        if isinstance(item, FigureItem):
            if item.width is None:
                part = _without_white(setter.wide.figure.part(item))
                rest = setter.body(_without(article.body, index))
                segments = (*head, Segment(1, (part,), keeps_with_next=True), *rest)
                price = _PROMOTED + (_NOT_PREFERRED if style.hero is Hero.COLUMN else 0.0)
                yield Variant(segments, price, flexible=len(head))
            return


def _without(body: tuple[BodyItem, ...], index: int) -> tuple[BodyItem, ...]:
    """Return the body without an item; a paragraph after it that now follows another is indented as any other."""
    before, after = body[:index], body[index + 1 :]
    if before and after and _is_paragraph(before[-1]):
        first = after[0]
        if isinstance(first, TextItem) and _is_paragraph(first):
            after = (replace(first, is_first=False), *after[1:])
    return (*before, *after)


def _is_paragraph(item: BodyItem) -> bool:
    return item.element.role is Role.PARAGRAPH


def _in_columns(head: tuple[Segment, ...], body: tuple[Segment, ...]) -> Iterator[Variant]:
    """Yield the body as it is written, then with its first columns some lines higher or lower, each with its price."""
    wide = next((index for index, segment in enumerate(body) if segment.may_float), None)
    flexible = None if wide is None else len(head) + wide
    yield Variant((*head, *body), 0.0, flexible=flexible)
    run = next((index for index, segment in enumerate(body) if segment.columns > 1), None)
    if run is None:
        return
    for parts, price in flexed_column(body[run].parts, body[run].columns):
        other = replace(body[run], parts=parts)
        yield Variant((*head, *body[:run], other, *body[run + 1 :]), price, flexible=flexible)


def _bleeding(setter: BandSetter, hero: FigureItem, style: ArticleStyle, delta: Lines) -> Segment:
    """Place an opening picture that runs out over the head and sides of the page."""
    spec = setter.spec
    area = spec.text_area
    bottom = style.hero_ratio * spec.page.height - area.y + delta * spec.grid
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

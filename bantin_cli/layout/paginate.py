"""Sections become pages: where each article begins, and in which of its variants."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.flow.items import ArticleFlow, FigureItem, SectionFlow
from bantin_cli.geometry import Rect
from bantin_cli.layout.bandpages import BandLayer, Laid, Piece, Place
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.figures import place_picture
from bantin_cli.layout.placed import PlacedItem
from bantin_cli.layout.strips import Lines, Part, Strip, shifted
from bantin_cli.layout.text import lines_needed
from bantin_cli.styles.spec import ArticleStyle, Hero, LayoutSpec, Start

SEPARATOR: Lines = 2
"""White between two bands, with a hairline in its middle, in lines."""

_SECTION_GAP: Lines = 3
_START_MIN: Lines = 8
"""Fewer free lines than this are white: no article can begin in them."""

_CUT = 30.0
_WHITE = 4.0
_HERO_LINE = 2.5
_HERO_IN_COLUMN = 9.0


@dataclass(frozen=True, slots=True)
class LaidArticle:
    """An article with its pieces, and the section that it belongs to."""

    section: int
    article: ArticleFlow
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LaidSections:
    """All sections on their pages; pages count from 0.

    Attributes:
        page_sections: for each page the section that begins it.
        openings: the pieces of printed section titles, by section.
    """

    articles: tuple[LaidArticle, ...]
    openings: tuple[tuple[int, Piece], ...]
    page_sections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Variant:
    segments: tuple[Segment, ...]
    price: float
    bleeds: bool = False


class Paginator:
    """Lays the sections of an issue one after the other."""

    def __init__(self, spec: LayoutSpec, setter: BandSetter) -> None:
        """Take the page's measures from the layout."""
        self.spec = spec
        self.setter = setter
        self.lines = spec.lines_per_page

    def lay(self, sections: tuple[SectionFlow, ...]) -> LaidSections:
        """Return every section's articles on their pages."""
        at = Place(0, 0)
        articles: list[LaidArticle] = []
        openings: list[tuple[int, Piece]] = []
        starts: dict[int, int] = {}
        for index, section in enumerate(sections):
            at = self._section_start(section, at)
            starts.setdefault(at.page, index)
            opening = self.setter.head(section.opening)
            for number, article in enumerate(section.articles):
                style = section.style.first if number == 0 else section.style.others
                laid = self._article(article, style, opening if number == 0 else Segment(1, ()), at)
                pieces = laid.pieces
                if number == 0 and opening.parts:
                    openings.append((index, pieces[0]))
                articles.append(LaidArticle(index, article, pieces))
                for page in range(pieces[0].at.page if pieces else at.page, laid.end.page + 1):
                    starts.setdefault(page, index)
                at = laid.end
        last = max((piece.at.page for laid_article in articles for piece in laid_article.pieces), default=-1)
        return LaidSections(tuple(articles), tuple(openings), _filled_forward(starts, last + 1))

    def _section_start(self, section: SectionFlow, at: Place) -> Place:
        if at.line == 0:
            return at
        is_new = section.style.start is Start.NEW_PAGE or section.style.first.start is Start.NEW_PAGE
        if is_new or self.lines - at.line < 2 * _START_MIN:
            return Place(at.page + 1, 0)
        return Place(at.page, at.line + _SECTION_GAP - SEPARATOR)

    def _article(self, article: ArticleFlow, style: ArticleStyle, opening: Segment, at: Place) -> Laid:
        """Return the best of the article's variants, here or on the next page."""
        if style.start is Start.NEW_PAGE and at.line:
            at = Place(at.page + 1, 0)
        places = [at] if at.line == 0 else [at, Place(at.page + 1, 0)]
        best: tuple[float, int, Laid] | None = None
        count = 0
        for place in places:
            for variant in self._variants(article, style, opening, at_head=place.line == 0):
                laid = self._laid(article, variant, place)
                price = variant.price + self._price(laid, at, place)
                count += 1
                if best is None or price < best[0]:
                    best = (price, count, laid)
                if price == 0:
                    return laid
            if best and best[0] < _WHITE * max(0, self.lines - at.line):
                break
        if best is None:
            raise ValueError("an article has at least one variant")
        return best[2]

    def _laid(self, article: ArticleFlow, variant: _Variant, place: Place) -> Laid:
        start = Place(place.page, place.line + SEPARATOR) if place.line else place
        layer = BandLayer(self.spec.columns, self.lines, article.span, start)
        laid = layer.lay(variant.segments)
        if not laid.pieces:
            return replace(laid, end=place)
        first = laid.pieces[0]
        first = replace(first, has_rule=place.line > 0 and first.at == start, bleeds=variant.bleeds)
        return replace(laid, pieces=(first, *laid.pieces[1:]))

    def _price(self, laid: Laid, at: Place, place: Place) -> float:
        """Return what is wrong with an article's place: columns apart, a cut, white that nothing can fill."""
        price = laid.badness
        used = sum(piece.height for piece in laid.pieces)
        if laid.turns:
            price += _CUT if used <= self.lines else 0.0
            if not laid.pieces or laid.pieces[0].at.page != place.page:
                price += _WHITE * (self.lines - at.line)
        if place.page != at.page:
            price += _WHITE * (self.lines - at.line)
        left = self.lines - laid.end.line
        if 0 < left < _START_MIN:
            price += _WHITE * left / 2
        return price

    def _variants(
        self, article: ArticleFlow, style: ArticleStyle, opening: Segment, *, at_head: bool
    ) -> Iterator[_Variant]:
        head = self.setter.head(article.head)
        hero = self.setter.hero(article, style.hero)
        if hero is None:
            yield _Variant((opening, head, *self.setter.body(article.body)), 0.0)
            return
        body = self.setter.body(article.body[1:])
        if style.hero is Hero.BLEED and at_head and not opening.parts and style.start is Start.NEW_PAGE:
            yield _Variant((self._bleeding(hero, style), head, *body), 0.0, bleeds=True)
            return
        part = self.setter.wide.figure.part(hero)
        in_column = self.setter.body(article.body)
        column_price = 0.0 if not at_head and hero.width is None else _HERO_IN_COLUMN
        if hero.width is None and not at_head:
            yield _Variant((opening, head, *in_column), column_price)
        for delta in (0, -1, 1, -2, 2, -3, 3, -4):
            other = part if delta == 0 else part.vary(delta) if part.vary else None
            if other:
                price = _HERO_LINE * abs(delta) + (3.0 if not at_head and hero.width is None else 0.0)
                picture = Segment(1, (_without_white(other),), keeps_with_next=True)
                yield _Variant((opening, head, picture, *body), price)
        if hero.width is None and at_head:
            yield _Variant((opening, head, *in_column), column_price)

    def _bleeding(self, hero: FigureItem, style: ArticleStyle) -> Segment:
        """Place an opening picture that runs out over the head and sides of the page."""
        spec = self.spec
        area = spec.text_area
        bottom = style.hero_ratio * spec.page.height - area.y
        box = Rect(
            -area.x - spec.bleed, -area.y - spec.bleed, spec.page.width + 2 * spec.bleed, bottom + area.y + spec.bleed
        )
        caption = self.setter.wide.figure.caption(hero)
        items: list[PlacedItem] = [place_picture(hero, box)]
        items += [shifted(line, 0, bottom + spec.figure.caption_gap) for line in caption.items]
        height = (
            lines_needed(bottom + (spec.figure.caption_gap + caption.height if caption.items else 0), spec.grid) + 1
        )
        return Segment(1, (Part((Strip(height, tuple(items), may_break=False),)),), keeps_with_next=True)


def _without_white(part: Part) -> Part:
    return replace(part, strips=tuple(replace(strip, white=0) for strip in part.strips))


def _filled_forward(starts: dict[int, int], count: int) -> tuple[int, ...]:
    sections: list[int] = []
    for page in range(count):
        sections.append(starts.get(page, sections[-1] if sections else 0))
    return tuple(sections)

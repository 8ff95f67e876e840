"""Sections become pages: where each article begins, and in which of its variants, by search.

The search keeps a few of the best ways to have set the articles so far. Two ways that end on the same line are the
same for everything that follows, so only the better of them is kept.
"""

from dataclasses import dataclass, replace

from bantin_cli.flow.items import ArticleFlow, SectionFlow
from bantin_cli.layout.bandpages import BandLayer, Laid, Piece, Place
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.columns import Parter
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.variants import Variant, article_variants
from bantin_cli.styles.spec import ArticleStyle, LayoutSpec, Start

SEPARATOR: Lines = 2
"""White between two bands, with a hairline in its middle, in lines."""

_SECTION_GAP: Lines = 3
_START_MIN: Lines = 8
"""Fewer free lines than this are white: no article can begin in them."""

_LEFT_MAX: Lines = 24
"""More free lines than this are never left white: what cannot begin in them moves on by itself."""

_WAYS = 5
"""How many ways the search keeps after each article."""

_CUT = 18.0
"""Price of an article that fits one page and is parted between two."""

_WHITE = 4.0
"""Price of a white line at the foot of a page that is not the section's last."""

_TAIL: Lines = 14
"""A section's last page should hold at least so many lines."""

_TAIL_PRICE = 5.0


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
    """

    articles: tuple[LaidArticle, ...]
    page_sections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to have set the articles so far: where it ends, what came last, on which page, and what came before."""

    at: Place
    price: float
    laid: Laid | None = None
    page: int = 0
    before: "_Way | None" = None

    def all_laid(self) -> list[Laid]:
        laid: list[Laid] = []
        way: _Way | None = self
        while way is not None and way.laid is not None:
            laid.append(_on_page(way.laid, way.page))
            way = way.before
        return laid[::-1]


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
        starts: dict[int, int] = {}
        for index, section in enumerate(sections):
            at = self._section_start(section, at)
            laid = self._section(section, at)
            for article, one in zip(section.articles, laid, strict=True):
                articles.append(LaidArticle(index, article, one.pieces))
                for piece in one.pieces:
                    starts.setdefault(piece.at.page, index)
            at = laid[-1].end
        count = max(starts, default=-1) + 1
        return LaidSections(tuple(articles), tuple(starts.get(page, 0) for page in range(count)))

    def _section_start(self, section: SectionFlow, at: Place) -> Place:
        if at.line == 0:
            return at
        is_new = section.style.start is Start.NEW_PAGE or section.style.first.start is Start.NEW_PAGE
        if is_new or self.lines - at.line < 2 * _START_MIN:
            return Place(at.page + 1, 0)
        return Place(at.page, at.line + _SECTION_GAP - SEPARATOR)

    def _section(self, section: SectionFlow, at: Place) -> list[Laid]:
        ways = [_Way(at, 0.0)]
        for number, article in enumerate(section.articles):
            style = section.style.first if number == 0 else section.style.others
            opening = self.setter.head(section.opening) if number == 0 else Segment(1, ())
            ways = self._further(ways, article, style, article_variants(self.setter, article, style, opening))
            self.setter.typesetter.forget()
        return min(ways, key=lambda way: way.price + self._tail_price(way.at)).all_laid()

    def _tail_price(self, at: Place) -> float:
        """Return the price of a section's last page that holds only a few lines."""
        return _TAIL_PRICE * max(0, _TAIL - at.line) if at.page and at.line else 0.0

    def _further(
        self, ways: list[_Way], article: ArticleFlow, style: ArticleStyle, variants: tuple[Variant, ...]
    ) -> list[_Way]:
        parter = Parter()
        known: dict[tuple[int, Lines], Laid] = {}
        best: dict[Place, _Way] = {}
        for way in ways:
            for place in self._places(way.at, style):
                for index, variant in enumerate(variants):
                    if variant.at_head is not None and variant.at_head != (place.line == 0):
                        continue
                    laid = known.get((index, place.line))
                    if laid is None:
                        laid = known[index, place.line] = self._laid(article, variant, place.line, parter)
                    end = Place(laid.end.page + place.page, laid.end.line)
                    price = way.price + variant.price + self._price(laid, way.at, place)
                    if end not in best or price < best[end].price:
                        best[end] = _Way(end, price, laid, place.page, way)
        return sorted(best.values(), key=lambda way: (way.price, way.at.page, way.at.line))[:_WAYS]

    def _places(self, at: Place, style: ArticleStyle) -> tuple[Place, ...]:
        if at.line == 0:
            return (at,)
        following = Place(at.page + 1, 0)
        if style.start is Start.NEW_PAGE:
            return (following,)
        return (at, following) if self.lines - at.line <= _LEFT_MAX else (at,)

    def _laid(self, article: ArticleFlow, variant: Variant, line: Lines, parter: Parter) -> Laid:
        """Lay a variant from a line of page 0 onwards."""
        place = Place(0, line)
        start = Place(0, line + SEPARATOR) if line else place
        layer = BandLayer(self.spec.columns, self.lines, article.span, start, parter)
        laid = layer.lay(variant.segments)
        if not laid.pieces:
            return replace(laid, end=place)
        first = laid.pieces[0]
        first = replace(first, has_rule=place.line > 0 and first.at == start, bleeds=variant.bleeds)
        return replace(laid, pieces=(first, *laid.pieces[1:]))

    def _price(self, laid: Laid, at: Place, place: Place) -> float:
        """Return what is wrong with an article's place: columns apart, a cut, white that nothing can fill."""
        price = laid.badness
        begins = place.page + (laid.pieces[0].at.page if laid.pieces else 0)
        if laid.turns and begins == place.page:
            used = sum(piece.height for piece in laid.pieces)
            price += _CUT if used <= self.lines else 0.0
        if at.line and begins != at.page:
            price += _WHITE * (self.lines - at.line)
        return price


def _on_page(laid: Laid, page: int) -> Laid:
    """Return the band moved to begin on `page`."""
    if page == 0:
        return laid
    pieces = tuple(replace(piece, at=Place(piece.at.page + page, piece.at.line)) for piece in laid.pieces)
    return replace(laid, pieces=pieces, end=Place(laid.end.page + page, laid.end.line))

"""Sections become pages: where each article begins, and in which of its variants, by search.

The search goes from article to article and keeps a few dozen of the best ways to have set those so far (`ways`). An
article may stand whole in what is left of the page at hand, at any height that its variants give (`wholes`), in one
column beside others (`besides`), or be parted between pages. Two ways that end on the same line of the same page are
the same for everything that follows, so only the cheaper is kept. At the end the cheapest way is taken whose number of
pages is one that is wanted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bantin_cli.flow.items import SectionFlow
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.besides import Column, beside_piece
from bantin_cli.layout.candidates import SEPARATOR, Candidate, build_candidate
from bantin_cli.layout.extension import Extension
from bantin_cli.layout.laid import Laid, LaidArticle, LaidSections, Place
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.waiting import ArticleOrder, Waiting
from bantin_cli.layout.ways import Step, Way, best_ways
from bantin_cli.layout.wholes import Whole
from bantin_cli.styles.spec import Start

_SECTION_GAP: Lines = 3
_START_MIN: Lines = 8
"""Fewer free lines than this are white: no article can begin in them."""

_OVERTAKEN = 1.5
"""Price of each article that another one overtakes."""


@dataclass(frozen=True, slots=True)
class _End:
    """One way to have set everything: on so many pages, at a price, by these steps."""

    pages: int
    price: float
    steps: tuple[Step, ...]


class Composer:
    """Composes the sections of an issue, and again when some of their articles are others.

    What it has set it forgets when no way can ask for it any more. With `keeps` it remembers everything instead:
    composing the same sections again, some articles being others, then takes a fraction of the time.
    """

    def __init__(self, setter: BandSetter, price_of_pages: Callable[[int], float]) -> None:
        """Take what is fixed from the layout; `price_of_pages` says how unwelcome a number of pages is."""
        self.setter = setter
        self.columns = setter.spec.columns
        self.lines = setter.spec.lines_per_page
        self.price_of_pages = price_of_pages
        self.extension = Extension(self.columns, self.lines)
        self.keeps = False
        self._set: dict[tuple[int, bool], Candidate] = {}
        self._ends: tuple[tuple[SectionFlow, ...], tuple[_End, ...]] | None = None
        self._reached: list[tuple[SectionFlow, list[Way]]] = []

    def compose(self, sections: tuple[SectionFlow, ...]) -> LaidSections:
        """Return every section's articles on their pages."""
        if self._ends is None or self._ends[0] is not sections:
            self._ends = (sections, self._best_ends(self._search(sections)))
        best = min(self._ends[1], key=lambda end: end.price + self.price_of_pages(end.pages))
        articles = tuple(self._settled(step) for step in best.steps)
        starts: dict[int, int] = {}
        for article in articles:
            for piece in article.pieces:
                starts.setdefault(piece.at.page, article.section)
        count = max(starts, default=-1) + 1
        return LaidSections(articles, tuple(starts.get(page, 0) for page in range(count)))

    def _best_ends(self, ways: Sequence[Way]) -> tuple["_End", ...]:
        """Return the cheapest way to each number of pages, so that another number can still be wanted."""
        best: dict[int, tuple[float, Way]] = {}
        for way in ways:
            count = way.at.page + (1 if way.at.line else 0)
            price = way.price + self.extension.last_price(way.at)
            if count not in best or price < best[count][0]:
                best[count] = (price, way)
        return tuple(_End(count, price, tuple(way.all_steps())) for count, (price, way) in best.items())

    def _search(self, sections: tuple[SectionFlow, ...]) -> list[Way]:
        """Return the best ways to set all sections, from the first that differs from those composed first."""
        ways = [Way(Place(0, 0), 0, 0.0)]
        same = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1][0], zip(sections, self._reached, strict=False)))
        if same:
            ways = self._reached[same - 1][1]
        for number, section in enumerate(sections[same:], start=same):
            ways = self._section(section, number, self._section_starts(section, ways))
            if self.keeps and number == len(self._reached):
                self._reached.append((section, ways))
        return ways

    def _settled(self, step: Step) -> LaidArticle:
        at = step.at
        line = at.line + SEPARATOR if at.line else 0
        match step.setting:
            case Whole() as whole:
                pieces = whole.pieces(line)
            case Laid(pieces=pieces):
                pass
            case Column() as column:
                place = Place(0, line)
                pieces = (beside_piece(column, step.column, self.columns, place, has_rule=line > 0),)
        moved = tuple(replace(piece, at=Place(piece.at.page + at.page, piece.at.line)) for piece in pieces)
        return LaidArticle(step.section, step.article, moved)

    def _section_starts(self, section: SectionFlow, ways: Sequence[Way]) -> list[Way]:
        is_new = section.style.start is Start.NEW_PAGE or section.style.first.start is Start.NEW_PAGE
        left = Waiting(0, len(section.articles))
        starts: list[Way] = []
        for way in ways:
            at = way.at
            if at.line and not is_new and self.lines - at.line >= 2 * _START_MIN:
                starts.append(replace(way, at=Place(at.page, at.line + _SECTION_GAP - SEPARATOR), left=left))
            page = at.page + (1 if at.line else 0)
            price = way.price + self.extension.last_price(at)
            starts.append(Way(Place(page, 0), 0, price, left, way.steps, way.before))
        return best_ways(starts)

    def _section(self, section: SectionFlow, number: int, starts: list[Way]) -> list[Way]:
        count = len(section.articles)
        order = ArticleOrder.of(section)

        def candidate(index: int, *, is_first: bool = False) -> Candidate:
            return self._candidate(section, number, index, is_first=is_first)

        layers: list[list[Way]] = [[] for _ in range(count + 1)]
        layers[0] = starts
        for done in range(count):
            ways = best_ways(layers[done])
            layers[done] = []
            may_follow = {left: order.following(left) for left in dict.fromkeys(way.left for way in ways)}
            for index in sorted({index for following in may_follow.values() for index in following}):
                able = [_chosen(way, index) for way in ways if index in may_follow[way.left]]
                first = candidate(index, is_first=done == 0)
                layers[done + 1] += self.extension.further(able, first)
                if first.columns and done + self.columns <= count:
                    layers[done + self.columns] += self.extension.beside(able, first, candidate)
            if not self.keeps:
                following = {index for layer in layers for way in layer for index in order.following(way.left)}
                wanted = {id(section.articles[index]) for index in following}
                self._set = {key: one for key, one in self._set.items() if key[0] in wanted and not key[1]}
                self.setter.typesetter.forget()
        return best_ways(layers[count])

    def _candidate(self, section: SectionFlow, number: int, index: int, *, is_first: bool) -> Candidate:
        # A candidate holds its article: no other article can come to have the same id.
        key = (id(section.articles[index]), is_first)
        if key not in self._set:
            self._set[key] = build_candidate(self.setter, section, number, index, is_first=is_first)
        return self._set[key]


def _chosen(way: Way, index: int) -> Way:
    """Return the way with an article taken out of those that are left; dearer for each that it overtakes."""
    price = way.price + _OVERTAKEN * way.left.before(index)
    return replace(way, left=way.left.without(index), price=price)

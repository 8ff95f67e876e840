"""Sections become pages: where each article begins, and in which of its variants, by search.

The search goes from article to article and keeps a few dozen of the best ways to have set those so far (`ways`). An
article may stand whole in what is left of the page at hand, at any height that its variants give (`wholes`), in one
column beside others (`besides`), or be parted between pages. Two ways that end on the same line of the same page are
the same for everything that follows, so only the cheaper is kept. At the end the cheapest way is taken whose number of
pages is one that is wanted.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bantin_cli.flow.items import SectionFlow
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.besides import Column, beside_piece, side_by_side
from bantin_cli.layout.candidates import SEPARATOR, Candidate, build_candidate
from bantin_cli.layout.laid import Laid, LaidArticle, LaidSections, Place
from bantin_cli.layout.spread import PER_GAP
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.ways import Step, Way, best_ways
from bantin_cli.layout.wholes import Whole
from bantin_cli.styles.spec import Start

_SECTION_GAP: Lines = 3
_START_MIN: Lines = 8
"""Fewer free lines than this are white: no article can begin in them."""

_CUT = 60.0
"""Price of an article that fits one page and is parted between two."""

_CUT_WAYS = 16
"""Parting an article is tried from so many of the best ways on each page only: it takes longer than anything else."""

_CUT_VARIANTS = 3
"""And in so many of its variants."""

_SCRAP: Lines = 5
"""Each share of a parted article should be so many lines high in every column."""

_PER_SCRAP = 10.0
"""Price of each line that is missing."""

_WHITE = 25.0
"""Price of a white line at the foot of a page that nothing can take up."""

_SPREAD = 0.6
"""Price of one that the white between bands takes up."""

_LAST_WHITE = 0.4
"""Price of a white line at the foot of a section's last page."""

_TAIL: Lines = 14
"""A section's last page should hold at least so many lines."""

_TAIL_PRICE = 5.0

_WINDOW = 4
"""Where the order is free, so many of the articles that are left are tried next."""

_OVERTAKEN = 1.5
"""Price of each article that another one overtakes."""


class Composer:
    """Composes the sections of an issue; used once."""

    def __init__(self, setter: BandSetter, price_of_pages: Callable[[int], float]) -> None:
        """Take what is fixed from the layout; `price_of_pages` says how unwelcome a number of pages is."""
        self.setter = setter
        self.columns = setter.spec.columns
        self.lines = setter.spec.lines_per_page
        self.price_of_pages = price_of_pages

    def compose(self, sections: tuple[SectionFlow, ...]) -> LaidSections:
        """Return every section's articles on their pages."""
        ways = [Way(Place(0, 0), 0, 0.0)]
        for number, section in enumerate(sections):
            ways = self._section(section, number, self._section_starts(section, ways))
        best = min(ways, key=self._final_price)
        articles = tuple(self._settled(step) for step in best.all_steps())
        starts: dict[int, int] = {}
        for article in articles:
            for piece in article.pieces:
                starts.setdefault(piece.at.page, article.section)
        count = max(starts, default=-1) + 1
        return LaidSections(articles, tuple(starts.get(page, 0) for page in range(count)))

    def _settled(self, step: Step) -> LaidArticle:
        candidate, at = step.candidate, step.at
        match step.setting:
            case Whole(variant=variant, delta=delta):
                laid = candidate.laid(variant.flexed(delta) or variant, at.line, self.lines)
                pieces = laid.pieces
            case Laid(pieces=pieces):
                pass
            case Column() as column:
                place = Place(0, at.line + SEPARATOR if at.line else 0)
                pieces = (beside_piece(column, step.column, self.columns, place, has_rule=at.line > 0),)
        moved = tuple(replace(piece, at=Place(piece.at.page + at.page, piece.at.line)) for piece in pieces)
        return LaidArticle(candidate.section, candidate.article, moved)

    def _final_price(self, way: Way) -> float:
        count = way.at.page + (1 if way.at.line else 0)
        return way.price + self._last_price(way.at) + self.price_of_pages(count)

    def _section_starts(self, section: SectionFlow, ways: Sequence[Way]) -> list[Way]:
        is_new = section.style.start is Start.NEW_PAGE or section.style.first.start is Start.NEW_PAGE
        left = tuple(range(len(section.articles)))
        starts: list[Way] = []
        for way in ways:
            at = way.at
            if at.line and not is_new and self.lines - at.line >= 2 * _START_MIN:
                starts.append(replace(way, at=Place(at.page, at.line + _SECTION_GAP - SEPARATOR), left=left))
            page = at.page + (1 if at.line else 0)
            price = way.price + self._last_price(at)
            starts.append(Way(Place(page, 0), 0, price, left, way.steps, way.before))
        return best_ways(starts)

    def _section(self, section: SectionFlow, number: int, starts: list[Way]) -> list[Way]:
        count = len(section.articles)
        known: dict[int, Candidate] = {}

        def candidate(index: int, *, is_first: bool = False) -> Candidate:
            if index not in known:
                known[index] = build_candidate(self.setter, section, number, index, is_first=is_first)
            return known[index]

        layers: list[list[Way]] = [[] for _ in range(count + 1)]
        layers[0] = starts
        window = _WINDOW if section.is_order_free else 1
        for done in range(count):
            ways = best_ways(layers[done])
            layers[done] = []
            for index in sorted({index for way in ways for index in way.left[:window]}):
                able = [_chosen(way, index) for way in ways if index in way.left[:window]]
                first = candidate(index, is_first=done == 0)
                layers[done + 1] += self._further(able, first)
                if first.columns and done + self.columns <= count:
                    layers[done + self.columns] += self._beside(able, first, candidate)
            if done == 0 or not section.is_order_free:
                known = {index: one for index, one in known.items() if done and index > done}
            self.setter.typesetter.forget()
        return best_ways(layers[count])

    def _further(self, ways: Sequence[Way], candidate: Candidate) -> Iterator[Way]:
        """Yield every way to set the article after each of the ways so far."""
        turned = self._turned(ways)
        for way in turned if candidate.starts_page else (*ways, *turned):
            line = way.at.line + SEPARATOR if way.at.line else 0
            wholes = candidate.wholes.below if line else candidate.wholes.at_head
            for height, whole in wholes.items():
                if line + height <= self.lines:
                    at = Place(way.at.page, line + height)
                    step = Step(candidate, way.at, whole)
                    yield Way(at, way.bands + 1, way.price + whole.price, way.left, (step,), way)
        yield from self._parted(ways, turned, candidate)

    def _beside(self, ways: Sequence[Way], first: Candidate, candidate: Callable[[int], Candidate]) -> Iterator[Way]:
        """Yield the ways to set the article and those after it side by side."""
        further = self.columns - 1
        for left in {way.left for way in ways}:
            row = [first, *(candidate(index) for index in left[:further])]
            if len(row) < self.columns or not all(each.columns for each in row):
                continue
            settings = list(side_by_side([each.columns for each in row]))
            able = [way for way in ways if way.left == left]
            for way in (*able, *self._turned(able)):
                line = way.at.line + SEPARATOR if way.at.line else 0
                for height, price, columns in settings:
                    if line + height <= self.lines:
                        steps = tuple(
                            Step(each, way.at, column, number)
                            for number, (each, column) in enumerate(zip(row, columns, strict=True))
                        )
                        at = Place(way.at.page, line + height)
                        yield Way(at, way.bands + 1, way.price + price, left[further:], steps, way)

    def _turned(self, ways: Sequence[Way]) -> list[Way]:
        """Return the cheapest way to the head of each next page."""
        best: dict[tuple[int, tuple[int, ...]], Way] = {}
        for way in ways:
            page = way.at.page + (1 if way.at.line else 0)
            price = way.price + self._foot_price(way)
            key = (page, way.left)
            if key not in best or price < best[key].price:
                best[key] = Way(Place(page, 0), 0, price, way.left, way.steps, way.before)
        return list(best.values())

    def _foot_price(self, way: Way) -> float:
        """Return the price of what a page leaves white at its foot: the white between its bands takes up some."""
        white = self.lines - way.at.line if way.at.line else 0
        spread = min(white, PER_GAP * max(0, way.bands - 1))
        return _SPREAD * spread + _WHITE * max(0, white - spread - 1)

    def _last_price(self, at: Place) -> float:
        """Return the price of a section's last page: it may be white at the foot, but should hold some lines."""
        if not at.line:
            return 0.0
        return _LAST_WHITE * (self.lines - at.line) + (_TAIL_PRICE * max(0, _TAIL - at.line) if at.page else 0.0)

    def _parted(self, ways: Sequence[Way], turned: Sequence[Way], candidate: Candidate) -> Iterator[Way]:
        """Yield the ways to set an article over several pages."""
        starts = list(turned) if not candidate.wholes.at_head else []
        if not candidate.starts_page:
            starts = [*_cheapest_on_each_page(ways, _CUT_WAYS), *starts]
        known: dict[tuple[int, Lines], Laid] = {}
        for way in starts:
            line = way.at.line
            tried = [(index, one) for index, one in enumerate(candidate.variants) if one.at_head in (None, line == 0)]
            for index, variant in sorted(tried, key=lambda pair: pair[1].price)[:_CUT_VARIANTS]:
                laid = known.get((index, line))
                if laid is None:
                    laid = known[index, line] = candidate.laid(variant, line, self.lines)
                if laid.turns and laid.pieces and laid.pieces[0].at.page == 0:
                    at = Place(way.at.page + laid.end.page, laid.end.line)
                    price = way.price + variant.price + laid.badness + _cut_price(laid, candidate)
                    yield Way(at, 1, price, way.left, (Step(candidate, way.at, laid),), way)


def _chosen(way: Way, index: int) -> Way:
    """Return the way with an article taken out of those that are left; dearer for each that it overtakes."""
    overtaken = way.left.index(index)
    left = (*way.left[:overtaken], *way.left[overtaken + 1 :])
    return replace(way, left=left, price=way.price + _OVERTAKEN * overtaken)


def _cut_price(laid: Laid, candidate: Candidate) -> float:
    """Return the price of parting an article between pages: of one that fits a page, and of a few lines left alone."""
    price = _CUT if candidate.fits_page else 0.0
    for page in (0, laid.end.page):
        columns = [piece.height for piece in laid.pieces if piece.at.page == page and len(piece.columns) > 1]
        price += _PER_SCRAP * max(0, _SCRAP - sum(columns))
    return price


def _cheapest_on_each_page(ways: Sequence[Way], count: int) -> list[Way]:
    """Return the first `count` of the ways that have come to each page; the cheapest are first."""
    seen: Counter[int] = Counter()
    chosen: list[Way] = []
    for way in ways:
        seen[way.at.page] += 1
        if seen[way.at.page] <= count:
            chosen.append(way)
    return chosen

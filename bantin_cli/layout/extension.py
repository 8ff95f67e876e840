"""From the ways so far to the ways with one article more: whole, beside others, or parted between pages."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bantin_cli.layout.besides import side_by_side
from bantin_cli.layout.candidates import SEPARATOR, Candidate
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.spread import PER_GAP
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.variants import Variant
from bantin_cli.layout.waiting import Waiting
from bantin_cli.layout.ways import Step, Way

_CUT = 100.0
"""Price of an article that fits one page and is parted between two."""

_CUT_WAYS = 16
"""Parting an article is tried from so many of the best ways on each page only: it takes longer than anything else."""

_CUT_VARIANTS = 3
"""And in so many of its variants."""

_CUT_ENDS = 6
"""Other ends of a parted article are tried for so many ways."""

_SCRAP: Lines = 5
"""Each share of a parted article should be so many lines high in every column."""

_PER_SCRAP = 25.0
"""Price of each line that is missing."""

_WHITE = 40.0
"""Price of a white line at the foot of a page that nothing can take up."""

_SPREAD = 0.6
"""Price of the first one, and of one that the white between bands takes up."""

_LAST_WHITE = 0.4
"""Price of a white line at the foot of a section's last page."""

_HALF_EMPTY = 5.0
"""What one costs besides when more than half of the page is white."""

_TAIL: Lines = 14
"""A section's last page should hold at least so many lines."""

_TAIL_PRICE = 5.0


@dataclass(frozen=True, slots=True)
class Extension:
    """Extends ways on pages of so many columns and lines."""

    columns: int
    lines: Lines

    def further(self, ways: Sequence[Way], candidate: Candidate) -> Iterator[Way]:
        """Yield every way to set the article after each of the ways so far."""
        turned = self._turned(ways)
        for way in turned if candidate.starts_page else (*ways, *turned):
            line = way.at.line + SEPARATOR if way.at.line else 0
            wholes = candidate.wholes.below if line else candidate.wholes.at_head
            for height, whole in wholes.items():
                if line + height <= self.lines:
                    at = Place(way.at.page, line + height)
                    step = Step(candidate.section, candidate.article, way.at, whole)
                    yield Way(at, way.bands + 1, way.price + whole.price, way.left, (step,), way)
        yield from self._parted(ways, turned, candidate)

    def beside(self, ways: Sequence[Way], first: Candidate, candidate: Callable[[int], Candidate]) -> Iterator[Way]:
        """Yield the ways to set the article and those after it side by side."""
        further = self.columns - 1
        for left in dict.fromkeys(way.left for way in ways):
            following = left.first(further)
            row = [first, *(candidate(index) for index in following)]
            if len(row) < self.columns or not all(each.columns for each in row):
                continue
            settings = list(side_by_side([each.columns for each in row]))
            able = [way for way in ways if way.left == left]
            for way in (*able, *self._turned(able)):
                line = way.at.line + SEPARATOR if way.at.line else 0
                for height, price, columns in settings:
                    if line + height <= self.lines:
                        steps = tuple(
                            Step(each.section, each.article, way.at, column, number)
                            for number, (each, column) in enumerate(zip(row, columns, strict=True))
                        )
                        at = Place(way.at.page, line + height)
                        yield Way(at, way.bands + 1, way.price + price, left.without(*following), steps, way)

    def _turned(self, ways: Sequence[Way]) -> list[Way]:
        """Return the cheapest way to the head of each next page."""
        best: dict[tuple[int, Waiting], Way] = {}
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
        slight = min(white, 1 + PER_GAP * max(0, way.bands - 1))
        return _SPREAD * slight + _WHITE * (white - slight)

    def last_price(self, at: Place) -> float:
        """Return the price of a section's last page: it may be white at the foot, but should hold some lines."""
        if not at.line:
            return 0.0
        white = self.lines - at.line
        price = _LAST_WHITE * white + _HALF_EMPTY * max(0.0, white - self.lines / 2)
        return price + (_TAIL_PRICE * max(0, _TAIL - at.line) if at.page else 0.0)

    def _parted(self, ways: Sequence[Way], turned: Sequence[Way], candidate: Candidate) -> Iterator[Way]:
        """Yield the ways to set an article over several pages."""
        starts = list(turned) if not candidate.wholes.at_head else []
        if not candidate.starts_page:
            starts = [*_cheapest_on_each_page(ways, _CUT_WAYS), *starts]
        known: dict[tuple[int, Lines], tuple[Laid, ...]] = {}
        tried = {at_head: _worth_parting(candidate.variants, at_head=at_head) for at_head in (True, False)}
        for number, way in enumerate(starts):
            line = way.at.line
            for rank, (index, variant) in enumerate(tried[line == 0]):
                if (index, line) not in known:
                    count = None if rank == 0 and number < _CUT_ENDS else 1
                    if (index, line, count) not in candidate.parted:
                        laid_ways = candidate.laid_ways(variant, line, self.lines)
                        candidate.parted[index, line, count] = tuple(islice(laid_ways, count))
                    known[index, line] = candidate.parted[index, line, count]
                for laid in known[index, line]:
                    if laid.turns and laid.pieces and laid.pieces[0].at.page == 0:
                        at = Place(way.at.page + laid.end.page, laid.end.line)
                        price = way.price + variant.price + laid.badness + _cut_price(laid, candidate)
                        yield Way(
                            at, 1, price, way.left, (Step(candidate.section, candidate.article, way.at, laid),), way
                        )


def _cut_price(laid: Laid, candidate: Candidate) -> float:
    """Return the price of parting an article between pages: of one that fits a page, and of a few lines left alone."""
    price = _CUT if candidate.fits_page else 0.0
    for page in (0, laid.end.page):
        columns = [piece.height for piece in laid.pieces if piece.at.page == page and len(piece.columns) > 1]
        price += _PER_SCRAP * max(0, _SCRAP - sum(columns))
    return price


def _worth_parting(variants: Sequence[Variant], *, at_head: bool) -> list[tuple[int, Variant]]:
    """Return the variants with which parting is tried: the cheapest, and the one that begins lowest."""
    able = [(index, one) for index, one in enumerate(variants) if one.at_head in (None, at_head)]
    chosen = sorted(able, key=lambda pair: pair[1].price)[:_CUT_VARIANTS]
    lowest = min(able, key=lambda pair: _opening_height(pair[1]), default=None)
    return chosen if lowest is None or lowest in chosen else [*chosen, lowest]


def _opening_height(variant: Variant) -> Lines:
    """Return how many lines must stand together at the head of a variant."""
    height = 0
    for segment in variant.segments:
        if segment.columns > 1:
            return height + (segment.parts[0].strips[0].height if segment.parts else 0)
        height += segment.height
    return height


def _cheapest_on_each_page(ways: Sequence[Way], count: int) -> list[Way]:
    """Return the first `count` of the ways that have come to each page; the cheapest are first."""
    seen: Counter[int] = Counter()
    chosen: list[Way] = []
    for way in ways:
        seen[way.at.page] += 1
        if seen[way.at.page] <= count:
            chosen.append(way)
    return chosen

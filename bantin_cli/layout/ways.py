"""The ways that the search for pages keeps: how the articles so far may have been set, and at which price."""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin_cli.flow.items import ArticleFlow
from bantin_cli.layout.besides import Column
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.waiting import ALL_SET, Waiting
from bantin_cli.layout.wholes import Whole

_PER_PAGE = 30
"""So many ways are kept that end on the same page because they are cheap."""

_SHORTEST = 8
"""And so many because none that has used fewer lines is as cheap: they can save a page later."""

_PAGES = 4
"""On so many pages."""


@dataclass(frozen=True, slots=True)
class Step:
    """An article as a way has set it.

    Attributes:
        section: its number, counted from 0.
        at: the first free line before it.
        setting: whole, parted between pages (counted from 0, the first being that of `at`), or in a column.
        column: number of that column.
    """

    section: int
    article: ArticleFlow
    at: Place
    setting: Whole | Laid | Column
    column: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """One way to have set the articles so far.

    Attributes:
        at: the first free line.
        bands: how many bands stand on that page.
        price: of all that was set.
        left: the articles of the section that are still to be set.
        steps: the last articles set; one, or several that stand side by side.
        before: the way up to them.
    """

    at: Place
    bands: int
    price: float
    left: Waiting = ALL_SET
    steps: tuple[Step, ...] = ()
    before: "Way | None" = None

    def all_steps(self) -> list[Step]:
        """Return every article set, in the order of the pages."""
        steps: list[Step] = []
        way: Way | None = self
        while way is not None:
            steps.extend(reversed(way.steps))
            way = way.before
        return steps[::-1]


def best_ways(ways: Iterable[Way]) -> list[Way]:
    """Return the ways worth following: of those that are alike for all that follows the cheapest, and few in all.

    Ways that have come to different pages are kept beside each other, so that a page count can still be chosen.
    """
    alike: dict[tuple[Place, int, Waiting], Way] = {}
    for way in ways:
        key = (way.at, way.bands, way.left)
        if key not in alike or way.price < alike[key].price:
            alike[key] = way
    by_page: dict[int, list[Way]] = {}
    for way in sorted(alike.values(), key=_rank):
        by_page.setdefault(way.at.page, []).append(way)
    pages = list(by_page)[:_PAGES]
    kept = (way for page in pages for way in _worth_keeping(by_page[page]))
    return sorted(kept, key=_rank)


def _worth_keeping(ways: list[Way]) -> list[Way]:
    """Return the cheapest of the ways that end on a page, and those of them that leave most of it free."""
    kept = ways[:_PER_PAGE]
    known = {id(way) for way in kept}
    least = float("inf")
    shortest: list[Way] = []
    for way in sorted(ways, key=lambda way: (way.at.line, way.price)):
        if way.price < least:
            least = way.price
            shortest.append(way)
    return kept + [way for way in shortest[:_SHORTEST] if id(way) not in known]


def _rank(way: Way) -> tuple[float, int, Lines]:
    return (way.price, way.at.page, way.at.line)

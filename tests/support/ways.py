"""Ways and candidates made by hand, on a page of two columns and forty lines."""

from collections.abc import Mapping

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import ArticleFlow, Element, Role
from bantin_cli.layout.besides import Column
from bantin_cli.layout.candidates import Candidate
from bantin_cli.layout.columns import Parter
from bantin_cli.layout.extension import Extension
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.strips import Strip
from bantin_cli.layout.variants import Variant
from bantin_cli.layout.waiting import Waiting
from bantin_cli.layout.ways import Way
from bantin_cli.layout.wholes import Whole, Wholes

PAGE_LINES = 40
"""Lines of the page."""

EXTENSION = Extension(2, PAGE_LINES)
_NOTHING = Variant((), 0.0)


def _wholes(prices: Mapping[int, float]) -> dict[int, Whole]:
    return {
        height: Whole(height, price, _NOTHING, 0, Laid((), Place(0, height), 0.0, 0))
        for height, price in prices.items()
    }


def candidate_of(
    at_head: Mapping[int, float], below: Mapping[int, float], *variants: Variant, columns: Mapping[int, float] = {}
) -> Candidate:
    """Return an article with its whole heights at a head and below, and heights in one column, each with its price."""
    span = SourceSpan("a.md", 1)
    article = ArticleFlow("a", "a", (), (), 0, Element("a", Role.TITLE, 1), span)
    ways = {height: Column((Strip(height, ()),), height, price) for height, price in columns.items()}
    return Candidate(0, article, False, variants, Wholes(_wholes(at_head), _wholes(below)), ways, Parter())


def way_at(line: int, price: float = 0.0, *, bands: int = 1, page: int = 0, left: Waiting = Waiting(1, 9)) -> Way:  # noqa: B008
    """Return a way that has come to a line of a page."""
    return Way(Place(page, line), bands, price, left)

"""Parts of a column made by hand, with heights in lines, and articles set in the bundled layout with round metrics."""

from collections.abc import Sequence

from bantin_cli.flow.articles import ArticleBuilder
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import ArticleFlow
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.strips import FREELY, Lines, Part, Strip
from bantin_cli.model.issue import Article
from tests.support.pages import INPUTS, SPEC
from tests.support.typesetting import typesetter


def picture(height: Lines, *, low: Lines, high: Lines, white: Lines = 0) -> Part:
    """Return a picture that may be `low` to `high` lines high."""

    def vary(delta: int) -> Part | None:
        return Part((Strip(height + delta, ()),), moves=FREELY) if low <= height + delta <= high else None

    return Part((Strip(height, (), white),), vary=vary, moves=FREELY)


def text(lines: Lines, last_line: float | None = None, *, most: Lines = 1) -> Part:
    """Return a paragraph; one whose last line's fill is given can be set up to `most` lines longer or shorter."""

    def vary(delta: int) -> Part | None:
        return Part(_lines(lines + delta)) if abs(delta) <= most else None

    return Part(_lines(lines), vary=None if last_line is None else vary, last_line=last_line)


def heights(parts: Sequence[Part]) -> list[Lines]:
    """Return how high each part is."""
    return [part.height for part in parts]


def setter() -> BandSetter:
    """Return a new setter of the bundled layout."""
    return BandSetter(SPEC, INPUTS, typesetter())


def built(article: Article, kind: str = "news") -> ArticleFlow:
    """Return an article in the style that its kind of section gives the first."""
    found = SPEC.kind(kind)
    assert found is not None
    return ArticleBuilder(SPEC, found.style.first, ReadingOrder()).build(article)


def _lines(count: Lines) -> tuple[Strip, ...]:
    return tuple(Strip(1, (), may_break=n == count or 2 <= n <= count - 2) for n in range(1, count + 1))

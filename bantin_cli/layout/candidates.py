"""An article in all the ways in which the search may set it, and how one of them is laid on pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from bantin_cli.flow.items import ArticleFlow, SectionFlow
from bantin_cli.layout.bandpages import BandLayer
from bantin_cli.layout.bands import BandSetter, Segment
from bantin_cli.layout.besides import Columns, column_ways
from bantin_cli.layout.columns import Parter
from bantin_cli.layout.laid import Laid, Place
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.variants import Variant, article_variants
from bantin_cli.layout.wholes import Wholes, whole_ways
from bantin_cli.styles.spec import Start

SEPARATOR: Lines = 2
"""White between two bands, with a hairline in its middle, in lines."""

_ENDLESS: Lines = 1_000_000
"""Lines of a page on which everything stands whole."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article with its ways.

    Attributes:
        section: its number, counted from 0.
        starts_page: it may begin at the head of a page only.
        variants: for parting it between pages.
        wholes: for setting it whole.
        columns: for setting it in one column beside others; empty where it cannot.
        parter: remembers how its columns were parted.
        parted: remembers how its variants, by their number, were laid from a line of a page: in so many ways, or all.
    """

    section: int
    article: ArticleFlow
    starts_page: bool
    variants: tuple[Variant, ...]
    wholes: Wholes
    columns: Columns
    parter: Parter
    parted: dict[tuple[int, Lines, int | None], tuple[Laid, ...]] = field(default_factory=dict)

    @property
    def fits_page(self) -> bool:
        """Whether it can stand whole on a page."""
        return bool(self.wholes.at_head or self.wholes.below)

    def laid_ways(self, variant: Variant, line: Lines, lines: Lines) -> Iterator[Laid]:
        """Yield a variant laid from a line of page 0 onwards, then with its last columns some lines higher or lower.

        A separator stands above it unless the line is a page's head; a page has so many `lines`.
        """
        start = Place(0, line + SEPARATOR if line else 0)
        columns = max((segment.columns for segment in variant.segments), default=1)
        layer = BandLayer(columns, lines, self.article.span, start, self.parter)
        for laid in chain((layer.lay(variant.segments),), layer.other_ends()):
            if not laid.pieces:
                yield replace(laid, end=Place(0, line))
                return
            first = laid.pieces[0]
            first = replace(first, has_rule=line > 0 and first.at == start, bleeds=variant.bleeds)
            yield replace(laid, pieces=(first, *laid.pieces[1:]))


def build_candidate(setter: BandSetter, section: SectionFlow, number: int, index: int, *, is_first: bool) -> Candidate:
    """Prepare the ways of an article.

    Args:
        setter: sets bands.
        section: that holds the article.
        number: of the section, counted from 0.
        index: of the article in it, counted from 0.
        is_first: it is set first and carries the section's opening.
    """
    article = section.articles[index]
    style = section.style.first if index == 0 else section.style.others
    lines = setter.spec.lines_per_page
    opening = setter.head(section.opening) if is_first else Segment(1, ())
    variants = article_variants(setter, article, style, opening)
    parter = Parter()

    def lay(variant: Variant) -> Laid:
        return BandLayer(setter.spec.columns, _ENDLESS, article.span, Place(0, 0), parter).lay(variant.segments)

    return Candidate(
        section=number,
        article=article,
        starts_page=style.start is Start.NEW_PAGE,
        variants=variants,
        wholes=whole_ways(variants, lay, lines),
        columns={} if opening.parts else column_ways(setter, article, lines),
        parter=parter,
    )

"""How high an article can be when it stands whole on one page: every height that its variants give, with its price."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bantin_cli.layout.laid import Laid, Piece, Place
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.variants import Variant

_SHALLOW: Lines = 7
"""Text that is parted into columns lower than this looks like scraps."""

_PER_SHALLOW = 2.5
"""Price of each line that is missing."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One way to set an article on a page of its own or on a part of one.

    Attributes:
        height: in grid lines.
        price: of the variant, of the picture's distance from its ideal, of what is wrong with the columns.
        variant: what is set; its flexible picture is then `delta` lines higher.
        laid: the variant from line 0 of an endless page, its picture as high as it would like.
    """

    height: Lines
    price: float
    variant: Variant
    delta: Lines
    laid: Laid

    def pieces(self, line: Lines) -> tuple[Piece, ...]:
        """Return its pieces on page 0, from a line onwards; with a hairline above unless that is the page's head."""
        flexed = self.variant.flexed(self.delta)
        picture = _piece_of_picture(self.variant)
        pieces: list[Piece] = []
        for index, piece in enumerate(self.laid.pieces):
            lower = self.delta if picture is not None and index > picture else 0
            moved = replace(piece, at=Place(0, line + piece.at.line + lower))
            if index == picture and self.delta and flexed and self.variant.flexible is not None:
                segment = flexed.segments[self.variant.flexible]
                moved = replace(moved, columns=(segment.parts[0].strips,), height=segment.height)
            if index == 0:
                moved = replace(moved, has_rule=line > 0, bleeds=self.variant.bleeds)
            pieces.append(moved)
        return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Wholes:
    """The cheapest way for each height: at the head of a page, and further down."""

    at_head: Mapping[Lines, Whole]
    below: Mapping[Lines, Whole]


def whole_ways(variants: Sequence[Variant], lay: Callable[[Variant], Laid], lines: Lines) -> Wholes:
    """Return every height at which an article stands whole on a page.

    Args:
        variants: of the article.
        lay: lays a variant on an endless page.
        lines: of a page.
    """
    at_head: dict[Lines, Whole] = {}
    below: dict[Lines, Whole] = {}
    for variant in variants:
        for whole in _heights(variant, lay(variant), lines):
            for table, wanted in ((at_head, True), (below, False)):
                if variant.at_head in (None, wanted):
                    known = table.get(whole.height)
                    if known is None or whole.price < known.price:
                        table[whole.height] = whole
    return Wholes(at_head, below)


def _heights(variant: Variant, laid: Laid, lines: Lines) -> Iterator[Whole]:
    base = laid.end.line
    price = variant.price + laid.badness + _shallow_price(laid)
    if base <= lines:
        yield Whole(base, price, variant, 0, laid)
    for sign in (1, -1):
        delta = sign
        while (flex := variant.flex_price(delta)) is not None:
            if 0 < base + delta <= lines:
                yield Whole(base + delta, price + flex, variant, delta, laid)
            delta += sign


def _piece_of_picture(variant: Variant) -> int | None:
    """Return which of the pieces is the flexible picture: on an endless page each segment makes one."""
    if variant.flexible is None:
        return None
    return sum(bool(segment.parts) for segment in variant.segments[: variant.flexible])


def _shallow_price(laid: Laid) -> float:
    columns = [piece.height for piece in laid.pieces if len(piece.columns) > 1]
    return _PER_SHALLOW * max(0, _SHALLOW - sum(columns)) if columns else 0.0

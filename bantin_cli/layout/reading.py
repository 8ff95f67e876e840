"""The order in which pages are drawn: grounds and rules first, then what is read, in the order in which it is read.

Text that is selected and copied comes in the order in which it is drawn. Drawn where it stands, a picture away from its
place in the text would part a paragraph with its caption.
"""

from collections.abc import Iterator, Sequence

from bantin_cli.flow.items import Element
from bantin_cli.layout.placed import PlacedItem, PlacedPicture, element_of


def in_reading_order(pages: Sequence[Sequence[PlacedItem]]) -> Iterator[list[PlacedItem]]:
    """Yield what stands on each page in the order in which it is drawn.

    An element that an earlier page holds the beginning of goes on before all else of its article, and one that goes on
    on a later page comes last: nothing parts it, wherever pictures and boxes came to stand.

    Args:
        pages: of sections, without furniture. Decoration stands in the order in which one covers another, and nothing
            that is read lies under it: the order in which the rest is drawn is not seen.
    """
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index, items in enumerate(pages):
        for element, _ in _read(items):
            first.setdefault(element.order, index)
            last[element.order] = index
    for index, items in enumerate(pages):
        read = list(_read(items))
        owners: dict[str, int] = {}
        for element, _ in read:
            owners[element.owner] = min(element.order, owners.get(element.owner, element.order))
        places = [
            (owners[element.owner], _step(index, first[element.order], last[element.order]), element.order)
            for element, _ in read
        ]
        decoration = [item for item in items if element_of(item) is None]
        yield [*decoration, *(read[at][1] for at in sorted(range(len(read)), key=places.__getitem__))]


def headed(items: Sequence[PlacedItem], head: Sequence[PlacedItem]) -> tuple[PlacedItem, ...]:
    """Put a section's title that stands at the head of its page before all text, over a picture that bleeds there."""
    under = [item for item in items if isinstance(item, PlacedPicture) and item.box.y < 0]
    return (*under, *head, *(item for item in items if item not in under))


def _read(items: Sequence[PlacedItem]) -> Iterator[tuple[Element, PlacedItem]]:
    for item in items:
        element = element_of(item)
        if element is not None:
            yield element, item


def _step(page: int, first: int, last: int) -> int:
    """Rank an element on one of its pages: begun before, here alone, or going on after."""
    if first < page:
        return 0
    return 2 if last > page else 1

"""What a layout is made of, on pages: its measures and palette, then every text style set in its own face.

Takes a layout and nothing else; the sample issue that follows these pages is placed like any other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.wording import Language
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedIssue, PlacedItem, PlacedLine, PlacedPage
from bantin_cli.layout.specimen_parts import Block, SpecimenSetter
from bantin_cli.layout.strips import shifted
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt

_NAME = "specimen"
_SWATCHES = 4
"""Colours beside each other."""


def add_specimen(sample: PlacedIssue, spec: LayoutSpec, metrics: FontMetrics, language: Language) -> PlacedIssue:
    """Return a sample issue with the pages of its layout's specimen before it.

    Their number is even, so that the sample's cover stays a right-hand page.

    Args:
        sample: an issue placed in the layout.
        spec: the layout.
        metrics: measures of its faces.
        language: of what is said about the layout.
    """
    pages = list(specimen_pages(spec, metrics, language))
    if len(pages) % 2:
        pages.append(_page(spec, len(pages) + 1, ()))
    return PlacedIssue(
        metadata=replace(sample.metadata, title=spec.title.fill(language, {})),
        pages=(*pages, *(_moved(page, len(pages)) for page in sample.pages)),
        sections=tuple(replace(one, first_page=one.first_page + len(pages)) for one in sample.sections),
        articles=tuple(
            replace(one, first_page=one.first_page + len(pages), last_page=one.last_page + len(pages))
            for one in sample.articles
        ),
    )


def specimen_pages(spec: LayoutSpec, metrics: FontMetrics, language: Language) -> Iterator[PlacedPage]:
    """Yield the pages that say what a layout is made of, numbered from 1."""
    setter = SpecimenSetter(spec, Typesetter(metrics, spec.justification, spec.end_mark), language)
    swatches = [setter.swatch(name, colour, _SWATCHES) for name, colour in spec.colours]
    rows = [
        _beside(swatches[start : start + _SWATCHES], spec.text_area.width / _SWATCHES)
        for start in range(0, len(swatches), _SWATCHES)
    ]
    parts = (
        (setter.title(), *setter.facts(), setter.palette_heading(), *rows),
        (setter.styles_heading(), *(setter.style(style) for style in spec.styles)),
    )
    number = 0
    for part in parts:
        for items in _paged(part, spec.text_area.height):
            number += 1
            placed = tuple(shifted(item, spec.text_area.x, spec.text_area.y) for item in items)
            yield _page(spec, number, placed)


def _beside(blocks: Sequence[Block], step: Pt) -> Block:
    """Put blocks side by side."""
    items = [shifted(item, index * step, 0) for index, block in enumerate(blocks) for item in block.items]
    return Block(max(block.height for block in blocks), tuple(items))


def _paged(blocks: Iterable[Block], height: Pt) -> Iterator[tuple[PlacedItem, ...]]:
    """Deal blocks to pages; a heading goes over with what follows it."""
    page = _OpenPage(height)
    held: list[Block] = []
    for block in blocks:
        held.append(block)
        if block.keeps_with_next:
            continue
        if not page.holds(held):
            yield page.taken()
        page.take(held)
        held = []
    page.take(held)
    yield page.taken()


@dataclass(slots=True)
class _OpenPage:
    """A page being filled from its head.

    Attributes:
        height: of the text area.
    """

    height: Pt
    y: Pt = 0.0
    items: tuple[PlacedItem, ...] = ()

    def holds(self, blocks: Sequence[Block]) -> bool:
        """Tell whether there is room; an empty page takes everything."""
        return not self.items or self.y + sum(block.height for block in blocks) <= self.height

    def take(self, blocks: Iterable[Block]) -> None:
        """Set blocks under one another."""
        for block in blocks:
            self.items += tuple(shifted(item, 0, self.y) for item in block.items)
            self.y += block.height

    def taken(self) -> tuple[PlacedItem, ...]:
        """Give the page away and begin the next."""
        items, self.items, self.y = self.items, (), 0.0
        return items


def _page(spec: LayoutSpec, number: int, items: tuple[PlacedItem, ...]) -> PlacedPage:
    return PlacedPage(number, _NAME, spec.page, spec.bleed, items, 1.0)


def _moved(page: PlacedPage, by: int) -> PlacedPage:
    """Return a page with a higher number; links to pages lead where they led."""
    return replace(page, number=page.number + by, items=tuple(_led_on(item, by) for item in page.items))


def _led_on(item: PlacedItem, by: int) -> PlacedItem:
    if not isinstance(item, PlacedLine) or all(run.page is None for run in item.runs):
        return item
    runs = tuple(replace(run, page=run.page + by) if run.page is not None else run for run in item.runs)
    return replace(item, runs=runs)

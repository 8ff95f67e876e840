"""What a layout is made of, on pages: its measures and palette, then every text style set in its own face.

Takes a layout and nothing else; the sample issue that follows these pages is placed like any other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.wording import Language
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.structure.nodes import Numbering, StructureNode, Tag
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedIssue, PlacedItem, PlacedLine, PlacedPage
from bantin_cli.layout.specimen_parts import SAMPLES_IN, Block, SpecimenSetter
from bantin_cli.layout.strips import shifted
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt

_NAME = "specimen"
_FIRST_PLACE = -1_000_000
"""Before all places in the reading order of the sample issue."""

_SWATCHES = 4
"""Colours beside each other."""


@dataclass(frozen=True, slots=True)
class Specimen:
    """Pages that say what a layout is made of.

    Attributes:
        pages: numbered from 1; their number is even, so that the cover of an issue after them is a right-hand page.
        section: what is read of them.
    """

    pages: tuple[PlacedPage, ...]
    section: StructureNode


def build_specimen(spec: LayoutSpec, metrics: FontMetrics, language: Language) -> Specimen:
    """Make the pages that say what a layout is made of.

    Args:
        spec: the layout.
        metrics: measures of its faces.
        language: of what is said about the layout.
    """
    setter = SpecimenSetter(
        spec, Typesetter(metrics, spec.justification, spec.end_mark), language, ReadingOrder(_FIRST_PLACE)
    )
    title, facts, palette = setter.title(), tuple(setter.facts()), setter.palette_heading()
    swatches = [setter.swatch(name, colour, _SWATCHES) for name, colour in spec.colours]
    rows = [
        _beside(swatches[start : start + _SWATCHES], spec.text_area.width / _SWATCHES)
        for start in range(0, len(swatches), _SWATCHES)
    ]
    heading, styles = setter.styles_heading(), tuple(setter.style(style) for style in spec.styles)
    parts: tuple[tuple[Block, ...], ...] = ((title, *facts, palette, *rows), (heading, *styles))
    pages = [
        tuple(shifted(item, spec.text_area.x, spec.text_area.y) for item in items)
        for part in parts
        for items in _paged(part, spec.text_area.height)
    ]
    pages += [()] * (len(pages) % 2)
    colours = (StructureNode(Tag.LIST, _nodes(rows), numbering=Numbering.NONE),) if rows else ()
    nodes = (*_nodes((title, *facts, palette)), *colours, *_nodes((heading, *styles)))
    section = StructureNode(
        Tag.SECTION,
        nodes,
        title=spec.title.fill(language, {}),
        language=None if language == SAMPLES_IN else language,
    )
    return Specimen(tuple(_page(spec, number, items) for number, items in enumerate(pages, 1)), section)


def add_specimen(sample: PlacedIssue, specimen: Specimen) -> PlacedIssue:
    """Return a sample issue with the pages of its layout's specimen before it."""
    before = len(specimen.pages)
    return PlacedIssue(
        metadata=replace(sample.metadata, title=specimen.section.title),
        pages=(*specimen.pages, *(_moved(page, before) for page in sample.pages)),
        sections=tuple(replace(one, first_page=one.first_page + before) for one in sample.sections),
        articles=tuple(
            replace(one, first_page=one.first_page + before, last_page=one.last_page + before)
            for one in sample.articles
        ),
    )


def add_section(sample: StructureNode, specimen: Specimen) -> StructureNode:
    """Return the tree of a sample issue with what is read of the specimen before it."""
    return replace(sample, children=(specimen.section, *sample.children))


def _nodes(blocks: Iterable[Block]) -> tuple[StructureNode, ...]:
    return tuple(node for block in blocks for node in block.nodes)


def _beside(blocks: Sequence[Block], step: Pt) -> Block:
    """Put blocks side by side."""
    items = [shifted(item, index * step, 0) for index, block in enumerate(blocks) for item in block.items]
    return Block(max(block.height for block in blocks), tuple(items), _nodes(blocks))


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

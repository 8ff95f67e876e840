"""An article becomes a band: runs of strips over the whole page or over its columns, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import (
    ArticleFlow,
    BodyItem,
    BoxItem,
    FigureItem,
    PullQuoteItem,
    QrItem,
    Role,
    TableItem,
    TextItem,
)
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.figures import FigureSetter
from bantin_cli.layout.lines import Cutout, Typesetter
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.strips import Lines, Part, Strip
from bantin_cli.layout.tables import TableSetter
from bantin_cli.layout.text import TextSetter, lines_needed, stack_text
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import Hero, LayoutSpec
from bantin_cli.units import Pt

_HALF_GAP = 7.0
"""White between a half-width picture and the text beside it, in points."""

_HEAD_SHARE = 0.5
"""A head higher than this share of the page is broken between its lines."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of parts over the whole measure or over the columns.

    Attributes:
        columns: 1 for the whole measure.
        parts: from top to bottom.
        keeps_with_next: must not be parted from the beginning of what follows.
        may_float: a picture: may stand at the head of the next page, with the text that follows it before it.
    """

    columns: int
    parts: tuple[Part, ...]
    keeps_with_next: bool = False
    may_float: bool = False

    @property
    def height(self) -> Lines:
        """Height when set in one column, in grid lines."""
        return sum(part.height for part in self.parts)


@dataclass(frozen=True, slots=True)
class Setters:
    """Everything that turns items into strips, for one measure."""

    text: TextSetter
    figure: FigureSetter
    box: BoxSetter
    table: TableSetter


class BandSetter:
    """Sets articles as bands. One for each build; keeps nothing between two articles."""

    def __init__(self, spec: LayoutSpec, inputs: LayoutInputs, typesetter: Typesetter) -> None:
        """Prepare setters for the two measures of the page: over all columns, and over one."""
        self.spec = spec
        self.inputs = inputs
        self.typesetter = typesetter
        self.wide = self._setters(spec.text_area.width, spec.figure.page_ratio)
        self.narrow = self._setters(spec.column_width, spec.figure.column_ratio)

    def _setters(self, measure: Pt, ratio: float) -> Setters:
        spec = self.spec
        half = max(6, spec.lines_per_page // 2)
        return Setters(
            TextSetter(self.typesetter, measure, spec.grid, spec.end_mark),
            FigureSetter(self.typesetter, spec.figure, measure, spec.grid, ratio, min(half + 8, spec.lines_per_page)),
            BoxSetter(self.typesetter, self.inputs.qr_modules, measure, spec.grid),
            TableSetter(self.typesetter, measure, spec.grid, half),
        )

    def head(self, items: tuple[TextItem, ...]) -> Segment:
        """Set what stands over all columns: one strip, so that it is never parted; slack goes above it."""
        if not items:
            return Segment(1, ())
        grid = self.spec.grid
        stack = stack_text(self.typesetter, items, self.spec.text_area.width)
        after = items[-1].style.space_after
        height = lines_needed(stack.height + after, grid)
        if height > self.spec.lines_per_page * _HEAD_SHARE:
            return self._long_head(items)
        drop = height * grid - stack.height - after
        placed = tuple(
            replace(line, box=line.box.moved(0, drop), baseline=line.baseline + drop) for line in stack.items
        )
        return Segment(1, (Part((Strip(height, placed, may_break=False),)),), keeps_with_next=True)

    def _long_head(self, items: tuple[TextItem, ...]) -> Segment:
        parts = tuple(self.wide.text.part(replace(item, style=replace(item.style, space_before=0))) for item in items)
        loose = tuple(replace(part, strips=tuple(replace(s, may_break=True) for s in part.strips)) for part in parts)
        return Segment(1, loose)

    def hero(self, article: ArticleFlow, hero: Hero) -> FigureItem | None:
        """Return the opening picture if it is to stand over all columns: it comes before any text of the body."""
        first = article.body[0] if article.body else None
        if not isinstance(first, FigureItem):
            return None
        if first.width is FigureWidth.PAGE:
            return first
        return first if first.width is None and hero is not Hero.COLUMN else None

    def body(self, items: Sequence[BodyItem]) -> tuple[Segment, ...]:
        """Set the body: columns, interrupted by what stands over all of them."""
        segments: list[Segment] = []
        run: list[BodyItem] = []

        def close() -> None:
            parts = self._column(run)
            if parts:
                segments.append(Segment(self.spec.columns, parts))
            run.clear()

        for item in items:
            wide = self._wide(item)
            if wide is None:
                run.append(item)
            else:
                close()
                segments.append(wide)
        close()
        return tuple(segments)

    def _wide(self, item: BodyItem) -> Segment | None:
        match item:
            case FigureItem(width=FigureWidth.PAGE):
                return Segment(1, (self.wide.figure.part(item),), may_float=True)
            case TableItem(spans=True):
                return Segment(1, (self.wide.table.part(item),))
            case QrItem() if item.style.spans:
                return Segment(1, (self.wide.box.qr(item, white=2),))
            case _:
                return None

    def _column(self, items: Sequence[BodyItem]) -> tuple[Part, ...]:
        parts: list[Part] = []
        index = 0
        while index < len(items):
            item = items[index]
            if isinstance(item, FigureItem) and item.width is FigureWidth.HALF:
                taken, part = self._half(item, items[index + 1 :])
                parts.append(part)
                index += 1 + taken
                continue
            following = items[index + 1] if index + 1 < len(items) else None
            if isinstance(item, TextItem) and isinstance(following, TextItem) and _is_source(following):
                parts.append(self.narrow.text.part(item, source=following))
                index += 2
                continue
            parts.append(self._part(item))
            index += 1
        return tuple(part for part in parts if part.strips)

    def _part(self, item: BodyItem) -> Part:
        match item:
            case TextItem():
                return self.narrow.text.part(item)
            case FigureItem():
                return self.narrow.figure.part(item)
            case TableItem():
                return self.narrow.table.part(item)
            case BoxItem():
                return self.narrow.box.callout(item)
            case PullQuoteItem():
                return self.narrow.box.pull_quote(item)
            case QrItem():
                return self.narrow.box.qr(item)

    def _half(self, figure: FigureItem, following: Sequence[BodyItem]) -> tuple[int, Part]:
        """Set a picture over half a column with the text that follows beside it, all of it one unbroken part.

        Returns:
            How many of the following items stand beside the picture, and the part.
        """
        spec = self.spec
        measure = (spec.column_width - _HALF_GAP) / 2
        setter = FigureSetter(
            self.typesetter, spec.figure, measure, spec.grid, spec.figure.ratio_max, spec.lines_per_page // 2
        )
        caption = setter.caption(figure)
        picture = setter.part(figure).strips[0]
        height = picture.height
        strips: list[Strip] = []
        taken = 0
        for item in following:
            left = height - sum(strip.height + strip.white for strip in strips)
            if left <= 0 or not isinstance(item, TextItem) or _is_source(item):
                break
            cutout = Cutout(lines=left, left=measure + _HALF_GAP)
            part = self.narrow.text.part(replace(item, style=replace(item.style, drop_cap=0)), cutout=cutout)
            strips += part.strips
            taken += 1
        while sum(strip.height + strip.white for strip in strips) < height:
            strips.append(Strip(1, ()))
        beside = setter.strip(figure, caption, height).items
        strips[0] = replace(strips[0], items=(*beside, *strips[0].items), white=1)
        covered = 0
        for index, strip in enumerate(strips):
            covered += strip.height + (strip.white if index else 0)
            if covered < height:
                strips[index] = replace(strip, may_break=False)
        return taken, Part(tuple(strips))


def _is_source(item: BodyItem) -> bool:
    return item.element.role is Role.SOURCE

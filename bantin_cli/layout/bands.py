"""An article becomes a band: runs of strips over the whole page or over its columns, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    QrItem,
    TableItem,
    TextItem,
)
from bantin_cli.layout.columnsetting import ColumnSetter, make_setters
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.strips import Lines, Part, Strip
from bantin_cli.layout.text import lines_needed, stack_text
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import LayoutSpec

_HEAD_SHARE = 0.5
"""A head higher than this share of the page is broken between its lines."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of parts over the whole measure or over the columns.

    Attributes:
        columns: 1 for the whole measure.
        parts: from top to bottom.
        keeps_with_next: must not be parted from the beginning of what follows.
        may_float: a picture or a box of numbers: may stand at the head of the next page, with the text that follows it
            before it. A callout stays where its text puts it.
    """

    columns: int
    parts: tuple[Part, ...]
    keeps_with_next: bool = False
    may_float: bool = False

    @property
    def height(self) -> Lines:
        """Height when set in one column, in grid lines."""
        return sum(part.height for part in self.parts)


class BandSetter:
    """Sets articles as bands. One for each build; keeps nothing between two articles."""

    def __init__(self, spec: LayoutSpec, inputs: LayoutInputs, typesetter: Typesetter) -> None:
        """Prepare setters for the two measures of the page: over all columns, and over one."""
        self.spec = spec
        self.inputs = inputs
        self.typesetter = typesetter
        self.wide = make_setters(spec, inputs, typesetter, spec.text_area.width, spec.figure.page_ratio)
        narrow = make_setters(spec, inputs, typesetter, spec.column_width, spec.figure.column_ratio)
        self.column = ColumnSetter(spec, typesetter, narrow)

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

    def narrow_head(self, items: tuple[TextItem, ...]) -> Part:
        """Set what stands above an article that takes one column, as one strip.

        Slack goes under it: the heads of articles side by side begin at the same height.
        """
        stack = stack_text(self.typesetter, items, self.spec.column_width)
        height = lines_needed(stack.height + items[-1].style.space_after, self.spec.grid)
        return Part((Strip(height, stack.items, may_break=False),))

    def _long_head(self, items: tuple[TextItem, ...]) -> Segment:
        parts = tuple(self.wide.text.part(replace(item, style=replace(item.style, space_before=0))) for item in items)
        loose = tuple(replace(part, strips=tuple(replace(s, may_break=True) for s in part.strips)) for part in parts)
        return Segment(1, loose)

    def body(self, items: Sequence[BodyItem]) -> tuple[Segment, ...]:
        """Set the body: columns, interrupted by what stands over all of them."""
        segments: list[Segment] = []
        run: list[BodyItem] = []

        def close() -> None:
            parts = self.column.parts(run)
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
            case PictureGroupItem(spans=True):
                return Segment(1, (self.wide.group.part(item),), may_float=True)
            case BoxItem(spans=True):
                return Segment(1, (self.wide.callout.part(item),))
            case NumbersItem(spans=True):
                part = self.wide.numbers.part(item)
                return Segment(1, (part,), may_float=len(part.strips) == 1)
            case TableItem(spans=True):
                return Segment(1, (self.wide.table.part(item),))
            case QrItem() if item.style.spans:
                return Segment(1, (self.wide.box.qr(item, white=2),))
            case _:
                return None

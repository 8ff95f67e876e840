"""What runs in the columns: items in reading order to parts, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    PullQuoteItem,
    QrItem,
    Role,
    TableItem,
    TextItem,
)
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.callouts import CalloutSetter
from bantin_cli.layout.figures import FigureSetter
from bantin_cli.layout.lines import Cutout, Typesetter
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.numbers import NumbersSetter
from bantin_cli.layout.picturegroups import PictureGroupSetter
from bantin_cli.layout.strips import FREELY, Lines, Part, Strip
from bantin_cli.layout.tables import TableSetter
from bantin_cli.layout.text import TextSetter
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt

_HALF_MIN: Lines = 6
"""On a page of few lines, half of it is taken for so many."""

_MORE_THAN_HALF: Lines = 10
"""A single picture may be so much higher than half a page."""


@dataclass(frozen=True, slots=True)
class Setters:
    """Everything that turns items into strips, for one measure."""

    text: TextSetter
    figure: FigureSetter
    group: PictureGroupSetter
    callout: CalloutSetter
    numbers: NumbersSetter
    box: BoxSetter
    table: TableSetter


def make_setters(spec: LayoutSpec, inputs: LayoutInputs, typesetter: Typesetter, measure: Pt, ratio: float) -> Setters:
    """Prepare the setters for a measure; `ratio` is the shape of a picture that must be cropped."""
    half = max(_HALF_MIN, spec.lines_per_page // 2)
    columns = max(1, round((measure + spec.gutter) / (spec.column_width + spec.gutter)))
    figure_max = min(half + _MORE_THAN_HALF, spec.lines_per_page)
    figure = FigureSetter(typesetter, spec.figure, measure, spec.grid, ratio, figure_max)
    return Setters(
        TextSetter(typesetter, measure, spec.grid, spec.end_mark),
        figure,
        PictureGroupSetter(figure, columns, spec.gutter, min(half, spec.lines_per_page)),
        CalloutSetter(typesetter, measure, spec.grid, spec.end_mark, columns, spec.lines_per_page),
        NumbersSetter(typesetter, measure, spec.grid, half),
        BoxSetter(typesetter, inputs.qr_modules, measure, spec.grid),
        TableSetter(typesetter, measure, spec.grid, half),
    )


@dataclass(frozen=True, slots=True)
class ColumnSetter:
    """Sets what runs in one column."""

    spec: LayoutSpec
    typesetter: Typesetter
    setters: Setters

    def parts(self, items: Sequence[BodyItem]) -> tuple[Part, ...]:
        """Set a run of items; the source line joins the paragraph before it."""
        parts: list[Part] = []
        index, least = 0, self.spec.figure.half_min
        while index < len(items):
            item = items[index]
            if isinstance(item, FigureItem) and item.width is FigureWidth.HALF and self._half_measure >= least:
                taken, part = self._half(item, items[index + 1 :])
                parts.append(part)
                index += 1 + taken
                continue
            following = items[index + 1] if index + 1 < len(items) else None
            if isinstance(item, TextItem) and isinstance(following, TextItem) and _is_source(following):
                parts.append(self.setters.text.part(item, source=following))
                index += 2
                continue
            parts.append(self._part(item))
            index += 1
        return tuple(part for part in parts if part.strips)

    def _part(self, item: BodyItem) -> Part:
        match item:
            case TextItem():
                return self.setters.text.part(item)
            case FigureItem():
                return self.setters.figure.part(item)
            case PictureGroupItem():
                return self.setters.group.part(item)
            case TableItem():
                return self.setters.table.part(item)
            case BoxItem():
                moves = () if any(text.ends_article for text in item.items) else FREELY
                return replace(_without_text_at_foot(self.setters.callout.part(item)), moves=moves)
            case NumbersItem():
                return replace(_without_text_at_foot(self.setters.numbers.part(item)), moves=FREELY)
            case PullQuoteItem():
                return _without_text_at_foot(self.setters.box.pull_quote(item))
            case QrItem():
                # It closes the article; one paragraph may follow it, so that columns of text end together.
                return replace(_without_text_at_foot(self.setters.box.qr(item)), moves=(-1,))

    @property
    def _half_measure(self) -> Pt:
        """The measure of a half-width picture, and of the text beside it."""
        return (self.spec.column_width - self.spec.figure.half_gap) / 2

    def _half(self, figure: FigureItem, following: Sequence[BodyItem]) -> tuple[int, Part]:
        """Set a picture over half a column with the text that follows beside it, all of it one unbroken part.

        Returns:
            How many of the following items stand beside the picture, and the part.
        """
        spec, gap = self.spec, self.spec.figure.half_gap
        measure = self._half_measure
        setter = FigureSetter(
            self.typesetter, spec.figure, measure, spec.grid, spec.figure.ratio_max, spec.lines_per_page // 2
        )
        caption = setter.caption(figure)
        picture = setter.part(figure).strips[0]
        height = picture.height
        strips: list[Strip] = []
        taken = 0
        for item in following:
            left = height - Part(tuple(strips)).height
            if left <= 0 or not isinstance(item, TextItem) or _is_source(item):
                break
            cutout = Cutout(lines=left, left=measure + gap)
            part = self.setters.text.part(replace(item, style=replace(item.style, drop_cap=0)), cutout=cutout)
            strips += part.strips
            taken += 1
        while Part(tuple(strips)).height < height:
            strips.append(Strip(1, ()))
        beside = setter.strip(figure, caption, height).items
        strips[0] = replace(strips[0], items=(*beside, *strips[0].items), white=1)
        covered = 0
        for index, strip in enumerate(strips):
            covered += strip.height + (strip.white if index else 0)
            if covered < height:
                strips[index] = replace(strip, may_break=False)
        return taken, Part(tuple(strips))


def _without_text_at_foot(part: Part) -> Part:
    """A box at a column's foot leaves the text beside it to end alone: another choice is better."""
    return replace(part, strips=tuple(replace(strip, is_poor_foot=True) for strip in part.strips))


def _is_source(item: BodyItem) -> bool:
    return item.element.role is Role.SOURCE

"""Tables: rows of whole grid lines, with the header row again wherever the table goes on."""

from dataclasses import dataclass, replace

from bantin_cli.flow.items import Cell, TableItem, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import Furniture, PlacedFill, PlacedItem, PlacedLine, PlacedRule
from bantin_cli.layout.strips import Lines, Part, Strip, shifted
from bantin_cli.layout.text import Stack, lines_needed, stack_text
from bantin_cli.model.blocks import Alignment
from bantin_cli.styles.spec import Align, Colour
from bantin_cli.units import Pt

_ALIGNS = {Alignment.LEFT: Align.LEFT, Alignment.CENTRE: Align.CENTRE, Alignment.RIGHT: Align.RIGHT}
_CELL_MIN = 12.0
"""No cell's text is set narrower than this, in points, however many columns the table has."""

_PADDING_SHARE = 0.12
"""White at either side of a cell takes no more of its width than this."""

_CLEAR = 0.01
"""Added to the room that a word needs, in points: sums of widths are not exact."""


@dataclass(frozen=True, slots=True)
class TableSetter:
    """Sets tables for one measure. A row higher than `lines_max` is broken between lines."""

    typesetter: Typesetter
    measure: Pt
    grid: Pt
    lines_max: Lines

    def part(self, table: TableItem) -> Part:
        """Set a table; each row is a strip."""
        table = replace(table, shares=self._shares(table))
        header = self._row(table, table.header, table.style.header_fill, is_ruled=False) if table.header else ()
        strips = [replace(strip, may_break=False) for strip in header]
        repeats = _without_element(strips[0]) if len(strips) == 1 else None
        for index, row in enumerate(table.rows):
            fill = table.style.zebra if index % 2 else None
            for strip in self._row(table, row, fill, is_ruled=True):
                strips.append(replace(strip, repeats=repeats))
        if not strips:
            return Part(())
        if sum(strip.height for strip in strips) <= table.style.whole_lines:
            strips = [replace(strip, may_break=strip is strips[-1]) for strip in strips]
        strips[0] = replace(strips[0], white=1)
        return Part(tuple(strips), after=1)

    def _shares(self, table: TableItem) -> tuple[float, ...]:
        """Take room from wide columns for one that would break a word, as long as every word then stands whole."""
        padding = table.style.padding.left + table.style.padding.right
        needs = [0.0] * len(table.shares)
        for cells in (table.header, *table.rows):
            for column, cell in enumerate(cells):
                word = max((self.typesetter.widest_word(item) for item in cell.items), default=0.0) + _CLEAR
                needs[column] = max(needs[column], min(word + padding, word / (1 - 2 * _PADDING_SHARE)) / self.measure)
        lack = sum(max(0.0, need - share) for need, share in zip(needs, table.shares, strict=True))
        spare = sum(max(0.0, share - need) for need, share in zip(needs, table.shares, strict=True))
        if not 0.0 < lack <= spare:
            return table.shares
        left = 1 - lack / spare
        return tuple(max(need, need + (share - need) * left) for need, share in zip(needs, table.shares, strict=True))

    def _row(
        self, table: TableItem, cells: tuple[Cell, ...], fill: Colour | None, *, is_ruled: bool
    ) -> tuple[Strip, ...]:
        padding = table.style.padding
        stacks = self._stacks(table, cells)
        tallest = max((stack.height for _, stack in stacks), default=0.0)
        height = max(1, lines_needed(tallest + padding.top + padding.bottom, self.grid))
        if height > self.lines_max:
            return self._broken(table, stacks, fill)
        spare = max(0.0, height * self.grid - tallest - padding.top - padding.bottom) / 2
        lines: list[PlacedItem] = [shifted(line, x, padding.top + spare) for x, stack in stacks for line in stack.items]
        return (self._strip(table, height, lines, fill, is_ruled=is_ruled),)

    def _strip(
        self, table: TableItem, height: Lines, lines: list[PlacedItem], fill: Colour | None, *, is_ruled: bool
    ) -> Strip:
        style = table.style
        depth = height * self.grid
        items: list[PlacedItem] = []
        if fill:
            items.append(PlacedFill(Rect(0, 0, self.measure, depth), fill))
        items += lines
        if is_ruled and style.rule_colour:
            items.append(PlacedRule(0, depth, self.measure, depth, style.rule_thickness, style.rule_colour))
        return Strip(height, tuple(items))

    def _stacks(self, table: TableItem, cells: tuple[Cell, ...]) -> list[tuple[Pt, Stack]]:
        padding = table.style.padding
        stacks: list[tuple[Pt, Stack]] = []
        x: Pt = 0.0
        for cell, share in zip(cells, table.shares, strict=True):
            width = share * self.measure
            inset = min(padding.left, width * _PADDING_SHARE)
            inner = max(_CELL_MIN, width - inset - min(padding.right, width * _PADDING_SHARE))
            items = tuple(_aligned(item, cell.alignment) for item in cell.items)
            stacks.append((x + inset, stack_text(self.typesetter, items, inner)))
            x += width
        return stacks

    def _broken(self, table: TableItem, stacks: list[tuple[Pt, Stack]], fill: Colour | None) -> tuple[Strip, ...]:
        """Break a row that is higher than half a page into slices of its lines."""
        slice_lines = max(1, self.lines_max // 2)
        depth = slice_lines * self.grid
        slices: list[list[PlacedItem]] = []
        for x, stack in stacks:
            start: Pt = 0.0
            number = 0
            for line, top in zip(stack.items, stack.line_tops, strict=True):
                if top + line.box.height - start > depth:
                    number += 1
                    start = top
                while len(slices) <= number:
                    slices.append([])
                slices[number].append(shifted(line, x, -start))
        return tuple(
            self._strip(table, _slice_height(lines, self.grid), lines, fill, is_ruled=index == len(slices) - 1)
            for index, lines in enumerate(slices)
        )


def _without_element(strip: Strip) -> Strip:
    """Return a header row to be set again: its words belong to the document once, where they stand first."""
    furniture = Furniture.HEADER_ROW
    items = (
        replace(item, element=None, furniture=furniture) if isinstance(item, PlacedLine) else item
        for item in strip.items
    )
    return replace(strip, items=tuple(items))


def _slice_height(lines: list[PlacedItem], grid: Pt) -> Lines:
    bottoms = [line.box.bottom for line in lines if isinstance(line, PlacedLine)]
    return max(1, lines_needed(max(bottoms, default=0.0), grid))


def _aligned(item: TextItem, alignment: Alignment) -> TextItem:
    wanted = _ALIGNS[alignment]
    if alignment is Alignment.LEFT or item.style.align is wanted:
        return item
    return replace(item, style=replace(item.style, align=wanted))

"""Paragraphs become strips: one line of text on the baseline grid each."""

from dataclasses import dataclass, replace
from functools import cache

from bantin_cli.flow.items import Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Cutout, SetLine, SetParagraph, Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedLine
from bantin_cli.layout.strips import Lines, Part, Strip
from bantin_cli.styles.spec import EndMarkSpec, TextStyle
from bantin_cli.units import Pt

_ASCENT = 0.78
"""Share of the size that stands above the baseline when a line is centred in its leading."""

CAPITALS = 0.72
"""Height of capitals and figures, as a share of their size."""

_SOURCE_GAP = 1.4
"""Least white between an article's last word and a source line beside it, in sizes of the text."""

_VARY_MIN = 4
"""Paragraphs of fewer lines are not set longer or shorter to even out columns."""


def first_baseline(style: TextStyle) -> Pt:
    """Return the distance from a line's upper edge to its baseline, in points."""
    return (style.leading - style.size) / 2 + _ASCENT * style.size


def lines_needed(height: Pt, grid: Pt) -> Lines:
    """Return how many whole grid lines hold `height` points; a hair too much does not count."""
    return max(0, -int(-(height - 0.05) // grid))


@dataclass(frozen=True, slots=True)
class TextSetter:
    """Sets paragraphs for one measure.

    Attributes:
        typesetter: breaks lines.
        measure: width of the column, in points.
        grid: distance of the grid's lines, in points.
        end_mark: drawn after an article's last word.
    """

    typesetter: Typesetter
    measure: Pt
    grid: Pt
    end_mark: EndMarkSpec

    def part(self, item: TextItem, cutout: Cutout | None = None, source: TextItem | None = None) -> Part:
        """Set a paragraph on the grid.

        Args:
            item: the paragraph.
            cutout: room at the side of its first lines.
            source: the article's source line: stands at the right of the last line when there is room, else under it.
        """
        paragraph = self.typesetter.set(item, self.measure, cutout=cutout)
        if paragraph is None:
            raise ValueError("a paragraph without a line count can always be set")
        return self._part(paragraph, cutout, source)

    def _part(self, paragraph: SetParagraph, cutout: Cutout | None, source: TextItem | None) -> Part:
        item, count = paragraph.item, len(paragraph.lines)
        strips = [self._strip(paragraph, index, cutout) for index in range(count)]
        if source:
            strips = self._with_source(strips, paragraph, source)

        @cache
        def vary(delta: int) -> Part | None:
            other = self.typesetter.set(item, self.measure, cutout=cutout, line_count=count + delta)
            return replace(self._part(other, cutout, source), vary=None) if other else None

        after = lines_needed(item.style.space_after, self.grid)

        def widen(delta: int) -> Part | None:
            white = strips[0].white + delta
            return Part((replace(strips[0], white=white), *strips[1:]), after) if delta == 1 else None

        @cache
        def indented(is_indented: bool) -> Part:
            return self.part(replace(item, is_first=not is_indented), source=source)

        has_indent = item.element.role is Role.PARAGRAPH and not cutout and not item.style.drop_cap
        may_vary = count >= _VARY_MIN and item.style.on_grid
        is_subhead = item.element.role is Role.HEADING and strips[0].white > 0
        return Part(
            strips=tuple(strips),
            after=after,
            vary=widen if is_subhead else vary if may_vary else None,
            indented=indented if has_indent else None,
            last_line=min(1.0, paragraph.lines[-1].end_x / self.measure) if may_vary and not is_subhead else None,
        )

    def _strip(self, paragraph: SetParagraph, index: int, cutout: Cutout | None) -> Strip:
        item, count = paragraph.item, len(paragraph.lines)
        style = item.style
        number = index + 1
        kept = max(2, style.drop_cap + 1 if paragraph.drop_cap else 0, cutout.lines if cutout else 0)
        is_last = number == count
        may_break = not style.keeps_with_next if is_last else number >= kept and count - number >= 2
        items: list[PlacedItem] = []
        if index == 0 and paragraph.drop_cap:
            cap = paragraph.drop_cap
            items.append(replace(cap, baseline=cap.baseline + first_baseline(style), element=item.element))
        items.append(place_line(paragraph.lines[index], item, y=0, measure=self.measure))
        if is_last and item.ends_article:
            items.append(place_end_mark(paragraph.lines[-1], style, self.end_mark))
        white = lines_needed(style.space_before, self.grid) if index == 0 else 0
        return Strip(lines_needed(style.leading, self.grid), tuple(items), white, may_break)

    def _with_source(self, strips: list[Strip], paragraph: SetParagraph, source: TextItem) -> list[Strip]:
        width = self.typesetter.natural_width(source)
        end = paragraph.lines[-1].end_x
        if paragraph.item.ends_article:
            end += self.end_mark.gap + self.end_mark.size
        set_source = self.typesetter.set(source, self.measure)
        if set_source is None:
            return strips
        body_style = paragraph.item.style
        if len(set_source.lines) == 1 and end + _SOURCE_GAP * body_style.size + width <= self.measure:
            drop = first_baseline(body_style) - first_baseline(source.style)
            placed = place_line(set_source.lines[0], source, y=drop, measure=self.measure)
            return [*strips[:-1], replace(strips[-1], items=(*strips[-1].items, placed))]
        under = [
            Strip(
                lines_needed(source.style.leading, self.grid),
                (place_line(line, source, y=0, measure=self.measure),),
                may_break=index == len(set_source.lines) - 1,
                is_tail=True,
            )
            for index, line in enumerate(set_source.lines)
        ]
        return [*strips[:-1], replace(strips[-1], may_break=False), *under]


def place_line(line: SetLine, item: TextItem, *, y: Pt, measure: Pt) -> PlacedLine:
    """Place a set line whose upper edge stands at `y`, in a column whose left edge is 0."""
    style = item.style
    return PlacedLine(
        box=Rect(0, y, measure, style.leading),
        baseline=y + first_baseline(style),
        width=line.width,
        runs=line.runs,
        element=item.element,
        span=item.span,
        breaks_word=line.breaks_word,
    )


def place_end_mark(line: SetLine, style: TextStyle, mark: EndMarkSpec) -> PlacedFill:
    """Place the end mark after the last word of a line whose upper edge stands at 0."""
    top = first_baseline(style) - mark.size
    return PlacedFill(Rect(line.end_x + mark.gap, top, mark.size, mark.size), mark.colour)


@dataclass(frozen=True, slots=True)
class Stack:
    """Text set freely, off the grid: a headline, a caption, what stands in a box.

    Attributes:
        items: placed from the stack's top left corner.
        height: in points.
        width: of the widest line, in points.
        line_tops: upper edge of each line, in points from the stack's.
    """

    items: tuple[PlacedLine, ...]
    height: Pt
    width: Pt
    line_tops: tuple[Pt, ...]


def stack_text(typesetter: Typesetter, items: tuple[TextItem, ...], measure: Pt) -> Stack:
    """Set paragraphs under one another with their own leading and white; the white above the first is dropped."""
    placed: list[PlacedLine] = []
    tops: list[Pt] = []
    y: Pt = 0.0
    after: Pt = 0.0
    for index, item in enumerate(items):
        if index:
            y += max(after, item.style.space_before)
        paragraph = typesetter.set(item, measure)
        if paragraph is None:
            raise ValueError("a paragraph without a line count can always be set")
        for line in paragraph.lines:
            placed.append(place_line(line, item, y=y, measure=measure))
            tops.append(y)
            y += item.style.leading
        after = item.style.space_after
    width = max((line.width for line in placed), default=0.0)
    return Stack(tuple(placed), y, width, tuple(tops))

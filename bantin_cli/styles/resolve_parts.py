"""The looks of an article's parts, from names to values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from bantin_cli.geometry import Edges
from bantin_cli.schema.layout_file import LevelsField
from bantin_cli.schema.layout_parts import BoxField, FigureField, NumbersField, PullQuoteField, QrField, TableField
from bantin_cli.styles.parts import BoxStyle, FigureStyle, NumbersStyle, QrStyle, QuoteStyle, TableStyle
from bantin_cli.styles.resolve_text import Palette
from bantin_cli.styles.text import Colour, TextStyle
from bantin_cli.units import Pt

T = TypeVar("T")

_ENLARGED = 2.2
"""How much larger than a callout's heading numbers are set where the layout does not say."""

# Shares of the grid that lengths take which a layout leaves out.
_CAPITALS, _BASELINE = 0.2, 0.72
_HALF_GAP, _FIGURE_FOOT = 0.7, 0.3
_BULLET, _HEADING_GAP = 0.26, 0.19
_QUOTE_FOOT = 0.15
_GROUP_GAP, _COLUMN_GAP, _NUMBER_RISE = 0.55, 1.4, 0.3


def given_or(length: Pt | None, otherwise: Pt) -> Pt:
    """Return the length that a layout gives, or what stands in for it; 0 is a length."""
    return otherwise if length is None else length


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks up styles and colours by name; every method raises LookupError for a name that is not there.

    Attributes:
        grid, levels: give the lengths that the layout leaves out.
    """

    palette: Palette
    styles: Mapping[str, TextStyle]
    grid: Pt
    levels: LevelsField

    def named(self, table: Mapping[str, T], name: str, where: str) -> T:
        """Return the entry `name` of `table`, which the layout file calls `where`."""
        try:
            return table[name]
        except KeyError:
            raise LookupError(f"{name!r} is not one of `{where}`") from None

    def style(self, name: str) -> TextStyle:
        """Return a text style."""
        return self.named(self.styles, name, "text_styles")

    def colour_or_none(self, name: str | None) -> Colour | None:
        """Return a colour; none where none is named."""
        return self.palette.colour(name) if name else None

    def figure(self, field: FigureField) -> FigureStyle:
        """Resolve how pictures look."""
        return FigureStyle(
            caption=self.style(field.caption),
            page_ratio=field.page_ratio,
            column_ratio=field.column_ratio,
            ratio_min=field.ratio_min,
            ratio_max=field.ratio_max,
            caption_gap=field.caption_gap,
            half_gap=given_or(field.half_gap, _HALF_GAP * self.grid),
            half_min=field.half_min,
            group_gap=given_or(field.group_gap, _GROUP_GAP * self.grid),
            top=self._capitals,
            foot=given_or(field.foot, _FIGURE_FOOT * self.grid),
        )

    @property
    def _capitals(self) -> Pt:
        return given_or(self.levels.capitals, _CAPITALS * self.grid)

    def table(self, name: str, field: TableField) -> TableStyle:
        """Resolve how a table looks."""
        return TableStyle(
            name=name,
            header=self.style(field.header),
            cell=self.style(field.cell),
            header_fill=self.colour_or_none(field.header_fill),
            zebra=self.colour_or_none(field.zebra),
            rule_colour=self.colour_or_none(field.rule),
            rule_thickness=field.rule_thickness,
            padding=Edges(*field.padding),
            span_columns=field.span_columns,
            span_letters=field.span_letters,
            whole_lines=field.whole_lines,
        )

    def box(self, field: BoxField, name: str = "callout") -> BoxStyle:
        """Resolve how callouts look."""
        return BoxStyle(
            name=name,
            heading=self.style(field.heading),
            body=self.style(field.body),
            fill=self.palette.colour(field.fill),
            bar_colour=self.colour_or_none(field.bar),
            bar_width=field.bar_width,
            padding=Edges(*field.padding),
            bullet_colour=self.palette.colour(field.bullet),
            list_indent=field.list_indent,
            bullet_size=given_or(field.bullet_size, _BULLET * self.grid),
            heading_gap=given_or(field.heading_gap, _HEADING_GAP * self.grid),
            top=self._capitals,
            foot=given_or(self.levels.baseline, _BASELINE * self.grid),
            whole_lines=field.whole_lines,
            column_gap=given_or(field.column_gap, _COLUMN_GAP * self.grid),
        )

    def numbers(self, field: NumbersField, box: BoxStyle) -> NumbersStyle:
        """Resolve how boxes of numbers look; they stand on the page as callouts do."""
        return NumbersStyle(
            name="numbers",
            heading=self.style(field.heading),
            figure=self.style(field.figure),
            text=self.style(field.text),
            fill=self.palette.colour(field.fill),
            padding=Edges(*field.padding),
            gap=field.gap,
            number_rise=given_or(field.number_rise, _NUMBER_RISE * self.grid),
            rule_colour=self.colour_or_none(field.rule),
            rule_thickness=field.rule_thickness,
            box=box,
        )

    def numbers_like(self, box: BoxStyle, gap: Pt) -> NumbersStyle:
        """Return how boxes of numbers look in a layout that does not say: as callouts, with their headings enlarged."""
        size = box.heading.size * _ENLARGED
        figure = replace(box.heading, name=f"{box.heading.name}-number", size=size, size_min=size, leading=size * 1.2)
        rise = _NUMBER_RISE * self.grid
        return NumbersStyle("numbers", box.heading, figure, box.body, box.fill, box.padding, gap, rise, None, 0.0, box)

    def pull_quote(self, field: PullQuoteField) -> QuoteStyle:
        """Resolve how pull quotes look."""
        return QuoteStyle(
            name="pull-quote",
            text=self.style(field.text),
            attribution=self.style(field.attribution),
            top_rule_colour=self.palette.colour(field.top_rule),
            top_rule_thickness=field.top_rule_thickness,
            bottom_rule_colour=self.palette.colour(field.bottom_rule),
            bottom_rule_thickness=field.bottom_rule_thickness,
            padding=Edges(*field.padding),
            foot=given_or(field.foot, _QUOTE_FOOT * self.grid),
        )

    def qr(self, name: str, field: QrField) -> QrStyle:
        """Resolve how QR codes look."""
        return QrStyle(
            name=name,
            note_heading=self.style(field.note_heading),
            note=self.style(field.note),
            size=field.size,
            module_min=field.module_min,
            fill=self.colour_or_none(field.fill),
            padding=Edges(*field.padding),
            gap=field.gap,
            spans=field.spans,
            code_colour=self.palette.colour(field.code),
        )

"""Running heads, folios and the mark of a draft: what a page carries besides its content."""

from dataclasses import dataclass, replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, Role, SectionFlow, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import Furniture, PlacedFill, PlacedItem, PlacedLine, PlacedRule
from bantin_cli.layout.strips import shifted
from bantin_cli.layout.text import first_baseline, place_line
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, LayoutSpec, TextStyle
from bantin_cli.units import Pt

_NO_ELEMENT = Element("", Role.PARAGRAPH, 0)
_NO_SPAN = SourceSpan("")

_CHIP_RISE = 0.76
"""The chip behind a running head begins so far over its baseline, in sizes of its type, its padding apart."""


@dataclass(frozen=True, slots=True)
class FurnitureSetter:
    """Sets the furniture of pages.

    Attributes:
        folio: the bulletin's name beside the page number.
        draft_label: printed at the head of every page; empty when the issue is no draft.
    """

    typesetter: Typesetter
    spec: LayoutSpec
    folio: tuple[TextRun, ...]
    draft_label: str

    def foot(self, number: int) -> list[PlacedItem]:
        """Set the page number on the outer edge, the bulletin's name beside it."""
        furniture, area = self.spec.furniture, self.spec.text_area
        baseline, gap = furniture.foot_baseline, furniture.divider_gap
        figure = self._line((TextRun(str(number)),), furniture.folio, baseline, Furniture.FOLIO)
        name = self._line(self.folio, furniture.folio_text, baseline, Furniture.FOLIO)
        if number % 2 == 0:
            figure_x = area.x
            rule_x = figure_x + figure.width + gap
            name_x = rule_x + gap
        else:
            figure_x = area.right - figure.width
            rule_x = figure_x - gap
            name_x = rule_x - gap - name.width
        top, foot = baseline - furniture.divider_rise, baseline + furniture.divider_drop
        rule = PlacedRule(rule_x, top, rule_x, foot, furniture.divider_thickness, furniture.divider_colour)
        return [shifted(figure, figure_x, 0), rule, shifted(name, name_x, 0)]

    def head(self, number: int, section: SectionFlow, *, has_rule: bool, is_title: bool = False) -> list[PlacedItem]:
        """Set the section's name at the outer edge, on its chip if it has one, with a rule over the page's width.

        Args:
            number: of the page.
            section: whose page it is.
            has_rule: draw the rule.
            is_title: the section's name is printed nowhere else: here it is read as its title.
        """
        furniture, area = self.spec.furniture, self.spec.text_area
        text, style = section.running_head, section.style
        padding = furniture.chip_padding
        how = replace(furniture.running_head, colour=style.chip_text)
        line = self._line((TextRun(text),), how, furniture.head_baseline, Furniture.RUNNING_HEAD)
        room = area.width - padding.left - padding.right
        if line.width > room:
            how = replace(how, size=how.size * room / line.width)
            line = self._line((TextRun(text),), how, furniture.head_baseline, Furniture.RUNNING_HEAD)
        width = line.width + padding.left + padding.right
        top = furniture.head_baseline - _CHIP_RISE * furniture.running_head.size - padding.top
        bottom = furniture.head_baseline + padding.bottom
        x = area.x if number % 2 == 0 else area.right - width
        items: list[PlacedItem] = []
        if has_rule:
            items.append(
                PlacedRule(
                    area.x, bottom, area.right, bottom, furniture.head_rule_thickness, furniture.head_rule_colour
                )
            )
        if style.chip_fill:
            items.append(PlacedFill(Rect(x, top, width, bottom - top), style.chip_fill))
        if is_title:
            line = replace(line, element=section.element, span=section.span, furniture=None)
        return [*items, shifted(line, x + padding.left, 0)]

    def draft(self) -> list[PlacedItem]:
        """Set the mark of a draft; nothing when the issue is none."""
        if not self.draft_label:
            return []
        furniture = self.spec.furniture
        runs = (TextRun(self.draft_label),)
        line = self._line(runs, furniture.draft, furniture.draft_baseline, Furniture.DRAFT_MARK)
        return [shifted(line, (self.spec.page.width - line.width) / 2, 0)]

    def _line(self, runs: tuple[TextRun, ...], style: TextStyle, baseline: Pt, kind: Furniture) -> PlacedLine:
        item = TextItem(_NO_ELEMENT, _NO_SPAN, replace(style, align=Align.LEFT), runs, is_first=True)
        paragraph = self.typesetter.set(item, 10 * self.spec.page.width)
        if paragraph is None or not paragraph.lines:
            return PlacedLine(Rect(0, baseline, 0, 0), baseline, 0, (), None, None, furniture=kind)
        line = place_line(
            paragraph.lines[0], item, y=baseline - first_baseline(style), measure=paragraph.lines[0].width
        )
        return replace(line, element=None, span=None, furniture=kind)

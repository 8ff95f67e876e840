"""Callouts, pull quotes and QR codes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bantin_cli.flow.items import BoxItem, PullQuoteItem, QrItem, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedQr, PlacedRule
from bantin_cli.layout.strips import Part, Strip, shifted
from bantin_cli.layout.text import first_baseline, lines_needed, place_line, stack_text
from bantin_cli.styles.spec import QrStyle
from bantin_cli.units import Pt

QUIET_ZONE = 4
"""White modules on every side of a QR code (ISO/IEC 18004)."""

_SHARE_MIN = 4
"""A callout that may be broken is broken after so many lines at the earliest."""

_QUOTE_RISE = 1 / 14
"""Between its rules a quotation looks centred when it stands so much higher, in sizes of its type."""


@dataclass(frozen=True, slots=True)
class BoxSetter:
    """Sets boxes for one measure."""

    typesetter: Typesetter
    qr_modules: Mapping[str, tuple[tuple[bool, ...], ...]]
    measure: Pt
    grid: Pt

    def callout(self, box: BoxItem) -> Part:
        """Set a callout: one strip for each line, so that a long one may go on in the next column.

        Text stands on the grid, a line of ground above it and one below; a line never hangs over its strip's ground,
        so that a share of the callout is closed wherever it ends.
        """
        style = box.style
        texts = ((box.heading,) if box.heading else ()) + box.items
        inner = self.measure - style.padding.left - style.padding.right
        strips: list[Strip] = []
        for index, item in enumerate(texts):
            paragraph = self.typesetter.set(_without_bullet(item), inner)
            lines = paragraph.lines if paragraph else ()
            lift = style.heading_gap if item is box.heading else 0.0
            for number, line in enumerate(lines):
                above = 0 if strips else 1
                height = above + lines_needed(item.style.leading, self.grid)
                drop = above * self.grid - lift
                placed = shifted(place_line(line, item, y=drop, measure=inner), style.padding.left, 0)
                ground = self._ground(box, above * style.top, height * self.grid)
                items: list[PlacedItem] = [*ground, placed]
                if number == 0 and item.has_bullet:
                    items.append(self._bullet(box, item, drop))
                is_last = number == len(lines) - 1
                may_break = is_last and len(strips) >= _SHARE_MIN and index < len(texts) - 1
                strips.append(Strip(height, tuple(items), 0, may_break))
        strips.append(Strip(1, tuple(self._ground(box, 0.0, style.foot))))
        if len(strips) <= style.whole_lines:
            strips = [replace(strip, may_break=strip is strips[-1]) for strip in strips]
        strips[0] = replace(strips[0], white=1)
        return Part(tuple(strips), after=1)

    def _ground(self, box: BoxItem, top: Pt, bottom: Pt) -> list[PlacedItem]:
        style, depth = box.style, bottom - top
        ground: list[PlacedItem] = [PlacedFill(Rect(0, top, self.measure, depth), style.fill)]
        if style.bar_colour:
            ground.append(PlacedFill(Rect(0, top, style.bar_width, depth), style.bar_colour))
        return ground

    def _bullet(self, box: BoxItem, item: TextItem, drop: Pt) -> PlacedFill:
        middle = drop + first_baseline(item.style) - 0.26 * item.style.size
        x = box.style.padding.left + item.indent - box.style.list_indent
        side = box.style.bullet_size
        return PlacedFill(Rect(x, middle - side / 2, side, side), box.style.bullet_colour)

    def pull_quote(self, quote: PullQuoteItem) -> Part:
        """Set a pull quote between its rules; it is never broken."""
        style = quote.style
        inner = self.measure - style.padding.left - style.padding.right
        texts = (quote.text, quote.attribution) if quote.attribution else (quote.text,)
        stack = stack_text(self.typesetter, texts, inner)
        text_top = style.top_rule_thickness + style.padding.top
        natural = text_top + stack.height + style.padding.bottom + style.bottom_rule_thickness
        height = lines_needed(natural, self.grid)
        bottom = height * self.grid - style.bottom_rule_thickness / 2 - style.foot
        spare = (height * self.grid - natural) / 2
        top_rule = style.top_rule_thickness
        items: list[PlacedItem] = [PlacedFill(Rect(0, 0, self.measure, top_rule), style.top_rule_colour)]
        drop = text_top + spare - _QUOTE_RISE * style.text.size
        items += [shifted(line, style.padding.left, drop) for line in stack.items]
        items.append(PlacedRule(0, bottom, self.measure, bottom, style.bottom_rule_thickness, style.bottom_rule_colour))
        return Part((Strip(height, tuple(items), 1),), after=1, is_movable=True)

    def qr(self, item: QrItem, *, white: int = 1) -> Part:
        """Set a QR code with its note beside it, on a panel where the style has one.

        Without a panel the code's first dark modules stand at the column's edge: its quiet zone is the paper's white.
        """
        style = item.style
        side = self.qr_side(item.url, style)
        x = style.padding.left if style.fill else -self._quiet(item.url, side)
        text_x = x + side + style.gap
        inner = self.measure - text_x - style.padding.right
        stack = stack_text(self.typesetter, item.notes, inner)
        content = max(side, stack.height)
        natural = style.padding.top + content + style.padding.bottom
        height = lines_needed(natural, self.grid)
        middle = height * self.grid / 2
        items: list[PlacedItem] = []
        if style.fill:
            items.append(PlacedFill(Rect(0, 0, self.measure, height * self.grid), style.fill))
        items.append(self.place_qr(item, x=x, y=middle - side / 2, side=side))
        items += [shifted(line, text_x, middle - stack.height / 2) for line in stack.items]
        return Part((Strip(height, tuple(items), white),))

    def qr_side(self, url: str, style: QrStyle) -> Pt:
        """Return the side of a code with its quiet zone: as the style says, larger if modules would be too small."""
        count = len(self.qr_modules[url]) + 2 * QUIET_ZONE
        return max(style.size, count * style.module_min)

    def _quiet(self, url: str, side: Pt) -> Pt:
        return side * QUIET_ZONE / (len(self.qr_modules[url]) + 2 * QUIET_ZONE)

    def place_qr(self, item: QrItem, *, x: Pt, y: Pt, side: Pt) -> PlacedQr:
        """Place a code with its upper left corner at (x, y)."""
        return PlacedQr(
            box=Rect(x, y, side, side),
            modules=self.qr_modules[item.url],
            url=item.url,
            alt=item.alt,
            colour=item.style.code_colour,
            element=item.element,
            span=item.span,
        )


def _without_bullet(item: TextItem) -> TextItem:
    """A bullet in a box is drawn in the box's colour; a number stays text."""
    return replace(item, marker="") if item.has_bullet else item

"""Pull quotes, QR codes, and the ground that boxes of text stand on."""

from collections.abc import Mapping
from dataclasses import dataclass

from bantin_cli.flow.items import PullQuoteItem, QrItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedQr, PlacedRule
from bantin_cli.layout.strips import FREELY, Lines, Part, Strip, shifted
from bantin_cli.layout.text import lines_needed, stack_text
from bantin_cli.styles.spec import BoxStyle, QrStyle
from bantin_cli.units import Pt

QUIET_ZONE = 4
"""White modules on every side of a QR code (ISO/IEC 18004)."""

_QUOTE_RISE = 1 / 14
"""Between its rules a quotation looks centred when it stands so much higher, in sizes of its type."""


def place_ground(style: BoxStyle, measure: Pt, top: Pt, bottom: Pt) -> list[PlacedItem]:
    """Return the ground of a box from `top` to `bottom`, with the bar at its left if it has one."""
    ground: list[PlacedItem] = [PlacedFill(Rect(0, top, measure, bottom - top), style.fill)]
    if style.bar_colour:
        ground.append(PlacedFill(Rect(0, top, style.bar_width, bottom - top), style.bar_colour))
    return ground


@dataclass(frozen=True, slots=True)
class BoxSetter:
    """Sets boxes for one measure."""

    typesetter: Typesetter
    qr_modules: Mapping[str, tuple[tuple[bool, ...], ...]]
    measure: Pt
    grid: Pt

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
        return Part((Strip(height, tuple(items), 1),), after=1, moves=FREELY)

    def qr(self, item: QrItem, *, white: int = 1, lines: Lines = 0) -> Part:
        """Set a QR code with its note beside it, on a panel where the style has one, at least so many lines high.

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
        height = max(lines, lines_needed(natural, self.grid))
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

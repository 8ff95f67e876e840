"""The parts of a specimen: a layout's measures in words, a colour with its contrasts, a text style with its sample."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.flow.items import Element, Role, TextItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem, PlacedLine
from bantin_cli.layout.scrims import contrast, luminance
from bantin_cli.layout.specimen_facts import decimal, layout_facts, weight_of
from bantin_cli.layout.strips import shifted, stacked
from bantin_cli.layout.text import Stack, TextSetter, stack_text
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, Colour, LayoutSpec, TextStyle
from bantin_cli.units import Pt

_WHITE = Colour(1, 1, 1)
_BLACK = Colour(0, 0, 0)
_EDGE = Colour(0.75, 0.75, 0.75)

_PALETTE = Wording(vi="Bảng màu", en="Colours")
_STYLES = Wording(vi="Kiểu chữ", en="Text styles")
_CONTRASTS = Wording(
    vi="với trắng {white} : 1\nvới màu chữ {ink} : 1", en="with white {white} : 1\nwith the text's ink {ink} : 1"
)
_RUNNING = (
    "Từ đầu tháng, phường mở thêm hai điểm hỗ trợ nộp hồ sơ trực tuyến ngay tại nhà sinh hoạt khu phố. Người cao tuổi "
    "được hướng dẫn từng bước, từ đăng nhập, chọn thủ tục đến nhận kết quả. Sau ba tuần, hơn một nửa số hồ sơ đã được "
    "nộp từ điện thoại, và quầy tiếp nhận không còn cảnh xếp hàng chờ đến lượt."
)
_SAMPLES = (
    "Phường hỗ trợ từng hộ dân nộp hồ sơ trực tuyến, nhận kết quả ngay tại nhà.",
    "Chuyển đổi số về tới từng ngõ phố",
    "Đổi mới từng việc nhỏ",
    "Đổi mới",
)
"""With stacked marks on large and small letters; the first that is set in two lines or less is taken."""

_LINES_MAX = 2
_SWATCH: Pt = 44.0
_LINE: Pt = 0.75
_GAP: Pt = 12.0
_AFTER: Pt = 9.0
_PADDING: Pt = 5.0
_LEGIBLE = 2.0
"""Text with less contrast than this to white is shown on the palette's darkest colour but the ink."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is not parted, placed from its own top left corner; `height` includes the white under it."""

    height: Pt
    items: tuple[PlacedItem, ...]
    keeps_with_next: bool = False


@dataclass(frozen=True, slots=True)
class SpecimenSetter:
    """Sets the parts of one layout's specimen.

    Attributes:
        language: of what is said about the layout; the samples are Vietnamese, as bulletins are.
    """

    spec: LayoutSpec
    typesetter: Typesetter
    language: Language

    def title(self) -> Block:
        """Set the layout's title, and what it is for."""
        title = self._stack(self.spec.title.fill(self.language, {}), self._heading(26.0))
        about = self._stack(self.spec.description.fill(self.language, {}), self._words(9.5))
        items = (*title.items, *(shifted(line, 0, title.height) for line in about.items))
        return Block(title.height + about.height + _GAP, items)

    def facts(self) -> Iterator[Block]:
        """Set the measures of the page, then the families with their weights."""
        for text in layout_facts(self.spec, self.language):
            stack = self._stack(text, self._words(8.5))
            yield Block(stack.height, stack.items)

    def palette_heading(self) -> Block:
        """Set the heading over the colours."""
        return self._section(_PALETTE)

    def styles_heading(self) -> Block:
        """Set the heading over the text styles."""
        return self._section(_STYLES)

    def swatch(self, name: str, colour: Colour, beside: int) -> Block:
        """Set a colour: a field of it, its name and value, and its contrasts as WCAG 2.1 counts them.

        Args:
            name: in the layout file.
            colour: the colour.
            beside: how many swatches share the measure.
        """
        width = self.spec.text_area.width / beside - _GAP
        field = Rect(0, 0, width, _SWATCH)
        edge = Rect(-_LINE, -_LINE, width + 2 * _LINE, _SWATCH + 2 * _LINE)
        ratios = {
            "white": decimal(contrast(luminance(colour), luminance(_WHITE)), 1, self.language),
            "ink": decimal(contrast(luminance(colour), luminance(self._ink)), 1, self.language),
        }
        items: list[PlacedItem] = [PlacedFill(edge, _EDGE), PlacedFill(field, colour)]
        y = _SWATCH + 3
        texts = ((name, self._heading(9.0)), (f"#{colour.hex}", self._words(8.0)))
        for text, style in (*texts, (_CONTRASTS.fill(self.language, ratios), self._words(6.5))):
            stack = self._stack(text, style, width)
            items += [shifted(line, 0, y) for line in stack.items]
            y += stack.height
        return Block(y + _GAP, tuple(items))

    def style(self, style: TextStyle) -> Block:
        """Set a text style: what it is called and made of, and a sample in it."""
        caption = self._stack(self._described(style), self._words(6.8))
        height, sample = self._sample(replace(style, space_before=0.0, space_after=0.0))
        items: list[PlacedItem] = [*caption.items]
        y = caption.height + 2
        ground = self._ground(style)
        padding = 0.0
        if ground is not None:
            padding = _PADDING
            width = self.spec.text_area.width
            items.append(PlacedFill(Rect(0, y, width, height + 2 * padding), ground))
        items += [shifted(item, padding, y + padding) for item in sample]
        return Block(y + height + 2 * padding + _AFTER, tuple(items))

    def _section(self, heading: Wording) -> Block:
        stack = self._stack(heading.fill(self.language, {}), self._heading(16.0))
        moved = tuple(shifted(line, 0, _GAP) for line in stack.items)
        return Block(_GAP + stack.height + _GAP / 2, moved, keeps_with_next=True)

    def _described(self, style: TextStyle) -> str:
        face = style.face
        weight = weight_of(face, self.language)
        size = f"{decimal(style.size, 2, self.language)}/{decimal(style.leading, 2, self.language)} pt"
        return f"{style.name} · {face.family} {weight} · {size} · #{style.colour.hex}"

    def _sample(self, style: TextStyle) -> tuple[Pt, tuple[PlacedItem, ...]]:
        """Set a sample; return its height and what it is made of. Running text is as wide as a column."""
        if style.align is Align.JUSTIFIED or style.drop_cap:
            spec = self.spec
            setter = TextSetter(self.typesetter, spec.column_width, spec.grid, spec.end_mark)
            strips = setter.part(_item(_RUNNING, style)).strips
            items = stacked(strips, x=0, y=0, grid=spec.grid)
            return sum(strip.height for strip in strips) * spec.grid, tuple(_without_element(item) for item in items)
        for text in _SAMPLES:
            stack = self._stack(text, style, self.spec.text_area.width - 2 * _PADDING)
            if len(stack.line_tops) <= _LINES_MAX:
                break
        return stack.height, stack.items

    def _ground(self, style: TextStyle) -> Colour | None:
        if contrast(luminance(style.colour), luminance(_WHITE)) >= _LEGIBLE:
            return None
        others = (colour for _, colour in self.spec.colours if colour != self._ink)
        return min(others, key=luminance, default=_BLACK)

    @property
    def _ink(self) -> Colour:
        """The colour of running text."""
        return next((style.colour for style in self.spec.styles if style.on_grid), _BLACK)

    def _words(self, size: Pt) -> TextStyle:
        return self._plain(self.spec.furniture.folio_text, size)

    def _heading(self, size: Pt) -> TextStyle:
        return self._plain(self.spec.furniture.folio, size)

    def _plain(self, style: TextStyle, size: Pt) -> TextStyle:
        return replace(
            style,
            size=size,
            leading=1.45 * size,
            colour=self._ink,
            align=Align.LEFT,
            tracking=0.0,
            capitals=False,
            space_before=0.0,
            space_after=0.0,
            drop_cap=0,
        )

    def _stack(self, text: str, style: TextStyle, measure: Pt = 0.0) -> Stack:
        stack = stack_text(self.typesetter, (_item(text, style),), measure or self.spec.text_area.width)
        return replace(stack, items=tuple(replace(line, element=None, span=None) for line in stack.items))


def _item(text: str, style: TextStyle) -> TextItem:
    return TextItem(Element("", Role.PARAGRAPH, 0), SourceSpan(""), style, (TextRun(text),), is_first=True)


def _without_element(item: PlacedItem) -> PlacedItem:
    """Return a line that belongs to no element of a document."""
    return replace(item, element=None, span=None) if isinstance(item, PlacedLine) else item

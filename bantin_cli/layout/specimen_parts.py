"""The parts of a specimen: a layout's measures in words, a colour with its contrasts, a text style with its sample."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import Role, TextItem
from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.flow.structure.texts import leaf
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
SAMPLES_IN: Language = "vi"
"""The language of the samples, and of the issue that follows: bulletins are Vietnamese."""

_OWNER = "specimen"
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
    """Something that is not parted, placed from its own top left corner.

    Attributes:
        height: the white under it included.
        nodes: what is read of it.
    """

    height: Pt
    items: tuple[PlacedItem, ...]
    nodes: tuple[StructureNode, ...]
    keeps_with_next: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """A text under one another's lines, and what is read of it."""

    stack: Stack
    node: StructureNode


@dataclass(frozen=True, slots=True)
class SpecimenSetter:
    """Sets the parts of one layout's specimen.

    Attributes:
        language: of what is said about the layout.
        order: hands out the elements of its texts.
    """

    spec: LayoutSpec
    typesetter: Typesetter
    language: Language
    order: ReadingOrder

    def title(self) -> Block:
        """Set the layout's title, and what it is for."""
        title = self._set(self.spec.title.fill(self.language, {}), self._heading(26.0), Tag.H1)
        about = self._set(self.spec.description.fill(self.language, {}), self._words(9.5))
        items = (*title.stack.items, *(shifted(line, 0, title.stack.height) for line in about.stack.items))
        return Block(title.stack.height + about.stack.height + _GAP, items, (title.node, about.node))

    def facts(self) -> Iterator[Block]:
        """Set the measures of the page, then the families with their weights."""
        for text in layout_facts(self.spec, self.language):
            words = self._set(text, self._words(8.5))
            yield Block(words.stack.height, words.stack.items, (words.node,))

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
        nodes: list[StructureNode] = []
        y = _SWATCH + 3
        texts = ((name, self._heading(9.0)), (f"#{colour.hex}", self._words(8.0)))
        for text, style in (*texts, (_CONTRASTS.fill(self.language, ratios), self._words(6.5))):
            words = self._set(text, style, width=width)
            items += [shifted(line, 0, y) for line in words.stack.items]
            nodes.append(words.node)
            y += words.stack.height
        entry = StructureNode(Tag.LIST_ITEM, (StructureNode(Tag.LIST_BODY, tuple(nodes)),))
        return Block(y + _GAP, tuple(items), (entry,))

    def style(self, style: TextStyle) -> Block:
        """Set a text style: what it is called and made of, and a sample in it."""
        caption = self._set(self._described(style), self._words(6.8))
        sample = self._sample(replace(style, space_before=0.0, space_after=0.0))
        height = sample.height
        items: list[PlacedItem] = [*caption.stack.items]
        y = caption.stack.height + 2
        ground = self._ground(style)
        padding = 0.0
        if ground is not None:
            padding = _PADDING
            width = self.spec.text_area.width
            items.append(PlacedFill(Rect(0, y, width, height + 2 * padding), ground))
        items += [shifted(item, padding, y + padding) for item in sample.items]
        return Block(y + height + 2 * padding + _AFTER, tuple(items), (caption.node, *sample.nodes))

    def _section(self, heading: Wording) -> Block:
        words = self._set(heading.fill(self.language, {}), self._heading(16.0), Tag.H2)
        moved = tuple(shifted(line, 0, _GAP) for line in words.stack.items)
        return Block(_GAP + words.stack.height + _GAP / 2, moved, (words.node,), keeps_with_next=True)

    def _described(self, style: TextStyle) -> str:
        face = style.face
        weight = weight_of(face, self.language)
        size = f"{decimal(style.size, 2, self.language)}/{decimal(style.leading, 2, self.language)} pt"
        return f"{style.name} · {face.family} {weight} · {size} · #{style.colour.hex}"

    def _sample(self, style: TextStyle) -> Block:
        """Set a sample. Running text is as wide as a column."""
        if style.align is Align.JUSTIFIED or style.drop_cap:
            spec = self.spec
            item = self._item(_RUNNING, style, SAMPLES_IN)
            setter = TextSetter(self.typesetter, spec.column_width, spec.grid, spec.end_mark)
            strips = setter.part(item).strips
            items = tuple(map(_without_span, stacked(strips, x=0, y=0, grid=spec.grid)))
            return Block(sum(strip.height for strip in strips) * spec.grid, items, (self._node(item, SAMPLES_IN),))
        measure = self.spec.text_area.width - 2 * _PADDING
        for text in _SAMPLES:
            item = self._item(text, style, SAMPLES_IN)
            stack = stack_text(self.typesetter, (item,), measure)
            if len(stack.line_tops) <= _LINES_MAX:
                break
        return Block(stack.height, tuple(map(_without_span, stack.items)), (self._node(item, SAMPLES_IN),))

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

    def _set(self, text: str, style: TextStyle, tag: Tag = Tag.PARAGRAPH, *, width: Pt = 0.0) -> _Words:
        """Set what is said about the layout."""
        item = self._item(text, style, self.language)
        stack = stack_text(self.typesetter, (item,), width or self.spec.text_area.width)
        lines = tuple(replace(line, span=None) for line in stack.items)
        return _Words(replace(stack, items=lines), self._node(item, self.language, tag))

    def _item(self, text: str, style: TextStyle, language: Language) -> TextItem:
        run = TextRun(text, language=None if language == SAMPLES_IN else language)
        return TextItem(self.order.next(_OWNER, Role.PARAGRAPH), SourceSpan(""), style, (run,), is_first=True)

    def _node(self, item: TextItem, language: Language, tag: Tag = Tag.PARAGRAPH) -> StructureNode:
        """Return what is read of a text; the pages are in the language of what is said about the layout."""
        return replace(leaf(item, tag), span=None, language=None if language == self.language else language)


def _without_span(item: PlacedItem) -> PlacedItem:
    """Return a line that no source file stands behind."""
    return replace(item, span=None) if isinstance(item, PlacedLine) else item

"""The content of one frame of a page of its own design: set, and shrunk or continued when it does not fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import PageItem, PageReference, QrItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.codes import FRAME_OVERFULL
from bantin_cli.layout.frameblocks import Block, BlockSetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem
from bantin_cli.layout.strips import shifted
from bantin_cli.styles.spec import Align, FrameAnchor, FrameSpec, ReferenceStyle
from bantin_cli.units import Pt

_SHRINKS = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""How far the type of a frame is set down, step by step, before the frame counts as overfull."""


@dataclass(frozen=True, slots=True)
class SetFrame:
    """A frame with its content.

    Attributes:
        items: placed on the page.
        bottom: y of the frame's foot: of its ground where it has one that fits, else of its content.
        rest: content for a further page.
    """

    items: tuple[PlacedItem, ...]
    bottom: Pt
    rest: tuple[PageItem, ...]


@dataclass(frozen=True, slots=True)
class FrameSetter:
    """Sets frames whole."""

    blocks: BlockSetter

    def set(self, frame: FrameSpec, items: Sequence[PageItem], top: Pt) -> SetFrame:
        """Set a frame whose upper edge stands at `top`.

        Raises:
            BantinError: BT602, the content is too long even in the smallest type.
        """
        box = Rect(frame.rect.x, top, frame.rect.width, frame.rect.height)
        inner = box.inset(frame.padding)
        for reference in _references(frame):
            for shrink in _SHRINKS if not frame.continues else (1.0,):
                blocks = [self.blocks.block(frame, item, inner.width, (shrink, reference)) for item in items]
                if _height(blocks) <= inner.height + 0.5:
                    return self._placed(frame, box, blocks, ())
        if frame.continues:
            fitting = _fitting(blocks, inner.height)
            if fitting:
                return self._placed(frame, box, blocks[:fitting], tuple(items[fitting:]))
        heights = [0.0 if isinstance(item, QrItem) else block.height for block, item in zip(blocks, items, strict=True)]
        longest = items[heights.index(max(heights))]
        raise BantinError([found(FRAME_OVERFULL, _span(longest), slot=frame.slot)])

    def _placed(self, frame: FrameSpec, box: Rect, blocks: Sequence[Block], rest: tuple[PageItem, ...]) -> SetFrame:
        height = _height(blocks)
        inner = box.inset(frame.padding)
        y = inner.y + {FrameAnchor.TOP: 0.0, FrameAnchor.MIDDLE: 0.5, FrameAnchor.BOTTOM: 1.0}[frame.anchor] * (
            inner.height - height
        )
        placed: list[PlacedItem] = self._ground(frame, box, blocks, Rect(inner.x, y, inner.width, height))
        if frame.rule_above and blocks:
            rule = frame.rule_above
            placed.append(
                PlacedFill(Rect(inner.x, y - rule.gap - rule.thickness, rule.length, rule.thickness), rule.colour)
            )
        after: Pt = 0.0
        for index, block in enumerate(blocks):
            y += max(after, block.before) if index else 0.0
            placed += [shifted(item, inner.x, y) for item in block.items]
            y += block.height
            after = block.after
        bottom = y + frame.padding.bottom if frame.fits or not frame.fill else box.bottom
        return SetFrame(tuple(placed), bottom, rest)

    def _ground(self, frame: FrameSpec, box: Rect, blocks: Sequence[Block], content: Rect) -> list[PlacedItem]:
        if not frame.fill:
            return []
        if not frame.fits:
            return [PlacedFill(box, frame.fill)]
        widest = max((block.width for block in blocks), default=0.0)
        top = content.y - frame.padding.top
        height = content.height + frame.padding.top + frame.padding.bottom
        if frame.style("").align is Align.RIGHT:
            width = widest + frame.padding.left + frame.padding.right
            return [PlacedFill(Rect(box.right - width, top, width, height), frame.fill)]
        return [PlacedFill(Rect(box.x, top, box.width, height), frame.fill)]


def _span(item: PageItem) -> SourceSpan:
    return item.text.span if isinstance(item, PageReference) else item.span


def _references(frame: FrameSpec) -> tuple[ReferenceStyle | None, ...]:
    return (frame.reference, frame.reference_close) if frame.reference_close else (frame.reference,)


def _height(blocks: Sequence[Block]) -> Pt:
    height: Pt = 0.0
    after: Pt = 0.0
    for index, block in enumerate(blocks):
        height += block.height + (max(after, block.before) if index else 0.0)
        after = block.after
    return height


def _fitting(blocks: Sequence[Block], available: Pt) -> int:
    """Return how many blocks from the first fit into `available` points."""
    count = len(blocks)
    while count and _height(blocks[:count]) > available + 0.5:
        count -= 1
    return count

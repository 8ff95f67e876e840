"""The content of one frame of a page of its own design: set, and shrunk or continued when it does not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import PageItem, PageReference, QrItem, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.codes import FRAME_OVERFULL
from bantin_cli.layout.frameblocks import BlockSetter
from bantin_cli.layout.placed import PlacedFill, PlacedItem
from bantin_cli.layout.references import Block, Setting
from bantin_cli.layout.strips import shifted
from bantin_cli.styles.spec import Align, FrameAnchor, FrameSpec
from bantin_cli.units import Pt

_SHRINKS = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""How far the type of a frame is set down, step by step, before the frame counts as overfull."""

_STRETCHES = 6
"""How often the white between lines is tried anew until they end at the frame's foot."""

_FLUSH = 0.2
"""So near to the foot, in points, is at it."""

_CLEAR = 4.0
"""A picture that ends nearer above a line, in points, stands beside it."""


@dataclass(frozen=True, slots=True)
class SetFrame:
    """A frame with its content.

    Attributes:
        items: placed on the page.
        bottom: y of the frame's foot: of its ground where it has one that fits, else of its content.
        rest: content for a further page.
        findings: BT602, where a draft shows more than the frame holds.
    """

    items: tuple[PlacedItem, ...]
    bottom: Pt
    rest: tuple[PageItem, ...]
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameSetter:
    """Sets frames whole.

    Attributes:
        blocks: sets their items.
        is_draft: what a frame does not hold is placed beyond its edge, for all to see, instead of stopping the build.
    """

    blocks: BlockSetter
    is_draft: bool = False

    def set(self, frame: FrameSpec, items: Sequence[PageItem], top: Pt) -> SetFrame:
        """Set a frame whose upper edge stands at `top`.

        Raises:
            BantinError: BT602, the content is too long even in the smallest type, and this is no draft.
        """
        box = Rect(frame.rect.x, top, frame.rect.width, frame.rect.height)
        inner = box.inset(frame.padding)
        for setting in _settings(frame, items):
            blocks = self._blocks(frame, items, inner, setting)
            if _height(blocks) <= inner.height + 0.5:
                return self._placed(frame, box, self._stretched(frame, items, inner, setting) or blocks, ())
        if frame.continues:
            fitting = _fitting(blocks, inner.height)
            if fitting:
                return self._placed(frame, box, blocks[:fitting], tuple(items[fitting:]))
        heights = [0.0 if isinstance(item, QrItem) else block.height for block, item in zip(blocks, items, strict=True)]
        longest = items[heights.index(max(heights))]
        finding = found(FRAME_OVERFULL, _span(longest), slot=frame.slot)
        if not self.is_draft:
            raise BantinError([finding])
        shown = 1 if frame.continues else len(items)
        return replace(self._placed(frame, box, blocks[:shown], tuple(items[shown:])), findings=(finding,))

    def _blocks(self, frame: FrameSpec, items: Sequence[PageItem], inner: Rect, setting: Setting) -> list[Block]:
        """Set the items; lines stand beside a picture that reaches below its own, all else below it."""
        picture = setting.reference.picture if setting.reference else None
        if picture is None or setting.rank is None:
            return [self.blocks.block(frame, item, inner.width, setting) for item in items]
        blocks: list[Block] = []
        hangs = after = 0.0
        for item in items:
            is_line = isinstance(item, PageReference) and item.text.element.role is Role.CONTENTS_ENTRY
            taken = picture.width + picture.gap if is_line and hangs > after - _CLEAR else 0.0
            block = self.blocks.block(frame, item, inner.width, replace(setting, taken=taken))
            white = max(after, block.before)
            if hangs and (block.hangs is not None or not taken):
                block = replace(block, before=hangs + white)
                hangs = 0.0
            hangs = max(0.0, hangs - white - block.height) if block.hangs is None else block.hangs
            after = block.after
            blocks.append(block)
        if hangs:
            blocks[-1] = replace(blocks[-1], height=blocks[-1].height + hangs)
        return blocks

    def _stretched(
        self, frame: FrameSpec, items: Sequence[PageItem], inner: Rect, setting: Setting
    ) -> list[Block] | None:
        """Let lines with page numbers reach the frame's foot, as far as the layout lets them be parted."""
        reference = setting.reference
        if reference is None or reference.gap_max <= reference.gap:
            return None
        low, high = 0.0, reference.gap_max - reference.gap
        best = self._blocks(frame, items, inner, setting)
        blocks = self._blocks(frame, items, inner, replace(setting, stretch=high))
        short, over = inner.height - _height(best), _height(blocks) - inner.height
        if over <= 0:
            return blocks
        for _ in range(_STRETCHES):
            # The height grows almost evenly with the white, so that this comes near within a few steps.
            stretch = low + (high - low) * short / (short + over)
            blocks = self._blocks(frame, items, inner, replace(setting, stretch=stretch))
            left = inner.height - _height(blocks)
            if left >= 0:
                low, short, best = stretch, left, blocks
            else:
                high, over = stretch, -left
            if 0 <= left < _FLUSH:
                break
        return best

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


def _settings(frame: FrameSpec, items: Sequence[PageItem]) -> Iterator[Setting]:
    """Yield the ways to set a frame, the richest first: with all pictures, with some, without, closer, smaller."""
    ranks = {item.rank for item in items if isinstance(item, PageReference) and item.picture}
    for reference in (frame.reference, frame.reference_close) if frame.reference_close else (frame.reference,):
        shown = sorted(ranks, reverse=True) if reference and reference.picture else []
        for rank in (*shown, None):
            for shrink in _SHRINKS if not frame.continues else (1.0,):
                yield Setting(shrink, reference, rank)


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

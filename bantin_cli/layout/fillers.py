"""The foot of a section's last page: where the articles leave it white, a notice of the layout's own stands there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bantin_cli.flow.items import BoxItem, QrItem, SectionFlow
from bantin_cli.layout.boxes import BoxSetter, place_ground
from bantin_cli.layout.candidates import SEPARATOR
from bantin_cli.layout.laid import LaidSections, Piece, Place
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.layout.strips import Lines, Strip, shifted
from bantin_cli.layout.text import lines_needed, stack_text
from bantin_cli.styles.spec import LayoutSpec


@dataclass(frozen=True, slots=True)
class LaidFiller:
    """A filler with its name, on its page."""

    name: str
    piece: Piece


@dataclass(frozen=True, slots=True)
class FillerSetter:
    """Sets fillers over all columns, in whole grid lines."""

    spec: LayoutSpec
    boxes: BoxSetter

    def set(self, item: BoxItem | QrItem, room: Lines) -> Strip | None:
        """Set a filler as high as it may be in so many lines; None where it is higher."""
        natural = self._set(item, 0)
        most = next(filler.lines_max for filler in self.spec.fillers if filler.name == item.style.name)
        if natural.height > room:
            return None
        return self._set(item, min(room, most)) if min(room, most) > natural.height else natural

    def _set(self, item: BoxItem | QrItem, lines: Lines) -> Strip:
        if isinstance(item, QrItem):
            return self.boxes.qr(item, lines=lines).strips[0]
        return self._notice(item, lines)

    def _notice(self, item: BoxItem, lines: Lines) -> Strip:
        """Set a notice: its heading in the first column, its text in the others, a line of ground above and below.

        What it has to spare is shared above and below in whole lines, so that its text stands on the grid.
        """
        spec, style = self.spec, item.style
        typesetter, width = self.boxes.typesetter, spec.text_area.width
        left, second = style.padding.left, spec.column_width + spec.gutter
        if item.heading and spec.columns > 1:
            head = stack_text(typesetter, (item.heading,), spec.column_width - left).items
            text = stack_text(typesetter, item.items, width - style.padding.right - second).items
            lift = head[0].baseline - text[0].baseline
            placed = [*(shifted(line, left, -lift) for line in head), *(shifted(line, second, 0) for line in text)]
        else:
            texts = (item.heading, *item.items) if item.heading else item.items
            stack = stack_text(typesetter, texts, width - style.padding.right - left)
            placed = [shifted(line, left, 0) for line in stack.items]
        needed = lines_needed(max(line.box.bottom for line in placed if isinstance(line, PlacedLine)), spec.grid)
        above = 1 + max(0, lines - needed - 2) // 2
        height = needed + 2 * above
        items = place_ground(style, width, style.top, (height - 1) * spec.grid + style.foot)
        items += [shifted(line, 0, above * spec.grid) for line in placed]
        return Strip(height, tuple(items), may_break=False)


def lay_fillers(laid: LaidSections, sections: Sequence[SectionFlow], setter: FillerSetter) -> Mapping[int, LaidFiller]:
    """Choose and place a filler for the last page of each section that has room for one.

    The one is taken that leaves the least white, but never the same on two of these pages that follow one another.

    Returns:
        By the page, counted from 0 as in `laid`, at most one.
    """
    lines = setter.spec.lines_per_page
    chosen: dict[int, LaidFiller] = {}
    last = ""
    for page, section, used in _last_pages(laid):
        room = lines - used - SEPARATOR
        best: tuple[BoxItem | QrItem, Strip] | None = None
        for item in sections[section].fillers:
            strip = setter.set(item, room) if item.style.name != last else None
            if strip and (best is None or strip.height > best[1].height):
                best = (item, strip)
        last = best[0].style.name if best else ""
        if best:
            item, strip = best
            place = Place(page, lines - strip.height)
            # A ground of its own parts a panel from what stands above; without one a hairline does, as between bands.
            chosen[page] = LaidFiller(last, Piece(place, ((strip,),), strip.height, has_rule=item.style.fill is None))
    return chosen


def _last_pages(laid: LaidSections) -> Iterator[tuple[int, int, Lines]]:
    """Yield page, section and used lines of the pages on which a section ends and none begins after it."""
    articles = [article for article in laid.articles if article.pieces]
    ends: dict[int, Lines] = {}
    for article in articles:
        for piece in article.pieces:
            ends[piece.at.page] = max(ends.get(piece.at.page, 0), piece.at.line + piece.height)
    for index, article in enumerate(articles):
        page = max(piece.at.page for piece in article.pieces)
        following = articles[index + 1 : index + 2]
        if all(each.section != article.section and each.pieces[0].at.page > page for each in following):
            yield page, article.section, ends[page]

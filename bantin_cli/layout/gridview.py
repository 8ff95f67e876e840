"""The grid, made visible: columns, baselines, margins and the bounds of bands, drawn over finished pages.

A review aid. What is added is decoration in colours of its own, which no layout chooses, and brings no text with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.geometry import Rect
from bantin_cli.layout.letters import LetterSetter
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedBand, PlacedFill, PlacedIssue, PlacedItem, PlacedPage, PlacedRule
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.text import first_baseline
from bantin_cli.styles.spec import Colour, LayoutSpec
from bantin_cli.units import Pt

_FINE = Colour(0.62, 0.84, 0.96)
_STRONG = Colour(0.12, 0.56, 0.86)
_MARGIN = Colour(0.85, 0.1, 0.58)
_COLUMN = Colour(0.93, 0.55, 0.8)
_BAND = Colour(0.93, 0.42, 0.0)
_WHITE = Colour(1, 1, 1)

_HAIRLINE: Pt = 0.25
_LINE: Pt = 0.5
_BOUND: Pt = 0.9

_STRONG_EVERY: Lines = 5
_LABEL: Pt = 5.5
_MARK: Pt = 7.0
_PADDING: Pt = 2.0
_NUMBER_GAP: Pt = 3.0

_NOTICE = Wording(vi="Bản soát trang – không phát hành", en="Grid proof – not for publication")


def show_grid(placed: PlacedIssue, spec: LayoutSpec, metrics: FontMetrics) -> PlacedIssue:
    """Return the issue with the grid over every page; nothing else is changed.

    Args:
        placed: the finished pages.
        spec: the layout that they were made with.
        metrics: measures the labels.
    """
    notice = _NOTICE.fill("vi" if placed.metadata.language.startswith("vi") else "en", {})
    grid = _Grid(spec, metrics, notice)
    pages = tuple(replace(page, items=(*page.items, *grid.items(page))) for page in placed.pages)
    return replace(placed, pages=pages)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Draws what lies over one page.

    Attributes:
        notice: printed at the foot of every page.
    """

    spec: LayoutSpec
    metrics: FontMetrics
    notice: str

    def items(self, page: PlacedPage) -> Iterator[PlacedItem]:
        if page.bands:
            yield from self._baselines()
            yield from self._columns()
            yield from self._line_numbers()
        else:
            yield from self._frames(page.name)
        yield from _outline(self.spec.text_area, _MARGIN, _LINE)
        for band in page.bands:
            yield from self._band(band)
        middle = (page.size.width + self._letters(_MARK, _WHITE).width(self.notice)) / 2 + _PADDING
        yield from self._chip(self.notice, middle, page.size.height - _PADDING, _MARK)

    def _letters(self, size: Pt, colour: Colour) -> LetterSetter:
        return LetterSetter(self.metrics, self.spec.furniture.folio_text.face.name, size, colour)

    def _baselines(self) -> Iterator[PlacedItem]:
        area = self.spec.text_area
        for line in range(1, self.spec.lines_per_page + 1):
            is_strong = line % _STRONG_EVERY == 0
            y = self._baseline(line)
            yield PlacedRule(
                area.x, y, area.right, y, _LINE if is_strong else _HAIRLINE, _STRONG if is_strong else _FINE
            )

    def _line_numbers(self) -> Iterator[PlacedItem]:
        letters = self._letters(_LABEL, _STRONG)
        for line in range(_STRONG_EVERY, self.spec.lines_per_page + 1, _STRONG_EVERY):
            x = self.spec.text_area.x - _NUMBER_GAP - letters.width(str(line))
            yield from letters.line(str(line), x, self._baseline(line))

    def _baseline(self, line: int) -> Pt:
        """Return where body text stands on a line counted from 1; a layout without such text shows lines' feet."""
        body = next((style for style in self.spec.styles if style.on_grid), None)
        inside = first_baseline(body) if body else self.spec.grid
        return self.spec.text_area.y + (line - 1) * self.spec.grid + inside

    def _columns(self) -> Iterator[PlacedItem]:
        area, spec = self.spec.text_area, self.spec
        for column in range(spec.columns):
            left = area.x + column * (spec.column_width + spec.gutter)
            for x in (left, left + spec.column_width):
                yield PlacedRule(x, area.y, x, area.bottom, _LINE, _COLUMN)

    def _frames(self, name: str) -> Iterator[PlacedItem]:
        """Draw the frames of a page of its own design; one that hangs under another has no fixed place."""
        for template in self.spec.templates:
            for frame in template.frames if template.name == name else ():
                if not frame.under:
                    yield from _outline(frame.rect, _BAND, _BOUND)
                    right = frame.rect.x + self._letters(_LABEL, _WHITE).width(frame.slot) + 2 * _PADDING
                    yield from self._chip(frame.slot, right, frame.rect.y, _LABEL)

    def _band(self, band: PlacedBand) -> Iterator[PlacedItem]:
        yield from _outline(band.box, _BAND, _BOUND)
        last = band.first_line + band.lines - 1
        yield from self._chip(f"{band.owner} · {band.first_line}–{last}", band.box.right, band.box.y, _LABEL)

    def _chip(self, text: str, right: Pt, bottom: Pt, size: Pt) -> Iterator[PlacedItem]:
        """Draw white words on a field whose lower right corner is given."""
        letters = self._letters(size, _WHITE)
        width = letters.width(text) + 2 * _PADDING
        height = size + 2 * _PADDING
        yield PlacedFill(Rect(right - width, bottom - height, width, height), _MARGIN if size == _MARK else _BAND)
        yield from letters.line(text, right - width + _PADDING, bottom - _PADDING - 0.2 * size)


def _outline(box: Rect, colour: Colour, thickness: Pt) -> Iterator[PlacedItem]:
    yield PlacedRule(box.x, box.y, box.right, box.y, thickness, colour)
    yield PlacedRule(box.x, box.bottom, box.right, box.bottom, thickness, colour)
    yield PlacedRule(box.x, box.y, box.x, box.bottom, thickness, colour)
    yield PlacedRule(box.right, box.y, box.right, box.bottom, thickness, colour)

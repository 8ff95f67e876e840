"""Paragraphs set into lines: every run has its place, relative to the column's left edge and the line's baseline."""

from dataclasses import dataclass, replace
from itertools import pairwise

from bantin_cli.flow.items import Role, TextItem
from bantin_cli.layout.breaking import Breaker, Fit
from bantin_cli.layout.dropcap import DropCap, build_drop_cap
from bantin_cli.layout.fitting import build_fitting, is_running
from bantin_cli.layout.hanging import hang_marks
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedGlyph, PlacedRun
from bantin_cli.layout.room import Cutout, build_room
from bantin_cli.layout.row import Row, build_row
from bantin_cli.layout.setting import Plan, SetLine, set_line
from bantin_cli.layout.tokenrow import TokenRow, WordStore, chop_wide, look_of, read_tokens
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import EndMarkSpec, Justification
from bantin_cli.units import Pt

__all__ = ["Cutout", "SetLine", "SetParagraph", "Typesetter"]


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph, broken.

    Attributes:
        lines: none when the item has no words.
        drop_cap: x from the column's left edge, baseline from the first line's baseline downwards.
    """

    item: TextItem
    lines: tuple[SetLine, ...]
    drop_cap: PlacedGlyph | None = None


class Typesetter:
    """Sets paragraphs; one for each build. Holds what was measured and set before, and nothing else."""

    def __init__(self, metrics: FontMetrics, justification: Justification, end_mark: EndMarkSpec) -> None:
        """Set nothing yet.

        Args:
            metrics: widths of letters.
            justification: limits of the word space.
            end_mark: whose room is kept after an article's last word.
        """
        self._store = WordStore(metrics)
        self._justification = justification
        self._end_mark = end_mark
        self._items: dict[int, TextItem] = {}
        self._rows: dict[tuple[int, int], tuple[TokenRow, Row]] = {}
        self._plans: dict[tuple[int, Pt, Cutout | None, bool], Plan] = {}
        self._paragraphs: dict[tuple[int, Pt, Cutout | None, int | None], SetParagraph | None] = {}

    def set(
        self, item: TextItem, measure: Pt, *, cutout: Cutout | None = None, line_count: int | None = None
    ) -> SetParagraph | None:
        """Set a paragraph.

        Args:
            item: what is set.
            measure: width of the column.
            cutout: white that other things take from the first lines.
            line_count: None for the best lines, else the number of lines wanted.

        Returns:
            The best paragraph, or the best of exactly `line_count` lines within the tolerance; None when there is none.
            Without `line_count` there always is one.
        """
        key = (id(item), measure, cutout, line_count)
        if key not in self._paragraphs:
            self._items[id(item)] = item
            self._paragraphs[key] = self._set(item, measure, cutout, line_count)
        return self._paragraphs[key]

    def forget(self) -> None:
        """Let go of the paragraphs set so far, when none of them will be asked for again; measured words stay."""
        for memory in (self._items, self._rows, self._plans, self._paragraphs):
            memory.clear()

    def natural_width(self, item: TextItem) -> Pt:
        """Return the width of the text on one line, unbroken, with its indent and what is kept for the end mark.

        Where the author forced line ends, it is the width of the longest line.
        """
        self._items[id(item)] = item
        row = self._row(item, 0)[1]
        stops = [0, *sorted(row.lonely)]
        widths = [row.end[stop] - row.begin[start] for start, stop in pairwise(stops) if start < stop]
        return item.indent + self._first_indent(item) + max(widths, default=0.0) + self._reserve(item)

    def widest_word(self, item: TextItem) -> Pt:
        """Return the least measure in which no word is broken where it must not be."""
        self._items[id(item)] = item
        return item.indent + self._row(item, 0)[1].widest(self._reserve(item))

    def _set(self, item: TextItem, measure: Pt, cutout: Cutout | None, count: int | None) -> SetParagraph | None:
        drop_cap = build_drop_cap(item, self._store)
        if drop_cap is not None:
            plan = self._plan(item, measure, cutout, drop_cap)
            fit = _find_fit(plan, count)
            if fit is not None and len(fit.stops) > drop_cap.cutout.lines:
                return self._build(item, plan, fit, drop_cap)
        plan = self._plan(item, measure, cutout, None)
        fit = _find_fit(plan, count)
        return None if fit is None else self._build(item, plan, fit, None)

    def _row(self, item: TextItem, skip: int) -> tuple[TokenRow, Row]:
        key = (id(item), skip)
        if key not in self._rows:
            tokens = read_tokens(item, self._store, skip)
            self._rows[key] = (tokens, self._built(tokens, item))
        return self._rows[key]

    def _built(self, tokens: TokenRow, item: TextItem) -> Row:
        row = build_row(tokens, self._store, item.style, holds_phrases=not is_running(item))
        if self._justification.hang and is_running(item):
            hang_marks(row, self._store, self._justification.hang)
        return row

    def _plan(self, item: TextItem, measure: Pt, cutout: Cutout | None, drop_cap: DropCap | None) -> Plan:
        key = (id(item), measure, cutout, drop_cap is not None)
        if key not in self._plans:
            cutouts = [cutout, drop_cap.cutout if drop_cap else None]
            taken = tuple(each for each in cutouts if each is not None)
            room = build_room(measure, item.indent, taken, self._first_indent(item), self._reserve(item))
            tokens, row = self._row(item, drop_cap.skip if drop_cap else 0)
            if row.widest(room.reserve) > room.narrowest:
                tokens = chop_wide(tokens, self._store, room.narrowest, room.reserve)
                row = self._built(tokens, item)
            space = self._store.words(look_of(item.style, TextRun(""))).space
            fitting = build_fitting(item, room, space, self._justification)
            self._plans[key] = Plan(row, room, fitting, Breaker(row, room, fitting), space)
        return self._plans[key]

    def _first_indent(self, item: TextItem) -> Pt:
        if item.marker:
            return max(0.0, self._marker(item)[1] - _hanging(item))
        return 0.0 if item.is_first else item.style.first_indent

    def _reserve(self, item: TextItem) -> Pt:
        return self._end_mark.gap + self._end_mark.size if item.ends_article else 0.0

    def _marker(self, item: TextItem) -> tuple[PlacedRun, Pt]:
        """Return the marker and where the text after it may begin at the earliest."""
        look = look_of(item.style, TextRun(item.marker))
        words = self._store.words(look)
        piece = words.measure(item.marker)
        kerns = (*piece.kerns, 0.0) if piece.kerns else ()
        run = PlacedRun(
            0.0, piece.text + " ", look.face, look.size, look.colour, kerns, 0.0, look.letter_space, is_label=True
        )
        return run, piece.width + words.space

    def _build(self, item: TextItem, plan: Plan, fit: Fit, drop_cap: DropCap | None) -> SetParagraph:
        lines = [set_line(item, plan, number, stops) for number, stops in enumerate(pairwise((0, *fit.stops)))]
        glyph = None
        before: PlacedRun | None = None
        if drop_cap is not None:
            glyph = replace(drop_cap.glyph, x=plan.room.left_of(0) - drop_cap.cutout.left)
            before = drop_cap.unseen_run(lines[0].left)
        elif item.marker and lines:
            marker = self._marker(item)[0]
            before = replace(marker, x=plan.room.left_of(0) - _hanging(item))
        if before is not None:
            lines[0] = replace(lines[0], runs=(before, *lines[0].runs))
        return SetParagraph(item, tuple(lines), glyph)


def _hanging(item: TextItem) -> Pt:
    """Return the white before the text in which a marker hangs: the last step of a nested list's indent."""
    is_nested = item.element.role is Role.LIST_ITEM
    return item.indent / max(1, item.element.level) if is_nested else item.indent


def _find_fit(plan: Plan, count: int | None) -> Fit | None:
    if not plan.row.length:
        return Fit((), (), 0.0) if count in (None, 0) else None
    best = plan.breaker.best()
    if count in (None, len(best.stops)):
        return best
    other = plan.breaker.exactly(count)
    return None if other is None or plan.row.ends_lonely(other.stops) else other

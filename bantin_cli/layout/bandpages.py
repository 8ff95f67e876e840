"""Lay one band on pages, from a line of a page onwards. Pure: the same band at the same place gives the same pieces."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.layout.bands import Segment
from bantin_cli.layout.codes import NOTHING_FITS
from bantin_cli.layout.columns import Parting, part_balanced, part_filling
from bantin_cli.layout.strips import Lines, Part, Strip

_UNDER_HEAD = 3
"""Lines that must stand in every column under a head, or it goes to the next page."""

_UNEVEN = 200.0
"""Price of columns that end more than a line apart."""

_PAGES_MAX = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a page: both counted from 0, the first page of the run is 0."""

    page: int
    line: Lines


@dataclass(frozen=True, slots=True)
class Piece:
    """What one segment puts on one page.

    Attributes:
        at: its first line.
        columns: strips of each column; one column stands over the whole measure.
        height: of the tallest column, in lines.
        has_rule: a hairline above parts it from the band before.
        bleeds: a picture that runs out over the head of the page.
    """

    at: Place
    columns: tuple[tuple[Strip, ...], ...]
    height: Lines
    has_rule: bool = False
    bleeds: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A band on its pages.

    Attributes:
        pieces: in reading order.
        end: the first free line after it.
        badness: what is wrong with it; 0 is best.
        turns: how often it goes on on a further page.
    """

    pieces: tuple[Piece, ...]
    end: Place
    badness: float
    turns: int


@dataclass(slots=True)
class BandLayer:
    """Lays one band; used once.

    Attributes:
        columns: of the page.
        lines: of the page.
        span: of the article, for findings.
    """

    columns: int
    lines: Lines
    span: SourceSpan
    at: Place
    pieces: list[Piece] = field(default_factory=list)
    floats: list[Segment] = field(default_factory=list)
    badness: float = 0.0
    turns: int = 0

    def lay(self, segments: Sequence[Segment]) -> Laid:
        """Lay the segments in order; pictures that may float wait for the head of the next page."""
        todo = [segment for segment in segments if segment.parts]
        while todo:
            segment = todo.pop(0)
            if segment.columns == 1:
                self._wide(segment, todo)
            elif todo and todo[0].may_float and not self._fits_with(segment, todo[0]):
                self.floats.append(todo.pop(0))
                if todo and todo[0].columns > 1:
                    todo[0] = replace(todo[0], parts=(*segment.parts, *todo[0].parts))
                else:
                    self._columns(segment)
            else:
                self._columns(segment)
        for segment in self._waiting():
            if segment.height + _white(segment) > self._free and self.at.line:
                self._turn()
            self._put_whole(segment)
        return Laid(tuple(self.pieces), self.at, self.badness, self.turns)

    @property
    def _free(self) -> Lines:
        return self.lines - self.at.line

    def _waiting(self) -> list[Segment]:
        waiting, self.floats = self.floats, []
        return waiting

    def _turn(self) -> None:
        if self.turns > _PAGES_MAX:
            raise BantinError([found(NOTHING_FITS, self.span)])
        self.turns += 1
        self.at = Place(self.at.page + 1, 0)
        for segment in self._waiting():
            self._put_whole(segment)

    def _fits_with(self, segment: Segment, picture: Segment) -> bool:
        parting = part_balanced(segment.parts, segment.columns, self._free)
        return bool(parting) and parting.height + picture.height + _white(picture) <= self._free  # type: ignore[union-attr]

    def _wide(self, segment: Segment, todo: Sequence[Segment]) -> None:
        follows = todo[0] if todo else None
        white = _white(segment) if self.at.line and not segment.keeps_with_next else 0
        needed = segment.height + white + (_least(follows) if segment.keeps_with_next else 0)
        is_breakable = sum(len(part.strips) for part in segment.parts) > 1
        if is_breakable and not segment.keeps_with_next:
            self._columns(segment)
            return
        if needed > self._free and self.at.line:
            self._turn()
        self._put_whole(segment)

    def _put_whole(self, segment: Segment) -> None:
        strips = tuple(strip for part in segment.parts for strip in part.strips)
        white = _white(segment) if self.at.line and strips[0].white else 0
        self._put(Parting((strips,), (), segment.height, 0), white)

    def _columns(self, segment: Segment) -> None:
        parts: Sequence[Part] = segment.parts
        while parts:
            white = _white(Segment(segment.columns, tuple(parts))) if self.at.line else 0
            white = white if segment.columns == 1 else 0
            parting = part_balanced(parts, segment.columns, self._free - white)
            if parting is None and self._free - white >= _UNDER_HEAD:
                parting = part_filling(parts, segment.columns, self._free - white)
                if parting and self.at.line and parting.difference > 1:
                    parting = None
            if parting is None:
                if self.at.line == 0:
                    raise BantinError([found(NOTHING_FITS, self.span)])
                self._turn()
                continue
            self._put(parting, white)
            parts = (Part(parting.rest),) if parting.rest else ()
            if parts:
                self._turn()

    def _put(self, parting: Parting, white: Lines) -> None:
        place = Place(self.at.page, self.at.line + white)
        self.pieces.append(Piece(place, parting.columns, parting.height))
        self.badness += _UNEVEN if parting.difference > 1 else 0.0
        self.at = Place(place.page, place.line + parting.height)


def _white(segment: Segment) -> Lines:
    return segment.parts[0].strips[0].white if segment.parts and segment.parts[0].strips else 0


def _least(segment: Segment | None) -> Lines:
    """Return how many lines of what follows a head must stand under it."""
    if segment is None:
        return 0
    if segment.columns == 1:
        if segment.keeps_with_next or segment.may_float:
            return segment.height
        strips = [strip for part in segment.parts for strip in part.strips]
        return sum(strip.height for strip in strips[:2])
    return min(_UNDER_HEAD, -(-segment.height // segment.columns))

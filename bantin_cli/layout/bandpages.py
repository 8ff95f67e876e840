"""Lay one band on pages, from a line of a page onwards. Pure: the same band at the same place gives the same pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.layout.bands import Segment
from bantin_cli.layout.codes import NOTHING_FITS
from bantin_cli.layout.columns import Parter, Parting
from bantin_cli.layout.flexing import flexed_column
from bantin_cli.layout.laid import Laid, Piece, Place
from bantin_cli.layout.strips import Lines, Part

_UNDER_HEAD = 3
"""Lines that must stand in every column under a head, or it goes to the next page."""

_UNEVEN = 200.0
"""Price of columns that end more than a line apart."""

_ALONE_MAX: Lines = 4
"""What stands in one column alone, nothing beside it, should not be higher."""

_POOR_FOOT = 40.0
"""Price of a column that ends with a picture or a box beside one that ends with text."""

_LONE_PICTURE = 40.0
"""Price of a picture that stands on a page of its own after all of its article's text."""

_FOOT_WHITE = 40.0
"""Price of a line that stays white at the foot of a page on which the band goes on."""

_PAGES_MAX = 2000


@dataclass(slots=True)
class BandLayer:
    """Lays one band; used once.

    Attributes:
        columns, lines: of the page.
        span: of the article, for findings.
        parter: parts columns; shared by the layers of an article.
        closing: what runs in the last columns laid; nothing where something stands below them.
    """

    columns: int
    lines: Lines
    span: SourceSpan
    at: Place
    parter: Parter
    pieces: list[Piece] = field(default_factory=list)
    floats: list[Segment] = field(default_factory=list)
    after: Lines = 0
    badness: float = 0.0
    turns: int = 0
    closing: tuple[Part, ...] = ()

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
            if segment.height + self._white(segment) > self._free and self.at.line:
                self.badness += _LONE_PICTURE
                self._turn()
            self._put_whole(segment)
        return Laid(tuple(self.pieces), self.at, self.badness, self.turns)

    def other_ends(self) -> Iterator[Laid]:
        """Yield what was laid with its last columns some lines higher or lower on the same page, at a price."""
        if not self.closing or len(self.pieces[-1].columns) == 1:
            return
        *before, last = self.pieces
        for parts, price in flexed_column(self.closing, len(last.columns)):
            parting = self.parter.balanced(parts, len(last.columns), self.lines - last.at.line)
            if parting and parting.difference <= 1 and parting.height != last.height:
                piece = replace(last, columns=parting.columns, height=parting.height)
                end = Place(last.at.page, last.at.line + parting.height)
                yield Laid((*before, piece), end, self.badness + price, self.turns)

    @property
    def _free(self) -> Lines:
        return self.lines - self.at.line

    def _waiting(self) -> list[Segment]:
        waiting, self.floats = self.floats, []
        return waiting

    def _turn(self) -> None:
        if self.turns > _PAGES_MAX:
            raise BantinError([found(NOTHING_FITS, self.span)])
        if self.pieces and self.pieces[-1].at.page == self.at.page:
            self.badness += _FOOT_WHITE * max(0, self._free - 1)
        self.turns += 1
        self.at = Place(self.at.page + 1, 0)
        self.after = 0
        waiting = self._waiting()
        while waiting and (not self.at.line or waiting[0].height + self._white(waiting[0]) <= self._free):
            self._put_whole(waiting.pop(0))
        self.floats = waiting

    def _fits_with(self, segment: Segment, picture: Segment) -> bool:
        parting = self.parter.balanced(segment.parts, segment.columns, self._free)
        return parting is not None and parting.height + picture.height + _own_white(picture) <= self._free

    def _wide(self, segment: Segment, todo: Sequence[Segment]) -> None:
        if segment.keeps_with_next:
            if self.at.line and not self._can_begin(segment, todo):
                self._turn()
            self._put_whole(segment)
        elif sum(len(part.strips) for part in segment.parts) > 1:
            self._columns(segment)
        else:
            if segment.height + self._white(segment) > self._free and self.at.line:
                self._turn()
            self._put_whole(segment)

    def _can_begin(self, segment: Segment, todo: Sequence[Segment]) -> bool:
        """Tell whether a head fits here together with the beginning of what it must not be parted from."""
        free = self._free - segment.height - self._white(segment)
        for follows in todo:
            if follows.keeps_with_next or (follows.columns == 1 and len(follows.parts[0].strips) == 1):
                free -= follows.height + _own_white(follows)
                if follows.keeps_with_next:
                    continue
                return free >= 0
            least = _UNDER_HEAD if follows.columns > 1 else sum(s.height for s in follows.parts[0].strips[:2])
            if free < min(least, -(-follows.height // follows.columns)):
                return False
            if self.parter.balanced(follows.parts, follows.columns, free):
                return True
            parting = self.parter.filling(follows.parts, follows.columns, free)
            return parting is not None and parting.difference <= 1
        return free >= 0

    def _white(self, segment: Segment) -> Lines:
        """Return the white above a segment here: what it asks for or what stands above asks for; none above a band."""
        return max(_own_white(segment), self.after) if self.at.line and self.pieces else 0

    def _put_whole(self, segment: Segment) -> None:
        strips = tuple(strip for part in segment.parts for strip in part.strips)
        self._put(Parting((strips,), (), segment.height, 0), self._white(segment), segment.parts[-1].after)

    def _columns(self, segment: Segment) -> None:
        parts: Sequence[Part] = segment.parts
        after = parts[-1].after if segment.columns == 1 else 0
        while parts:
            white = self._white(Segment(segment.columns, tuple(parts)))
            parting = self.parter.balanced(parts, segment.columns, self._free - white)
            if parting is None and self._free - white >= _UNDER_HEAD:
                parting = self.parter.filling(parts, segment.columns, self._free - white)
                if parting and self.at.line and parting.difference > 1:
                    parting = None
            if parting is None:
                if self.at.line == 0:
                    raise BantinError([found(NOTHING_FITS, self.span)])
                self._turn()
                continue
            self._put(parting, white, after)
            self.closing = () if parting.rest else tuple(parts)
            parts = parting.rest
            if parts:
                self._turn()

    def _put(self, parting: Parting, white: Lines, after: Lines) -> None:
        self.closing = ()
        place = Place(self.at.page, self.at.line + white)
        self.pieces.append(Piece(place, parting.columns, parting.height))
        stands_alone = parting.height > _ALONE_MAX and not all(parting.columns)
        self.badness += _UNEVEN if parting.difference > 1 or stands_alone else 0.0
        if len(parting.columns) > 1:
            self.badness += _POOR_FOOT * sum(bool(column and column[-1].is_poor_foot) for column in parting.columns)
        self.at = Place(place.page, place.line + parting.height)
        self.after = after


def _own_white(segment: Segment) -> Lines:
    """Return the white that a segment asks for above itself; columns begin right under a head."""
    if segment.columns > 1 or not segment.parts or not segment.parts[0].strips:
        return 0
    return segment.parts[0].strips[0].white

"""The operators of one page, and what is set at this point of it: an operator that changes nothing is not written.

From here on y runs upwards from the page's foot.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from bantin_cli.flow.structure.nodes import Tag
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import Furniture
from bantin_cli.layout.sheets import SheetPage
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt
from bantin_cli.writers.pdf.inks import SCREEN, Inks
from bantin_cli.writers.pdf.marks import Piece, Slot, closing, opening, opening_artifact
from bantin_cli.writers.pdf.operators import numbers, rectangle
from bantin_cli.writers.pdf.segments import Inline

_INITIAL = {"fill": "0 g", "stroke": "0 G", "w": "1 w", "Tc": "0 Tc", "Tw": "0 Tw", "Tr": "0 Tr", "Tz": "100 Tz"}
"""What every page begins with (ISO 32000-1, tables 52 and 104); no font is set."""


@dataclass(slots=True)
class PageContent:
    """What is drawn on one page.

    Attributes:
        size: of the page of the file; while a placed page is drawn, of that.
        sheet: its index in the file.
        inks: what colours are written in.
        operators: the page's operators so far, ASCII only.
        settings: the graphics state by the name of the operator that sets it.
        pictures: names of the pictures that the page uses, for its resources.
        pieces: the marked content of elements, in the order drawn.
        page: printed number of the placed page at hand.
        mark: what the operators at this point are marked as; empty for nothing.
    """

    size: Size
    sheet: int = 0
    inks: Inks = SCREEN
    operators: list[str] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=_INITIAL.copy)
    pictures: set[str] = field(default_factory=set)
    pieces: list[Piece] = field(default_factory=list)
    page: int = 0
    mark: tuple[object, ...] = ()

    def up(self, y: Pt) -> Pt:
        """Turn a distance from the page's top into one from its foot."""
        return self.size.height - y

    def upright(self, box: Rect) -> Rect:
        """Return a box with its origin at the bottom left."""
        return Rect(box.x, self.size.height - box.bottom, box.width, box.height)

    def add(self, operators: str) -> None:
        """Write operators that change none of `settings`."""
        self.operators.append(operators)

    def set(self, name: str, operator: str) -> None:
        """Write an operator unless the setting called `name` has that value already."""
        if self.settings.get(name) != operator:
            self.settings[name] = operator
            self.operators.append(operator)

    def fill_with(self, colour: Colour) -> None:
        """Set the colour of fills and text."""
        self.set("fill", self.inks.fill(colour))

    def stroke_with(self, colour: Colour) -> None:
        """Set the colour of lines."""
        self.set("stroke", self.inks.stroke(colour))

    def mark_artifact(self, furniture: Furniture | None = None) -> None:
        """Let what follows be decoration."""
        if self.mark != ("artifact", furniture):
            self.close_mark()
            self.operators.append(opening_artifact(furniture))
            self.mark = ("artifact", furniture)

    def mark_element(self, slot: Slot, tag: Tag, inlines: tuple[Inline, ...] = (), *, is_label: bool = False) -> Piece:
        """Let what follows belong to an element of the structure tree.

        Args:
            slot: of its node.
            tag: of its node.
            inlines: elements between the node and what follows.
            is_label: it is a page number.
        """
        mark = (slot, inlines, is_label, self.page)
        if self.mark != mark:
            self.close_mark()
            piece = Piece(slot, inlines, is_label, self.page, self.sheet, len(self.pieces))
            self.operators.append(opening(inlines[-1].tag if inlines else tag, piece.number))
            self.pieces.append(piece)
            self.mark = mark
        return self.pieces[-1]

    def close_mark(self) -> None:
        """End what is marked at this point."""
        if self.mark:
            self.operators.append(closing(self.mark))
            self.mark = ()

    @contextmanager
    def on(self, place: SheetPage) -> Iterator[None]:
        """Let what is drawn stand on a page of the bulletin, wherever that stands on this page of the file.

        Marked pieces are left with boxes on the page of the file, and only the part that can be seen.
        """
        whole, first = self.size, len(self.pieces)
        self.size, self.page = place.page.size, place.page.number
        if place.trim == place.visible == Rect(0.0, 0.0, whole.width, whole.height):
            yield
        else:
            left, top, foot = place.visible.x, place.visible.y, place.visible.bottom
            clip = Rect(left, whole.height - foot, place.visible.width, foot - top)
            origin = numbers(place.x, whole.height - place.trim.bottom)
            with self.saved():
                self.add(f"{rectangle(clip)} W n {place.scale:.6f} 0 0 {place.scale:.6f} {origin} cm")
                yield
        self.size = whole
        for piece in self.pieces[first:]:
            piece.box = piece.box and place.seen(piece.box)
            piece.areas = [replace(area, box=place.seen(area.box)) for area in piece.areas]

    @contextmanager
    def saved(self) -> Iterator[None]:
        """Keep the graphics state; what is set inside is forgotten after."""
        settings = self.settings.copy()
        self.operators.append("q")
        yield
        self.operators.append("Q")
        self.settings = settings

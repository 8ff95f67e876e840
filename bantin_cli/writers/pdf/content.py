"""The operators of one page, and what is set at this point of it: an operator that changes nothing is not written.

From here on y runs upwards from the page's foot.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bantin_cli.geometry import Rect
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt
from bantin_cli.writers.pdf.inks import SCREEN, Inks

_INITIAL = {"fill": "0 g", "stroke": "0 G", "w": "1 w", "Tc": "0 Tc", "Tw": "0 Tw", "Tr": "0 Tr", "Tz": "100 Tz"}
"""What every page begins with (ISO 32000-1, tables 52 and 104); no font is set."""


@dataclass(slots=True)
class PageContent:
    """What is drawn on one page.

    Attributes:
        height: of the page; where y is turned upside down.
        inks: what colours are written in.
        operators: the page's operators so far, ASCII only.
        settings: the graphics state by the name of the operator that sets it.
        pictures, states: names of the pictures and graphics states that the page uses, for its resources.
    """

    height: Pt
    inks: Inks = SCREEN
    operators: list[str] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=_INITIAL.copy)
    pictures: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)

    def up(self, y: Pt) -> Pt:
        """Turn a distance from the page's top into one from its foot."""
        return self.height - y

    def upright(self, box: Rect) -> Rect:
        """Return a box with its origin at the bottom left."""
        return Rect(box.x, self.height - box.bottom, box.width, box.height)

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

    @contextmanager
    def saved(self) -> Iterator[None]:
        """Keep the graphics state; what is set inside is forgotten after."""
        settings = self.settings.copy()
        self.operators.append("q")
        yield
        self.operators.append("Q")
        self.settings = settings

"""Points, sizes, rectangles and edges; all in points, origin at the top left, y downwards."""

from dataclasses import dataclass

from bantin_cli.units import Pt


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: Pt
    height: Pt


@dataclass(frozen=True, slots=True)
class Edges:
    """Four margins in points."""

    top: Pt
    right: Pt
    bottom: Pt
    left: Pt


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in points.

    Attributes:
        x: distance of the left edge from the page's left edge.
        y: distance of the top edge from the page's top edge.
        width: extent to the right.
        height: extent downwards.
    """

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def right(self) -> Pt:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        """The y of the bottom edge."""
        return self.y + self.height

    def inset(self, edges: Edges) -> "Rect":
        """Return the rectangle made smaller by `edges` on its four sides."""
        return Rect(
            self.x + edges.left,
            self.y + edges.top,
            self.width - edges.left - edges.right,
            self.height - edges.top - edges.bottom,
        )

    def shared(self, other: "Rect") -> "Rect":
        """Return the part that lies in `other` too; without width or height where they lie apart."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def moved(self, dx: Pt, dy: Pt) -> "Rect":
        """Return the rectangle shifted by `dx` to the right and `dy` downwards."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

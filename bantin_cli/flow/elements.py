"""Number the logical elements of an issue in reading order."""

from dataclasses import dataclass

from bantin_cli.flow.items import Element, Role


@dataclass(slots=True)
class ReadingOrder:
    """Hands out elements, each in the next place of the reading order; lives only while a flow is built."""

    last: int = 0

    def next(self, owner: str, role: Role, level: int = 0) -> Element:
        """Return a new element of `owner` that follows all handed out before."""
        self.last += 1
        return Element(owner, role, self.last, level)

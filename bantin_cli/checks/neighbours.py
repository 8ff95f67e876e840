"""The issues that lie beside one issue: its elder siblings."""

from dataclasses import dataclass

from bantin_cli.model.issue import Issue, Month


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What is known of an issue in a folder beside.

    Attributes:
        folder: its folder's name.
        title: of the masthead, NFC.
        special: out of the monthly sequence.
    """

    folder: str
    title: str
    month: Month
    number: int
    special: bool


def is_same_bulletin(title: str, other: str) -> bool:
    """Tell whether two mastheads name one bulletin; case and spaces do not matter."""
    return title.casefold().split() == other.casefold().split()


def previous_issue(issue: Issue, neighbours: tuple[Neighbour, ...]) -> Neighbour | None:
    """Return the latest regular issue of the same bulletin before `issue`, or None."""
    earlier = [
        neighbour
        for neighbour in neighbours
        if not neighbour.special
        and neighbour.month < issue.month
        and is_same_bulletin(neighbour.title, issue.masthead.title)
    ]
    return max(earlier, key=lambda neighbour: (neighbour.month, neighbour.number), default=None)

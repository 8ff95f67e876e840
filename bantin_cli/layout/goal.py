"""How many pages an issue should have, and how unwelcome another number is."""

from dataclasses import dataclass

_NOT_MULTIPLE = 400.0
"""Price of missing the multiple: worth several parted articles, but not a page that is half white."""

_NOT_TARGET = 1200.0
"""Price of missing the target, which the editor has set for this issue: worth three times as much."""

_PER_PAGE = 100.0
"""Price of each page more or fewer than the target, so that a miss is as small as can be."""


@dataclass(frozen=True, slots=True)
class PageGoal:
    """The page count that an issue asks for.

    Attributes:
        multiple_of: the count is a multiple of it, for stitching; 1 for any count.
        target: the count itself; None leaves it open.
        besides: pages that stand before and after the sections.
    """

    multiple_of: int
    target: int | None
    besides: int

    def is_met(self, count: int) -> bool:
        """Tell whether so many pages of sections give a number that is wanted."""
        total = count + self.besides
        return total == self.target if self.target else total % self.multiple_of == 0

    def nearest(self, count: int) -> tuple[int, ...]:
        """Return the next numbers of sections' pages, below and above so many, that are wanted."""
        total = count + self.besides
        below = total // self.multiple_of * self.multiple_of
        wanted = (self.target,) if self.target else (below, below + self.multiple_of)
        return tuple(each - self.besides for each in wanted if each > self.besides)

    def price(self, count: int) -> float:
        """Return how unwelcome so many pages of sections are; 0 where they are what is wanted."""
        if self.is_met(count):
            return 0.0
        if self.target:
            return _NOT_TARGET + _PER_PAGE * abs(count + self.besides - self.target)
        return _NOT_MULTIPLE

"""Which articles of a section are still to be set, and which of them may come next."""

from dataclasses import dataclass

from bantin_cli.flow.items import QrItem, SectionFlow

_WINDOW = 4
"""Where the order is free, so many of the articles that are left may come next."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The articles of a section that are still to be set, counted from 0.

    Attributes:
        ahead: it and all up to `end`, without it, are still to be set.
        end: the number of the section's articles.
        overtaken: those before `ahead` that are still to be set.
    """

    ahead: int = 0
    end: int = 0
    overtaken: tuple[int, ...] = ()

    def first(self, count: int) -> tuple[int, ...]:
        """Return the first so many of them."""
        missing = max(0, count - len(self.overtaken))
        return (*self.overtaken[:count], *range(self.ahead, min(self.end, self.ahead + missing)))

    def without(self, *indexes: int) -> "Waiting":
        """Return those that are left when these have been set."""
        ahead = max(self.ahead, *(index + 1 for index in indexes)) if indexes else self.ahead
        left = (*self.overtaken, *range(self.ahead, ahead))
        return Waiting(ahead, self.end, tuple(index for index in left if index not in indexes))

    def before(self, index: int) -> int:
        """Return how many of them an article overtakes that is set next."""
        return sum(one < index for one in self.overtaken) + max(0, index - self.ahead)


ALL_SET = Waiting()
"""No article is left."""


@dataclass(frozen=True, slots=True)
class ArticleOrder:
    """Which articles of a section may overtake others.

    Attributes:
        is_free: some may; else the order is the written one.
        keeps_first, keeps_last: the first or the last article keeps its place all the same.
    """

    is_free: bool
    keeps_first: bool
    keeps_last: bool

    @classmethod
    def of(cls, section: SectionFlow) -> "ArticleOrder":
        """Read it off a section: an article that opens it in a style of its own, or closes it with its panel, stays."""
        last = section.articles[-1].body if section.articles else ()
        has_panel = bool(last) and isinstance(last[-1], QrItem) and last[-1].element.owner == section.id
        return cls(section.is_order_free, section.style.first is not section.style.others, has_panel)

    def following(self, left: Waiting) -> tuple[int, ...]:
        """Return the articles of which one may be set next, in their written order."""
        if not self.is_free or (self.keeps_first and left.ahead == 0):
            return left.first(1)
        window = left.first(_WINDOW)
        if self.keeps_last and len(window) > 1 and window[-1] == left.end - 1:
            return window[:-1]
        return window

"""Compose the issue again with some articles shorter or longer, as often as is allowed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.flow.items import ArticleFlow, SectionFlow
from bantin_cli.layout.composition import Composer
from bantin_cli.layout.laid import LaidSections
from bantin_cli.layout.placed import Resizing
from bantin_cli.layout.resizing import Resized, Resizer
from bantin_cli.layout.strips import Lines

Changes: TypeAlias = Mapping[str, Lines]
"""By how many lines articles are longer, by their keys; below 0, shorter."""

Test: TypeAlias = Callable[[LaidSections], bool]
"""Tells whether the pages are as they should be."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Where the search for a change begins.

    Attributes:
        change: about so many lines; below 0 to cut, above to add.
        most: no more than these, cut or added.
        is_near: the guess is hardly wrong.
    """

    change: Lines
    most: Lines
    is_near: bool = False


class EffortSpent(Exception):
    """No further trial is allowed."""


class Trials:
    """Composes the issue with other lengths of its articles, and remembers what came of it."""

    def __init__(self, composer: Composer, sections: tuple[SectionFlow, ...], resizer: Resizer) -> None:
        """Try nothing yet.

        Args:
            composer: has composed the issue as it is, and kept what it has set.
            sections: of the issue.
            resizer: makes articles shorter and longer.

        Attributes:
            left: how many more times the issue may be composed.
        """
        self.composer = composer
        self.sections = sections
        self.resizer = resizer
        self.left = 0
        self._resized: dict[tuple[str, Lines], Resized | None] = {}
        self._laid: dict[tuple[tuple[str, Lines], ...], LaidSections | None] = {}

    def laid(self, changes: Changes) -> LaidSections | None:
        """Compose the issue with other lengths; None when an article cannot have the length that is asked for.

        Raises:
            EffortSpent: it was composed as often as is allowed.
        """
        key = tuple(sorted((name, lines) for name, lines in changes.items() if lines))
        if key not in self._laid:
            self._laid[key] = self._composed(dict(key))
        return self._laid[key]

    def lines(self, article: ArticleFlow) -> Lines:
        """Return how many lines the article's running text has."""
        return self.resizer.lines(article)

    def exact(self, article: ArticleFlow, given: Changes, test: Test, guess: Guess) -> Lines | None:
        """Return a change of an article with which the pages are as they should be, and with one line less are not.

        Args:
            article: that is changed.
            given: changes of others.
            test: of the pages.
            guess: where to begin.

        Returns:
            The change, below 0 for a cut; None when no change within the guess's limit does.
        """
        sign = 1 if guess.change > 0 else -1

        def fits(count: int) -> bool:
            laid = self.laid({**given, article.key: sign * count})
            return laid is not None and test(laid)

        found = _boundary(fits, guess) if guess.most > 0 else None
        return None if found is None else sign * found

    def resizing(self, article: ArticleFlow, change: Lines) -> Resizing:
        """Say what a change of an article's length means in words."""
        resized = self._resize(article, change)
        return Resizing(article.key, article.span, change, resized.words if resized else 0)

    def _composed(self, changes: Changes) -> LaidSections | None:
        sections: list[SectionFlow] = []
        for section in self.sections:
            if any(article.key in changes for article in section.articles):
                articles = [self._with(article, changes.get(article.key, 0)) for article in section.articles]
                kept = tuple(article for article in articles if article is not None)
                if len(kept) < len(articles):
                    return None
                sections.append(replace(section, articles=kept))
            else:
                sections.append(section)
        if self.left <= 0:
            raise EffortSpent
        self.left -= 1
        try:
            return self.composer.compose(tuple(sections))
        except BantinError:
            return None

    def _with(self, article: ArticleFlow, change: Lines) -> ArticleFlow | None:
        resized = self._resize(article, change) if change else None
        return article if not change else resized.article if resized else None

    def _resize(self, article: ArticleFlow, change: Lines) -> Resized | None:
        key = (article.key, change)
        if key not in self._resized:
            self._resized[key] = self.resizer.resized(article, change)
        return self._resized[key]


def _boundary(fits: Callable[[int], bool], guess: Guess) -> int | None:
    """Return a number from 1 to `guess.most` that fits while the one before does not: 0 never does.

    Steps of growing size lead away from the guess until the answer changes; then the gap is halved.
    """
    most, first = guess.most, max(1, min(abs(guess.change), guess.most))
    step = 1 if guess.is_near else -(-first // 2)
    low, high = (0, first) if fits(first) else (first, most + 1)
    while high > most:
        if low == most:
            return None
        at = min(most, low + step)
        step *= 2
        if fits(at):
            high = at
            step = most
        else:
            low = at
    while high - low > 1:
        at = max(high - step, (low + high) // 2)
        step *= 2
        if fits(at):
            high = at
        else:
            low = at
    return high

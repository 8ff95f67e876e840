"""What must be cut or added for the pages to come out: in lines and words, exact, found by composing again.

Cutting so many lines does it and one line less does not. Nothing is changed on the pages: the editor decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bantin_cli.flow.items import ArticleFlow, SectionFlow
from bantin_cli.layout.composition import Composer
from bantin_cli.layout.goal import PageGoal
from bantin_cli.layout.laid import LaidSections
from bantin_cli.layout.pageruns import PageRun, page_runs, short_and_parted
from bantin_cli.layout.placed import PageFit, PlacedIssue, Resizing
from bantin_cli.layout.resizing import Resizer
from bantin_cli.layout.strips import Lines
from bantin_cli.layout.trials import Changes, EffortSpent, Guess, Test, Trials
from bantin_cli.styles.spec import LayoutSpec

_ALTERNATIVES = 3
"""So many articles are named any one of which will do."""

_SHARE_ALONE = 0.5
"""No article is made shorter or longer by more than this share of its lines,"""

_SHARE_TOGETHER = 0.34
"""nor, where several are, by more than this."""

_TOGETHER = 4
"""So many are made shorter or longer together at the most, where no single one will do."""

_HOPELESS = 0.5
"""An article that can give no more than this share of what seems to be needed is not tried."""

_EFFORT = 720
"""The issue is composed again until so many pages were composed for the sake of their number,"""

_PARTED_EFFORT = 360
"""and so many for the articles that are parted between pages."""

_EFFORT_MOST = 40
"""But not more often than this."""


def add_fit(
    issue: PlacedIssue, laid: LaidSections, composer: Composer, sections: tuple[SectionFlow, ...], goal: PageGoal
) -> PlacedIssue:
    """Say in a placed issue what must be cut or added for its pages to come out.

    Args:
        issue: the pages.
        laid: the sections on them.
        composer: has composed the sections; if it keeps nothing, it is only said whether the pages are as wanted.
        sections: of the issue.
        goal: the number of pages that is wanted.
    """
    if not composer.keeps:
        return replace(issue, fit=PageFit(goal.multiple_of, goal.target, goal.is_met(len(laid.page_sections))))
    spec = composer.setter.spec
    resizer = Resizer(composer.setter.typesetter, spec.column_width)
    fitter = CopyFitter(Trials(composer, sections, resizer), goal, spec)
    cures, surplus = fitter.cures(laid), fitter.surplus(laid)
    articles = tuple(
        replace(article, surplus_lines=-cut.lines, surplus_words=-cut.words)
        if (cut := surplus.get(article.key))
        else article
        for article in issue.articles
    )
    fit = PageFit(goal.multiple_of, goal.target, goal.is_met(len(laid.page_sections)), cures)
    return replace(issue, articles=articles, fit=fit)


def with_fit_of(issue: PlacedIssue, other: PlacedIssue) -> PlacedIssue:
    """Say in a placed issue what was found for the same issue placed from another order of its articles."""
    cuts = {article.key: (article.surplus_lines, article.surplus_words) for article in other.articles}
    articles = tuple(
        replace(article, surplus_lines=cuts[article.key][0], surplus_words=cuts[article.key][1])
        for article in issue.articles
    )
    return replace(issue, articles=articles, fit=other.fit)


@dataclass(frozen=True, slots=True)
class CopyFitter:
    """Works out what is too long or too short in an issue.

    Attributes:
        trials: compose the issue again.
        goal: the number of pages that is wanted.
        spec: of the layout.
    """

    trials: Trials
    goal: PageGoal
    spec: LayoutSpec

    def cures(self, laid: LaidSections) -> tuple[tuple[Resizing, ...], ...]:
        """Return what would bring the pages to their number; none when they have it, or when nothing helps.

        Returns:
            Any one of these does it. Where one names several articles, all of them are needed.
        """
        count = len(laid.page_sections)
        self.trials.left = min(_EFFORT_MOST, _EFFORT // max(1, count))
        found: list[tuple[Resizing, ...]] = []
        if not self.goal.is_met(count):
            with suppress(EffortSpent):
                for wanted in sorted(self.goal.nearest(count), key=lambda each: self._lines_to(laid, each)):
                    for cure in self._cures_to(laid, wanted):
                        found.append(cure)
                    if found:
                        break
        return tuple(sorted(found, key=lambda cure: sum(abs(each.lines) for each in cure)))

    def surplus(self, laid: LaidSections) -> Mapping[str, Resizing]:
        """Return what must be cut for short articles that are parted between pages to stand whole, by their keys."""
        found: dict[str, Resizing] = {}
        self.trials.left = min(_EFFORT_MOST, _PARTED_EFFORT // max(1, len(laid.page_sections)))
        for parted in short_and_parted(laid, self.spec.lines_per_page):
            article, last = parted.article, max(piece.at.page for piece in parted.pieces)
            too_much = sum(piece.height * len(piece.columns) for piece in parted.pieces if piece.at.page == last)
            with suppress(EffortSpent):
                guess = Guess(-too_much, self._most(article, _SHARE_ALONE))
                change = self.trials.exact(article, {}, _stands_whole(article.key), guess)
                if change is not None:
                    found[article.key] = self.trials.resizing(article, change)
        return found

    def _cures_to(self, laid: LaidSections, wanted: int) -> Iterator[tuple[Resizing, ...]]:
        """Yield the cures that lead to so many pages of sections: page by page where several are missing."""
        distance = abs(wanted - len(laid.page_sections))
        sign = 1 if wanted > len(laid.page_sections) else -1
        given: tuple[Resizing, ...] = ()
        while distance > 1:
            step = next(self._changes(laid, given, sign, _nearer(wanted, distance - 1)), None)
            again = self.trials.laid(_by_key((*given, *step))) if step else None
            if step is None or again is None:
                return
            given, laid = (*given, *step), again
            distance = abs(wanted - len(laid.page_sections))
        if self._is_met(laid):
            yield given
            return
        for count, last in enumerate(self._changes(laid, given, sign, self._is_met), start=1):
            yield (*given, *last)
            if given or count == _ALTERNATIVES:
                return

    def _is_met(self, laid: LaidSections) -> bool:
        return self.goal.is_met(len(laid.page_sections))

    def _changes(
        self, laid: LaidSections, given: Sequence[Resizing], sign: int, test: Test
    ) -> Iterator[tuple[Resizing, ...]]:
        """Yield what makes the pages pass the test: changes of one article, or else of several together.

        Args:
            laid: the pages with what is given.
            given: what is changed already.
            sign: below 0 to cut, above to add.
            test: of the pages.
        """
        changed = {each.key for each in given}
        runs = [
            (
                self._lines_for(run, sign),
                [article for article in _longest(run, self.trials) if article.key not in changed],
            )
            for run in self._runs(laid, sign)
        ]
        for needed, articles in runs:
            guess, is_found = needed, False
            for article in articles:
                most = self._most(article, _SHARE_ALONE)
                if most >= max(1, guess * _HOPELESS):
                    change = self.trials.exact(article, _by_key(given), test, Guess(sign * guess, most, is_found))
                    if change is not None:
                        guess, is_found = abs(change), True
                        yield (self.trials.resizing(article, change),)
            if is_found:
                return
        for _, articles in runs:
            together = self._together(articles[:_TOGETHER], given, sign, test)
            if together:
                yield together
                return

    def _together(
        self, articles: Sequence[ArticleFlow], given: Sequence[Resizing], sign: int, test: Test
    ) -> tuple[Resizing, ...]:
        """Return changes of several articles: each as far as it may be, the last exact; none when it is too little."""
        chosen: list[Resizing] = []
        for article in articles:
            most = self._most(article, _SHARE_TOGETHER)
            guess = Guess(sign * most, most)
            change = self.trials.exact(article, _by_key((*given, *chosen)), test, guess) if most else None
            if change is not None:
                return (*chosen, self.trials.resizing(article, change))
            if most:
                chosen.append(self.trials.resizing(article, sign * most))
        return ()

    def _most(self, article: ArticleFlow, share: float) -> Lines:
        return int(self.trials.lines(article) * share)

    def _lines_to(self, laid: LaidSections, wanted: int) -> Lines:
        """Estimate how many lines must be cut or added to come to so many pages of sections."""
        count = len(laid.page_sections)
        sign = 1 if wanted > count else -1
        needed = [self._lines_for(run, sign) for run in self._runs(laid, sign)][: abs(wanted - count)]
        return sum(needed) + (abs(wanted - count) - len(needed)) * self.spec.lines_per_page * self.spec.columns

    def _lines_for(self, run: PageRun, sign: int) -> Lines:
        """Estimate how many lines must be added for one page more, or cut for one page less."""
        height = run.used if sign < 0 else self.spec.lines_per_page - run.used + 1
        return height * self.spec.columns

    def _runs(self, laid: LaidSections, sign: int) -> list[PageRun]:
        """Return the runs that can lose or gain a page, the cheapest first."""
        runs = [run for run in page_runs(laid, self.trials.sections) if sign > 0 or run.pages > 1]
        return sorted(runs, key=lambda run: self._lines_for(run, sign))


def _longest(run: PageRun, trials: Trials) -> list[ArticleFlow]:
    return sorted(run.articles, key=trials.lines, reverse=True)


def _by_key(given: Sequence[Resizing]) -> Changes:
    return {each.key: each.lines for each in given}


def _nearer(wanted: int, distance: int) -> Test:
    return lambda laid: abs(wanted - len(laid.page_sections)) <= distance


def _stands_whole(key: str) -> Test:
    def test(laid: LaidSections) -> bool:
        pages = {piece.at.page for each in laid.articles if each.article.key == key for piece in each.pieces}
        return len(pages) == 1

    return test

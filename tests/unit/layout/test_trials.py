"""How the least change is found for which the pages come out, without any pages: a page more for every ten lines."""

from collections.abc import Callable

import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import ArticleFlow, Element, Role
from bantin_cli.layout.laid import LaidSections
from bantin_cli.layout.trials import EffortSpent, Guess, Trials

_ARTICLE = ArticleFlow("a", "A", (), (), 0, True, Element("a", Role.TITLE, 1, 2), SourceSpan("a.md", 1))


class _Counted(Trials):
    """Trials of an issue of 100 lines in all that stand ten to a page."""

    def __init__(self) -> None:
        self.tried: list[int] = []
        self.left = 99

    def laid(self, changes: object) -> LaidSections | None:
        assert isinstance(changes, dict)
        self.tried.append(changes["a"])
        return LaidSections((), (0,) * -(-(100 + changes["a"]) // 10))


def _pages(count: int) -> Callable[[LaidSections], bool]:
    return lambda laid: len(laid.page_sections) == count


@pytest.mark.parametrize("guess", [1, 5, 9, 10, 11, 30, 60])
@pytest.mark.parametrize("is_near", [False, True])
def test_the_least_change_is_found_from_any_guess(guess: int, is_near: bool) -> None:
    def at_most_nine(laid: LaidSections) -> bool:
        return len(laid.page_sections) <= 9

    def at_least_twelve(laid: LaidSections) -> bool:
        return len(laid.page_sections) >= 12

    assert _Counted().exact(_ARTICLE, {}, at_most_nine, Guess(-guess, 60, is_near)) == -10
    assert _Counted().exact(_ARTICLE, {}, at_least_twelve, Guess(guess, 60, is_near)) == 11


def test_a_good_guess_takes_two_trials() -> None:
    trials = _Counted()

    assert trials.exact(_ARTICLE, {}, _pages(9), Guess(-10, 60, is_near=True)) == -10
    assert trials.tried == [-10, -9]


def test_there_is_no_change_beyond_the_limit() -> None:
    assert _Counted().exact(_ARTICLE, {}, _pages(9), Guess(-4, 9)) is None
    assert _Counted().exact(_ARTICLE, {}, _pages(9), Guess(-4, 0)) is None


def test_no_trial_is_made_when_the_effort_is_spent() -> None:
    class Never:
        keeps = True

    trials = Trials(Never(), (), None)  # type: ignore[arg-type]
    with pytest.raises(EffortSpent):
        trials.laid({})

"""Place random issues and tell what is wrong with their pages.

python -m benchmarks.stress [--issues 50] [--first 1] [--layout chuyen-doi-so] [--lists]
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.flow.build import build_flow
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.model.issue import Issue
from bantin_cli.styles.library import load_layout
from bantin_cli.styles.spec import LayoutSpec
from benchmarks.stress_issues import make_issue
from tests.support.page_measures import Uneven, Unfilled, cut_articles, uneven_columns, unfilled_pages
from tests.support.page_rules import (
    disordered,
    lonely_lines,
    lost_words,
    off_grid,
    outside,
    overlapping,
    unplaced_texts,
)
from tests.support.pages import Codes, Tones


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an issue.

    Attributes:
        inner: pages of sections; `pages` counts those of their own design too.
        faults: what must never be, by the name of the rule.
    """

    articles: int
    pages: int
    inner: int
    seconds: float
    faults: tuple[tuple[str, tuple[str, ...]], ...]
    unfilled: tuple[Unfilled, ...]
    uneven: tuple[Uneven, ...]
    cut: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many faults of all rules there are."""
        return sum(len(found) for _, found in self.faults)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--issues", type=int, default=50, help="how many")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--layout", default="chuyen-doi-so")
    parser.add_argument("--lists", action="store_true", help="name every page that is not full or not even")
    options = parser.parse_args()
    spec = load_layout(options.layout, Path.cwd())
    inputs = LayoutInputs(HarfBuzzMetrics(spec.faces), Tones(), Codes())
    print(f"{'seed':>5}{'articles':>10}{'pages':>7}{'seconds':>9}{'faults':>8}{'not full':>10}{'uneven':>8}{'cut':>5}")
    outcomes = []
    for seed in range(options.first, options.first + options.issues):
        outcome = examine(make_issue(seed, spec), spec, inputs)
        outcomes.append(outcome)
        print(
            f"{seed:>5}{outcome.articles:>10}{outcome.pages:>7}{outcome.seconds:>9.2f}{outcome.count:>8}"
            f"{len(outcome.unfilled):>10}{len(outcome.uneven):>8}{len(outcome.cut):>5}",
            flush=True,
        )
        _print_details(outcome, with_lists=options.lists)
    _print_sum(outcomes)


def examine(issue: Issue, spec: LayoutSpec, inputs: LayoutInputs) -> Outcome:
    """Place an issue and look at every rule; only `place` is timed."""
    articles = len(issue.articles())
    flow = build_flow(issue, spec)
    begun = time.perf_counter()
    try:
        pages = place(flow, spec, inputs)
    except BantinError as error:
        refused = tuple(f"{each.code.id} {each.span}" for each in error.diagnostics)
        return Outcome(articles, 0, 0, time.perf_counter() - begun, (("refused", refused),), (), (), ())
    seconds = time.perf_counter() - begun
    rules: dict[str, Callable[[], list[str]]] = {
        "words lost": lambda: lost_words(issue, flow),
        "texts not placed": lambda: unplaced_texts(flow, pages),
        "out of order": lambda: disordered(pages, spec),
        "off the grid": lambda: off_grid(pages, spec),
        "outside": lambda: outside(pages, spec),
        "overlaps": lambda: overlapping(pages),
        "lonely lines": lambda: lonely_lines(pages, spec),
    }
    found_by_rule = ((name, tuple(rule())) for name, rule in rules.items())
    faults = tuple((name, faults) for name, faults in found_by_rule if faults)
    return Outcome(
        articles=articles,
        pages=len(pages.pages),
        inner=sum(page.name in {section.id for section in pages.sections} for page in pages.pages),
        seconds=seconds,
        faults=faults,
        unfilled=tuple(unfilled_pages(pages)),
        uneven=tuple(uneven_columns(pages, spec)),
        cut=tuple(cut_articles(flow, pages, spec)),
    )


def _print_details(outcome: Outcome, *, with_lists: bool) -> None:
    for name, found in outcome.faults:
        for fault in found[:5]:
            print(f"      {name}: {fault}")
        if len(found) > 5:
            print(f"      {name}: {len(found) - 5} more")
    if with_lists:
        for page in outcome.unfilled:
            print(f"      page {page.page} ({page.section}): {page.fill:.0%} full; then {page.next}")
        for region in outcome.uneven:
            print(f"      page {region.page} ({region.section}), y {region.top:.0f}: {region.lines} lines apart")


def _print_sum(outcomes: list[Outcome]) -> None:
    pages = sum(outcome.pages for outcome in outcomes)
    inner = sum(outcome.inner for outcome in outcomes)
    articles = sum(outcome.articles for outcome in outcomes)
    seconds = sum(outcome.seconds for outcome in outcomes)
    unfilled = [page for outcome in outcomes for page in outcome.unfilled]
    uneven = [region for outcome in outcomes for region in outcome.uneven]
    uneven_pages = sum(len({region.page for region in outcome.uneven}) for outcome in outcomes)
    cut = sum(len(outcome.cut) for outcome in outcomes)
    print(f"\n{len(outcomes)} issues, {articles} articles, {pages} pages ({inner} of sections)")
    print(f"placed in {seconds:.1f} s, {1000 * seconds / max(1, pages):.0f} ms a page")
    print(f"faults: {sum(outcome.count for outcome in outcomes)}")
    for name, count in Counter(name for outcome in outcomes for name, _ in outcome.faults).items():
        print(f"  {name}: in {count} issues")
    print(f"not full: {len(unfilled)} pages, {sum(page.fill < 0.9 for page in unfilled)} of them under 90 %")
    print(f"more than a line apart: {len(uneven)} regions on {uneven_pages} pages")
    print(f"shorter than a page and cut: {cut} of {articles} articles")


if __name__ == "__main__":
    main()

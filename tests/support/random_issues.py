"""Issues drawn at random: what the properties of flow and pages are tried on.

What is drawn is a plan of a few numbers, from which the issue is made: a plan that fails is short enough to be read.
"""

from typing import NamedTuple

from hypothesis import strategies as st

from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    FigureWidth,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    PictureGroup,
    PullQuote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Article, Issue
from tests.support import issues
from tests.support.issues import SPAN

_KINDS = ("text",) * 8 + ("heading", "figure", "callout", "quote", "list", "table", "pictures", "numbers")
_SOURCES = ("", "", "Báo Mẫu", "Cổng thông tin điện tử Mẫu")


class BlockPlan(NamedTuple):
    """A block: its kind, how much of it, which words; of a figure its pixels and width."""

    kind: str
    amount: int
    seed: int
    size: tuple[int, int]
    width: FigureWidth | None

    def block(self) -> Block:
        """Make the block."""
        count, seed = self.amount, self.seed
        match self.kind:
            case "heading":
                return issues.heading(issues.words(1 + count % 8, seed))
            case "figure":
                return issues.figure(*self.size, width=self.width, caption=issues.words(count % 20, seed))
            case "callout":
                entries = _list(None, 1 + count % 5, 7)
                return Callout(_runs(issues.words(4, seed)), (entries,), SPAN, spans=self.width is FigureWidth.PAGE)
            case "pictures":
                return self._pictures()
            case "numbers":
                return _numbers(2 + count % 5, seed, spans=self.width is FigureWidth.PAGE)
            case "quote":
                return PullQuote(_runs(issues.words(3 + count % 25, seed)), _runs("người nói"), SPAN)
            case "list":
                return _list(1, 1 + count % 4, 5)
            case "table":
                return _table(2 + count % 6)
            case _:
                return issues.paragraph(issues.words(count, seed))

    def _pictures(self) -> PictureGroup:
        wide, high = self.size
        sizes = (self.size, (high, wide), (wide, wide))[: 2 + self.amount % 2]
        pictures = tuple(issues.figure(*size, caption=issues.words(self.amount % 9, self.seed)) for size in sizes)
        common = _runs(issues.words(self.amount % 7)) if self.amount % 7 else ()
        return PictureGroup(pictures, common, SPAN, spans=self.width is not FigureWidth.COLUMN)


class ArticlePlan(NamedTuple):
    """An article: its blocks, the words of its lead, whether it has a QR code, its source."""

    blocks: list[BlockPlan]
    lead: int
    has_qr: bool
    source: str

    def article(self, key: str) -> Article:
        """Make the article."""
        return issues.article(
            key,
            [plan.block() for plan in self.blocks],
            lead=issues.words(self.lead, 3),
            qr="https://example.org/bai" if self.has_qr else None,
            source=issues.source(self.source) if self.source else None,
        )


class IssuePlan(NamedTuple):
    """An issue: its news and features, and how many documents and activities it lists."""

    news: list[ArticlePlan]
    features: list[ArticlePlan]
    documents: int
    activities: int

    def issue(self) -> Issue:
        """Make the issue."""
        news = [plan.article(f"tin/{n}") for n, plan in enumerate(self.news)]
        features = [plan.article(f"tieu-diem/{n}") for n, plan in enumerate(self.features)]
        documents = issues.documents(self.documents)
        return issues.issue(
            [
                issues.section("tin", "news", news),
                issues.section("van-ban", "documents", documents=documents, qr="https://example.org/"),
                issues.section("tieu-diem", "feature", features),
                issues.section("hoat-dong", "activities", activities=issues.activities(self.activities)),
            ]
        )


def _runs(text: str) -> tuple[TextRun, ...]:
    return (TextRun(text),)


def _list(start: int | None, entries: int, step: int) -> ListBlock:
    texts = (issues.words(3 + number * step, number) for number in range(entries))
    return ListBlock(start, tuple(ListItem((issues.paragraph(text),), SPAN) for text in texts), SPAN)


def _numbers(count: int, seed: int, *, spans: bool) -> Numbers:
    entries = tuple(
        NumberEntry(_runs(f"{10 ** (n + seed % 3)}"), _runs(issues.words(2 + (n + seed) % 9, n)), SPAN)
        for n in range(count)
    )
    return Numbers(_runs(issues.words(seed % 4)) if seed % 4 else (), entries, SPAN, spans=spans)


def _table(columns: int) -> Table:
    rows = [TableRow(tuple(_runs(issues.words(n, c)) for c in range(columns)), SPAN) for n in range(1, 6)]
    return Table(rows[0], tuple(rows[1:]), (Alignment.LEFT,) * columns, SPAN)


_PIXELS = st.integers(50, 6000)
_BLOCK_PLANS = st.builds(
    BlockPlan,
    kind=st.sampled_from(_KINDS),
    amount=st.integers(1, 160),
    seed=st.integers(0, 9),
    size=st.tuples(_PIXELS, _PIXELS),
    width=st.sampled_from([None, *FigureWidth]),
)
ARTICLE_PLANS = st.builds(
    ArticlePlan,
    blocks=st.lists(_BLOCK_PLANS, min_size=1, max_size=12),
    lead=st.integers(0, 40),
    has_qr=st.booleans(),
    source=st.sampled_from(_SOURCES),
)
ISSUE_PLANS = st.builds(
    IssuePlan,
    news=st.lists(ARTICLE_PLANS, min_size=1, max_size=7),
    features=st.lists(ARTICLE_PLANS, min_size=1, max_size=2),
    documents=st.integers(1, 40),
    activities=st.integers(1, 12),
)
SMALL_ISSUE_PLANS = st.builds(
    IssuePlan,
    news=st.lists(ARTICLE_PLANS, min_size=2, max_size=5),
    features=st.lists(ARTICLE_PLANS, min_size=1, max_size=1),
    documents=st.integers(1, 5),
    activities=st.integers(1, 4),
)

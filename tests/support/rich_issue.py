"""A short issue with one of everything that the structure of a PDF can get wrong."""

from bantin_cli.model.blocks import Alignment, Block, Callout, ListBlock, ListItem, Paragraph, Table, TableRow
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Issue
from tests.support import issues
from tests.support.issues import SPAN

ADDRESS = "https://mau.example/ho-so"


def rich_issue() -> Issue:
    """Return the issue: two news, a feature, a table of documents, activities."""
    news = [
        issues.article("tin/mot", _blocks(), lead="Mở đầu bằng hai câu ngắn. Câu sau nói rõ hơn.", qr=ADDRESS),
        issues.article("tin/hai", [issues.paragraph(issues.words(120, 3))], source=issues.source("Báo Mẫu")),
    ]
    feature = issues.article("tieu-diem/ba", [issues.paragraph(issues.words(400, 5)), issues.heading("Việc sau")])
    return issues.issue(
        [
            issues.section("tin", "news", news),
            issues.section("van-ban", "documents", documents=issues.documents(3)),
            issues.section("tieu-diem", "feature", [feature]),
            issues.section("hoat-dong", "activities", activities=issues.activities(2)),
        ]
    )


def _blocks() -> list[Block]:
    linked = (TextRun("Xem "), TextRun("hồ sơ mẫu", url=ADDRESS), TextRun(" và "), TextRun("open data", language="en"))
    rows = [TableRow(tuple((TextRun(f"ô {row}{column}"),) for column in range(3)), SPAN) for row in range(3)]
    entries = tuple(ListItem((issues.paragraph(issues.words(9, n)),), SPAN) for n in range(3))
    return [
        issues.paragraph(issues.words(90, 1)),
        Paragraph((*linked, TextRun(".")), SPAN),
        issues.heading("Một mục nhỏ"),
        issues.figure(),
        ListBlock(1, entries, SPAN),
        ListBlock(None, entries, SPAN),
        Table(rows[0], tuple(rows[1:]), (Alignment.LEFT,) * 3, SPAN),
        Callout((TextRun("Cần nhớ"),), (issues.paragraph(issues.words(12, 2)),), SPAN),
    ]

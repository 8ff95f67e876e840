"""Two small issues as text, with letters of round widths: one of words alone, one with a block of every kind."""

from datetime import date

from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    FigureWidth,
    FocalPoint,
    Heading,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    Picture,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Cover, Imprint, Licence, Masthead, PagePlan, QrGuide, Source
from bantin_cli.writers.text import render_text
from tests.support import issues
from tests.support.golden import Golden
from tests.support.issues import SPAN
from tests.support.pages import placed


def _runs(text: str) -> tuple[TextRun, ...]:
    return (TextRun(text),)


def _row(*cells: str) -> TableRow:
    return TableRow(tuple(_runs(cell) for cell in cells), SPAN)


def _entries(*figures: str) -> tuple[NumberEntry, ...]:
    return tuple(NumberEntry(_runs(figure), _runs(issues.words(6, n)), SPAN) for n, figure in enumerate(figures))


def _blocks() -> list[Block]:
    """One block of every kind, and a figure of every width."""
    mixed = (
        TextRun("Chữ "),
        TextRun("đậm", strong=True),
        TextRun(", chữ "),
        TextRun("nghiêng", emphasis=True),
        TextRun(", cả "),
        TextRun("hai", strong=True, emphasis=True),
        TextRun(" và một "),
        TextRun("liên kết", url="https://example.org/bai"),
        TextRun("."),
    )
    inner = ListBlock(None, (ListItem((issues.paragraph("mục con"),), SPAN),), SPAN)
    entries = (ListItem((issues.paragraph("mục một"), inner), SPAN), ListItem((issues.paragraph("mục hai"),), SPAN))
    first = issues.paragraph("x")
    return [
        type(first)(mixed, SPAN),
        issues.figure(1600, 900),
        issues.paragraph(issues.words(40)),
        Heading(2, _runs("Mục lớn"), SPAN),
        ListBlock(3, entries, SPAN),
        Heading(3, _runs("Mục nhỏ"), SPAN),
        Quote((issues.paragraph(issues.words(12, 2)),), SPAN),
        issues.figure(800, 800, width=FigureWidth.HALF),
        issues.paragraph(issues.words(60, 3)),
        Callout(_runs("Cần nhớ"), (issues.paragraph(issues.words(15, 4)), inner), SPAN),
        PullQuote(_runs(issues.words(10, 5)), _runs("Bà An, tổ trưởng"), SPAN),
        Table(_row("Việc", "Số"), (_row("một", "1"), _row("hai", "22")), (Alignment.LEFT, Alignment.RIGHT), SPAN),
        PictureGroup((issues.figure(800, 600), issues.figure(600, 800, caption="")), _runs("Chung"), SPAN),
        Numbers(_runs("Con số"), _entries("12%", "1.250", "7"), SPAN),
        issues.paragraph(issues.words(30, 5)),
        Numbers((), _entries("12%", "1.250"), SPAN, spans=True),
        Callout(_runs("Cả trang"), (issues.paragraph(issues.words(40, 4)), inner), SPAN, spans=True),
        issues.figure(2000, 700, width=FigureWidth.PAGE),
        issues.paragraph(issues.words(50, 6)),
    ]


def test_an_issue_of_words_alone_is_placed_as_it_was(golden: Golden) -> None:
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(30, n))]) for n in range(2)]
    guide = QrGuide("Cách quét", ("Mở máy ảnh.",), SPAN)
    issue = issues.issue([issues.section("tin", "news", news)], pages=PagePlan(1, None), qr_guide=guide)

    golden.check("pages/small/words-alone.txt", render_text(placed(issue)))


def test_an_issue_with_a_block_of_every_kind_is_placed_as_it_was(golden: Golden) -> None:
    article = issues.article(
        "td/a",
        _blocks(),
        title="Mọi loại khối",
        kicker="Nhãn",
        lead=issues.words(14, 7),
        author="Bà An",
        source=Source("Báo Mẫu", "https://example.org/nguon"),
        qr="https://example.org/doc-them",
    )
    issue = issues.issue(
        [
            issues.section("vb", "documents", documents=issues.documents(2), qr="https://example.org/vb"),
            issues.section("hd", "activities", activities=issues.activities(2)),
            issues.section("td", "feature", [issues.article("td/mo", [issues.figure()], lead="Mở đầu"), article]),
        ],
        masthead=Masthead("Bản tin Mẫu", "Phường Mẫu", Picture("images/logo.png", 90, 90), SPAN),
        cover=Cover(Picture("images/bia.jpg", 2000, 3000), FocalPoint(0.5, 0.4), ("td/a", "td/mo"), SPAN, "Cây cầu"),
        qr_guide=QrGuide("Cách quét", ("Mở máy ảnh.", "Chạm vào thông báo."), SPAN),
        imprint=Imprint(
            "Ủy ban Mẫu",
            "Văn phòng Mẫu",
            "permitted",
            "Bà An",
            Licence("1/GP", date(2026, 1, 15), "Sở Mẫu"),
            "Nhà in Mẫu",
            300,
            "Hằng tháng",
            SPAN,
        ),
    )

    golden.check("pages/small/every-block.txt", render_text(placed(issue, is_draft=True)))

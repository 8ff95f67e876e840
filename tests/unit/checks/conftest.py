"""A complete issue as a value, and a layout that asks for little: each test changes what it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.blocks import Figure, FocalPoint, Paragraph, Picture
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import (
    Activity,
    Article,
    Contact,
    Cover,
    Imprint,
    Issue,
    LegalDocument,
    Masthead,
    Month,
    PagePlan,
    QrGuide,
    Section,
)

MANIFEST = SourceSpan("bantin.yaml", 1)


def paragraph(text: str, line: int = 5, path: str = "diem-tin/01-bai.md") -> Paragraph:
    return Paragraph((TextRun(text),), SourceSpan(path, line))


def figure(**changes: Any) -> Figure:
    whole = Figure(
        picture=Picture("images/anh.jpg", 2400, 1600),
        alt="Người dân nộp hồ sơ",
        caption="Quầy tiếp nhận",
        credit="Minh An",
        width=None,
        focus=FocalPoint(),
        span=SourceSpan("diem-tin/01-bai.md", 9),
    )
    return replace(whole, **changes)


def article(key: str = "diem-tin/01-bai", **changes: Any) -> Article:
    whole = Article(
        key=key,
        title=f"Bài {key[-6:-4]}",
        kicker="",
        lead="",
        author="",
        source=None,
        date=None,
        qr=None,
        announced=False,
        blocks=(paragraph("Hồ sơ được trả kết quả qua mạng."),),
        span=SourceSpan(f"{key}.md", 1),
    )
    return replace(whole, **changes)


def section(kind: str = "news", **changes: Any) -> Section:
    whole = Section(
        id=kind,
        kind=kind,
        title="Điểm tin",
        subtitle="",
        source_path=f"{kind}/",
        qr=None,
        qr_note="",
        is_empty=False,
        articles=(),
        documents=(),
        activities=(),
        span=SourceSpan("bantin.yaml", 20),
    )
    return replace(whole, **changes)


def legal_document(**changes: Any) -> LegalDocument:
    whole = LegalDocument("12/QĐ-UBND", date(2026, 10, 3), "Quyết định", None, SourceSpan("van-ban.yaml", 1))
    return replace(whole, **changes)


def activity(**changes: Any) -> Activity:
    return replace(Activity(date(2026, 10, 6), "Họp giao ban.", SourceSpan("hoat-dong.yaml", 1)), **changes)


def issue(**changes: Any) -> Issue:
    whole = Issue(
        layout="mau",
        language="vi",
        masthead=Masthead("Bản tin Chuyển đổi số", "Thành phố Huế", None, MANIFEST),
        month=Month(2026, 10),
        number=10,
        date=date(2026, 11, 5),
        special=False,
        cover=Cover(None, FocalPoint(), (), MANIFEST),
        imprint=Imprint("Sở", "Trung tâm", "neutral", "", None, "", None, "", SourceSpan("bantin.yaml", 10)),
        qr_guide=QrGuide("", (), MANIFEST),
        contact=Contact("", "Sở", "12 Lê Lợi", "bantin@so.example", "", "", SourceSpan("bantin.yaml", 15)),
        sections=(
            section("news", articles=(article(),)),
            section("documents", documents=(legal_document(),)),
            section("activities", activities=(activity(),)),
        ),
        pages=PagePlan(4, None),
        output_name="ban-tin-2026-10",
        manifest_path="bantin.yaml",
    )
    return replace(whole, **changes)


def layout() -> Any:
    """Only what checks of content look at."""
    kinds = tuple(
        SimpleNamespace(name=name, title=Wording(name, name), is_required=required, min_items=least)
        for name, required, least in (
            ("news", True, 1),
            ("documents", False, 1),
            ("activities", False, 1),
            ("models", False, 2),
        )
    )
    return SimpleNamespace(
        name="mau",
        kinds=kinds,
        kind=lambda name: next((kind for kind in kinds if kind.name == name), None),
        requirements=SimpleNamespace(fields=("masthead.title", "imprint.produced_by", "contact.email")),
    )


def ids(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [finding.code.id for finding in findings]


@pytest.fixture
def make() -> SimpleNamespace:
    """Makers of the parts of an issue, each complete unless told otherwise."""
    makers: dict[str, Callable[..., Any]] = {
        "issue": issue,
        "article": article,
        "section": section,
        "document": legal_document,
        "activity": activity,
        "figure": figure,
        "paragraph": paragraph,
        "layout": layout,
        "ids": ids,
    }
    return SimpleNamespace(**makers)

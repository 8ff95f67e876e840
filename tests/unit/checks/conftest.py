"""A complete issue, and a layout that asks for little: each test changes what it is about."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.blocks import Figure
from bantin_cli.model.issue import Activity, Article, Issue, LegalDocument, Section
from tests.support import issues

_PATH = "diem-tin/01-bai.md"


def figure(**changes: Any) -> Figure:
    caption = changes.pop("caption", "Chú thích ảnh")
    whole = replace(issues.figure(2400, 1600, caption=caption), alt="Người dân nộp hồ sơ", span=SourceSpan(_PATH, 9))
    return replace(whole, **changes)


def article(key: str = "diem-tin/01-bai", **changes: Any) -> Article:
    blocks = changes.pop("blocks", (issues.paragraph("Hồ sơ được trả kết quả qua mạng.", 5, _PATH),))
    return issues.article(key, blocks, **changes)


def section(kind: str = "news", **changes: Any) -> Section:
    return issues.section(kind, kind, **{"span": SourceSpan("bantin.yaml", 20), **changes})


def legal_document(**changes: Any) -> LegalDocument:
    return replace(issues.documents(1)[0], **{"span": SourceSpan("van-ban.yaml", 1), **changes})


def activity(**changes: Any) -> Activity:
    return replace(issues.activities(1)[0], **{"span": SourceSpan("hoat-dong.yaml", 1), **changes})


def issue(**changes: Any) -> Issue:
    sections = (
        section("news", articles=(article(),)),
        section("documents", documents=(legal_document(),)),
        section("activities", activities=(activity(),)),
    )
    whole = issues.issue(sections)
    return replace(whole, **{"contact": replace(whole.contact, span=SourceSpan("bantin.yaml", 15)), **changes})


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
        "paragraph": lambda text, line=5: issues.paragraph(text, line, _PATH),
        "layout": layout,
        "ids": ids,
    }
    return SimpleNamespace(**makers)

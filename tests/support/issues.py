"""Issues made in code: what the tests of flow and layout vary, without files."""

from collections.abc import Sequence
from datetime import date

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.blocks import Block, Figure, FigureWidth, FocalPoint, Heading, Paragraph, Picture
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
    Source,
)

SPAN = SourceSpan("bantin.yaml", 1)


def paragraph(text: str, line: int = 1, path: str = "bai.md") -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((TextRun(text),), SourceSpan(path, line))


def heading(text: str) -> Heading:
    """Return a subheading."""
    return Heading(2, (TextRun(text),), SourceSpan("bai.md", 1))


def figure(
    width_px: int = 1600, height_px: int = 1000, width: FigureWidth | None = None, caption: str = "Chú thích ảnh"
) -> Figure:
    """Return a figure of a picture that no file stands behind."""
    picture = Picture("images/anh.jpg", width_px, height_px)
    return Figure(picture, "Ảnh mẫu", (TextRun(caption),) if caption else (), "Tư liệu mẫu", width, FocalPoint(), SPAN)


def words(count: int, seed: int = 0) -> str:
    """Return so many short words, each with a number, so that none is like another."""
    syllables = ("dữ", "liệu", "số", "người", "dân", "phường", "nghị", "quyết", "trực", "tuyến")
    return " ".join(f"{syllables[(seed + n) % 10]}{n}" for n in range(count))


def article(key: str, blocks: Sequence[Block], **fields: object) -> Article:
    """Return an article with a title made from its key."""
    values: dict[str, object] = {
        "key": key,
        "title": f"Bài {key}",
        "kicker": "",
        "lead": "",
        "author": "",
        "source": None,
        "date": None,
        "qr": None,
        "announced": False,
        "blocks": tuple(blocks),
        "span": SourceSpan(f"{key}.md", 1),
    }
    return Article(**{**values, **fields})  # type: ignore[arg-type]


def source(name: str) -> Source:
    """Return a source without an address."""
    return Source(name, None)


def section(section_id: str, kind: str, articles: Sequence[Article] = (), **fields: object) -> Section:
    """Return a section."""
    values: dict[str, object] = {
        "id": section_id,
        "kind": kind,
        "title": f"Mục {section_id}",
        "subtitle": "",
        "source_path": f"{section_id}/",
        "qr": None,
        "qr_note": "",
        "is_empty": False,
        "articles": tuple(articles),
        "documents": (),
        "activities": (),
        "span": SPAN,
    }
    return Section(**{**values, **fields})  # type: ignore[arg-type]


def documents(count: int) -> tuple[LegalDocument, ...]:
    """Return rows for a table of legal documents."""
    return tuple(
        LegalDocument(f"{n}/QĐ-UBND", date(2026, 10, 1 + n % 28), f"Quyết định số {n} về việc mẫu", None, SPAN)
        for n in range(1, count + 1)
    )


def activities(count: int) -> tuple[Activity, ...]:
    """Return dated activities."""
    return tuple(Activity(date(2026, 10, 1 + n % 28), f"Hoạt động mẫu thứ {n}", SPAN) for n in range(count))


def issue(sections: Sequence[Section], **fields: object) -> Issue:
    """Return an issue of October 2026."""
    values: dict[str, object] = {
        "layout": "chuyen-doi-so",
        "language": "vi",
        "masthead": Masthead("Bản tin Mẫu", "Phường Mẫu", None, SPAN),
        "month": Month(2026, 10),
        "number": 10,
        "date": date(2026, 11, 5),
        "special": False,
        "cover": Cover(None, FocalPoint(), (), SPAN),
        "imprint": Imprint("Ủy ban Mẫu", "Văn phòng Mẫu", "neutral", "", None, "", None, "", SPAN),
        "qr_guide": QrGuide("", (), SPAN),
        "contact": Contact("Liên hệ:", "Văn phòng Mẫu", "1 Đường Mẫu", "mau@example.org", "", "", SPAN),
        "sections": tuple(sections),
        "pages": PagePlan(4, None),
        "output_name": "ban-tin",
        "manifest_path": "bantin.yaml",
    }
    return Issue(**{**values, **fields})  # type: ignore[arg-type]

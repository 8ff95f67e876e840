"""What an output holds: its size, and of a PDF its pages and words, so that nobody is fast by leaving text out."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PdfContent:
    """Pages and words of a PDF."""

    pages: int
    words: int


def read_pdf(path: Path) -> PdfContent:
    """Count the pages and words of a PDF."""
    import pypdfium2  # noqa: PLC0415 - only where a PDF is looked at

    document = pypdfium2.PdfDocument(path)
    try:
        words = sum(len(page.get_textpage().get_text_bounded().split()) for page in document)
        return PdfContent(len(document), words)
    finally:
        document.close()


def megabytes(*paths: Path) -> str:
    """Return the size of files together, in words."""
    return f"{sum(path.stat().st_size for path in paths) / 1e6:.2f}"

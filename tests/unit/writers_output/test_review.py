from types import SimpleNamespace
from typing import Any

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata, Role
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedIssue, PlacedPage, PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.model.issue import Month
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose, pdf_requests
from bantin_cli.writers.review import ReviewPictures

_SPEC: Any = SimpleNamespace(column_width=216.0, text_area=Rect(0, 0, 450, 700), page=Size(540, 765))


class _Library:
    """Remembers what is asked for, and gives its size as the file."""

    def __init__(self) -> None:
        self.asked: list[PictureRequest] = []

    def prepare(self, requests: list[PictureRequest]) -> Any:
        self.asked += requests
        return SimpleNamespace(encoded=lambda request: SimpleNamespace(data=str(request.size_px).encode()))


def _placed(*widths: tuple[str, float]) -> PlacedIssue:
    items = tuple(
        PlacedPicture(
            Rect(0, 0, width, 100),
            Picture(path, 3000, 1500),
            Rect(0.1, 0, 0.8, 1),
            "",
            Element("a", Role.FIGURE, order),
            SourceSpan("a.md", order),
        )
        for order, (path, width) in enumerate(widths, 1)
    )
    page = PlacedPage(1, "a", Size(540, 765), 0, items, 1.0)
    return PlacedIssue(FlowMetadata("", "", "", "vi", Month(2026, 10), 1), (page,), (), ())


def _review(*widths: tuple[str, float]) -> tuple[ReviewPictures, _Library]:
    library: Any = _Library()
    return ReviewPictures(library, _placed(*widths), _SPEC), library


def test_a_picture_is_foreseen_as_wide_as_the_docx_may_set_it() -> None:
    # Beside text it is never wider than a column; in a column of the PDF it may stand over all columns in the DOCX.
    review, _ = _review(("a.jpg", 108.0), ("b.jpg", 216.0), ("c.jpg", 546.0))
    # 150 dpi: 216 pt are 450 px, 450 pt are 937 px, 540 pt are 1125 px.
    assert [(r.path, r.size_px[0], r.crop.width, r.purpose) for r in review.requests()] == [
        ("a.jpg", 450, 1.0, Purpose.REVIEW),
        ("b.jpg", 937, 1.0, Purpose.REVIEW),
        ("c.jpg", 1125, 1.0, Purpose.REVIEW),
    ]


def test_a_picture_is_given_as_foreseen_when_that_is_wide_enough() -> None:
    review, library = _review(("a.jpg", 108.0))
    assert review.jpeg_or_png(Picture("a.jpg", 3000, 1500), 216.3) == b"(450, 225)"
    assert library.asked == list(review.requests())


def test_a_picture_that_is_shown_wider_is_asked_for_anew() -> None:
    review, library = _review(("a.jpg", 108.0))
    assert review.jpeg_or_png(Picture("a.jpg", 3000, 1500), 450.0) == b"(937, 468)"
    assert [request.size_px for request in library.asked] == [(937, 468)]


def test_print_asks_for_every_placed_picture() -> None:
    requests = pdf_requests(_placed(("a.jpg", 216.0), ("a.jpg", 108.0)))
    assert [(r.size_px[0], r.purpose, r.span.line) for r in requests] == [
        (900, Purpose.PRINT, 1),
        (450, Purpose.PRINT, 2),
    ]

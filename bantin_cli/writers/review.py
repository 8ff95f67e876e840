"""The pictures of the DOCX, asked for together with those of the PDF, so that each file is decoded once."""

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture, placed_pictures
from bantin_cli.model.blocks import Picture
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import PictureRequest, review_request

# Half a point: the DOCX rounds lengths to twentieths of a point.
_TOLERANCE: Pt = 0.5

_BESIDE_TEXT = 0.75
"""A picture narrower than this share of a column has text beside it, and is no wider than a column anywhere."""


class ReviewPictures:
    """Gives whole pictures by the width at which the DOCX shows them; implements `writers.docx.story.DocxPictures`."""

    def __init__(self, library: PictureLibrary, placed: PlacedIssue, spec: LayoutSpec) -> None:
        """Foresee the requests: a picture in one column of the PDF may stand over all columns in the DOCX."""
        self._library = library
        self._foreseen: dict[tuple[str, int], PictureRequest] = {}
        for item in placed_pictures(placed):
            width = _width(item, spec)
            request = review_request(item.picture, width, item.span)
            self._foreseen.setdefault((item.picture.path, round(width)), request)

    def requests(self) -> tuple[PictureRequest, ...]:
        """Return what the DOCX will probably ask for."""
        return tuple(self._foreseen.values())

    def jpeg_or_png(self, picture: Picture, width: Pt) -> bytes:
        """Return a picture's file for the printed `width`, at the resolution of review copies or little more.

        Raises:
            BantinError: the picture could not be made.
        """
        request = self._foreseen_for(picture, width) or review_request(picture, width, SourceSpan(picture.path))
        return self._library.prepare([request]).encoded(request).data

    def _foreseen_for(self, picture: Picture, width: Pt) -> PictureRequest | None:
        """Return the smallest foreseen request that is wide enough."""
        widths = sorted(w for path, w in self._foreseen if path == picture.path and w >= width - _TOLERANCE)
        return self._foreseen[picture.path, widths[0]] if widths else None


def _width(item: PlacedPicture, spec: LayoutSpec) -> Pt:
    if item.box.width > spec.text_area.width:
        return spec.page.width
    is_beside_text = item.box.width < _BESIDE_TEXT * spec.column_width
    return spec.column_width if is_beside_text else spec.text_area.width

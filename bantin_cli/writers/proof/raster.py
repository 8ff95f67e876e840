"""The pages of a finished PDF as pictures; the one place that knows PDFium.

What is shown is the file itself, not a second drawing of the same pages: a fault of the PDF shows here too.
"""

from collections.abc import Iterator

import pypdfium2
from PIL import Image

from bantin_cli.units import INCH


def rasterise(pdf: bytes, *, width_px: int = 0, dpi: int = 0) -> Iterator[Image.Image]:
    """Yield each page in order, as RGB on white; one at a time, so that a long issue needs no more memory.

    Args:
        pdf: the finished file.
        width_px: of each picture; or else
        dpi: pixels to the inch.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            scale = width_px / page.get_width() if width_px else dpi / INCH
            yield _drawn(page, scale)
    finally:
        document.close()


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """Draw a page and let go of it: at 600 dpi each copy of its pixels takes 90 MB."""
    # The areas of links have no look of their own.
    bitmap = page.render(scale=scale, draw_annots=False, rev_byteorder=True)
    try:
        # The picture lies in the bitmap's own memory until it is converted, which copies it.
        picture: Image.Image = bitmap.to_pil().convert("RGB")
        return picture
    finally:
        bitmap.close()
        page.close()

"""Covers as a viewer draws them: what stands behind the text, with the picture and its scrims from the PDF."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from bantin_cli.flow.build import build_flow
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.layout.scrims import contrast, luminance
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.issue import Cover
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.publication import Publication
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import pdf_request
from bantin_cli.writers.pictures.tones import brightest_tone
from tests.support import issues
from tests.support.cover_pictures import SIZE, flat, noise, spot, stripes
from tests.support.issues import SPAN
from tests.support.pages import SPEC, Codes
from tests.support.placed import TIMESTAMP, loose_structure

_PICTURES = {
    "white": flat((255, 255, 255)),
    "sky": flat((120, 190, 255)),
    "noise": noise(3),
    "stripes": stripes(9),
    "lamp": spot(0.2, 0.78, 0.02),
}
METRICS = HarfBuzzMetrics(SPEC.faces)
_SCALE = 1.0
"""A pixel is a point, as wide as the strokes of the smallest letters on a cover."""


@pytest.mark.parametrize("name", _PICTURES)
def test_text_on_a_drawn_cover_has_a_contrast_of_four_and_a_half(name: str, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    _PICTURES[name].save(tmp_path / "images/bia.png")
    news = [issues.article(f"tin/{n}", [issues.paragraph("Chữ.")], title=issues.words(25 - 6 * n, n)) for n in range(4)]
    cover = Cover(Picture("images/bia.png", *SIZE), FocalPoint(), tuple(one.key for one in news), SPAN)
    issue = issues.issue([issues.section("tin", "news", news)], cover=cover)
    with PictureLibrary(tmp_path) as library:
        placed = place(build_flow(issue, SPEC), SPEC, LayoutInputs(METRICS, library, Codes()))
        page = placed.pages[0]
        lines = [item for item in page.items if isinstance(item, PlacedLine)]
        bare = replace(page, items=tuple(item for item in page.items if item not in lines))
        pictures = library.prepare([pdf_request(item) for item in bare.items if hasattr(item, "crop")])
        alone = replace(placed, pages=(bare,), sections=(), articles=())
        data = write_pdf(Publication(alone, loose_structure(alone), SPEC, METRICS), pictures, Edition(TIMESTAMP))
    ground = _drawn(data)

    assert len(lines) > 8
    for line in lines:
        left = min(run.x for run in line.runs)
        edges = (left, line.box.y, left + line.width, line.box.bottom)
        brightest = brightest_tone(ground.crop(tuple(round(edge * _SCALE) for edge in edges)))  # type: ignore[arg-type]
        weakest = min(contrast(luminance(run.colour), brightest) for run in line.runs)
        assert weakest >= 4.5, (line.runs[0].text, weakest)


def _drawn(data: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[0]
        # Drawn finely and averaged, as the eye does.
        fine = page.render(scale=4 * _SCALE, draw_annots=False).to_pil().convert("RGB")
        return fine.reduce(4)
    finally:
        document.close()

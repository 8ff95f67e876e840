"""Files for screens, for the print shop and for a booklet, made of pages that say their number."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
from PIL import Image

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.booklet import Paper
from bantin_cli.layout.placed import PlacedFill, PlacedIssue
from bantin_cli.styles.spec import Colour
from bantin_cli.units import MM
from bantin_cli.writers.editions import EditionMaker
from tests.support.fonts import SERIF
from tests.support.pages import SPEC
from tests.support.placed import METRICS, PAGE, TIMESTAMP, element, issue, line, page, run, written
from tests.support.print_profiles import press_profile

RED, GREEN = Colour(0.8, 0.1, 0.1), Colour(0.1, 0.6, 0.2)
BLEED = 8.5
OUT = BLEED + 9 * MM
"""From the edge of a sheet for the print shop to the trim."""

CLOSE = 0.01

_FOLIO = replace(SPEC.furniture.folio_text, face=SERIF)
LAYOUT = replace(SPEC, furniture=replace(SPEC.furniture, folio_text=_FOLIO))
"""The bundled layout with a face that the pages made by hand have."""


def placed_pages(count: int = 4, *, bleeds: bool = True) -> PlacedIssue:
    """Return pages that say their number; odd ones are red over all of the bleed, even ones green."""
    everywhere = Rect(-BLEED, -BLEED, PAGE.width + 2 * BLEED, PAGE.height + 2 * BLEED)
    pages = []
    for number in range(1, count + 1):
        ground = [PlacedFill(everywhere, RED if number % 2 else GREEN)] if bleeds else []
        text = replace(run(f"Trang {number} "), url="https://example.org")
        pages.append(page(*ground, line(text, of=element(Role.PARAGRAPH, number)), number=number))
    return issue(*pages)


def maker(placed: PlacedIssue, *, has_profile: bool = False) -> EditionMaker:
    return EditionMaker(placed, LAYOUT, METRICS, TIMESTAMP, press_profile() if has_profile else None)


def for_press(placed: PlacedIssue, *, has_profile: bool = False) -> bytes:
    return written(placed, edition=maker(placed, has_profile=has_profile).for_press())


def booklet(placed: PlacedIssue, paper: Paper | None = None) -> bytes:
    return written(placed, edition=maker(placed).booklet(paper))


def box(document: pikepdf.Pdf, name: str, index: int = 0) -> list[float]:
    return [float(edge) for edge in document.pages[index][name]]


def rendered(data: bytes, index: int = 0, scale: float = 2) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    return document[index].render(scale=scale).to_pil().convert("RGB")


def text_of(data: bytes, index: int) -> str:
    document = pypdfium2.PdfDocument(data)
    text: str = document[index].get_textpage().get_text_range()
    return text


def is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


def rgb(colour: Colour) -> tuple[int, int, int]:
    return round(255 * colour.red), round(255 * colour.green), round(255 * colour.blue)


WHITE = (255, 255, 255)


def all_objects(data: bytes) -> bytes:
    """Return the file with its objects open to be read."""
    with pikepdf.open(BytesIO(data)) as document:
        out = BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def labels(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as document:
        return [sheet.label for sheet in document.pages]


def target_of(document: pikepdf.Pdf, entry: pikepdf.OutlineItem) -> pikepdf.Array:
    """Return a destination, looked up by its name where it has one."""
    destination = entry.destination
    if isinstance(destination, pikepdf.Array):
        return destination
    found = document.Root.Dests[f"/{str(destination).lstrip('/')}"]
    return found.D if isinstance(found, pikepdf.Dictionary) else found

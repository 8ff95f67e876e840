"""Draw the pages that the README shows: ``docs/pictures/pages.png``, the first page of each part of the example.

Takes the folder with the built PDF and its record. Needs the development environment (pypdfium2, Pillow).
"""

import argparse
import json
import sys
from pathlib import Path

import pypdfium2
from PIL import Image

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"

_PAGES = 6
_PAGE_WIDTH_PX = 420
_GAP_PX = 18
_BACKGROUND = (222, 226, 231)
_COLOURS = 192


def first_pages(record: Path) -> list[int]:
    """Return the first page of each part of an issue, from the record of its build; at most as many as are shown."""
    pages = json.loads(record.read_text(encoding="utf-8"))["pages"]
    firsts: dict[str, int] = {}
    for page in pages:
        firsts.setdefault(page["name"], page["number"])
    return list(firsts.values())[:_PAGES]


def render_page(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    """Draw a page (counted from 1) at the width that the contact sheet uses."""
    page = document[number - 1]
    picture: Image.Image = page.render(scale=_PAGE_WIDTH_PX / page.get_width()).to_pil()
    return picture.convert("RGB")


def contact_sheet(pages: list[Image.Image], columns: int) -> Image.Image:
    """Set pages of one size side by side, `columns` in a row."""
    width, height = pages[0].size
    rows = -(-len(pages) // columns)
    size = (columns * (width + _GAP_PX) + _GAP_PX, rows * (height + _GAP_PX) + _GAP_PX)
    sheet = Image.new("RGB", size, _BACKGROUND)
    for index, page in enumerate(pages):
        row, column = divmod(index, columns)
        sheet.paste(page, (_GAP_PX + column * (width + _GAP_PX), _GAP_PX + row * (height + _GAP_PX)))
    return sheet


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the built PDF and its record")
    parser.add_argument("--pages", type=int, nargs="+", help="pages to show instead of the first of each part")
    arguments = parser.parse_args()
    (pdf,) = sorted(arguments.folder.glob("*.pdf"))
    numbers = arguments.pages or first_pages(pdf.with_suffix(".json"))
    document = pypdfium2.PdfDocument(pdf)
    sheet = contact_sheet([render_page(document, number) for number in numbers], columns=3)
    PICTURES.mkdir(parents=True, exist_ok=True)
    target = PICTURES / "pages.png"
    sheet.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(target, optimize=True)
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())

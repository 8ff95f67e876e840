"""Pictures in four inks: every viewer must show JPEG and lossless rows of the same inks alike."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.placed import page, pdf, picture
from tests.support.tools import require_program

STRIPES = {
    (255, 0, 0, 0): "cyan",
    (0, 255, 0, 0): "magenta",
    (0, 0, 255, 0): "yellow",
    (0, 0, 0, 255): "black",
    (0, 0, 0, 0): "white",
    (200, 200, 0, 25): "blue",
}
SIZE = (96, 32)
JPEG_BOX, ROWS_BOX = Rect(50, 100, 288, 96), Rect(50, 400, 288, 96)


def stripes() -> Image.Image:
    image = Image.new("CMYK", SIZE)
    for n, inks in enumerate(STRIPES):
        image.paste(inks, (16 * n, 0, 16 * n + 16, SIZE[1]))
    return image


def written() -> bytes:
    jpeg, rows = BytesIO(), BytesIO()
    stripes().save(jpeg, "JPEG", quality=95)
    Image.merge("RGBA", stripes().split()).save(rows, "PNG")
    pictures = {
        "a": EncodedPicture(jpeg.getvalue(), *SIZE, "cmyk", "image/jpeg"),
        "b": EncodedPicture(rows.getvalue(), *SIZE, "cmyk", "image/png"),
    }
    return pdf(page(picture("a", JPEG_BOX), picture("b", ROWS_BOX)), pictures=pictures)


def look(rgb: tuple[int, int, int]) -> str:
    """Name a colour by which of its components are bright; viewers differ in how they show the inks of a press."""
    bright = tuple(part > 128 for part in rgb)
    names = {"cyan": (0, 1, 1), "magenta": (1, 0, 1), "yellow": (1, 1, 0), "blue": (0, 0, 1)}
    names |= {"black": (0, 0, 0), "white": (1, 1, 1)}
    return next((name for name, parts in names.items() if parts == bright), str(rgb))


def by_pdfium(folder: Path) -> Image.Image:
    with pypdfium2.PdfDocument(folder / "a.pdf") as document:
        return document[0].render(scale=1).to_pil()


def by_poppler(folder: Path) -> Image.Image:
    command = [require_program("pdftoppm"), "-r", "72", "-png", "-singlefile", folder / "a.pdf", folder / "a"]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(folder / "a.png")


def by_mupdf(folder: Path) -> Image.Image:
    command = [require_program("mutool"), "draw", "-q", "-r", "72", "-o", folder / "a.png", folder / "a.pdf"]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(folder / "a.png")


@pytest.mark.parametrize("render", [by_pdfium, by_poppler, by_mupdf])
def test_viewers_show_both_kinds_of_picture_in_the_same_colours(tmp_path: Path, render: object) -> None:
    (tmp_path / "a.pdf").write_bytes(written())
    shown = render(tmp_path).convert("RGB")  # type: ignore[operator]
    for n, name in enumerate(STRIPES.values()):
        x = int(JPEG_BOX.x + 48 * n + 24)
        jpeg, rows = shown.getpixel((x, 148)), shown.getpixel((x, 448))
        assert jpeg == pytest.approx(rows, abs=3)
        assert look(jpeg) == name


def test_inks_are_objects_of_four_components_and_a_jpeg_says_that_it_counts_backwards() -> None:
    with pikepdf.open(BytesIO(written())) as document:
        images = [o for o in document.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        by_filter = {str(image.Filter): image for image in images}
        assert {str(image.ColorSpace) for image in images} == {"/DeviceCMYK"}
        assert [int(part) for part in by_filter["/DCTDecode"].Decode] == [1, 0] * 4
        assert "/Decode" not in by_filter["/FlateDecode"]
        assert int(by_filter["/FlateDecode"].DecodeParms.Colors) == 4
        # As many rows as pixels, each with the byte that names its filter.
        assert len(by_filter["/FlateDecode"].read_bytes()) == 96 * 32 * 4

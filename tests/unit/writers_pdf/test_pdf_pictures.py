import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.fonts.codes import FONT_NOT_USABLE
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedFill, PlacedPicture
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.pictures import EmbeddedPictures
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.placed import encoded, issue, page, pdf, picture, written
from tests.support.tools import require_program

RED = encoded((220, 20, 30))


@contextmanager
def images(data: bytes) -> Iterator[list[pikepdf.Stream]]:
    with pikepdf.open(BytesIO(data)) as document:
        yield [o for o in document.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]


@contextmanager
def embedded(one: EncodedPicture) -> Iterator[pikepdf.Stream]:
    with images(pdf(page(picture()), pictures={"images/mau.jpg": one})) as (image,):
        yield image


def test_a_jpeg_is_embedded_byte_for_byte() -> None:
    with embedded(RED) as image:
        assert image.read_raw_bytes() == RED.data
        assert image.Filter == "/DCTDecode"
        assert image.ColorSpace == "/DeviceRGB"
        assert (int(image.Width), int(image.Height)) == (80, 60)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_grey_stays_grey(form: str) -> None:
    with embedded(encoded(90, form=form)) as image:
        assert image.ColorSpace == "/DeviceGray"
        assert pikepdf.PdfImage(image).as_pil_image().getpixel((5, 5)) in (89, 90, 91)


def test_a_png_is_embedded_with_its_own_rows() -> None:
    file = BytesIO()
    gradient = Image.linear_gradient("L").resize((40, 30))
    Image.merge("RGB", (gradient, gradient.rotate(180), gradient)).save(file, "PNG")
    with embedded(EncodedPicture(file.getvalue(), 40, 30, "rgb", "image/png")) as image:
        assert image.Filter == "/FlateDecode"
        assert image.read_raw_bytes() in file.getvalue()
        shown = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
        assert shown.tobytes() == Image.open(file).convert("RGB").tobytes()


def test_equal_pictures_are_stored_once_wherever_they_stand() -> None:
    pages = (
        page(picture("a.jpg"), picture("copy-of-a.jpg", Rect(60, 400, 100, 75))),
        page(picture("a.jpg"), picture("b.jpg"), number=2),
    )
    blue = encoded((20, 30, 220))
    data = pdf(*pages, pictures={"a.jpg": RED, "copy-of-a.jpg": RED, "b.jpg": blue})

    with images(data) as stored:
        assert sorted(image.read_raw_bytes() for image in stored) == sorted([RED.data, blue.data])


def test_pictures_are_asked_for_after_all_pages_are_drawn() -> None:
    asked: list[str] = []

    class Recording:
        def placed(self, placed: PlacedPicture) -> EncodedPicture:
            asked.append(placed.picture.path)
            return RED

    pictures = EmbeddedPictures(Recording())
    pictures.draw(PageContent(Size(500, 700)), picture("a.jpg"))
    assert asked == []
    pictures.embed(_Document())
    assert asked == ["a.jpg"]


class _Document:
    def add(self, value: object) -> object:
        return value


def test_a_picture_that_cannot_be_made_stops_the_writer() -> None:
    class Broken:
        def placed(self, placed: PlacedPicture) -> EncodedPicture:
            raise BantinError([found(FONT_NOT_USABLE, placed.span, file="", reason_vi="", reason_en="")])

    with pytest.raises(BantinError, match=r"diem-tin/01-mau\.md:12"):
        written(issue(page(picture())), Broken())


def half_clear() -> EncodedPicture:
    """A red picture of which the left half is clear, and a strip in the middle half clear."""
    mask = Image.new("L", (80, 60), 0)
    mask.paste(128, (30, 0, 50, 60))
    mask.paste(255, (50, 0, 80, 60))
    file = BytesIO()
    mask.save(file, "PNG")
    opacity = EncodedPicture(file.getvalue(), 80, 60, "grey", "image/png")
    return replace(encoded((220, 20, 30), form="PNG"), mask=opacity)


def clear_page() -> bytes:
    ground = PlacedFill(Rect(50, 190, 220, 170), Colour(0, 0, 1))
    return pdf(page(ground, picture()), pictures={"images/mau.jpg": half_clear()})


def test_the_ground_shows_through_the_clear_part_of_a_picture() -> None:
    with pypdfium2.PdfDocument(clear_page()) as document:
        shown = document[0].render(scale=2).to_pil().convert("RGB")
    pixels = [shown.getpixel((2 * x, 2 * 275)) for x in (80, 160, 240)]

    assert pixels[0] == (0, 0, 255)
    assert pixels[1] == pytest.approx((110, 10, 142), abs=3)
    assert pixels[2] == (220, 20, 30)


def test_opacity_is_a_grey_image_of_its_own() -> None:
    with images(clear_page()) as stored:
        (colours,) = [image for image in stored if "/SMask" in image]
        mask = colours.SMask
        assert mask.ColorSpace == "/DeviceGray"
        assert mask.Filter == "/FlateDecode"
        assert int(mask.BitsPerComponent) == 8
        assert [(int(image.Width), int(image.Height)) for image in (mask, colours)] == [(80, 60)] * 2
        assert len(stored) == 2


def test_qpdf_accepts_a_picture_with_a_mask(tmp_path: Path) -> None:
    qpdf = require_program("qpdf")
    (tmp_path / "a.pdf").write_bytes(clear_page())
    done = subprocess.run([qpdf, "--check", tmp_path / "a.pdf"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.pdf").read_bytes() == clear_page()


def test_pictures_of_equal_colours_and_other_opacity_are_two() -> None:
    clear = half_clear()
    pages = page(picture("a.png"), picture("b.png"), picture("c.png"))
    data = pdf(pages, pictures={"a.png": clear, "b.png": replace(clear, mask=None), "c.png": clear})

    with images(data) as stored:
        assert sorted("/SMask" in image for image in stored) == [False, False, True]

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.fonts.codes import FONT_NOT_USABLE
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.pictures import EmbeddedPictures
from bantin_cli.writers.pictures.encoded import EncodedPicture
from tests.support.placed import encoded, issue, page, pdf, picture, written

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
        assert (image.Filter, image.ColorSpace, image.Width, image.Height) == ("/DCTDecode", "/DeviceRGB", 80, 60)


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
    pictures.draw(PageContent(700), picture("a.jpg"))
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

import io
import zlib

import pytest
from PIL import Image, ImageDraw

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.decoding import DecodedPicture, decode_picture, open_picture
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.encoding import encode_picture, jpeg_quality, keep_jpeg
from bantin_cli.writers.pictures.rendering import render_picture
from bantin_cli.writers.pictures.requests import Purpose
from tests.unit.writers_pictures.conftest import Saver, noisy

WHOLE = Rect(0, 0, 1, 1)


def derived(data: bytes, limit: tuple[int, int]) -> EncodedPicture:
    source = decode_picture(open_picture(data), 1)
    return encode_picture(render_picture(source, WHOLE, limit, Purpose.PRINT), source, Purpose.PRINT)


def diagram() -> Image.Image:
    image = Image.new("RGB", (600, 400), "white")
    pen = ImageDraw.Draw(image)
    for step in range(6):
        pen.rectangle((40 + step * 90, 350 - step * 50, 100 + step * 90, 350), fill=(11, 61, 120), outline="black")
    pen.line((0, 350, 600, 350), fill=(217, 72, 43), width=5)
    return image


def test_a_photograph_becomes_a_jpeg_of_the_size_asked_for(saved: Saver) -> None:
    picture = derived(saved(noisy(640, 480)), (320, 240))
    assert (picture.media, picture.colour, picture.width_px, picture.height_px) == ("image/jpeg", "rgb", 320, 240)
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (320, 240))


def test_a_photograph_saved_as_png_becomes_a_jpeg(saved: Saver) -> None:
    assert derived(saved(noisy(640, 480), "PNG"), (320, 240)).media == "image/jpeg"


@pytest.mark.parametrize("picture_format", ["PNG", "GIF", "TIFF", "WEBP"])
def test_a_drawing_stays_without_loss(saved: Saver, picture_format: str) -> None:
    options = {"lossless": True} if picture_format == "WEBP" else {}
    picture = derived(saved(diagram(), picture_format, **options), (600, 400))
    assert picture.media == "image/png"
    assert Image.open(io.BytesIO(picture.data)).tobytes() == diagram().tobytes()


def test_a_drawing_that_is_scaled_down_stays_a_png(saved: Saver) -> None:
    picture = derived(saved(diagram(), "PNG"), (301, 201))
    assert (picture.media, picture.width_px, picture.height_px) == ("image/png", 301, 200)


def test_grey_is_written_with_one_component(saved: Saver) -> None:
    photograph = derived(saved(noisy(320, 240).convert("L")), (160, 120))
    assert (photograph.colour, photograph.components, photograph.media) == ("grey", 1, "image/jpeg")
    assert Image.open(io.BytesIO(photograph.data)).mode == "L"
    scan = derived(saved(diagram().convert("1"), "PNG"), (600, 400))
    assert (scan.colour, scan.media) == ("grey", "image/png")


def test_the_rows_of_a_png_are_what_a_pdf_stream_holds(saved: Saver) -> None:
    picture = derived(saved(diagram(), "PNG"), (600, 400))
    rows = zlib.decompress(picture.pixel_stream)
    assert len(rows) == 400 * (1 + 600 * 3)
    assert {rows[start] for start in range(0, len(rows), 1801)} <= {0, 1, 2, 3, 4}


def test_a_jpeg_is_its_own_stream(saved: Saver) -> None:
    picture = derived(saved(noisy(320, 240)), (160, 120))
    assert picture.pixel_stream == picture.data


def test_nothing_of_the_source_is_told(saved: Saver) -> None:
    exif = Image.Exif()
    exif[0x010F] = "MAKER-OF-CAMERAS"
    exif.get_ifd(0x8825)[2] = (10.0, 46.0, 30.0)
    for picture_format in ("JPEG", "PNG"):
        picture = derived(saved(diagram(), picture_format, exif=exif, dpi=(300, 300)), (300, 200))
        assert b"MAKER" not in picture.data
        assert not Image.open(io.BytesIO(picture.data)).getexif()


def test_a_large_picture_is_pressed_harder_than_a_small_one() -> None:
    assert jpeg_quality((909, 682), Purpose.PRINT) == 85
    assert jpeg_quality((1878, 1056), Purpose.PRINT) == 77


def kept(data: bytes) -> EncodedPicture | None:
    return keep_jpeg(decode_picture(open_picture(data), 1), Purpose.PRINT)


def test_a_jpeg_that_serves_as_it_is_is_not_encoded_anew(saved: Saver) -> None:
    data = saved(noisy(320, 240), quality=80, comment=b"SECRET")
    picture = kept(data)
    assert picture is not None
    assert b"SECRET" not in picture.data
    assert Image.open(io.BytesIO(picture.data)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


def test_a_jpeg_of_needless_quality_is_encoded_anew(saved: Saver) -> None:
    speckled = Image.effect_noise((320, 240), 90).convert("RGB")
    assert kept(saved(speckled, quality=100, subsampling="4:4:4")) is None


def test_inks_and_drawings_are_not_kept_as_they_are(saved: Saver) -> None:
    assert kept(saved(Image.new("CMYK", (32, 32)))) is None
    assert kept(saved(diagram(), "PNG")) is None


def test_encoding_works_where_no_temporary_file_can_be_made(saved: Saver, monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(noisy(320, 240))
    expected = derived(data, (160, 120))

    def refuse() -> None:
        raise PermissionError

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert derived(data, (160, 120)) == expected


def test_a_source_of_few_colours_may_cost_more_than_a_jpeg() -> None:
    small = diagram().resize((90, 60), Image.Resampling.BICUBIC)
    source = DecodedPicture(diagram(), (600, 400), 1, None, b"", False)
    assert encode_picture(small, source, Purpose.PRINT).media == "image/png"

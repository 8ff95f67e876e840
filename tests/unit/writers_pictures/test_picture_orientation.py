import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.decoding import decode_picture, open_picture
from bantin_cli.writers.pictures.orientation import oriented, stored_crop, turn_upright
from bantin_cli.writers.pictures.rendering import render_picture
from bantin_cli.writers.pictures.requests import Purpose
from tests.unit.writers_pictures.conftest import QUARTERS, Saver, quartered

# What a camera held this way writes: the turn that undoes the one its EXIF value asks for.
CAMERA = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def photographed(orientation: int, saved: Saver, picture_format: str) -> bytes:
    upright = quartered(320, 192)
    turn = CAMERA[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"quality": 95, "subsampling": "4:4:4"} if picture_format == "JPEG" else {}
    return saved(upright if turn is None else upright.transpose(turn), picture_format, exif=exif, **options)


def near(found: object, expected: tuple[int, ...], tolerance: int = 6) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_out_upright(orientation: int, picture_format: str, saved: Saver) -> None:
    opened = open_picture(photographed(orientation, saved, picture_format))
    assert opened.size_px == (320, 192)
    upright = render_picture(decode_picture(opened, 1), Rect(0, 0, 1, 1), (160, 96), Purpose.PRINT)
    assert upright.size == (160, 96)
    centres = [upright.getpixel(place) for place in ((40, 24), (120, 24), (40, 72), (120, 72))]
    assert all(near(found, expected) for found, expected in zip(centres, QUARTERS, strict=True)), centres


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_crop_is_meant_of_the_upright_picture(orientation: int, saved: Saver) -> None:
    opened = open_picture(photographed(orientation, saved, "JPEG"))
    corner = render_picture(decode_picture(opened, 1), Rect(0.55, 0.1, 0.4, 0.3), (64, 64), Purpose.PRINT)
    assert corner.size == (64, 28)
    assert near(corner.getpixel((3, 3)), QUARTERS[1])
    assert near(corner.getpixel((60, 25)), QUARTERS[1])


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_crop_that_passes_the_edge_by_a_rounding_error_is_made(
    orientation: int, purpose: Purpose, saved: Saver
) -> None:
    decoded = decode_picture(open_picture(photographed(orientation, saved, "PNG")), 1)
    past = 0.1 + 0.9 * (1 + 1e-15) - 0.9
    made = render_picture(decoded, Rect(past, past, 0.9, 0.9), (80, 48), purpose)
    assert past + 0.9 > 1
    assert made.size == (80, 48)


def test_an_orientation_outside_the_standard_is_passed_over(saved: Saver) -> None:
    exif = Image.Exif()
    exif[0x0112] = 42
    opened = open_picture(saved(quartered(64, 32), exif=exif))
    assert opened.size_px == (64, 32)
    assert decode_picture(opened, 1).orientation == 1


@given(
    st.integers(1, 8),
    st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(1, 4), st.integers(1, 3)),
)
def test_cropping_before_the_turn_is_cropping_after_it(orientation: int, cells: tuple[int, int, int, int]) -> None:
    x, y, width, height = cells[0], cells[1], min(cells[2], 8 - cells[0]), min(cells[3], 6 - cells[1])
    stored = Image.frombytes("L", oriented((8, 6), orientation), bytes(range(48)))
    upright = turn_upright(stored, orientation)
    part = stored_crop(Rect(x / 8, y / 6, width / 8, height / 6), orientation)
    box = [
        round(part.x * stored.width),
        round(part.y * stored.height),
        round((part.x + part.width) * stored.width),
        round((part.y + part.height) * stored.height),
    ]
    early = turn_upright(stored.crop((box[0], box[1], box[2], box[3])), orientation)
    late = upright.crop((x, y, x + width, y + height))
    assert (early.size, early.tobytes()) == (late.size, late.tobytes())

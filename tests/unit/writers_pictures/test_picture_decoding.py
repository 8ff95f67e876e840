import io
import math
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.writers.pictures.decoding import (
    TooManyPixelsError,
    UndecodableError,
    decode_picture,
    open_picture,
    reduced_pixels,
    reduction_for,
)
from tests.unit.writers_pictures.conftest import Saver, noisy


def bomb(width: int, height: int) -> bytes:
    """Return a PNG of a few hundred bytes that says it is huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    )


def decoded(data: bytes) -> Image.Image:
    return decode_picture(open_picture(data), 1).image


def test_a_jpeg_is_decoded_no_larger_than_needed(saved: Saver) -> None:
    opened = open_picture(saved(noisy(1600, 1200)))
    assert reduced_pixels(opened, 4) == 400 * 300
    picture = decode_picture(opened, 4)
    assert picture.image.size == (400, 300)
    assert picture.size_px == (1600, 1200)


@pytest.mark.parametrize(("scale", "reduction"), [(1.0, 1), (0.51, 1), (0.5, 2), (0.26, 2), (0.25, 4), (0.01, 8)])
def test_the_decoder_never_goes_below_the_scale(saved: Saver, scale: float, reduction: int) -> None:
    assert reduction_for(open_picture(saved(noisy(1600, 1200))), scale) == reduction


@given(st.tuples(st.integers(1, 70), st.integers(1, 70)), st.floats(0.001, 1))
def test_the_decoder_keeps_to_the_reduction_whatever_the_size(size: tuple[int, int], scale: float) -> None:
    target = io.BytesIO()
    Image.new("RGB", size).save(target, "JPEG")
    opened = open_picture(target.getvalue())
    reduction = reduction_for(opened, scale)
    image = decode_picture(opened, reduction).image
    assert image.size == (-(-size[0] // reduction), -(-size[1] // reduction))
    assert image.width >= math.floor(size[0] * scale)
    assert image.height >= math.floor(size[1] * scale)


def test_only_a_jpeg_is_decoded_smaller(saved: Saver) -> None:
    assert reduction_for(open_picture(saved(noisy(320, 240), "PNG")), 0.1) == 1


def test_a_bomb_is_refused_by_its_head() -> None:
    with pytest.raises(TooManyPixelsError) as refused:
        open_picture(bomb(20_000, 20_000))
    assert refused.value.limit == 178_000_000


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_picture_that_can_only_be_decoded_whole_has_a_lower_limit() -> None:
    opened = open_picture(bomb(10_000, 10_000))
    with pytest.raises(TooManyPixelsError) as refused:
        reduced_pixels(opened, reduction_for(opened, 0.1))
    assert (refused.value.pixels, refused.value.limit) == (100_000_000, 64_000_000)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"%PDF-1.7\n", b"GIF89a", b"\0" * 1000, "Không phải ảnh".encode()]
)
def test_bytes_that_are_no_picture_are_said_to_be_none(data: bytes) -> None:
    with pytest.raises(UndecodableError) as refused:
        open_picture(data)
    assert "0x" not in refused.value.reason


def test_postscript_is_not_opened_because_its_reader_starts_a_program() -> None:
    with pytest.raises(UndecodableError):
        open_picture(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\n%%EOF\n")


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "GIF", "TIFF"])
def test_a_file_that_lost_its_second_half_is_cut_short(saved: Saver, picture_format: str) -> None:
    data = saved(noisy(320, 200), picture_format)
    opened = open_picture(data[: len(data) // 2])
    with pytest.raises(UndecodableError) as refused:
        decode_picture(opened, 1)
    assert refused.value.is_cut_short, refused.value.reason


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP", "GIF"])
@given(place=st.floats(0, 0.999), value=st.integers(0, 255))
def test_a_wrong_byte_is_decoded_or_refused_and_nothing_else(picture_format: str, place: float, value: int) -> None:
    target = io.BytesIO()
    noisy(32, 32).save(target, picture_format)
    data = bytearray(target.getvalue())
    data[int(place * len(data))] = value
    try:
        image = decoded(bytes(data))
    except (UndecodableError, TooManyPixelsError):
        return
    assert image.mode in ("L", "LA", "RGB", "RGBA", "CMYK")


def test_sixteen_bits_keep_their_brightness(saved: Saver) -> None:
    image = Image.new("I;16", (3, 1))
    for x, value in enumerate((65535, 32896, 257)):
        image.putpixel((x, 0), value)
    for picture_format in ("PNG", "TIFF"):
        assert list(decoded(saved(image, picture_format)).tobytes()) == [255, 128, 1]


def test_floating_point_pixels_run_from_black_to_white(saved: Saver) -> None:
    image = Image.new("F", (2, 1), 0.5)
    image.putpixel((0, 0), 1.0)
    assert list(decoded(saved(image, "TIFF")).tobytes()) == [255, 127]


@pytest.mark.parametrize(
    ("mode", "picture_format", "expected"),
    [
        ("1", "PNG", "L"),
        ("L", "PNG", "L"),
        ("LA", "PNG", "LA"),
        ("P", "PNG", "RGB"),
        ("P", "GIF", "RGB"),
        ("RGB", "TIFF", "RGB"),
        ("RGBA", "PNG", "RGBA"),
        ("RGBA", "WEBP", "RGBA"),
        ("CMYK", "TIFF", "CMYK"),
        ("YCbCr", "TIFF", "RGB"),
        ("LAB", "TIFF", "RGB"),
        ("L", "JPEG", "L"),
    ],
)
def test_every_kind_of_pixel_becomes_one_of_five(saved: Saver, mode: str, picture_format: str, expected: str) -> None:
    clear = Image.new("RGBA", (16, 16), (200, 90, 30, 128))
    image = (
        Image.new("LAB", (16, 16)) if mode == "LAB" else (clear if "A" in mode else clear.convert("RGB")).convert(mode)
    )
    assert decoded(saved(image, picture_format)).mode == expected


def test_a_palette_with_a_clear_colour_keeps_what_is_clear(saved: Saver) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((0, 0), 0)
    result = decoded(saved(image, "PNG", transparency=0))
    assert result.mode == "RGBA"
    assert (result.getpixel((0, 0)), result.getpixel((4, 4))) == ((255, 0, 0, 0), (0, 0, 255, 255))


def test_a_grey_picture_with_a_clear_shade_stays_grey(saved: Saver) -> None:
    image = Image.new("L", (8, 8), 200)
    image.putpixel((0, 0), 7)
    result = decoded(saved(image, "PNG", transparency=7))
    assert (result.mode, result.getpixel((0, 0)), result.getpixel((4, 4))) == ("LA", (7, 0), (200, 255))


def test_of_an_animation_the_first_frame_is_shown(saved: Saver) -> None:
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "lime", "blue")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert decoded(data).convert("RGB").getpixel((3, 3)) == (255, 0, 0)


def test_of_a_camera_s_double_picture_the_first_is_shown(saved: Saver) -> None:
    data = saved(Image.new("RGB", (64, 48), "red"), "MPO", save_all=True, append_images=[Image.new("RGB", (32, 24))])
    picture = decode_picture(open_picture(data), 1)
    assert picture.is_jpeg
    assert picture.image.size == (64, 48)
    assert picture.image.getpixel((3, 3)) == (254, 0, 0)

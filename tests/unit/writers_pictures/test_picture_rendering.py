import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.decoding import DecodedPicture, decode_picture, open_picture
from bantin_cli.writers.pictures.rendering import is_whole, needed_scale, render_picture, target_px
from bantin_cli.writers.pictures.requests import Purpose
from tests.unit.writers_pictures.conftest import Saver, noisy, quartered

WHOLE = Rect(0, 0, 1, 1)


def decoded(image: Image.Image, profile: bytes | None = None) -> DecodedPicture:
    return DecodedPicture(image, image.size, 1, profile, b"", False)


def pixel(image: Image.Image, place: tuple[int, int] = (4, 4), profile: bytes | None = None) -> object:
    return render_picture(decoded(image, profile), WHOLE, (16, 16), Purpose.PRINT).getpixel(place)


def test_a_picture_is_never_enlarged() -> None:
    assert target_px((400, 300), WHOLE, (909, 682)) == (400, 300)
    assert target_px((400, 300), Rect(0, 0.125, 1, 0.75), (909, 511)) == (400, 225)


def test_a_picture_is_never_larger_than_asked_for() -> None:
    assert target_px((4000, 3000), WHOLE, (909, 681)) == (908, 681)


@given(
    st.tuples(st.integers(1, 9000), st.integers(1, 9000)),
    st.tuples(st.floats(0.01, 1), st.floats(0.01, 1)),
    st.tuples(st.integers(1, 3000), st.integers(1, 3000)),
)
def test_sizes_stay_within_the_crop_and_the_limit(
    size: tuple[int, int], shares: tuple[float, float], limit: tuple[int, int]
) -> None:
    crop = Rect(0, 0, *shares)
    width, height = target_px(size, crop, limit)
    assert 1 <= width <= max(1, limit[0], 1)
    assert 1 <= height <= max(1, limit[1], 1)
    assert width <= max(1, size[0] * shares[0] + 1)
    assert height <= max(1, size[1] * shares[1] + 1)


@given(st.tuples(st.integers(100, 5000), st.integers(100, 5000)), st.integers(1, 3000))
def test_the_scale_gives_all_pixels_that_the_target_has(size: tuple[int, int], limit: int) -> None:
    width, height = target_px(size, WHOLE, (limit, limit))
    scale = needed_scale(size, WHOLE, (limit, limit))
    assert size[0] * scale >= width - 1e-6
    assert size[1] * scale >= height - 1e-6


@pytest.mark.parametrize("purpose", list(Purpose))
def test_the_crop_shows_the_part_that_was_meant(purpose: Purpose) -> None:
    part = render_picture(decoded(quartered(200, 120)), Rect(0.5, 0.5, 0.5, 0.5), (50, 30), purpose)
    assert part.size == (50, 30)
    assert part.getpixel((2, 2)) == part.getpixel((47, 27)) == (220, 200, 40)


def test_what_is_clear_becomes_white_without_a_dark_fringe() -> None:
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (0, 0, 32, 64))
    rendered = render_picture(decoded(image), WHOLE, (16, 16), Purpose.PRINT)
    assert rendered.mode == "RGB"
    assert rendered.getextrema() == ((255, 255), (255, 255), (255, 255))


def test_half_clear_ink_is_mixed_with_white() -> None:
    assert pixel(Image.new("RGBA", (16, 16), (0, 0, 0, 128))) == (127, 127, 127)
    assert pixel(Image.new("LA", (16, 16), (0, 128))) == 127


def test_grey_stays_grey() -> None:
    rendered = render_picture(decoded(Image.new("L", (16, 16), 90)), WHOLE, (8, 8), Purpose.PRINT)
    assert (rendered.mode, rendered.getpixel((4, 4))) == ("L", 90)


def test_inks_without_a_profile_become_screen_colours() -> None:
    assert pixel(Image.new("CMYK", (16, 16), (0, 0, 0, 0))) == (255, 255, 255)
    assert pixel(Image.new("CMYK", (16, 16), (0, 255, 255, 0))) == (255, 0, 0)
    assert pixel(Image.new("CMYK", (16, 16), (0, 0, 0, 255))) == (0, 0, 0)


def test_a_profile_of_the_wrong_kind_leaves_inks_to_the_plain_conversion() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert pixel(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), profile=profile) == (255, 0, 0)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_profile_that_is_damaged_is_passed_over(mode: str) -> None:
    image = Image.new("RGB", (8, 8), (120, 120, 120)).convert(mode)
    assert pixel(image, profile=b"damaged" * 40) == pixel(image)


def test_a_cmyk_jpeg_comes_out_in_its_colours(saved: Saver) -> None:
    data = saved(Image.new("CMYK", (32, 32), (255, 0, 0, 0)), quality=95)
    rendered = render_picture(decode_picture(open_picture(data), 1), WHOLE, (16, 16), Purpose.PRINT)
    assert rendered.mode == "RGB"
    red, green, blue = rendered.getpixel((4, 4))  # type: ignore[misc]
    assert red <= 3
    assert green >= 252
    assert blue >= 252


def test_nothing_is_carried_along_beside_the_pixels() -> None:
    image = noisy(32, 32)
    image.info = {"comment": b"x", "dpi": (72, 72), "icc_profile": b"x", "exif": b"x"}
    assert render_picture(decoded(image), WHOLE, (16, 16), Purpose.PRINT).info == {}


def test_only_an_untouched_picture_counts_as_whole() -> None:
    picture = decoded(noisy(64, 64))
    assert is_whole(picture, WHOLE, (64, 64))
    assert is_whole(picture, WHOLE, (900, 900))
    assert not is_whole(picture, WHOLE, (63, 64))
    assert not is_whole(picture, Rect(0, 0, 1, 0.9), (900, 900))
    assert not is_whole(decoded(noisy(64, 64), b"profile"), WHOLE, (64, 64))
    turned = DecodedPicture(picture.image, (64, 64), 3, None, b"", True)
    assert not is_whole(turned, WHOLE, (64, 64))

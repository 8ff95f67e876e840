import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.decoding import decode_picture, open_picture
from bantin_cli.writers.pictures.profiles import ADOBE_RGB, is_srgb, matrix_profile
from bantin_cli.writers.pictures.rendering import render_picture
from bantin_cli.writers.pictures.requests import Purpose
from tests.unit.writers_pictures.conftest import Saver

WHOLE = Rect(0, 0, 1, 1)
P3_PRIMARIES = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
P3 = matrix_profile(P3_PRIMARIES, 2.2)
SRGB_PRIMARIES = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))


def rendered(data: bytes) -> Image.Image:
    return render_picture(decode_picture(open_picture(data), 1), WHOLE, (16, 16), Purpose.PRINT)


def test_srgb_is_known_by_its_numbers() -> None:
    assert is_srgb(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


@pytest.mark.parametrize(
    "profile",
    [P3, ADOBE_RGB, matrix_profile(SRGB_PRIMARIES, 1.8), b"", b"\0" * 128, b"\xff" * 400, P3[:200]],
    ids=["p3", "adobe", "other curve", "empty", "header only", "noise", "cut"],
)
def test_other_profiles_are_not_srgb(profile: bytes) -> None:
    assert not is_srgb(profile)


@given(st.binary(max_size=600))
def test_a_damaged_profile_is_never_srgb_and_never_an_exception(profile: bytes) -> None:
    assert not is_srgb(profile)


@given(st.integers(0, 3000), st.integers(0, 255))
def test_a_profile_with_a_wrong_byte_is_never_an_exception(place: int, value: int) -> None:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[place % len(profile)] = value
    assert is_srgb(bytes(profile)) in (True, False)


def test_a_display_p3_photograph_gets_the_srgb_numbers_of_its_colours(saved: Saver) -> None:
    data = saved(Image.new("RGB", (32, 32), (180, 120, 100)), "PNG", icc_profile=P3)
    red, green, blue = rendered(data).getpixel((8, 8))  # type: ignore[misc]
    # P3 to sRGB by hand, exponent 2.2 in and the sRGB curve out: (191, 117.6, 96.5).
    assert (abs(red - 191) <= 2, abs(green - 118) <= 2, abs(blue - 97) <= 2) == (True, True, True)


def test_an_srgb_profile_leaves_the_numbers_alone(saved: Saver) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(Image.new("RGB", (32, 32), (180, 120, 100)), "PNG", icc_profile=profile)
    assert rendered(data).getpixel((8, 8)) == (180, 120, 100)


def test_a_camera_set_to_adobe_rgb_is_believed_without_a_profile(saved: Saver) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = 65535
    exif.get_ifd(0x8769)[0xA005] = {1: "R03"}
    data = saved(Image.new("RGB", (32, 32), (90, 160, 90)), quality=95, exif=exif)
    with_profile = saved(Image.new("RGB", (32, 32), (90, 160, 90)), quality=95, icc_profile=ADOBE_RGB)
    assert rendered(data).getpixel((8, 8)) == rendered(with_profile).getpixel((8, 8))
    assert rendered(data).getpixel((8, 8)) != rendered(saved(Image.new("RGB", (32, 32), (90, 160, 90)))).getpixel(
        (8, 8)
    )


def test_a_profile_that_does_not_fit_the_picture_is_passed_over(saved: Saver) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    data = saved(Image.new("RGB", (32, 32), (180, 120, 100)), "PNG", icc_profile=lab)
    assert rendered(data).getpixel((8, 8)) == (180, 120, 100)


def test_the_made_profile_is_one_that_colour_management_reads() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(ADOBE_RGB))
    assert profile.profile.red_colorant is not None
    x, y, z = profile.profile.red_colorant[0]
    assert (round(x, 3), round(y, 3), round(z, 3)) == (0.610, 0.311, 0.019)

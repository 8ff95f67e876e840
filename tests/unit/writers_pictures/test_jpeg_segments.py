import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.writers.pictures.jpeg_segments import strip_segments
from tests.unit.writers_pictures.conftest import Saver, noisy


def with_metadata(saved: Saver, **options: object) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "MAKER-OF-CAMERAS"
    exif.get_ifd(0x8825)[2] = (10.0, 46.0, 30.0)
    return saved(noisy(160, 96), exif=exif, comment=b"SECRET-NOTE", dpi=(72, 72), **options)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_blocks": 4}], ids=str)
def test_the_pixels_stay_and_the_metadata_goes(saved: Saver, options: dict[str, object]) -> None:
    data = with_metadata(saved, **options)
    stripped = strip_segments(data)
    assert stripped is not None
    assert b"MAKER" not in stripped
    assert b"SECRET" not in stripped
    assert b"Exif" not in stripped
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(stripped))
    assert after.tobytes() == before.tobytes()
    assert not after.getexif()


def test_what_follows_the_picture_goes(saved: Saver) -> None:
    data = saved(noisy(64, 64))
    stripped = strip_segments(data + b"A FILM OF THE PHONE" + data)
    assert stripped == strip_segments(data)
    assert stripped is not None
    assert stripped.endswith(b"\xff\xd9")


def test_a_preview_inside_exif_does_not_end_the_picture(saved: Saver) -> None:
    data = saved(noisy(64, 64))
    preview = b"Exif\0\0" + saved(Image.new("RGB", (8, 8)))
    segment = b"\xff\xe1" + (len(preview) + 2).to_bytes(2, "big") + preview
    assert strip_segments(data[:2] + segment + data[2:]) == strip_segments(data)


def test_an_adobe_segment_stays_because_it_names_the_colours(saved: Saver) -> None:
    stripped = strip_segments(saved(Image.new("CMYK", (16, 16))))
    assert stripped is not None
    assert b"Adobe" in stripped


def test_a_picture_without_its_end_is_not_kept(saved: Saver) -> None:
    assert strip_segments(saved(noisy(64, 64))[:-2]) is None


def test_arithmetic_coding_is_refused_because_no_pdf_can_show_it(saved: Saver) -> None:
    assert strip_segments(saved(noisy(64, 64)).replace(b"\xff\xc0\x00\x11", b"\xff\xc9\x00\x11")) is None


@given(st.binary(max_size=300))
def test_any_bytes_end_in_an_answer(data: bytes) -> None:
    stripped = strip_segments(b"\xff\xd8" + data)
    assert stripped is None or stripped.endswith(b"\xff\xd9")

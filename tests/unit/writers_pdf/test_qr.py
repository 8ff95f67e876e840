import random

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFilter

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.writers.addresses import ascii_address
from bantin_cli.writers.qr import LARGEST_VERSION, Modules, encode_qr

LONGEST = 560


def picture(modules: Modules, module_px: int) -> Image.Image:
    side = len(modules)
    image = Image.new("L", (side + 8, side + 8), 255)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if is_dark else 255)
    return image.resize((image.width * module_px, image.height * module_px), Image.Resampling.NEAREST)


def decoded(image: Image.Image) -> list[str]:
    return [barcode.text for barcode in zxingcpp.read_barcodes(image)]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789/-_.~?=&%", max_size=300))
def test_every_address_is_read_back(path: str) -> None:
    address = f"https://example.org/{path}"

    assert decoded(picture(encode_qr(address), 4)) == [address]


def test_a_code_is_read_when_turned_blurred_and_dirty() -> None:
    chance = random.Random(7)
    for _ in range(12):
        address = "https://example.org/" + "".join(chance.choices("abcdefghij-/0123456789", k=chance.randint(5, 60)))
        image = picture(encode_qr(address), 8).rotate(chance.uniform(-15, 15), expand=True, fillcolor=255)
        image = image.filter(ImageFilter.GaussianBlur(1.2))
        grain = Image.frombytes("L", image.size, chance.randbytes(image.width * image.height)).point(lambda v: v // 6)
        assert decoded(ImageChops.subtract(image, grain)) == [address]


def test_modules_are_the_smallest_that_hold_the_address() -> None:
    assert len(encode_qr("https://example.org")) == 25
    assert len(encode_qr("https://example.org/" + "a" * 60)) == 37


def test_room_left_in_a_version_goes_to_error_correction() -> None:
    # Version 2 holds 14 bytes at level H: the level is in the format bits, read back by the decoder.
    codes = zxingcpp.read_barcodes(picture(encode_qr("https://a.b/cd"), 6))

    assert [(code.text, code.ec_level) for code in codes] == [("https://a.b/cd", "M")]
    codes = zxingcpp.read_barcodes(picture(encode_qr("https://a.bc/defg"), 6))
    assert [(code.text, code.ec_level) for code in codes] == [("https://a.bc/defg", "Q")]


def test_letters_outside_ascii_are_percent_encoded() -> None:
    modules = encode_qr("https://example.org/tin-tức?q=số hóa")

    assert decoded(picture(modules, 4)) == ["https://example.org/tin-t%E1%BB%A9c?q=s%E1%BB%91%20h%C3%B3a"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a%20b?c=d#e", "https://example.org/a%20b?c=d#e"),
        ("https://báo.vn/tin", "https://xn--bo-mia.vn/tin"),
        ("https://example.org/Đà Nẵng", "https://example.org/%C4%90%C3%A0%20N%E1%BA%B5ng"),
        ("https://[bị hỏng/ẩn", "https://[b%E1%BB%8B%20h%E1%BB%8Fng/%E1%BA%A9n"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_an_address_becomes_plain_ascii(address: str, expected: str) -> None:
    assert ascii_address(address) == expected


def test_the_longest_address_fits_and_one_byte_more_is_refused() -> None:
    longest = "https://example.org/" + "a" * (LONGEST - 20)

    assert len(encode_qr(longest)) == 17 + 4 * LARGEST_VERSION
    with pytest.raises(BantinError) as refused:
        encode_qr(longest + "b", SourceSpan("tin/01.md", 4))
    (finding,) = refused.value.diagnostics
    assert finding.code.id == "BT521"
    assert str(finding.span) == "tin/01.md:4"
    assert finding.message("en") == (
        "The address of the QR code is 561 bytes long, too dense to scan in print; at most 560 bytes fit."
    )


def test_the_same_address_gives_the_same_modules() -> None:
    assert encode_qr("https://example.org/x") == encode_qr("https://example.org/x")

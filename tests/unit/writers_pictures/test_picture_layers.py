import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.decoding import decode_picture, open_picture
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.encoding import encode_layers
from bantin_cli.writers.pictures.layers import Layers, flatten, join_layers, part_layers
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.packing import pack_picture, unpack_picture
from bantin_cli.writers.pictures.rendering import render_layers
from bantin_cli.writers.pictures.requests import Purpose
from tests.unit.writers_pictures.conftest import Asker, Saver, noisy, quartered

WHOLE = Rect(0, 0, 1, 1)


def logo(size: int = 400, hidden: tuple[int, int, int] = (0, 0, 0)) -> Image.Image:
    """Draw a yellow disc on nothing; `hidden` is the colour that its clear pixels have."""
    image = Image.new("RGBA", (size, size), (*hidden, 0))
    ImageDraw.Draw(image).ellipse((size // 8, size // 8, size * 7 // 8, size * 7 // 8), fill=(250, 210, 40, 255))
    return image


def derived(data: bytes, limit: tuple[int, int] = (200, 200), purpose: Purpose = Purpose.PRINT) -> EncodedPicture:
    decoded = decode_picture(open_picture(data), 1)
    return encode_layers(render_layers(decoded, WHOLE, limit, purpose), decoded, purpose)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def channels(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def test_for_print_a_logo_has_a_mask_of_its_own_size(saved: Saver) -> None:
    made = derived(saved(logo(), "PNG"))

    assert made.mask is not None
    assert (made.width_px, made.height_px) == (made.mask.width_px, made.mask.height_px) == (200, 200)
    assert (made.mask.media, made.mask.colour) == ("image/png", "grey")
    mask = opened(made.mask.data)
    assert (mask.mode, mask.getpixel((100, 100)), mask.getpixel((2, 2))) == ("L", 255, 0)
    assert opened(made.data).mode == "RGB"


@pytest.mark.parametrize("hidden", [(0, 0, 0), (255, 0, 255)])
def test_colours_are_carried_on_behind_the_edge(saved: Saver, hidden: tuple[int, int, int]) -> None:
    """Unscaled, so that the clear pixels come as they are in the file."""
    made = derived(saved(logo(200, hidden), "PNG"))
    colours = opened(made.data).convert("RGB")

    for x in (22, 24, 25, 26, 100):
        assert channels(colours, x, 100) == pytest.approx((250, 210, 40), abs=6)
    assert channels(colours, 2, 2) == pytest.approx((0, 0, 0), abs=6)


def test_for_review_a_logo_keeps_its_alpha_channel_in_the_file(saved: Saver) -> None:
    made = derived(saved(logo(), "PNG"), purpose=Purpose.REVIEW)
    image = opened(made.data)

    assert (made.media, made.mask, image.format, image.mode) == ("image/png", None, "PNG", "RGBA")
    assert channels(image, 2, 2)[3] == 0
    assert channels(image, 100, 100) == (250, 210, 40, 255)


def test_a_clear_photograph_that_would_be_heavy_is_put_on_white_for_review(saved: Saver) -> None:
    image = noisy(400, 300)
    image.putalpha(128)
    made = derived(saved(image, "PNG"), (400, 300), Purpose.REVIEW)

    assert (made.media, made.mask, opened(made.data).mode) == ("image/jpeg", None, "RGB")


def test_a_clear_photograph_is_printed_as_a_jpeg_under_a_mask(saved: Saver) -> None:
    image = noisy(400, 300)
    image.putalpha(Image.linear_gradient("L").resize((400, 300)))
    made = derived(saved(image, "PNG"), (400, 300))

    assert made.media == "image/jpeg"
    assert made.mask is not None
    assert opened(made.mask.data).getextrema() == (0, 255)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("purpose", list(Purpose))
def test_an_alpha_channel_that_is_full_everywhere_is_dropped(saved: Saver, mode: str, purpose: Purpose) -> None:
    image = quartered(80, 60)
    with_alpha = derived(saved(image.convert(mode), "PNG"), (40, 30), purpose)

    assert with_alpha == derived(saved(image.convert(mode[:-1]), "PNG"), (40, 30), purpose)
    assert with_alpha.mask is None


def test_grey_with_alpha_stays_grey(saved: Saver) -> None:
    image = Image.new("LA", (60, 60), (90, 0))
    image.paste((90, 200), (10, 10, 50, 50))
    made = derived(saved(image, "PNG"))

    assert (made.colour, opened(made.data).mode) == ("grey", "L")
    assert made.mask is not None
    assert opened(made.mask.data).getpixel((30, 30)) == 200
    assert opened(derived(saved(image, "PNG"), purpose=Purpose.REVIEW).data).mode == "LA"


def test_layers_joined_again_and_put_on_white() -> None:
    layers = part_layers(Image.new("RGBA", (4, 4), (0, 0, 0, 128)))

    assert channels(join_layers(layers), 0, 0) == (0, 0, 0, 128)
    assert channels(flatten(layers), 0, 0) == (127, 127, 127)
    opaque = Layers(Image.new("L", (4, 4), 7), None)
    assert (join_layers(opaque), flatten(opaque)) == (opaque.colours, opaque.colours)


def test_a_picture_with_a_mask_comes_out_of_the_cache_as_it_went_in(saved: Saver, folder: Path, ask: Asker) -> None:
    (folder / "images/a.jpg").write_bytes(saved(logo(), "PNG"))
    request = ask()
    found = []
    for _ in range(2):
        with PictureLibrary(folder, PictureCache(folder / "cache")) as library:
            found.append(library.prepare([request]).encoded(request))

    assert found[0].mask is not None
    assert found[0] == found[1] == unpack_picture(pack_picture(found[0]))

import io
from pathlib import Path
from threading import Lock

import pytest
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.units import MM
from bantin_cli.writers.pictures.budget import DecodeBudget
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.making import PictureMaker
from bantin_cli.writers.pictures.packing import pack_picture, unpack_picture
from bantin_cli.writers.pictures.profiles import ADOBE_RGB
from bantin_cli.writers.pictures.requests import Purpose, pdf_request
from bantin_cli.writers.press.separation import separate_colour
from tests.support.placed import picture
from tests.support.print_profiles import press_profile
from tests.unit.writers_pictures.conftest import Asker, Saver, noisy, quartered

PRESS = press_profile()


def made(folder: Path, data: bytes, ask: Asker, **parts: object) -> EncodedPicture:
    (folder / "a").write_bytes(data)
    request = ask("a", **parts)
    return PictureMaker(folder, None, DecodeBudget()).make([request])[request]


def inks_of(made: EncodedPicture) -> Image.Image:
    """Return the picture in inks as a PDF shows it."""
    image = Image.open(io.BytesIO(made.data))
    return image if made.media == "image/jpeg" else Image.merge("CMYK", image.split())


def test_a_photograph_is_separated_into_the_inks_of_the_press(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    photograph = noisy(400, 300)
    photograph.paste((23, 105, 170), (0, 0, 200, 300))
    one = made(tmp_path, saved(photograph, quality=95), ask, purpose=Purpose.PRESS, press=PRESS)

    assert (one.colour, one.media, one.components) == ("cmyk", "image/jpeg", 4)
    assert one.counts_ink_from_full
    assert inks_of(one).getpixel((20, 100)) == pytest.approx(separate_colour((23, 105, 170), PRESS), abs=4)


def test_a_drawing_is_separated_without_loss(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    one = made(tmp_path, saved(quartered(200, 120), "PNG"), ask, purpose=Purpose.PRESS, press=PRESS)

    assert (one.colour, one.media) == ("cmyk", "image/png")
    assert not one.counts_ink_from_full
    assert inks_of(one).getpixel((10, 10)) == separate_colour((200, 30, 30), PRESS)
    assert inks_of(one).getpixel((190, 110)) == separate_colour((220, 200, 40), PRESS)


@pytest.mark.parametrize("press", [None, PRESS], ids=["without profile", "with profile"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_grey_picture_is_printed_in_black_ink_alone(
    tmp_path: Path, saved: Saver, ask: Asker, mode: str, press: object
) -> None:
    grey = noisy(320, 240).convert("L").convert(mode)
    one = made(tmp_path, saved(grey, quality=90), ask, purpose=Purpose.PRESS, press=press)

    assert (one.colour, one.components) == ("grey", 1)
    assert one.source_colours == {"L": "grey", "RGB": "rgb"}[mode]


def test_without_a_profile_colours_stay_srgb_and_finer_than_for_an_office_printer(
    tmp_path: Path, saved: Saver, ask: Asker
) -> None:
    data = saved(noisy(1200, 900), quality=95)
    pressed = made(tmp_path, data, ask, purpose=Purpose.PRESS)
    printed = made(tmp_path, data, ask, purpose=Purpose.PRINT)

    assert pressed.colour == printed.colour == "rgb"
    assert len(pressed.data) > 1.2 * len(printed.data)


def test_a_jpeg_that_is_needed_whole_goes_to_the_press_as_it_is(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    data = saved(noisy(320, 240), quality=100)
    sizes = {"size_px": (320, 240)}

    assert made(tmp_path, data, ask, purpose=Purpose.PRESS, **sizes).data == data
    assert made(tmp_path, data, ask, purpose=Purpose.PRINT, **sizes).data != data


def test_inks_without_a_profile_are_taken_for_those_of_the_press(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    data = saved(Image.new("CMYK", (200, 200), (200, 100, 0, 20)), quality=95)
    one = made(tmp_path, data, ask, purpose=Purpose.PRESS, press=PRESS)

    assert inks_of(one).getpixel((50, 50)) == pytest.approx((200, 100, 0, 20), abs=2)
    assert one.source_colours == "cmyk"


def test_the_mask_of_a_clear_picture_stays_grey(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    clear = quartered(200, 120).convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((200, 120)))
    one = made(tmp_path, saved(clear, "PNG"), ask, purpose=Purpose.PRESS, press=PRESS)

    assert one.colour == "cmyk"
    assert one.mask is not None
    assert (one.mask.colour, one.mask.width_px, one.mask.height_px) == ("grey", 200, 120)


def test_a_source_tells_the_name_of_its_profile(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    adobe = saved(noisy(320, 240), icc_profile=ADOBE_RGB)
    assert made(tmp_path, adobe, ask).source_colours == "rgb, Adobe RGB (1998)"
    inks = saved(Image.new("CMYK", (80, 80)), icc_profile=PRESS.data)
    assert made(tmp_path, inks, ask).source_colours == "cmyk, Model press"
    assert made(tmp_path, saved(noisy(320, 240)), ask).source_colours == "rgb"


def test_a_press_gets_no_pixel_less_than_its_resolution_over_the_bleed() -> None:
    bleeding = picture(box=Rect(-3 * MM, -3 * MM, 100.05 * MM, 80 * MM))

    assert pdf_request(bleeding, Purpose.PRESS).size_px == (1182, 945)
    assert pdf_request(bleeding, Purpose.PRINT).size_px == (1181, 944)
    assert pdf_request(bleeding, Purpose.SCREEN).size_px == (590, 472)


def test_each_purpose_and_each_press_has_its_own_place_in_the_cache(tmp_path: Path, saved: Saver) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "mau.jpg").write_bytes(saved(noisy(800, 600), quality=95))
    presses = (None, PRESS, press_profile("Other press"))
    place = picture()
    requests = [pdf_request(place, purpose) for purpose in (Purpose.PRINT, Purpose.SCREEN)]
    requests += [pdf_request(place, Purpose.PRESS, press) for press in presses]
    for written in (5, 0):
        with PictureLibrary(tmp_path, PictureCache(tmp_path / "cache")) as library:
            before = entries(tmp_path)
            prepared = library.prepare(requests)
            default = prepared.placed(place)
            screen = prepared.made_for(Purpose.SCREEN).placed(place)
            plain, inks, other = (prepared.made_for(Purpose.PRESS, press).placed(place) for press in presses)

        assert default.width_px == 800
        assert screen.width_px == 416
        assert [one.colour for one in (default, screen, plain, inks, other)] == ["rgb", "rgb", "rgb", "cmyk", "cmyk"]
        assert len({one.data for one in (default, screen, plain, inks)}) == 4
        assert all(one.source_colours == "rgb" for one in (default, screen, plain, inks, other))
        # Beside them it is remembered that the file was seen.
        assert entries(tmp_path) - before == (written + 1 if written else 0)


def entries(folder: Path) -> int:
    return len(list((folder / "cache").glob("pictures/*/*")))


def test_the_printed_picture_is_the_same_whatever_is_made_beside_it(tmp_path: Path, saved: Saver) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "mau.jpg").write_bytes(saved(noisy(2400, 1800), quality=95))
    place = picture()
    alone, beside = pdf_request(place), [pdf_request(place, purpose) for purpose in (Purpose.SCREEN, Purpose.PRESS)]
    maker = PictureMaker(tmp_path, None, DecodeBudget())

    assert maker.make([alone])[alone] == maker.make([alone, *beside])[alone]
    assert maker.make(beside[:1])[beside[0]] == maker.make([alone, *beside])[beside[0]]


class Counting(DecodeBudget):
    """Counts how many pixels were asked for at most at one time."""

    def __init__(self) -> None:
        super().__init__(1_000_000)
        self.lock, self.most = Lock(), 0

    def holding(self, pixels: int):  # type: ignore[no-untyped-def]
        self.most = max(self.most, pixels)
        return super().holding(pixels)


def test_separating_unfolds_no_more_pixels_than_the_budget_is_told(tmp_path: Path, saved: Saver, ask: Asker) -> None:
    (tmp_path / "a").write_bytes(saved(noisy(1600, 1200)))
    budget = Counting()
    requests = [
        ask("a", purpose=purpose, press=press) for purpose, press in ((Purpose.PRESS, PRESS), (Purpose.PRINT, None))
    ]
    PictureMaker(tmp_path, None, budget).make(requests)

    # 300 pixels of 1600 are decoded at a fourth.
    assert budget.most == 400 * 300


@pytest.mark.parametrize("mask", [None, EncodedPicture(b"mask", 3, 2, "grey", "image/png")])
@pytest.mark.parametrize("colour", ["rgb", "grey", "cmyk"])
def test_a_picture_comes_out_of_the_cache_as_it_went_in(colour: str, mask: EncodedPicture | None) -> None:
    one = EncodedPicture(b"data", 3, 2, colour, "image/jpeg", mask, "cmyk, Giấy tráng phấn")  # type: ignore[arg-type]

    assert unpack_picture(pack_picture(one)) == one

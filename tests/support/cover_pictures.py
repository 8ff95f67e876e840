"""Cover pictures that are hard to print text on, and what stands behind the text of a cover."""

import random
from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGradient, PlacedLine, PlacedPage, PlacedPicture
from bantin_cli.layout.scrims import contrast, luminance
from bantin_cli.model.blocks import Picture
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.pictures.tones import SAMPLE_PX, bounding, brightest_tone, cut_parts

RGB = tuple[int, int, int]
_BLACK: RGB = (0, 0, 0)
_WHITE: RGB = (255, 255, 255)

SIZE = (860, 1200)
"""Pixels of the pictures, of about the shape of a cover with its bleed."""


def flat(colour: RGB) -> Image.Image:
    """Return a picture of one colour."""
    return Image.new("RGB", SIZE, colour)


def stripes(step: int, one: RGB = _BLACK, other: RGB = _WHITE) -> Image.Image:
    """Return upright stripes, each so many pixels wide."""
    image = flat(one)
    draw = ImageDraw.Draw(image)
    for x in range(0, SIZE[0], 2 * step):
        draw.rectangle((x, 0, x + step - 1, SIZE[1]), fill=other)
    return image


def noise(seed: int) -> Image.Image:
    """Return pixels of any colour, side by side."""
    return Image.frombytes("RGB", SIZE, random.Random(seed).randbytes(3 * SIZE[0] * SIZE[1]))


def spot(x: float, y: float, side: float, colour: RGB = _WHITE) -> Image.Image:
    """Return a dark picture with a bright square; its place and side as shares of the picture."""
    image = flat((8, 10, 14))
    left, top = x * SIZE[0], y * SIZE[1]
    ImageDraw.Draw(image).rectangle((left, top, left + side * SIZE[0], top + side * SIZE[0]), fill=colour)
    return image


class ImageTones:
    """Measures one picture in memory as the library measures files."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image

    def brightest(self, picture: Picture, parts: Sequence[Rect]) -> float:
        whole = bounding(parts)
        sample = _part(self.image, whole, (SAMPLE_PX, SAMPLE_PX))
        return max(brightest_tone(part) for part in cut_parts(sample, whole, parts))


def _part(image: Image.Image, crop: Rect, most: tuple[int, int]) -> Image.Image:
    width, height = crop.width * image.width, crop.height * image.height
    scale = min(1.0, most[0] / width, most[1] / height)
    box = (crop.x * image.width, crop.y * image.height, crop.x * image.width + width, crop.y * image.height + height)
    size = max(1, int(width * scale)), max(1, int(height * scale))
    return image.resize(size, Image.Resampling.HAMMING, box=tuple(map(float, box)))


def weakest_contrasts(page: PlacedPage, image: Image.Image) -> Iterator[tuple[float, str]]:
    """Yield for each line of a page its contrast with the brightest that stands behind it, and its text.

    One pixel is a point: a third of a millimetre, the stroke of the smallest letters on a cover.
    """
    ground = _behind_text(page, image)
    for item in page.items:
        if isinstance(item, PlacedLine) and item.runs:
            left = min(run.x for run in item.runs)
            box = (left - 1, item.box.y, left + item.width + 1, item.box.bottom)
            brightest = brightest_tone(ground.crop(tuple(round(edge) for edge in box)))  # type: ignore[arg-type]
            for run in item.runs:
                yield contrast(luminance(run.colour), brightest), run.text


def _behind_text(page: PlacedPage, image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", (round(page.size.width), round(page.size.height)), _WHITE)
    for item in page.items:
        match item:
            case PlacedFill():
                ground.paste(_rgb(item.colour), _pixels(item.box))
            case PlacedPicture() if item.picture.path == "images/bia.jpg":
                left, top, right, bottom = _pixels(item.box)
                shown = _part(image, item.crop, (right - left, bottom - top))
                ground.paste(shown.resize((right - left, bottom - top), Image.Resampling.BOX), (left, top))
            case PlacedGradient():
                left, top, right, bottom = _pixels(item.box)
                mask = Image.new("L", (1, bottom - top))
                for y in range(bottom - top):
                    share = (y + 0.5) / (bottom - top)
                    opacity = item.top_opacity * (1 - share) + item.bottom_opacity * share
                    mask.putpixel((0, y), round(255 * opacity))
                ground.paste(_rgb(item.colour), (left, top, right, bottom), mask.resize((right - left, bottom - top)))
            case _:
                pass
    return ground


def _rgb(colour: Colour) -> RGB:
    return round(colour.red * 255), round(colour.green * 255), round(colour.blue * 255)


def _pixels(box: Rect) -> tuple[int, int, int, int]:
    return round(box.x), round(box.y), round(box.right), round(box.bottom)

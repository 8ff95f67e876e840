"""Paint shapes on a picture.

A scene has its own units; the canvas turns them into pixels. Every shape is first drawn as a mask four times as fine
and then averaged, which gives smooth edges. Nothing here is random: the same scene gives the same pixels.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from pictures.palette import NIGHT, channels
from pictures.shapes import Point, Shape, box, circle

FINENESS = 4


@dataclass(frozen=True, slots=True)
class Blend:
    """A paint that runs from one colour to another over the bounds of the shape."""

    start: str
    end: str
    direction: Literal["down", "right", "diagonal"] = "down"


Paint: TypeAlias = str | Blend
Window: TypeAlias = tuple[int, int, int, int]


class Canvas:
    """A picture being painted, back to front; `left` is the x of its left edge, for scenes that grew on both sides."""

    def __init__(self, width: float, height: float, width_px: int, left: float = 0.0) -> None:
        self.width = width
        self.height = height
        self.left = left
        self._scale = width_px / width
        self.image = Image.new("RGB", (width_px, round(height * self._scale)), "white")

    def fill(self, paint: Paint) -> None:
        """Paint everything."""
        self.draw(box(self.left, 0, self.width, self.height), paint)

    def draw(self, shape: Shape, paint: Paint, alpha: float = 1.0, clip: Shape | None = None) -> None:
        """Paint a shape; `alpha` is its opacity, `clip` a shape outside which nothing is painted."""
        window = self._window(shape, 1)
        if window is None:
            return
        mask = self._mask(shape, window)
        if clip is not None:
            mask = ImageChops.multiply(mask, self._mask(clip, window))
        self._paste(self._colours(paint, shape, window), mask, window, alpha)

    def shade(self, shape: Shape, blur: float, alpha: float, colour: str = NIGHT, clip: Shape | None = None) -> None:
        """Paint a shape with soft edges, as a shadow or a shimmer; `blur` is in the scene's units."""
        window = self._window(shape, round(blur * self._scale * 2.5) + 2)
        if window is None:
            return
        coarse = max(1, int(blur * self._scale / 4))
        mask = self._mask(shape, window)
        small = mask.resize((max(1, mask.width // coarse), max(1, mask.height // coarse)), Image.Resampling.BOX)
        mask = small.filter(ImageFilter.GaussianBlur(blur * self._scale / coarse)).resize(mask.size)
        if clip is not None:
            mask = ImageChops.multiply(mask, self._mask(clip, window))
        self._paste(channels(colour), mask, window, alpha)

    def glow(self, centre: Point, radius: float, colour: str, alpha: float) -> None:
        """Paint light that fades from a point to nothing at `radius`."""
        disc = circle(*centre, radius)
        window = self._window(disc, 0)
        if window is None:
            return
        full = self._pixels(disc)
        size = (full[2] - full[0], full[3] - full[1])
        # Pillow's gradient reaches 181 in the middle of an edge and 255 only in the corners.
        fade = Image.radial_gradient("L").point([round(255 * max(0.0, 1 - i / 180) ** 1.7) for i in range(256)])
        part = (window[0] - full[0], window[1] - full[1], window[2] - full[0], window[3] - full[1])
        mask = fade.resize(size, Image.Resampling.BICUBIC).crop(part)
        self._paste(channels(colour), mask, window, alpha)

    @contextmanager
    def within(self, shape: Shape) -> Iterator[None]:
        """Keep what is painted meanwhile inside a shape."""
        before = self.image.copy()
        yield
        everything = (0, 0, *self.image.size)
        self.image.paste(before, (0, 0), ImageChops.invert(self._mask(shape, everything)))

    def finished(self) -> Image.Image:
        """Return the picture."""
        return self.image

    def _pixels(self, shape: Shape) -> Window:
        left, top, right, bottom = (value * self._scale for value in shape.moved(-self.left, 0).bounds())
        return int(left), int(top), int(right) + 1, int(bottom) + 1

    def _window(self, shape: Shape, margin: int) -> Window | None:
        left, top, right, bottom = self._pixels(shape)
        window = (
            max(0, left - margin),
            max(0, top - margin),
            min(self.image.width, right + margin),
            min(self.image.height, bottom + margin),
        )
        return window if window[0] < window[2] and window[1] < window[3] else None

    def _mask(self, shape: Shape, window: Window) -> Image.Image:
        size = (window[2] - window[0], window[3] - window[1])
        fine = Image.new("L", (size[0] * FINENESS, size[1] * FINENESS))
        pen = ImageDraw.Draw(fine)
        factor = self._scale * FINENESS
        for outline in shape.rings:
            pen.polygon(
                [
                    ((x - self.left) * factor - window[0] * FINENESS, y * factor - window[1] * FINENESS)
                    for x, y in outline
                ],
                fill=255,
            )
        return fine.reduce(FINENESS)

    def _colours(self, paint: Paint, shape: Shape, window: Window) -> Image.Image | tuple[int, int, int]:
        if isinstance(paint, str):
            return channels(paint)
        down = Image.linear_gradient("L")
        across = down.transpose(Image.Transpose.ROTATE_90)
        ramps = {"down": down, "right": across, "diagonal": ImageChops.add(down, across, scale=2)}
        full = self._pixels(shape)
        ramp = ramps[paint.direction].resize((full[2] - full[0], full[3] - full[1]), Image.Resampling.BICUBIC)
        ramp = ramp.crop((window[0] - full[0], window[1] - full[1], window[2] - full[0], window[3] - full[1]))
        start = Image.new("RGB", ramp.size, channels(paint.start))
        return Image.composite(Image.new("RGB", ramp.size, channels(paint.end)), start, ramp)

    def _paste(
        self, colours: Image.Image | tuple[int, int, int], mask: Image.Image, window: Window, alpha: float
    ) -> None:
        if alpha < 1:
            mask = mask.point([round(i * alpha) for i in range(256)])
        self.image.paste(colours, window, mask)

"""Photographs made by the machine: 12 megapixels of noise at many scales, as large in bytes as a telephone's."""

import random
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

WIDTH_PX, HEIGHT_PX = 4032, 3024
_OCTAVES = ((6, 1.0), (24, 0.45), (96, 0.3), (384, 0.2), (1536, 0.12))
_GRAIN = 0.07
_QUALITY = 90


def make_photos(count: int) -> list[Path]:
    """Return `count` photographs; they are made once and kept in the system's folder for temporary files."""
    folder = Path(tempfile.gettempdir()) / "bantin-benchmark-photos-1"
    folder.mkdir(exist_ok=True)
    paths = [folder / f"photo-{number:02d}.jpg" for number in range(1, count + 1)]
    for number, path in enumerate(paths, 1):
        if not path.exists():
            unfinished = path.with_suffix(".part")
            _photo(number).save(unfinished, "JPEG", quality=_QUALITY)
            unfinished.replace(path)
    return paths


def _photo(seed: int) -> Image.Image:
    """Blend noise of growing fineness over one another, then grain: like a landscape to a JPEG encoder."""
    chance = random.Random(seed)
    picture: Image.Image | None = None
    for cells, weight in _OCTAVES:
        size = (cells, cells * 3 // 4)
        noise = Image.frombytes("RGB", size, chance.randbytes(size[0] * size[1] * 3))
        octave = noise.resize((WIDTH_PX, HEIGHT_PX), Image.Resampling.BICUBIC)
        picture = octave if picture is None else Image.blend(picture, octave, weight / 2)
    assert picture is not None
    grain = Image.frombytes("L", (WIDTH_PX, HEIGHT_PX), chance.randbytes(WIDTH_PX * HEIGHT_PX))
    soft = grain.point(lambda value: value * _GRAIN + 128 * (1 - _GRAIN))
    return ImageChops.overlay(picture, Image.merge("RGB", (soft, soft, soft)))

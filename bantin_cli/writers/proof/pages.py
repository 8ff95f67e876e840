"""Every page as a PNG file, and what an earlier, longer issue left of such files."""

import contextlib
import re
from collections.abc import Collection
from pathlib import Path

from bantin_cli.writers.proof.png import encode_png, is_ours
from bantin_cli.writers.proof.raster import rasterise

_DIGITS = 2


def write_page_images(pdf: bytes, name: str, dpi: int) -> dict[str, bytes]:
    """Return a PNG file for each page, by its file name: ``NAME-page-01.png``.

    Names sort in the order of the pages: all have the same number of digits, two or more.

    Args:
        pdf: the finished file.
        name: of the issue's outputs, without suffix.
        dpi: pixels to the inch.
    """
    # A loop would hold each page until the next is drawn.
    pages = list(map(encode_png, rasterise(pdf, dpi=dpi)))
    digits = max(_DIGITS, len(str(len(pages))))
    return {f"{name}-page-{number:0{digits}}.png": page for number, page in enumerate(pages, 1)}


def remove_old_page_images(folder: Path, name: str, written: Collection[str]) -> tuple[Path, ...]:
    """Remove the page images of an earlier build that this one did not replace; return those that are gone.

    A file goes only when it has such a name and was made by bantin. One that cannot be removed stays.

    Args:
        folder: the outputs' folder.
        name: of the issue's outputs, without suffix.
        written: names of the files that were just written.
    """
    pattern = re.compile(re.escape(name) + r"-page-\d{2,}\.png")
    removed: list[Path] = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.iterdir()):
            if pattern.fullmatch(path.name) and path.name not in written and is_ours(path):
                with contextlib.suppress(OSError):
                    path.unlink()
                    removed.append(path)
    return tuple(removed)

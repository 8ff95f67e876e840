"""Pages as four programs draw them, and how far two of them differ."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.support.tools import NODE_MODULES, require_program

DPI = 60
"""Letters are seen as grey here, lines of text and pictures as what they are."""

_FINER = 2
"""Pages are drawn finer by so much and then made smaller: where an edge falls between pixels, each program rounds."""

_BLOCK = 8
"""Side of the squares that a page is judged by, in pixels: as large as a word."""

_NODE_LEAST = 20
"""pdf.js does not run in an earlier one."""

_SCRIPT = NODE_MODULES.parent / "render.mjs"

Pixels: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True)
class Drawn:
    """All pages as one program draws them, and what it had to say."""

    pages: tuple[Pixels, ...]
    warnings: str


def draw_with(name: str, pdf: Path, folder: Path) -> Drawn:
    """Draw every page of a file at `DPI`; skips the test where the program is missing.

    Args:
        name: one of `RENDERERS`.
        pdf: the file.
        folder: an empty one for the program's pictures.
    """
    return RENDERERS[name](pdf, folder)


def _by_pdfium(pdf: Path, folder: Path) -> Drawn:
    del folder
    document = pypdfium2.PdfDocument(pdf)
    return Drawn(tuple(_pixels(page.render(scale=_FINER * DPI / 72).to_pil()) for page in document), "")


def _by_poppler(pdf: Path, folder: Path) -> Drawn:
    return _by_program([require_program("pdftoppm"), "-r", str(_FINER * DPI), str(pdf), str(folder / "page")], folder)


def _by_mupdf(pdf: Path, folder: Path) -> Drawn:
    # Without -N a MuPDF that is built without colour management warns of every file that names a profile.
    options = ["draw", "-q", "-N", "-r", str(_FINER * DPI), "-o", str(folder / "%03d.ppm")]
    return _by_program([require_program("mutool"), *options, str(pdf)], folder)


def _by_pdf_js(pdf: Path, folder: Path) -> Drawn:
    node = require_program("node")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=60, check=True).stdout
    if int(version.lstrip("v").split(".")[0]) < _NODE_LEAST:
        pytest.skip(f"needs the program node of version {_NODE_LEAST} or later")
    if not (NODE_MODULES / "pdfjs-dist").is_dir():
        pytest.skip("needs the program pdf.js: run npm install in tests/tools")
    return _by_program([node, str(_SCRIPT), str(pdf), str(_FINER * DPI / 72), str(folder)], folder)


def _by_program(command: list[str], folder: Path) -> Drawn:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return Drawn(tuple(_pixels(Image.open(path)) for path in sorted(folder.iterdir())), done.stderr + done.stdout)


def _pixels(picture: Image.Image) -> Pixels:
    return np.asarray(picture.convert("RGB").reduce(_FINER))


RENDERERS: Mapping[str, Callable[[Path, Path], Drawn]] = {
    "PDFium": _by_pdfium,
    "Poppler": _by_poppler,
    "MuPDF": _by_mupdf,
    "pdf.js": _by_pdf_js,
}
"""PDFium draws in Chrome, Poppler in the viewers of Linux desktops, MuPDF in SumatraPDF, pdf.js in Firefox."""


@dataclass(frozen=True)
class Difference:
    """How far two drawings of a page are apart, in steps of a colour from 0 to 255.

    A pixel is as far from the other drawing as it is from the range of the nine pixels there around its place: an edge
    that one program draws a pixel further is no difference.

    Attributes:
        mean: over the whole page.
        worst: mean of the square of `_BLOCK` pixels that differs most.
        at: where that square lies, in points from the page's upper left corner.
    """

    mean: float
    worst: float
    at: tuple[int, int]


def difference(one: Pixels, other: Pixels) -> Difference:
    """Compare two drawings of a page; their sizes differ by no more than what rounding makes of a page's size."""
    assert max(abs(a - b) for a, b in zip(one.shape, other.shape, strict=True)) <= 1, (one.shape, other.shape)
    height, width = (min(a, b) // _BLOCK * _BLOCK for a, b in zip(one.shape[:2], other.shape[:2], strict=True))
    one, other = one[:height, :width], other[:height, :width]
    apart = np.maximum(_beyond(one, other), _beyond(other, one))
    blocks = apart.reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK).mean(axis=(1, 3))
    row, column = np.unravel_index(blocks.argmax(), blocks.shape)
    at = (int(column) * _BLOCK * 72 // DPI, int(row) * _BLOCK * 72 // DPI)
    return Difference(float(apart.mean()), float(blocks.max()), at)


def _beyond(one: Pixels, other: Pixels) -> NDArray[np.float64]:
    """Return for each pixel how far it lies outside the range around its place in the other drawing."""
    low, high = _around(other, np.minimum).astype(np.int16), _around(other, np.maximum).astype(np.int16)
    values = one.astype(np.int16)
    return np.maximum(0, np.maximum(low - values, values - high)).mean(axis=2)


def _around(pixels: Pixels, of: "np.ufunc") -> Pixels:
    """Return the lowest or highest of each pixel and its eight neighbours."""
    found = pixels.copy()
    of(found[1:], pixels[:-1], out=found[1:])
    of(found[:-1], pixels[1:], out=found[:-1])
    rows = found.copy()
    of(found[:, 1:], rows[:, :-1], out=found[:, 1:])
    of(found[:, :-1], rows[:, 1:], out=found[:, :-1])
    return found

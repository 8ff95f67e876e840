"""Pictures made in memory: nothing is read from the project's own files."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose

Saver = Callable[..., bytes]
Asker = Callable[..., PictureRequest]

QUARTERS = ((200, 30, 30), (30, 160, 30), (30, 30, 200), (220, 200, 40))
"""Colours of the quarters: top left, top right, bottom left, bottom right."""


def quartered(width: int, height: int) -> Image.Image:
    """Draw a picture whose four quarters differ."""
    image = Image.new("RGB", (width, height))
    half_x, half_y = width // 2, height // 2
    corners = ((0, 0), (half_x, 0), (0, half_y), (half_x, half_y))
    for colour, (x, y) in zip(QUARTERS, corners, strict=True):
        image.paste(colour, (x, y, x + half_x, y + half_y))
    return image


def noisy(width: int, height: int, seed: int = 1) -> Image.Image:
    """Draw a picture of the same noise every time: as hard to compress as a photograph."""
    value, cells = seed, bytearray()
    for _ in range(width * height * 3 // 16):
        value = (value * 1103515245 + 12345) % 2**31
        cells.append(value >> 16 & 255)
    coarse = Image.frombytes("L", (width // 4, height // 4), bytes(cells[: (width // 4) * (height // 4)]))
    turns = (Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.ROTATE_180)
    bands = [coarse.transpose(turn).resize((width, height), Image.Resampling.BICUBIC) for turn in turns]
    return Image.merge("RGB", bands)


@pytest.fixture
def saved() -> Saver:
    """Encode a picture in memory."""

    def save(image: Image.Image, picture_format: str = "JPEG", **options: Any) -> bytes:
        target = io.BytesIO()
        image.save(target, picture_format, **options)
        return target.getvalue()

    return save


@pytest.fixture
def ask() -> Asker:
    """Ask for a picture, by default whole, for print and at most 300 × 300 pixels."""

    def build(path: str = "images/a.jpg", **parts: Any) -> PictureRequest:
        return PictureRequest(
            path=path,
            crop=parts.get("crop", Rect(0, 0, 1, 1)),
            size_px=parts.get("size_px", (300, 300)),
            purpose=parts.get("purpose", Purpose.PRINT),
            span=SourceSpan("diem-tin/01.md", parts.get("line", 7)),
            press=parts.get("press"),
        )

    return build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty issue folder with a place for pictures."""
    (tmp_path / "images").mkdir()
    return tmp_path

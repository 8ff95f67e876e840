"""The pictures of the sample issue: large enough, small enough on disk, and drawn the same way every time."""

import hashlib
import importlib
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

EXAMPLES = Path(__file__).parents[3] / "examples"
IMAGES = EXAMPLES / "chuyen-doi-so" / "images"
WARD_IMAGES = EXAMPLES / "phuong-xa" / "images"
LIMIT_BYTES = 6_000_000
WARD_LIMIT_BYTES = 1_000_000


@pytest.fixture
def scenes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(EXAMPLES)
    return importlib.import_module("pictures.scenes")


def test_every_scene_has_its_picture_of_the_stated_size(scenes: ModuleType) -> None:
    assert len(scenes.SCENES) == 23
    assert {f"{scene.name}.jpg" for scene in scenes.SCENES} == {path.name for path in IMAGES.glob("*.jpg")}
    for scene in scenes.SCENES:
        with Image.open(IMAGES / f"{scene.name}.jpg") as picture:
            assert picture.width == scene.width_px
            assert picture.height == pytest.approx(scene.width_px * scene.size[1] / scene.size[0], abs=1)
            assert picture.mode == "RGB"


def test_the_wards_issue_has_its_pictures_at_the_widths_that_it_prints(scenes: ModuleType) -> None:
    files = {path.name for path in WARD_IMAGES.iterdir()}
    assert files == {f"{name}.jpg" for name in scenes.WARD_SCENES}
    for name, width_px in scenes.WARD_SCENES.items():
        with Image.open(WARD_IMAGES / f"{name}.jpg") as picture:
            assert picture.width == width_px
    assert sum(path.stat().st_size for path in WARD_IMAGES.iterdir()) < WARD_LIMIT_BYTES


def test_all_pictures_together_stay_under_six_megabytes() -> None:
    assert sum(path.stat().st_size for path in IMAGES.iterdir()) < LIMIT_BYTES


def test_the_logo_is_transparent_outside_its_shape() -> None:
    with Image.open(IMAGES / "logo.png") as logo:
        assert logo.mode == "RGBA"
        opacity = logo.getchannel("A")
        assert opacity.getpixel((logo.width - 1, logo.height - 1)) == 0
        assert opacity.getpixel((logo.width // 2, logo.height // 2)) == 255


@pytest.mark.parametrize("name", ["bia", "luu-tru"])
def test_a_scene_painted_twice_gives_the_same_pixels(scenes: ModuleType, name: str) -> None:
    canvas_module = importlib.import_module("pictures.canvas")
    scene = next(scene for scene in scenes.SCENES if scene.name == name)
    digests = set()
    for _ in range(2):
        canvas = canvas_module.Canvas(*scene.size, 120)
        scene.paint(canvas)
        digests.add(hashlib.sha256(canvas.finished().tobytes()).hexdigest())
    assert len(digests) == 1

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.proof.pages import remove_old_page_images, write_page_images
from bantin_cli.writers.proof.png import encode_png, is_ours
from tests.support.placed import page, pdf

_BLUE = Colour(0, 0, 1)


@pytest.mark.parametrize(("dpi", "size"), [(72, (539, 766)), (100, (749, 1063)), (144, (1078, 1531))])
def test_a_page_has_as_many_pixels_as_its_resolution_says(dpi: int, size: tuple[int, int]) -> None:
    (file,) = write_page_images(pdf(page()), "bao", dpi).values()

    assert Image.open(BytesIO(file)).size == size


def test_what_is_drawn_on_a_page_is_seen_where_it_stands() -> None:
    square = PlacedFill(Rect(72, 144, 72, 72), _BLUE)
    picture = Image.open(BytesIO(write_page_images(pdf(page(square)), "bao", 72)["bao-page-01.png"]))

    assert [picture.getpixel(at) for at in ((108, 180), (60, 180), (108, 130))] == [
        (0, 0, 255),
        (255, 255, 255),
        (255, 255, 255),
    ]


def test_names_sort_in_the_order_of_the_pages() -> None:
    twelve = write_page_images(pdf(*(page(number=n) for n in range(1, 13))), "bao", 20)
    hundred = write_page_images(pdf(*(page(number=n) for n in range(1, 101))), "bao", 20)

    assert (min(twelve), max(twelve)) == ("bao-page-01.png", "bao-page-12.png")
    assert (min(hundred), max(hundred)) == ("bao-page-001.png", "bao-page-100.png")
    assert list(hundred) == sorted(hundred)


def test_the_same_page_gives_the_same_bytes() -> None:
    made = [write_page_images(pdf(page(PlacedFill(Rect(0, 0, 99, 99), _BLUE))), "bao", 90) for _ in range(2)]

    assert made[0] == made[1]


def test_only_left_over_page_images_of_our_own_are_removed(tmp_path: Path) -> None:
    ours = encode_png(Image.new("RGB", (4, 4)))
    foreign = BytesIO()
    Image.new("RGB", (4, 4)).save(foreign, "PNG")
    for name in ("bao-page-01.png", "bao-page-02.png", "bao-page-003.png", "khac-page-02.png", "bao-page-x.png"):
        (tmp_path / name).write_bytes(ours)
    (tmp_path / "bao-page-04.png").write_bytes(foreign.getvalue())
    (tmp_path / "bao-page-05.png").write_text("ghi chú", encoding="utf-8")
    (tmp_path / "bao-page-06.png").mkdir()

    removed = remove_old_page_images(tmp_path, "bao", {"bao-page-01.png"})

    assert [path.name for path in removed] == ["bao-page-003.png", "bao-page-02.png"]
    assert not any(path.exists() for path in removed)
    assert len(list(tmp_path.iterdir())) == 6


def test_the_mark_of_our_files_is_found_and_is_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encode_png(Image.new("RGB", (3, 9))))
    (tmp_path / "b.png").write_bytes(b"")

    assert [is_ours(tmp_path / name) for name in ("a.png", "b.png", "c.png")] == [True, False, False]

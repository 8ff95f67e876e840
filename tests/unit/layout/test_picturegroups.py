"""Pictures side by side: one height, widths by their shapes, captions under each and under all."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.items import Element, FigureItem, PictureGroupItem, Role, TextItem
from bantin_cli.layout.figures import CROP_MAX, FigureSetter
from bantin_cli.layout.picturegroups import PictureGroupSetter
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.layout.strips import Part
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.styles.spec import FigureStyle
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import lines_of, read
from tests.support.typesetting import LEFT, item, typesetter

_STYLE = FigureStyle(
    LEFT, 0.4, 0.667, 0.4, 1.25, caption_gap=4.0, half_gap=9.0, half_min=85.0, top=2.6, foot=4.0, group_gap=7.0
)
_WIDE = PictureGroupSetter(FigureSetter(typesetter(), _STYLE, 450.0, 13.0, 0.4, 30), 2, 14.0, 24)
_PIXELS = st.tuples(st.integers(50, 6000), st.integers(50, 6000))


def _caption(words: int) -> TextItem | None:
    return item(issues.words(words), style=LEFT, role=Role.CAPTION) if words else None


def _group(*sizes: tuple[int, int], captions: tuple[int, ...] = (), common: int = 0) -> PictureGroupItem:
    figures = tuple(
        FigureItem(
            Element("a", Role.FIGURE, n), SPAN, Picture(f"{n}.jpg", *size), "", _caption(words), None, FocalPoint()
        )
        for n, (size, words) in enumerate(zip(sizes, captions or (0,) * len(sizes), strict=True))
    )
    return PictureGroupItem(Element("a", Role.PICTURE_GROUP, 9), SPAN, figures, _caption(common))


def _pictures(part: Part) -> list[PlacedPicture]:
    (strip,) = part.strips
    return [one for one in strip.items if isinstance(one, PlacedPicture)]


def test_pictures_of_like_shape_as_many_as_the_columns_keep_to_the_columns() -> None:
    first, second = _pictures(_WIDE.part(_group((1500, 1000), (1600, 1000))))

    assert (first.box.x, first.box.width) == (0, 218)
    assert (second.box.x, second.box.width) == (232, 218)
    assert first.box.height == second.box.height


def test_pictures_of_unlike_shape_share_the_width_by_their_shapes_and_are_hardly_cropped() -> None:
    tall, wide, square = _pictures(_WIDE.part(_group((900, 1200), (1800, 1200), (1000, 1000))))

    assert wide.box.width == pytest.approx(2 * tall.box.width)
    assert tall.box.width < square.box.width < wide.box.width
    assert (tall.box.x, square.box.right) == (0, pytest.approx(450))
    for one in (tall, wide, square):
        assert one.crop.width * one.crop.height > 0.94
        assert one.box.height == tall.box.height


def test_a_tower_beside_a_panorama_keeps_room_for_its_caption() -> None:
    tower, panorama = _pictures(_WIDE.part(_group((400, 2400), (2400, 400))))

    assert tower.box.width == pytest.approx(0.62 * 443 / 2)
    assert panorama.box.right == pytest.approx(450)


def test_each_picture_has_its_caption_under_it_and_the_common_one_stands_under_all() -> None:
    part = _WIDE.part(_group((1500, 1000), (1500, 1000), captions=(3, 30), common=5))

    (strip,) = part.strips
    pictures, lines = _pictures(part), lines_of(strip.items)
    left = [line for line in lines if line.box.width == 218 and line.runs[0].x < 218]
    right = [line for line in lines if line.box.width == 218 and line.runs[0].x > 218]
    common = [line for line in lines if line.box.width == 450]
    assert [read(line) for line in left] == [issues.words(3)]
    assert len(right) > 1
    assert " ".join(read(line) for line in right) == issues.words(30)
    assert [read(line) for line in common] == [issues.words(5)]
    assert pictures[0].box.bottom + 4 == pytest.approx(left[0].box.y)
    assert common[0].box.y == pytest.approx(right[-1].box.bottom + 4)
    assert common[0].box.bottom + 4 == pytest.approx(strip.height * 13)


def test_a_row_may_be_varied_by_grid_lines_until_too_much_would_be_cut_off() -> None:
    part = _WIDE.part(_group((1500, 1000), (1500, 1000)))

    assert part.vary is not None
    lower, higher = part.vary(-1), part.vary(1)
    assert lower is not None
    assert higher is not None
    assert (lower.height, higher.height) == (part.height - 1, part.height + 1)
    assert part.vary(-20) is None
    assert part.vary(20) is None


@given(st.lists(_PIXELS, min_size=2, max_size=3), st.integers(0, 12), st.integers(0, 8), st.integers(-6, 6))
def test_any_row_fills_its_measure_in_whole_lines_with_pictures_of_one_height(
    sizes: list[tuple[int, int]], own: int, common: int, delta: int
) -> None:
    part = _WIDE.part(_group(*sizes, captions=(own,) * len(sizes), common=common))
    assert part.vary is not None
    part = part.vary(delta) or part

    (strip,) = part.strips
    pictures = _pictures(part)
    assert 4 <= strip.height <= 30
    assert pictures[0].box.x == 0
    assert pictures[-1].box.right == pytest.approx(450)
    assert all(before.box.right < after.box.x for before, after in pairwise(pictures))
    assert {(one.box.y, one.box.height) for one in pictures} == {(2.6, pictures[0].box.height)}
    assert pictures[0].box.height >= 13
    assert all(line.box.bottom <= strip.height * 13 for line in lines_of(strip.items))


@given(st.lists(st.tuples(st.integers(900, 1600), st.integers(900, 1600)), min_size=2, max_size=3), st.integers(-9, 9))
def test_no_picture_of_an_ordinary_shape_loses_more_than_a_third(sizes: list[tuple[int, int]], delta: int) -> None:
    part = _WIDE.part(_group(*sizes))
    assert part.vary is not None
    part = part.vary(delta) or part

    # Half a grid line may come from rounding to whole lines.
    assert all(one.crop.width * one.crop.height >= 1 - CROP_MAX - 0.06 for one in _pictures(part))

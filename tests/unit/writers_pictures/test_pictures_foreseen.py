import threading
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import (
    ArticleFlow,
    BodyItem,
    Element,
    FigureItem,
    Flow,
    PageFlow,
    PageItem,
    PictureGroupItem,
    Role,
    SectionFlow,
)
from bantin_cli.geometry import Rect, Size
from bantin_cli.model.blocks import FigureWidth, FocalPoint, Picture
from bantin_cli.styles.spec import Hero, LayoutSpec, SectionStyle
from bantin_cli.units import MM
from bantin_cli.writers.pictures import making
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.decoding import DecodedPicture, OpenPicture, decode_picture
from bantin_cli.writers.pictures.foreseen import foresee_prints
from bantin_cli.writers.pictures.held import HeldPictures
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose
from tests.support.placed import METADATA
from tests.unit.writers_pictures.conftest import Asker, Saver, noisy

SPAN = SourceSpan("diem-tin/01.md", 5)
SPEC = cast(
    LayoutSpec,
    SimpleNamespace(page=Size(190 * MM, 270 * MM), text_area=Rect(0, 0, 159 * MM, 226 * MM), column_width=77 * MM),
)


def figure(
    path: str, width: FigureWidth | None = None, role: Role = Role.FIGURE, hero: Hero | None = None
) -> FigureItem:
    photo = Picture(path, 4000, 3000)
    return FigureItem(Element("a", role, 1), SPAN, photo, "Quầy", None, width, FocalPoint(), hero)


def flow_of(body: tuple[BodyItem, ...], cover: tuple[PageItem, ...] = ()) -> Flow:
    where = Element("a", Role.TITLE, 0)
    article = ArticleFlow("a", "A", (), body, 1, where, SPAN)
    style = cast(SectionStyle, SimpleNamespace())
    section = SectionFlow("s", "S", "S", style, (), (article,), where, SPAN)
    return Flow(METADATA, (PageFlow("cover", (("picture", cover),)),), (section,), (), (), 1, None)


def widths(flow: Flow) -> dict[str, int]:
    return {request.path: request.size_px[0] for request in foresee_prints(flow, SPEC)}


def test_a_picture_over_the_page_is_foreseen_wider_than_one_in_a_column() -> None:
    flow = flow_of((figure("a"), figure("b", FigureWidth.PAGE), figure("c", FigureWidth.HALF)))
    assert widths(flow) == {"a": 909, "b": 1877, "c": 909}


def test_an_opening_picture_that_bleeds_is_foreseen_as_wide_as_the_page() -> None:
    assert widths(flow_of((figure("a", hero=Hero.BLEED), figure("b")))) == {"a": 2244, "b": 909}


def test_pictures_side_by_side_are_foreseen_as_wide_as_they_share_the_measure() -> None:
    where = Element("a", Role.PICTURE_GROUP, 1)
    wide = PictureGroupItem(where, SPAN, (figure("a"), figure("b"), figure("c")), None)
    narrow = PictureGroupItem(where, SPAN, (figure("d"), figure("e")), None, spans=False)

    assert widths(flow_of((wide, narrow))) == {"a": 625, "b": 625, "c": 625, "d": 454, "e": 454}


def test_the_cover_is_foreseen_over_the_whole_page_and_its_logo_is_not() -> None:
    cover = (figure("bia", role=Role.COVER_PICTURE), figure("logo", role=Role.MASTHEAD))
    assert widths(flow_of((), cover)) == {"bia": 2244, "logo": 909}


class Decodings:
    """Counts how often pictures are decoded, and at which reduction."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reductions: list[int] = []
        self.first = threading.Event()
        monkeypatch.setattr(making, "decode_picture", self.decode)

    def decode(self, opened: OpenPicture, reduction: int) -> DecodedPicture:
        decoded = decode_picture(opened, reduction)
        self.reductions.append(reduction)
        self.first.set()
        return decoded


@pytest.fixture
def photograph(folder: Path, saved: Saver) -> Path:
    (folder / "images" / "a.jpg").write_bytes(saved(noisy(1600, 1200)))
    return folder


def data_of(folder: Path, requests: list[PictureRequest], cache: PictureCache | None = None) -> list[bytes]:
    with PictureLibrary(folder, cache) as library:
        prepared = library.prepare(requests)
        return [prepared.encoded(request).data for request in requests]


def test_a_picture_foreseen_aright_is_not_decoded_again(
    photograph: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ask(crop=Rect(0, 0.1, 1, 0.8), size_px=(390, 234))
    plain = data_of(photograph, [wanted])
    decodings = Decodings(monkeypatch)
    with PictureLibrary(photograph) as library:
        library.foresee([ask(size_px=(380, 380))])
        assert decodings.first.wait(10)
        assert library.prepare([wanted]).encoded(wanted).data == plain[0]
    assert decodings.reductions == [4]


def test_a_wrong_guess_changes_no_byte(photograph: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ask(size_px=(700, 700))
    plain = data_of(photograph, [wanted])
    decodings = Decodings(monkeypatch)
    with PictureLibrary(photograph) as library:
        library.foresee([ask(size_px=(150, 150)), ask("images/gone.jpg")])
        assert decodings.first.wait(10)
        assert library.prepare([wanted]).encoded(wanted).data == plain[0]
    assert decodings.reductions == [8, 2]


def test_a_kept_jpeg_can_be_foreseen(folder: Path, ask: Asker, saved: Saver, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "images" / "a.jpg").write_bytes(saved(noisy(200, 160), quality=80))
    plain = data_of(folder, [ask()])
    decodings = Decodings(monkeypatch)
    with PictureLibrary(folder) as library:
        library.foresee([ask()])
        assert decodings.first.wait(10)
        assert library.prepare([ask()]).encoded(ask()).data == plain[0]


def test_what_an_earlier_build_made_is_not_foreseen(
    photograph: Path, ask: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PictureCache(tmp_path / "cache")
    first = data_of(photograph, [ask()], cache)
    decodings = Decodings(monkeypatch)
    with PictureLibrary(photograph, cache) as library:
        library.foresee([ask()])
        assert library.prepare([ask()]).encoded(ask()).data == first[0]
    assert decodings.reductions == []


def test_nothing_is_foreseen_with_one_job(photograph: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    decodings = Decodings(monkeypatch)
    with PictureLibrary(photograph, jobs=1) as library:
        library.foresee([ask()])
    assert decodings.reductions == []


def test_bytes_do_not_depend_on_what_the_cache_has(photograph: Path, ask: Asker, tmp_path: Path) -> None:
    large, small = ask(size_px=(700, 700)), ask(size_px=(190, 190), purpose=Purpose.REVIEW)
    both = data_of(photograph, [large, small])
    cache = PictureCache(tmp_path / "cache")
    assert data_of(photograph, [large], cache) == both[:1]
    assert data_of(photograph, [large, small], cache) == both
    data_of(photograph, [small], cache)
    assert data_of(photograph, [large, small], cache) == both


def test_print_does_not_change_when_a_larger_review_copy_is_made_beside_it(photograph: Path, ask: Asker) -> None:
    small = ask(size_px=(190, 190))
    alone = data_of(photograph, [small])
    beside = data_of(photograph, [small, ask(size_px=(700, 700), purpose=Purpose.REVIEW)])
    assert beside[:1] == alone


def test_only_so_many_pixels_are_held(saved: Saver) -> None:
    held = HeldPictures(limit_pixels=10_000)
    picture = DecodedPicture(noisy(80, 80), (80, 80), 1, None, b"file", True)
    assert held.has_room(6400)
    held.put("one", 2, picture)
    assert not held.has_room(6400)
    assert held.take("one", 4) is None
    taken = held.take("one", 2)
    assert taken is not None
    assert (taken.image.size, taken.data) == ((80, 80), b"")
    assert held.take("one", 2) is None
    assert held.has_room(6400)

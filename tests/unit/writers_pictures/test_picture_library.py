import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.units import MM
from bantin_cli.writers.pictures import making
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.decoding import DecodedPicture, OpenPicture, decode_picture
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose, pdf_request
from tests.support.project import ROOT
from tests.unit.writers_pictures.conftest import Asker, Saver, noisy, quartered


@pytest.fixture
def photographs(folder: Path, saved: Saver) -> Path:
    for number in range(1, 5):
        (folder / "images" / f"{number}.jpg").write_bytes(saved(noisy(640, 480, seed=number)))
    return folder


def every(ask: Asker) -> list[PictureRequest]:
    crop = Rect(0, 0.125, 1, 0.75)
    return [
        request
        for number in range(1, 5)
        for request in (
            ask(f"images/{number}.jpg", crop=crop),
            ask(f"images/{number}.jpg", size_px=(150, 150), purpose=Purpose.REVIEW),
        )
    ]


def made(folder: Path, requests: list[PictureRequest], cache: PictureCache | None = None) -> list[EncodedPicture]:
    with PictureLibrary(folder, cache) as library:
        prepared = library.prepare(requests)
        return [prepared.encoded(request) for request in requests]


def test_every_picture_asked_for_is_made_in_its_size(photographs: Path, ask: Asker) -> None:
    pictures = made(photographs, every(ask))
    assert [(p.width_px, p.height_px) for p in pictures] == [(300, 168), (150, 112)] * 4
    assert len({p.data for p in pictures}) == 8


def test_a_writer_finds_a_picture_by_its_place(photographs: Path) -> None:
    picture, span = Picture("images/1.jpg", 640, 480), SourceSpan("diem-tin/01.md", 3)
    box = Rect(0, 0, 30 * MM, 20 * MM)
    place = PlacedPicture(box, picture, Rect(0, 0, 1, 8 / 9), "Quầy", Element("a", Role.FIGURE, 1), span)
    with PictureLibrary(photographs) as library:
        prepared = library.prepare([pdf_request(place)])
        assert (prepared.placed(place).width_px, prepared.placed(place).height_px) == (353, 236)


def test_a_file_is_decoded_once_for_all_that_is_made_of_it(
    photographs: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[OpenPicture] = []

    def counted(opened: OpenPicture, reduction: int) -> DecodedPicture:
        decoded.append(opened)
        return decode_picture(opened, reduction)

    monkeypatch.setattr(making, "decode_picture", counted)
    with PictureLibrary(photographs) as library:
        library.prepare(every(ask)).finish()
        library.prepare(every(ask)).finish()
    assert len(decoded) == 4


def test_a_second_build_takes_the_same_bytes_from_the_cache(
    photographs: Path, ask: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PictureCache(tmp_path / "cache")
    first = made(photographs, every(ask), cache)
    monkeypatch.setattr(making, "decode_picture", None)
    assert made(photographs, every(ask), cache) == first


def test_a_damaged_entry_is_made_again(photographs: Path, ask: Asker, tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "cache")
    first = made(photographs, every(ask), cache)
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-5])
    assert made(photographs, every(ask), cache) == first


def test_a_changed_picture_is_made_anew_even_with_its_old_time(
    photographs: Path, ask: Asker, tmp_path: Path, saved: Saver
) -> None:
    cache = PictureCache(tmp_path / "cache")
    path = photographs / "images" / "1.jpg"
    (before,) = made(photographs, [ask("images/1.jpg")], cache)
    times = (path.stat().st_atime_ns, path.stat().st_mtime_ns)
    path.write_bytes(saved(noisy(640, 480, seed=99)))
    os.utime(path, ns=times)
    (after,) = made(photographs, [ask("images/1.jpg")], cache)
    assert after.data != before.data


def test_the_cache_can_be_missing_or_not_writable(photographs: Path, ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert made(photographs, every(ask), PictureCache(tmp_path / "file")) == made(photographs, every(ask))


def test_all_faults_are_reported_at_once_with_file_and_line(photographs: Path, ask: Asker, saved: Saver) -> None:
    images = photographs / "images"
    (images / "0-byte.jpg").write_bytes(b"")
    (images / "cut.jpg").write_bytes(saved(noisy(640, 480))[:4000])
    (images / "text.png").write_bytes("Không phải ảnh".encode())
    requests = [
        ask("images/1.jpg", line=3),
        ask("images/0-byte.jpg", line=4),
        ask("images/cut.jpg", line=5),
        ask("images/cut.jpg", line=5, purpose=Purpose.REVIEW),
        ask("images/cut.jpg", line=9),
        ask("images/text.png", line=6),
        ask("images/gone.jpg", line=7),
    ]
    with PictureLibrary(photographs) as library:
        prepared = library.prepare(requests)
        assert prepared.encoded(requests[0]).width_px == 300
        with pytest.raises(BantinError) as refused:
            prepared.encoded(requests[2])
    assert [(d.code.id, str(d.span)) for d in refused.value.diagnostics] == [
        ("BT411", "diem-tin/01.md:4"),
        ("BT411", "diem-tin/01.md:5"),
        ("BT410", "diem-tin/01.md:6"),
        ("BT413", "diem-tin/01.md:7"),
        ("BT411", "diem-tin/01.md:9"),
    ]
    text = refused.value.diagnostics[2]
    assert text.message("en") == "The picture `images/text.png` cannot be decoded (unknown format)."
    assert text.message("vi") == "Không giải mã được ảnh `images/text.png` (unknown format)."


def test_a_bomb_is_a_finding(folder: Path, ask: Asker) -> None:
    Image.new("1", (20_000, 20_000)).save(folder / "images" / "a.png")
    with PictureLibrary(folder) as library, pytest.raises(BantinError) as refused:
        library.prepare([ask("images/a.png")]).finish()
    (finding,) = refused.value.diagnostics
    assert finding.code.id == "BT412"
    assert "178 million" in finding.message("en")


def test_a_fault_of_the_program_is_not_blamed_on_the_picture(
    photographs: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "encode_layers", None)
    with PictureLibrary(photographs) as library, pytest.raises(TypeError):
        library.prepare([ask("images/1.jpg")]).finish()


def test_a_picture_that_was_not_asked_for_is_a_fault_of_the_program(photographs: Path, ask: Asker) -> None:
    with PictureLibrary(photographs) as library, pytest.raises(KeyError):
        library.prepare([]).encoded(ask("images/1.jpg"))


def test_brightness_is_measured_inside_the_crop_and_remembered(
    folder: Path, saved: Saver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = Image.new("RGB", (800, 400), "black")
    image.paste("white", (400, 0, 800, 400))
    (folder / "images" / "bia.jpg").write_bytes(saved(image))
    picture, cache = Picture("images/bia.jpg", 800, 400), PictureCache(tmp_path / "cache")
    with PictureLibrary(folder, cache) as library:
        assert library.brightest(picture, [Rect(0, 0, 0.4, 1)]) == pytest.approx(0, abs=0.001)
        assert library.brightest(picture, [Rect(0.6, 0, 0.4, 1)]) == pytest.approx(1, abs=0.001)
        monkeypatch.setattr(making, "decode_picture", None)
        assert library.brightest(picture, [Rect(0.6, 0, 0.4, 1)]) == pytest.approx(1, abs=0.001)


def test_a_cover_that_cannot_be_read_is_a_finding(folder: Path) -> None:
    with PictureLibrary(folder) as library, pytest.raises(BantinError) as refused:
        library.brightest(Picture("images/bia.jpg", 8, 8), [Rect(0, 0, 1, 1)])
    assert [d.code.id for d in refused.value.diagnostics] == ["BT413"]


def test_a_picture_with_a_position_in_it_does_not_tell_it(folder: Path, ask: Asker, saved: Saver) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (10.0, 46.0, 30.0)
    for number, width in enumerate((640, 200)):
        (folder / "images" / f"{number}.jpg").write_bytes(saved(quartered(width, 120), exif=exif))
    for picture in made(folder, [ask("images/0.jpg"), ask("images/1.jpg")]):
        assert b"Exif" not in picture.data


_BUILD = """
import hashlib, sys
from pathlib import Path
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose
root, cache = Path(sys.argv[1]), PictureCache(Path(sys.argv[2])) if sys.argv[2] else None
wanted = [
    PictureRequest(f"images/{n}.jpg", Rect(0, 0, 1, 1), (size, size), purpose, SourceSpan("a.md", n))
    for n in range(1, 5) for size, purpose in ((300, Purpose.PRINT), (150, Purpose.REVIEW))
]
with PictureLibrary(root, cache, jobs=int(sys.argv[3])) as library:
    prepared = library.prepare(wanted)
    digest = hashlib.sha256()
    for request in wanted:
        digest.update(prepared.encoded(request).data)
print(digest.hexdigest())
"""


def start(photographs: Path, cache: str, jobs: int, seed: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(photographs), cache, str(jobs)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_processes_agree_on_every_byte_with_and_without_a_shared_cache(photographs: Path, tmp_path: Path) -> None:
    shared = str(tmp_path / "cache")
    running = [start(photographs, *arguments) for arguments in ((shared, 2, 1), (shared, 2, 2), ("", 1, 3))]
    digests = {process.communicate(timeout=60)[0] for process in running}
    assert len(digests) == 1
    assert len(next(iter(digests)).strip()) == 64

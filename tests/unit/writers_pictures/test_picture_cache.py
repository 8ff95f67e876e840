import os
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.writers.pictures.cache import PictureCache, user_cache_folder
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.packing import pack_picture, unpack_picture

HOME = Path("/home/an").absolute()
DAY = 86_400


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.parent != folder / "pictures")


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, HOME / ".cache" / "bantin"),
        ("linux", {"XDG_CACHE_HOME": str(HOME / "kho")}, HOME / "kho" / "bantin"),
        ("linux", {"XDG_CACHE_HOME": "kho"}, HOME / ".cache" / "bantin"),
        ("darwin", {"XDG_CACHE_HOME": str(HOME / "kho")}, HOME / "Library" / "Caches" / "bantin"),
        ("win32", {"LOCALAPPDATA": str(HOME / "Local")}, HOME / "Local" / "bantin" / "Cache"),
        ("win32", {}, HOME / "AppData" / "Local" / "bantin" / "Cache"),
        ("linux", {"BANTIN_CACHE_DIR": "kho", "XDG_CACHE_HOME": "/x"}, Path("kho")),
        ("linux", {"BANTIN_CACHE_DIR": ""}, HOME / ".cache" / "bantin"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_caches(
    platform: str, environment: dict[str, str], expected: Path
) -> None:
    assert user_cache_folder(environment, platform, HOME) == expected


def test_what_was_written_is_read(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    assert cache.read("one") is None
    cache.write("one", b"pixels")
    cache.write("two", b"")
    assert (cache.read("one"), cache.read("two")) == (b"pixels", b"")
    assert PictureCache(tmp_path).read("one") == b"pixels"


@given(damage=st.sampled_from(["cut", "grown", "changed", "emptied"]), place=st.floats(0, 0.999))
def test_a_damaged_entry_is_not_believed_and_removed(
    tmp_path_factory: pytest.TempPathFactory, damage: str, place: float
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache = PictureCache(folder)
    cache.write("one", b"pixels" * 20)
    (path,) = entries(folder)
    entry = bytearray(path.read_bytes())
    at = int(place * len(entry))
    entry[at] ^= 1
    damaged = {"cut": entry[:at], "grown": entry + b"x", "changed": entry, "emptied": b""}[damage]
    path.write_bytes(bytes(damaged))
    assert cache.read("one") is None
    assert entries(folder) == []
    cache.write("one", b"again")
    assert cache.read("one") == b"again"


def test_nothing_unfinished_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    cache = PictureCache(tmp_path)
    cache.write("one", b"pixels")
    assert cache.read("one") is None
    assert entries(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = PictureCache(tmp_path / "file" / "cache")
    cache.write("one", b"pixels")
    assert cache.read("one") is None
    cache.prune()


def test_a_read_only_folder_is_read_from(tmp_path: Path) -> None:
    PictureCache(tmp_path).write("one", b"pixels")
    (path,) = entries(tmp_path)
    path.parent.chmod(0o500)
    try:
        cache = PictureCache(tmp_path)
        assert cache.read("one") == b"pixels"
        cache.write("one", b"other")
    finally:
        path.parent.chmod(0o700)


def test_many_threads_writing_one_entry_leave_it_whole(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    payloads = [bytes([number]) * 50_000 for number in range(8)]
    seen: list[bytes | None] = []

    def work(payload: bytes) -> None:
        for _ in range(10):
            cache.write("one", payload)
            seen.append(cache.read("one"))

    threads = [threading.Thread(target=work, args=(payload,)) for payload in payloads]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(seen) <= set(payloads)
    assert len(entries(tmp_path)) == 1


def fill(cache: PictureCache, folder: Path, count: int) -> None:
    """Write entries of 10 kB, each used a day later than the one before."""
    known: set[Path] = set()
    for number in range(count):
        cache.write(str(number), b"x" * 10_000)
        (path,) = set(entries(folder)) - known
        known.add(path)
        used = time.time() - (count - number) * DAY * 2
        os.utime(path, (used, used))


def test_a_cache_grown_too_large_loses_what_was_not_used_for_longest(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, max_bytes=60_000)
    fill(cache, tmp_path, 8)
    assert cache.read("0") is not None
    cache.prune()
    kept = [number for number in range(8) if cache.read(str(number)) is not None]
    assert kept == [0, 5, 6, 7]


def test_a_cache_within_its_bounds_loses_nothing(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, max_bytes=100_000)
    fill(cache, tmp_path, 8)
    cache.prune()
    assert all(cache.read(str(number)) is not None for number in range(8))


def test_the_size_is_looked_at_once_a_day(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, max_bytes=60_000)
    cache.write("first", b"x")
    cache.prune()
    fill(cache, tmp_path, 0)
    for number in range(8):
        cache.write(str(number), b"x" * 10_000)
    cache.prune()
    assert len(entries(tmp_path)) == 9
    stamp = tmp_path / "pictures" / "pruned"
    os.utime(stamp, (time.time() - DAY * 1.1,) * 2)
    cache.prune()
    assert len(entries(tmp_path)) < 6


def test_what_an_interrupted_build_left_is_removed_after_a_day(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    cache.write("one", b"pixels")
    (path,) = entries(tmp_path)
    old, new = path.parent / "unfinished-a", path.parent / "unfinished-b"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (time.time() - 2 * DAY,) * 2)
    cache.prune()
    assert (old.exists(), new.exists(), path.exists()) == (False, True, True)


@pytest.mark.parametrize("colour", ["rgb", "grey"])
@pytest.mark.parametrize("media", ["image/jpeg", "image/png"])
@given(data=st.binary(max_size=200), width=st.integers(1, 2**32 - 1), height=st.integers(1, 2**32 - 1))
def test_a_packed_picture_is_unpacked_as_it_was(colour: str, media: str, data: bytes, width: int, height: int) -> None:
    picture = EncodedPicture(data, width, height, colour, media)  # type: ignore[arg-type]
    assert unpack_picture(pack_picture(picture)) == picture


def test_entries_are_for_their_owner_only(tmp_path: Path) -> None:
    if sys.platform == "win32":
        return
    PictureCache(tmp_path).write("one", b"pixels")
    (path,) = entries(tmp_path)
    assert path.stat().st_mode & 0o077 == 0

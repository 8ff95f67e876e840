"""Results kept from one build to the next, in the user's cache folder.

A cache never stops a build: what cannot be read is made again, what cannot be written is left out. Several builds may
use one cache at once: an entry appears whole or not at all, and one that is damaged is not believed.
"""

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

_MAGIC = b"bantin-1"
_CHECKSUM = 32
_HEAD = len(_MAGIC) + _CHECKSUM
_DAY_SECONDS = 86_400
_STAMP = "pruned"
_UNFINISHED = "unfinished-"

MAX_BYTES = 500_000_000
"""What the cache may hold; it is cut back to four fifths of it."""


def user_cache_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return where bantin keeps its cache.

    Args:
        environment: `BANTIN_CACHE_DIR` wins; `XDG_CACHE_HOME` (if absolute) and `LOCALAPPDATA` as their systems say.
        platform: as `sys.platform`.
        home: the user's home folder.
    """
    own = environment.get("BANTIN_CACHE_DIR")
    if own:
        return Path(own)
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / "bantin" / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "bantin"
    base = Path(environment.get("XDG_CACHE_HOME", ""))
    return (base if base.is_absolute() else home / ".cache") / "bantin"


class PictureCache:
    """Bytes by key. Every method may be called by several threads and processes at once."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        """Use `folder`, which is made when something is first written."""
        self._folder = folder / "pictures"
        self._max_bytes = max_bytes

    def read(self, key: str) -> bytes | None:
        """Return what was written under `key`; None when there is nothing or it is damaged."""
        path = self._path(key)
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        payload = entry[_HEAD:]
        if entry[:_HEAD] != _head(payload):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        _mark_used(path)
        return payload

    def write(self, key: str, payload: bytes) -> None:
        """Keep `payload`; nothing happens when the folder cannot be written."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=path.parent)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(payload) + payload)
            Path(name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()

    def prune(self) -> None:
        """Once a day: if the cache has grown too large, remove what was not used for longest."""
        stamp = self._folder / _STAMP
        now = time.time()
        try:
            if now - _modified(stamp) < _DAY_SECONDS:
                return
            stamp.touch()
            self._remove_oldest(now)
        except OSError:
            return

    def _remove_oldest(self, now: float) -> None:
        entries: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                status = path.stat()
                if path.name.startswith(_UNFINISHED):
                    if now - status.st_mtime > _DAY_SECONDS:
                        path.unlink()
                else:
                    entries.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in entries)
        if total <= self._max_bytes:
            return
        for _, size, path in sorted(entries):
            if total <= self._max_bytes * 4 // 5:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                total -= size

    def _path(self, key: str) -> Path:
        name = hashlib.sha256(key.encode()).hexdigest()
        return self._folder / name[:2] / name[2:]


def _head(payload: bytes) -> bytes:
    """Return what stands before a payload: it vouches for length and content at once."""
    return _MAGIC + hashlib.sha256(payload).digest()


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _mark_used(path: Path) -> None:
    """Remember the use in the time of change, once a day at most: many systems do not keep the time of access."""
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY_SECONDS:
            os.utime(path)

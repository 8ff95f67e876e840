"""One picture file to all its derivatives: read once, looked up in the cache, decoded once, and only if needed.

Findings: BT410 to BT413.
"""

import hashlib
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import PIL
from PIL import features

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect
from bantin_cli.writers.pictures import codes
from bantin_cli.writers.pictures.budget import DecodeBudget
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.decoding import (
    DecodedPicture,
    OpenPicture,
    TooManyPixelsError,
    UndecodableError,
    decode_picture,
    open_picture,
    scaled_pixels,
)
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.encoding import encode_picture, keep_jpeg
from bantin_cli.writers.pictures.packing import pack_picture, unpack_picture
from bantin_cli.writers.pictures.rendering import is_whole, needed_scale, render_picture
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose
from bantin_cli.writers.pictures.tones import SAMPLE_PX, brightest_tone

_VERSION = f"1 {PIL.__version__} {features.version('libjpeg_turbo')}"
"""Part of every key: the number changes with this package, the rest with the libraries that make the bytes."""

_TONE = struct.Struct(">d")
_Fault: TypeAlias = OSError | TooManyPixelsError | UndecodableError
_FAULTS = (OSError, TooManyPixelsError, UndecodableError)


class PictureMaker:
    """Makes derivatives of the pictures of one issue folder. May be called by several threads at once."""

    def __init__(self, root: Path, cache: PictureCache | None, budget: DecodeBudget) -> None:
        """Read pictures under `root`; keep results in `cache`, if any; unfold no more pixels than `budget` allows."""
        self._root = root
        self._cache = cache
        self._budget = budget

    def make(self, requests: Sequence[PictureRequest]) -> Mapping[PictureRequest, EncodedPicture]:
        """Make all derivatives that are asked of one file.

        Raises:
            BantinError: BT410 to BT413, once for every place that asks.
        """
        try:
            return self._make(requests)
        except _FAULTS as error:
            raise BantinError(_finding(error, request) for request in requests) from error

    def brightest(self, path: str, crop: Rect, span: SourceSpan) -> float:
        """Measure the brightest parts inside `crop`; see `layout.metrics.PictureTones`.

        Raises:
            BantinError: BT410 to BT413.
        """
        request = PictureRequest(path, crop, (SAMPLE_PX, SAMPLE_PX), Purpose.REVIEW, span)
        try:
            data, digest = self._read(path)
            key = f"tone {_key(digest, request)}"
            packed = self._cached(key)
            if packed is None:
                packed = _TONE.pack(self._tone(data, request))
                self._keep(key, packed)
        except _FAULTS as error:
            raise BantinError([_finding(error, request)]) from error
        return float(_TONE.unpack(packed)[0])

    def _make(self, requests: Sequence[PictureRequest]) -> dict[PictureRequest, EncodedPicture]:
        data, digest = self._read(requests[0].path)
        packed = {key: self._cached(key) for key in {_key(digest, request) for request in requests}}
        made = {key: unpack_picture(entry) for key, entry in packed.items() if entry is not None}
        missing = {_key(digest, request): request for request in requests if _key(digest, request) not in made}
        if missing:
            opened = open_picture(data)
            with self._budget.holding(_scaled(opened, list(missing.values()))):
                decoded = decode_picture(opened)
                for key, request in missing.items():
                    made[key] = _derivative(decoded, request)
        for key in missing:
            self._keep(key, pack_picture(made[key]))
        return {request: made[_key(digest, request)] for request in requests}

    def _tone(self, data: bytes, request: PictureRequest) -> float:
        opened = open_picture(data)
        with self._budget.holding(_scaled(opened, [request])):
            decoded = decode_picture(opened)
            return brightest_tone(render_picture(decoded, request.crop, request.size_px, request.purpose))

    def _read(self, path: str) -> tuple[bytes, str]:
        data = (self._root / path).read_bytes()
        return data, hashlib.sha256(data).hexdigest()

    def _cached(self, key: str) -> bytes | None:
        return None if self._cache is None else self._cache.read(key)

    def _keep(self, key: str, packed: bytes) -> None:
        if self._cache is not None:
            self._cache.write(key, packed)


def _key(digest: str, request: PictureRequest) -> str:
    crop = request.crop
    shares = " ".join(f"{share:.6f}" for share in (crop.x, crop.y, crop.width, crop.height))
    return f"{_VERSION} {digest} {request.purpose} {shares} {request.size_px[0]}x{request.size_px[1]}"


def _scaled(opened: OpenPicture, requests: Sequence[PictureRequest]) -> int:
    scale = max(needed_scale(opened.size_px, request.crop, request.size_px) for request in requests)
    return scaled_pixels(opened, scale)


def _derivative(decoded: DecodedPicture, request: PictureRequest) -> EncodedPicture:
    if is_whole(decoded, request.crop, request.size_px):
        kept = keep_jpeg(decoded)
        if kept is not None:
            return kept
    rendered = render_picture(decoded, request.crop, request.size_px, request.purpose)
    return encode_picture(rendered, decoded, request.purpose)


def _finding(error: _Fault, request: PictureRequest) -> Diagnostic:
    """Say what a fault means to the editor."""
    file, span = request.path, request.span
    if isinstance(error, TooManyPixelsError):
        megapixels, limit = round(error.pixels / 1e6), round(error.limit / 1e6)
        return found(codes.PICTURE_TOO_MANY_PIXELS, span, file=file, megapixels=megapixels, limit=limit)
    if isinstance(error, OSError):
        return found(codes.PICTURE_NOT_OPENED, span, file=file, reason=error.strerror or str(error))
    if error.is_cut_short:
        return found(codes.PICTURE_CUT_SHORT, span, file=file)
    return found(codes.PICTURE_NOT_DECODABLE, span, file=file, reason=error.reason)

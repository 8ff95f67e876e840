"""One picture file to all its derivatives: read once, looked up in the cache, decoded once, and only if needed.

Findings: BT410 to BT413.
"""

import hashlib
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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
    describe_colours,
    open_picture,
    reduced_pixels,
    reduction_for,
)
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.encoding import encode_layers, keep_jpeg
from bantin_cli.writers.pictures.held import HeldPictures
from bantin_cli.writers.pictures.packing import pack_picture, unpack_picture
from bantin_cli.writers.pictures.rendering import is_whole, needed_scale, render_layers, render_picture
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose
from bantin_cli.writers.pictures.tones import SAMPLE_PX, bounding, brightest_tone, cut_parts, describe

_VERSION = f"5 {PIL.__version__} {features.version('libjpeg_turbo')}"
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
        self._held = HeldPictures()

    def make(self, requests: Sequence[PictureRequest]) -> Mapping[PictureRequest, EncodedPicture]:
        """Make all derivatives that are asked of one file.

        Their bytes depend on the file and on these requests, not on what the cache has or on what was foreseen.

        Raises:
            BantinError: BT410 to BT413, once for every place that asks.
        """
        try:
            return self._make(requests)
        except _FAULTS as error:
            raise BantinError(_finding(error, request) for request in requests) from error

    def foresee(self, guess: PictureRequest) -> None:
        """Decode a picture that will probably be asked for about like this, and hold its pixels for `make`.

        Nothing is done for a picture that an earlier build made: its derivatives are in the cache. Faults are left to
        `make`.
        """
        try:
            data, digest = self._read(guess.path)
            if self._cached(_seen(digest)) is not None:
                return
            with self._held.expecting(digest):
                opened = open_picture(data)
                reduction = reduction_for(opened, _scale(opened, [guess]))
                if self._held.has_room(reduced_pixels(opened, reduction)):
                    self._held.put(digest, reduction, decode_picture(opened, reduction))
        except _FAULTS:
            return

    def brightest(self, path: str, parts: tuple[Rect, ...], span: SourceSpan) -> float:
        """Measure how bright the brightest of `parts` is; see `layout.metrics.PictureTones`.

        Raises:
            BantinError: BT410 to BT413.
        """
        request = PictureRequest(path, bounding(parts), (SAMPLE_PX, SAMPLE_PX), Purpose.REVIEW, span)
        try:
            data, digest = self._read(path)
            key = f"tone {_key(digest, request, 0)} {describe(parts)}"
            packed = self._cached(key)
            if packed is None:
                packed = _TONE.pack(self._tone(data, request, parts))
                self._keep(key, packed)
        except _FAULTS as error:
            raise BantinError([_finding(error, request)]) from error
        return float(_TONE.unpack(packed)[0])

    def _make(self, requests: Sequence[PictureRequest]) -> dict[PictureRequest, EncodedPicture]:
        data, digest = self._read(requests[0].path)
        reductions = _reductions(open_picture(data), requests)
        keys = {request: _key(digest, request, reductions[request.purpose]) for request in requests}
        packed = {key: self._cached(key) for key in set(keys.values())}
        made = {key: unpack_picture(entry) for key, entry in packed.items() if entry is not None}
        for reduction in sorted(set(reductions.values())):
            missing = {
                key: request
                for request, key in keys.items()
                if key not in made and reductions[request.purpose] == reduction
            }
            if missing:
                made |= self._made_of(_File(data, digest), reduction, missing)
        return {request: made[key] for request, key in keys.items()}

    def _made_of(
        self, file: "_File", reduction: int, missing: Mapping[str, PictureRequest]
    ) -> dict[str, EncodedPicture]:
        opened = open_picture(file.data)
        with self._budget.holding(reduced_pixels(opened, reduction)):
            held = self._held.take(file.digest, reduction)
            decoded = replace(held, data=file.data) if held else decode_picture(opened, reduction)
            made = {key: _derivative(decoded, request) for key, request in missing.items()}
        for key, picture in made.items():
            self._keep(key, pack_picture(picture))
        self._keep(_seen(file.digest), b"")
        return made

    def _tone(self, data: bytes, request: PictureRequest, parts: tuple[Rect, ...]) -> float:
        opened = open_picture(data)
        reduction = reduction_for(opened, _scale(opened, [request]))
        with self._budget.holding(reduced_pixels(opened, reduction)):
            decoded = decode_picture(opened, reduction)
            sample = render_picture(decoded, request.crop, request.size_px, request.purpose)
            return max(brightest_tone(part) for part in cut_parts(sample, request.crop, parts))

    def _read(self, path: str) -> tuple[bytes, str]:
        data = (self._root / path).read_bytes()
        return data, hashlib.sha256(data).hexdigest()

    def _cached(self, key: str) -> bytes | None:
        return None if self._cache is None else self._cache.read(key)

    def _keep(self, key: str, packed: bytes) -> None:
        if self._cache is not None:
            self._cache.write(key, packed)


@dataclass(frozen=True, slots=True)
class _File:
    data: bytes
    digest: str


def _key(digest: str, request: PictureRequest, reduction: int) -> str:
    crop = request.crop
    shares = " ".join(f"{share:.6f}" for share in (crop.x, crop.y, crop.width, crop.height))
    size = f"{request.size_px[0]}x{request.size_px[1]} 1/{reduction}"
    press = f" {request.press.digest}" if request.press else ""
    return f"{_VERSION} {digest} {request.purpose} {shares} {size}{press}"


def _seen(digest: str) -> str:
    """Return the key under which it is remembered that derivatives of a file have been made."""
    return f"{_VERSION} {digest} seen"


def _reductions(opened: OpenPicture, requests: Sequence[PictureRequest]) -> dict[Purpose, int]:
    """Choose the reduction for each purpose: for a PDF by what it needs, for review by what print needs too.

    So a PDF has the same pictures whatever is made beside it, and mostly one decoding serves PDF and DOCX.
    """
    by_purpose = {purpose: [r for r in requests if r.purpose is purpose] for purpose in Purpose}
    by_purpose[Purpose.REVIEW] += by_purpose[Purpose.PRINT]
    return {purpose: reduction_for(opened, _scale(opened, asked)) for purpose, asked in by_purpose.items()}


def _scale(opened: OpenPicture, requests: Sequence[PictureRequest]) -> float:
    return max((needed_scale(opened.size_px, r.crop, r.size_px) for r in requests), default=1.0)


def _derivative(decoded: DecodedPicture, request: PictureRequest) -> EncodedPicture:
    if request.press is None and is_whole(decoded, request.crop, request.size_px):
        kept = keep_jpeg(decoded, request.purpose)
        if kept is not None:
            return replace(kept, source_colours=describe_colours(decoded))
    layers = render_layers(decoded, request.crop, request.size_px, request.purpose, request.press)
    return replace(encode_layers(layers, decoded, request.purpose), source_colours=describe_colours(decoded))


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

"""The pictures of an issue, made by several threads while the rest of the build goes on.

The pipeline opens a `PictureLibrary`, asks it to `prepare` what the pages and the DOCX need, and hands the writers a
`PreparedPictures`. A writer that comes to a picture before it is ready waits for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import TypeAlias

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedPicture
from bantin_cli.model.blocks import Picture
from bantin_cli.writers.pictures.budget import DecodeBudget
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.pictures.making import PictureMaker
from bantin_cli.writers.pictures.requests import PictureRequest, Purpose, pdf_request
from bantin_cli.writers.press.profile import PrintProfile

_Job: TypeAlias = Future[Mapping[PictureRequest, EncodedPicture]]


class PreparedPictures:
    """Pictures that are made or being made."""

    def __init__(self, jobs: Mapping[PictureRequest, _Job]) -> None:
        """Take the job that makes each picture."""
        self._jobs = jobs

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        """Return what a PDF shows at a place; waits until it is made.

        Raises:
            BantinError: a picture could not be made; carries the findings of all of them.
        """
        return self.encoded(pdf_request(placed))

    def made_for(self, purpose: Purpose, press: PrintProfile | None = None) -> "PicturesForPurpose":
        """Return the same pictures as a PDF made for another purpose asks for them."""
        return PicturesForPurpose(self, purpose, press)

    def encoded(self, request: PictureRequest) -> EncodedPicture:
        """Return the picture asked for; waits until it is made.

        Raises:
            BantinError: a picture could not be made; carries the findings of all of them.
            KeyError: the picture was not among those asked for.
        """
        job = self._jobs[request]
        if job.exception() is not None:
            self.finish()
        return job.result()[request]

    def finish(self) -> None:
        """Wait for all.

        Raises:
            BantinError: carries the findings of all pictures that could not be made.
        """
        findings: list[Diagnostic] = []
        for job in self._jobs.values():
            error = job.exception()
            if isinstance(error, BantinError):
                findings.extend(error.diagnostics)
            elif error is not None:
                raise error
        if findings:
            raise BantinError(findings)


@dataclass(frozen=True, slots=True)
class PicturesForPurpose:
    """The pictures of one of the PDF files of an issue; implements `writers.pdf.pictures.PdfPictures`."""

    prepared: PreparedPictures
    purpose: Purpose
    press: PrintProfile | None = None

    def placed(self, placed: PlacedPicture) -> EncodedPicture:
        """Return what this PDF shows at a place; waits until it is made.

        Raises:
            BantinError: a picture could not be made; carries the findings of all of them.
        """
        return self.prepared.encoded(pdf_request(placed, self.purpose, self.press))


class PictureLibrary:
    """The pictures of one issue folder; implements `layout.metrics.PictureTones`. To be used in a ``with`` block."""

    def __init__(self, root: Path, cache: PictureCache | None = None, jobs: int = 2) -> None:
        """Read pictures under `root` with `jobs` threads; without `cache` everything is made anew."""
        self._cache = cache
        self._maker = PictureMaker(root, cache, DecodeBudget())
        self._threads = ThreadPoolExecutor(max_workers=max(1, jobs), thread_name_prefix="picture")
        self._jobs: dict[PictureRequest, _Job] = {}
        self._has_spare_thread = jobs > 1
        self._is_asked = Event()

    def __enter__(self) -> "PictureLibrary":
        """Return the library."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Drop what has not begun, and keep the cache within its bounds."""
        self._is_asked.set()
        self._threads.shutdown(wait=True, cancel_futures=True)
        if self._cache is not None:
            self._cache.prune()

    def brightest(self, picture: Picture, parts: Sequence[Rect]) -> float:
        """Return the greatest relative luminance inside `parts`; see `PictureTones`.

        Raises:
            BantinError: BT410 to BT413.
        """
        return self._maker.brightest(picture.path, tuple(parts), SourceSpan(picture.path))

    def foresee(self, guesses: Iterable[PictureRequest]) -> None:
        """Decode, beside other work and in one thread, pictures that will probably be asked for; return at once.

        It ends when `prepare` is called: what was decoded by then is used, if the guess was near enough.
        """
        if self._has_spare_thread:
            self._threads.submit(self._foresee, tuple(guesses))

    def prepare(self, requests: Iterable[PictureRequest]) -> PreparedPictures:
        """Start making pictures and return at once; what was asked for before is not made again.

        All that is asked of one file in one call is made from one decoding of it.
        """
        self._is_asked.set()
        wanted = tuple(dict.fromkeys(requests))
        by_file: dict[str, list[PictureRequest]] = {}
        for request in wanted:
            if request not in self._jobs:
                by_file.setdefault(request.path, []).append(request)
        for group in by_file.values():
            job = self._threads.submit(self._maker.make, tuple(group))
            self._jobs.update(dict.fromkeys(group, job))
        return PreparedPictures({request: self._jobs[request] for request in wanted})

    def _foresee(self, guesses: tuple[PictureRequest, ...]) -> None:
        for guess in guesses:
            if self._is_asked.is_set():
                return
            self._maker.foresee(guess)

"""Time the composition of pages alone, in this process: from the styled flow to placed pages, nothing read or written.

python -m benchmarks.composition [--issue DIR] [--pages 20 50 100 200] [--runs 3]
"""

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from bantin_cli.cli.app import GC_THRESHOLDS
from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture
from bantin_cli.model.build import build_issue, read_manifest
from bantin_cli.resources import bundled
from bantin_cli.sources.files import IssueFolder
from bantin_cli.styles.library import load_layout
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.qr import encode_qr
from benchmarks.bulletin import Extent, make_bulletin
from benchmarks.issue_folder import write_issue_folder
from benchmarks.photos import HEIGHT_PX, WIDTH_PX

_OWN_PAGES = 4
_WORDS_A_PAGE = 700
_WORDS_AN_ARTICLE = 450


@dataclass(frozen=True, slots=True)
class Composition:
    """What was measured: the pages, and the seconds of each run.

    Attributes:
        cpu_seconds: the processor's time; says what `seconds` would on a machine that is not busy.
    """

    pages: int
    words: int
    pictures: int
    seconds: tuple[float, ...]
    cpu_seconds: tuple[float, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--issue", type=Path, help="an issue folder of yours")
    parser.add_argument("--pages", type=int, nargs="*", default=[20, 50, 100, 200], help="about how many")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    gc.set_threshold(*GC_THRESHOLDS)
    print(f"{'issue':<24}{'pages':>6}{'words':>8}{'pictures':>10}{'s':>8}{'CPU s':>8}{'CPU ms a page':>15}", flush=True)
    for folder in filter(None, (bundled("examples") / "chuyen-doi-so", options.issue)):
        report(folder.name, measure(folder, options.runs))
    for about in options.pages:
        for has_photos in (False, True):
            with generated(about, has_photos=has_photos) as folder:
                report(f"about {about}, {'pictures' if has_photos else 'text'}", measure(folder, options.runs))


def report(name: str, made: Composition) -> None:
    """Print one line."""
    seconds, cpu_seconds = statistics.median(made.seconds), statistics.median(made.cpu_seconds)
    row = f"{name[:23]:<24}{made.pages:>6}{made.words:>8}{made.pictures:>10}"
    print(f"{row}{seconds:>8.2f}{cpu_seconds:>8.2f}{1000 * cpu_seconds / made.pages:>15.1f}", flush=True)


def measure(root: Path, runs: int) -> Composition:
    """Compose an issue several times; each time the measures of words are taken anew, as in a new process."""
    folder = IssueFolder(root)
    manifest = read_manifest(folder)
    spec = load_layout(manifest.layout, root)
    issue = build_issue(folder, manifest, {kind.name: kind.content for kind in spec.kinds}).issue
    if issue is None:
        raise SystemExit(f"{root} cannot be read; see: bantin check {root}")
    flow = build_flow(issue, spec)
    modules = {address: encode_qr(address, span) for address, span in qr_addresses(flow).items()}
    seconds, cpu_seconds = [], []
    with tempfile.TemporaryDirectory() as cache, PictureLibrary(root, PictureCache(Path(cache)), 1) as library:
        placed = place(flow, spec, LayoutInputs(HarfBuzzMetrics(spec.faces), library, modules))
        for _ in range(runs):
            inputs = LayoutInputs(HarfBuzzMetrics(spec.faces), library, modules)
            gc.collect()
            started, cpu_started = time.perf_counter(), time.process_time()
            placed = place(flow, spec, inputs)
            seconds.append(time.perf_counter() - started)
            cpu_seconds.append(time.process_time() - cpu_started)
    return Composition(len(placed.pages), _words(placed), _pictures(placed), tuple(seconds), tuple(cpu_seconds))


@contextmanager
def generated(about: int, *, has_photos: bool) -> Iterator[Path]:
    """Write an issue folder of about so many pages, on wish with a picture for each article."""
    words = max(1, about - _OWN_PAGES) * _WORDS_A_PAGE
    articles = words // _WORDS_AN_ARTICLE
    bulletin = make_bulletin(Extent(articles, words, articles if has_photos else 0))
    with tempfile.TemporaryDirectory(prefix="bantin-benchmark-") as name:
        folder = Path(name) / "issue"
        write_issue_folder(bulletin, folder)
        _add_plain_pictures(folder / "images", [story.photo for story in bulletin.stories if story.photo])
        yield folder


def _add_plain_pictures(folder: Path, names: list[str]) -> None:
    """Write pictures as large as a telephone's; composition asks for nothing but their size."""
    file = BytesIO()
    Image.new("L", (WIDTH_PX, HEIGHT_PX), 160).save(file, "JPEG")
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(file.getvalue())


def _words(placed: PlacedIssue) -> int:
    return sum(article.words for article in placed.articles)


def _pictures(placed: PlacedIssue) -> int:
    return sum(isinstance(item, PlacedPicture) for page in placed.pages for item in page.items)


if __name__ == "__main__":
    main()

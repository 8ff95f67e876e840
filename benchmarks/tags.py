"""What tags cost: the PDF of the same pages with and without its structure, and the reading back, in this process.

python -m benchmarks.tags [DIR] [--runs 11]

Both are written in turn; what is told is the median of the processor's time. Without: no marks on the pages, no tree,
no words parted for them; links stay. A whole build is one of the PDF alone, with its pictures in the cache.
"""

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from bantin_cli.builds import BuildPlan
from bantin_cli.cli.app import GC_THRESHOLDS
from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedLine
from bantin_cli.model.build import build_issue, read_manifest
from bantin_cli.outputs import FinishedPages
from bantin_cli.pipeline import build_folder
from bantin_cli.resources import bundled
from bantin_cli.sources.files import IssueFolder
from bantin_cli.styles.library import load_layout
from bantin_cli.writers.pdf import text
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.marks import Piece, Slot, merged_areas
from bantin_cli.writers.pdf.readback import check_written
from bantin_cli.writers.pdf.segments import LanguageContext, RunPart, Segment, segments
from bantin_cli.writers.pdf.structure import StructureWriter
from bantin_cli.writers.pictures.cache import PictureCache
from bantin_cli.writers.pictures.library import PictureLibrary
from bantin_cli.writers.pictures.requests import pdf_requests
from bantin_cli.writers.qr import encode_qr
from bantin_cli.writers.timestamp import build_time

_Result = TypeVar("_Result")

_SHARE_OF_TIME = 0.20
_SHARE_OF_SIZE = 0.15
_CHECK_MS_A_PAGE = 150 / 20
"""What tags and the check may cost."""


@dataclass(slots=True)
class Costs:
    """What was measured of one issue: seconds of the processor for each run, and bytes.

    Attributes:
        tree: making the tree from the flow.
        check: reading a file back and comparing it with the tree.
        build: a whole build of the PDF.
    """

    pages: int = 0
    tagged: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    tree: list[float] = field(default_factory=list)
    check: list[float] = field(default_factory=list)
    build: list[float] = field(default_factory=list)
    tagged_bytes: int = 0
    plain_bytes: int = 0

    @property
    def of_tags(self) -> float:
        """Seconds that the tree, the marks and their bytes take."""
        return _median(self.tree) + _median(self.tagged) - _median(self.plain)

    @property
    def share_of_time(self) -> float:
        """What part of a whole build that is, without the check."""
        return self.of_tags / _median(self.build)

    @property
    def share_of_size(self) -> float:
        """By what part the file grows."""
        return self.tagged_bytes / self.plain_bytes - 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("issue", type=Path, nargs="?", metavar="DIR", help="an issue folder of yours")
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    gc.set_threshold(*GC_THRESHOLDS)
    for folder in filter(None, (bundled("examples") / "chuyen-doi-so", options.issue)):
        report(folder.name, measure(folder, options.runs))


def report(name: str, costs: Costs) -> None:
    """Print the costs of one issue, each with its bar."""
    build, check, size = _median(costs.build), _median(costs.check), costs.tagged_bytes - costs.plain_bytes
    of_pages = _CHECK_MS_A_PAGE * costs.pages
    rows = (
        ("tree from the flow", _ms(_median(costs.tree)), ""),
        ("PDF written with tags", _ms(_median(costs.tagged)), ""),
        ("PDF written without", _ms(_median(costs.plain)), ""),
        ("whole build of the PDF", _ms(build), ""),
        ("tags in a build", _ms(costs.of_tags), _bar(costs.share_of_time, _SHARE_OF_TIME)),
        ("tags and check in a build", _ms(costs.of_tags + check), f"{(costs.of_tags + check) / build:.1%}"),
        ("check", _ms(check), f"{check / build:.1%}; may take {of_pages:.0f} ms for {costs.pages} pages"),
        ("file with tags", f"{costs.tagged_bytes / 1000:.1f} kB", ""),
        ("file without", f"{costs.plain_bytes / 1000:.1f} kB", ""),
        ("tags in the file", f"{size / 1000:.1f} kB", _bar(costs.share_of_size, _SHARE_OF_SIZE)),
    )
    print(f"{name}, {costs.pages} pages, median of {len(costs.tagged)} runs, CPU")
    for what, value, remark in rows:
        print(f"  {what:<28}{value:>12}  {remark}".rstrip(), flush=True)


def measure(root: Path, runs: int) -> Costs:
    """Make the pages of an issue once, then write them with and without tags in turn."""
    costs = Costs()
    with tempfile.TemporaryDirectory() as name:
        cache = Path(name) / "cache"
        with PictureLibrary(root, PictureCache(cache), 1) as library:
            pages = _make_pages(root, library)
            costs.pages = len(pages.placed.pages)
            pictures = library.prepare(pdf_requests(pages.placed))
            edition = Edition(build_time(pages.issue, os.environ))

            # The first time waits for pictures and imports.
            write_pdf(pages.publication(pages.placed), pictures, edition)
            for _ in range(runs):
                publication = _timed(costs.tree, partial(pages.publication, pages.placed))
                write = partial(write_pdf, publication, pictures, edition)
                tagged = _timed(costs.tagged, write)
                with without_tags():
                    plain = _timed(costs.plain, write)
                _timed(costs.check, partial(check_written, tagged, publication.structure))
                costs.tagged_bytes, costs.plain_bytes = len(tagged), len(plain)
        _measure_builds(root, Path(name), costs, runs)
    return costs


def _measure_builds(root: Path, folder: Path, costs: Costs, runs: int) -> None:
    plan = BuildPlan(folder / "out", docx=False, jobs=1)
    with patch.dict(os.environ, {"BANTIN_CACHE_DIR": str(folder / "cache")}):
        if not build_folder(root, plan, lambda _: None).outputs:
            raise SystemExit(f"{root} cannot be built; see: bantin check {root}")
        for _ in range(max(3, runs // 3)):
            _timed(costs.build, partial(build_folder, root, plan, lambda _: None))


def _make_pages(root: Path, library: PictureLibrary) -> FinishedPages:
    folder = IssueFolder(root)
    manifest = read_manifest(folder)
    spec = load_layout(manifest.layout, root)
    issue = build_issue(folder, manifest, {kind.name: kind.content for kind in spec.kinds}).issue
    if issue is None:
        raise SystemExit(f"{root} cannot be read; see: bantin check {root}")
    flow = build_flow(issue, spec)
    metrics = HarfBuzzMetrics(spec.faces)
    modules = {address: encode_qr(address, span) for address, span in qr_addresses(flow).items()}
    inputs = LayoutInputs(metrics, library, modules)
    return FinishedPages(issue, spec, flow, place(flow, spec, inputs), inputs, metrics)


@contextmanager
def without_tags() -> Iterator[None]:
    """Let PDFs be written without marks and structure; links lead where they did."""
    with ExitStack() as stack:
        for name, instead in (("mark_artifact", _nothing), ("mark_element", _links_alone), ("close_mark", _nothing)):
            stack.enter_context(patch.object(PageContent, name, instead))
        stack.enter_context(patch.object(StructureWriter, "write", _write_links))
        stack.enter_context(patch.object(text, "segments", _whole_line))
        yield


def _nothing(*_: Any) -> None:
    pass


def _links_alone(content: PageContent, slot: Slot, *_: Any, **__: Any) -> Piece:
    """Return the one piece of a page, which takes all its links."""
    if not content.pieces:
        content.pieces.append(Piece(slot, (), False, content.page, content.sheet, 0))
    return content.pieces[0]


def _whole_line(line: PlacedLine, languages: LanguageContext, *, has_links: bool) -> tuple[Segment, ...]:
    """Part a line for its links alone."""
    if any(run.url or run.page for run in line.runs):
        return segments(line, languages, has_links=has_links)
    return (Segment((), False, tuple(RunPart(run, 0, len(run.text)) for run in line.runs), line.box),)


def _write_links(writer: Any, _: object) -> None:
    for sheet, content in enumerate(writer._contents):
        for area in merged_areas(area for piece in content.pieces for area in piece.areas):
            box = content.upright(area.box)
            writer._canvas.add_link(sheet, area, (box.x, box.y, box.right, box.bottom), 0)


def _timed(seconds: list[float], run: Callable[[], _Result]) -> _Result:
    gc.collect()
    started = time.process_time()
    result = run()
    seconds.append(time.process_time() - started)
    return result


def _median(seconds: list[float]) -> float:
    return statistics.median(seconds)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"


def _bar(share: float, most: float) -> str:
    return f"{share:.1%}; may be {most:.0%}"


if __name__ == "__main__":
    main()

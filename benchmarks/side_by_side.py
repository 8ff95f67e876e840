"""Build the same text with bantin and with other programs, and print times, memory and sizes side by side.

    python -m benchmarks.side_by_side [--issue DIR] [--articles 22] [--words 10000] [--photos 22] [--runs 5]

bantin writes PDF and DOCX in a process of its own with an empty cache; the others write a PDF.
"""

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bantin import Workplace
from benchmarks.bulletin import Bulletin, Extent, make_bulletin
from benchmarks.issue_folder import add_photos, read_issue_folder, write_issue_folder
from benchmarks.measuring import Runs, run_often, run_once
from benchmarks.outputs import megabytes, read_pdf
from benchmarks.peers import Peer, peers
from benchmarks.photos import make_photos

_HEAD = ("program", "writes", "median s", "range s", "ratio", "CPU s", "peak MB", "size MB", "pages", "words")
_ROW = "{:<12}{:<17}{:>9}{:>13}{:>7}{:>8}{:>9}{:>14}{:>7}{:>8}"


@dataclass(frozen=True, slots=True)
class _Line:
    program: str
    writes: str
    runs: Runs
    size_mb: str
    pages: int
    words: int


def main() -> None:
    options = _read_options()
    with tempfile.TemporaryDirectory(prefix="bantin-benchmark-") as name:
        folder = Path(name)
        bulletin = _prepare(options, folder)
        photos = sum(bool(story.photo) for story in bulletin.stories)
        print(f"{len(bulletin.stories)} articles, {bulletin.words} words, {photos} photographs of 12 megapixels;")
        print(f"median of {options.runs} runs, each a process of its own; {os.cpu_count()} processors\n")
        lines = _measure_bantin(options.runs, Workplace(folder / "bantin"), has_photos=photos > 0)
        missing = []
        for peer in peers():
            if peer.missing:
                missing.append(peer)
            elif not options.only_bantin:
                lines.append(_measure_peer(options.runs, peer, bulletin, folder))
        _print_table(lines)
        for peer in missing:
            print(f"NOT MEASURED: {peer.name} is not installed here; {peer.missing}", file=sys.stderr)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--issue", type=Path, help="take the text of this issue folder instead of a made-up one")
    parser.add_argument("--articles", type=int, default=22)
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--photos", type=int, default=0, help="articles that open with a photograph of 12 megapixels")
    parser.add_argument("--photo-width", choices=("column", "page"), default="", help="default: as the layout likes")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only-bantin", action="store_true")
    return parser.parse_args()


def _prepare(options: argparse.Namespace, folder: Path) -> Bulletin:
    """Write the issue folder that bantin builds; return its text for the others."""
    issue = Workplace(folder / "bantin").issue
    images = issue / "images"
    if options.issue:
        shutil.copytree(options.issue, issue, ignore=shutil.ignore_patterns("out"))
        add_photos(issue, options.photos, options.photo_width)
        bulletin = read_issue_folder(issue)
    else:
        bulletin = make_bulletin(Extent(options.articles, options.words, options.photos))
        write_issue_folder(bulletin, issue, options.photo_width)
    images.mkdir(exist_ok=True)
    for photo in make_photos(options.photos):
        shutil.copy(photo, images / photo.name)
    return bulletin


def _measure_bantin(count: int, place: Workplace, *, has_photos: bool) -> list[_Line]:
    run_once(place.build(), place.folder, place.empty())
    cold = run_often(count, place.build(), place.folder, place.empty)
    lines = [_bantin_line("PDF + DOCX", cold, place, ".pdf", ".docx")]
    if has_photos:
        warm = run_often(count, place.build(), place.folder, place.warm)
        lines.append(_bantin_line("the same, again", warm, place, ".pdf", ".docx"))
    only_pdf = run_often(count, place.build("--pdf"), place.folder, place.empty)
    lines.append(_bantin_line("PDF", only_pdf, place, ".pdf"))
    return lines


def _bantin_line(writes: str, runs: Runs, place: Workplace, *suffixes: str) -> _Line:
    content = read_pdf(place.output(".pdf"))
    sizes = " + ".join(megabytes(place.output(suffix)) for suffix in suffixes)
    return _Line("bantin", writes, runs, sizes, content.pages, content.words)


def _measure_peer(count: int, peer: Peer, bulletin: Bulletin, folder: Path) -> _Line:
    place = folder / peer.name
    place.mkdir()
    shutil.copytree(Workplace(folder / "bantin").issue / "images", place / "images")
    (place / peer.source).write_text(peer.write(bulletin), encoding="utf-8")
    # A first run that does not count: LuaLaTeX reads each font once into a cache of its own.
    run_once(peer.command, place)
    runs = run_often(count, peer.command, place)
    content = read_pdf(place / "peer.pdf")
    return _Line(peer.name, "PDF", runs, megabytes(place / "peer.pdf"), content.pages, content.words)


def _print_table(lines: list[_Line]) -> None:
    base = lines[0].runs.seconds
    print(_ROW.format(*_HEAD))
    for line in lines:
        ratio = f"{line.runs.seconds / base:.2f}"
        seconds = f"{line.runs.seconds:.2f}"
        cells = (line.program, line.writes, seconds, line.runs.spread, ratio, line.runs.cpu_seconds)
        print(_ROW.format(*cells, line.runs.peak_mb, line.size_mb, line.pages, line.words))


if __name__ == "__main__":
    main()

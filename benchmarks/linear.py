"""Build issues of growing length and print the time for a page: it must not grow with the number of pages.

python -m benchmarks.linear [--pages 20 50 100 200] [--runs 3]
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.bantin import Workplace
from benchmarks.bulletin import Extent, make_bulletin
from benchmarks.issue_folder import write_issue_folder
from benchmarks.measuring import Runs, run_often, run_once
from benchmarks.outputs import read_pdf

_OWN_PAGES = 4
_WORDS_A_PAGE = 700
_WORDS_AN_ARTICLE = 450


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[20, 50, 100, 200], help="about how many")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(f"{'pages':>6}{'words':>8}{'PDF + DOCX s':>14}{'ms a page':>11}{'CPU s':>8}{'peak MB':>9}", flush=True)
    for about in options.pages:
        pages, words, runs = measure(about, options.runs)
        each = 1000 * runs.seconds / pages
        print(
            f"{pages:>6}{words:>8}{runs.seconds:>14.2f}{each:>11.1f}{runs.cpu_seconds:>8}{runs.peak_mb:>9}", flush=True
        )


def measure(about: int, count: int) -> tuple[int, int, Runs]:
    """Build an issue of about so many pages; return its pages, its words and the runs."""
    words = max(1, about - _OWN_PAGES) * _WORDS_A_PAGE
    bulletin = make_bulletin(Extent(words // _WORDS_AN_ARTICLE, words))
    with tempfile.TemporaryDirectory(prefix="bantin-benchmark-") as name:
        place = Workplace(Path(name))
        write_issue_folder(bulletin, place.issue)
        run_once(place.build(), place.folder, place.empty())
        runs = run_often(count, place.build(), place.folder, place.empty)
        return read_pdf(place.output(".pdf")).pages, bulletin.words, runs


if __name__ == "__main__":
    main()

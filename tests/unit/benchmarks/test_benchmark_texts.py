import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.bulletin import Block, Bulletin, Extent, Part, Story, make_bulletin
from benchmarks.issue_folder import add_photos, read_issue_folder, write_issue_folder
from benchmarks.measuring import Run, Runs, run_once
from benchmarks.peers import Peer, peers
from tests.support.command import run_bantin
from tests.support.project import ROOT


def test_the_same_extent_gives_the_same_text_in_every_process() -> None:
    code = "from benchmarks.bulletin import *; print(ascii(make_bulletin(Extent(5, 900, 2))))"
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1
    assert make_bulletin(Extent(5, 900, seed=3)) != make_bulletin(Extent(5, 900, seed=4))


@pytest.mark.parametrize(("articles", "words"), [(1, 300), (22, 10_000), (110, 50_000)])
def test_a_bulletin_is_as_long_as_asked_for(articles: int, words: int) -> None:
    bulletin = make_bulletin(Extent(articles, words))
    assert len(bulletin.stories) == articles
    assert words <= bulletin.words <= words + 500


def test_photographs_open_the_first_articles() -> None:
    stories = make_bulletin(Extent(5, 900, 2)).stories
    assert [story.photo for story in stories] == ["photo-01.jpg", "photo-02.jpg", "", "", ""]


def test_the_issue_folder_holds_the_bulletin(tmp_path: Path) -> None:
    bulletin = make_bulletin(Extent(7, 2000, 3))
    write_issue_folder(bulletin, tmp_path, "column")
    read = read_issue_folder(tmp_path)
    assert read.words == bulletin.words
    assert [story.title for story in read.stories] == [story.title for story in bulletin.stories]
    assert [story.photo for story in read.stories] == [story.photo for story in bulletin.stories]
    assert [part.rows for part in read.parts] == [part.rows for part in bulletin.parts]


def test_photographs_are_added_in_the_order_of_the_sections(tmp_path: Path) -> None:
    write_issue_folder(make_bulletin(Extent(7, 2000)), tmp_path)
    add_photos(tmp_path, 4)
    photos = [story.photo for story in read_issue_folder(tmp_path).stories]
    assert photos == ["photo-01.jpg", "photo-02.jpg", "photo-03.jpg", "photo-04.jpg", "", "", ""]


def test_bantin_finds_nothing_in_a_made_up_issue(tmp_path: Path) -> None:
    write_issue_folder(make_bulletin(Extent(7, 2000)), tmp_path / "issue")
    done = run_bantin("check", tmp_path / "issue", "--strict", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


SIGNS = Story("Giá 5 $ & 10 % #1", "", (Block("paragraph", ("a_b {c} ~d^ \\e <f> *g* `h` [i] @k",)),))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Typst", r"a\_b {c} \~d^ \\e \<f\> \*g\* \`h\` \[i\] \@k"),
        ("WeasyPrint", "a_b {c} ~d^ \\e &lt;f&gt; *g* `h` [i] @k"),
        ("LuaLaTeX", r"a\_b \{c\} \textasciitilde{}d\^{} \textbackslash{}e <f> *g* `h` [i] @k"),
    ],
)
def test_signs_that_mean_something_to_a_program_are_escaped_for_it(name: str, expected: str) -> None:
    (peer,) = (peer for peer in peers() if peer.name == name)
    assert expected in peer.write(Bulletin((Part("news", "Điểm tin", (SIGNS,)),)))


@pytest.mark.parametrize("peer", peers(), ids=lambda peer: peer.name)
def test_every_program_gets_every_word(peer: Peer) -> None:
    bulletin = make_bulletin(Extent(7, 2000, 1))
    source = peer.write(bulletin)
    for story in bulletin.stories:
        for block in story.blocks:
            assert block.texts[0].split(",")[0].replace("%", "") in source.replace("\\%", "").replace("%", "")


def test_a_run_is_timed_and_its_memory_measured(tmp_path: Path) -> None:
    run = run_once((sys.executable, "-c", "import time; x = bytearray(80_000_000); time.sleep(0.2)"), tmp_path)
    assert 0.2 <= run.seconds < 20
    assert run.peak_bytes is None or 80_000_000 < run.peak_bytes < 400_000_000


def test_the_memory_of_who_measures_does_not_count(tmp_path: Path) -> None:
    ballast = bytearray(200_000_000)
    run = run_once((sys.executable, "-c", "pass"), tmp_path)
    assert len(ballast) == 200_000_000
    assert run.peak_bytes is None or run.peak_bytes < 100_000_000


def test_a_command_that_fails_stops_the_benchmark_and_is_quoted(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"ended with 3:\nno fonts"):
        run_once((sys.executable, "-c", "print('no fonts'); raise SystemExit(3)"), tmp_path)


def test_runs_are_told_by_their_median_range_and_highest_peak() -> None:
    runs = Runs((Run(1.0, 0.9, 50_000_000), Run(5.0, 0.7, 70_000_000), Run(2.0, 0.8, 60_000_000)))
    assert (runs.seconds, runs.spread, runs.cpu_seconds, runs.peak_mb) == (2.0, "1.00–5.00", "0.80", "70")
    unknown = Runs((Run(1.0),))
    assert (unknown.cpu_seconds, unknown.peak_mb) == ("?", "?")

from dataclasses import replace

import pytest

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.issue import Issue
from bantin_cli.writers.preflight import Fineness, PreflightEntry
from bantin_cli.writers.weight import check_pdf_size
from tests.support import issues

SPAN = SourceSpan("bantin.yaml", 30, 3)


def limited(max_mb: float | None) -> Issue:
    return replace(issues.issue(()), output_max_mb=max_mb, field_spans=(("output.max_mb", SPAN),))


def entry(path: str, size_bytes: int) -> PreflightEntry:
    return PreflightEntry(1, path, 100, 75, 300, 300, "rgb", "rgb", size_bytes, Fineness.FINE)


def too_large(size_bytes: int, max_mb: float, *entries: PreflightEntry, is_for_screen: bool = False) -> Diagnostic:
    (finding,) = check_pdf_size("so-10.pdf", size_bytes, limited(max_mb), entries, is_for_screen=is_for_screen)
    return finding


@pytest.mark.parametrize(("size_bytes", "max_mb"), [(90_000_000, None), (5_000_000, 5), (1, 0.1)])
def test_a_file_within_its_limit_or_without_one_is_no_finding(size_bytes: int, max_mb: float | None) -> None:
    assert check_pdf_size("so-10.pdf", size_bytes, limited(max_mb), ()) == ()


def test_the_heaviest_pictures_are_named_most_first() -> None:
    sizes = {"a.jpg": 300_000, "b.jpg": 1_250_400, "c.jpg": 90_000, "d.jpg": 80_000, "e.jpg": 70_000, "f.jpg": 60_000}
    entries = [entry(path, size) for path, size in sizes.items()]
    finding = too_large(8_240_000, 5.5, *entries, entry("a.jpg", 200_000), entry("b.jpg", 0))

    assert (finding.code.id, finding.span) == ("BT763", SPAN)
    assert finding.message("vi") == (
        "Tệp `so-10.pdf` nặng 8,2 MB, vượt mức 5,5 MB ghi ở `output.max_mb`. Nặng nhất là "
        "`b.jpg` 1.250 KB, `a.jpg` 500 KB, `c.jpg` 90 KB, `d.jpg` 80 KB, `e.jpg` 70 KB."
    )
    assert finding.message("en") == (
        "`so-10.pdf` is 8.2 MB large; `output.max_mb` allows 5.5 MB. Heaviest: "
        "`b.jpg` 1,250 KB, `a.jpg` 500 KB, `c.jpg` 90 KB, `d.jpg` 80 KB, `e.jpg` 70 KB."
    )


def test_a_file_just_above_its_limit_does_not_read_like_one_within() -> None:
    assert "5,04 MB, vượt mức 5 MB" in too_large(5_040_000, 5).message("vi")
    assert "5,001 MB, vượt mức 5 MB" in too_large(5_000_001, 5).message("vi")
    assert "0,2 MB, vượt mức 0,1 MB" in too_large(201_464, 0.1).message("vi")


def test_a_file_without_pictures_says_so() -> None:
    assert too_large(2_000_000, 1).message("en").endswith("There is no picture in it.")


def test_the_light_copy_is_offered_only_where_it_is_not_the_one_that_is_too_large() -> None:
    assert "`--screen`" in too_large(2_000_000, 1, entry("a.jpg", 9)).hint("vi")
    assert "`--screen`" not in too_large(2_000_000, 1, entry("a.jpg", 9), is_for_screen=True).hint("vi")

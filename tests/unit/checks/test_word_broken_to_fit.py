from dataclasses import replace

from bantin_cli.checks.pages.word_broken_to_fit import check_word_broken_to_fit
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, FlowMetadata, Role
from bantin_cli.geometry import Rect, Size
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage, PlacedRun
from bantin_cli.model.issue import Month
from bantin_cli.styles.spec import Colour

_METADATA = FlowMetadata("Bản tin", "", "", "vi", Month(2026, 10), 10)
_SPAN = SourceSpan("diem-tin/01-bai.md", 9)


def _line(text: str, order: int = 1) -> PlacedLine:
    element = Element("diem-tin/01-bai", Role.PARAGRAPH, order)
    run = PlacedRun(0, text, "serif", 10, Colour(0, 0, 0))
    return PlacedLine(Rect(0, 0, 200, 13), 10, 100, (run,), element, _SPAN)


def _cut(text: str) -> PlacedLine:
    return replace(_line(text), breaks_word=True)


def _findings(*pages: tuple[PlacedLine, ...]) -> tuple[Diagnostic, ...]:
    placed = tuple(
        PlacedPage(number, "diem-tin", Size(500, 700), 0, lines, 1.0) for number, lines in enumerate(pages, 7)
    )
    return check_word_broken_to_fit(PlacedIssue(_METADATA, placed, (), ()))


def test_only_what_the_layout_cut_is_a_finding() -> None:
    assert _findings((_line("Một từ"), _line("kế tiếp"))) == ()
    assert _findings((_cut("Đoạn"), _line("khác", order=2))) == ()


def test_a_word_cut_between_letters_is_told_with_its_page_and_line() -> None:
    (finding,) = _findings((_cut("Tên Llanfairpwll"), _line("gwyngyll là ")))

    assert finding.code.id == "BT641"
    assert str(finding.span) == "diem-tin/01-bai.md:9"
    assert (
        finding.message("en") == "`Llanfairpwllgwyngyll` on page 7 is wider than its place and was cut between letters."
    )
    assert finding.message("vi") == (
        "`Llanfairpwllgwyngyll` ở trang 7 rộng hơn chỗ dành cho nó nên bị cắt giữa chừng khi xuống dòng."
    )


def test_a_word_cut_at_the_end_of_a_page_is_found_and_a_long_one_is_shortened() -> None:
    (finding,) = _findings((_cut("ừ" * 40),), (_cut("ừ" * 40), _line("ừ" * 5)))

    assert finding.values == {"word": "ừ" * 30 + "…", "page": 7}

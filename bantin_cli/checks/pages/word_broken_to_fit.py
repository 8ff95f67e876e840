"""Words that are wider than their place and were cut between letters."""

from collections.abc import Iterator
from itertools import pairwise

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.placed import PlacedIssue, PlacedLine

_SHOWN_LETTERS = 30

WORD_BROKEN_TO_FIT = Code(
    id="BT641",
    name="word-broken-to-fit",
    severity=Severity.WARNING,
    message=Wording(
        vi="`{word}` ở trang {page} rộng hơn chỗ dành cho nó nên bị cắt giữa chừng khi xuống dòng.",
        en="`{word}` on page {page} is wider than its place and was cut between letters.",
    ),
    hint=Wording(
        vi="Thêm dấu cách hoặc viết ngắn lại; nếu ở trong bảng, bớt cột hoặc đổi bảng thành danh sách.",
        en="Put in a space or shorten it; in a table, use fewer columns or make it a list.",
    ),
    why=Wording(
        vi=(
            "Tiếng Việt chỉ xuống dòng ở dấu cách. Một chuỗi chữ liền nhau dài hơn bề ngang cột, hay một ô bảng quá "
            "hẹp, buộc phải cắt giữa các chữ cái; không chữ nào bị mất nhưng người đọc dễ vấp."
        ),
        en=(
            "Vietnamese breaks lines at spaces only. A string of letters that is wider than its column, or a cell that "
            "is too narrow, has to be cut between letters; none is lost, but readers stumble."
        ),
    ),
    bad="| " + " | ".join("Số liệu" for _ in range(9)) + " |\n",
    good="- Số liệu\n- Số liệu\n",
)


def check_word_broken_to_fit(placed: PlacedIssue) -> tuple[Diagnostic, ...]:
    """Find words cut between letters (BT641), the first of each paragraph or cell."""
    findings: dict[int, Diagnostic] = {}
    for page, line, word in _cut_words(placed):
        if line.element is not None and line.element.order not in findings:
            shown = word if len(word) <= _SHOWN_LETTERS else word[:_SHOWN_LETTERS] + "…"
            findings[line.element.order] = found(WORD_BROKEN_TO_FIT, line.span, word=shown, page=page)
    return tuple(findings.values())


def _cut_words(placed: PlacedIssue) -> Iterator[tuple[int, PlacedLine, str]]:
    """Each place where a line ends inside a word: the page, the line, and the word as far as two lines show it."""
    lines: dict[int, list[tuple[int, PlacedLine]]] = {}
    for page in placed.pages:
        for item in page.items:
            if isinstance(item, PlacedLine) and item.element is not None:
                lines.setdefault(item.element.order, []).append((page.number, item))
    for followed in lines.values():
        for (page_number, line), (_, following) in pairwise(followed):
            if line.breaks_word:
                yield page_number, line, _text(line).split()[-1] + _text(following).split()[0]


def _text(line: PlacedLine) -> str:
    return "".join(run.text for run in line.runs)

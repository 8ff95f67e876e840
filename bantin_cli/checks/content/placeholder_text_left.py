"""Text that was to be replaced before printing and still stands."""

import re

from bantin_cli.checks.passages import Passage, passages
from bantin_cli.checks.placeholders import ARTICLE_BODY, SENTENCES
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue

CODE = Code(
    id="BT207",
    name="placeholder-text-left",
    severity=Severity.WARNING,
    message=Wording(
        vi="Còn chữ tạm chưa thay ở {where_vi}: `{text}`.",
        en="Placeholder text is left in {where_en}: `{text}`.",
    ),
    hint=Wording(
        vi="Thay bằng nội dung thật, hoặc xóa đi nếu không cần.",
        en="Replace it with the real text, or delete it if it is not needed.",
    ),
    why=Wording(
        vi=(
            "Chữ tạm như TODO, xxx, lorem ipsum, một đoạn chỉ có dấu ba chấm, hay câu mẫu của `bantin new` chỉ "
            "để nhắc rằng chỗ ấy chưa viết. Đây là cảnh báo chứ không phải lỗi, để số báo vừa tạo vẫn dựng "
            "được ngay và người biên tập xem được trang in."
        ),
        en=(
            "Placeholders such as TODO, xxx, lorem ipsum, a paragraph of three dots only, or a sentence that `bantin "
            "new` wrote, only remind that something is still to be written. This is a warning and not an error, so "
            "that a new issue builds at once and the editor sees its pages."
        ),
    ),
    bad="# diem-tin/01-bai.md\n---\ntitle: Ra mắt ứng dụng đặt lịch khám bệnh\n---\nTODO: viết đoạn mở đầu.\n",
    good=(
        "# diem-tin/01-bai.md\n---\ntitle: Ra mắt ứng dụng đặt lịch khám bệnh\n---\n"
        "Người dân có thể đặt lịch khám bệnh trên điện thoại.\n"
    ),
)

_ONLY_DOTS = re.compile(r"[\s.…\[\]()?_-]*(?:\.{2,}|…|\?{3,}|_{3,})[\s.…\[\]()?_-]*")
_MARKS = re.compile(r"\bTODO\b|\bTBD\b|\b[Ll]orem [Ii]psum\b|\b(?:x{3,}|X{3,})\b")
# "lần thứ XXX" is the number thirty; "0903 xxx xxx" hides a person's telephone number in print.
_ORDINAL_BEFORE = re.compile(r"(?:thứ|lần|khóa|kỳ|chương|phần|hội)\s+$", re.IGNORECASE)
_DIGITS_BEFORE = re.compile(r"\d[\s.-]?(?:x{3,}[\s.-]?)*$", re.IGNORECASE)
_LONGEST_QUOTATION = 60


def check_placeholder_text_left(issue: Issue) -> tuple[Diagnostic, ...]:
    """Find placeholders in every field and paragraph (BT207)."""
    findings = []
    for passage in passages(issue):
        placeholder = find_placeholder(passage)
        if placeholder:
            where_vi, where_en = _place(passage)
            values = {"where_vi": where_vi, "where_en": where_en, "text": _shortened(placeholder)}
            findings.append(found(CODE, passage.span, **values))
    return tuple(findings)


def find_placeholder(passage: Passage) -> str:
    """Return the placeholder in `passage`, or nothing."""
    text = " ".join(passage.text.split())
    if _ONLY_DOTS.fullmatch(text):
        return text
    for sentence in SENTENCES:
        if sentence in text:
            return sentence
    for match in _MARKS.finditer(text):
        if not _is_meant(text[: match.start()], match.group(), is_running_text=passage.is_running_text):
            return match.group()
    return ""


def is_still_sample(issue: Issue) -> bool:
    """Tell whether an article is still the one that `bantin new` wrote."""
    return any(ARTICLE_BODY in passage.text for passage in passages(issue) if passage.is_running_text)


def _is_meant(before: str, mark: str, *, is_running_text: bool) -> bool:
    if mark == "XXX" and _ORDINAL_BEFORE.search(before):
        return True
    return is_running_text and mark[0] in "xX" and _DIGITS_BEFORE.search(before) is not None


def _place(passage: Passage) -> tuple[str, str]:
    """Return the name of a passage's place in Vietnamese and English."""
    return ("phần nội dung", "the text") if passage.is_running_text else (f"`{passage.field}`",) * 2


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTATION else text[: _LONGEST_QUOTATION - 1].rstrip() + "…"

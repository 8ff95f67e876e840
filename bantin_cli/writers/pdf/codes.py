"""What can be wrong with a written PDF."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

READ_OTHERWISE = Code(
    id="BT710",
    name="pdf-reads-otherwise",
    severity=Severity.ERROR,
    message=Wording(
        vi="Đọc lại tệp PDF vừa dựng thấy khác với bản thảo: bản thảo ghi `{written}`, trong PDF là `{read}`.",
        en="The PDF does not read as it was written: the source says `{written}`, the PDF says `{read}`.",
    ),
    hint=Wording(
        vi=(
            "Xóa đoạn này rồi gõ lại, bỏ các ký tự lạ. Nếu vẫn lỗi, dùng `--draft` để xem tạm và gửi tệp "
            "nguồn cho nhóm phát triển bantin."
        ),
        en=(
            "Type the passage again without unusual characters. If that does not help, look at it with `--draft` and "
            "send the source to the developers of bantin."
        ),
    ),
    why=Wording(
        vi=(
            "Người khiếm thị nghe tệp PDF bằng trình đọc màn hình, người khác sao chép chữ từ đó. Vì vậy sau "
            "khi dựng, chương trình đọc lại toàn bộ cấu trúc của tệp PDF và so từng đoạn với bản thảo; khác một chữ "
            "cũng không ghi tệp ra."
        ),
        en=(
            "Screen readers speak what stands in the PDF's structure, and others copy text from it. So every PDF is "
            "read back after it is made, and compared passage by passage with the source; if a single word differs, "
            "no file is written."
        ),
    ),
    bad="Một đoạn có ký tự mà phông vẽ thành chữ khác",
    good="Một đoạn chỉ có chữ, số và dấu câu thông thường",
)

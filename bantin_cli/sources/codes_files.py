"""BT101 to BT109: files that cannot be read, or that are not text as it should be."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

FOLDER_WITHOUT_MANIFEST = Code(
    id="BT101",
    name="folder-without-manifest",
    severity=Severity.ERROR,
    message=Wording(
        vi="Thư mục `{folder}` không có tệp `bantin.yaml`.",
        en="The folder `{folder}` has no file `bantin.yaml`.",
    ),
    hint=Wording(
        vi="Ghi đúng thư mục của số báo, hoặc tạo số mới bằng lệnh `bantin new`.",
        en="Name the folder of an issue, or start one with `bantin new`.",
    ),
    why=Wording(
        vi=(
            "Tệp `bantin.yaml` cho biết số báo gồm những chuyên mục nào và bài nằm ở đâu. Thiếu tệp này thì "
            "không biết phải dàn trang những gì."
        ),
        en="The file `bantin.yaml` says which sections the issue has and where their texts are. "
        "Without it nothing is known about the issue.",
    ),
    bad="2026-10/\n└── diem-tin/01-bai.md",
    good="2026-10/\n├── bantin.yaml\n└── diem-tin/01-bai.md",
)

FILE_NOT_READABLE = Code(
    id="BT102",
    name="file-not-readable",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không mở được tệp `{path}`.",
        en="The file `{path}` cannot be opened.",
    ),
    hint=Wording(
        vi="Kiểm tra quyền đọc của tệp, đóng chương trình đang giữ tệp rồi chạy lại.",
        en="Check that you may read the file and that no other program holds it, then run again.",
    ),
    why=Wording(
        vi="Hệ điều hành không cho đọc tệp này: có thể thiếu quyền, tệp đang bị khóa, hoặc đó không phải là một "
        "tệp thường.",
        en="The operating system refuses to hand the file over: permission is missing, the file is locked, "
        "or it is no ordinary file.",
    ),
    bad="diem-tin/01-bai.md (không có quyền đọc)",
    good="diem-tin/01-bai.md (đọc được)",
)

FILE_TOO_LARGE = Code(
    id="BT103",
    name="text-file-too-large",
    severity=Severity.ERROR,
    message=Wording(
        vi="Tệp văn bản `{path}` nặng {size_mb} MB, quá mức {limit_mb} MB.",
        en="The text file `{path}` has {size_mb} MB; the limit is {limit_mb} MB.",
    ),
    hint=Wording(
        vi="Kiểm tra xem có nhầm tệp không; bài viết và bảng kê chỉ nặng vài chục KB.",
        en="Check that it is the right file; articles and tables have some ten kilobytes.",
    ),
    why=Wording(
        vi="Một tệp văn bản lớn đến vậy thường là ảnh hoặc tệp khác bị đổi đuôi. Đọc tệp ấy chỉ làm treo máy.",
        en="A text file of that size is usually a picture or another file with the wrong suffix.",
    ),
    bad="diem-tin/01-bai.md (35 MB)",
    good="diem-tin/01-bai.md (12 KB)",
)

NOT_UTF_8 = Code(
    id="BT104",
    name="not-utf-8",
    severity=Severity.ERROR,
    message=Wording(
        vi="Tệp không được lưu theo bảng mã UTF-8 (byte thứ {offset} không hợp lệ).",
        en="The file is not saved as UTF-8 (byte {offset} is invalid).",
    ),
    hint=Wording(
        vi="Mở tệp, chọn “Lưu thành” (Save As), chọn bảng mã UTF-8 rồi lưu lại.",
        en="Open the file, choose “Save As”, choose the encoding UTF-8 and save.",
    ),
    why=Wording(
        vi="Nếu đọc sai bảng mã, chữ tiếng Việt sẽ thành ký tự lạ. Mọi tệp của số báo đều phải là UTF-8.",
        en="Read with the wrong encoding, Vietnamese letters turn into other signs. Every file of an issue is UTF-8.",
    ),
    bad="diem-tin/01-bai.md (Windows-1258)",
    good="diem-tin/01-bai.md (UTF-8)",
)

DECOMPOSED_UNICODE = Code(
    id="BT105",
    name="decomposed-unicode",
    severity=Severity.NOTE,
    message=Wording(
        vi="Tệp dùng Unicode tổ hợp ở {lines} dòng; đã đọc thành Unicode dựng sẵn.",
        en="The file holds decomposed Unicode on {lines} lines; it was read as composed Unicode (NFC).",
    ),
    hint=Wording(
        vi="Đặt bộ gõ sang Unicode dựng sẵn; lần này không cần sửa gì.",
        en="Set the keyboard to composed Unicode; nothing needs to be changed this time.",
    ),
    why=Wording(
        vi="Cùng một chữ “ế” có thể là một ký tự hoặc ba ký tự ghép lại. Bản in luôn dùng một ký tự, "
        "nhờ đó tìm kiếm và sao chép trong PDF mới đúng.",
        en="The letter “ế” can be one character or three combined ones. The output always holds one, "
        "so that searching and copying in the PDF work.",
    ),
    bad="tie\u0302\u0301ng Vie\u0323\u0302t",
    good="tiếng Việt",
)

CONTROL_CHARACTER = Code(
    id="BT106",
    name="control-character",
    severity=Severity.WARNING,
    message=Wording(
        vi="Dòng này có ký tự điều khiển {name}; đã bỏ khi đọc.",
        en="This line holds the control character {name}; it was left out on reading.",
    ),
    hint=Wording(
        vi="Xóa ký tự ẩn này: gõ lại chỗ đó hoặc dán lại dưới dạng văn bản thuần.",
        en="Delete the hidden character: type the place again, or paste it as plain text.",
    ),
    why=Wording(
        vi="Ký tự điều khiển thường lọt vào khi sao chép từ phần mềm khác. Chúng không in ra được "
        "và có thể làm mất chữ hoặc dính chữ.",
        en="Control characters come along when text is copied from other programs. They cannot be printed, "
        "and words may be lost or run together.",
    ),
    bad="Chuyển\u000bđổi số",
    good="Chuyển đổi số",
)

PATH_LEAVES_FOLDER = Code(
    id="BT107",
    name="path-leaves-folder",
    severity=Severity.ERROR,
    message=Wording(
        vi="Đường dẫn `{path}` dẫn ra ngoài thư mục của số báo.",
        en="The path `{path}` leads out of the issue's folder.",
    ),
    hint=Wording(
        vi="Chép tệp vào thư mục số báo rồi ghi đường dẫn tính từ thư mục đó, ví dụ `images/anh.jpg`.",
        en="Copy the file into the issue's folder and write the path from there, for example `images/anh.jpg`.",
    ),
    why=Wording(
        vi="Một số báo phải trọn trong thư mục của nó thì mới chép sang máy khác, lưu trữ hay dựng lại được. "
        "Vì thế không dùng `..`, đường dẫn tuyệt đối hay lối tắt trỏ ra ngoài.",
        en="An issue lies wholly in its folder, so that it can be copied, archived and built again elsewhere. "
        "Hence no `..`, no absolute path and no symbolic link that leads out.",
    ),
    bad="![Cuộc họp](../anh/hop.jpg)",
    good="![Cuộc họp](images/hop.jpg)",
)

HEADER_MISSING = Code(
    id="BT108",
    name="header-missing",
    severity=Severity.ERROR,
    message=Wording(
        vi="Bài không có phần đầu nằm giữa hai dòng `---`.",
        en="The article has no header between two lines of `---`.",
    ),
    hint=Wording(
        vi="Viết ở đầu tệp: một dòng `---`, dòng `title: …`, rồi một dòng `---` nữa.",
        en="Begin the file with a line `---`, a line `title: …` and another line `---`.",
    ),
    why=Wording(
        vi="Tiêu đề, nguồn, tác giả của bài đều nằm ở phần đầu. Không có phần này thì bài in ra không có tiêu đề.",
        en="Title, source and author stand in the header. Without it the article would print without a title.",
    ),
    bad="Nội dung của bài.\n",
    good="---\ntitle: Tiêu đề\n---\nNội dung của bài.\n",
)

HEADER_NOT_CLOSED = Code(
    id="BT109",
    name="header-not-closed",
    severity=Severity.ERROR,
    message=Wording(
        vi="Phần đầu bài mở bằng `---` nhưng không có dòng `---` để kết thúc.",
        en="The header opens with `---` and no line `---` closes it.",
    ),
    hint=Wording(
        vi="Thêm một dòng chỉ có `---` ngay sau dòng cuối của phần đầu.",
        en="Put a line that is only `---` after the header's last line.",
    ),
    why=Wording(
        vi="Thiếu dòng kết thúc thì không phân biệt được đâu là phần đầu, đâu là nội dung bài.",
        en="Without the closing line the header cannot be told from the text.",
    ),
    bad="---\ntitle: Tiêu đề\n\nNội dung của bài.\n",
    good="---\ntitle: Tiêu đề\n---\nNội dung của bài.\n",
)

CODES = (
    FOLDER_WITHOUT_MANIFEST,
    FILE_NOT_READABLE,
    FILE_TOO_LARGE,
    NOT_UTF_8,
    DECOMPOSED_UNICODE,
    CONTROL_CHARACTER,
    PATH_LEAVES_FOLDER,
    HEADER_MISSING,
    HEADER_NOT_CLOSED,
)

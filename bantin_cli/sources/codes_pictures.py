"""BT401 to BT409: picture files that cannot be used."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

_EXPORT_HINT = Wording(
    vi="Mở ảnh bằng chương trình xem ảnh, lưu thành JPEG hoặc PNG rồi ghi tên tệp mới vào bài.",
    en="Open the picture, export it as JPEG or PNG, and write the new file's name into the article.",
)

PICTURE_MISSING = Code(
    id="BT401",
    name="picture-missing",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không có tệp ảnh `{path}`.",
        en="There is no picture `{path}`.",
    ),
    hint=Wording(
        vi="Chép ảnh vào thư mục số báo, hoặc sửa lại tên{nearest}.",
        en="Copy the picture into the issue's folder, or correct the name{nearest}.",
    ),
    why=Wording(
        vi="Đường dẫn tính từ thư mục số báo và phân biệt chữ hoa, chữ thường, cả ở phần đuôi `.jpg`.",
        en="The path counts from the issue's folder, and capitals matter, also in the suffix `.jpg`.",
    ),
    bad="![Cuộc họp](images/khong-co.jpg)",
    good="![Cuộc họp](images/hop.jpg)",
)

PICTURE_EMPTY = Code(
    id="BT402",
    name="picture-empty",
    severity=Severity.ERROR,
    message=Wording(
        vi="Tệp ảnh `{path}` rỗng (0 byte).",
        en="The picture file `{path}` is empty (0 bytes).",
    ),
    hint=Wording(
        vi="Chép lại ảnh từ máy ảnh hoặc từ nơi gửi.",
        en="Copy the picture again from the camera or from whoever sent it.",
    ),
    why=Wording(
        vi="Tệp rỗng thường do sao chép dở dang, hoặc ổ đám mây chưa tải ảnh về máy.",
        en="An empty file comes from a copy that was cut short, or from a cloud drive that has not fetched it.",
    ),
    bad="images/hop.jpg (0 byte)",
    good="images/hop.jpg (2,4 MB)",
)

PICTURE_UNREADABLE = Code(
    id="BT403",
    name="picture-unreadable",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không đọc được tệp `{path}` dưới dạng ảnh.",
        en="The file `{path}` cannot be read as a picture.",
    ),
    hint=Wording(
        vi="Mở tệp bằng chương trình xem ảnh; mở được thì lưu lại thành JPEG, không thì xin lại ảnh.",
        en="Open the file in a picture viewer; if it opens, save it as JPEG, if not, ask for the picture again.",
    ),
    why=Wording(
        vi="Tệp bị hỏng, hoặc là loại tệp khác mang đuôi của ảnh.",
        en="The file is damaged, or it is another kind of file with a picture's suffix.",
    ),
    bad="images/hop.jpg (tệp Word đổi đuôi)",
    good="images/hop.jpg",
)

PICTURE_TRUNCATED = Code(
    id="BT404",
    name="picture-truncated",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` bị cụt: thiếu phần cuối tệp.",
        en="The picture `{path}` is cut short: the end of the file is missing.",
    ),
    hint=Wording(
        vi="Chép lại ảnh từ máy ảnh hoặc từ nơi gửi.",
        en="Copy the picture again from the camera or from whoever sent it.",
    ),
    why=Wording(
        vi="Ảnh bị cụt vẫn mở được nhưng phần dưới in ra màu xám. Lỗi này hay gặp khi tải ảnh chưa xong.",
        en="A picture that is cut short still opens, and its lower part prints grey. Broken downloads are the "
        "usual cause.",
    ),
    bad="images/hop.jpg (mất nửa sau)",
    good="images/hop.jpg",
)

PICTURE_TOO_LARGE = Code(
    id="BT405",
    name="picture-too-large",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` có {width} × {height} điểm ảnh, quá mức {limit} triệu điểm hoặc {side} điểm mỗi cạnh.",
        en="The picture `{path}` has {width} × {height} pixels; the limit is {limit} million, or {side} on a side.",
    ),
    hint=Wording(
        vi="Thu nhỏ ảnh, chẳng hạn còn 6000 điểm ở cạnh dài, rồi lưu lại.",
        en="Make the picture smaller, for example 6000 pixels on its long side, and save it.",
    ),
    why=Wording(
        vi=(
            "Một trang báo khổ này chỉ cần khoảng 2300 × 3300 điểm ảnh. Ảnh quá lớn làm cạn bộ nhớ; tệp cố ý "
            "tạo ra để làm treo máy cũng có kích thước như vậy."
        ),
        en="A whole page needs about 2300 × 3300 pixels. A picture beyond the limit exhausts the memory, "
        "and files made to do harm look like that.",
    ),
    bad="images/ban-do.png (60000 × 60000)",
    good="images/ban-do.png (6000 × 6000)",
)

PICTURE_FORMAT_UNSUPPORTED = Code(
    id="BT406",
    name="picture-format-unsupported",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` ở định dạng {format}; chỉ dùng được JPEG, PNG, WebP, TIFF và GIF.",
        en="The picture `{path}` is {format}; JPEG, PNG, WebP, TIFF and GIF can be used.",
    ),
    hint=_EXPORT_HINT,
    why=Wording(
        vi="Các định dạng khác không được đọc như nhau trên mọi máy, nên bản in có thể khác nhau.",
        en="Other formats are not read alike on every computer, so the output could differ.",
    ),
    bad="![Sơ đồ](images/so-do.bmp)",
    good="![Sơ đồ](images/so-do.png)",
)

PICTURE_IS_HEIC = Code(
    id="BT407",
    name="picture-is-heic",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` ở định dạng HEIC của điện thoại, chưa dùng được cho bản in.",
        en="The picture `{path}` is HEIC, the format of telephones, and cannot be used.",
    ),
    hint=_EXPORT_HINT,
    why=Wording(
        vi="HEIC cần bộ giải mã riêng mà không phải máy nào cũng có. Trên iPhone, đặt "
        "Cài đặt → Camera → Định dạng → “Tương thích nhất” thì máy chụp ra JPEG.",
        en="HEIC needs a decoder that not every computer has. On an iPhone, Settings → Camera → Formats → "
        "“Most Compatible” takes JPEG instead.",
    ),
    bad="![Cuộc họp](images/IMG_1022.HEIC)",
    good="![Cuộc họp](images/hop.jpg)",
)

PICTURE_IS_SVG = Code(
    id="BT408",
    name="picture-is-svg",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` là hình vẽ SVG, chưa dùng được cho bản in.",
        en="The picture `{path}` is an SVG drawing and cannot be used.",
    ),
    hint=Wording(
        vi="Xuất hình vẽ thành PNG, cạnh dài ít nhất 2400 điểm ảnh, rồi ghi tên tệp mới vào bài.",
        en="Export the drawing as PNG, at least 2400 pixels on its long side, and write the new name into the article.",
    ),
    why=Wording(
        vi="Một tệp SVG có thể gọi phông chữ và tệp khác từ bên ngoài, nên mỗi máy vẽ ra một kiểu.",
        en="An SVG can call fonts and files from elsewhere, so that each computer draws it differently.",
    ),
    bad="![Biểu trưng](images/logo.svg)",
    good="![Biểu trưng](images/logo.png)",
)

PICTURE_ON_THE_WEB = Code(
    id="BT409",
    name="picture-on-the-web",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{path}` nằm trên mạng, không nằm trong thư mục số báo.",
        en="The picture `{path}` is on the web and not in the issue's folder.",
    ),
    hint=Wording(
        vi="Tải ảnh về thư mục `images` rồi ghi `images/ten-anh.jpg`.",
        en="Download the picture into the folder `images` and write `images/name.jpg`.",
    ),
    why=Wording(
        vi=(
            "Chương trình không bao giờ dùng mạng: ảnh trên mạng có thể đổi hoặc mất, và số báo phải dựng lại "
            "được về sau."
        ),
        en="The program never uses the network: a picture there can change or vanish, and the issue must build "
        "again later.",
    ),
    bad="![Cuộc họp](https://example.gov.vn/hop.jpg)",
    good="![Cuộc họp](images/hop.jpg)",
)

CODES = (
    PICTURE_MISSING,
    PICTURE_EMPTY,
    PICTURE_UNREADABLE,
    PICTURE_TRUNCATED,
    PICTURE_TOO_LARGE,
    PICTURE_FORMAT_UNSUPPORTED,
    PICTURE_IS_HEIC,
    PICTURE_IS_SVG,
    PICTURE_ON_THE_WEB,
)

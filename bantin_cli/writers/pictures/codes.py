"""What can be wrong with a picture when its pixels are read: BT410 to BT413."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

PICTURE_NOT_DECODABLE = Code(
    id="BT410",
    name="picture-not-decodable",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không giải mã được ảnh `{file}` ({reason}).",
        en="The picture `{file}` cannot be decoded ({reason}).",
    ),
    hint=Wording(
        vi="Mở ảnh bằng chương trình xem ảnh, lưu lại thành JPEG hoặc PNG rồi thay tệp cũ.",
        en="Open the picture in a viewer, save it again as JPEG or PNG, and replace the file.",
    ),
    why=Wording(
        vi=(
            "Phần đầu tệp cho biết đây là một tấm ảnh, nhưng các điểm ảnh bên trong đã hỏng. Nếu vẫn đưa lên "
            "trang, chỗ đó sẽ trống hoặc nhòe nát."
        ),
        en="The head of the file says that it is a picture, but its pixels do not follow the format. "
        "On the page it would be a gap or a jumble.",
    ),
    bad="![Quầy tiếp dân](images/quay-tiep-dan.jpg), where the file is a renamed document",
    good="![Quầy tiếp dân](images/quay-tiep-dan.jpg), saved again from a viewer",
)

PICTURE_CUT_SHORT = Code(
    id="BT411",
    name="picture-cut-short",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{file}` bị cụt: thiếu phần cuối tệp.",
        en="The picture file `{file}` is cut short: its end is missing.",
    ),
    hint=Wording(
        vi="Chép lại ảnh từ máy ảnh hoặc xin lại bản đầy đủ từ nơi gửi.",
        en="Copy the file from the camera again, or ask the sender for a complete one.",
    ),
    why=Wording(
        vi="Ảnh thường bị cụt do tải xuống hoặc sao chép dở dang. Phần bị mất sẽ in ra thành một mảng xám.",
        en="A file is usually cut short by a download or a copy that stopped midway. "
        "The missing part would print as a grey field.",
    ),
    bad="![Lớp học số](images/lop-hoc.jpg), where the file holds the first half of the photograph",
    good="![Lớp học số](images/lop-hoc.jpg), copied whole",
)

PICTURE_TOO_MANY_PIXELS = Code(
    id="BT412",
    name="picture-too-many-pixels",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh `{file}` có quá nhiều điểm ảnh: {megapixels} triệu, trong khi giới hạn là {limit} triệu.",
        en="The picture `{file}` has too many pixels ({megapixels} million; the limit is {limit} million).",
    ),
    hint=Wording(
        vi="Thu nhỏ ảnh, chẳng hạn còn 5000 điểm ảnh ở cạnh dài: như vậy đã thừa sức in kín một trang.",
        en="Scale the picture down to about 5000 pixels on its long side; that is more than a full page needs.",
    ),
    why=Wording(
        vi=(
            "Một tệp chỉ vài chục KB có thể bung ra thành hàng GB trong bộ nhớ và làm treo máy. Ảnh in kín "
            "trang 190 × 270 mm chỉ cần khoảng 8 triệu điểm ảnh."
        ),
        en="A file of a few kB can unfold into gigabytes of memory and stop the computer. "
        "A picture that fills a page of 190 × 270 mm needs about 8 million pixels.",
    ),
    bad="images/ban-do.png of 20000 × 20000 pixels",
    good="images/ban-do.png of 5000 × 5000 pixels",
)

PICTURE_NOT_OPENED = Code(
    id="BT413",
    name="picture-not-opened",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không mở được tệp ảnh `{file}` ({reason}).",
        en="The picture file `{file}` cannot be opened ({reason}).",
    ),
    hint=Wording(
        vi="Xem tệp có còn ở đó và có quyền đọc không; đóng chương trình đang giữ tệp rồi chạy lại.",
        en="See that the file is still there and may be read; close the program that holds it, and run again.",
    ),
    why=Wording(
        vi="Lúc kiểm tra tệp vẫn còn, nhưng đến lúc dàn trang thì không đọc được nữa: "
        "tệp bị chuyển chỗ, bị khóa, hoặc ổ đĩa mạng mất kết nối.",
        en="The file was there when the issue was checked and could not be read when the pages were made: "
        "it was moved, is locked, or a network drive has gone.",
    ),
    bad="images/le-khai-mac.jpg on a drive that was unplugged during the build",
    good="images/le-khai-mac.jpg in the issue folder",
)

CODES = (PICTURE_NOT_DECODABLE, PICTURE_CUT_SHORT, PICTURE_TOO_MANY_PIXELS, PICTURE_NOT_OPENED)
"""Every code of this package."""

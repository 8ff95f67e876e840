"""BT118 to BT129: YAML that cannot be understood, or that the source format does not allow."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

_QUOTES_WHY = Wording(
    vi="YAML hiểu một số dấu theo nghĩa riêng. Đặt giá trị trong ngoặc kép thì mọi dấu bên trong chỉ là chữ.",
    en="YAML gives some signs a meaning of their own. Inside quotes every sign is only text.",
)

YAML_COLON_WITHOUT_SPACE = Code(
    id="BT118",
    name="yaml-colon-without-space",
    severity=Severity.ERROR,
    message=Wording(
        vi="Sau dấu hai chấm của khóa thiếu dấu cách.",
        en="The colon after the key is not followed by a space.",
    ),
    hint=Wording(
        vi="Thêm một dấu cách: viết `title: Bản tin`, không viết `title:Bản tin`.",
        en="Add a space: write `title: Bản tin`, not `title:Bản tin`.",
    ),
    why=Wording(
        vi="Không có dấu cách thì YAML coi cả dòng là một câu, không phải khóa và giá trị.",
        en="Without the space YAML takes the whole line for a sentence, not for a key and its value.",
    ),
    bad="title:Bản tin\nplace: Huế\n",
    good="title: Bản tin\nplace: Huế\n",
)

YAML_TEXT_AFTER_HASH = Code(
    id="BT119",
    name="yaml-text-after-hash",
    severity=Severity.WARNING,
    message=Wording(
        vi="Phần `{text}` sau dấu `#` bị coi là ghi chú nên không in.",
        en="What follows the `#`, `{text}`, counts as a comment and is not printed.",
    ),
    hint=Wording(
        vi="Nếu là nội dung cần in, đặt cả giá trị trong ngoặc kép; nếu là ghi chú, thêm dấu cách sau `#`.",
        en="If it is text, put the whole value in quotes; if it is a comment, put a space after the `#`.",
    ),
    why=Wording(
        vi="Trong YAML, dấu `#` đứng sau dấu cách mở đầu một ghi chú. Câu có `#` ở giữa sẽ lặng lẽ mất phần sau.",
        en="In YAML a `#` after a space begins a comment. Text with a `#` in it loses its end in silence.",
    ),
    bad="title: Thành phố #1 về dữ liệu mở\n",
    good='title: "Thành phố #1 về dữ liệu mở"\n',
)

YAML_NOT_UNDERSTOOD = Code(
    id="BT120",
    name="yaml-not-understood",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không hiểu được cú pháp YAML từ chỗ này trở đi.",
        en="From here on the YAML cannot be understood.",
    ),
    hint=Wording(
        vi=(
            "Xem lại dòng này và dòng ngay trên: mỗi dòng có dạng `khóa: giá trị`; giá trị có dấu đặc biệt thì "
            "đặt trong ngoặc kép."
        ),
        en="Look at this line and the one above: each has the form `key: value`; put a value with unusual signs "
        "in quotes.",
    ),
    why=Wording(
        vi="Khi một chỗ sai cú pháp, phần còn lại của tệp không đọc tiếp được, nên các lỗi phía sau chưa hiện ra.",
        en="After a fault of syntax the rest of the file cannot be read, so later faults do not show yet.",
    ),
    bad="steps: [Mở máy ảnh, Quét mã\n",
    good="steps: [Mở máy ảnh, Quét mã]\n",
)

YAML_TAB = Code(
    id="BT121",
    name="yaml-tab",
    severity=Severity.ERROR,
    message=Wording(
        vi="Dòng này thụt vào bằng dấu Tab; YAML chỉ nhận dấu cách.",
        en="This line is indented with a tab; YAML takes only spaces.",
    ),
    hint=Wording(vi="Thay mỗi dấu Tab bằng hai dấu cách.", en="Replace each tab with two spaces."),
    why=Wording(
        vi="Độ thụt đầu dòng cho biết khóa nào nằm trong khóa nào. Độ rộng của Tab mỗi máy mỗi khác nên YAML "
        "không dùng.",
        en="The indentation says which key belongs to which. A tab is as wide as each program likes, so YAML "
        "refuses it.",
    ),
    bad="masthead:\n\ttitle: Bản tin\n",
    good="masthead:\n  title: Bản tin\n",
)

YAML_COLON_IN_VALUE = Code(
    id="BT122",
    name="yaml-colon-in-value",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị có dấu hai chấm và dấu cách (`: `) nhưng không nằm trong ngoặc kép.",
        en="The value holds a colon and a space (`: `) and is not in quotes.",
    ),
    hint=Wording(
        vi='Đặt cả giá trị trong ngoặc kép, ví dụ `title: "TP. Thủ Đức: ra mắt cổng dữ liệu"`.',
        en='Put the whole value in quotes, for example `title: "TP. Thủ Đức: ra mắt cổng dữ liệu"`.',
    ),
    why=_QUOTES_WHY,
    bad="title: TP. Thủ Đức: ra mắt cổng dữ liệu\n",
    good='title: "TP. Thủ Đức: ra mắt cổng dữ liệu"\n',
)

YAML_QUOTE_NOT_CLOSED = Code(
    id="BT123",
    name="yaml-quote-not-closed",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ngoặc kép mở ở dòng này mà không đóng lại.",
        en="The quote that opens on this line is never closed.",
    ),
    hint=Wording(
        vi='Thêm dấu ngoặc kép ở cuối giá trị; ngoặc kép bên trong viết là `\\"`.',
        en='Close the quote at the end of the value; a quote inside it is written `\\"`.',
    ),
    why=Wording(
        vi="Khi ngoặc không đóng, phần còn lại của tệp bị hiểu là thuộc về giá trị này.",
        en="While the quote is open, the rest of the file counts as part of this value.",
    ),
    bad='title: "Bản tin\n',
    good='title: "Bản tin"\n',
)

YAML_NEEDS_QUOTES = Code(
    id="BT124",
    name="yaml-needs-quotes",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị này có dấu mà YAML hiểu theo nghĩa riêng, nên phải nằm trong ngoặc kép.",
        en="This value holds a sign with a meaning in YAML and must stand in quotes.",
    ),
    hint=Wording(
        vi="Đặt cả giá trị trong dấu nháy đơn, ví dụ `title: '“Số hóa” và đời sống'`.",
        en="Put the whole value in single quotes, for example `title: '“Số hóa” và đời sống'`.",
    ),
    why=_QUOTES_WHY,
    bad='title: "Số hóa" và đời sống\n',
    good="title: '\"Số hóa\" và đời sống'\n",
)

YAML_INDENTATION = Code(
    id="BT125",
    name="yaml-indentation",
    severity=Severity.ERROR,
    message=Wording(
        vi="Dòng này thụt vào không khớp với các dòng cùng cấp.",
        en="This line is not indented like its neighbours.",
    ),
    hint=Wording(
        vi="Cho các khóa cùng cấp thụt vào bằng nhau; khóa con thụt thêm hai dấu cách.",
        en="Indent keys of one level alike, and keys below them by two more spaces.",
    ),
    why=Wording(
        vi="Độ thụt đầu dòng cho biết khóa nào nằm trong khóa nào; lệch một dấu cách là đổi nghĩa.",
        en="The indentation says which key belongs to which; one space changes the meaning.",
    ),
    bad="masthead:\n  title: Bản tin\n place: Hà Nội\n",
    good="masthead:\n  title: Bản tin\n  place: Hà Nội\n",
)

DUPLICATE_KEY = Code(
    id="BT126",
    name="duplicate-key",
    severity=Severity.ERROR,
    message=Wording(
        vi="Khóa `{key}` được ghi hai lần: ở dòng {first} và dòng {second}.",
        en="The key `{key}` is given twice: on line {first} and on line {second}.",
    ),
    hint=Wording(vi="Giữ lại một dòng, xóa dòng kia.", en="Keep one of the lines and delete the other."),
    why=Wording(
        vi=(
            "Một khóa có hai giá trị thì không biết giá trị nào đúng; chọn bừa một giá trị thì in sai mà không ai hay."
        ),
        en="With two values for one key nobody knows which is meant; taking either would print the wrong one in "
        "silence.",
    ),
    bad="title: Bản tin\nplace: Huế\ntitle: Bản tin khác\n",
    good="title: Bản tin\nplace: Huế\n",
)

YAML_FEATURE_REFUSED = Code(
    id="BT127",
    name="yaml-feature-refused",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ký hiệu `{sign}` của YAML không dùng được trong tệp của số báo.",
        en="The YAML sign `{sign}` is not used in the files of an issue.",
    ),
    hint=Wording(
        vi="Viết giá trị ra đầy đủ; nếu ký hiệu là một phần của nội dung thì đặt cả giá trị trong ngoặc kép.",
        en="Write the value out; if the sign is part of the text, put the whole value in quotes.",
    ),
    why=Wording(
        vi="Neo (`&`), tham chiếu (`*`), nhãn (`!`), khóa gộp (`<<`) và khóa ghép (`?`) làm tệp khó đọc "
        "và có thể phình ra vô hạn. Tệp của số báo chỉ cần khóa và giá trị.",
        en="Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`) and complex keys (`?`) make files hard to read "
        "and can grow without end. An issue needs only keys and values.",
    ),
    bad="title: &ten Bản tin\n",
    good='title: "&ten Bản tin"\n',
)

YAML_TOO_DEEP = Code(
    id="BT128",
    name="yaml-too-deep",
    severity=Severity.ERROR,
    message=Wording(
        vi="Các khóa lồng nhau quá {limit} cấp.",
        en="Keys are nested more than {limit} levels deep.",
    ),
    hint=Wording(vi="Bỏ bớt các cấp lồng nhau.", en="Take the surplus levels away."),
    why=Wording(
        vi="Không tệp nào của số báo cần nhiều cấp đến thế; thường là do gõ nhầm dấu ngoặc.",
        en="No file of an issue needs so many levels; brackets typed by mistake are the usual cause.",
    ),
    bad="a: " + "[" * 30 + "]" * 30 + "\n",
    good="a: [1]\n",
)

YAML_SECOND_DOCUMENT = Code(
    id="BT129",
    name="yaml-second-document",
    severity=Severity.ERROR,
    message=Wording(
        vi="Tệp có dòng `---` ở giữa; từ đó trở đi không được đọc.",
        en="The file has a line `---` in its middle; what follows was not read.",
    ),
    hint=Wording(vi="Xóa dòng `---` này.", en="Delete this line `---`."),
    why=Wording(
        vi="Dòng `---` bắt đầu một tài liệu mới trong cùng tệp, còn mỗi tệp của số báo chỉ có một.",
        en="A line `---` begins a second document in the file, and a file of an issue holds one.",
    ),
    bad="title: Bản tin\n---\nplace: Huế\n",
    good="title: Bản tin\nplace: Huế\n",
)

CODES = (
    YAML_COLON_WITHOUT_SPACE,
    YAML_TEXT_AFTER_HASH,
    YAML_NOT_UNDERSTOOD,
    YAML_TAB,
    YAML_COLON_IN_VALUE,
    YAML_QUOTE_NOT_CLOSED,
    YAML_NEEDS_QUOTES,
    YAML_INDENTATION,
    DUPLICATE_KEY,
    YAML_FEATURE_REFUSED,
    YAML_TOO_DEEP,
    YAML_SECOND_DOCUMENT,
)

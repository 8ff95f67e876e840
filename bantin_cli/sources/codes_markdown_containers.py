"""BT170 to BT178: attributes and content of containers that are not what their kind holds."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

_TWO_PICTURES = '![Trước](images/truoc.jpg "Trước khi sửa")\n\n![Sau](images/sau.jpg "Sau khi sửa")'
_TWO_NUMBERS = "- **1.250** hồ sơ trực tuyến mỗi tháng\n- **98%** hồ sơ đúng hạn"

UNKNOWN_CONTAINER_ATTRIBUTE = Code(
    id="BT170",
    name="unknown-container-attribute",
    severity=Severity.ERROR,
    message=Wording(
        vi="Khung `{kind}` không có thuộc tính `{name}`.",
        en="A container `{kind}` has no attribute `{name}`.",
    ),
    hint=Wording(
        vi="Viết `width`, thuộc tính duy nhất của `callout`, `pictures`, `numbers`; `pullquote` không có thuộc tính.",
        en="Write `width`, the only attribute of `callout`, `pictures` and `numbers`; `pullquote` has none.",
    ),
    why=Wording(
        vi="Thuộc tính gõ sai tên sẽ không có tác dụng: khung đứng sai cỡ mà không ai hay.",
        en="A mistyped attribute has no effect: the box has the wrong size, and nobody notices.",
    ),
    bad="::: callout {with=page} Mục tiêu\nNội dung.\n:::",
    good="::: callout {width=page} Mục tiêu\nNội dung.\n:::",
)

BAD_CONTAINER_ATTRIBUTE = Code(
    id="BT171",
    name="wrong-container-attribute-value",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị `{value}` không dùng được cho `width` của khung.",
        en="The value `{value}` cannot be used for a container's `width`.",
    ),
    hint=Wording(
        vi="Dùng `column` (một cột) hoặc `page` (mọi cột).",
        en="Use `column` (one column) or `page` (all columns).",
    ),
    why=Wording(
        vi="Khung chỉ đứng trong một cột hoặc trải qua mọi cột của trang.",
        en="A box stands in one column or over all columns of the page.",
    ),
    bad="::: callout {width=full} Mục tiêu\nNội dung.\n:::",
    good="::: callout {width=page} Mục tiêu\nNội dung.\n:::",
)

CONTAINER_ATTRIBUTES_NOT_UNDERSTOOD = Code(
    id="BT172",
    name="container-attributes-not-understood",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không hiểu phần `{text}` sau tên khung.",
        en="The part `{text}` after the container's name is not understood.",
    ),
    hint=Wording(
        vi="Viết theo mẫu `{{width=page}}`, rồi mới đến tiêu đề.",
        en="Write it like `{{width=page}}`, and the heading after it.",
    ),
    why=Wording(
        vi="Thuộc tính gồm tên, dấu bằng và giá trị, đặt trong ngoặc nhọn.",
        en="An attribute is a name, an equals sign and a value, between two braces.",
    ),
    bad="::: callout {page} Mục tiêu\nNội dung.\n:::",
    good="::: callout {width=page} Mục tiêu\nNội dung.\n:::",
)

PICTURE_COUNT = Code(
    id="BT173",
    name="picture-group-count",
    severity=Severity.ERROR,
    message=Wording(
        vi="Cụm ảnh `pictures` có {count} ảnh; cần hai hoặc ba ảnh.",
        en="The group `pictures` holds {count} pictures; it takes two or three.",
    ),
    hint=Wording(
        vi=(
            "Một ảnh thì đặt ngoài khung, không cần `::: pictures`; bốn ảnh trở lên thì chia thành nhiều cụm. "
            "Mỗi ảnh viết thành một đoạn riêng."
        ),
        en=(
            "Put a single picture outside, without `::: pictures`; part four and more into several groups. "
            "Each picture is a paragraph of its own."
        ),
    ),
    why=Wording(
        vi="Các ảnh của một cụm đứng thành hàng, cao bằng nhau. Bốn ảnh một hàng thì ảnh nào cũng nhỏ, khó xem.",
        en="The pictures of a group stand in one row of equal height. Four in a row are too small to be seen.",
    ),
    bad="::: pictures Một góc phố\n![Trước](images/truoc.jpg)\n:::",
    good=f"::: pictures Một góc phố\n{_TWO_PICTURES}\n:::",
)

TEXT_BESIDE_PICTURES = Code(
    id="BT174",
    name="text-in-picture-group",
    severity=Severity.WARNING,
    message=Wording(
        vi="Trong cụm ảnh có phần không phải là ảnh; phần này được đặt ngay sau cụm ảnh.",
        en="The picture group holds something other than pictures; it was put after the group.",
    ),
    hint=Wording(
        vi='Chú thích chung viết sau `::: pictures`, chú thích riêng viết trong ngoặc kép của từng ảnh: `![…](… "…")`.',
        en='Write the common caption after `::: pictures`, a picture\'s own in its quotation marks: `![…](… "…")`.',
    ),
    why=Wording(
        vi="Cụm ảnh chỉ gồm ảnh và chú thích. Đoạn văn nằm lẫn giữa các ảnh thì không có chỗ trong hàng ảnh.",
        en="A group holds pictures and their captions. A paragraph between them has no place in their row.",
    ),
    bad=f"::: pictures\n{_TWO_PICTURES}\n\nTuyến phố trước và sau khi sửa.\n:::",
    good=f"::: pictures Tuyến phố trước và sau khi sửa\n{_TWO_PICTURES}\n:::",
)

PICTURE_WIDTH_IN_GROUP = Code(
    id="BT175",
    name="picture-width-in-group",
    severity=Severity.WARNING,
    message=Wording(
        vi="`width` của ảnh `{path}` không có tác dụng trong cụm ảnh.",
        en="The `width` of the picture `{path}` has no effect in a group.",
    ),
    hint=Wording(
        vi="Bỏ `width` của ảnh; cỡ của cả cụm ghi ở dòng mở: `::: pictures {{width=column}}`.",
        en="Take it away; the group's own stands on its first line: `::: pictures {{width=column}}`.",
    ),
    why=Wording(
        vi="Các ảnh trong cụm cao bằng nhau và chia nhau bề ngang theo hình dạng của từng ảnh.",
        en="The pictures of a group are equally high and share the width according to their shapes.",
    ),
    bad="::: pictures\n![Trước](images/truoc.jpg){width=half}\n\n![Sau](images/sau.jpg)\n:::",
    good="::: pictures\n![Trước](images/truoc.jpg)\n\n![Sau](images/sau.jpg)\n:::",
)

NUMBERS_COUNT = Code(
    id="BT176",
    name="numbers-box-count",
    severity=Severity.ERROR,
    message=Wording(
        vi="Khung số liệu `numbers` có {count} mục; cần từ hai đến sáu mục.",
        en="The box `numbers` has {count} entries; it takes two to six.",
    ),
    hint=Wording(
        vi=(
            "Viết danh sách từ hai đến sáu dòng `- **số** lời giải thích`. Chỉ có một số thì đưa vào bài; "
            "nhiều hơn sáu thì lập bảng."
        ),
        en="Write a list of two to six lines `- **number** words`. One goes into the text, more into a table.",
    ),
    why=Wording(
        vi="Khung số liệu gây chú ý nhờ vài con số in lớn. Quá nhiều số thì không số nào nổi bật.",
        en="A box of numbers lives on a few large ones. Among too many, none stands out.",
    ),
    bad="::: numbers Kết quả\n- **98%** hồ sơ đúng hạn\n:::",
    good=f"::: numbers Kết quả\n{_TWO_NUMBERS}\n:::",
)

NUMBER_MISSING = Code(
    id="BT177",
    name="numbers-entry-without-number",
    severity=Severity.ERROR,
    message=Wording(
        vi="Mục này của khung số liệu không đúng dạng: một số in đậm, rồi một dòng giải thích.",
        en="This entry of the box `numbers` is not a bold number and a line of words.",
    ),
    hint=Wording(
        vi="Viết số ở đầu mục, giữa hai cặp dấu sao, rồi đến lời giải thích: `- **1.250** hồ sơ mỗi tháng`.",
        en="Put the number first, between two pairs of asterisks, and the words after it: `- **1,250** files a month`.",
    ),
    why=Wording(
        vi="Số in đậm ở đầu mục được in thật lớn. Mục không có số thì không có gì để phóng lớn.",
        en="The bold number at the beginning prints large. An entry without one has nothing to enlarge.",
    ),
    bad="::: numbers Kết quả\n- 1.250 hồ sơ trực tuyến mỗi tháng\n- **98%** hồ sơ đúng hạn\n:::",
    good=f"::: numbers Kết quả\n{_TWO_NUMBERS}\n:::",
)

TEXT_BESIDE_NUMBERS = Code(
    id="BT178",
    name="text-in-numbers-box",
    severity=Severity.WARNING,
    message=Wording(
        vi="Trong khung số liệu có phần nằm ngoài danh sách; phần này được đặt ngay sau khung.",
        en="The box `numbers` holds something other than its list; it was put after the box.",
    ),
    hint=Wording(
        vi="Đưa đoạn này ra ngoài khung, hoặc dùng `::: callout` nếu muốn đóng khung cả đoạn văn.",
        en="Move it out of the box, or use `::: callout` to box text.",
    ),
    why=Wording(
        vi="Khung số liệu chỉ gồm tiêu đề và các con số; đoạn văn chen vào làm các con số bớt nổi bật.",
        en="The box holds a heading and numbers; a paragraph among them makes them stand out less.",
    ),
    bad=f"::: numbers Kết quả\nSố liệu quý III.\n\n{_TWO_NUMBERS}\n:::",
    good=f"::: numbers Kết quả quý III\n{_TWO_NUMBERS}\n:::",
)

CODES = (
    UNKNOWN_CONTAINER_ATTRIBUTE,
    BAD_CONTAINER_ATTRIBUTE,
    CONTAINER_ATTRIBUTES_NOT_UNDERSTOOD,
    PICTURE_COUNT,
    TEXT_BESIDE_PICTURES,
    PICTURE_WIDTH_IN_GROUP,
    NUMBERS_COUNT,
    NUMBER_MISSING,
    TEXT_BESIDE_NUMBERS,
)

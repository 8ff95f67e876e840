"""BT137 to BT139, BT145 and BT146: pictures in Markdown that are not written as they should be."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

UNKNOWN_IMAGE_ATTRIBUTE = Code(
    id="BT137",
    name="unknown-image-attribute",
    severity=Severity.ERROR,
    message=Wording(
        vi="Ảnh không có thuộc tính `{name}`.",
        en="A picture has no attribute `{name}`.",
    ),
    hint=Wording(
        vi="Viết `{nearest}`; các thuộc tính là `credit`, `width`, `focus`.",
        en="Write `{nearest}`; the attributes are `credit`, `width` and `focus`.",
    ),
    why=Wording(
        vi="Thuộc tính gõ sai tên sẽ không có tác dụng: thiếu tên người chụp hay sai cỡ ảnh mà không ai hay.",
        en="A mistyped attribute has no effect: the credit is missing or the size is wrong, and nobody notices.",
    ),
    bad='![Cuộc họp](images/hop.jpg){credits="TTXVN"}',
    good='![Cuộc họp](images/hop.jpg){credit="TTXVN"}',
)


BAD_IMAGE_ATTRIBUTE = Code(
    id="BT138",
    name="wrong-image-attribute-value",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị `{value}` không dùng được cho `{name}` của ảnh.",
        en="The value `{value}` cannot be used for a picture's `{name}`.",
    ),
    hint=Wording(
        vi="Dùng {choices}.",
        en="Use {choices}.",
    ),
    why=Wording(
        vi=(
            "Cỡ ảnh (`width`) là `column` (một cột), `page` (mọi cột) hoặc `half` (nửa cột). Điểm cần giữ "
            "(`focus`) là hai số từ 0 đến 1, tính từ góc trên bên trái, cách nhau bằng dấu phẩy."
        ),
        en="The width is `column`, `page` (all columns) or `half`. The focus is two numbers from 0 to 1, "
        "counted from the top left, with a comma between them.",
    ),
    bad="![Cuộc họp](images/hop.jpg){width=full}",
    good="![Cuộc họp](images/hop.jpg){width=page}",
)


IMAGE_INSIDE_TEXT = Code(
    id="BT139",
    name="image-inside-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh `{path}` nằm lẫn trong chữ nên được đặt ngay sau phần chữ đó.",
        en="The picture `{path}` stands inside text; it was put after that text.",
    ),
    hint=Wording(
        vi="Để ảnh đứng riêng một đoạn, có dòng trống ở trên và ở dưới.",
        en="Give the picture a paragraph of its own, with an empty line above and below.",
    ),
    why=Wording(
        vi="Ảnh trong bản tin luôn đứng riêng cùng chú thích của nó, không nằm giữa dòng chữ.",
        en="A picture in the bulletin stands by itself with its caption, never within a line of text.",
    ),
    bad="Lễ khai mạc ![Sân khấu](images/le.jpg) diễn ra sáng nay.",
    good="Lễ khai mạc diễn ra sáng nay.\n\n![Sân khấu](images/le.jpg)",
)


IMAGE_ATTRIBUTES_NOT_UNDERSTOOD = Code(
    id="BT145",
    name="image-attributes-not-understood",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không hiểu phần `{text}` sau ảnh.",
        en="The part `{text}` after the picture is not understood.",
    ),
    hint=Wording(
        vi='Viết theo mẫu `{{credit="Tên người chụp" width=column focus="0.4,0.3"}}`.',
        en='Write it like `{{credit="Name" width=column focus="0.4,0.3"}}`.',
    ),
    why=Wording(
        vi="Mỗi thuộc tính có dạng tên, dấu bằng, giá trị; giá trị có dấu cách phải nằm trong ngoặc kép.",
        en="Each attribute is a name, an equals sign and a value; a value with spaces stands in quotes.",
    ),
    bad="![Cuộc họp](images/hop.jpg){credit=}",
    good='![Cuộc họp](images/hop.jpg){credit="TTXVN"}',
)


IMAGE_WITH_LINK = Code(
    id="BT146",
    name="image-with-link",
    severity=Severity.WARNING,
    message=Wording(
        vi="Liên kết `{url}` gắn vào ảnh không được in.",
        en="The link `{url}` on a picture is not printed.",
    ),
    hint=Wording(
        vi="Đưa địa chỉ vào bài, hoặc ghi ở `qr:` của bài để in mã QR.",
        en="Put the address into the text, or under `qr:` in the header to print a QR code.",
    ),
    why=Wording(
        vi="Trên giấy, người đọc không bấm được vào ảnh.",
        en="Nobody can click on a printed picture.",
    ),
    bad="[![Cuộc họp](images/hop.jpg)](https://example.gov.vn)",
    good="![Cuộc họp](images/hop.jpg)\n\nXem [cổng tin](https://example.gov.vn).",
)


CODES = (
    UNKNOWN_IMAGE_ATTRIBUTE,
    BAD_IMAGE_ATTRIBUTE,
    IMAGE_INSIDE_TEXT,
    IMAGE_ATTRIBUTES_NOT_UNDERSTOOD,
    IMAGE_WITH_LINK,
)

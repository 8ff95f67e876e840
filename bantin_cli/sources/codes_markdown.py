"""BT130 to BT147: Markdown that the bulletin does not set, or that is not what was meant; pictures apart."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

HTML_IN_TEXT = Code(
    id="BT130",
    name="html-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Thẻ HTML `{tag}` không có tác dụng trong bài; chữ bên trong vẫn được giữ.",
        en="The HTML tag `{tag}` has no effect in an article; the text inside it is kept.",
    ),
    hint=Wording(
        vi="Bỏ thẻ đi: chữ đậm viết `**chữ**`, chữ nghiêng viết `*chữ*`, số mũ gõ thẳng `m²`.",
        en="Take the tag away: bold is `**text**`, italics `*text*`, a raised figure is typed as it is, `m²`.",
    ),
    why=Wording(
        vi=(
            "Bài viết bằng Markdown, còn HTML chỉ dành cho trang web. Hình thức của bản in do mẫu trình bày quyết định."
        ),
        en="Articles are Markdown; HTML is for web pages. How the page looks is the layout's to say.",
    ),
    bad="Diện tích 30 m<sup>2</sup>.",
    good="Diện tích 30 m².",
)

CODE_BLOCK = Code(
    id="BT131",
    name="code-block-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Khối mã lệnh giữa hai dòng ``` được in như một đoạn văn thường.",
        en="The block of code between two lines of ``` prints as an ordinary paragraph.",
    ),
    hint=Wording(
        vi="Bỏ hai dòng ```; muốn làm nổi bật thì dùng khung `::: callout Tiêu đề` … `:::`.",
        en="Take the lines of ``` away; to set text apart, use `::: callout Title` … `:::`.",
    ),
    why=Wording(
        vi="Bản tin không có kiểu chữ cho mã lệnh. Chữ trong khối vẫn được giữ nguyên.",
        en="A bulletin has no style for program code. The text of the block is kept.",
    ),
    bad="```\nHotline 1022\n```",
    good="::: callout Đường dây nóng\nHotline 1022\n:::",
)

THEMATIC_BREAK = Code(
    id="BT132",
    name="thematic-break-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Đường kẻ ngang (`---`, `***`) không được in trong bài.",
        en="A horizontal rule (`---`, `***`) is not printed in an article.",
    ),
    hint=Wording(
        vi="Xóa dòng này, hoặc dùng tiêu đề nhỏ `## …` để ngăn các phần.",
        en="Delete the line, or part the text with a subheading `## …`.",
    ),
    why=Wording(
        vi="Các bài và các phần được ngăn cách theo mẫu trình bày. Đường kẻ tự đặt thường rơi vào chỗ không đẹp.",
        en="The layout parts articles and their parts. A rule of one's own tends to fall in an ugly place.",
    ),
    bad="Phần một.\n\n***\n\nPhần hai.",
    good="Phần một.\n\n## Phần hai\n\nNội dung.",
)

REFERENCE_LINK = Code(
    id="BT133",
    name="reference-link-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Dòng `{start}` khai báo một liên kết hoặc chú thích ở xa chỗ dùng; dòng này được in như chữ thường.",
        en="The line `{start}` is a reference to a link or note; it prints as plain text.",
    ),
    hint=Wording(
        vi="Viết liên kết ngay tại chỗ: `[chữ](https://…)`; chú thích thì viết luôn vào câu.",
        en="Write the link in its place, `[text](https://…)`; write a note into the sentence.",
    ),
    why=Wording(
        vi=(
            "Một dòng ở cuối bài chỉ để khai báo địa chỉ rất dễ bị sót khi sửa bài. Viết ngay tại chỗ thì "
            "không thể sót."
        ),
        en="A line at the end that only defines an address is easily lost in editing. In its place it cannot get lost.",
    ),
    bad="Xem [cổng dữ liệu][1].\n\n[1]: https://example.gov.vn",
    good="Xem [cổng dữ liệu](https://example.gov.vn).",
)

UNKNOWN_CONTAINER = Code(
    id="BT134",
    name="unknown-container",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không có loại khung `{name}`.",
        en="There is no container `{name}`.",
    ),
    hint=Wording(
        vi=(
            "Viết `::: {nearest}`; các loại khung là `callout` (khung thông tin), `pullquote` (trích dẫn nổi bật), "
            "`pictures` (cụm ảnh) và `numbers` (khung số liệu)."
        ),
        en="Write `::: {nearest}`; the containers are `callout`, `pullquote`, `pictures` and `numbers`.",
    ),
    why=Wording(
        vi="Loại khung quyết định hình thức in. Gõ sai tên thì chữ vẫn còn nhưng mất khung.",
        en="The container's name decides how it looks. With a wrong name the text stays and the box is lost.",
    ),
    bad="::: calout Mục tiêu\nNội dung.\n:::",
    good="::: callout Mục tiêu\nNội dung.\n:::",
)

UNCLOSED_CONTAINER = Code(
    id="BT135",
    name="unclosed-container",
    severity=Severity.ERROR,
    message=Wording(
        vi="Khung mở ở dòng này mà không có dòng `:::` để đóng.",
        en="The container that opens on this line is not closed with `:::`.",
    ),
    hint=Wording(
        vi="Thêm một dòng chỉ có `:::` sau dòng cuối của khung.",
        en="Put a line that is only `:::` after the container's last line.",
    ),
    why=Wording(
        vi="Không có dòng đóng thì phần còn lại của bài bị hiểu là nằm trong khung.",
        en="Without the closing line the rest of the article counts as part of the container.",
    ),
    bad="::: callout Mục tiêu\nNội dung.",
    good="::: callout Mục tiêu\nNội dung.\n:::",
)

STRAY_CONTAINER_END = Code(
    id="BT136",
    name="stray-container-end",
    severity=Severity.WARNING,
    message=Wording(
        vi="Dòng `:::` này không đóng khung nào cả.",
        en="This `:::` closes no container.",
    ),
    hint=Wording(
        vi="Xóa dòng này, hoặc thêm dòng mở khung `::: callout Tiêu đề` ở trên.",
        en="Delete the line, or open a container above with `::: callout Title`.",
    ),
    why=Wording(
        vi="Dòng đóng thừa thường cho thấy dòng mở đã bị xóa hoặc gõ sai.",
        en="A closing line too many shows that the opening one was deleted or mistyped.",
    ),
    bad="Nội dung.\n\n:::",
    good="Nội dung.",
)

TITLE_LEVEL_HEADING = Code(
    id="BT140",
    name="title-level-heading-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Tiêu đề cấp một (`#`) nằm trong nội dung bài nên được in như tiêu đề nhỏ.",
        en="A heading of level one (`#`) stands in the text; it prints as a subheading.",
    ),
    hint=Wording(
        vi="Dùng `##` cho tiêu đề nhỏ; tiêu đề của bài ghi ở `title:`.",
        en="Use `##` for subheadings; the article's title stands under `title:`.",
    ),
    why=Wording(
        vi="Cấp một dành cho tiêu đề của bài. Hai tiêu đề cùng cấp trong một bài làm rối mục lục và thứ tự đọc.",
        en="Level one is the article's title. Two of them confuse the contents and the reading order.",
    ),
    bad="# Kết quả bước đầu\n\nNội dung.",
    good="## Kết quả bước đầu\n\nNội dung.",
)

MARKUP_LEFT_IN_TEXT = Code(
    id="BT141",
    name="markup-left-in-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ký hiệu `{sign}` sẽ bị in ra như chữ.",
        en="The sign `{sign}` will be printed as text.",
    ),
    hint=Wording(
        vi=(
            "Kiểm tra chỗ này: `**` phải sát vào chữ; đường dẫn ảnh và liên kết không có dấu cách; chú thích nằm "
            'trong ngoặc kép thẳng (`"`, không phải `“`), ngoặc kép bên trong viết là `\\"`; mã ngôn ngữ viết sát sau '
            "ngoặc vuông: `[chữ]{{lang=en}}`."
        ),
        en="Look at the place: `**` must touch the words; paths and addresses hold no spaces; a caption stands in "
        'straight quotes (`"`, not `“`), a quote inside it is written `\\"`; a language stands right behind the '
        "bracket, `[words]{{lang=en}}`.",
    ),
    why=Wording(
        vi="Khi cú pháp Markdown chưa đúng, ký hiệu được giữ nguyên như chữ thường và người đọc sẽ nhìn thấy.",
        en="When the Markdown is not right, its signs stay in the text and the readers see them.",
    ),
    bad="**Thời gian: **sáng 12/10",
    good="**Thời gian:** sáng 12/10",
)

TABLE_ROW_TOO_LONG = Code(
    id="BT142",
    name="table-row-too-long",
    severity=Severity.WARNING,
    message=Wording(
        vi="Dòng này của bảng có {cells} ô, trong khi bảng có {columns} cột; chữ thừa được gộp vào ô cuối.",
        en="This row has {cells} cells and the table {columns} columns; the surplus text joined the last cell.",
    ),
    hint=Wording(
        vi="Thêm cột vào dòng đầu của bảng, hoặc viết dấu `|` trong ô thành `\\|`.",
        en="Add a column to the table's head, or write a `|` inside text as `\\|`.",
    ),
    why=Wording(
        vi="Số cột của bảng do dòng đầu quyết định; ô thừa không thuộc cột nào.",
        en="The head decides how many columns a table has; a cell too many has none to stand in.",
    ),
    bad="| A | B |\n|---|---|\n| 1 | 2 | 3 |",
    good="| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |",
)

NESTED_TOO_DEEP = Code(
    id="BT143",
    name="text-nested-too-deep",
    severity=Severity.ERROR,
    message=Wording(
        vi="Danh sách hoặc trích dẫn trong bài lồng nhau quá sâu; cả bài được đọc như chữ thường.",
        en="Lists or quotations are nested too deep; the whole article was read as plain text.",
    ),
    hint=Wording(
        vi="Bỏ bớt các dấu `>` hoặc các cấp thụt vào; in đẹp nhất là một, hai cấp.",
        en="Take some `>` or levels of indentation away; one or two levels print best.",
    ),
    why=Wording(
        vi="Cột báo hẹp nên không đủ chỗ cho nhiều cấp; lồng sâu như vậy hầu như luôn do dán nhầm.",
        en="A column is narrow and has no room for many levels; such depth nearly always comes from a wrong paste.",
    ),
    bad=">" * 60 + " Trích dẫn",
    good="> Trích dẫn",
)

LINK_NOT_ON_THE_WEB = Code(
    id="BT144",
    name="link-not-on-the-web",
    severity=Severity.WARNING,
    message=Wording(
        vi="Liên kết `{url}` không phải là địa chỉ web; chữ được giữ, liên kết bị bỏ.",
        en="The link `{url}` is no web address; the text is kept without the link.",
    ),
    hint=Wording(
        vi="Viết đủ địa chỉ, bắt đầu bằng `https://` (hoặc `mailto:`, `tel:`).",
        en="Write the whole address, beginning with `https://` (or `mailto:`, `tel:`).",
    ),
    why=Wording(
        vi="Người đọc PDF không mở được một đường dẫn nội bộ hay một địa chỉ thiếu `https://`.",
        en="A reader of the PDF cannot open a local path, or an address without `https://`.",
    ),
    bad="Xem [cổng dữ liệu](www.example.gov.vn).",
    good="Xem [cổng dữ liệu](https://www.example.gov.vn).",
)

TABLE_NOT_UNDERSTOOD = Code(
    id="BT147",
    name="table-not-understood",
    severity=Severity.WARNING,
    message=Wording(
        vi="Các dòng này giống một bảng nhưng số cột không khớp, nên được in như chữ thường.",
        en="These lines look like a table whose columns do not match; they print as text.",
    ),
    hint=Wording(
        vi="Cho dòng đầu và dòng `|---|---|` có cùng số ô, và để một dòng trống phía trên bảng.",
        en="Give the head and the line `|---|---|` the same number of cells, and leave an empty line above the table.",
    ),
    why=Wording(
        vi="Một bảng bắt đầu bằng dòng tên cột, rồi dòng gạch có đúng ngần ấy ô.",
        en="A table begins with the names of its columns and a line of dashes with as many cells.",
    ),
    bad="| A | B |\n|---|\n| 1 | 2 |",
    good="| A | B |\n|---|---|\n| 1 | 2 |",
)

CODES = (
    HTML_IN_TEXT,
    CODE_BLOCK,
    THEMATIC_BREAK,
    REFERENCE_LINK,
    UNKNOWN_CONTAINER,
    UNCLOSED_CONTAINER,
    STRAY_CONTAINER_END,
    TITLE_LEVEL_HEADING,
    MARKUP_LEFT_IN_TEXT,
    TABLE_ROW_TOO_LONG,
    NESTED_TOO_DEEP,
    LINK_NOT_ON_THE_WEB,
    TABLE_NOT_UNDERSTOOD,
)

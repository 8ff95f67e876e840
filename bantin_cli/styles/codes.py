"""What can be wrong with a layout."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

UNKNOWN_LAYOUT = Code(
    id="BT190",
    name="unknown-layout",
    severity=Severity.ERROR,
    message=Wording(vi="Không có mẫu trình bày `{layout}`.", en="There is no layout `{layout}`."),
    hint=Wording(
        vi="Dùng {layouts}, hoặc ghi đường dẫn tới thư mục chứa layout.yaml.",
        en="Use {layouts}, or give the path of a folder that holds layout.yaml.",
    ),
    why=Wording(
        vi="Khóa `layout` là tên một mẫu có sẵn (xem `bantin layouts`) hoặc đường dẫn tính từ bantin.yaml.",
        en="The key `layout` is the name of a bundled layout (see `bantin layouts`) or a path relative to bantin.yaml.",
    ),
    bad="layout: chuyen-doi-xo\n",
    good="layout: chuyen-doi-so\n",
)

BROKEN_LAYOUT = Code(
    id="BT191",
    name="broken-layout",
    severity=Severity.ERROR,
    message=Wording(vi="Mẫu trình bày không dùng được: {detail}.", en="The layout cannot be used: {detail}."),
    hint=Wording(
        vi="Sửa chỗ ấy trong layout.yaml; nếu thiếu một tên thì khai báo thêm.",
        en="Correct it in layout.yaml; if a name is missing, define it.",
    ),
    why=Wording(
        vi=(
            "Trong layout.yaml, kiểu chữ, màu và phông được gọi bằng tên. Tên nào được gọi thì phải được khai báo, và "
            "các kích thước phải chừa đủ chỗ cho chữ."
        ),
        en=(
            "In layout.yaml styles, colours and families are called by name. Whatever is called must be defined, and "
            "the measures must leave room for text."
        ),
    ),
    bad="text_styles:\n  body: {family: srif, …}\n",
    good="text_styles:\n  body: {family: serif, …}\n",
)

FONT_FILE_MISSING = Code(
    id="BT192",
    name="font-file-missing",
    severity=Severity.ERROR,
    message=Wording(vi="Không tìm thấy tệp phông `{file}`.", en="The font file `{file}` is not there."),
    hint=Wording(
        vi="Chép tệp TrueType vào thư mục của mẫu trình bày, hoặc sửa đường dẫn trong `families`.",
        en="Copy the TrueType file into the layout's folder, or correct its path under `families`.",
    ),
    why=Wording(
        vi="PDF nhúng phông từ các tệp mà mẫu trình bày nêu ra; chương trình không dùng phông cài trên máy.",
        en="The PDF embeds fonts from the files that the layout names; fonts of the machine are not used.",
    ),
    bad="faces: [{weight: 400, file: fonts/thieu.ttf}]\n",
    good="faces: [{weight: 400, file: fonts/BeVietnamPro_400Regular.ttf}]\n",
)

CODES = (UNKNOWN_LAYOUT, BROKEN_LAYOUT, FONT_FILE_MISSING)

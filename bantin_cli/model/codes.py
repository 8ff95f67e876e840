"""BT210 to BT220: the parts of an issue that do not fit together."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

UNKNOWN_SECTION_KIND = Code(
    id="BT210",
    name="unknown-section-kind",
    severity=Severity.ERROR,
    message=Wording(
        vi="Mẫu trình bày không có loại chuyên mục `{kind}`.",
        en="The layout has no section kind `{kind}`.",
    ),
    hint=Wording(vi="Ghi `kind:` là {known}.", en="Write {known} after `kind:`."),
    why=Wording(
        vi="Loại chuyên mục quyết định cách dàn trang và nội dung là bài viết hay bảng kê. Không rõ loại thì "
        "không dàn được.",
        en="The kind decides how a section is set and whether it holds articles or a table. Without it nothing "
        "can be set.",
    ),
    bad="sections:\n  - {id: tin, kind: new, from: tin/}\n",
    good="sections:\n  - {id: tin, kind: news, from: tin/}\n",
)

SECTION_SOURCE_MISSING = Code(
    id="BT211",
    name="section-source-missing",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chuyên mục `{section}` lấy nội dung từ `{path}`, nhưng không có thư mục hay tệp này.",
        en="The section `{section}` takes its content from `{path}`, and there is no such folder or file.",
    ),
    hint=Wording(
        vi="Sửa lại `from:`{nearest}, hoặc ghi `empty: true` nếu tháng này không có nội dung.",
        en="Correct `from:`{nearest}, or write `empty: true` if there is nothing this month.",
    ),
    why=Wording(
        vi="Chuyên mục có trong mục lục mà không có nội dung thì trang in sẽ bị trống.",
        en="A section in the contents that has nothing to print would leave a gap.",
    ),
    bad="sections:\n  - {id: tin, kind: news, from: diemtin/}\n",
    good="sections:\n  - {id: tin, kind: news, from: diem-tin/}\n",
)

SECTION_WITHOUT_SOURCE = Code(
    id="BT212",
    name="section-without-source",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chuyên mục `{section}` không ghi `from:`.",
        en="The section `{section}` has no `from:`.",
    ),
    hint=Wording(
        vi="Ghi `from:` là thư mục chứa bài hoặc tệp bảng kê, hoặc ghi `empty: true`.",
        en="Write the folder of its articles or the file of its table after `from:`, or write `empty: true`.",
    ),
    why=Wording(
        vi="Không có `from:` thì không biết lấy nội dung của chuyên mục ở đâu.",
        en="Without `from:` nobody knows where the section's content is.",
    ),
    bad="sections:\n  - {id: tin, kind: news}\n",
    good="sections:\n  - {id: tin, kind: news, from: diem-tin/}\n",
)

FOLDER_EXPECTED = Code(
    id="BT213",
    name="folder-of-articles-expected",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chuyên mục `{section}` gồm các bài viết nên `from:` phải là một thư mục; `{path}` là tệp khác.",
        en="The section `{section}` holds articles, so `from:` names a folder; `{path}` is another file.",
    ),
    hint=Wording(
        vi="Ghi thư mục chứa các tệp `.md`, hoặc sửa `kind:` cho đúng loại.",
        en="Name the folder with the `.md` files, or correct `kind:`.",
    ),
    why=Wording(
        vi="Mỗi bài viết là một tệp Markdown trong thư mục của chuyên mục.",
        en="Each article is a Markdown file in its section's folder.",
    ),
    bad="sections:\n  - {id: tin, kind: news, from: van-ban.yaml}\n",
    good="sections:\n  - {id: tin, kind: news, from: diem-tin/}\n",
)

TABLE_FILE_EXPECTED = Code(
    id="BT214",
    name="table-file-expected",
    severity=Severity.ERROR,
    message=Wording(
        vi="Chuyên mục `{section}` là bảng kê nên `from:` phải là một tệp YAML; `{path}` thì không phải.",
        en="The section `{section}` is a table, so `from:` names a YAML file; `{path}` is none.",
    ),
    hint=Wording(
        vi="Ghi tệp bảng kê, ví dụ `van-ban.yaml`, hoặc sửa `kind:` cho đúng loại.",
        en="Name the table's file, for example `van-ban.yaml`, or correct `kind:`.",
    ),
    why=Wording(
        vi="Văn bản mới và hoạt động được kê trong một tệp YAML, mỗi mục một dòng bắt đầu bằng `- `.",
        en="Documents and activities are listed in one YAML file, each beginning with `- `.",
    ),
    bad="sections:\n  - {id: vb, kind: documents, from: van-ban/}\n",
    good="sections:\n  - {id: vb, kind: documents, from: van-ban.yaml}\n",
)

ARTICLE_IN_NO_SECTION = Code(
    id="BT215",
    name="article-in-no-section",
    severity=Severity.ERROR,
    message=Wording(
        vi="Bài `{path}` không thuộc chuyên mục nào nên sẽ không được in.",
        en="The article `{path}` belongs to no section and would not be printed.",
    ),
    hint=Wording(
        vi="Chuyển tệp vào thư mục của một chuyên mục, thêm chuyên mục vào `bantin.yaml`, hoặc xóa tệp.",
        en="Move the file into a section's folder, add a section to `bantin.yaml`, or delete the file.",
    ),
    why=Wording(
        vi="Một bài nằm sai chỗ rất dễ bị bỏ sót: số báo vẫn dựng được, chỉ thiếu mất bài đó.",
        en="An article in the wrong place is easily missed: the issue builds, only without it.",
    ),
    bad="2026-10/\n├── bantin.yaml (from: diem-tin/)\n└── tin-khac/01-bai.md",
    good="2026-10/\n├── bantin.yaml (from: diem-tin/)\n└── diem-tin/01-bai.md",
)

UNKNOWN_HEADLINE = Code(
    id="BT216",
    name="unknown-cover-headline",
    severity=Severity.ERROR,
    message=Wording(
        vi="Trang bìa giới thiệu bài `{key}`, nhưng số báo không có bài này.",
        en="The cover announces the article `{key}`, and the issue has none of that name.",
    ),
    hint=Wording(
        vi="Ghi đường dẫn của bài, không có `.md`{nearest}.",
        en="Write the article's path without `.md`{nearest}.",
    ),
    why=Wording(
        vi="Bài đã đổi tên hoặc bị rút thì bìa không còn tiêu đề và số trang để in.",
        en="When an article was renamed or withdrawn, the cover has no headline and no page to print.",
    ),
    bad="cover:\n  headlines: [diem-tin/01-khong-co]\n",
    good="cover:\n  headlines: [diem-tin/01-bao-chi]\n",
)

DUPLICATE_SECTION_ID = Code(
    id="BT217",
    name="duplicate-section-id",
    severity=Severity.ERROR,
    message=Wording(
        vi="Mã chuyên mục `{section}` đã dùng ở dòng {first}.",
        en="The section id `{section}` is already used on line {first}.",
    ),
    hint=Wording(vi="Đặt cho mỗi chuyên mục một mã riêng.", en="Give each section an id of its own."),
    why=Wording(
        vi="Mục lục và tệp kết quả nhận ra chuyên mục bằng mã; hai chuyên mục trùng mã thì lẫn vào nhau.",
        en="The contents and the outputs know a section by its id; two with the same id are taken for one.",
    ),
    bad="sections:\n  - {id: tin, kind: news, from: a/}\n  - {id: tin, kind: news, from: b/}\n",
    good="sections:\n  - {id: tin, kind: news, from: a/}\n  - {id: tin-them, kind: news, from: b/}\n",
)

SOURCE_USED_TWICE = Code(
    id="BT218",
    name="section-source-used-twice",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{path}` đã là nội dung của chuyên mục `{first}`.",
        en="`{path}` is already the content of the section `{first}`.",
    ),
    hint=Wording(
        vi="Ghi thư mục hoặc tệp riêng cho chuyên mục này.",
        en="Name a folder or file of this section's own.",
    ),
    why=Wording(
        vi="Hai chuyên mục cùng một nguồn thì mọi bài trong đó in hai lần.",
        en="With two sections on one source, everything in it would print twice.",
    ),
    bad="sections:\n  - {id: a, kind: news, from: tin/}\n  - {id: b, kind: models, from: tin/}\n",
    good="sections:\n  - {id: a, kind: news, from: tin/}\n  - {id: b, kind: models, from: mo-hinh/}\n",
)

EMPTY_SECTION_HAS_CONTENT = Code(
    id="BT219",
    name="empty-section-with-content",
    severity=Severity.WARNING,
    message=Wording(
        vi="Chuyên mục `{section}` ghi `empty: true` nhưng `{path}` có {count} mục; các mục này không được in.",
        en="The section `{section}` says `empty: true`, and `{path}` has {count} items, which are not printed.",
    ),
    hint=Wording(
        vi="Xóa `empty: true` để in các mục, hoặc dọn trống thư mục hay tệp đó.",
        en="Delete `empty: true` to print them, or clear the folder or file.",
    ),
    why=Wording(
        vi="`empty: true` thường còn sót lại từ tháng trước, khi chuyên mục chưa có bài.",
        en="`empty: true` is often left over from a month in which the section had nothing.",
    ),
    bad="sections:\n  - {id: tin, kind: news, from: diem-tin/, empty: true}\n",
    good="sections:\n  - {id: tin, kind: news, from: diem-tin/}\n",
)

ARTICLE_NOT_MARKDOWN = Code(
    id="BT220",
    name="article-not-markdown",
    severity=Severity.WARNING,
    message=Wording(
        vi="Tệp `{path}` không có đuôi `.md` nên sẽ không được in.",
        en="The file `{path}` does not end in `.md` and would not be printed.",
    ),
    hint=Wording(
        vi=(
            "Nếu là một bài thì chép nội dung sang tệp có đuôi `.md`, hoặc đổi lại đuôi (Windows hay ẩn đuôi thật); "
            "nếu không thì chuyển tệp ra khỏi thư mục này."
        ),
        en=(
            "If it is an article, copy its text into a file that ends in `.md`, or rename it (Windows often hides the "
            "last ending); if not, move it out of this folder."
        ),
    ),
    why=Wording(
        vi=(
            "Chỉ tệp `.md` trong thư mục của chuyên mục mới được in. Bài còn để ở dạng Word hoặc bị lưu thành "
            "`.md.txt` thì số báo vẫn dựng được, chỉ thiếu mất bài đó."
        ),
        en=(
            "Only the `.md` files of a section's folder are printed. With an article that is still a Word file, or was "
            "saved as `.md.txt`, the issue builds, only without it."
        ),
    ),
    bad="2026-10/\n├── bantin.yaml (from: diem-tin/)\n└── diem-tin/01-bai.md.txt",
    good="2026-10/\n├── bantin.yaml (from: diem-tin/)\n└── diem-tin/01-bai.md",
)

CODES = (
    UNKNOWN_SECTION_KIND,
    SECTION_SOURCE_MISSING,
    SECTION_WITHOUT_SOURCE,
    FOLDER_EXPECTED,
    TABLE_FILE_EXPECTED,
    ARTICLE_IN_NO_SECTION,
    UNKNOWN_HEADLINE,
    DUPLICATE_SECTION_ID,
    SOURCE_USED_TWICE,
    EMPTY_SECTION_HAS_CONTENT,
    ARTICLE_NOT_MARKDOWN,
)

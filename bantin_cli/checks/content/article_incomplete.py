"""Articles without a title or without a body."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Issue

ARTICLE_WITHOUT_TITLE = Code(
    id="BT205",
    name="article-without-title",
    severity=Severity.ERROR,
    message=Wording(vi="Bài viết chưa có tiêu đề.", en="The article has no title."),
    hint=Wording(
        vi="Ghi `title: …` vào phần đầu của bài, giữa hai dòng `---`.",
        en="Write `title: …` into the article's header, between the two lines `---`.",
    ),
    why=Wording(
        vi=(
            "Tiêu đề được in trên đầu bài và trong mục lục. Thiếu tiêu đề, người đọc không biết bài bắt đầu từ đâu và "
            "mục lục có một dòng trống."
        ),
        en=(
            "The title is printed above the article and in the contents. Without one, readers cannot see where the "
            "article begins and the contents have an empty line."
        ),
    ),
    bad="# diem-tin/01-bai.md\n---\nauthor: Minh An\n---\nHồ sơ được trả kết quả qua mạng.\n",
    good=(
        "# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\nauthor: Minh An\n---\nHồ sơ được trả kết quả qua mạng.\n"
    ),
)

ARTICLE_WITHOUT_BODY = Code(
    id="BT206",
    name="article-without-body",
    severity=Severity.ERROR,
    message=Wording(
        vi="Bài `{title}` chưa có nội dung.",
        en="The article `{title}` has no body.",
    ),
    hint=Wording(
        vi="Viết nội dung dưới dòng `---` thứ hai, hoặc xóa tệp này.",
        en="Write the body below the second line `---`, or delete the file.",
    ),
    why=Wording(
        vi="Một bài chỉ có tiêu đề thường là bài chưa chép xong. Trên trang in, tiêu đề ấy đứng trơ một mình.",
        en="An article that has only a title was usually not copied to its end. In print the title stands alone.",
    ),
    bad="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\n",
    good="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n",
)


def check_article_incomplete(issue: Issue) -> tuple[Diagnostic, ...]:
    """Find articles without title (BT205) or without body (BT206)."""
    findings = []
    for article in issue.articles():
        if not article.title.strip():
            findings.append(found(ARTICLE_WITHOUT_TITLE, article.span))
        if not article.blocks:
            findings.append(found(ARTICLE_WITHOUT_BODY, article.span, title=article.title or article.key))
    return tuple(findings)

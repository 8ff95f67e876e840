"""Two articles of one issue under the same title."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.issue import Article, Issue

CODE = Code(
    id="BT209",
    name="article-title-repeated",
    severity=Severity.WARNING,
    message=Wording(
        vi="Tiêu đề `{title}` đã dùng cho bài `{other}`.",
        en="The title `{title}` is already that of `{other}`.",
    ),
    hint=Wording(
        vi="Xóa bài bị chép hai lần, hoặc đặt tiêu đề khác.",
        en="Delete the article that was copied twice, or give it another title.",
    ),
    why=Wording(
        vi=(
            "Hai bài trùng tiêu đề thường là một bài bị chép hai lần. Nếu là hai bài khác nhau thì mục lục có hai dòng "
            "giống hệt nhau."
        ),
        en=(
            "Two articles under one title are usually one article copied twice. If they do differ, the contents have "
            "two lines that look alike."
        ),
    ),
    bad=(
        "# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n"
        "# diem-tin/02-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n"
    ),
    good=(
        "# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n"
        "# diem-tin/02-bai.md\n---\ntitle: Chữ ký số\n---\nNgười dân ký hồ sơ từ xa.\n"
    ),
)


def check_article_title_repeated(issue: Issue) -> tuple[Diagnostic, ...]:
    """Find articles whose title an earlier article has (BT209); case and spaces do not matter."""
    first: dict[str, Article] = {}
    findings = []
    for article in issue.articles():
        title = " ".join(article.title.casefold().split())
        if not title:
            continue
        earlier = first.setdefault(title, article)
        if earlier is not article:
            findings.append(found(CODE, article.span, title=article.title, other=f"{earlier.key}.md"))
    return tuple(findings)
